"""Puts back the small words that hurried typing leaves out, and applies what a user corrects."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_TIME = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|summers?|winters?|nights?|semesters?|"
    r"shifts?|decades?|terms?)"
)
_NUMBER = (
    r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty)"
)
_REPAIRS = (
    # 9 s
    (re.compile(r"(?<=\d) s\b"), " seconds"),
    (re.compile(r"\b(my|his|her|your|their) (father|mother|grandfather|grandmother|dad|mom|mum|"
                r"husband|wife|boss|uncle|aunt)s (?=[a-z])"),
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
                r"(?!of|in|on|at|as|with|for|ago)"),
     r"\1 of "),
    (re.compile(rf"^(twenty|thirty|forty) (one|two|three|four|five|six|seven|eight|nine) "
                rf"(?={_TIME})"),
     r"\1-\2 "),
    (re.compile(rf"^((?:twenty|thirty)-[a-z]+ {_TIME}) (?=[a-z]+ing\b)"), r"\1 of "),
    (re.compile(rf", ({_NUMBER} {_TIME})(?=,|$)"), r" for \1"),
    # airport runs 8 years
    (re.compile(rf"(?<=[a-z]s)(?<!\bwas)(?<!\bis)(?<!\bhas) ({_NUMBER} {_TIME})\b"
                r"(?! (?:ago|old|before|after|early|late))"),
     r" for \1"),
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
    (re.compile(r", (?:on )?(?:the )?first (try|attempt|go)$"), r" on the first \1"),
    (re.compile(r"\b([a-z]+s) ([a-z]+s) (?=(?:could|can|would|will) )"), r"\1 that \2 "),
    (re.compile(r"\bI (bottle|hand|spoon) (fed|raised|reared|made|built)\b"), r"I \1-\2"),
    (re.compile(r"\band and\b"), "and"),
)  # fmt: skip
_YES = re.compile(
    r"^(?:yes|yeah|yep|no|nope|well|so|and|but|plus|also|then|sure|of course|"
    r"honestly|real answer:?|now)\b[, ]*",
    re.I,
)


_WENT = re.compile(
    r"\b(?:went|moved) from (\D?)(\d[\d.]*)(\D.*? to (?:about |around |under |over )?\D?)(\d[\d.]*)"
)


def _in_direction(match: re.Match[str]) -> str:
    """Say "fell" or "rose" for "went", by the two figures."""
    if re.search(r"\b(?:we|I|they|you|he|she)$", match.string[: match.start()].rstrip()):
        return match[0]
    before, after = float(match[2].strip(".")), float(match[4].strip("."))
    verb = "rose" if after > before else "fell"
    return f"{verb} from {match[1]}{match[2]}{match[3]}{match[4]}"


def repair(text: str) -> str:
    """Return a clause with the small words that hurried typing leaves out."""
    text = _WENT.sub(_in_direction, _YES.sub("", text))
    for pattern, replacement in _REPAIRS:
        text = pattern.sub(replacement, text)
    return text


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
