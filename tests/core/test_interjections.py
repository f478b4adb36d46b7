"""What people put in between is told apart from answers."""

import pytest

from bot.content.interjections import load_interjection_words
from bot.content.people import load_people_words
from bot.core.interjections import (
    Question,
    read_forgotten,
    read_other_day,
    read_question,
    read_renaming,
)

WORDS, PEOPLE = load_interjection_words(), load_people_words()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("oh and i forgot, anna lindqvist was there too, runs the bar team", ["anna lindqvist"]),
        ("also his brother Max was there", ["Max"]),
        ("add Anna Berg and Tom Weber", ["Anna Berg", "Tom Weber"]),
        ("Karl Ruiz was there too", ["Karl Ruiz"]),
        ("also the ceo was there too", []),
        ("the dog was there too", []),
        ("nobody else was there", []),
        ("i forgot my slides", []),
        ("i forgot to mention the notice period", []),
        ("add more tests to the pipeline", []),
    ],
)
def test_somebody_forgotten_is_told_from_something_forgotten(text: str, names: list[str]) -> None:
    assert [met.name for met in read_forgotten(text, WORDS, PEOPLE)] == names


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("its petra voss not petra", "petra voss"),
        ("her name is Petra Voss, not Petra", "Petra Voss"),
        ("its about people not machines", ""),
        ("it's more about Tom not Anna", ""),
    ],
)
def test_a_name_is_put_right_only_where_the_old_one_is_known(text: str, new: str) -> None:
    found = read_renaming(text, {1: "Petra"}, WORDS)
    assert (found[1].new if found else "") == new


def test_two_of_one_name_are_not_told_apart() -> None:
    assert read_renaming("it's Ana Ruiz not Ana", {1: "Ana Berg", 2: "Ana Lopez"}, WORDS) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("actually no, next wednesday", "next wednesday"),
        ("sorry, i meant 2 december", "2 december"),
        ("no, I told her two weeks", ""),
        ("no", ""),
        ("how they decide by wednesday", ""),
    ],
)
def test_another_day_needs_a_word_that_takes_back(text: str, day: str) -> None:
    assert read_other_day(text, WORDS) == day


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("should I call them?", Question.CHASE),
        ("ok but should i follow up now", Question.CHASE),
        ("how do i change the job?", Question.CHANGE),
        ("can i write in german?", None),
        ("should I have prepared more", None),
    ],
)
def test_questions_to_the_bot_are_known(text: str, question: Question | None) -> None:
    assert read_question(text, WORDS) is question
