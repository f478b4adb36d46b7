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
        "I set up a Monday tasting circle on my floor",
        "on my floor I put in place a Monday tasting circle",
    ),
    (
        "I wrote a planner that three goat farms use",
        "I wrote a planner used by three goat farms",
    ),
    (
        "I found 90 pounds that was charged twice to one widow",
        "I found 90 pounds charged twice to one widow",
    ),
    (
        "half of my bench work is clock repairs already, about ten a month",
        "half of my bench work is already clock repairs, about ten a month",
    ),
    (
        "I did all panelling for a chapel hall in Leeds",
        "in Leeds I did all the panelling for a chapel hall",
    ),
    (
        "I did four years in a mill on a loom with loud belts",
        "I did four years on a loom with loud belts in a mill",
    ),
    (
        "in the last 18 months I brewed 310 brown tavern ales to order",
        "in the last 18 months one thing I did was to brew 310 brown tavern ales to order",
    ),
    (
        "I check our lock and chain twice",
        "what I do is check our lock and chain twice",
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
    (
        "I sorted the stamps of the late mayor",
        "one thing I did was to sort the stamps of the late mayor",
    ),
    (
        "I sorted and cleaned the stamps of the late mayor",
        "one thing I did was to sort and clean the stamps of the late mayor",
    ),
    (
        "my first six years were at a glass works",
        "I spent my first six years at a glass works",
    ),
    (
        "I know who to ring about the lift",
        "I know whom to ring about the lift",
    ),
    (
        "my drawings of the bridge were used as the model for new boats",
        "my drawings of the bridge served as the model for new boats",
    ),
    (
        "for my diploma I mended 41 old clocks that nobody had wound since 1962",
        "for my diploma I repaired 41 old clocks that no one had wound since 1962",
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
        "I got the keys of the old town hall",
        "I never sorted the stamps of the late mayor",
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
