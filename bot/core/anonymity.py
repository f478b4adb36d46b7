"""What is left of an interview when the people of the other side are forgotten.

Their names, roles, addresses and all texts to or from them go; what the user said of the own part
stays, without their names.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.core.interview import Answer, Interview, Person

ABOUT_OTHERS = frozenset({"people", "name", "enjoyed", "told", "story"})
"""Answers that are of others' persons or in their words: they go whole."""

_GAP = "…"
_SHORTEST = 3


def forget_person(person: Person, number: int, name: str) -> Person:
    """Return somebody of whom only the number in the list is left; ``name`` is the word for it."""
    return replace(person, name=f"{name} {number}", role="", email="", named=False)


def forget_names(answers: Iterable[Answer], interview: Interview) -> list[Answer]:
    """Return the answers that stay and change: without any name of the interview's people."""
    words = {
        word
        for person in interview.people
        if person.named
        for word in re.findall(rf"[^\W\d_]{{{_SHORTEST},}}", person.name)
    }
    if not words:
        return []
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words)))})\b")
    masked = ((answer, pattern.sub(_GAP, answer.text)) for answer in answers)
    return [replace(answer, text=text) for answer, text in masked if text != answer.text]
