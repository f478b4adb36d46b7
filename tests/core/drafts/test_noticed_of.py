"""What was noticed of somebody is told to the others."""

import pytest

from bot.core.drafts.panel import plan_panel
from tests.core.drafts.panels import BANK, debrief, listener


@pytest.mark.parametrize(
    ("role", "noticed"),
    [
        ("bursar", "the bursar waters the tomatoes every morning"),
        ("Chief Harbour Officer", "the CHO waters the tomatoes every morning"),
    ],
)
def test_nobody_is_told_what_was_noticed_of_them(role: str, noticed: str) -> None:
    about = listener(1, name="Ida Brandt", role=role, email="ida@acme.example")
    other = listener(2, name="Joel Sato", role="gardener", email="joel@acme.example")
    plans = plan_panel(debrief(about, other, stood_out=noticed), BANK, 0)
    assert plans[0].impression is None
    assert plans[1].impression is not None


def test_an_answer_that_went_wrong_is_not_recalled() -> None:
    asked = "what song changed me. i panicked and said greensleeves"
    person = listener(
        1, name="Ida Brandt", role="bursar", email="ida@acme.example",
        asked=asked, enjoyed="greensleeves apparently",
    )  # fmt: skip
    (plan,) = plan_panel(debrief(person), BANK, 0)
    assert plan.topic is None
    assert plan.subjects is None
