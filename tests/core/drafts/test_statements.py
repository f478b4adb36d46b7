import pytest

from bot.core.drafts.compounds import compounds
from bot.core.drafts.copying import Typed
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Workshop
from bot.core.drafts.statements import statements
from tests.core.drafts.panels import BANK


def told(text: str, source: str = "reply", head: str = "") -> list[str]:
    shop = Workshop(BANK.words, Typed.of([text]))
    return [p.text for p in statements(sentences(text, BANK.words), source, shop, head)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "drove the night bus 6 yrs never missed one",
            "I drove the night bus for six years and never missed one",
        ),
        (
            "cut the wait from 40 min to 12 w a whiteboard",
            "I cut the wait from 40 minutes to 12 with a whiteboard",
        ),
        ("complaints went from 9 a week to 2", "complaints fell from nine a week to two"),
        ("i count the stock every month", "I count the stock every month"),
        ("i trained 14 people on the till. no 15 counting me", "I trained 15 people on the till"),
        ("i write every change down so she sees it", "I write every change down so you see it"),
    ],
)
def test_hurried_typing_becomes_a_clause(typed: str, said: str) -> None:
    assert said in told(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "was a $12 clamp",
        "it is fine",
        "not really my thing",
        "kids in school here",
        "who knows?",
        "my oga agreed if handover is clean",
        "blah three window the of",
    ],
)
def test_what_is_no_certain_clause_is_left_out(typed: str) -> None:
    assert told(typed) == []


def test_no_more_than_six_words_in_a_row_are_as_typed() -> None:
    typed = "I have interpreted at every council meeting in our village since 2021"
    (said,) = told(typed)
    assert Typed.of([typed]).copied(said) is None


def test_somebody_a_strength_speaks_of_is_not_the_reader() -> None:
    assert told("One client, four years, she still sings with me every morning", "strength") == []


def test_it_stands_for_the_strength_named_before() -> None:
    assert told("i set it up at my old store", "strength", "med sync") == [
        "I set med sync up at my old store"
    ]


def test_a_cousin_is_not_taken_for_the_reader() -> None:
    (said,) = told("I wrote up my own cousin in October for skipping his shift")
    assert "your" not in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("door frames, 300 a year", "my record is 300 door frames a year"),
        ("story hour. from 5 children to 70", "my story hour went from five children to 70"),
    ],
)
def test_a_figure_stays_with_the_thing_it_belongs_to(typed: str, said: str) -> None:
    shop = Workshop(BANK.words, Typed.of([""]))
    parts = sentences(typed, BANK.words)
    assert said in [p.text for p in compounds(parts, "strength", shop)]


@pytest.mark.parametrize("typed", ["zero adjustments last year", "kids, 14 a week", "12 mm over"])
def test_a_figure_without_a_known_thing_is_left_out(typed: str) -> None:
    shop = Workshop(BANK.words, Typed.of([""]))
    assert not list(compounds(sentences(typed, BANK.words), "strength", shop))


def test_they_in_what_users_say_of_themselves_is_never_the_reader() -> None:
    kept = "of 40 trainees I kept 38 and 2 of them lead teams"
    for typed in (kept, "I write so they can read it"):
        assert not any("you" in text.split() for text in told(typed))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "my manager has agreed in writing to release me in 45 days",
            "my manager has already agreed in writing to release me within 45 days",
        ),
        (
            "did 14 rooftop units at the mall on my own last fall, zero callbacks",
            "I did fourteen rooftop units at the mall by myself last fall with no callbacks",
        ),
        (
            "I have all EN ISO certificates and the translation comes on Monday",
            "I have all EN ISO certificates. The translation comes on Monday",
        ),
        (
            "I rebuilt the quarterly report, it takes 20 minutes instead of two days",
            "I rebuilt the quarterly report, and it takes 20 minutes rather than two days",
        ),
        (
            "I speak with customers in english every day since two years",
            "I have been speaking with customers in English every day for two years",
        ),
        (
            "I'm halfway through the course, the portfolio is due in February",
            "I am halfway through the course, and the portfolio is due in February",
        ),
    ],
)
def test_a_claim_is_said_whole_in_words_of_its_own(typed: str, said: str) -> None:
    assert told(typed) == [said]
    assert Typed.of([typed]).copied(said) is None


@pytest.mark.parametrize(
    "typed",
    [
        "I was looking after my nan that year",
        "I timed myself all last month with the new cards",
        "one of the digs was beside a road with lorries on it",
    ],
)
def test_rewording_never_turns_the_sense(typed: str) -> None:
    for said in told(typed):
        assert "following my nan" not in said
        assert "timed on my own" not in said
        assert "on it with lorries" not in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("storytime. went from 8 kids to 45", "my storytime rose from eight kids to 45"),
        ("policies people read. Ours went from 80 pages to 12",
         "our policies fell from 80 pages to 12"),
        ("stairs. done about 30 and never had one fail",
         "I have done about 30 stairs and never had one fail"),
    ],
)  # fmt: skip
def test_a_sentence_that_leaves_out_its_head_gets_it(typed: str, said: str) -> None:
    shop = Workshop(BANK.words, Typed.of([typed]))
    found = [p.text for p in compounds(sentences(typed, BANK.words), "strength", shop)]
    assert said in found
