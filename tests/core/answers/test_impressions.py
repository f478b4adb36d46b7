"""What stood out about a place is said to its people."""

import pytest

from bot.content.english import load_english
from bot.content.vocabulary import load_words
from bot.core.answers.impressions.impressions import impressions
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from tests.core.answers.reading import trees, workshop


def found(text: str) -> list[str]:
    return [piece.text for piece in impressions(trees(text), "stood_out", workshop())]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they call every tenant back after one week", "you call every tenant back after one week"),
        ("they train their own welders", "you train your own welders"),
        ("the partners answer their own phones", "the partners answer their own phones"),
        ("dancers choose one evening themselves", "dancers choose one evening themselves"),
        ("they let guests keep their dogs with them", "you let guests keep their dogs with them"),
        ("their apprentices win medals", "your apprentices win medals"),
        ("there is free food for the children", "there is free food for the children"),
        ("a garden on the roof where patients grow tomatoes",
         "there is a garden on the roof where patients grow tomatoes"),
        ("they work always in pairs", "you always work in pairs"),
    ],
)  # fmt: skip
def test_a_place_is_praised_to_its_people(typed: str, said: str) -> None:
    assert found(typed)[0] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("the crew picks the music themselves, it's a jukebox",
         ["the crew picks the music themselves"]),
        ("they service the boats themselves", ["you service the boats yourselves"]),
        ("there was a shelf of old barometers by the stairs",
         ["the shelf of old barometers by the stairs"]),
        ("there were drawings from pupils on every door",
         ["the drawings from pupils on every door"]),
        ("there was a crate of boots in the porch and it was labelled", []),
        ("there was only one toilet", []),
    ],
)  # fmt: skip
def test_what_the_user_saw_is_no_news_told_and_keeps_its_subject(
    typed: str, said: list[str]
) -> None:
    assert found(typed) == said


@pytest.mark.parametrize(
    "typed", ["nice", "very clean and modern", "0&²", "² dogs", "I was so nervous", "it is big"]
)
def test_what_says_nothing_of_the_place_is_left(typed: str) -> None:
    assert not found(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("family meal at 4", "the family meal at 4"),
        ("lab retreat with no laptops", "the lab retreat with no laptops"),
        ("they clean the beach stone by stone",
         "you clean the beach stone by stone"),
        ("an old lift with a man in it", "there is an old lift with a man in it"),
    ],
)  # fmt: skip
def test_what_stood_out_is_whole(typed: str, said: str) -> None:
    assert found(typed) == [said]


@pytest.mark.parametrize(
    "typed",
    [
        "an hour and a half",
        "the dog has his own hook",
        "the owner sweeps",
        "the mechanics wear white",
        "the pharmacist walks people to the door",
    ],
)
def test_a_time_or_what_may_mean_another_is_left(typed: str) -> None:
    assert not found(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they pay for the license test", "you pay for the license test"),
        ("theres a quiet room with a bed", "there is a quiet room with a bed"),
        ("no meetings on monday", "there are no meetings on Monday"),
        ("they bake cookies and the staff eat them", "you bake cookies and the staff eat them"),
        ("they test it on themselves", None),
        ("they fix the pumps themselves", "you fix the pumps yourselves"),
        ("they keep bees", "you keep bees"),
        ("the staff eat them", None),
        ("the website is awful", None),
        ("the cook has worked here for years and everyone waved at her", None),
        ("old maps on the walls", "the old maps on the walls"),
        ("every kid said good morning", "every child said good morning"),
        ("the dog", None),
        ("they know what everybody like for breakfast", None),
    ],
)  # fmt: skip
def test_it_is_said_as_meant_or_not_at_all(typed: str, said: str | None) -> None:
    assert found(typed)[:1] == ([said] if said else [])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("warm room with real food, people actually sit together",
         "the warm room with real food"),
        ("no homework till Year 5", "there is no homework until Year 5"),
        ("everyone takes support calls on Fridays", "everyone takes support calls on Fridays"),
        ("kids made the soup and it was very good",
         "children made the soup and it was very good"),
    ],
)  # fmt: skip
def test_praise_keeps_its_point(typed: str, said: str) -> None:
    assert found(typed)[:1] == [said]


@pytest.mark.parametrize(
    "typed",
    ["they light the boiler and everyone eats soup from it", "officer can stop the work",
     "they have a wall with photos of every dog they placed",
     "folk can make tea at night if they want"],
)  # fmt: skip
def test_what_would_be_cut_or_turned_wrongly_is_left(typed: str) -> None:
    assert not found(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("cleanest kitchen ive seen and i seen a few", []),
        ("people from the mill and from the office swim at the same lake", []),
        ("the ward is open, visitors walk right in and someone pours tea", []),
        ("they all actually cycle to work", ["you all cycle to work"]),
        ("they swim all together", ["you all swim together"]),
        ("handmade maps behind nearly every door, even the small ones",
         ["there are handmade maps behind nearly every door"]),
        ("the stables were warm an swept", ["the stables were warm and swept"]),
    ],
)  # fmt: skip
def test_an_impression_is_not_cut_until_it_says_something_else(typed: str, said: list[str]) -> None:
    assert found(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they phone every patient the evening before the scan",
         "you phone each patient the evening before the scan"),
        ("desk agents can spend $50 on a customer without asking anyone",
         "desk agents are able to spend $50 on a customer without having to ask anyone"),
        ("they give the spare biscuits to the school across the road",
         "you give the school across the road the spare biscuits"),
    ],
)  # fmt: skip
def test_what_stood_out_is_said_in_other_words_than_typed(typed: str, said: str) -> None:
    shop = Workshop(load_english(), load_words(), Typed.of([typed]), 0)
    assert [piece.text for piece in impressions(trees(typed), "stood_out", shop)] == [said]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they ring first, always, before any visit", "you always ring first before any visit"),
        ("they ring the tenant first", ""),
        ("most of the cooks started at the sink", "most of the cooks started at the sink"),
        ("the man at the gate has been there 31 yrs",
         "the man at the gate has been with the team for 31 years"),
        ("riggers keep their tools when they move up",
         "riggers keep their tools once they move up"),
        ("they have an own bakery on each island", "you have your own bakery on each island"),
        ("the crew eat the same soup like the passengers",
         "the crew eat the same soup as the passengers"),
        ("every friday they bake for the whole street",
         "you bake for the whole street every Friday"),
        ("the toilets were very clean", ""),
        ("they sail with a pupil for one day every month",
         "you sail with a pupil for one day every month"),
    ],
)  # fmt: skip
def test_what_stood_out_keeps_what_belongs_to_it(typed: str, said: str) -> None:
    assert (found(typed) or [""])[0] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("weavers come in slippers and are given soup before work",
         ["weavers come in slippers and are given soup before work"]),
        ("visitors waiting room is full", []),
        ("the forge and the mill share one chimney", []),
        ("there is a bench under the oak and porters go too", []),
        ("folk pick their own plums off the trees", []),
        ("every plan is open to the whole yard incl. the sweepers",
         ["every plan is open to the whole yard including the sweepers"]),
        ("all gates are open even the old one", []),
        ("they have a board with the names of every diver since 1958",
         ["you have a board with the names of every diver since 1958"]),
    ],
)  # fmt: skip
def test_what_stood_out_is_not_cut_to_something_else(typed: str, said: list[str]) -> None:
    assert found(typed) == said
