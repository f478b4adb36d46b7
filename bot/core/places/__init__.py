"""Places: time zone and country out of what somebody types or shares."""

from bot.core.places.proposal import propose_zone
from bot.core.places.reading import country_of, read_zone, zone_at, zones_of_country
from bot.core.places.words import City, Places, State, ZoneChoice, ZoneFound

__all__ = [
    "City",
    "Places",
    "State",
    "ZoneChoice",
    "ZoneFound",
    "country_of",
    "propose_zone",
    "read_zone",
    "zone_at",
    "zones_of_country",
]
