"""What the grammar finds in a row of tokens, and the frame of days it is counted in."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.core.calendar import Holidays
from bot.core.dates.rough import Rough
from bot.core.dates.tokens import Tags, Token

FRIDAY, SATURDAY = 4, 5
MINUTES = {"minute": 1, "quarter_hour": 15, "hour": 60}
# Nobody puts more small words in a row before a date; without a bound long rows cost squares.
_MOST_SKIPPED = 4

# Names of days by their first word: their words, and the name the calendar knows them by.
FestivalIndex = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days, both ends included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Found:
    """A time that ends before token ``end``: its readings, or the problem with it.

    ``point`` is true for a day or an edge, false for a stretch such as "next week".
    ``edge`` marks an end ("end of the month"): "before" it is still that day. ``weekday`` is the
    weekday if one was named, ``bare`` that it stood alone. ``plain`` holds the readings without
    a "before" that was applied to them. ``rough`` says how a rough time may be echoed,
    ``after`` that "after" stood before it,
    ``since`` where a range such as "24 to 26 May" begins. ``refers`` marks "before that", which
    stands for the time it refers to; ``unit`` is the stretch that an edge or stretch is of.
    ``feast`` is the name of the day that the time is, or lies before, as the calendar knows it;
    ``week_after`` that the week behind it is meant.
    """

    end: int
    spans: tuple[Span, ...] = ()
    problem: str = ""
    edge: bool = False
    weekday: int = -1
    bare: bool = False
    start: int = -1
    plain: tuple[Span, ...] = ()
    rough: Rough | None = None
    after: bool = False
    since: date | None = None
    refers: bool = False
    unit: str = ""
    feast: str = ""
    week_after: bool = False

    @property
    def point(self) -> bool:
        """Whether every reading is a single day."""
        return all(span.first == span.last for span in self.spans)


@dataclass(frozen=True, slots=True)
class Length:
    """So many units; ``business`` counts business days only; it ends before token ``end``."""

    end: int
    count: float
    unit: str
    business: bool = False
    shortest: float = 0
    vague: str = ""

    @property
    def minutes(self) -> int | None:
        """The length in minutes if it is given in hours or minutes."""
        return round(self.count * MINUTES[self.unit]) if self.unit in MINUTES else None


@dataclass(frozen=True, slots=True)
class Frame:
    """The days that a text is read against.

    ``base`` is the day counted from; ``anchors`` are the days "tomorrow" or "next week" can be
    said from. ``interview`` is the day of "from the interview", where one is known.
    ``festivals`` are the country's names of days. ``backward`` allows days that have
    passed, ``hours`` says that a bare number beside a day is an hour. ``lengths`` and ``times``
    keep what was read already, by token.
    """

    today: date
    base: date
    holidays: Holidays
    day_first: bool | None
    tokens: list[Token] = field(repr=False)
    festivals: FestivalIndex = field(default_factory=dict, repr=False)
    interview: date | None = None
    backward: bool = False
    hours: bool = False
    lengths: dict[int, Length | None] = field(default_factory=dict, repr=False)
    times: dict[int, Found | None] = field(default_factory=dict, repr=False)

    @property
    def anchors(self) -> tuple[date, ...]:
        """The base and, where it differs, today."""
        return (self.base,) if self.base == self.today else (self.base, self.today)

    def has(self, i: int, section: str, *values: str) -> bool:
        """Whether token ``i`` exists and has a section's tag (of one of the values, if given)."""
        if not 0 <= i < len(self.tokens):
            return False
        value = self.tokens[i].tags.get(section)
        return value is not None and (not values or value in values)

    def tags(self, i: int) -> Tags:
        """Return the tags of token ``i``, none beyond either end."""
        return self.tokens[i].tags if 0 <= i < len(self.tokens) else {}

    def value(self, i: int, section: str) -> str:
        """Return the value of a section at token ``i``, empty if it has none."""
        return self.tokens[i].tags.get(section, "") if 0 <= i < len(self.tokens) else ""

    def text(self, i: int) -> str:
        """Return the folded text of token ``i``, empty beyond either end."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def number(self, i: int) -> int:
        """Return the digits at token ``i`` as a number, else -1."""
        return self.tokens[i].number if 0 <= i < len(self.tokens) else -1

    def back(self, i: int) -> int:
        """Return the place of the nearest token before ``i`` that is no article."""
        return i - 2 if self.has(i - 1, "article") and not self.has(i - 1, "in") else i - 1

    def skip_prepositions(self, i: int) -> int:
        """Return the place of the first token from ``i`` that is no preposition, or an article."""
        end = i + _MOST_SKIPPED
        while i < end and self.has(i, "prep") and not self.has(i, "article"):
            i += 1
        return i

    def skip(self, i: int, *sections: str) -> int:
        """Return the place of the first token from ``i`` that has none of the sections."""
        end = min(i + _MOST_SKIPPED, len(self.tokens))
        while i < end:
            tags = self.tokens[i].tags
            if not tags or not any(section in tags for section in sections):
                return i
            i += 1
        return i


def day_span(day: date) -> Span:
    """Return a single day as a span."""
    return Span(day, day)


def weekday_from(day: date, weekday: int) -> date:
    """Return the first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def week_of(day: date, weeks: int = 0) -> Span:
    """Return Monday to Friday of a day's week, or of one some weeks later."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return Span(monday, monday + timedelta(days=FRIDAY))


def month_span(year: int, month: int) -> Span:
    """Return a whole month; the month may run past 12 into later years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def add_months(day: date, months: int) -> date:
    """Return the same day some months later, or that month's last if it is shorter."""
    target = month_span(day.year, day.month + months)
    return target.first.replace(day=min(day.day, target.last.day))


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
