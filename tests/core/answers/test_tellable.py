"""What was typed in two halves is told in both or not at all, and counts take their noun along."""

from dataclasses import replace

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, evidence
from bot.core.answers.mending.mending import sentences
from bot.core.answers.rewording import Typed
from tests.core.answers.reading import trees, workshop

REPLY = "reply"


def told(answer: str, source: str = REPLY) -> list[str]:
    found = evidence(trees(answer), source, workshop())
    return [piece.text for piece in (*found.statements, *found.things)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "training cleaners. i trained 14 and 12 are still there",
            "I trained 14 cleaners, and 12 of them are still there",
        ),
        (
            "Fitting kitchens, 18 fitted last year, none sent back",
            "I fitted 18 kitchens last year, with none sent back",
        ),
        (
            "recording oral histories. 60 edited last year, only 2 complaints",
            "I edited 60 oral histories last year, with only 2 complaints",
        ),
        ("wall tiles, did 30 of them in May", "I did 30 wall tiles in May"),
        ("wiring. 40 sockets wired in June", "I wired 40 sockets in June"),
        (
            "fundraising calls: 220 made in spring, 31 became monthly givers",
            "I made 220 fundraising calls in spring, and 31 of them became monthly givers",
        ),
        (
            "did weekly calls with host families, only 1 breakdown out of 15 placements",
            "I did weekly calls with host families, with only 1 breakdown out of 15 placements",
        ),
    ],
)
def test_what_was_counted_is_named_and_told_with_what_came_of_it(typed: str, said: str) -> None:
    assert said in told(typed, STRENGTH)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "8 of the 10 schools I visited renewed last year",
            "8 of the 10 schools I visited renewed last year",
        ),
        (
            "4 of my 6 line cooks at the hotel stayed the whole two years",
            "four of my six line cooks at the hotel stayed the whole two years",
        ),
        ("126% of quota 2 yrs running", "I reached 126% of quota two years running"),
    ],
)
def test_a_share_of_what_the_user_had_in_hand_is_a_sentence(typed: str, said: str) -> None:
    assert told(typed) == [said]


@pytest.mark.parametrize("typed", ["4 of the 9 shops closed last year", "6 of the 12 left"])
def test_a_share_of_what_is_nobodys_or_no_merit_is_not_told(typed: str) -> None:
    assert told(typed) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "bed turnover, went from 55 minutes to 30 in one year",
            "in my work, bed turnover went from 55 minutes to 30 in one year",
        ),
        (
            "empty runs, went from 28% empty to 19% on the Kent lanes",
            "",
        ),
        ("scrap rate, got ours down from 9% to 4%", "I got our scrap rate down from 9% to 4%"),
        ("quiet phones. from 40 calls a day to 6", ""),
    ],
)
def test_a_result_without_its_subject_takes_the_thing_before_it(typed: str, said: str) -> None:
    assert told(typed, STRENGTH) == ([said] if said else [])


@pytest.mark.parametrize(
    "typed",
    [
        "busy is where you learn, in retail I never got more than a minute with anyone",
        "I ring them the week after, at my shop we kept 8 of 10 new riders on lessons",
        "I had my year 4s from May to July, its the same school in the end",
        "had one man 3 yrs everyone else had given up, hes in his own flat now",
        "we used SAP at the brewery, badly set up lol",
        "patience. the 1991 press at my shop was down 3 days a month, now its down 3 days a year",
    ],
)
def test_half_of_what_was_said_is_not_told_for_the_whole(typed: str) -> None:
    assert told(typed, STRENGTH) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "learned two systems already, last one was 3 weeks and then i taught the others",
            ["I learned two systems already"],
        ),
        (
            "i wrote a list w the date of each form and we had zero returns since last spring",
            [
                "I wrote a list with the date of each form and we have had zero returns since "
                "last spring"
            ],
        ),
        (
            "I keep a list of about 300 people who have never been to a concert",
            ["I keep a list of about 300 people who have never been to a concert"],
        ),
        (
            "at my job I got the open orders at 6 sites from 410 to 35",
            ["at my job I got the open orders at 6 sites from 410 to 35"],
        ),
        (
            "I have had clinics in Norway for 3 years with no Norwegian, the nurses and I managed "
            "in English",
            [
                "I have had clinics in Norway for three years, and the nurses and I managed in "
                "English"
            ],
        ),
        (
            "im booked on the level 2 from march, my boss would not fund it",
            ["I am booked on the level 2 course from March"],
        ),
        (
            "before that i did 4 yrs at a clinic in Tralee",
            ["I did four years at a clinic in Tralee"],
        ),
        (
            "took me 3 months to learn the new range and i was 2nd of 9 reps by May",
            ["I learned the new range in 3 months and I was 2nd of 9 reps by May"],
        ),
        (
            "at the mall I wrote maybe 30 notices and talked hundreds of people down",
            ["at the mall I wrote about 30 notices and talked hundreds of people down"],
        ),
        (
            "I was the one writing the budget for a grant of 90,000 euros, and the audit came back "
            "clean",
            [
                "I was the person writing the budget for a grant of 90,000 euros, and the audit "
                "came back clean"
            ],
        ),
        ("ask my old chef, he has hired me back twice", ["my old chef has hired me back twice"]),
        (
            "started on the tills, was running the floor in 14 months",
            ["I started on the tills and was running the floor in 14 months"],
        ),
        (
            "wrote 35 guides, repeat calls dropped by a third",
            ["I wrote 35 guides, and repeat calls dropped by a third"],
        ),
        (
            "groomed 22 rescues in march and not one bite",
            ["I groomed 22 rescues in March, with not one bite"],
        ),
    ],
)
def test_hurried_proof_is_told_whole_and_in_plain_english(typed: str, said: list[str]) -> None:
    assert told(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Keeping volunteers. of 30 I recruited 22 are still coming",
            ["22 of the 30 volunteers I recruited are still coming"],
        ),
        (
            "cutting waste - from 8% to 3 on the big press",
            ["I cut waste from 8% to 3 on the big press"],
        ),
        (
            "keeping stock low. got it from 38k to 27k without running out once",
            ["I got our stock from 38k to 27k without running out once"],
        ),
        (
            "I took over a class of 28 in March and 26 passed in July",
            ["I took over a class of 28 in March, and 26 of them passed in July"],
        ),
        ("reliable. not missed a shift since 2020", ["I have not missed a shift since 2020"]),
        ("roofing, 8 yrs, gangs of 3 to 7, never a near miss report against me", []),
        ("storage. threw away 200 kg a week when i came, 60 now", []),
        ("planning runs - 50 drops a day down to 4 vans from 6", []),
    ],
)
def test_a_figure_is_told_with_what_it_measures(typed: str, said: list[str]) -> None:
    assert told(typed, STRENGTH) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I had my year 4s from may to july, the other teacher was off sick from june", []),
        ("I sat the test twice, passed with 81 the second time", []),
        ("we were three and i did the accounts, all of us part time", []),
        ("I can start on the 4th, my rota ends on the 2nd", []),
        ("my maths is fine, i got a B at higher", []),
        ("im not certified yet but the course is paid and starts on may 2", []),
        (
            "I have never lost a big client, my book is 11 accounts and the oldest is 9 years",
            ["I have never lost a big client"],
        ),
        (
            "i have a B licence and the trailer test booked for april",
            ["I have a B licence, and I have the trailer test booked for April"],
        ),
        (
            "It was three months, but in that time I wrote the handbook they use now",
            ["I wrote the handbook that is still in use"],
        ),
        (
            "when the manager was off i did the ordering and the rota for 3 months",
            ["I did the ordering and the rota for three months when the manager was off"],
        ),
        (
            "I rebuilt the weekly report, it takes 20 minutes now instead of 2 days",
            ["I rebuilt the weekly report, and it takes 20 minutes now instead of 2 days"],
        ),
        ("I already said no to a day job twice", ["I already said no to a day job twice"]),
        (
            "if it counts but i ran the school fair every term",
            ["I ran the school fair every term"],
        ),
    ],
)
def test_a_reply_is_told_with_its_point_or_not_at_all(typed: str, said: list[str]) -> None:
    assert told(typed) == said


def test_a_result_goes_where_what_it_came_of_cannot_be_told() -> None:
    typed = "at weddings i changed the set list on the fly, we got 14 bookings from guests"
    shop = replace(workshop(), typed=Typed.of((typed,)))
    found = evidence([shop.read(part) for part in sentences(typed, shop.words)], REPLY, shop)
    said = [piece.text for piece in found.statements]
    assert not any("bookings" in text for text in said) or any("set list" in text for text in said)
