"""No statement is cut off from what limits it, names what it is of, or tells what came before."""

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, Evidence, evidence
from bot.core.answers.material import usable
from tests.core.answers.reading import workshop

REPLY = "reply"


def told(typed: str, source: str = REPLY) -> list[str]:
    shop = workshop()
    trees = [shop.read(part) for part in usable(typed, shop, (), strict=True)]
    found = evidence([tree for tree in trees if len(tree)], source, shop)
    return [p.text for kind in Evidence.__slots__ for p in getattr(found, kind)]


@pytest.mark.parametrize(
    "typed",
    [
        "never missed a ferry except the week of the strike, in nine years",
        "i have never lost a parcel, only one in the flood",
        "all my pupils passed apart from one who moved away",
        "nobody has left my crew in 4 years but for the two who retired",
        "I have never dropped a tray but once",
    ],
)
def test_an_exception_stays_with_what_it_limits(typed: str) -> None:
    limits = ("except", "only", "apart from", "but")
    assert all(any(limit in text for limit in limits) for text in told(typed, STRENGTH))


@pytest.mark.parametrize(
    "typed",
    [
        "i have a son of 4 now, i want to be home at night",
        "we have two little girls so nights suit me",
        "my wife has a job in Leeds so we are staying",
    ],
)
def test_the_family_at_home_is_not_told(typed: str) -> None:
    assert told(typed) == []


@pytest.mark.parametrize(
    "typed",
    [
        "my landlord agreed for two weeks",
        "I did the practical last week",
        "sitting it in june, passed the theory already",
        "In March I finish my 3rd module",
        "I set that up myself and waste dropped from 40 kilos a week to 9",
        "I learned two WMS already",
        "I finished the fire warden day, the third course is in May",
        "I ride the 61 at five in the morning for two years",
        "my landlord already knows and can let me out of it",
        "we packed the choir, and twelve sang on Skye on crates",
        "I was made redundant in April with 30 others",
        "I caught the flu once in 2022",
    ],
)
def test_what_was_cut_from_its_ground_is_not_told(typed: str) -> None:
    assert told(typed) == []


def test_nobody_is_told_what_he_saw() -> None:
    typed = "I drew the plan on the back of the docket so he sees it at once"
    assert all(" he " not in text for text in told(typed))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I worked three years alone in petrol station in Gori",
            "I worked three years alone in a petrol station in Gori",
        ),
        ("I speak every day Spanish with the cooks", "I speak Spanish every day with the cooks"),
        (
            "I follow evening course German since October",
            "I have been following an evening course in German since October",
        ),
        (
            "3 yrs in hospice and I keep a journal of every shift",
            "I spent three years working in hospice and I keep a journal of every shift",
        ),
        (
            "I am since four years in the same bakery as team leader",
            "for four years I have been in the same bakery as a team leader",
        ),
        (
            "I have experience of six years in night shift",
            "I have six years of experience on the night shift",
        ),
        (
            "I was seven years at the print shop and only left because it closed",
            "I was at the print shop for seven years and only left because it closed",
        ),
        ("As hostess I seated 250 guests a night", "as a hostess I seated 250 guests a night"),
        (
            "I am in second year of diploma in Food Safety",
            "I am in the second year of a diploma in Food Safety",
        ),
        (
            "nobody asked me to, but I rewrote the welcome pack and they still hand it out",
            "I rewrote the welcome pack and they still hand it out",
        ),
        (
            "I covered a maternity leave at the archive for ten months",
            "I covered a maternity leave at the archive for ten months",
        ),
        (
            "my till is counted every Friday by the owner, I started that myself and shortages "
            "went down from 20 a month to 2",
            "my till is counted every Friday by the owner, and I started that myself and shortages "
            "went down from 20 a month to 2",
        ),
    ],
)
def test_what_can_be_mended_is_told(typed: str, said: str) -> None:
    assert told(typed)[:1] == [said]


@pytest.mark.parametrize(
    "typed",
    [
        "I clean always the machine at night",
        "I made for every oven a card with the settings",
        "I write all the report in English for our team since one year",
        "in the last house I keep a list for each room",
        "I keep a list for each room and the new girl learn it in 2 days",
        "I speak every day Greek three years with the family, and I write the shopping in Greek",
    ],
)
def test_broken_english_that_cannot_be_mended_is_not_told(typed: str) -> None:
    assert told(typed) == []


def test_a_result_in_a_strength_is_said_to_be_of_the_users_work() -> None:
    assert told("Empty runs went from 28 percent to 19 percent", STRENGTH) == [
        "in my work, empty runs went from 28 percent to 19 percent"
    ]


def test_a_bare_label_is_not_told_of_which_the_proof_may_stay_away() -> None:
    found = told("stock control. I cut our losses from 9 percent to 2", STRENGTH)
    assert found == ["I cut our losses from 9 percent to 2"]


@pytest.mark.parametrize(
    "typed",
    [
        "i also do the rota for 3 shops when my boss on leave 4 months",
        "Its his kitchen. I'd ask before I changed a shelf",
        "I'd put the rota up in june so they know when to come",
        "id ring the other depot in Ostrava and borrow theirs",
        "the quiz was 5 days a week for 2 yrs and i booked every guest, never had an empty slot",
        "got shrink from 9 to 5.5 in a year by ordering daily",
    ],
)
def test_what_makes_sense_only_with_the_rest_is_not_told(typed: str) -> None:
    assert told(typed) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i ran the rota for 3 shops when my boss was on leave", "when my boss was on leave"),
        ("got scrap from 9% to 5% in a year by daily checks", "from 9"),
        ("I wrote the menu in Urdu for 40 families so they know what is in it", "so"),
    ],
)
def test_what_is_whole_is_told(typed: str, said: str) -> None:
    assert said in " ".join(told(typed))


def test_figures_behind_something_made_are_not_given_to_the_strength() -> None:
    typed = "fixtures. made a jig for trailer tongues, went from 6 a shift to 10"
    assert not any("fixtures went" in text.lower() for text in told(typed, STRENGTH))


def test_figures_of_a_measured_strength_stay_its_own() -> None:
    typed = "response times. i pushed for a second van, went from 48 minutes to 20"
    assert "response times" in " ".join(told(typed, STRENGTH)).lower()
