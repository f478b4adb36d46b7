"""Looking up cities in the table: by folded name, narrowed by state or country."""

from collections.abc import Iterator, Sequence

from bot.core.people.likeness import distance
from bot.core.places.names import fold_place
from bot.core.places.words import City, Places, ZoneChoice, ZoneFound

_FAR_LARGER = 15  # a city so many times larger than its namesakes is the one that is meant
_MOST = 6  # buttons
_TOWN = 50  # thousands of inhabitants; smaller namesakes are not offered beside larger ones
_WELL_KNOWN = 400  # thousands of inhabitants; only such names are tried for a typing slip


def cities_named(name: str, places: Places) -> tuple[City, ...]:
    """Return the cities of a name, those that bear it as their own name first, then by size."""
    folded = fold_place(name)
    if not folded:
        return ()
    found = [
        (city, own) for city, own in _search(folded, places) if own or not _is_slight(city, folded)
    ]
    found.sort(key=lambda pair: -pair[0].thousands * (20 if pair[1] else 1))
    return tuple(city for city, _ in found)


def city_like(name: str, places: Places) -> City | None:
    """Return the well-known city that a name misspells by one letter, if exactly that is likely."""
    folded = fold_place(name)
    if not 6 <= len(folded) <= 30:
        return None
    for line in places.cities.split("\n"):
        city = _city(line)
        if city.thousands < _WELL_KNOWN:
            return None
        own = line.partition("|")[2].partition("|")[0]
        if (
            own[:1] == folded[:1]
            and len(own) > 5
            and abs(len(own) - len(folded)) < 2
            and distance(own, folded) <= 1
        ):
            return city
    return None


def narrow(cities: Sequence[City], places: Places) -> ZoneFound | ZoneChoice | None:
    """Return the one zone that cities of one name lie in or the largest of them, else a choice."""
    if not cities:
        return None
    options: list[ZoneFound] = []
    for city in cities:
        if all(city.zone != option.zone for option in options):
            options.append(ZoneFound(city.zone, label(city, places), city.country))
    if len(options) == 1:
        return options[0]
    rival = max(city.thousands for city in cities if city.zone != cities[0].zone)
    if cities[0].thousands >= _FAR_LARGER * rival:
        return options[0]
    return ZoneChoice(_with_namesakes(options, cities, places))


def _with_namesakes(
    options: Sequence[ZoneFound], cities: Sequence[City], places: Places
) -> tuple[ZoneFound, ...]:
    """Add the larger namesakes in zones offered already, so that people find their own town."""
    offered = {option.label for option in options}
    shown = [ZoneFound(city.zone, label(city, places), city.country) for city in cities]
    largest = [one for one in shown if one.label in offered]
    largest += [
        one
        for one, city in zip(shown, cities, strict=True)
        if one.label not in offered and city.thousands >= _TOWN
    ]
    kept = set(dict.fromkeys(largest[:_MOST]))
    return tuple(one for one in dict.fromkeys(shown) if one in kept)


def label(city: City, places: Places) -> str:
    """Return how a city is shown: "Dayton, Ohio", "Galway, Ireland"."""
    state = places.states.get(city.region)
    area = state.name if state else places.country_names.get(city.country, city.country)
    return f"{city.name}, {area}"


def _search(folded: str, places: Places) -> Iterator[tuple[City, bool]]:
    needle, table = f"|{folded}|", places.cities
    at = table.find(needle)
    while at >= 0:
        start = table.rfind("\n", 0, at) + 1
        end = table.find("\n", at)
        end = len(table) if end < 0 else end
        yield _city(table[start:end]), table[at - 1] == "\t"
        at = table.find(needle, end)


def _city(line: str) -> City:
    name, region, country, thousands, zone, _ = line.split("\t")
    return City(name, region, country, int(thousands), zone)


def _is_slight(city: City, folded: str) -> bool:
    """Whether a borrowed name is too thin a ground: a short one, or that of a lesser city."""
    return len(folded) < 4 or city.thousands < 200
