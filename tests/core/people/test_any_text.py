"""What holds for whatever is typed about people."""

from hypothesis import given
from hypothesis import strategies as st

from bot.content.people import load_people_words
from bot.core.people import Met, read_people

WORDS = load_people_words()


def read(text: str) -> list[Met]:
    return list(read_people(text, WORDS))


def names(text: str) -> list[str]:
    return [met.name for met in read(text)]


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for met in read(text):
        assert met.name


@given(st.text(alphabet="aA .,;:-()'\"@&/+\n\t1?é", max_size=200))
def test_any_punctuation_is_read_without_an_error(text: str) -> None:
    for met in read(text):
        assert met.name


LETTERS = st.text(
    alphabet=st.characters(categories=["Ll"], min_codepoint=97, max_codepoint=0x17F),
    min_size=4,
    max_size=9,
)


@given(LETTERS, LETTERS)
def test_no_letter_of_a_typed_name_changes(first: str, last: str) -> None:
    typed = f"{first[0].upper()}{first[1:]} {last[0].upper()}{last[1:]}"
    found = read(f"{typed} (CTO)")
    assert all(met.name in typed for met in found if met.named)


@given(
    st.lists(
        st.sampled_from(["Ana Holt", "Þórdís", "Nguyễn Văn An", "Dr. Rao", "Skip"]),
        min_size=2,
        max_size=5,
    )
)
def test_a_list_of_known_names_comes_back_whole(listed: list[str]) -> None:
    assert names(", ".join(listed)) == listed
