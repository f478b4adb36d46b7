"""How a rough time may be echoed in a note: "a couple of weeks", "early December".

An exact day has no such phrase, and neither has a time that ages ("next week").
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rough:
    """A rough time: a length in units, from ``least`` to ``count``, or a part of a month.

    ``kind`` is couple, few, length, start, mid, end, late or month.
    """

    kind: str
    count: float = 0
    least: float = 0
    unit: str = ""
    month: int = 0


@dataclass(frozen=True, slots=True)
class RoughWords:
    """The phrases: templates by kind, forms of units (one, several), months, numbers in words."""

    templates: Mapping[str, str]
    units: Mapping[str, tuple[str, str]]
    months: tuple[str, ...]
    numbers: tuple[str, ...]


NO_ROUGH_WORDS = RoughWords({}, {}, (), ())


def write_rough(rough: Rough, words: RoughWords) -> str:
    """Return the phrase for a rough time; empty where the words have none for it."""
    if rough.month:
        template = words.templates.get(rough.kind, "")
        return template.format(month=words.months[rough.month - 1]) if template else ""
    forms = words.units.get(rough.unit)
    if forms is None:
        return ""
    one, several = forms
    kind = _kind_of_length(rough)
    whole, least = int(rough.count), int(rough.least)
    return words.templates.get(kind, "").format(
        count=_spell(whole, words), least=_spell(least, words), one=one, several=several
    )


def _kind_of_length(rough: Rough) -> str:
    if rough.kind in {"couple", "few"}:
        return rough.kind
    if rough.count % 1:
        return "one_and_half" if rough.count < 2 else "and_half"
    if rough.least < rough.count:
        return "one_or" if (rough.least, rough.count) == (1, 2) else "range"
    return "one" if rough.count == 1 else "several"


def _spell(number: int, words: RoughWords) -> str:
    return words.numbers[number] if 0 <= number < len(words.numbers) else str(number)
