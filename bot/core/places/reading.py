"""A zone out of what somebody types: a zone name, a city, a country, a clock or an offset.

Where several zones fit, all are given to choose from; nothing is guessed silently.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.core.people.bounds import bounded
from bot.core.places.cities import cities_named, city_like, label, narrow
from bot.core.places.names import fold_place
from bot.core.places.words import Places, ZoneChoice, ZoneFound

_MOST = 12  # buttons; Russia has eleven zones
_LONGEST = 120  # characters
_LARGE = 300  # thousands of inhabitants
_DRIFT = timedelta(minutes=7)  # how wrong the clock that somebody reads may be

Reading = ZoneFound | ZoneChoice | None


def read_zone(text: str, *, now: datetime, places: Places, country: str = "") -> Reading:
    """Read a time zone from free text; None where nothing in it is understood. Never raises.

    ``now`` is aware; ``country`` (ISO, may be empty) is where the user probably is: of zones with
    one offset or one clock, those of that country go first.
    """
    text = bounded(text, _LONGEST)
    bare = _strip(text, places)
    return (
        _read_zone_name(bare, places, country)
        or _read_offset(bare, now, places, country)
        or _read_clock(text, now, places, country)
        or _read_place(bare, now, places)
    )


def zone_at(latitude: float, longitude: float, places: Places) -> ZoneFound | None:
    """Return the zone of a shared location; None on the high seas."""
    zone = places.locate(latitude, longitude)
    return _found(zone, places) if zone in places.zone_countries else None


def country_of(zone: str, places: Places) -> str:
    """Return the country (ISO code) that a zone belongs to; empty where it belongs to none."""
    present = places.zones.get(zone.casefold(), zone)
    return places.zone_countries.get(present, "")


def zones_of_country(country: str, now: datetime, places: Places) -> tuple[ZoneFound, ...]:
    """Return the zones of a country that keep different time, that of most people first."""
    kept: dict[tuple[timedelta | None, ...], str] = {}
    for zone in _by_people(country, places):
        kept.setdefault(_habit(zone, now.year), zone)
    found = tuple(_found(zone, places) for zone in kept.values())
    if len(found) == 1:
        return (ZoneFound(found[0].zone, places.country_names.get(country, country), country),)
    return found[:_MOST]


def _strip(text: str, places: Places) -> str:
    bare = " ".join(text.split()).strip(" .,!?;:()\"'")
    for _ in range(5):
        before = bare
        for pattern in places.leads:
            bare = pattern.sub("", bare, count=1).strip() or bare
        for pattern in places.trails:
            bare = pattern.sub("", bare).strip(" .,!?;:") or bare
        if bare == before:
            break
    return bare


def _read_zone_name(bare: str, places: Places, country: str) -> Reading:
    zone = places.zones.get(re.sub(r"\s*/\s*", "/", bare.casefold()).replace(" ", "_"))
    if zone and "/" in zone and "/" in bare:
        return _found(zone, places)
    listed = places.abbreviations.get(bare.casefold().strip("."))
    found = [_found(zone, places) for zone in listed or ()]
    found.sort(key=lambda one: one.country != country)
    return _offer(found, places)


def _read_offset(bare: str, now: datetime, places: Places, country: str) -> Reading:
    found = places.offset.match(bare.casefold())
    if not found:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    offset = size if found[1] == "+" else -size
    return _offer(_keeping((offset,), timedelta(0), now, places, country), places)


def _read_clock(text: str, now: datetime, places: Places, country: str) -> Reading:
    """Read "it's 15:40 here": the zones whose clocks show that now."""
    found = places.clock.search(text.casefold())
    if not found or not (found[2] or found[3] or places.clock_signs.search(text.casefold())):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if hour > 24 or minute > 59:
        return None
    half = (found[3] or "")[:1]
    hours = [hour % 12 + (12 if half == "p" else 0)] if half else [hour % 24]
    if not half and 0 < hour < 12:
        hours.append(hour + 12)
    offsets = [_offset_of(h, minute, now) for h in hours]
    return _offer(_keeping(offsets, _DRIFT, now, places, country), places)


def _offset_of(hour: int, minute: int, now: datetime) -> timedelta:
    """Return how far ahead of UTC a clock is that shows a time now: -12 to +12 hours."""
    utc = now.astimezone(UTC)
    ahead = (hour - utc.hour) * 60 + minute - utc.minute
    return timedelta(minutes=(ahead + 720) % 1440 - 720)


def _keeping(
    offsets: Sequence[timedelta], drift: timedelta, now: datetime, places: Places, country: str
) -> Iterable[ZoneFound]:
    """Yield the zones that are one of these offsets ahead of UTC now; a country's own first."""
    at_home = [found.zone for found in zones_of_country(country, now, places)] if country else []
    local = [zone for zone in at_home if _fits(zone, offsets, drift, now)]
    rest = [zone for zone in places.main_zones if _fits(zone, offsets, drift, now)]
    for zone in local or rest:
        yield _found(zone, places)


def _fits(zone: str, offsets: Sequence[timedelta], drift: timedelta, now: datetime) -> bool:
    kept = now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)
    day = timedelta(days=1)
    return any(abs((kept - offset + day / 2) % day - day / 2) <= drift for offset in offsets)


def _read_place(bare: str, now: datetime, places: Places) -> Reading:
    """Read a city, state, region or country, with or without what lies around it."""
    return (
        _read_qualified(bare, places)
        or _read_area(bare, now, places)
        or narrow(cities_named(bare, places), places)
        or _read_slip(bare, places)
        or _read_within(bare, now, places)
    )


def _read_area(bare: str, now: datetime, places: Places) -> Reading:
    """Read a state, region or country; one that shares its name with another, or with a large
    city that keeps different time ("Georgia"), becomes a choice."""
    folded = fold_place(bare)
    nickname = places.nicknames.get(folded)
    if nickname:
        return narrow(cities_named(nickname, places)[:1], places)
    options = [*_of_state(bare, places), *_of_region(bare, places)]
    options += zones_of_country(places.countries.get(folded, ""), now, places)
    if not options:
        return None
    known = {option.zone for option in options}
    for city in cities_named(bare, places):
        own = fold_place(city.name) == folded
        if own and city.thousands > _LARGE and city.zone not in known:
            options.append(ZoneFound(city.zone, label(city, places), city.country))
            known.add(city.zone)
    return _offer(options, places)


def _of_state(bare: str, places: Places) -> list[ZoneFound]:
    code = _state_code(bare, places)
    if not code or (len(bare) == 2 and not bare.isupper()):
        return []
    state = places.states[code]
    if len(state.zones) == 1:
        return [ZoneFound(state.zones[0], state.name, "US")]
    return [ZoneFound(zone, f"{state.name}: {_tail(zone, places)}", "US") for zone in state.zones]


def _of_region(bare: str, places: Places) -> list[ZoneFound]:
    country, zones = places.regions.get(fold_place(bare), ("", ()))
    if len(zones) == 1:
        return [ZoneFound(zones[0], bare.title() if bare.islower() else bare, country)]
    return [ZoneFound(zone, _tail(zone, places), country) for zone in zones]


def _read_qualified(bare: str, places: Places) -> Reading:
    """Read "Dayton, Ohio", "Portland ME", "London Ontario", "Galway, Ireland"."""
    for city, area in _splits(bare):
        code = _state_code(area, places)
        folded = fold_place(area)
        region = places.regions.get(folded)
        country = places.countries.get(folded) or (area if area in places.country_names else "")
        if not (code or region or country):
            continue
        named = cities_named(places.nicknames.get(fold_place(city), city), places)
        inside = [
            one
            for one in named
            if (code and one.region == code)
            or (region and one.country == region[0] and one.zone in region[1])
            or (country and one.country == country)
        ]
        found = narrow(inside[:1], places)
        if found:
            return found
    return None


def _splits(bare: str) -> Iterable[tuple[str, str]]:
    cut = re.split(r"[,;()/]+|\s-\s|\s(?:in|near)\s", bare)
    parts = [part.strip() for part in cut if part.strip()]
    if len(parts) > 1:
        yield parts[0], parts[-1]
        yield parts[0], parts[1]
    words = bare.replace(",", " ").split()
    for size in (1, 2, 3):
        if len(words) > size:
            yield " ".join(words[:-size]), " ".join(words[-size:])


def _state_code(text: str, places: Places) -> str:
    code = text.strip().replace(".", "").upper()
    if code in places.states and (len(text.strip()) == 2 or "." in text):
        return code
    folded = fold_place(text)
    return next((c for c, state in places.states.items() if fold_place(state.name) == folded), "")


def _read_slip(bare: str, places: Places) -> Reading:
    city = city_like(bare, places)
    return narrow((city,), places) if city else None


def _read_within(bare: str, now: datetime, places: Places) -> Reading:
    """Read the last part between commas that is a place ("Ikeja, Lagos, near the mall")."""
    parts = [part.strip() for part in re.split(r"[,;.()]+", bare) if part.strip()]
    for part in parts if len(parts) > 1 else ():
        found = _read_area(part, now, places) or narrow(cities_named(part, places), places)
        if found:
            return found
    return None


def _by_people(country: str, places: Places) -> list[str]:
    """Return a country's zones that have towns, or all where none has, by townspeople."""
    zones = [zone for zone, home in places.zone_countries.items() if home == country]
    weights = _weights(places.cities)
    settled = [zone for zone in zones if (country, zone) in weights]
    return sorted(settled or zones, key=lambda zone: -weights.get((country, zone), 0))


@lru_cache(maxsize=2)
def _weights(cities: str) -> dict[tuple[str, str], int]:
    """Return thousands of townspeople by country and zone."""
    weights: dict[tuple[str, str], int] = {}
    for line in cities.split("\n"):
        _, _, country, thousands, zone, _ = line.split("\t")
        weights[country, zone] = weights.get((country, zone), 0) + int(thousands)
    return weights


@lru_cache(2048)
def _habit(zone: str, year: int) -> tuple[timedelta | None, ...]:
    info = ZoneInfo(zone)
    return tuple(datetime(year, month, 15, 12, tzinfo=info).utcoffset() for month in (1, 7))


def _offer(found: Iterable[ZoneFound], places: Places) -> Reading:
    options = tuple(dict.fromkeys(found))[:_MOST]
    if not options:
        return None
    if len(options) == 1:
        return options[0]
    labels = [one.label for one in options]
    distinct = [
        replace(one, label=f"{one.label}: {_tail(one.zone, places)}")
        if labels.count(one.label) > 1
        else _with_country(one, places)
        for one in options
    ]
    return ZoneChoice(tuple(distinct))


def _with_country(found: ZoneFound, places: Places) -> ZoneFound:
    """Return a zone labelled by its town alone with the country behind it."""
    country = places.country_names.get(found.country, "")
    plain = found.label == _tail(found.zone, places) and "(" not in found.label
    return replace(found, label=f"{found.label}, {country}") if country and plain else found


def _found(zone: str, places: Places) -> ZoneFound:
    return ZoneFound(zone, _tail(zone, places), places.zone_countries.get(zone, ""))


def _tail(zone: str, places: Places) -> str:
    return places.zone_labels.get(zone) or zone.rpartition("/")[2].replace("_", " ")
