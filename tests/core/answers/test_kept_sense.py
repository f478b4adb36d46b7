"""What was enjoyed, asked or noticed keeps what gives it its sense, or another thing is told."""

import pytest

from bot.core.answers.impressions.impressions import impressions
from bot.core.answers.pieces import Workshop
from bot.core.answers.questions.asked import answered, subjects
from bot.core.answers.questions.askings import put_plainly
from bot.core.answers.rewording import Typed
from bot.core.answers.sparing.liking import liked
from bot.core.answers.topics.topics import told, topics
from tests.core.answers.reading import trees, workshop


def typed_shop(typed: str) -> Workshop:
    """Return a workshop that may not repeat seven of the typed words in a row."""
    plain = workshop()
    return Workshop(plain.english, plain.words, Typed.of([typed]))


def first_topic(typed: str) -> str:
    found = topics(trees(liked(typed)), "enjoyed", typed_shop(typed))
    return next((piece.text for piece in found), "")


def first_told(typed: str) -> str:
    found = told(trees(liked(typed)), "enjoyed", typed_shop(typed))
    return next((piece.text for piece in found), "")


def asked(typed: str) -> list[str]:
    found = subjects(trees(put_plainly(typed)), "asked", typed_shop(typed))
    return [piece.text for piece in found]


def noticed(typed: str) -> list[str]:
    return [piece.text for piece in impressions(trees(typed), "stood_out", typed_shop(typed))]


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("the bench he's carved for the orchard", "the bench you have carved for the orchard"),
        ("the canoe she's attached to", "the canoe you are attached to"),
        ("her trick with the spoon for the man who lost his ship", "your trick with the spoon"),
        ("losing 3 times at darts to 12 year olds",
         "losing three times at darts to some 12-year-olds"),
        ("her playing the judge as a tired heron", "how you played the judge as a tired heron"),
        ("wood turning a bowl for a man in Tralee", "wood-turning a bowl"),
        ("moaning about ticket page scans timing out", "ticket page scans timing out"),
        ("the ferry outage last year", "the ferry outage of last year"),
        ("the old well at the mill", "the old well at the mill"),
        ("his stapler obsession", "your love of staplers"),
        ("his awful puns, he collects them", "your puns"),
        ("those weird lamps that hum", "the lamps that hum"),
        ("mosaic colours", "mosaic colours"),
        ("the joke about the vicar and the goose", "the joke about the goose and the vicar"),
        ("letting the young sailor steer the ferry",
         "allowing the young sailor to steer the ferry"),
        ("how she ties every knot herself so nobody can say I was wrong",
         "how you tie every knot yourself"),
        ("how they moved 900 geese in one night without losing any",
         "how you moved 900 geese in a single night without losing any"),
        ("the heron that was on the roof in 2011", "the heron on the roof in 2011"),
        ("the party where the piano fell into the canal",
         "the party at which the piano fell into the canal"),
        ("her plan to teach the goats circus tricks",
         "your plan of teaching the goats circus tricks"),
        ("the maps from sailors they found in the attic",
         "the maps from sailors you found in the attic"),
    ],
)  # fmt: skip
def test_a_topic_keeps_what_gives_it_its_sense(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("his awful Polish, he is trying hey", ""),
        ("the crane story, he has named it Bertha", "you have named the crane Bertha"),
        ("his geese. and that he still feeds the first gosling himself every spring",
         "you still feed the first gosling yourself every spring"),
        ("she keeps every ticket since 2009 in shoe boxes",
         "you keep each ticket since 2009 in shoe boxes"),
        ("marathons, she is doing Oslo in June", ""),
    ],
)  # fmt: skip
def test_only_what_stands_by_itself_is_told_back(typed: str, said: str) -> None:
    assert first_told(typed) == said


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("tell me about a billing error I let through", []),
        ("my worst mistake on a roof", []),
        ("bad news, knots", ["knots"]),
        ("do I mind the goats, what if system goes down mid service",
         ["what I would do if the system went down mid-service"]),
        ("knots, am I a morning person. no", ["knots"]),
        ("growth spurt boys, knots", ["knots"]),
        ("if I will paint everything in first month",
         ["whether I would paint everything in the first month"]),
        ("sir asked how i will manage the queue when farmers come all together in May",
         ["how I would manage the queue if farmers came all together in May"]),
        ("how I'd teach 90 sailors who have never seen a loom",
         ["how I would teach 90 sailors who had never seen a loom"]),
        ("german interpreting in transit", ["German interpreting in transit"]),
        ("how i sort a parcel if the driver only says 'left door'", []),
        ("what would I do if the winch is broken", ["what I would do if the winch were broken"]),
        ("casts on a squirmy 4 yr old", ["casts on a squirmy 4-year-old"]),
        ("whether i'd ever found gold", ["whether I had ever found gold"]),
        ("how would i explain to a baker that his flour report is wrong",
         ["how I would tell a baker his flour report is wrong"]),
    ],
)  # fmt: skip
def test_of_what_was_asked_the_weighty_and_the_whole_is_named(
    typed: str, subject: list[str]
) -> None:
    assert asked(typed) == subject


def test_what_goes_on_within_a_case_is_no_answer_to_it() -> None:
    typed = "what do i do if a gate is already shut and i have a doubt"
    assert answered(trees(typed), "asked", workshop()) is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("guests walk in and everyone knows what they drank last time",
         ["everyone knows what guests drank last time"]),
        ("nobody there works past 5, or so they say", []),
        ("they leave at 3 on fridays", []),
        ("the looms are old but they are spotless", []),
        ("they scrapped the levy and the boats started coming home",
         ["the boats started coming home after you scrapped the levy"]),
        ("they closed the bar and now everyone brings tea", []),
        ("there is a jar of pencils on every single desk and a toy crane",
         ["every desk has a jar of pencils and a toy crane"]),
        ("the table is same for owner and drivers",
         ["the table is the same for the owner and drivers"]),
        ("they got rid of the bells and use lamps", ["you got rid of the bells"]),
        ("there is free soup. the crew trains the welders",
         ["the crew trains the welders", "there is free soup"]),
    ],
)  # fmt: skip
def test_what_was_noticed_is_certain_whole_and_first_of_the_work(
    typed: str, said: list[str]
) -> None:
    assert noticed(typed) == said
