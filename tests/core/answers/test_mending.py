import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.mending import sentences
from tests.core.drafts.panels import BANK


def mended(text: str) -> str:
    return " / ".join(sentences(text, BANK.words))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("i dont mind nites n weekends", "I do not mind nights and weekends"),
        ("did 4am runs 8 yrs", "did 4 a.m. runs 8 years"),
        ("a 3 yr old w/ a spoon", "a 3-year-old with a spoon"),
        ("40 hour course", "40-hour course"),
        ("we grew it 12k → 61k", "we grew it from 12k to 61k"),
        ("worked w python n sql lol", "worked with Python and SQL"),
        ("moved here from eugene", "moved here from Eugene"),
        ("stood in a field in may", "stood in a field in May"),
        ("my classes r on tuesdays", "my classes are on Tuesdays"),
        ("models in R versus SAS", "models in R versus SAS"),
        ("SO LOUD at the RFI desk", "so loud at the RFI desk"),
        ("Roads. We know them", "roads / we know them"),
        ("grandma content 💀 haha", "grandma content"),
        ("would i ride along??", "would I ride along?"),
        ("ill be there. its a start", "I will be there / it is a start"),
        ("dbt tests (i remember each one)", "dbt tests"),
    ],
)
def test_chat_english_is_mended_without_touching_terms(typed: str, written: str) -> None:
    assert mended(typed) == written


@given(st.text(max_size=200))
def test_any_text_can_be_mended(text: str) -> None:
    assert all(part.strip() for part in sentences(text, BANK.words))


@given(st.lists(st.integers(10, 9999), min_size=1, max_size=5))
def test_numbers_stay_as_typed(numbers: list[int]) -> None:
    text = "i counted " + " then ".join(map(str, numbers))
    assert [word for word in mended(text).split() if word.isdigit()] == list(map(str, numbers))
