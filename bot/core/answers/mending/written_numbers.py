"""Numbers as they are written in a letter: "2 400 euros" is one, and "2x a week" is twice."""

import re

_NUMBERED = (
    r"phase|unit|block|line|level|grade|step|year|week|day|team|zone|number|no|site|ward|class|"
    r"form|stage|act|part|version|room|floor|gate|platform|route|bus|tram|flight|shift|type|tier|"
    r"rule|section|clause|[a-z]*month|hall|plant|shed|store|branch|house|school|game|season|term|quarter|round|model"
)
_PARTED = re.compile(
    r"(?<![\w.,:/$€£-])(?<!\d )(?P<head>\d{1,3})(?P<tail>(?: \d{3})+)(?![\w.,:/%-]*\d)"
    r"(?= ?(?:€|£|\$|kr\b|zl\b|zł|euros?\b|pounds?\b|dollars?\b|(?:[a-z]{3,} )?[a-z]{3,}s\b|"
    r"people\b|men\b|women\b|children\b|sheep\b|fish\b))",
    re.IGNORECASE,
)
_BEHIND_NAME = re.compile(rf"\b(?:{_NUMBERED}) $", re.IGNORECASE)
_TIMES_OVER = re.compile(r"\b([23])x(?= (?:an?|per|each|every) (?:day|week|month|year)\b)")
# One half of the day to the other: "4A to 6A" may be classes or flats.
_HOUR = r"(?:1[0-2]|[1-9])(?::\d\d)?"
_HOURS = re.compile(
    rf"\b(?P<led>(?:from|the|an?|my|our|between) )?(?P<first>{_HOUR})(?P<half>[ap]) "
    rf"(?P<to>to|till|until) (?P<last>{_HOUR})(?!(?P=half))(?P<end>[ap])\b"
)


def counted_whole(text: str) -> str:
    """Return an answer with "2 400 euros" as one number, "2x a week" and "11p to 7a" in full."""
    text = _HOURS.sub(_from_to, text)
    text = _TIMES_OVER.sub(lambda m: "twice" if m[1] == "2" else "three times", text)
    return _PARTED.sub(_whole, text)


def _whole(match: re.Match[str]) -> str:
    named = _BEHIND_NAME.search(match.string[: match.start()])
    return match[0] if named else match["head"] + match["tail"].replace(" ", ",")


def _from_to(hours: re.Match[str]) -> str:
    if _BEHIND_NAME.search(hours.string[: hours.start()]):
        return hours[0]
    led = hours["led"] or "from "
    return f"{led}{hours['first']}{hours['half']}m {hours['to']} {hours['last']}{hours['end']}m"
