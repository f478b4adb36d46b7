"""Puts back the small words that hurried typing leaves out, and applies what a user corrects."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_TIME = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|summers?|winters?|nights?|semesters?|"
    r"shifts?|decades?|terms?)"
)
_NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty)"
)
_NOT_AFTER = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "with", "and", "have", "had", "is", "are", "or", "was", "need", "see", "of", "in", "say",
        "but", "said", "has", "take", "by", "for", "at", "there",
    )
)  # fmt: skip
_REPAIRS = (
    # 9 s
    (re.compile(r"(?<=\d) s\b"), " seconds"),
    (re.compile(r"\b(my|his|her|your|their) (father|mother|grandfather|grandmother|dad|mom|mum|"
                r"husband|wife|boss|uncle|aunt|grandad|granddad|gran|nan|sister|brother|son|"
                r"daughter|friend|neighbour|neighbor|partner|cousin|grandma|grandpa|nephew)s "
                r"(?=[a-z])(?!and\b|who\b|in\b|on\b|at\b|with\b|from\b|are\b|were\b|do\b|have\b)"),
     r"\1 \2's "),
    (re.compile(r"\ba own\b"), "our own"),
    (re.compile(r"\ba (?=[aeio][a-z])(?!one\b|once\b)"), "an "),
    (re.compile(r" (?:sure|though|tho)$"), ""),
    (re.compile(r"\bits (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven)\b)"),
     "it is "),
    (re.compile(r",? (?:mate|lads?|sir|ma'am|man|bro)$"), ""),
    # 74 to 91, 12k → 61k
    (re.compile(r"(\d[\w.,%]*) ?(?:→|->|=>|-->) ?(\$?\d)"), r"from \1 to \2"),
    (re.compile(r"\b(went|grew|rose|fell|dropped|moved|jumped|climbed|came) (\d[\w.,%]*) to (\d)"),
     r"\1 from \2 to \3"),
    # 8 years private hire, 21 years driving
    (re.compile(rf"^({_NUMBER} {_TIME}) (?=(?:[a-z]+ing|[a-z]+) ?[a-z]*$)"
                r"(?!of|in|on|at|as|with|for|ago|no\b|zero\b|without|not\b|and\b)"),
     r"\1 of "),
    (re.compile(rf"^(twenty|thirty|forty) (one|two|three|four|five|six|seven|eight|nine) "
                rf"(?={_TIME})"),
     r"\1-\2 "),
    (re.compile(rf"^((?:twenty|thirty)-[a-z]+ {_TIME}) (?=[a-z]+ing\b)"), r"\1 of "),
    (re.compile(rf", (?!24 )({_NUMBER} {_TIME})(?=,|$)"), r" for \1"),
    # nine months zero ads
    (re.compile(r"(?<=[a-z]) (?:zero|0) ([a-z]+)$"), r" with no \1"),
    (re.compile(r", (?:zero|0|no) ([a-z-]+(?: [a-z-]+){0,2})$"), r" with no \1"),
    # ... never missed one
    (re.compile(r"^((?:(?! and ).)*[a-z])(?<!we)(?<!they)(?<!you) never "
                r"(?=[a-z]+ed\b|had\b|was\b|lost\b)"),
     r"\1 and never "),
    (re.compile(r"^([a-z][a-z -]+[a-z]) (down|up) (?=(?:by )?\d[\d.]*(?:%| percent| points))"),
     r"\1 went \2 "),
    # last housing from 41 parts to 27; last project was
    (re.compile(r"^(?:my )?((?:last|latest|current|previous) [a-z]+) (?=from \d)"), r"my \1 went "),
    (re.compile(r"^((?:last|latest|current|previous) [a-z]+ (?:was|is|had|has)\b)"), r"my \1"),
    (re.compile(r"\bI ([a-z]+ed) already\b"), r"I already \1"),
    (re.compile(r"(?:,|(?<=passed)) (?:on )?(?:the )?(first|second|third) (try|attempt|go)$"),
     r" on the \1 \2"),
    (re.compile(r"\b(eat|sit|work|live|meet|stand|stay) (at|in|on) same (?=[a-z])"),
     r"\1 \2 the same "),
    (re.compile(r"\b([a-z]+s) ([a-z]+s) (?=(?:could|can|would|will) )"), r"\1 that \2 "),
    (re.compile(r"\bI (bottle|hand|spoon) (fed|raised|reared|made|built)\b"), r"I \1-\2"),
    (re.compile(r"\band and\b"), "and"),
    (re.compile(r"\b(is|are|was|were) same\b"), r"\1 the same"),
    (re.compile(r"\bon (a |the |every )?sat\b"), r"on \1Saturday"),
    (re.compile(r"(?<=[a-z]) not just (?=[a-z]+$)", re.I), ", not just "),
    (re.compile(r"^(they|we|you|I) ([a-z]+) (always|never|often|usually) "
                r"(?=(?:in|on|at|with|for|by) )"),
     r"\1 \3 \2 "),
    (re.compile(r"\b([2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten) "
                r"(year|month|week|hour|minute|season)"
                r"(?=$|,| (?:of|in|at|with|and|for|ago|on|as)\b)"),
     r"\1 \2s"),
    # four pallets up no bumps
    (re.compile(rf"(?<=[a-z]) {_NOT_AFTER}(?!no matter)no ([a-z-]+(?: [a-z-]+)?)$"),
     r" with no \1"),
    (re.compile(r"\blike (?=\d+(?: times\b|% of\b| percent of\b))"), "about "),
    (re.compile(r"\b(nobody|everybody|everyone|somebody|someone)'s "
                r"(?=\w+(?:ed|ing)\b|not\b|too\b|in\b|on\b)"),
     r"\1 is "),
    (re.compile(r"(?<=[a-z]) day one$"), " on day one"),
    (re.compile(r"\bnew year\b(?!'|s\b)"), "New Year"),
    (re.compile(r"\bin minus (?=\d)"), "at minus "),
    (re.compile(r"\bso (?=(?:they|you|he|she|people) (?:can|see|know|find|could|get|do|hear)\b)"),
     "so that "),
)  # fmt: skip
_YES = re.compile(
    r"^(?:yes|yeah|yep|no(?=,| I | we | it | but )|nope|well|so|and|but|plus|also|then|sure|"
    r"of course|honestly|real answer:?|now)\b[, ]*",
    re.I,
)


_WENT = re.compile(
    r"\b(?:went|moved) from (\D?)(\d[\d.]*)(\D(?:.*? )?to (?:about |around |under |over )?\D?)"
    r"(\d[\d.]*)"
)


_SCALES = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800,
           "months": 2.6e6, "years": 3.2e7}  # fmt: skip
_SCALED = re.compile(r"^ (?:seconds|minutes|hours|days|weeks|months|years)")


def _in_direction(match: re.Match[str]) -> str:
    """Say "fell" or "rose" for "went", by the two figures."""
    if re.search(r"\b(?:we|I|they|you|he|she)$", match.string[: match.start()].rstrip()):
        return match[0]
    units = [re.match(r"[\w%]* ?(\w*)", rest) for rest in (match[3], match.string[match.end() :])]
    scales = [_SCALES.get(u[1], 1) if u else 1 for u in units]
    if scales[1] == 1 and scales[0] > 1 and not _SCALED.search(match.string[match.end() :]):
        scales[1] = scales[0]
    before, after = (
        float(match[n].strip(".")) * scale for n, scale in zip((2, 4), scales, strict=True)
    )
    verb = "rose" if after > before else "fell"
    return f"{verb} from {match[1]}{match[2]}{match[3]}{match[4]}"


_DURATION = re.compile(
    rf"(?<=[a-z]) ({_NUMBER} {_TIME})\b"
    r"(?! (?:ago|old|before|after|early|late|a|per|each|every|later|straight|in|and a)\b)(?!')"
)
# What a duration follows as it stands: "spent six years", "the last six years", "over six years".
_NO_FOR = frozenset((
    "did", "spent", "took", "takes", "take", "had", "have", "has", "lasted", "needs", "need", "saw",
    "made", "gave", "given", "served", "done", "do", "was", "is", "were", "are", "be", "the", "my",
    "a", "last", "past", "first", "next", "every", "about", "over", "under", "nearly", "almost",
    "than", "of", "for", "in", "at", "within", "and", "or", "with", "by", "after", "before",
    "since", "until", "per", "from", "only", "to", "these", "those", "some", "another", "signed",
    "around", "roughly", "just", "all", "during", "between", "through", "throughout", "that",
    "this", "no", "exactly", "missed", "lost", "won", "saved", "cut", "worked", "own", "other",
    "full", "long", "told", "said", "asked", "gets", "get", "got", "want", "wants", "says", "i",
    "on", "studied", "wait", "waited", "up", "as", "good",
))  # fmt: skip


def _with_for(match: re.Match[str]) -> str:
    """Say "for five winters" for "five winters" behind what was done in that time."""
    before = match.string[: match.start()].split()[-1].lower()
    return match[0] if before in _NO_FOR or before.endswith("ed") else f" for {match[1]}"


def forget() -> None:
    """Drop the clauses that are kept in memory."""
    repair.cache_clear()


@lru_cache(maxsize=512)
def repair(text: str) -> str:
    """Return a clause with the small words that hurried typing leaves out."""
    text = _WENT.sub(_in_direction, _YES.sub("", text))
    for pattern, replacement in _REPAIRS:
        text = pattern.sub(replacement, text)
    return _DURATION.sub(_with_for, text)


_CORRECTION = re.compile(
    r"^(?:no|nope|sorry|wait|actually|i mean|make that|correction)\b,? ?"
    r"(?:make that |it was |wait |it is )?(\d[\d.,]*)\b",
    re.I,
)
_NOT_THAT = re.compile(r",? not \d[\w.,%]*$")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*(?![\w])")


def correct(parts: Sequence[str]) -> Iterator[str]:
    """Yield the sentences with a figure that is put right later put right at its place.

    Where it is not plain which figure is meant, the sentence in doubt is left out.
    """
    for part, following in pairwise((*parts, "")):
        if _CORRECTION.match(part):
            continue
        text = _NOT_THAT.sub("", part)
        mended = _CORRECTION.match(following)
        corrected = _replace_figure(text, mended[1]) if mended else text
        if corrected:
            yield corrected


def _replace_figure(text: str, right: str) -> str | None:
    value = float(right.replace(",", "").strip("."))
    figures = list(_FIGURE.finditer(text))
    near = [
        m
        for m in figures
        if 0.5 <= float(m[0].replace(",", "").strip(".") or 0) / (value or 1) <= 2
    ]
    if len(near) != 1:
        return None
    return text[: near[0].start()] + right + text[near[0].end() :]
