"""How a rough time may be echoed: "a couple of weeks", "early December", "after Easter".

An exact day has no such phrase, and neither has a time that ages ("next week").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Rough:
    """A rough time: a length in units, from ``least`` to ``count``, or a part of a month.

    ``kind`` is couple, few, length, start, mid, end, late or month; ``about`` marks a length that
    was said to be a guess ("a week or so").
    """

    kind: str
    count: float = 0
    least: float = 0
    unit: str = ""
    month: int = 0
    about: bool = False


@dataclass(frozen=True, slots=True)
class RoughWords:
    """The phrases: templates by kind, forms of units (one, several), months, numbers in words.

    ``feasts`` are days by the name under which the calendar knows them, as they are written.
    """

    templates: Mapping[str, str]
    units: Mapping[str, tuple[str, str]]
    months: tuple[str, ...]
    numbers: tuple[str, ...]
    feasts: Mapping[str, str] = field(default_factory=dict)


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
    length = words.templates.get(kind, "").format(
        count=_spell(whole, words), least=_spell(least, words), one=one, several=several
    )
    return words.templates["about"].format(length=length) if rough.about else length


def write_feast(kind: str, feast: str, words: RoughWords) -> str:
    """Return "after Easter"; empty for a day whose name the words do not have.

    ``kind`` is by, before, after, around or week_after; empty for what has no phrase.
    """
    name = words.feasts.get(feast, "") if kind else ""
    return words.templates[kind].format(feast=name) if name else ""


def write_between(days: Sequence[date], words: RoughWords) -> str:
    """Return a phrase that holds for each of some near days of which one is meant."""
    first, last = min(days), max(days)
    if first.month != last.month:
        end = write_rough(Rough("end", month=first.month), words)
        return words.templates["around"].format(feast=end)
    middle = (first.day + last.day) // 2
    kind = "start" if middle <= _EARLY else "late" if middle > _MIDDLE else "mid"
    return write_rough(Rough(kind, month=first.month), words)


_EARLY, _MIDDLE = 9, 20  # the last days of a month that are early, or in its middle


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
