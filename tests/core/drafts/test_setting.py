"""How a note speaks, by what was typed of the place."""

import pytest

from bot.core.drafts.bank import Register
from bot.core.drafts.setting import register_of
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
        ("startup", "Nimbo", Register.LIGHT),
        ("funeral home, family run", "Oakley & Sons", Register.SOLEMN),
    ],
)
def test_the_register_follows_the_place(workplace: str, company: str, register: Register) -> None:
    facts = debrief(workplace=workplace, company=company)
    assert register_of(facts, BANK) is register
