"""Cities, countries and zones, from ``places/``, tzdata's tables and tzfpy's map.

Names of cities and countries are from GeoNames (geonames.org), CC BY 4.0.
"""

import gzip
import re
import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

from bot.core.places.names import fold_place
from bot.core.places.words import Places, State

_HERE = Path(__file__).parent / "places"


@cache
def load_places() -> Places:
    """Read the tables; about a megabyte of text stays in memory."""
    table = tomllib.loads((_HERE / "en.toml").read_text("utf-8"))
    names = table["countries"]
    countries = {fold_place(name): code for code, name in names.items()}
    aliases = {fold_place(name): code for name, code in table["country_aliases"].items()}
    links = _links()
    return Places(
        cities=gzip.decompress((_HERE / "cities.txt.gz").read_bytes()).decode("utf-8"),
        countries=countries | aliases,
        country_names=names,
        states={code: State(row[0], tuple(row[1:])) for code, row in table["states"].items()},
        regions={
            fold_place(name): (row[0], tuple(row[1:])) for name, row in table["regions"].items()
        },
        nicknames={fold_place(k): fold_place(v) for k, v in table["nicknames"].items()},
        abbreviations=table["abbreviations"],
        zones={zone.casefold(): links.get(zone, zone) for zone in available_timezones()},
        zone_countries=_zone_countries(),
        zone_labels=table["zone_labels"],
        main_zones=tuple(table["main"]["zones"]),
        languages=table["languages"],
        locate=_zone_at,
        **_patterns(table),
    )


def _patterns(table: dict[str, Any]) -> dict[str, Any]:
    lists = {
        "leads": [f"^(?:{line})" for line in table["leads"].splitlines() if line],
        "trails": [line for line in table["trails"].splitlines() if line],
    }
    single = {name: re.compile(table[name], re.IGNORECASE) for name in _SINGLE}
    single["typed"] = re.compile(table["typed"]["strong"], re.IGNORECASE)
    several = {k: tuple(re.compile(p, re.IGNORECASE) for p in v) for k, v in lists.items()}
    return {**single, **several}


_SINGLE = ("clock", "clock_signs", "offset")


def _tzdata(name: str) -> str:
    return (resources.files("tzdata") / "zoneinfo" / name).read_text("utf-8")


def _zone_countries() -> dict[str, str]:
    rows = [line.split("\t") for line in _tzdata("zone.tab").splitlines() if line[:1] != "#"]
    return {row[2]: row[0] for row in rows}


def _links() -> dict[str, str]:
    """Return older names of zones with the present one; names that are on the map stay."""
    rows = [line.split() for line in _tzdata("tzdata.zi").splitlines() if line[:2] == "L "]
    present = set(_zone_countries())
    return {alias: target for _, target, alias in rows if alias not in present}


def _zone_at(latitude: float, longitude: float) -> str:
    from tzfpy import get_tz  # its map of 5 MB is wanted only for a shared location

    return get_tz(longitude, latitude)
