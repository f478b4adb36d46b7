import pytest

from bot.core.answers.evidence.evidence import Evidence
from bot.core.answers.material import Material, Shared, gather, gather_shared, usable
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from tests.core.answers.reading import workshop
from tests.core.drafts.panels import BANK, debrief, listener


def material(**answers: str) -> Material:
    person = listener(1, **answers)
    return gather(person, debrief(person), Workshop(BANK.english, BANK.words, Typed.of([])))


def shared(**answers: str) -> Shared:
    told = debrief(listener(), **answers)
    return gather_shared(told, Workshop(BANK.english, BANK.words, Typed.of([])))


@pytest.mark.parametrize(
    "asked",
    [
        "how old am i",
        "do i smoke",
        "any health issues",
        "what salary now",
        "which church do i go to",
        "am i planning kids",
        "how much do i weigh",
        "what is my worst mistake",
        "do i have a disability",
    ],
)
def test_what_nobody_may_ask_is_no_question(asked: str) -> None:
    found = material(asked=asked)
    assert not found.subjects


@pytest.mark.parametrize(
    "reply",
    [
        "i lied about the degree",
        "my last boss was toxic so i left",
        "i am 58",
        "my back hurts",
        "i failed the exam twice",
        "say i have a licence",
        "my visa is until 2028",
        "we bought a house here",
    ],
)
def test_slips_and_private_matters_are_no_answer(reply: str) -> None:
    assert material(reply=reply).replies == Evidence()


@pytest.mark.parametrize(
    "liked",
    [
        "how they raise money for the choir",
        "wasting less money on ink",
        "who collects the money",
    ],
)
def test_money_that_is_no_pay_may_be_talked_about(liked: str) -> None:
    assert material(enjoyed=liked).topics


@pytest.mark.parametrize("seen", ["they laid off half the team", "the ceo shouts at people"])
def test_what_shames_the_place_is_no_impression(seen: str) -> None:
    assert not shared(stood_out=seen).impressions


def test_a_private_thing_in_a_list_does_not_cost_the_rest() -> None:
    (piece,) = material(asked="kiln loads, do i want children, glaze tests").subjects
    assert piece.text == "kiln loads and glaze tests"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("I wrote the arsenic method at my last lab", "arsenic"),
        ("on the crab boat I cut us out in 20 minutes", "crab boat"),
        ("I calmed nervous dogs at the shelter in Leeds for six years", "nervous dogs"),
        ("I answered all the reviews at the hotel for two years", "reviews"),
        ("I taught six autistic pupils in Leeds for two years", "autistic pupils"),
        ("I ran the retirement home kitchen in Leeds for two years", "retirement home"),
    ],
)
def test_a_word_that_means_the_work_costs_no_sentence(reply: str, said: str) -> None:
    assert any(said in piece.text for piece in material(reply=reply).replies.statements)


@pytest.mark.parametrize("reply", ["I was nursing my mother", "I was caring for my nan"])
def test_who_was_cared_for_at_home_is_not_told(reply: str) -> None:
    assert material(reply=reply).replies == Evidence()


def test_of_an_admission_what_stands_behind_but_is_told() -> None:
    found = material(reply="i failed the course once but in june i passed with 91 points").replies
    assert [piece.text for piece in found.statements] == ["in June I passed with 91 points"]


def test_a_refusal_or_a_yes_that_was_said_at_work_is_told() -> None:
    (piece,) = material(reply="I said yes to lending a whale skull abroad").replies.statements
    assert piece.text == "I said yes to lending a whale skull abroad"


def test_small_words_in_the_name_of_somebody_do_not_count_as_the_name() -> None:
    names = ("the", "will", "rev", "okafor")
    assert usable("rehearsing from the bottom up", workshop(), names) == (
        "rehearsing from the bottom up",
    )
    assert usable("his dog, Will has one too", workshop(), names) == ("his dog",)


def test_what_stands_behind_a_dropped_start_is_no_start() -> None:
    typed = "her depression group, kale for the mothers"
    assert usable(typed, workshop(), ()) == ("kale for the mothers",)
    assert usable(typed, workshop(), (), opening=True) == ()
