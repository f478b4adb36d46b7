import pytest

from bot.core.drafts.copying import Typed
from bot.core.drafts.kinship import is_small
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Workshop
from bot.core.drafts.referring import with_referents
from bot.core.drafts.topics import topics
from tests.core.drafts.panels import BANK, debrief, listener


def named(text: str) -> list[str]:
    shop = Workshop(BANK.words, Typed.of([text]))
    return [p.text for p in topics(sentences(text, BANK.words), "enjoyed", shop)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("yarn, the loom her aunt built", "the loom your aunt built"),
        ("frost and why nobody trusts the forecast", "frost"),
        ("we talked shop about kiln shelves", "kiln shelves"),
        ("how she folds maps the night before", "how you fold maps the night before"),
        ("her rule that nobody drives tired", "your rule that nobody drives tired"),
        ("he told me stories about harbour pilots", "harbour pilots"),
        ("the tune his phone plays, its from jura i think", "the tune your phone plays"),
        ("ponies that look too clever", "ponies"),
        ("clay, salt", "clay and salt"),
        ("best soup", "soup"),
        ("he restores old jukeboxes in his barn", "restoring old jukeboxes in your barn"),
        ("she's got three rescue goats", "your three rescue goats"),
        ("we both love brutalist car parks", "brutalist car parks"),
        ("whether octopuses dream", "whether octopuses dream"),
        ("the time she mixed up the twins", "the time you mixed up the twins"),
        ("cricket only sir", "cricket"),
    ],
)  # fmt: skip
def test_the_most_telling_thing_comes_first_and_whole(typed: str, first: str) -> None:
    assert named(typed)[0] == first


@pytest.mark.parametrize(
    "typed", ["40 of them", "a lady who", "same as above", "me and my bike", "stuff"]
)
def test_what_says_nothing_is_no_topic(typed: str) -> None:
    assert named(typed) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("parrots. she feeds them by hand", "she feeds parrots by hand"),
        ("her old van. she fixed it w/ a spoon", "she fixed the old van with a spoon"),
        ("postcards. he has 90 on the wall", "he has 90 postcards on the wall"),
        ("buttons, hers are wood", "buttons, hers are wood"),
    ],
)
def test_it_and_them_are_given_their_name(typed: str, said: str) -> None:
    shop = Workshop(BANK.words, Typed.of([]))
    assert said in list(with_referents(sentences(typed, BANK.words), shop))


def test_small_talk_shares_no_word_with_the_job() -> None:
    person = listener(asked="grafting, frost")
    told = debrief(person, role="orchard hand", strength="pruning")
    assert is_small("card tricks", person, told, BANK.words)
    assert not is_small("old orchards", person, told, BANK.words)
    assert not is_small("how you prune", person, told, BANK.words)
