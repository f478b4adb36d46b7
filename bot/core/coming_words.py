"""The vocabulary of coming out of an interview, and which names are employers' by their words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bot.core.jobs import JobWords
from bot.core.jobs.scoring import bare, company_score, role_score

_SHORTEST = 5  # letters; many short words are surnames too
_MOST_KNOWN = 3  # words of a well-known employer's name


@dataclass(frozen=True, slots=True)
class ComingWords:
    """Words in lower case, and patterns over such words with single spaces between them.

    ``around`` may stand before an employer's name, ``spelled_large`` of those with a capital too.
    ``events`` are what one comes from. ``places`` ends right before an employer, ``meetings``
    before an employer or a person, ``hirings`` before an employer or a job.

    ``telling`` makes "… the Acme chat" one that is over; ``over`` says so behind a name, ``ends``
    is what may follow otherwise; ``finished`` are clauses that say no more. ``just``: a moment ago.

    ``feelings`` fill a clause together with ``besides``. ``firms`` are last words of firms' names,
    ``firm_endings`` how such words end; ``given`` are persons' names, ``is_common`` tells ordinary
    English words. ``parting`` are in no name before an event; ``never`` is no employer's name.
    """

    around: frozenset[str]
    spelled_large: frozenset[str]
    events: frozenset[str]
    places: re.Pattern[str]
    meetings: re.Pattern[str]
    hirings: re.Pattern[str]
    telling: re.Pattern[str]
    over: re.Pattern[str]
    ends: re.Pattern[str]
    finished: re.Pattern[str]
    feelings: frozenset[str]
    besides: frozenset[str]
    firms: frozenset[str]
    firm_endings: tuple[str, ...]
    given: frozenset[str]
    is_common: Callable[[str], bool]
    parting: frozenset[str]
    never: re.Pattern[str]
    just: re.Pattern[str]


def is_firm(text: str, words: ComingWords, jobs: JobWords) -> bool:
    """Whether a name is an employer's by its own words: "Holt Property", "Brandt & Sons"."""
    tokens = text.split()
    if tokens and _is_plural_trade(tokens, jobs):
        return True
    if not tokens or role_score(text, jobs) > 1:
        return False
    if starts_known(tokens, jobs) or bare(tokens[-1]) in words.firms | jobs.organisations:
        return True
    if company_score(text.replace("&", "and"), jobs) > 0 or tokens[0] == "The":
        return True
    joined = any(token in {"&", "+"} for token in tokens) or _ends_as_firm(tokens, words)
    return joined and not words.given & {bare(token) for token in tokens}


def _ends_as_firm(tokens: list[str], words: ComingWords) -> bool:
    """Whether the last word of a name in capitals is an ordinary one: "Rundle Aviation"."""
    last = bare(tokens[-1])
    if len(tokens) < 2 or len(last) < _SHORTEST or not all(t[:1].isupper() for t in tokens):
        return False
    return last.endswith(words.firm_endings) or words.is_common(last)


def _is_plural_trade(tokens: list[str], jobs: JobWords) -> bool:
    """Whether a trade in the plural ends a name: "Ellis Florists"."""
    last = bare(tokens[-1])
    trade = last.endswith("s") and jobs.roles.is_noun(last) and last not in jobs.roles.nouns
    named = all(word[:1].isupper() or word == "&" for word in tokens)
    return trade and named and len(tokens) > 1


def starts_known(tokens: list[str], jobs: JobWords) -> bool:
    """Whether a name begins with that of a well-known employer."""
    names = (" ".join(map(bare, tokens[:size])) for size in range(1, _MOST_KNOWN + 1))
    return any(name in jobs.employers for name in names)
