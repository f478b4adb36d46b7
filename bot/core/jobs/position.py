"""Role and employer out of one message, by separators, job words and capitals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.jobs.asides import (
    drop_agency,
    drop_aside,
    drop_hours,
    drop_people,
    name_site,
    names_cause,
    split_cause,
)
from bot.core.jobs.edges import strip, tidy, tidy_role
from bot.core.jobs.scoring import bare, company_score, is_role, is_role_token, role_score
from bot.core.jobs.words import JobWords
from bot.core.people.bounds import bounded


@dataclass(frozen=True, slots=True)
class Position:
    """A job: what it is called and who offers it, as typed; either may be empty."""

    role: str
    company: str


_LONGEST = 300  # characters
_AT = re.compile(r"\s*(?:\s(?:at|@|w/|bei|chez)\s|@)\s*", re.IGNORECASE)
_MIDDLE = re.compile(r"\s+(?:for|as|about|re|regarding)\s+(?:(?:an?|the)\s+)?", re.IGNORECASE)
_AND_IT_IS = re.compile(r"[\s,]+(?:and|but)\s+(?:it'?s|it\s+is|that'?s)$", re.IGNORECASE)
_WITH = re.compile(r"\s+(?:with|for|in|as|as\s+an?|of(?=\s+the)|de|als)\s+", re.IGNORECASE)
_DIVIDERS = (
    re.compile(r"\s*[\r\n]+\s*"),
    re.compile(r"\s+[-–—|/>=]+\s+|\s*[–—|]\s*"),
    re.compile(r":\s+"),
    re.compile(r";\s*"),
)
_LABEL = re.compile(r"^\W*([^\W\d_]+(?:\s(?:title|name))?)\s*[:=]\s*(.+)$")
_HIRING = re.compile(
    r"(?P<company>.{2,60}?)\s+(?:(?:are|is|were|was)\s+)?(?:looking\s+for|hiring|recruiting(?:\s+for)?"
    r"|seeking|after|need(?:ing|s)?|wants?)\s+(?:an?\s+|the\s+|some\s+)(?P<role>.+)",
    re.IGNORECASE,
)
_HOUSEHOLD = re.compile(r"(?:an?|the)\s+(?:\w+\s+)?(?:family|couple|household)\b", re.IGNORECASE)
_INTERNAL = re.compile(r"(?:an?\s+)?(?:internal|promot|transfer|moving|secondment|switch)", re.I)
_NEXT_LABEL = r"\s+(?=(?:role|position|job|title|company|employer|firm)\s*[:=])"


def read_position(text: str, words: JobWords) -> Position:
    """Read role and employer as typed; what the words do not tell apart counts as the employer.

    "data engineer at acme", "Acme - Data Engineer", "acme, data eng". Never raises.
    """
    text = bounded(text, _LONGEST)
    typed = text.strip()
    labelled = _read_labels(text, words)
    if labelled:
        return labelled
    text = strip(" \n".join(line.strip() for line in text.splitlines()), words)
    own = bool(_INTERNAL.match(typed))
    text, agency = drop_agency(_without_people(text, words))
    found = _split(drop_hours(name_site(text) if not agency else text), words)
    company = drop_hours(drop_aside(tidy(found.company)))
    if own and not found.role and not agency:
        return Position(tidy_role(company, words), "")
    return Position(tidy_role(found.role, words), tidy(company) or agency)


def _without_people(text: str, words: JobWords) -> str:
    """Drop who was met, said behind role and employer: "cook, The Ox, Mrs Bell"."""
    shorter = drop_people(text)
    found = _split(shorter, words) if shorter not in (text, "") else Position("", "")
    return shorter if found.role and found.company else text


def _split(text: str, words: JobWords) -> Position:
    return (
        _split_hiring(text, words)
        or _split_bracket(text, words)
        or _split_at(text, words)
        or _split_divided(text, words)
        or _split_commas(text, words)
        or _split_known(text, words)
        or _split_plain(text, words)
    )


def _split_hiring(text: str, words: JobWords) -> Position | None:
    """Split "Finastra are looking for a QA analyst"."""
    found = _HIRING.fullmatch(text)
    if not found or not role_score(found["role"], words):
        return None
    return Position(found["role"], found["company"])


def _split_bracket(text: str, words: JobWords) -> Position | None:
    """Split "postdoc (Müller lab, ETH Zürich)": a role, and its place in brackets."""
    found = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)", text)
    if not found or not found[2][:1].isupper() or _AT.search(found[1]):
        return None
    plainly = is_role(found[1], words) and not role_score(found[2], words)
    return Position(found[1], found[2]) if plainly and "," not in found[1] else None


def _split_known(text: str, words: JobWords) -> Position | None:
    """Split at the name of a well-known employer: "Tesco night shelf stacker"."""
    tokens = text.split()
    for i in range(len(tokens)):
        for size in (3, 2, 1):
            name = " ".join(bare(token) for token in tokens[i : i + size])
            if name not in words.employers or i + size > len(tokens):
                continue
            before, behind = " ".join(tokens[:i]), " ".join(tokens[i + size :])
            if not before and behind:
                return Position(behind, " ".join(tokens[:size]))
            if is_role(before.removesuffix(" of"), words):
                return Position(before.removesuffix(" of"), " ".join(tokens[i:]))
    return None


def _read_labels(text: str, words: JobWords) -> Position | None:
    """Read "Role: X" and "Company: Y" on lines or between commas."""
    parts = {"role": "", "company": ""}
    for line in re.split(
        rf"[\r\n;]+|,(?=\s*[^\W\d_]+\s*[:=])|{_NEXT_LABEL}", text, flags=re.IGNORECASE
    ):
        found = _LABEL.match(line.strip())
        label = found[1].casefold().split()[0] if found else ""
        key = "role" if label in words.role_labels else "company"
        if found and label in words.role_labels | words.company_labels:
            parts[key] = found[2].strip()
    return Position(tidy(parts["role"]), tidy(parts["company"])) if any(parts.values()) else None


def _split_at(text: str, words: JobWords) -> Position | None:
    """Split at "at": the role before, the employer behind; "at Acme for nurse" the other way."""
    opening = re.match(r"(?:at|with|w/|@|to(?!\s+be))\s+", text, re.IGNORECASE)
    if opening:
        rest = text[opening.end() :]
        middle = next((m for m in _MIDDLE.finditer(rest) if not _is_cause(rest, m, words)), None)
        if middle:
            return Position(rest[middle.end() :], rest[: middle.start()])
        return (
            _split_led(rest, words)
            or _split_divided(rest, words)
            or _split_commas(rest, words)
            or Position("", rest)
        )
    for found in _AT.finditer(text):
        before = _AND_IT_IS.sub("", text[: found.start()])
        behind = text[found.end() :]
        if not before or not behind:
            continue
        swapped = re.search(r"\s+(?:for|as)\s+(?:an?\s+|the\s+)?(.+)$", behind, re.IGNORECASE)
        if swapped and not role_score(before, words) and role_score(swapped[1], words):
            return Position(swapped[1], behind[: swapped.start()])
        return Position(before, behind)
    return _split_with(text, words)


def _is_cause(text: str, link: re.Match[str], words: JobWords) -> bool:
    """Whether a "for" stands in a name, and not between an employer and a role."""
    name = re.split(r",\s|\s[-–—]|\swent\b", text, maxsplit=1)[0]
    return names_cause(name) and not role_score(name[link.end() :], words)


def _split_led(text: str, words: JobWords) -> Position | None:
    """Split what follows an "at": the employer, a comma or dash, and what can be a role."""
    sides = re.split(r"\s*,\s+|\s+[-–—]+\s+", text)
    if len(sides) != 2 or not all(sides):
        return _split_both(text, words) if len(sides) == 1 else None
    employer, role = sides
    if company_score(role, words) > 1 or (role[:1].isupper() and len(role.split()) == 1):
        return None  # "at Elm Park Schools, Transport Dept.", "at The Ox Inn, Skipton"
    small = role[:1].islower() and not employer.islower() and not role[-1].isdigit()
    known = role_score(role, words) > 0 or company_score(employer, words) > 1
    return Position(role, employer) if small or known else None


def _split_both(text: str, words: JobWords) -> Position | None:
    """Split "Wren Kitchens showroom designer" where capitals or words of jobs part the two."""
    found = _split_plain(text, words)
    return found if found.role and found.company else None


def _split_with(text: str, words: JobWords) -> Position | None:
    """Split at "with", "for", "in" where one side is plainly a role and the other plainly not."""
    if cause := split_cause(text, words):
        return Position(*cause)
    for found in reversed(list(_WITH.finditer(text))):
        before, behind = text[: found.start()], text[found.end() :]
        link = found[0].split()[0].casefold()
        if not before or not behind:
            continue
        if names_cause(behind) and is_role(before, words):
            return Position(before, behind)
        inside = names_cause(f"{before.split()[-1]} for {behind}") and _WITH.search(before)
        if link == "for" and inside:
            continue  # "caseworker with Lawyers for Tenants"
        if (
            (is_role(before, words) or (link == "for" and company_score(behind, words) > 2))
            and not role_score(behind, words)
            and _may_employ(behind, link, words)
        ):
            return Position(before, behind)
        if link in {"for", "as", "als"} and is_role(behind, words) and not is_role(before, words):
            return Position(behind, before)
    return None


def _may_employ(text: str, link: str, words: JobWords) -> bool:
    """Whether what follows a "for" or "with" can be an employer and not a part of the job."""
    if link == "for" and (_HOUSEHOLD.match(text) or company_score(text, words) > 1):
        return True
    last = text.split()[-1].casefold().strip(".,")
    if link == "of":
        return text.startswith("the ") and last in words.organisations
    if link == "in" and "," in text:
        return False  # "lecturer in nursing, Ulster University"
    text = re.sub(r"^(?:the|an?)\s+", "", text)
    named = text[:1].isupper() or text[:1].isdigit()
    named = named or (last in words.organisations and len(text.split()) <= 4)
    return named if link != "in" else last in words.organisations


def _split_divided(text: str, words: JobWords) -> Position | None:
    for divider in _DIVIDERS:
        sides = [side for side in divider.split(text) if side.strip()]
        if len(sides) < 2:
            continue
        employer, _, role = sides[0].partition(", ")
        if role_score(role, words) > 1 and company_score(employer, words) > 1:
            return None  # "Annadata Seeds Ltd, Statistician - field trials"
        before, _, behind = sides[-1].rpartition(", ")
        leads = role_score(sides[0], words) and role_score(before, words)
        if leads and not role_score(behind, words):
            sides = [*sides[:-1], before, behind]  # "Statistician - field trials, Annadata Seeds"
        return _tell_apart(sides, words, " - " if divider is _DIVIDERS[1] else ", ")
    return None


def _split_commas(text: str, words: JobWords) -> Position | None:
    sides = [
        side.strip()
        for side in re.split(r"\s*,\s*(?!(?:inc|llc|ltd|plc|l\.l\.c)\b)", text, flags=re.IGNORECASE)
    ]
    sides = _with_partners([side for side in sides if side], words)
    return _tell_apart(sides, words, ", ") if len(sides) >= 2 else None


_NAMES = re.compile(r"[A-Z][\w'’-]+,? (?:&|and|\+) [A-Z][\w'’-]+.*")


def _with_partners(sides: list[str], words: JobWords) -> list[str]:
    """Return the sides with the names of a firm's partners as one: "Hale, Osei & Brandt"."""
    for last, side in enumerate(sides):
        first = last
        while first and _NAMES.fullmatch(side) and _is_surname(sides[first - 1], words):
            first -= 1
        if first < last:
            return [*sides[:first], ", ".join(sides[first : last + 1]), *sides[last + 1 :]]
    return sides


def _is_surname(side: str, words: JobWords) -> bool:
    """Whether a side is one capitalised word that names no job."""
    plain = side.isalpha() and side[0].isupper() and not side.isupper()
    return plain and not words.roles.is_known(side.casefold())


def _tell_apart(sides: Sequence[str], words: JobWords, link: str) -> Position:
    """Give the sides to role and employer: the end that is most like a role is the role."""
    if _names_employer_by_capitals(sides, words):
        return Position(sides[0], sides[1])
    scores = [role_score(side, words) - company_score(side, words) for side in sides]
    if max(scores) <= 0:
        roles = [index for index, side in enumerate(sides) if role_score(side, words)]
        if not roles or company_score(link.join(sides), words):
            return Position("", link.join(sides))
    first = scores[0] > scores[-1] or (
        scores[0] == scores[-1] and not _is_lone_capital(sides, words)
    )
    ordered, marks = (list(sides), scores) if first else (list(sides)[::-1], scores[::-1])
    size = len(ordered) - 1 if first and company_score(ordered[-1], words) > 1 else 1
    while size < len(ordered) - 1 and marks[size] > 0:
        size += 1
    if size == len(ordered) - 1 and marks[-1] > 0 and not company_score(ordered[-1], words):
        return Position(link.join(sides), "")
    role, company = ordered[:size], ordered[size:]
    if not first:
        role, company = role[::-1], company[::-1]
    return Position(link.join(role), link.join(company))


def _names_employer_by_capitals(sides: Sequence[str], words: JobWords) -> bool:
    """Whether a role in small letters stands before a name: "site foreman, Braddock Builders"."""
    if len(sides) != 2 or not sides[0].islower() or not role_score(sides[0], words):
        return False
    return all(token[:1].isupper() for token in sides[1].split())


def _is_lone_capital(sides: Sequence[str], words: JobWords) -> bool:
    """Whether, by capitals alone, the first side is the employer."""
    return sides[0][:1].isupper() and not sides[-1][:1].isupper() and not is_role(sides[0], words)


def _split_plain(text: str, words: JobWords) -> Position:
    """Decide a text without separator: a role, an employer, or an employer before a role."""
    tokens = text.split()
    known = [is_role_token(token, words) for token in tokens]
    if not any(words.roles.is_noun(bare(token)) for token in tokens):
        whole = all(known) and not company_score(text, words) and len(tokens) > 0
        return Position(text, "") if whole and text.islower() else Position("", text)
    if company_score(text, words) > 0 and not words.roles.is_noun(bare(tokens[-1])):
        return Position("", text)
    start = len(tokens)
    while start > 0 and known[start - 1]:
        start -= 1
    start, large = _after_capitals(tokens, start, words), start
    head = tokens[:start]
    named = start != large or len(tokens) - start >= 2
    employer = bool(head) and named and not any(known[: min(start, large)])
    if employer and head[0][:1].isupper():
        return Position(" ".join(tokens[start:]), " ".join(head))
    joined = len(head) > 1 and any(t in {"and", "&"} or t.endswith(("'s", "’s")) for t in head)
    if joined and head[0][:1].isupper() and tokens[-1].islower() and start < len(tokens):
        return Position(" ".join(tokens[start:]), " ".join(head))
    end = next((index for index, is_known in enumerate(known) if not is_known), len(tokens))
    tail = tokens[end:]
    if end and tail and tokens[0].islower() and all(token[:1].isupper() for token in tail):
        return Position(" ".join(tokens[:end]), " ".join(tail))
    return Position(text, "")


def _after_capitals(tokens: list[str], start: int, words: JobWords) -> int:
    """Return where a role in small letters starts behind a name in capitals, else ``start``.

    "Halden Robotics firmware engineer": "robotics" is a word of jobs too, and no matter whether
    "showroom" is one.
    """
    large = next((i for i, token in enumerate(tokens) if not token[:1].isupper()), 0)
    small = tokens[large:]
    named = start and (large > start or large > 1) and all(token.islower() for token in small)
    joined = small[:1] in ([], ["and"], ["the"], ["of"])
    return large if named and not joined and is_role(" ".join(small), words) else start
