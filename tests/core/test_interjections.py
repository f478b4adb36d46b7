"""What people put in between is told apart from answers."""

import pytest

from bot.content.interjections import load_interjection_words
from bot.content.people import load_people_words
from bot.core.interjections import (
    Instruction,
    Question,
    read_forgotten,
    read_instruction,
    read_other_day,
    read_question,
    read_renaming,
    read_respelling,
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


@pytest.mark.parametrize(
    ("text", "new", "rest"),
    [
        (
            "Sabrina i think. and its Petra Hartmann with two n",
            "Frau Petra Hartmann",
            "Sabrina i think.",
        ),
        ("oh and its Petra Hartmann with two n", "Frau Petra Hartmann", ""),
        ("sorry, its hartmann", "Frau Hartmann", ""),
        ("Hartman is spelled with two n's", "Frau Hartmann", ""),
        ("hartman with double n at the end", "Frau Hartmann", ""),
        (
            "it's Hartmann with a double n, a man of the trade",
            "Frau Hartmann",
            "a man of the trade",
        ),
        ("Frau Hartman has it", "", ""),
        ("Frau Hartman has a dog with two ears", "", ""),
        ("its marketing", "", ""),
        ("it's Frau Hartman", "", ""),
        ("coffee with me", "", ""),
        ("how it's the forklift with two axles", "", ""),
    ],
)
def test_a_name_spelled_otherwise_is_put_right(text: str, new: str, rest: str) -> None:
    found = read_respelling(text, {1: "Frau Hartman", 2: "Tom Weber"}, WORDS)
    assert (found[1].new, found[1].rest) == (new, rest) if found else not new


@pytest.mark.parametrize("known", ["Frau Petra Hartmann", "Petra Hartmann", "Frau Hartmann"])
def test_a_spelling_told_once_more_is_no_answer_either(known: str) -> None:
    found = read_respelling("oh and its Hartmann with two n", {1: known}, WORDS)
    assert found
    assert (found[1].new, found[1].rest) == (known, "")


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("not football, write about the new sorting line", Instruction.OTHER),
        ("please don't mention the salary", Instruction.OTHER),
        ("can you add that I know SAP?", Instruction.OTHER),
        ("the sorting line instead of football", Instruction.OTHER),
        ("it should mention the sorting line", Instruction.OTHER),
        ("Too long", Instruction.SHORTER),
        ("make it a bit shorter please", Instruction.SHORTER),
        ("hm, less formal", Instruction.WARMER),
        ("more formal", Instruction.FORMAL),
        ("Thank you for your time. Not everybody would have shown me the line.", None),
        ("Dear Priya, please add me to your list. Sam", None),
        ("Not only the tour was great: thank you for your patience.", None),
        ("It was good to meet you, Priya. I liked the sorting line. Sam", None),
        ("Hi Priya, make my day! Sam", None),
    ],
)
def test_what_tells_how_a_note_shall_be_is_told_from_a_note(
    text: str, wanted: Instruction | None
) -> None:
    assert read_instruction(text, WORDS) is wanted
