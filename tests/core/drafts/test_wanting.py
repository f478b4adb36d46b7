from bot.core.drafts.compose import compose
from bot.core.drafts.wanting import Wanted, most_wanted
from bot.core.interview import Kind
from tests.core.drafts.panels import BANK, debrief, listener

PLAIN = {"enjoyed": "the night shift"}


def wanted(*people: dict[str, str]) -> Wanted | None:
    facts = debrief(*(listener(number, **answers) for number, answers in enumerate(people, 1)))
    return most_wanted(facts, compose(facts, Kind.THANK_YOU, BANK), BANK.words)


def test_nothing_is_asked_for_where_each_note_has_something_of_its_own() -> None:
    assert wanted(PLAIN) is None


def test_somebody_about_whom_nothing_is_known_is_asked_about() -> None:
    assert wanted(PLAIN, {"name": "Tom Baker", "enjoyed": "idk"}) == Wanted(2, "enjoyed")


def test_what_was_typed_and_could_not_be_used_comes_first() -> None:
    typed = "he said smth like nm"
    silent = {"name": "Ann Cole", "enjoyed": "skip"}
    found = wanted(silent, {"name": "Tom Baker", "enjoyed": typed})
    assert found == Wanted(2, "enjoyed", typed)


def test_nothing_is_asked_about_somebody_who_stayed_away() -> None:
    assert wanted(PLAIN, {"name": "Tom Baker", "enjoyed": "never showed up lol"}) is None
