"""What kind of place it is and how one met there, from what was typed or from role and employer."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.interview import Medium
from bot.core.people.bounds import bounded

if TYPE_CHECKING:
    from bot.core.jobs.words import JobWords


_LONGEST = 600  # characters
# What a place is said not to be: "not very formal", "no suits".
_DENIED = re.compile(
    r"\b(?:not|no|nothing|hardly|never|isn'?t|aren'?t|doesn'?t|don'?t|far from)\s+"
    r"(?:[\w']+\s+){0,2}?"
    r"(?:formal|suits?|ties?|corporate|traditional|strict|conservative|old[\s-]school)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bno\s+(?:internet|computers?|e-?mail|web\s?site)\b", re.IGNORECASE)
_IT = re.compile(r"\bIT\b")  # in capitals; in small letters it is another word
# Agencies that create nothing.
_AGENCY = re.compile(
    r"\b((?:recruit(?:ment|ing)|staffing|employment|temp|travel|estate|letting|insurance|government|"
    r"federal|state|housing|adoption|care|nursing|cleaning|security) )agenc(?:y|ies)\b",
    re.IGNORECASE,
)
# Where nothing else is said, a place is where one met ("in the rectory").
_PLACED = re.compile(
    r"\b(?:in|at|inside|on)\s+(?:the|their|an?|his|her|my)\s+"
    r"(?!morning|afternoon|evening|end|call|line|internet|web|app|weekend|day|same|other|\w+day)\w",
    re.IGNORECASE,
)


class Workplace(StrEnum):
    """The kinds of workplace that the debrief tells apart."""

    TECHNOLOGY = "technology"
    OFFICE = "office"
    TRADITIONAL = "traditional"
    CREATIVE = "creative"
    CARE = "care"
    TRADE = "trade"


class Sign(StrEnum):
    """What a description of a workplace gives away, and the channel of a note depends on."""

    SMALL = "small"
    OWNER_RUN = "owner_run"
    REMOTE = "remote"
    PUBLIC_PORTAL = "public_portal"
    TRADITIONAL = "traditional"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class WorkplaceReading:
    """A workplace as typed: its kind, None where the words do not tell, and the signs in them."""

    kind: Workplace | None
    signs: frozenset[Sign]


def read_workplace(text: str, words: "JobWords") -> WorkplaceReading:
    """Read a typed workplace: "super traditional, they still fax", "startup, all remote"."""
    text = without_denials(bounded(text, _LONGEST))
    signs = frozenset(
        sign for sign, patterns in words.signs.items() if any(p.search(text) for p in patterns)
    )
    kind = _kind_of((_WITHOUT.sub(" ", text),), words)
    if Sign.TRADITIONAL in signs and kind in (None, Workplace.OFFICE):
        kind = Workplace.TRADITIONAL
    return WorkplaceReading(kind, signs)


def infer_workplace(role: str, company: str, words: "JobWords") -> Workplace | None:
    """Infer the kind of workplace from role and employer; None where they do not tell."""
    return _kind_of((company, role), words)


def read_medium(text: str, words: "JobWords") -> Medium | None:
    """Read how an interview was held; where several ways were used, on site counts, then video."""
    text = bounded(text, _LONGEST)
    for pattern in words.denied:
        text = pattern.sub(" ", text)
    for medium in (Medium.ON_SITE, Medium.VIDEO, Medium.PHONE):
        if any(pattern.search(text) for pattern in words.media[medium]):
            return medium
    return Medium.ON_SITE if _PLACED.search(text) else None


def without_denials(text: str) -> str:
    """Return what was typed of a workplace without what it is said not to be."""
    return _DENIED.sub(" ", text)


def _kind_of(texts: Iterable[str], words: "JobWords") -> Workplace | None:
    """Return the kind that most words speak for; of equals, the one whose word comes first."""
    found: Counter[Workplace] = Counter()
    for text in (_AGENCY.sub(r"\1", text) for text in texts):
        found.update([] if text.isupper() else [Workplace.TECHNOLOGY] * len(_IT.findall(text)))
        for word in re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", text.casefold().replace("’", "'")):
            for kind in _kinds_of_word(word, words):
                found[kind] += 1
    return max(found, key=lambda kind: found[kind]) if found else None


def _kinds_of_word(word: str, words: "JobWords") -> list[Workplace]:
    """Return the kinds that a word speaks for, in the singular or plural, in halves or whole."""
    forms = {word, *word.split("-")}
    forms |= {form[:-1] for form in forms if form.endswith("s") and len(form) > 3}
    return [kind for kind, signs in words.workplaces.items() if forms & signs]
