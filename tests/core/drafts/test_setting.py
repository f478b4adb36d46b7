"""How a note speaks, by what was typed of the place."""

import pytest

from bot.core.drafts.bank import Register
from bot.core.drafts.setting import register_of, values_of, with_definite
from bot.core.interview import Kind
from tests.core.drafts.panels import BANK, debrief


@pytest.mark.parametrize(
    ("workplace", "company", "register"),
    [
        ("bank branch", "First Prairie", Register.FORMAL),
        ("nonprofit food bank", "Second Harvest", Register.WARM),
        ("blood bank", "Red Drop", Register.PLAIN),
        ("not very formal, they wear shorts", "Wavebreak", Register.LIGHT),
        ("county court", "Duncan County", Register.FORMAL),
        ("sports club", "Court & Racket Club", Register.LIGHT),
        ("law firm", "Dunmore Pike", Register.FORMAL),
        ("law office, casual", "Dunmore Pike", Register.PLAIN),
        ("law office, a bit formal but all on first names", "Dunmore Pike", Register.PLAIN),
        ("council, very official, everyone is Mr or Mrs", "Langebos", Register.FORMAL),
        ("nursing home, cards all over the wall", "Ashgrove", Register.WARM),
        ("preschool in a church basement", "Sunny Days", Register.WARM),
        ("startup", "Nimbo", Register.LIGHT),
        ("funeral home, family run", "Oakley & Sons", Register.SOLEMN),
    ],
)
def test_the_register_follows_the_place(workplace: str, company: str, register: Register) -> None:
    facts = debrief(workplace=workplace, company=company)
    assert register_of(facts, BANK) is register


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Ministry of Parks", "the Ministry of Parks"),
        ("Fundy Museum of the Sea", "the Fundy Museum of the Sea"),
        ("Desert Lantern Hotel", "the Desert Lantern Hotel"),
        ("Wren Hill Zoo", "Wren Hill Zoo"),
        ("Kestrel Bay International School", "Kestrel Bay International School"),
        ("St. Brendan Medical Center", "St. Brendan Medical Center"),
        ("Leeds City Council", "Leeds City Council"),
        ("Bank of Ireland", "Bank of Ireland"),
        ("Te Awa Museum", "Te Awa Museum"),
        ("Le Marronnier Hotel", "Le Marronnier Hotel"),
        ("Centre for Upland Farming", "the Centre for Upland Farming"),
        ("Whitby Institute for Tides", "the Whitby Institute for Tides"),
        ("Homes for Otters", "Homes for Otters"),
    ],
)
def test_a_name_takes_the_article_only_where_english_wants_it(typed: str, said: str) -> None:
    assert with_definite(typed, BANK) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("foreman flat roofs", "as a foreman"),
        ("front of house and bar supervisor", "as a front of house and bar supervisor"),
        ("end of life care nurse", "as an end of life care nurse"),
        ("registrar of births and deaths", "as a registrar of births and deaths"),
        ("lecturer in the history of art", "as a lecturer"),
        ("organist and director of music", "as an organist and director of music"),
        ("sales associate full time", "as a sales associate"),
        ("shift planner container yard", "as a shift planner"),
        ("nurse practitioner", "as a nurse practitioner"),
        ("MEAL officer", "as a MEAL officer"),
        ("NICU nurse, nights", "as a NICU nurse"),
        ("HVAC technician", "as an HVAC technician"),
        ("head of claims", "as head of claims"),
        ("general manager", "as general manager"),
        ("assistant manager", "as an assistant manager"),
        ("funeral director", "as a funeral director"),
        (
            "Director of Learning and Teaching Support",
            "as director of learning and teaching support",
        ),
        ("social worker, looked after children team", "as a social worker"),
    ],
)
def test_a_role_is_said_as_somebody_would_say_it(typed: str, said: str) -> None:
    values = values_of(debrief(role=typed), BANK, formal=False, kind=Kind.THANK_YOU)
    assert values["as_role"] == said


@pytest.mark.parametrize("role", ["guest relations", "crew scheduling", "nurse education"])
def test_the_name_of_some_work_stays_whole(role: str) -> None:
    values = values_of(debrief(role=role), BANK, formal=False, kind=Kind.THANK_YOU)
    assert values["role"] == role
    assert "as_role" not in values


@pytest.mark.parametrize(
    ("workplace", "company", "medium_text"),
    [
        ("field station, containers and a braai", "Tern Unit (University)", "in person"),
        ("research hut", "Tern University", "walked along the beach"),
        ("primary school", "Sunny Bank school", "in person"),
    ],
)
def test_an_easy_meeting_makes_a_plain_note(workplace: str, company: str, medium_text: str) -> None:
    facts = debrief(workplace=workplace, company=company, medium_text=medium_text)
    assert register_of(facts, BANK) is not Register.FORMAL
