"""Vocabularies: phrases, and words with a single slip."""

import pytest

from bot.core.dates.tokens import split_text
from bot.core.dates.words import compile_language, one_slip, squeeze, tag
from tests.core.dates.phrases import WORDS

SMALL = compile_language(
    "en",
    {
        "weekday": {"0": ["monday"], "4": ["friday"]},
        "deictic": {"1": ["tomorrow"], "2": ["day after tomorrow"]},
        "filler": {"x": ["money", "the"]},
        "ending": {"x": ["ish"]},
    },
)


def tags(text: str) -> list[dict[str, str]]:
    return [token.tags for token in tag(split_text(text), SMALL)]


def test_the_longest_phrase_wins() -> None:
    assert tags("the day after tomorrow") == [{"filler": "x"}, {"deictic": "2"}]


@pytest.mark.parametrize("typed", ["fridya", "frday", "firday", "fridayy", "fridat", "fridayish"])
def test_one_slip_is_mended(typed: str) -> None:
    assert tags(typed) == [{"weekday": "4"}]


@pytest.mark.parametrize("typed", ["money", "mody", "fri", "xmonda", "fraaday"])
def test_known_words_short_words_and_two_slips_are_left_alone(typed: str) -> None:
    assert {"weekday": "0"} not in tags(typed)
    assert {"weekday": "4"} not in tags(typed)


def test_a_slip_is_one_letter_added_lost_swapped_or_mistaken() -> None:
    assert all(one_slip(t, "friday") for t in ("fridaay", "friay", "frdiay", "fruday"))
    assert not any(one_slip(t, "friday") for t in ("frdai", "fridayss", "fry"))


def test_a_letter_held_down_counts_once() -> None:
    assert squeeze("sooooon", 2) == "soon"


def test_every_language_has_the_sections_that_a_deadline_needs() -> None:
    needed = {"weekday", "month", "number", "unit", "pointer", "edge", "deictic", "none", "answer"}
    for language in WORDS.languages:
        found = {
            section
            for forms in language.phrases.values()
            for _, sections in forms
            for section in sections
        }
        assert needed <= found, language.name


@pytest.mark.parametrize("section", ["weekday", "month"])
def test_every_language_names_all_weekdays_and_months(section: str) -> None:
    count = {"weekday": 7, "month": 12}[section]
    for language in WORDS.languages:
        values = {
            sections.get(section, sections.get(f"weak_{section}"))
            for forms in language.phrases.values()
            for _, sections in forms
        }
        assert len(values - {None}) == count, language.name
