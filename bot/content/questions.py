"""The debrief's questions as declared in questions.toml, with their wording and buttons."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from bot.content.patterns import any_of
from bot.core.questionnaire import Question


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is put: its text, the name of its line in the summary, its buttons."""

    text: str
    label: str
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All questions in the order of asking, the wording of each by key, words that skip one, that
    deny a doubt, and that are no job and no employer; how feelings are told, which are no job;
    how a doubt is denied in a sentence; what a question's buttons are called by who types."""

    questions: tuple[Question, ...]
    wordings: Mapping[str, Wording]
    skips: frozenset[str]
    denials: frozenset[str]
    nonsense: frozenset[str]
    feelings: re.Pattern[str]
    no_doubt: re.Pattern[str]
    controls: Mapping[str, frozenset[str]]

    def question(self, key: str) -> Question | None:
        """Return the question with that key."""
        return next((q for q in self.questions if q.key == key), None)


def load_questionnaire() -> Questionnaire:
    """Read questions.toml."""
    raw = tomllib.loads(files("bot.content").joinpath("questions.toml").read_text("utf-8"))
    rows = raw["question"]
    return Questionnaire(
        tuple(_question(row) for row in rows),
        {row["key"]: _wording(row) for row in rows},
        frozenset(raw["skips"]),
        frozenset(raw["denials"]),
        frozenset(raw["nonsense"]),
        any_of(raw["feelings"]),
        any_of(raw["no_doubt"]),
        {name: frozenset(said) for name, said in raw["controls"].items()},
    )


def _question(row: dict[str, Any]) -> Question:
    return Question(
        key=row["key"],
        reads=row.get("reads", "text"),
        per_person=row.get("per_person", False),
        fills=tuple(row.get("fills", ())),
        after=row.get("after", ""),
        nameless=row.get("nameless", False),
        may_stop=row.get("may_stop", False),
        optional=row.get("optional", True),
    )


def _wording(row: dict[str, Any]) -> Wording:
    return Wording(row["text"].strip(), row["label"], row.get("choices", {}))
