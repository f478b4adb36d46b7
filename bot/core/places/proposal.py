"""Where a user probably is, guessed from language and what was typed: shown, never just taken."""

import re
from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from bot.core.people.bounds import bounded
from bot.core.places.cities import cities_named, label
from bot.core.places.reading import zones_of_country
from bot.core.places.words import City, Places, ZoneFound

_LONGEST = 200  # characters
_TRIES = 12  # names looked up in one text
_LEAST = 15  # thousands of inhabitants
_STEADY = datetime(2026, 1, 15)  # noqa: DTZ001  only its year is read, for the habits of clocks


def propose_zone(language_code: str, typed: Iterable[str], places: Places) -> ZoneFound:
    """Return a proposal: the place that the typed texts name, else the home of the language.

    ``language_code`` is Telegram's ("en", "pt-br"; may be empty). With a country in it, only
    places in that country count. Wants a tap to confirm.
    """
    language, _, region = language_code.replace("_", "-").partition("-")
    country = region.upper() if region.upper() in places.country_names else ""
    for text in typed:
        for name in islice(_named_places(bounded(text, _LONGEST), places), _TRIES):
            city = _city(name, country, places)
            if city:
                return ZoneFound(city.zone, label(city, places), city.country)
    home = country or places.languages.get(language.casefold(), "US")
    return zones_of_country(home, _STEADY, places)[0]


def _named_places(text: str, places: Places) -> Iterable[str]:
    """Yield what may be a place: behind "in" first, then whole parts between commas."""
    for found in places.typed.finditer(text):
        words = found[1].split()
        for size in range(len(words), 0, -1):
            yield " ".join(words[:size])
    parts = [part.strip() for part in re.split(r"[,;.()\n]+|\s[-–—]\s", text)]
    yield from (part for part in parts[1:] if 0 < len(part.split()) <= 3)


def _city(name: str, country: str, places: Places) -> City | None:
    """Return the city of a name if it is the only likely one."""
    named = [city for city in cities_named(name, places) if not country or city.country == country]
    if not named or named[0].thousands < _LEAST:
        return None
    zones = {city.zone for city in named if city.thousands * 15 >= named[0].thousands}
    return named[0] if len(zones) == 1 else None
