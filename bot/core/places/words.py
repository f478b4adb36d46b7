"""The places that reading a zone needs; they come from outside."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """A city: name, state (US only, its code), country (ISO), thousands of inhabitants, zone."""

    name: str
    region: str
    country: str
    thousands: int
    zone: str


@dataclass(frozen=True, slots=True)
class State:
    """A state of the US: its name and its zones, that of most people first."""

    name: str
    zones: Sequence[str]


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of cities, countries and zones.

    ``cities`` is a text of one city a line, the largest first: name, state, country, thousands,
    zone and the folded names between bars, parted by tabs. Keys of mappings are folded names; of
    ``zones`` lower-case zone names. ``locate`` gives the zone at a latitude and longitude, or "".
    """

    cities: str
    countries: Mapping[str, str]  # name -> ISO code
    country_names: Mapping[str, str]  # ISO code -> name
    states: Mapping[str, State]  # code in upper case
    regions: Mapping[str, tuple[str, Sequence[str]]]  # name -> country, zones
    nicknames: Mapping[str, str]  # name -> folded name of a city
    abbreviations: Mapping[str, Sequence[str]]
    zones: Mapping[str, str]  # any spelling in lower case -> the zone's present name
    zone_countries: Mapping[str, str]  # zone -> ISO code
    zone_labels: Mapping[str, str]  # zone -> how it is shown, where not by its town
    main_zones: Sequence[str]
    languages: Mapping[str, str]  # language -> ISO code
    leads: tuple[re.Pattern[str], ...]
    trails: tuple[re.Pattern[str], ...]
    clock: re.Pattern[str]
    clock_signs: re.Pattern[str]
    offset: re.Pattern[str]
    typed: re.Pattern[str]
    locate: Callable[[float, float], str]


@dataclass(frozen=True, slots=True)
class ZoneFound:
    """A zone (IANA name) with the place it was found by, and its country (ISO, may be empty)."""

    zone: str
    label: str
    country: str


@dataclass(frozen=True, slots=True)
class ZoneChoice:
    """Several zones that a text can mean, the likeliest first."""

    options: tuple[ZoneFound, ...]
