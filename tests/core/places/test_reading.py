"""A time zone out of what people type."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.places import load_places
from bot.core.places import ZoneChoice, ZoneFound, country_of, read_zone, zone_at

PLACES = load_places()
NOW = datetime(2026, 11, 24, 20, 40, tzinfo=UTC)


def zones(text: str, country: str = "", now: datetime = NOW) -> list[str]:
    found = read_zone(text, now=now, places=PLACES, country=country)
    if isinstance(found, ZoneFound):
        return [found.zone]
    return [option.zone for option in found.options] if found else []


SURE = [
    ("Europe/London", "Europe/London"),
    ("europe / london", "Europe/London"),
    ("america/new york", "America/New_York"),
    ("US/Eastern", "America/New_York"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Dayton, Ohio", "America/New_York"),
    ("Dayton OH", "America/New_York"),
    ("portland me", "America/New_York"),
    ("Portland, Oregon", "America/Los_Angeles"),
    ("Springfield, IL", "America/Chicago"),
    ("Paris, Texas", "America/Chicago"),
    ("London, Ontario", "America/Toronto"),
    ("Vancouver, Canada", "America/Vancouver"),
    ("São Paulo", "America/Sao_Paulo"),
    ("sao paulo", "America/Sao_Paulo"),
    ("Saigon", "Asia/Ho_Chi_Minh"),
    ("München", "Europe/Berlin"),
    ("Köln", "Europe/Berlin"),
    ("Zürich", "Europe/Zurich"),
    ("Wien", "Europe/Vienna"),
    ("Bombay", "Asia/Kolkata"),
    ("Bangalore", "Asia/Kolkata"),
    ("NYC", "America/New_York"),
    ("LA", "America/Los_Angeles"),
    ("Paris", "Europe/Paris"),
    ("London", "Europe/London"),
    ("Lagos", "Africa/Lagos"),
    ("Ikeja, Lagos", "Africa/Lagos"),
    ("Montréal", "America/Toronto"),
    ("Cebu", "Asia/Manila"),
    ("Galway", "Europe/Dublin"),
    ("Nairobi", "Africa/Nairobi"),
    ("im in leeds", "Europe/London"),
    ("I live near Wooster, Ohio", "America/New_York"),
    ("based in Cork", "Europe/Dublin"),
    ("same as Berlin", "Europe/Berlin"),
    ("berlin time", "Europe/Berlin"),
    ("eastern time", "America/New_York"),
    ("Pacific", "America/Los_Angeles"),
    ("the bay area", "America/Los_Angeles"),
    ("Tasmania", "Australia/Hobart"),
    ("San Fransisco", "America/Los_Angeles"),
    ("Pheonix", "America/Phoenix"),
    ("Manchestr", "Europe/London"),
    ("Ireland", "Europe/Dublin"),
    ("Germany", "Europe/Berlin"),
    ("Deutschland", "Europe/Berlin"),
    ("India", "Asia/Kolkata"),
    ("the Philippines", "Asia/Manila"),
    ("UK", "Europe/London"),
    ("Scotland", "Europe/London"),
    ("Nigeria", "Africa/Lagos"),
    ("ohio", "America/New_York"),
    ("Austin in Texas", "America/Chicago"),
    ("CA", "America/Los_Angeles"),
    ("Hawaii", "Pacific/Honolulu"),
    ("utc+5:30", "Asia/Kolkata"),
    ("UTC+05:45", "Asia/Kathmandu"),
    ("Hobart, Tasmania", "Australia/Hobart"),
    ("bst", "Europe/London"),
    ("UTC", "Etc/UTC"),
    ("Reykjavik", "Atlantic/Reykjavik"),
    ("Hong Kong", "Asia/Hong_Kong"),
    ("singapore", "Asia/Singapore"),
]


@pytest.mark.parametrize(("text", "zone"), SURE)
def test_a_place_gives_its_zone(text: str, zone: str) -> None:
    assert zones(text) == [zone]


CHOICES = [
    ("Springfield", {"America/Chicago", "America/New_York"}),
    ("Portland", {"America/Los_Angeles", "America/New_York"}),
    ("Birmingham", {"Europe/London", "America/Chicago"}),
    ("Georgia", {"America/New_York", "Asia/Tbilisi"}),
    ("Washington", {"America/Los_Angeles", "America/New_York"}),
    ("Tennessee", {"America/Chicago", "America/New_York"}),
    (
        "USA",
        {
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "Pacific/Honolulu",
        },
    ),
    ("Canada", {"America/Toronto", "America/Vancouver", "America/St_Johns", "America/Regina"}),
    (
        "Australia",
        {"Australia/Sydney", "Australia/Brisbane", "Australia/Perth", "Australia/Adelaide"},
    ),
    ("Russia", {"Europe/Moscow", "Asia/Vladivostok"}),
    ("Brazil", {"America/Sao_Paulo", "America/Manaus"}),
    ("Indonesia", {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"}),
    ("IST", {"Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"}),
    ("CST", {"America/Chicago", "Asia/Shanghai"}),
    ("GMT-3", {"America/Sao_Paulo", "America/Argentina/Buenos_Aires"}),
    ("+0200", {"Europe/Athens", "Africa/Cairo"}),
]


@pytest.mark.parametrize(("text", "expected"), CHOICES)
def test_a_name_of_several_places_becomes_a_choice(text: str, expected: set[str]) -> None:
    found = read_zone(text, now=NOW, places=PLACES)
    assert isinstance(found, ZoneChoice)
    assert expected <= set(zones(text))
    labels = [option.label for option in found.options]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    "text", ["", "banana", "ok", "yes please", "hmm", "quarter past", "no idea", "🌍"]
)
def test_what_is_no_place_is_not_guessed(text: str) -> None:
    assert zones(text) == []


CLOCKS = [
    ("it's 15:40 here", "US", ["America/New_York"]),
    ("3:42 pm", "US", ["America/New_York"]),
    ("3.40pm", "US", ["America/New_York"]),
    ("12:41", "US", ["America/Los_Angeles"]),
    ("20:38", "GB", ["Europe/London"]),
    ("its 9.40 pm here now", "DE", ["Europe/Berlin"]),
    ("02:10", "IN", ["Asia/Kolkata"]),
    ("7.40am now", "AU", ["Australia/Sydney"]),
]


@pytest.mark.parametrize(("text", "country", "expected"), CLOCKS)
def test_a_clock_read_out_gives_the_zones_that_show_it(
    text: str, country: str, expected: list[str]
) -> None:
    assert zones(text, country) == expected


def test_a_clock_without_a_country_is_a_choice() -> None:
    assert {"America/New_York", "America/Bogota"} <= set(zones("it's 15:40 here"))


def test_an_offset_follows_the_clock_changes() -> None:
    summer = datetime(2026, 7, 1, 12, tzinfo=UTC)
    assert "Europe/London" in zones("utc+1", now=summer)
    assert "Europe/London" not in zones("utc+1")


def test_a_shared_location_gives_its_zone() -> None:
    found = zone_at(-42.88, 147.33, PLACES)
    assert found is not None
    assert (found.zone, found.country) == ("Australia/Hobart", "AU")
    assert zone_at(0.0, -150.0, PLACES) is None


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/London", "GB"),
        ("US/Pacific", "US"),
        ("Asia/Calcutta", "IN"),
        ("Etc/UTC", ""),
        ("X", ""),
    ],
)
def test_a_zone_belongs_to_a_country(zone: str, country: str) -> None:
    assert country_of(zone, PLACES) == country


@given(st.text(max_size=80))
def test_any_text_gives_known_zones_or_none(text: str) -> None:
    for zone in zones(text):
        assert ZoneInfo(zone)


@given(st.sampled_from(sorted(PLACES.zone_countries)))
def test_every_zone_can_be_typed_by_its_name(zone: str) -> None:
    assert zones(zone.lower()) == [zone]


@given(st.sampled_from(sorted(PLACES.country_names)))
def test_every_country_gives_its_own_zones(country: str) -> None:
    inside = {zone for zone, home in PLACES.zone_countries.items() if home == country}
    found = set(zones(PLACES.country_names[country]))
    assert not inside or found & inside


def test_namesakes_in_one_zone_are_all_offered() -> None:
    found = read_zone("springfield", now=NOW, places=PLACES)
    assert isinstance(found, ZoneChoice)
    assert {"Springfield, Illinois", "Springfield, Missouri"} <= {
        option.label for option in found.options
    }
