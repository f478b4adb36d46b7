"""Promises among what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import load_content
from bot.core.promises import Given, read_promises

WORDS = load_content().promises


@pytest.mark.parametrize(
    ("text", "what", "when"),
    [
        ("I'll send the portfolio by Monday", "send the portfolio", "by Monday"),
        ("promised to send her my references by friday", "send her your references", "by friday"),
        ("told Priya I'd share my repo, she liked it", "share your repo", ""),
        ("I’ll e-mail the study on Monday evening", "e-mail the study", "on Monday evening"),
        ("will send references", "send references", ""),
        ("She cares about tests. I said I would forward our guide tomorrow.",
         "forward your guide", "tomorrow"),
        ("I promised Tom to introduce him to our lead next week",
         "introduce him to your lead", "next week"),
    ],
)  # fmt: skip
def test_a_promise_its_thing_and_its_time(text: str, what: str, when: str) -> None:
    assert read_promises(text, WORDS) == (Given(what, when),)


@pytest.mark.parametrize(
    "text",
    [
        "I will not send it",
        "they will send the contract by Friday",
        "she'll share the deck",
        "I'd send alerts to a channel",
        "we talked about sharing models",
        "I'll send it",
        "",
    ],
)
def test_what_is_none(text: str) -> None:
    assert read_promises(text, WORDS) == ()


def test_two_promises_in_one_answer() -> None:
    text = "I'll send the portfolio by Monday and I will forward two references."
    assert [given.what for given in read_promises(text, WORDS)] == [
        "send the portfolio",
        "forward two references",
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(given.what for given in read_promises(text, WORDS))
