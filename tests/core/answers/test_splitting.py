"""A long claim comes out in two or three plain sentences that say just what was typed."""

import pytest

from bot.content.english import load_english
from bot.content.vocabulary import load_words
from bot.core.answers.evidence.evidence import evidence
from bot.core.answers.material import _trees
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from bot.core.answers.saying.recasting import recast
from bot.core.answers.saying.splitting import apart

SHOP = Workshop(load_english(), load_words(), Typed.of(()))


def halves(text: str) -> list[str]:
    return [f"{front}. {tail}" for front, tail in apart(text, SHOP)]


def told(answer: str) -> tuple[str, ...]:
    """Return what a note can say of an answer, none of it copied."""
    shop = Workshop(SHOP.english, SHOP.words, Typed.of((answer,)))
    found = evidence(_trees(answer, shop, (), strict=True), "reply", shop)
    return tuple(piece.text for piece in found.statements)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I sorted the archive of a closed theatre in eleven weeks",
            "I sorted the archive of a closed theatre. it took me eleven weeks",
        ),
        (
            "we cut the scrap from 6% to 2% by cooling it longer",
            "we cut the scrap from 6% to 2%. we did it by cooling it longer",
        ),
        (
            "I packed 900 boxes in two weeks with my aunt",
            "I packed 900 boxes. I did it in two weeks with my aunt",
        ),
        ("I ran the ferry desk for six years", "I ran the ferry desk. I did that for six years"),
        (
            "I repaired the hall roof during the summer holidays",
            "I repaired the hall roof. that was during the summer holidays",
        ),
        (
            "I interviewed 60 farmers in one month for a study of prices",
            "I interviewed 60 farmers for a study of prices. I did it in one month",
        ),
    ],
)
def test_time_company_and_means_get_a_sentence_of_their_own(typed: str, said: str) -> None:
    assert said in halves(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I repaired a pump that 2 other crews missed",
            "I repaired a pump. 2 other crews had missed it",
        ),
        (
            "I repaired a loom from 1890 that three workshops had turned down",
            "I repaired a loom from 1890. three workshops had turned it down",
        ),
        (
            "I built an index that three other teams now use",
            "I built an index. three other teams now use it",
        ),
        (
            "I rebuilt two gearboxes last year, all passed inspection",
            "I rebuilt two gearboxes last year. all passed inspection",
        ),
        (
            "I ran the shop when my boss was on leave",
            "I ran the shop. my boss was on leave at the time",
        ),
        (
            "I learned welding from my grandfather",
            "I learned welding. my grandfather taught me",
        ),
        (
            "I wrote the manual in three languages so everybody can follow it",
            "I wrote the manual in three languages. that way everybody can follow it",
        ),
    ],
)
def test_a_clause_behind_a_claim_becomes_a_sentence(typed: str, said: str) -> None:
    assert said in halves(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "I never left a child behind in six years",
        "we poured the deck in the worst rain in ten years",
        "I had nine bosses in one year",
        "I held a licence for three years",
        "I fixed a pump with two bearings",
        "I share an office with two colleagues",
        "I passed the exam in statistics",
        "I only drove the van for two weeks",
    ],
)
def test_what_could_come_to_mean_something_else_is_not_taken_apart(typed: str) -> None:
    assert not halves(typed)


def test_a_thing_is_not_taken_for_the_people_whom_it_is_for() -> None:
    said = halves("I set up an evening shift for parents which filled in two days")
    assert "I set up an evening shift for parents. it filled in two days" in said
    assert not any("they" in way for way in said)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I never left a child at the stop", "not once did I leave a child at the stop"),
        ("all of mine have passed first time", "mine have all passed first time"),
        (
            "two colleagues before me had given up on it",
            "two colleagues before me had already given up on it",
        ),
        ("we were never late for a show", "not once were we late for a show"),
        (
            "I sorted the archive of a theatre in eleven weeks",
            "sorting the archive of a theatre took me eleven weeks",
        ),
        (
            "we cut falls from 11 a month to 4",
            "we cut falls from 11 to 4 a month",
        ),
        (
            "I washed the windows with two neighbours and a ladder without a fall",
            "I washed the windows with two neighbours and a ladder without a single fall",
        ),
    ],
)
def test_a_claim_can_be_said_in_another_way(typed: str, said: str) -> None:
    assert said in recast(typed, SHOP)


def test_a_time_is_not_taken_out_of_the_reason_that_it_belongs_to() -> None:
    typed = "I know every supplier because I drove the milk round for seven years"
    assert not any(way.startswith("for seven years") for way in recast(typed, SHOP))


@pytest.mark.parametrize(
    "answer",
    [
        "found a neutral fault at the hospital in 40 min that 2 other crews missed",
        "at my place now we cut falls on nights from 11 a month to 4 just by moving the hourly "
        "checks",
        "In my last school I started a lunchtime book swap and library loans doubled in two terms",
        "i got our empty miles from 31 to 19 percent in a year by ringing round other hauliers",
        "I wrote a checklist for closing the shop that all six branches now use",
        "ran the kitchen alone for three weeks when the head chef broke his arm",
    ],
)
def test_a_long_claim_is_told_without_a_run_as_typed(answer: str) -> None:
    said = told(answer)
    assert said
    assert Typed.of((answer,)).count(said[0]) == 0
    assert said[0].count(". ") <= 2


def test_a_number_of_what_was_not_named_is_left_out() -> None:
    answer = "had 34 last cherry harvest when the other foreman got hurt, 3 weeks, nobody quit"
    assert not any("34" in said for said in told(answer))


def test_how_long_it_went_on_is_not_said_of_a_clause_within_the_claim() -> None:
    assert not any(
        "hurt for" in said for said in told("I ran the crew when the foreman got hurt, 3 weeks")
    )


def test_what_lasted_is_not_said_to_have_taken_as_long() -> None:
    answer = "In the flood I coordinated fifteen drivers, for nine weeks"
    assert not any("in nine weeks" in said for said in told(answer))


def test_what_became_of_some_stays_with_the_claim() -> None:
    said = told("I led a team of nine in our Lagos office, and seven of them were promoted")
    assert any("seven of them were promoted" in text.lower() for text in said)


@pytest.mark.parametrize(
    ("answer", "never"),
    [
        ("I caught a wiring fault that two fitters and a surveyor had missed", "fitters. "),
        ("I handled the keys and the alarm codes for two banks and a jeweller", ". The alarm"),
        ("I found the leak with a stethoscope that I borrowed from the school nurse", "nurse it"),
        ("I taught two choirs at the same time when my colleague was ill", "That was at the same"),
        (
            "I already do the late shift at the kiosk on my own, with 5 staff",
            "I do it with 5 staff",
        ),
        ("I rowed eleven women over the lake by night and in fog, all made it", "fog, all made"),
    ],
)
def test_two_sentences_are_never_made_of_half_a_thing(answer: str, never: str) -> None:
    assert never not in ". ".join(told(answer))


def test_all_of_them_are_named_in_full() -> None:
    said = told("I trained four juniors in the last two years and all four are now on call alone")
    assert said
    assert "all four of them" in said[0].lower()
