"""Notes to those who did not interview, and to whom a strength is told."""

import pytest

from bot.core.drafts.checks import check, know
from bot.core.drafts.compose import compose
from bot.core.drafts.hosts import kindness_of
from bot.core.drafts.overlap import body_of
from bot.core.interview import Channel, Draft, Kind, Medium
from tests.core.drafts.panels import BANK, debrief, listener

STRENGTH = "I cut the returns from 90 to 20 a month"


def notes(kind: Kind, *people: dict[str, str], strength: str = "") -> list[Draft]:
    listeners = (listener(number, **person) for number, person in enumerate(people, 1))
    met = debrief(*listeners, strength=strength, medium=Medium.ON_SITE, workplace="office")
    return list(compose(met, kind, BANK))


@pytest.mark.parametrize(
    ("role", "kindness"),
    [
        ("student helper, showed me round", "showing me round"),
        ("porter, showed me around", "showing me around"),
        ("mechanic, walked me through the hall", "showing me round"),
        ("guide, gave me the tour", "the tour"),
        ("made the coffee", "the coffee and the welcome"),
        ("receptionist who let me in", "your kind welcome"),
        ("HR officer, met me at reception", "your kind welcome"),
        ("two pupils", "taking the time to talk with me"),
        ("shop manager, showed me round", ""),
        ("pupil support officer", ""),
        ("accountant", ""),
    ],
)
def test_who_did_not_interview_is_thanked_for_what_they_did(role: str, kindness: str) -> None:
    assert kindness_of(listener(role=role)) == kindness


def test_who_had_a_doubt_did_interview() -> None:
    assert not kindness_of(listener(role="nurse, showed me round", concern="my age"))


def test_a_guide_is_not_thanked_for_the_interview_nor_asked_to_decide() -> None:
    people = {"name": "Ada Moss", "role": "manager", "asked": "returns and refunds"}, {
        "name": "Kit", "role": "student helper, showed me round", "enjoyed": "the roof garden",
    }  # fmt: skip
    first = notes(Kind.THANK_YOU, *people)[1]
    assert "for showing me round" in first.text
    assert "interview" not in f"{first.subject} {body_of(first.text)}"
    second = notes(Kind.SECOND, *people)[1]
    assert "for showing me round" in second.text
    assert not {"May I ask", "May I know"} & set(second.text.split(". "))
    assert second.text.count("?") == 1


def test_a_strength_is_told_to_who_decides_and_led_up_to() -> None:
    people = (
        {"name": "Jo Hart", "role": "HR"},
        {"name": "Kit", "role": "porter, gave me the tour"},
        {"name": "Ada Moss", "role": "head of sales", "asked": "returns and refunds"},
    )
    jo, kit, ada = (note.text for note in notes(Kind.THANK_YOU, *people, strength=STRENGTH))
    assert "returns" not in jo + kit
    told = next(line for line in ada.split(". ") if "90" in line)
    assert not told.startswith("I ")


def test_of_people_from_hr_alone_the_first_is_told() -> None:
    (note,) = notes(
        Kind.THANK_YOU, {"name": "Jo Hart", "role": "HR", "asked": "my notice"}, strength=STRENGTH
    )
    assert "90" in note.text


def test_two_people_in_one_are_both_greeted() -> None:
    met = debrief(listener(name="Rory & Meera", role="owners", asked="returns and refunds"))
    (note,) = compose(met, Kind.THANK_YOU, BANK, channel={1: Channel.EMAIL})
    assert note.text.startswith("Dear Rory and Meera,")
    grounds = know(met, BANK.standards, BANK.vocabulary)
    assert "greeting_name" not in check(note, grounds, ())
