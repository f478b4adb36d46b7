import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.mending.corrections import corrected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("football mostly lol. no, about the new sorting line", "the new sorting line"),
        ("the menu, no sorry the new oven", "the new oven"),
        ("wine i mean beer", "beer"),
        ("his garden, wait no, his greenhouse", "his greenhouse"),
        ("we ran with 3 porters, no wait 4 porters", "we ran with 4 porters"),
        ("trains. scratch that. the night buses", "the night buses"),
        ("I trained 14 people on it. No 15 counting Earl", "I trained 15 people on it"),
        ("20 locks in 3 days, no 19", "19 locks in 3 days"),
        ("20 locks in 3 days no 19", "19 locks in 3 days"),
        ("in 2019 I fired 30 kilns, no 31", "in 2019 I fired 31 kilns"),
        ("we had 3 vans and 20 drivers, no wait 4", "we had 4 vans and 20 drivers"),
        ("3 cooks in 20 rooms, no 19 rooms", "3 cooks in 19 rooms"),
        ("we did it in 8 min, not 10", "we did it in 8 min"),
        ("I trained 8 people, I mean 9 people on nights", "I trained 9 people on nights"),
    ],
)
def test_the_last_word_counts(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "no drama, no shouting, the calm of the place",
        "I mean it when I say I stay late",
        "she has no time for meetings",
        "the oven. no gas, all electric",
        "we had no idea how the till works",
    ],
)
def test_a_no_that_takes_nothing_back_stays(typed: str) -> None:
    assert corrected(typed) == typed


@given(st.text(max_size=200))
def test_something_is_left_of_any_answer(text: str) -> None:
    assert bool(corrected(text).strip()) == bool(text.strip())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("karaoke tapes lol no, the bell recordings", "the bell recordings"),
        ("boats haha jk, we talked about the sluice gates", "the sluice gates"),
        ("watching trains. just kidding, the lamp room", "the lamp room"),
        ("the dyes. skating jk", "the dyes."),
        ("can i weld (no), can i solder", "can i solder"),
    ],
)
def test_a_joke_and_what_was_only_denied_are_left_out(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_a_joke_of_its_own_stays() -> None:
    assert corrected("kidding with the apprentices") == "kidding with the apprentices"
