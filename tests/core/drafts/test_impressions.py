import pytest

from bot.core.drafts.copying import Typed
from bot.core.drafts.impressions import impressions
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Workshop
from tests.core.drafts.panels import BANK


def stood_out(text: str) -> list[str]:
    shop = Workshop(BANK.words, Typed.of([text]))
    return [p.text for p in impressions(sentences(text, BANK.words), shop)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they repair every toy twice", "you repair every toy twice"),
        ("bread oven at the back n they share it", "the bread oven at the back"),
        ("u get a buddy for the first week", "a buddy for the first week"),
        ("wool socks, they knit em", "you knit wool socks"),
        ("every shop has a tree of its own", "a tree of its own for every shop"),
        ("drivers there name their own lorries", "your drivers name their own lorries"),
        ("they feed the gulls by hand once a year", "you feed the gulls by hand once every year"),
        (
            "on mondays they shut the shop and everyone walks",
            "on Mondays you shut the shop and everyone walks",
        ),
    ],
)  # fmt: skip
def test_what_stood_out_can_be_said_to_its_people(typed: str, said: str) -> None:
    assert said in stood_out(typed)


@pytest.mark.parametrize(
    "typed", ["you could hear a pin drop", "nobody does that", "clean floor", "it was ok"]
)
def test_what_is_not_surely_about_the_place_is_left_out(typed: str) -> None:
    assert stood_out(typed) == []
