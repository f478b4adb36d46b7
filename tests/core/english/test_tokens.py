"""A sentence comes apart into the words that the model was trained on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.english import Tree, split

ONE_WORD = (
    "1.4", "$4.2M", "3am", "9:30", "1:1", "90%", "24/7", "CM/ECF", "U.S.", "a.m.", "e-mail",
    "step-down", "Q2", "#3", "w/e", "R&D", "C++", "C#", "$40,000", "2019", "40-hour", "3-4", "50+",
    "Dr.", "café", "O'Brien", "and/or", "x@y.example",
)  # fmt: skip


@pytest.mark.parametrize("word", ONE_WORD)
def test_what_is_one_word_stays_one_word(word: str) -> None:
    assert split(f"he said {word} to her") == ("he", "said", word, "to", "her")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("I don't know", "I do not know"),
        ("I'm sure they're fine", "I am sure they are fine"),
        ("Can't wait", "Can not wait"),
        ("they won't", "they will not"),
        ("I’ve moved", "I have moved"),
        ("she'll call", "she will call"),
        ("he's late", "he is late"),
        ("it's been fun", "it has been fun"),
        ("let's go", "let us go"),
        ("I'd go", "I would go"),
        ("I'd been there", "I had been there"),
        ("cannot stay", "can not stay"),
    ],
)
def test_contractions_are_spelled_out(typed: str, words: str) -> None:
    assert split(typed) == tuple(words.split())


def test_a_possessive_mark_behind_somebody_is_no_verb() -> None:
    assert split("somebody's geometry problem") == ("somebody", "'s", "geometry", "problem")


def test_a_possessive_mark_is_a_word_of_its_own() -> None:
    assert split("Walt's dad") == ("Walt", "'s", "dad")
    assert split("the nurses' desk") == ("the", "nurses", "'", "desk")


def test_marks_are_words_of_their_own() -> None:
    assert split('calm, "kind" (very) - yes?') == (
        *("calm", ",", '"', "kind", '"', "(", "very", ")", "-", "yes", "?"),
    )


plain = st.one_of(
    st.sampled_from([word for word in ONE_WORD if not word.endswith(".")]),
    st.from_regex(r"[a-z]{2,9}", fullmatch=True).filter(
        lambda word: word not in ("cannot", "gonna", "wanna")
    ),
)
phrase = st.lists(plain, min_size=1, max_size=6).map(" ".join)
owned = st.from_regex(r"[A-Z][a-z]{3,8}'s", fullmatch=True).filter(
    lambda word: (
        word[:-2].lower()
        not in ("that", "this", "there", "here", "what", "where", "when", "everything", "everyone")
    )
)


@given(
    st.lists(phrase | owned, min_size=1, max_size=5),
    st.sampled_from((", ", ": ", " - ", ", and ")),
    st.sampled_from(("", "?", ".")),
)
def test_a_mended_sentence_comes_together_again(parts: list[str], mark: str, end: str) -> None:
    text = mark.join(parts) + end
    words = split(text)
    assert Tree(words, words, (), ()).text() == text


@given(st.text())
def test_no_letter_is_lost_and_no_word_is_empty(text: str) -> None:
    if "'" in text or "’" in text:
        return
    words = split(text)
    assert all(words)
    assert not any(letter.isspace() for word in words for letter in word)
