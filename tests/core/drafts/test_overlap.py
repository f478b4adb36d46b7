"""How alike two notes are."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.drafts.overlap import opening, overlap

LETTERS = st.text(alphabet="abcde MN'.,\n", max_size=200)


def note(body: str) -> str:
    return f"Dear Ruta,\n\n{body}\n\nBest,\nAmos Lindholm"


def test_a_text_is_wholly_like_itself() -> None:
    text = note("The kiln was warm and the talk about glazes warmer still.")
    assert overlap(text, text, []) == 1.0


def test_texts_without_five_words_in_common_share_nothing() -> None:
    a = note("The kiln was warm and the talk about glazes warmer still.")
    b = note("The kiln was warm before anybody had said a word about glazes.")
    assert overlap(a, b, []) == 0.0


def test_the_share_is_that_of_the_shorter_text() -> None:
    a = note("One could stay in that workshop.")  # two sequences
    b = note("Rain or shine, one could stay in that place for a week without a break.")
    assert overlap(a, b, []) == overlap(b, a, []) == 0.5


def test_a_skeleton_with_other_names_in_it_is_found_out() -> None:
    a = note("I would gladly join Oakhurst as a potter and learn from you.")
    b = note("I would gladly join Brightwater Clay as a kiln hand and learn from you.")
    masks = ["Oakhurst", "Brightwater Clay", "potter", "kiln hand"]
    assert overlap(a, b, masks) == 1.0
    assert overlap(a, b, []) < 0.3


def test_dates_and_numbers_do_not_make_a_difference() -> None:
    a = note("An answer was planned for Friday, 4 December, as you told me.")
    b = note("An answer was planned for Monday, 21 June, as you told me.")
    assert overlap(a, b, []) == 1.0


def test_a_sequence_of_masks_says_nothing() -> None:
    a = note("Oakhurst and Ruta and Amos agree on nothing whatsoever today.")
    b = note("Oakhurst and Ruta and Amos were at odds for most of last year.")
    assert overlap(a, b, ["Oakhurst", "Ruta", "Amos"]) == 0.0


def test_a_name_that_is_a_word_masks_only_the_name() -> None:
    a = note("The glaze will surely be the making of that vase.")
    b = note("The glaze might surely be the making of that vase.")
    assert overlap(a, b, ["Will"]) == overlap(a, b, [])


def test_greeting_and_closing_do_not_count() -> None:
    assert overlap(note("Short."), note("Brief."), []) == 0.0


def test_the_opening_is_the_first_six_words_of_the_body() -> None:
    assert opening(note("A kiln, warm; and the talk warmer still.")) == "a kiln warm and the talk"


@given(LETTERS, LETTERS)
def test_the_measure_is_a_share_and_the_same_both_ways(a: str, b: str) -> None:
    there, back = overlap(note(a), note(b), ["M"]), overlap(note(b), note(a), ["M"])
    assert there == back
    assert 0.0 <= there <= 1.0
