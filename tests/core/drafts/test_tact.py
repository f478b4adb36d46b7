"""What is said of a question, and what is better not said of it."""

import pytest

from bot.core.drafts.tact import is_heavy, is_worth_telling, tells_work
from tests.core.drafts.panels import BANK


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("how I would tell a mother that her baby died", True),
        ("what I say to a child whose dog hits him", True),
        ("pressure sores and dying", True),
        ("what I do with a patient in pain", True),
        ("die cutting and paper weights", False),
        ("storms on the message bus", False),
        ("friction losses and pumps", False),
        ("how I would hit the targets", False),
    ],
)
def test_nobody_is_glad_of_a_grave_question(text: str, heavy: bool) -> None:
    assert is_heavy(text) is heavy


@pytest.mark.parametrize(
    "question",
    ["whether I mind the dust", "whether I am an early bird", "whether I like cats"],
)
def test_a_trifle_is_not_told_without_its_answer(question: str) -> None:
    assert not is_worth_telling(question, also=False)


def test_a_question_for_yes_or_no_stands_only_where_there_is_no_more() -> None:
    assert is_worth_telling("whether I can read a tide table", also=False)
    assert not is_worth_telling("whether I can read a tide table", also=True)
    assert is_worth_telling("how I read a tide table", also=True)


@pytest.mark.parametrize(
    ("fact", "work"),
    [
        ("I trained nine new drivers", True),
        ("in 2021 I repaired forty pumps", True),
        ("I paid 40 euros for the tape", False),
        ("I had 30 days of notice", False),
        ("I trained the new drivers", False),
    ],
)
def test_only_what_was_done_at_work_is_experience(fact: str, work: bool) -> None:
    assert tells_work(fact, BANK.words) is work
