"""Where a user probably is."""

import pytest

from bot.content.places import load_places
from bot.core.places import propose_zone

PLACES = load_places()


@pytest.mark.parametrize(
    ("language", "typed", "zone"),
    [
        ("en", ["Brand's Shop in Wooster"], "America/New_York"),
        ("en", ["high peak animal hosp, buxton"], "Europe/London"),
        ("en", ["nurse", "office, Pune. lunch also"], "Asia/Kolkata"),
        ("en-GB", ["Dale Buses"], "Europe/London"),
        ("en-AU", [], "Australia/Sydney"),
        ("pt-br", [], "America/Sao_Paulo"),
        ("de", [], "Europe/Berlin"),
        ("fil", [], "Asia/Manila"),
        ("en", ["in person, in the boardroom"], "America/New_York"),
        ("en", ["Acme in Portland"], "America/New_York"),
        ("en-GB", ["Acme in Boston"], "Europe/London"),
        ("", [], "America/New_York"),
        ("zz", [], "America/New_York"),
    ],
)
def test_a_zone_is_proposed_from_what_was_typed_else_from_the_language(
    language: str, typed: list[str], zone: str
) -> None:
    assert propose_zone(language, typed, PLACES).zone == zone
