"""Facts told apart in a story, and what stays with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.stories import load_story_words
from bot.core.story import read_story

WORDS = load_story_words()
ONE, TWO = {1: "Priya Nair"}, {1: "Priya Nair", 2: "Tom Baker"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Priya asked about my years with Kafka.", {("asked", 1): "my years with Kafka"}),
        ("She was worried about the commute.", {("concern", 1): "the commute"}),
        ("We talked about event streams for ages", {("enjoyed", 1): "event streams for ages"}),
        ("I nailed the system design!", {("went_well", 0): "the system design"}),
        ("I messed up the SQL question", {("went_wrong", 0): "the SQL question"}),
        ("my best argument is that I cut the build to 6 minutes",
         {("strength", 0): "I cut the build to 6 minutes"}),
        ("They are migrating to event streams.", {("issues", 0): "migrating to event streams"}),
        ("It was raining and I took the bus.", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_a_fact_goes_to_its_question(text: str, found: dict[tuple[str, int], str]) -> None:
    assert read_story(text, ONE, WORDS) == found


def test_each_person_gets_their_own() -> None:
    text = "Priya asked about Kafka and Tom was worried about my notice. He asked about tests."
    assert read_story(text, TWO, WORDS) == {
        ("asked", 1): "Kafka",
        ("concern", 2): "my notice",
        ("asked", 2): "tests",
    }


def test_of_several_people_nobody_is_guessed() -> None:
    assert read_story("She asked about Kafka.", TWO, WORDS) == {}
    assert read_story("Priya or Tom liked talking about Kafka.", TWO, WORDS) == {}


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert all(fact for fact in read_story(text, TWO, WORDS).values())
