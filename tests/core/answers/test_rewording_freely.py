"""What finds no near wording is said otherwise with changes that a reader may notice."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content import load_content
from bot.core.answers.rewording import Typed, reworded

BANK = load_content().bank
ENGLISH, WORDS = BANK.english, BANK.words

WORDED = (
    (
        "I sorted the old letters for two county archives",
        "I sorted the old letters, for instance, for two county archives",
    ),
    (
        "I taught the breathing course on the Isle of Arran",
        "on the Isle of Arran I taught the breathing course",
    ),
    (
        "I brought the late deliveries to farms from 14 percent to 3 in a year",
        "I was able to bring the late deliveries to farms to 3 percent, down from 14, in a year",
    ),
    (
        "I was on call for the tunnel crew for six years",
        "I spent six years on call for the tunnel crew",
    ),
    (
        "I am in the third year of the stone carving course",
        "I am in year three of the stone carving course",
    ),
    (
        "for my radio show I booked poets in two years",
        "I booked poets for my radio show in two years",
    ),
    (
        "I was the one at the mill who mended the looms",
        "I was, in fact, the one at the mill who repaired the looms",
    ),
    (
        "faults in the blue bottles went from one in five to one in twenty",
        "faults in the blue bottles fell to one in twenty, down from one in five",
    ),
    (
        "my choir of old men went from 9 to 31 singers in a year",
        "my choir of old men grew to 31 singers, up from 9, in a year",
    ),
    (
        "the idea that barns may be haunted",
        "the idea that barns might be haunted",
    ),
    (
        "whether I polish the brass bell or the brass lamp",
        "whether I polish the brass lamp or the brass bell",
    ),
    (
        "what I do when the bread oven fails on a Sunday",
        "what I do when, on a Sunday, the bread oven fails",
    ),
)


def word(text: str) -> str | None:
    typed = Typed.of([text])
    tree = ENGLISH.read(text)
    return reworded(tree, typed, WORDS) or reworded(tree, typed, WORDS, freely=True)


@pytest.mark.parametrize(("typed", "expected"), WORDED)
def test_a_plain_answer_is_worded_rather_than_lost(typed: str, expected: str) -> None:
    assert word(typed) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I never sorted the old letters for two county archives",
        "whether I would rather fail on price or not at all",
    ],
)
def test_what_could_come_to_mean_something_else_is_not_moved(text: str) -> None:
    assert word(text) is None


@settings(max_examples=40, deadline=None)
@given(st.permutations([text for text, _ in WORDED]))
def test_no_run_of_seven_typed_words_is_left(lines: list[str]) -> None:
    typed = Typed.of(lines)
    for line in lines:
        found = reworded(ENGLISH.read(line), typed, WORDS, freely=True)
        assert found is None or typed.count(found) == 0
