"""Sentences of what was kept and how little was lost, where only the figures were typed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.answers.stretches import Kind, Stretch

_N = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MANY = re.compile(rf"^(?P<n>{_N}) (?P<what>(?:[a-z-]+ ){{0,2}}[a-z]+s(?: (?:in|on|at) .+)?)$")
_STILL = re.compile(
    rf"^(?P<few>{_N})(?: of them)?(?: are)? still "
    r"(?P<where>with (?:me|us)|there|here|on|open|in use)(?: now| today)?(?P<time> after .+)?$"
)
_BUILT = re.compile(
    r"^(?:my |the |a )?(?P<what>[a-z][a-z -]*?) (?:that )?(?P<own>(?:I|we) "
    r"(?:built|set up|started|ran|run|lead|led))$"
)
_EACH = re.compile(
    rf"^(?P<many>{_N} (?:[a-z-]+ ){{1,2}}(?:each|every|per|an?) "
    r"(?:day|night|shift|week|month|year)),? (?:and|with) (?:no|zero|not (?:one|a)) "
    r"(?P<lack>(?:[a-z]+ ){1,2}(?:returned|sent back|lost|late|missed|rejected|damaged|broken|"
    r"wrong)(?: since [A-Z]?\w+| in \w+ (?:weeks|months|years))?)$"
)
_LOST = re.compile(
    rf"^(?:I )?(?:have )?lost (?P<few>(?:only|just) {_N} (?:[a-z-]+ )?[a-z]+s?) "
    r"(?P<time>in (?:the last )?\w+ (?:years|seasons|months|winters|summers))$"
)


def tallies(parts: Sequence[Stretch]) -> Iterator[str]:
    """Yield "of the 41 shops on my round, 39 are still with me", "I have lost only 2 hives ..."."""
    for part in parts:
        each, lost = _EACH.match(part.text), _LOST.match(part.text)
        if each:
            yield f"with {each['many']}, I have had no {each['lack']}"
        if lost and part.kind in (Kind.BARE, Kind.CLAUSE):
            yield f"I have lost {lost['few']} {lost['time']}"
    for place, (whole, part) in enumerate(pairwise(parts)):
        label = parts[place - 1] if place else None
        told = _still(label, whole, part) if part.joint in (",", "and") else ""
        if told:
            yield told


def _still(label: Stretch | None, whole: Stretch, part: Stretch) -> str:
    """Return how many of the user's are still there, the place told by what stands before."""
    many, still = _MANY.match(whole.text), _STILL.match(part.text)
    if not many or not still or _value(still["few"]) > _value(many["n"]):
        return ""
    built = _BUILT.match(label.text) if label else None
    near = still["where"].startswith("with ")
    if not near and not built:
        return ""
    of_it = f" in the {built['what']} that {built['own']}" if built else ""
    what = re.sub(r" (?=(?:in|on|at) .* in \d{4}$)", " that I had ", many["what"], count=1)
    where = "there" if still["where"] == "here" else still["where"]
    end = f"are still {where}{(still['time'] or '').replace(' 1 year', ' a year')}"
    gone = _value(many["n"]) - _value(still["few"])
    if 1 < gone <= _FEW:
        return f"all but {_SPELLED[gone - 2]} of the {many['n']} {what}{of_it} {end}"
    return f"of the {many['n']} {what}{of_it}, {still['few']} {end}"


_FEW = 5  # that are gone


def _value(number: str) -> int:
    """Return a number in figures or in words."""
    digits = number.replace(",", "")
    return int(digits) if digits.isdigit() else _SPELLED.index(number) + 2


_SPELLED = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
