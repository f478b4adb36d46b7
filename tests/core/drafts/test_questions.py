import pytest

from bot.core.drafts.copying import Typed
from bot.core.drafts.listing import subjects
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Workshop
from bot.core.drafts.questions import embedded
from bot.core.drafts.topics import topics
from tests.core.drafts.panels import BANK

SHOP = Workshop(BANK.words, Typed.of([]))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("why did you leave the old firm", "why I left the old firm"),
        ("how would you titrate heparin", "how I would titrate heparin"),
        ("would i ride along w/ the vans", "whether I would ride along with the vans"),
        ("do you chart during or after", "whether I chart during or after"),
        ("how many files can you carry", "how many files I can carry"),
        ("have you stood in a field in may", "whether I have stood in a field in May"),
        ("when do you call me at night", "when I call you at night"),
        ("how long til he gets his own van", "how long until you get your own van"),
        ("if i mind working nights", "whether I mind working nights"),
        ("can u lift 50 lbs and do u show up", "whether I can lift 50 pounds"),
    ],
)
def test_a_question_can_follow_you_asked(typed: str, said: str) -> None:
    found = [p.text for p in embedded(sentences(typed, BANK.words), "asked", SHOP)]
    assert said in found


@pytest.mark.parametrize("typed", ["why here and not there", "what", "why though", "?"])
def test_a_question_that_cannot_be_turned_is_left_out(typed: str) -> None:
    assert not list(embedded(sentences(typed, BANK.words), "asked", SHOP))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pumps, friction loss", "pumps and friction loss"),
        ("CAD, weekends, drawing release", "CAD, weekends and drawing release"),
        ("asked about documenting on time", "documenting on time"),
    ],
)
def test_a_list_of_things_can_follow_about(typed: str, said: str) -> None:
    assert [p.text for p in subjects(sentences(typed, BANK.words), "asked", SHOP)] == [said]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("his dad on the tractor. he laughed", "your dad on the tractor"),
        ("how they built the program", "how you built the program"),
        ("saws. hes one brand im another", "saws"),
        ("getting a 3 yr old to swallow anything", "getting a three-year-old to swallow anything"),
        ("her 3 legged cat lol", "your three-legged cat"),
        ("drivers who know better than the model does", "drivers"),
    ],
)
def test_a_topic_can_follow_about(typed: str, said: str) -> None:
    assert next(topics(sentences(typed, BANK.words), "enjoyed", SHOP)).text == said
