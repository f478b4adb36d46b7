"""Says whole what the user is willing to do, where only the name of it was typed: "nights fine"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.stretches.stretches import Kind, Stretch

_TIMES = (
    r"(?:[3-9] a\.m\.(?: starts?)?|weekends?|weekend (?:work|shifts)|nights?|"
    r"night shifts?|evenings?|evening shifts?|"
    r"early (?:starts?|mornings?|shifts?)|late (?:shifts?|finishes|nights)|earlies|lates|"
    r"split shifts?|rotating shifts?|shift work|saturdays?|sundays?|(?:bank |public )?holidays|"
    r"overtime|on[- ]call|on[- ]call (?:work|shifts|weekends)|heights|the cold|the heat|"
    r"travel|travelling|traveling|outdoor work|lifting|the lifting|the driving)"
)
_FINE = re.compile(
    rf"^(?P<what>{_TIMES}(?: and {_TIMES})?)(?: (?P<be>is|are))? (?:all )?(?:totally |perfectly |"
    r"absolutely |quite |very )?(?:fine|ok|okay|comfortable|all right|no problem|no bother|"
    r"no trouble|no issue)(?: (?:with|by|for) (?:me|us))?$",
    re.IGNORECASE,
)


_LIKED = re.compile(
    rf"^I (?:like|love|enjoy|do not mind|prefer) {_TIMES}(?: and {_TIMES})?$|"
    rf"^{_TIMES} suits? me(?: fine| well)?$",
    re.IGNORECASE,
)


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_START = re.compile(
    r"^(?:inshallah |God willing )?(?:I )?(?:can|could) start (?P<on>on )?(?P<day>"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|next (?:week|month|Monday)|immediately|"
    r"right away)$"
)
# What is under way or fixed: "starting the gas course in January".
_AHEAD = re.compile(
    r"^(?!.* it\b)(?:currently |already |also )?(?:starting|taking|doing|finishing|sitting|"
    r"studying|retaking|learning|completing|training|renewing|booked) .{3,60}?\b(?:"
    rf"(?:in|this|next|until|till|by|from|on) (?:{_MONTH}|spring|summer|autumn|fall|winter|"
    r"week|month|year|term|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|20\d\d|\d{1,2}\b)|"
    r"at (?:the |a )?(?:night school|college|university)|at the moment|right now)"
)


def willing(parts: Sequence[Stretch]) -> Iterator[str]:
    """Yield "weekends are fine with me" where it was said that they are no problem."""
    for part, after in zip(parts, (*parts[1:], None), strict=False):
        none = f" {after.text}" if after and after.kind is Kind.NONE and after.joint == "," else ""
        fine = _FINE.match(part.text + none)
        start = _START.match(part.text)
        if part.kind is Kind.GERUND and part.joint == "." and _AHEAD.match(part.text):
            yield f"I am {part.text}"
        if start:
            on = "on " if start["on"] or start["day"][0].isupper() else ""
            yield f"I can start {on}{start['day']}"
        if _LIKED.match(part.text):
            yield part.text
        if fine:
            what = fine["what"][0].lower() + fine["what"][1:]
            if what.split()[0] in ("saturday", "saturdays", "sunday", "sundays"):
                what = what.title().replace(" And ", " and ")
            many = " and " in what or (what.endswith("s") and not what.endswith("ss"))
            yield f"{what} {'are' if many else 'is'} fine with me"
