"""Debriefs to compose from: the interviews of the folder beside this, and made-up ones."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.content.phrases import load_bank
from bot.core.debrief import Debrief, Listener
from bot.core.interview import EmployerDate, Medium, Person
from bot.core.jobs import read_medium

FOLDER = Path(__file__).parent / "interviews"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
BANK = load_bank()


def load(name: str) -> Debrief:
    """Return one of the interviews as a debrief, the employer's date nine days off."""
    raw: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    people = tuple(listener(number, **person) for number, person in enumerate(raw["people"], 1))
    now = datetime.fromisoformat(raw["now"])
    return Debrief(
        raw["user"], raw["company"], raw["role"], now, people, now.date(), raw["held_on"],
        read_medium(raw["medium"], BANK.jobs), raw["medium"], raw["workplace"], "US",
        went_well=raw["went_well"], went_wrong=raw["went_wrong"], stood_out=raw["stood_out"],
        issues=raw["issues"], strength=raw["strength"], timeline=raw["timeline"],
        employer_date=EmployerDate(now.date() + timedelta(9)),
    )  # fmt: skip


def listener(number: int = 1, **answers: str) -> Listener:
    """Return somebody met; what is not given is empty."""
    named = bool(answers.get("name", "Priya Nair"))
    person = Person(
        number, answers.pop("name", "Priya Nair") or "the tall engineer",
        answers.pop("role", ""), answers.pop("email", "priya@acme.example"), named,
    )  # fmt: skip
    return Listener(person, **answers)


def debrief(*people: Listener, **facts: Any) -> Debrief:
    """Return an interview at an office, held today by video."""
    given = {
        "user": "Sam Okafor", "company": "Acme", "role": "data engineer",
        "now": datetime.fromisoformat("2026-11-24T15:00"),
        "held": date(2026, 11, 24), "held_text": "today",
        "medium": Medium.VIDEO, "workplace": "office", "country": "US",
        "employer_date": EmployerDate(date(2026, 12, 4)),
    }  # fmt: skip
    return Debrief(**{**given, **facts}, people=people or (listener(),))
