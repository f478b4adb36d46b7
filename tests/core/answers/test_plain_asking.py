"""Chat short forms, fixed terms and loose ends in what was asked, enjoyed and noticed."""

from dataclasses import replace

import pytest

from bot.core.answers.evidence.evidence import evidence
from bot.core.answers.impressions.impressions import impressions
from bot.core.answers.mending.mending import sentences
from bot.core.answers.questions.asked import subjects
from bot.core.answers.questions.askings import put_plainly
from bot.core.answers.rewording import Typed
from bot.core.answers.topics.topics import told, topics
from tests.core.answers.reading import trees, workshop
from tests.core.drafts.panels import BANK


def asked(text: str) -> list[str]:
    return [piece.text for piece in subjects(trees(put_plainly(text)), "asked", workshop())]


def enjoyed(text: str) -> list[str]:
    return [piece.text for piece in topics(trees(text), "enjoyed", workshop())]


def noticed(text: str) -> list[str]:
    return [piece.text for piece in impressions(trees(text), "stood_out", workshop())]


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("linen write offs", "linen write-offs"),
        ("then a really odd one about what tool i would be", "what tool I would be"),
        ("how fast is my slowest set change", "how fast my slowest set change is"),
        ("how i talk to families when its bad news", "how I talk to families when it is bad news"),
        ("what I would do first week", "what I would do in the first week"),
        ("order of service, hymn sheets", "the order of service and hymn sheets"),
        ("orders of 90 trays", "orders of 90 trays"),
        ("tide tables, and if am done with my diploma", "whether I am done with my diploma"),
        ("what's your favourite mural ever and why", "what my favourite mural is"),
        ("why should we hire you and not a baker from the city",
         "what sets me apart from a baker from the city"),
        ("how would you bring sailors back in", "how I would bring sailors back in"),
        ("how i plan when theres 12 balls on", "how I plan when there are 12 balls on"),
    ],
)  # fmt: skip
def test_what_was_asked_in_a_hurry_is_named(typed: str, subject: str) -> None:
    assert subject in asked(typed)


def test_a_question_that_has_lost_what_it_stands_for_is_not_named() -> None:
    assert not any("mine" in text for text in asked("breakage figures and if i knew mine"))


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("how she kept a boy calm who was stuck on a ledge",
         "how you kept calm a boy stuck on a ledge"),
        ("how to say no to brides without them hating you", "how to say no to brides"),
    ],
)  # fmt: skip
def test_how_something_was_done_is_a_topic(typed: str, topic: str) -> None:
    assert enjoyed(typed) == [topic]


def test_what_points_at_something_unnamed_is_no_topic() -> None:
    assert not any("joint" in text for text in enjoyed("the kiln, how you gotta seal that joint"))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("late txns and cust complaints", "late transactions and customer complaints"),
        ("req forms and inv totals", "req forms and inv totals"),
        ("she weighs a pt every morning", "she weighs a patient every morning"),
        ("he has a pt job", "he has a PT job"),
        ("she knows everybody's kids names", "she knows everybody's kids' names"),
        ("we learn the residents allergies", "we learn the residents' allergies"),
        ("theres always customers waiting", "there are always customers waiting"),
        ("there is 40 percent left", "there is 40 percent left"),
        ("there is sales training", "there is sales training"),
        ("I went extra mile for a bride", "I went the extra mile for a bride"),
        ("till counts and floats", "till counts and floats"),
        ("how to split a bill", "how to split a bill"),
        ("entry without ticket is a fine", "entry without a ticket is a fine"),
    ],
)
def test_short_forms_and_owners_are_written_out(typed: str, written: str) -> None:
    assert " / ".join(sentences(typed, BANK.words)) == written


def test_what_only_goes_on_from_something_is_not_noticed_alone() -> None:
    found = noticed("everybody waves to everybody, also the gardeners")
    assert not any("gardeners" in text for text in found)


def test_the_joke_behind_a_fault_stays_out() -> None:
    assert noticed("the shed leaks onto the seed trays and they have a song for the drips") == []


def test_the_extra_mile_stays_what_it_is() -> None:
    typed = "a time i went the extra mile for a lost pilgrim"
    copied = replace(workshop(), typed=Typed.of([typed]))
    found = [piece.text for piece in subjects(trees(typed), "asked", copied)]
    assert not any("additional" in text for text in found)


def test_id_is_i_had_before_a_participle() -> None:
    assert asked("what ad do i wish id written") == ["what ad I wish I had written"]


def test_what_somebody_gets_after_something_unsaid_is_not_told() -> None:
    assert noticed("on call is one week in eight and they get the friday off after") == []


def test_what_kin_did_is_told_as_done() -> None:
    typed = "Her father carried mail too, in Macon. same as me"
    assert not any("carried" in text for text in enjoyed(typed))
    assert "your father carried mail" in [p.text for p in told(trees(typed), "enjoyed", workshop())]


@pytest.mark.parametrize(
    "typed", ["she was the best question of the day", "he was the highlight of the interview"]
)
def test_nobody_is_called_a_part_of_the_day(typed: str) -> None:
    found = told(trees(typed), "enjoyed", workshop())
    assert not [piece.text for piece in found]


def test_a_daddy_is_a_father_in_a_letter() -> None:
    assert enjoyed("her daddy's hat collection") == ["your father's hat collection"]


@pytest.mark.parametrize(
    "typed",
    [
        "2 of my undergrads already ran theirs there",
        "same module, I just moved the first essay",
    ],
)
def test_what_is_half_said_of_ones_work_is_not_told(typed: str) -> None:
    found = evidence(trees(typed), "reply", workshop())
    assert not [piece.text for piece in found.statements]


def test_a_percentage_that_was_asked_for_is_written_out() -> None:
    assert "what percentage I gave away" in asked("discounting. what % did i give away")


@pytest.mark.parametrize("typed", ["walk me thru a quarter u missed", "a deadline i missed"])
def test_what_was_missed_is_not_recalled(typed: str) -> None:
    assert asked(typed) == []


def test_what_a_place_does_not_do_by_count_is_no_thing() -> None:
    typed = "45 mins for a first appointment, not 20. and they ring people a month after discharge"
    assert not any("not 20" in text for text in noticed(typed))


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("where would i park the trailers", "where I would park the trailers"),
        ("what would i change about the park", "what I would change about the park"),
    ],
)
def test_a_park_and_where_to_put_a_trailer_are_no_private_matter(typed: str, subject: str) -> None:
    assert subject in asked(typed)


def test_where_ones_own_car_stands_is_not_recalled() -> None:
    assert asked("where do i park now") == []


def test_medicaid_has_its_capital_and_packers_have_none() -> None:
    assert enjoyed("the new medicaid forms") == ["the new Medicaid forms"]
    assert enjoyed("the packers on line 3") == ["the packers on line 3"]


def test_how_long_it_was_is_no_topic() -> None:
    assert enjoyed("Her father carried mail too, in Macon. 31 years, same as me") == []
