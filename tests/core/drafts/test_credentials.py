from collections.abc import Callable, Iterator, Sequence

import pytest

from bot.core.drafts.copying import Typed
from bot.core.drafts.credentials import credentials, languages, qualities
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Piece, Workshop
from tests.core.drafts.panels import BANK

Finder = Callable[[Sequence[str], str, Workshop], Iterator[Piece]]


def found(text: str, find: Finder) -> list[str]:
    shop = Workshop(BANK.words, Typed.of([text]))
    return [p.text for p in find(sentences(text, BANK.words), "strength", shop)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("7 yrs dialysis", "seven years of dialysis"),
        ("4 winters on the ploughs and never late", "four winters on the ploughs"),
        ("12 yr milk rounds, 0 lost days", "12 years of milk rounds with no lost days"),
        ("90 weddings last season, 2 redone", "90 weddings last season"),
        ("at my last depot 300 loads, 0 returns", "300 loads with no returns at my last depot"),
        ("MIG ticket", "a MIG ticket"),
        ("fluent Polish n a crane licence", "fluent Polish and a crane licence"),
        ("callback rate under 3 percent", "a callback rate under 3 percent"),
    ],
)
def test_what_one_can_point_to_is_a_whole_phrase(typed: str, said: str) -> None:
    assert said in found(typed, credentials)


@pytest.mark.parametrize(
    "typed",
    ["9 yrs rural", "3 jobs", "40 an hour", "no licence", "12 angry customers", "6 yrs ago"],
)
def test_a_figure_that_says_little_is_left_out(typed: str) -> None:
    assert found(typed, credentials) == []


def test_a_thing_is_no_quality() -> None:
    typed = "patient with beginners, steady hands. i am punctual and i never shout"
    assert found(typed, qualities) == ["patient with beginners", "punctual"]


@pytest.mark.parametrize("typed", ["calm is not me", "I am fine", "happy to start"])
def test_what_is_no_praise_is_no_quality(typed: str) -> None:
    assert found(typed, qualities) == []


def test_a_list_of_languages_becomes_a_sentence() -> None:
    assert found("Danish, Greek, some Urdu", languages) == ["I speak Danish, Greek and some Urdu"]
    assert found("Greek myths, Danish", languages) == []
