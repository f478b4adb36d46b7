"""What somebody tells in one go about an interview: facts that plainly belong to one question.

A sentence is taken only where its own words say what it is ("Priya asked about …", "went well: …").
All else stays with the story as it was told.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_LONGEST = 4000
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class StoryWords:
    """Patterns, each with the group ``fact``: what a person did, and what was so in general.

    ``splits`` is what stands between two facts of one sentence, ``answers`` what meets a doubt that
    was told right before it.
    """

    of_person: Mapping[str, tuple[re.Pattern[str], ...]]
    of_all: Mapping[str, tuple[re.Pattern[str], ...]]
    answers: re.Pattern[str]
    splits: re.Pattern[str]


def read_story(
    text: str, people: Mapping[int, str], words: StoryWords
) -> dict[tuple[str, int], str]:
    """Return the facts of a story by question and person (0: the interview); never raises.

    ``people`` leads from ids to names. "He", "she" and "they" are whoever was named last, or the
    only one there was. A later fact for the same question is added to the first.
    """
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    last = next(iter(people)) if len(people) == 1 else 0
    for sentence in _SENTENCE.split(text[:_LONGEST]):
        before = ""
        for clause in _clauses(sentence, words):
            named = _named(clause, people)
            last = named[0] if len(named) == 1 else 0 if named else last
            before, person, fact = _place(clause, last, before, words)
            if fact:
                found[before, person].append(fact)
    return {place: "; ".join(dict.fromkeys(facts)) for place, facts in found.items()}


def _place(clause: str, last: int, before: str, words: StoryWords) -> tuple[str, int, str]:
    """Return the question, the person and the fact of a clause; ``before``: the one before it."""
    key, fact = _fact(clause, words.of_person) if last else ("", "")
    if fact:
        return key, last, fact
    key, fact = _fact(clause, words.of_all)
    if fact:
        return key, 0, fact
    answer = words.answers.search(clause) if before == "concern" and last else None
    return ("reply", last, answer["fact"].strip(" .;,:!–-")) if answer else ("", 0, "")


def _clauses(sentence: str, words: StoryWords) -> list[str]:
    parts = words.splits.split(" ".join(sentence.split()))
    return [part.strip() for part in parts if part and part.strip()]


def _named(clause: str, people: Mapping[int, str]) -> Sequence[int]:
    return [
        person
        for person, name in people.items()
        if any(
            re.search(rf"\b{re.escape(word)}\b", clause, re.IGNORECASE)
            for word in name.split()
            if len(word) > _SHORTEST_NAME
        )
    ]


def _fact(clause: str, patterns: Mapping[str, tuple[re.Pattern[str], ...]]) -> tuple[str, str]:
    for key, ways in patterns.items():
        match = next((m for way in ways if (m := way.search(clause))), None)
        if match:
            return key, match["fact"].strip(" .;,:!–-")
    return "", ""
