"""What people put in between, whatever was asked: somebody forgotten, a name put right, another
day, a question of their own, and what a note shall say instead.

Each is recognised by closed patterns over the whole message, save a name put right, which can
stand within an answer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.people import (
    Met,
    PeopleWords,
    double,
    mend_case,
    put_right,
    read_people,
    similar_name,
)

_LONGEST = 300  # characters; a longer message is an answer
_LONGEST_INSTRUCTION = 200
_LETTER = re.compile(
    r"^\W*(?:dear|hello|hi|hey|good\s+(?:morning|afternoon|evening)|many\s+thanks|thank)\b|\n\s*\n"
    r"|\b(?:regards|sincerely|best\s+wishes|all\s+the\s+best|yours)\b|\bthank\s+you\s+(?:so|very|for)\b",
    re.IGNORECASE,
)
_SHORT = 3
_MOST_DAY_WORDS = 5
_MOST_NAME_WORDS = 3
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


class Question(StrEnum):
    """What somebody can ask instead of answering."""

    CHASE = "chase"
    CHANGE = "change"
    UNDO = "undo"
    LEFT = "left"
    NOTE = "note"
    MISTAKE = "mistake"


class Instruction(StrEnum):
    """What a reply to a note can want of it, in place of being its text."""

    SHORTER = "shorter"
    WARMER = "warmer"
    FORMAL = "formal"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class InterjectionWords:
    """Patterns. ``surely`` and ``perhaps`` have the groups ``people`` and ``more``, ``renames``
    ``new`` and ``old``, ``respells`` ``new``, ``letter`` and ``times``, ``corrects`` ``day``,
    ``words`` ``old`` and ``new``, ``known`` and ``gone`` ``name``; ``same`` says that two are one
    person, ``nobody`` that what was taken for a name is none."""

    surely: Sequence[re.Pattern[str]]
    perhaps: Sequence[re.Pattern[str]]
    renames: Sequence[re.Pattern[str]]
    respells: Sequence[re.Pattern[str]]
    corrects: Sequence[re.Pattern[str]]
    words: Sequence[re.Pattern[str]]
    same: Sequence[re.Pattern[str]]
    known: Sequence[re.Pattern[str]]
    nobody: Sequence[re.Pattern[str]]
    gone: Sequence[re.Pattern[str]]
    questions: Mapping[Question, Sequence[re.Pattern[str]]]
    instructions: Mapping[Instruction, Sequence[re.Pattern[str]]]


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name put right: the new one as typed, and the ``rest`` of the message."""

    new: str
    rest: str


def read_forgotten(text: str, words: InterjectionWords, people: PeopleWords) -> tuple[Met, ...]:
    """Return the people a message adds to those that were there; never raises."""
    text = text.translate(_APOSTROPHES).strip()
    if len(text) > _LONGEST:
        return ()
    for pattern in words.surely:
        if found := pattern.match(text):
            met = read_people(found["people"] + (found["more"] or ""), people)
            return met if _all_named(met) else ()
    for pattern in words.perhaps:
        if found := pattern.match(text):
            met = read_people(found["people"], people)
            return met if _all_named(met) and _is_name(found["people"], people) else ()
    return ()


def _all_named(met: tuple[Met, ...]) -> bool:
    return bool(met) and all(one.named for one in met)


def _is_name(stretch: str, people: PeopleWords) -> bool:
    """Whether a stretch opens with a name: a few words that tell of no thing."""
    name = re.split(r"[,(]|\s(?:from|the|who|and)\s", stretch)[0].split()
    first = name[0].casefold() if name else ""
    told = stretch[:1].isupper() or "," in stretch or "@" in stretch
    told = told or len(name) == len(stretch.split())
    odd = first in people.determiners | people.telling | {"about", "how", "what", "to", "that"}
    return told and not odd and 0 < len(name) <= _MOST_NAME_WORDS


def read_renaming(
    text: str, names: Mapping[int, str], words: InterjectionWords
) -> tuple[int, Renaming] | None:
    """Return whose name a message puts right, and how; ``names`` leads from ids to known names."""
    plain = text.translate(_APOSTROPHES)
    for found in _every(words.renames, plain):
        person = _called(found["old"], names)
        if person is not None:
            new = _in_its_place(names[person], found["old"], found["new"].strip(" ."))
            return person, Renaming(new, _around(text, found))
    return None


def _in_its_place(known: str, old: str, new: str) -> str:
    """Return a whole name with the part put right that was: "Mrs Ida Heaney" for "heaney"."""
    words, olds, news = known.split(), old.casefold().split(), new.split()
    low = [word.casefold() for word in words]
    start = next((i for i in range(len(words)) if low[i : i + len(olds)] == olds), None)
    if start is None or len(olds) == len(words) or len(news) != len(olds):
        return new
    return " ".join([*words[:start], *_capitalised(new).split(), *words[start + len(olds) :]])


def read_respelling(
    text: str, names: Mapping[int, str], words: InterjectionWords
) -> tuple[int, Renaming] | None:
    """Return whose name a message spells otherwise, and the whole name as it is now.

    "its Petra Hartmann with two n" is about Frau Hartman, and about Frau Hartmann, who is called
    so already. A name like nobody's is no correction.
    """
    plain = text.translate(_APOSTROPHES)
    for found in _every(words.respells, plain):
        said = found["new"].strip(" .")
        said = double(said, found["letter"]) if found["times"] else said
        alike = [p for p, known in names.items() if said == known or similar_name(said, [known])]
        if len(alike) != 1:
            continue
        known = names[alike[0]]
        new = put_right(known, _capitalised(said)) or (known if found["letter"] else "")
        if new:
            return alike[0], Renaming(new, _around(text, found))
    return None


def _capitalised(name: str) -> str:
    return mend_case(name) if name.islower() else name


def _around(text: str, found: re.Match[str]) -> str:
    """Return what stands before and after a part of a message."""
    before, after = text[: found.start()].strip(" ,;"), text[found.end() :].strip(" ,;.!")
    return f"{before} {after}".strip()


def _every(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)


def _called(name: str, names: Mapping[int, str]) -> int | None:
    """Return the one person whom a name, or a part of it, calls."""
    said = set(name.casefold().split())
    found = [person for person, known in names.items() if said <= set(known.casefold().split())]
    return found[0] if len(found) == 1 else None


def read_other_day(text: str, words: InterjectionWords) -> str:
    """Return the day or time that a message puts in place of the one just named; else nothing."""
    plain = text.translate(_APOSTROPHES).strip()
    found = next((f for pattern in words.corrects if (f := pattern.match(plain))), None)
    day = found["day"].strip(" .!") if found else ""
    return day if len(day.split()) <= _MOST_DAY_WORDS else ""


def read_word_put_right(text: str, answer: str, words: InterjectionWords) -> str:
    """Return an answer with the word in it that a message puts right; empty where it does not."""
    plain = text.translate(_APOSTROPHES).strip()
    for pattern in words.words:
        if found := pattern.match(plain):
            old = re.compile(rf"\b{re.escape(found['old'].strip())}\b", re.IGNORECASE)
            if old.search(answer):
                return old.sub(lambda _: found["new"].strip(), answer, count=1)
    return ""


def read_same(
    text: str,
    named: Mapping[int, str],
    nameless: Mapping[int, str],
    words: InterjectionWords,
    about: int = 0,
) -> tuple[int, int] | None:
    """Return two entries that a message says are one person: the one with a name first.

    ``named`` and ``nameless`` lead from ids to names and descriptions; ``about`` is whose name was
    asked for.
    """
    plain = text.translate(_APOSTROPHES).strip()
    if about in nameless and (
        found := next((f for p in words.known if (f := p.match(plain))), None)
    ):
        person = _called(found["name"], named)
        if person is not None:
            return person, about
    if len(plain) > _LONGEST_INSTRUCTION or not any(p.search(plain) for p in words.same):
        return None
    said = set(re.findall(r"[\w']+", plain.casefold()))
    meant = [p for p, name in named.items() if said & set(name.casefold().split())]
    others = [p for p, known in nameless.items() if p == about or _telling(known) & said]
    told = about in nameless or len(others) == 1
    return (meant[0], others[0]) if len(meant) == 1 and others and told else None


def says_nobody(text: str, words: InterjectionWords) -> bool:
    """Whether a message says that what was taken for people is something else."""
    plain = text.translate(_APOSTROPHES).strip()
    return any(pattern.match(plain) for pattern in words.nobody)


def read_removal(text: str, names: Mapping[int, str], words: InterjectionWords) -> int | None:
    """Return who shall go by a message; ``names`` leads from ids to known names."""
    plain = text.translate(_APOSTROPHES).strip()
    found = (pattern.match(plain) for pattern in words.gone)
    called = (_called(one["name"], names) for one in found if one)
    return next((person for person in called if person is not None), None)


def _telling(description: str) -> set[str]:
    words = re.findall(r"[\w']+", description.casefold())
    return {word for word in words if len(word) > _SHORT}


def read_question(text: str, words: InterjectionWords) -> Question | None:
    """Return what a message asks of the bot, if it is one of the questions known."""
    plain = text.translate(_APOSTROPHES).strip()
    ways = words.questions.items()
    return next((q for q, patterns in ways if any(p.match(plain) for p in patterns)), None)


def read_instruction(text: str, words: InterjectionWords) -> Instruction | None:
    """Return what a reply to a note wants of it; None for a text that can be the note itself."""
    plain = text.translate(_APOSTROPHES).strip()
    if len(plain) > _LONGEST_INSTRUCTION or _LETTER.search(plain):
        return None
    ways = words.instructions.items()
    return next((i for i, patterns in ways if any(p.search(plain) for p in patterns)), None)
