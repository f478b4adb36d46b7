"""Days known by name: "Christmas", "Thanksgiving", and whatever the user's country celebrates."""

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from bot.core.calendar import Holidays
from bot.core.dates.explicit import NEXT_TEN_MONTHS, read_year
from bot.core.dates.spans import FestivalIndex, Found, Frame, Span, day_span
from bot.core.dates.words import split_form

_LETTERS = 4
# Known to the vocabularies only: the country's next day of rest, if it comes within so many days.
_NEXT_REST, _NEAR = "public holiday", 28
# Known to the vocabularies only: from Christmas to New Year.
_HOLIDAYS = "the holidays"
# Days behind which a day of rest, or next to nothing, follows.
_WITH_A_DAY_OF_REST = frozenset(("easter", "carnival", "shrove tuesday", "thanksgiving"))
# Where the country's own is over, that of those who keep it later counts: the day before another.
_ELSEWHERE = {"thanksgiving": "black friday"}
# Short for a feast that has no other name.
_SHORT = frozenset(("xmas", "cny", "first", "1st"))
# One name for two feasts: the next of them counts.
_TWICE_A_YEAR = {"eid": ("eid al-fitr", "eid al-adha")}


@lru_cache(maxsize=64)
def _index(names: tuple[str, ...]) -> FestivalIndex:
    """Return names by their first word, longest first."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        form = split_form(name)
        if form and (len(form) > 1 or len(form[0]) >= _LETTERS):
            index.setdefault(form[0], []).append((form, name))
    return {
        word: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for word, entries in index.items()
    }


def find_festival(frame: Frame, i: int) -> Found | None:
    """Find the name of a day at token ``i``, in this year or the next."""
    j = frame.skip(i, "article")
    if j >= len(frame.tokens) or not frame.tokens[j].is_word:
        return None
    name, end = frame.value(j, "holiday"), j + 1
    if name == _NEXT_REST and (frame.has(j - 1, "month") or frame.has(j - 1, "weak_month")):
        return Found(end, problem="not_understood")
    if not name:
        name, end = _find_national(frame, j)
    if not name:
        return None
    year, end = read_year(frame, frame.skip(end, "feast_tail"))
    if name == _HOLIDAYS:
        return _find_holidays(frame, year, end)
    day = _place(frame, name, year)
    if day is None:
        return Found(end, problem="not_understood")
    typed = " ".join(frame.text(k) for k in range(j, end)).split()
    spelt_out = all(word in typed for word in split_form(name)) or not _SHORT.isdisjoint(typed)
    return Found(end, (day_span(day),), feast=name if spelt_out else "")


def _find_holidays(frame: Frame, year: int, end: int) -> Found:
    """Find the days from Christmas to New Year."""
    new_year = _place(frame, "new year", year)
    if new_year is None:
        return Found(end, problem="not_understood")
    christmas = date(new_year.year - 1, 12, 25)
    return Found(end, (Span(christmas, new_year),), feast=_HOLIDAYS)


def _coming(frame: Frame, names: tuple[str, ...]) -> date | None:
    """Return the next of several feasts of one name."""
    days = (_place(frame, name, 0) for name in names)
    return min((day for day in days if day), default=None)


def past_rest(found: Found) -> Found:
    """Return a time "after" a feast, with the day of rest behind it: Easter Monday for Easter."""
    if found.feast not in _WITH_A_DAY_OF_REST:
        return found
    spans = tuple(day_span(span.last + timedelta(days=1)) for span in found.spans)
    return replace(found, spans=spans)


def index_festivals(holidays: Holidays, year: int) -> FestivalIndex:
    """Return the country's named days by first word."""
    return _index(tuple(holidays.named(year)))


def _find_national(frame: Frame, i: int) -> tuple[str, int]:
    for form, name in frame.festivals.get(frame.text(i), ()):
        if all(frame.text(i + k) == word for k, word in enumerate(form)):
            return name, i + len(form)
    return "", i


def _place(frame: Frame, name: str, year: int) -> date | None:
    if name == _NEXT_REST:
        coming = (frame.today + timedelta(days=k) for k in range(1, _NEAR))
        return next((day for day in coming if frame.holidays.is_holiday(day)), None)
    if name in _TWICE_A_YEAR:
        return _coming(frame, _TWICE_A_YEAR[name])
    if year:
        return frame.holidays.named(year).get(name)
    days = [frame.holidays.named(frame.today.year + k).get(name) for k in (-1, 0, 1)]
    if frame.backward:
        known = [day for day in days if day]
        return min(known, key=lambda day: abs(day - frame.today), default=None)
    ahead = next((day for day in days if day and day >= frame.today), None)
    if name in _ELSEWHERE and ahead and ahead - frame.today > NEXT_TEN_MONTHS:
        following = _place(frame, _ELSEWHERE[name], year)
        return following - timedelta(days=1) if following else ahead
    return ahead
