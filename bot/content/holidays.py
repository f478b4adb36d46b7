"""Public holidays of a country, from the ``holidays`` library, and other days known by name."""

import warnings
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from bot.content.own_days import find_own_days, nth

# Days that people name whatever the country; the rest comes from the library.
_FIXED = {
    "new year": (1, 1),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "epiphany": (1, 6),
    "st nicholas": (12, 6),
    "all saints": (11, 1),
    "july 4": (7, 4),
    "veterans day": (11, 11),
    "juneteenth": (6, 19),
    "burns night": (1, 25),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "st david's day": (3, 1),
    "st andrew's day": (11, 30),
}
_FROM_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter": 0,
    "easter weekend": 1,
    "easter monday": 1,
    "ascension": 39,
    "whit sunday": 49,
    "whit monday": 50,
    "corpus christi": 60,
    "mothering sunday": -21,
}
# Where the whole country's calendar lacks days on which most of its people rest, that of its most
# populous part counts.
_PARTS = {"GB": "ENG", "CA": "ON", "AU": "NSW"}
# Where work rests on the next weekdays for a feast at the weekend, though the calendar is silent.
_MADE_UP_FOR = {"IE": ((1, 1), (12, 25), (12, 26)), "CA": ((1, 1), (12, 25), (12, 26))}
_SATURDAY = 5
# Month, weekday and how many in: the days that the United States made known.
_COUNTED = {
    "thanksgiving": (11, 3, 4),
    "presidents' day": (2, 0, 3),
    "martin luther king day": (1, 0, 3),
    "memorial day": (5, 0, -1),
    "columbus day": (10, 0, 2),
    "super bowl": (2, 6, 2),
    "father's day": (6, 6, 3),
}
# Feasts that a country's calendar names, for those who keep them elsewhere.
_BORROWED = {
    "diwali": ("IN", "Diwali"),
    "dussehra": ("IN", "Dussehra"),
    "eid al-fitr": ("AE", "Eid al-Fitr"),
    "eid al-adha": ("AE", "Eid al-Adha"),
    "chinese new year": ("SG", "Chinese New Year"),
    "holi": ("GY", "Holi"),
}


class PublicHolidays:
    """The public holidays of a country (ISO code, "" for none), and named days."""

    def __init__(self, country: str) -> None:
        self._country = country.upper()

    def is_holiday(self, day: date) -> bool:
        """Whether the country rests on this day."""
        return day in _national(self._country, day.year)

    def named(self, year: int) -> Mapping[str, date]:
        """Return the named days of a year: the country's, and those known everywhere."""
        return _named(self._country, year)


@cache
def _national(country: str, year: int) -> Mapping[date, str]:
    # The library takes a third of a second to load, and most texts name no holiday.
    import holidays

    if not country:
        return {}
    with warnings.catch_warnings():
        # It warns of years it knows only in part.
        warnings.simplefilter("ignore")
        try:
            found = holidays.country_holidays(
                country, subdiv=_PARTS.get(country), years=year, language="en_US"
            )
        except NotImplementedError:
            return {}
        return _with_substitutes(country, dict(found.items()))


def _with_substitutes(country: str, found: dict[date, str]) -> dict[date, str]:
    """Return the holidays with the weekdays on which those at a weekend are made up for."""
    free = dict(found)
    feasts = [day for day in found if (day.month, day.day) in _MADE_UP_FOR.get(country, ())]
    taken: set[date] = set()
    for feast in sorted(feasts):
        day = feast
        while day.weekday() >= _SATURDAY or day in taken or (day != feast and day in feasts):
            day += timedelta(days=1)
        if day != feast:
            taken.add(day)
            free.setdefault(day, f"{found[feast]} (observed)")
    return free


@cache
def _named(country: str, year: int) -> Mapping[str, date]:
    names = {
        single.strip().lower().removesuffix(" (estimated)"): day
        for day, name in sorted(_national(country, year).items(), reverse=True)
        for single in name.split(";")
        if "(observed)" not in single
    }
    own = find_own_days(country, year, names, easter(year))
    return {**_borrowed(year), **names, **_moving(year), **_counted(country, year), **own}


def _moving(year: int) -> dict[str, date]:
    days = {name: date(year, month, day) for name, (month, day) in _FIXED.items()}
    sunday = easter(year)
    return days | {name: sunday + timedelta(days=shift) for name, shift in _FROM_EASTER.items()}


def _borrowed(year: int) -> dict[str, date]:
    """Return feasts that are kept beyond the countries whose calendars name them."""
    found: dict[str, date] = {}
    for name, (country, theirs) in _BORROWED.items():
        days = [day for day, said in _national(country, year).items() if theirs in said]
        if days:
            found[name] = min(days)
    return found


def _counted(country: str, year: int) -> dict[str, date]:
    days = {
        name: nth(year, month, weekday, count) for name, (month, weekday, count) in _COUNTED.items()
    }
    if country == "CA":
        days["thanksgiving"] = nth(year, 10, 0, 2)
    if country in {"AU", "NZ"}:
        days["father's day"] = nth(year, 9, 6, 1)
    if country == "US":
        days["election day"] = nth(year, 11, 0, 1) + timedelta(days=1)
    fourth = days["thanksgiving"]
    days["thanksgiving weekend"] = fourth + timedelta(days=6 - fourth.weekday())
    days["black friday"] = nth(year, 11, 3, 4) + timedelta(days=1)
    days["cyber monday"] = days["black friday"] + timedelta(days=3)
    return days
