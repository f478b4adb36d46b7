"""Sentences of what was kept and how little was lost, where only the figures were typed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.stretches import Kind, Stretch

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


_MISSED = re.compile(
    rf"^(?:I )?(?:have )?missed (?:only |just )?(?P<few>{_N} (?:shifts|days|classes|starts)) "
    rf"(?P<time>in (?:my |the last )?(?P<long>{_N}) years(?: (?:at|on|in|of) .+)?)$"
)
_FEW_BAD = re.compile(
    r"^(?P<many>(?P<n>\d[\d,]*) [a-zA-Z -]+?(?: (?:an?|per|each|every|last|this|in my last) [a-z]+"
    r"| in \d{4})),? (?:and|with|for) (?:only |just )?(?P<few>1|2|3|4|5|one|two|three|four|five) "
    r"(?P<bad>(?:[a-z]+ )?(?:corrections?|errors?|mistakes?|complaints?|returns?|call-?backs?|"
    r"rejections?|rejects?|queries|query|late|wrong|missed|lost|sent back|returned|rejected|"
    r"refunds?|breakages?|claims?|remakes?)(?: in (?:\w+ years|\w+ months|a year))?)$"
)
_NOBODY = re.compile(
    r"^(?P<many>\d+ (?:people|[a-z]+s) (?:on|in|under|at) (?:my|our) [\w' -]+?),? and "
    r"(?P<none>(?:nobody|no one|not one|none of them) (?:walked|quit|left|missed|got|was|had|went|"
    r"complained|called|dropped)\b[\w' -]*)$"
)
_SERVED = re.compile(rf"^{_N} (?:years|seasons|months) (?:of|in|at|on|as) [\w' -]+$")
_NOT_ONE = re.compile(r"^(?:never|not) (?:one|a|a single|once) (?P<what>[a-z]+.*)$")
_IN_EVENT = re.compile(
    r"^(?:an? )?(?P<what>(?:fire alarm|fire|power cut|outage|blackout|flood|leak|gas leak|"
    r"evacuation|snowstorm|storm|bomb threat|brownout)\b[\w' ,-]*)$"
)
_GOT_OUT = re.compile(
    r"^(?:(?:I|we) )?(?:had|got) (?:everybody|everyone|all \w+|them all|the \w+|\d+ \w+) "
    r"(?:out|off|down|back|home|safe|clear|up)\b.*\b(?:in|within) (?:about |under )?\w+ "
    r"(?:minutes|seconds|hours)\b.*$"
)
_TEACHING = re.compile(
    r"^I (?P<verb>train|teach|coach|mentor|supervise|tutor|prepare) (?P<who>(?:[a-z]+ )?[a-z]+s)$"
)
_OF_MINE = re.compile(
    rf"^(?P<few>{_N}|most|all) of (?:mine|them) (?P<rest>(?:have|are|got|passed|run|work|went|now|"
    r"became|qualified)\b.*)$"
)
_TAUGHT = {"teach": "taught", "prepare": "prepared", "supervise": "supervised"}


def _proved(parts: Sequence[Stretch]) -> Iterator[str]:
    """Yield what was done with how little went wrong, told of one stretch or of two."""
    for part in parts:
        bad = _FEW_BAD.match(part.text)
        if bad and _value(bad["n"]) >= _VERY_MANY:
            yield f"with {bad['many']}, I had only {bad['few']} {bad['bad']}"
    for place, part in enumerate(parts):
        after = parts[place + 1] if place + 1 < len(parts) else None
        crowd = _NOBODY.match(part.text)
        if crowd:
            timed = after is not None and after.joint == "," and after.kind is Kind.TIME
            span = f" in {after.text.removeprefix('for ')}" if after and timed else ""
            yield f"I had {crowd['many']}, and {crowd['none']}{span}"
        if after is not None:
            yield from _of_two(part, after)


def _of_two(part: Stretch, after: Stretch) -> Iterator[str]:
    """Yield what two stretches tell together."""
    fault, out = _NOT_ONE.match(after.text), _GOT_OUT.match(after.text)
    event, taught = _IN_EVENT.match(part.text), _TEACHING.match(part.text)
    mine = _OF_MINE.match(after.text)
    if _SERVED.match(part.text) and fault and after.joint in (",", "and"):
        one = "one" if fault["what"].split()[0].endswith(("ed", "wn", "nt", "ken")) else "a single"
        yield f"in {part.text} I never had {one} {fault['what']}"
    if event and out and after.joint == ",":
        said = after.text.removeprefix("I ").removeprefix("we ")
        who = "we" if after.text.startswith("we ") else "I"
        yield f"during {article(event['what'])} {event['what']} {who} {said}"
    if taught and mine:
        done = _TAUGHT.get(taught["verb"], f"{taught['verb']}ed")
        yield f"{mine['few']} of the {taught['who']} I {done} {mine['rest']}"


_VERY_MANY = 100


def tallies(parts: Sequence[Stretch]) -> Iterator[str]:
    """Yield "of the 41 shops on my round, 39 are still with me", "I have lost only 2 hives ..."."""
    yield from _proved(parts)
    for part in parts:
        each, lost = _EACH.match(part.text), _LOST.match(part.text)
        if each:
            yield f"with {each['many']}, I have had no {each['lack']}"
        missed = _MISSED.match(part.text)
        if missed and _value(missed["few"].split()[0]) <= _value(missed["long"]):
            yield f"I have missed only {missed['few']} {missed['time']}"
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
