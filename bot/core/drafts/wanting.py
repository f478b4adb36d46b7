"""What a panel's notes lack most: the one thing to ask the user for, where a note says little."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answers.sparing.absence import was_absent
from bot.core.answers.sparing.fitness import says_nothing
from bot.core.answers.words import Words
from bot.core.debrief import Debrief, Listener
from bot.core.interview import Draft

_ABOUT_A_PERSON = ("enjoyed", "asked", "reply")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A person whose note holds nothing about them; ``typed`` is what could not be used, if any."""

    person: int
    question: str
    typed: str = ""


def most_wanted(debrief: Debrief, drafts: Sequence[Draft], words: Words) -> Wanted | None:
    """Return whose note holds nothing of what was said about them, or None if each does.

    Somebody about whom something was typed comes before somebody about whom nothing was; of who
    stayed away there is nothing to tell.
    """
    used = {draft.person: _sources(draft) for draft in drafts}
    found = [
        _wanted(listener, words)
        for listener in debrief.people
        if listener.person.id in used and not used[listener.person.id] & set(_ABOUT_A_PERSON)
        if not was_absent(listener)
    ]
    return max(found, key=lambda wanted: bool(wanted.typed), default=None)


def _sources(draft: Draft) -> set[str]:
    return {source for receipt in draft.receipts for source in receipt.sources}


def _wanted(listener: Listener, words: Words) -> Wanted:
    answers = dict(listener.answers())
    for question in _ABOUT_A_PERSON:
        if answers[question] and not says_nothing(answers[question], words):
            return Wanted(listener.person.id, question, answers[question])
    return Wanted(listener.person.id, "enjoyed")
