"""The doubt that came up in three of the last five interviews, and the answer to it that worked.

Doubts are alike if they share a word that is not a common one. An answer worked where the employer
then went on: with a next round or an offer.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.interview import EventKind, Interview, Outcome

LAST, ENOUGH = 5, 3
_WORD = re.compile(r"[^\W\d_]{4,}")
_WORKED = (Outcome.NEXT_ROUND, Outcome.OFFER)


@dataclass(frozen=True, slots=True)
class Recurring:
    """A doubt as it was put last: in how many of how many interviews, and what worked.

    ``reply`` and ``company`` are empty where no answer is known to have worked.
    """

    concern: str
    times: int
    of: int
    reply: str = ""
    company: str = ""


def recurring(interviews: Sequence[Interview], common: Collection[str]) -> Recurring | None:
    """Return the doubt that came up most; None if none did in three of the last five.

    ``interviews`` are oldest first; ``common`` are words (lower case) that say nothing.
    """
    told = [one for one in interviews if one.latest(EventKind.DEBRIEFED)][-LAST:]
    if len(told) < LAST:
        return None
    came_up: dict[str, list[tuple[Interview, int]]] = defaultdict(list)
    for interview in told:
        for word, person in _words(interview, common).items():
            came_up[word].append((interview, person))
    word = max(came_up, key=lambda w: (len(came_up[w]), len(w), w), default="")
    if len(came_up[word]) < ENOUGH:
        return None
    latest, person = came_up[word][-1]
    concern = latest.answer("concern", person)
    reply, company = _what_worked(came_up[word])
    return Recurring(concern, len(came_up[word]), len(told), reply, company)


def _words(interview: Interview, common: Collection[str]) -> dict[str, int]:
    """Return the telling words of an interview's doubts, and who had each."""
    return {
        word: person.id
        for person in interview.people
        for word in map(_stem, _WORD.findall(interview.answer("concern", person.id)))
        if word not in common
    }


def _stem(word: str) -> str:
    folded = word.casefold()
    return folded[:-1] if folded.endswith("s") and not folded.endswith("ss") else folded


def _what_worked(found: Sequence[tuple[Interview, int]]) -> tuple[str, str]:
    for interview, person in reversed(found):
        reply = interview.answer("reply", person)
        if reply and interview.outcome in _WORKED:
            return reply, interview.company
    return "", ""
