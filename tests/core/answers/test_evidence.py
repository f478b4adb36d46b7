"""What an answer says for the user comes out whole, in the user's meaning, and clear by itself."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.english import load_english
from bot.content.vocabulary import load_words
from bot.core.answers.evidence.claims import claims
from bot.core.answers.evidence.evidence import STRENGTH, Evidence, evidence
from bot.core.answers.mending.mending import sentences
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from bot.core.answers.stretches.flow import flow

SHOP = Workshop(load_english(), load_words(), Typed.of(()))
REPLY = "reply"


def told(answer: str, source: str = REPLY) -> Evidence:
    trees = [SHOP.read(part) for part in sentences(answer, SHOP.words)]
    return evidence(trees, source, SHOP)


def texts(found: Evidence, kind: str) -> tuple[str, ...]:
    return tuple(piece.text for piece in getattr(found, kind))


def all_texts(found: Evidence) -> tuple[str, ...]:
    return tuple(text for kind in Evidence.__slots__ for text in texts(found, kind))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ran the post room for three yrs", "I ran the post room for three years"),
        ("never lost a parcel", "I have never lost a parcel"),
        ("been driving a bus since 2015", "I have been driving a bus since 2015"),
        ("certified in first aid since 2019", "I have been certified in first aid since 2019"),
        ("can start 1 march", "I can start on 1 March"),
        ("inshallah i can start 9 august", "I can start on 9 August"),
        ("taking the gas exam in june", "I am taking the gas exam in June"),
        ("doing my level 2 at night school", "I am doing my level 2 at night school"),
        (
            "I can tie flies: made a rod out of bean poles for under 9 pounds and it still bends",
            "I made a rod out of bean poles for under nine pounds and it still bends",
        ),
        ("I work here since two years", "I have been working here for two years"),
        ("I am working in Pune since 2019", "I have been working in Pune since 2019"),
        ("sold phones four years", "I sold phones for four years"),
        ("had forklift licence since 2016", "I have had a forklift licence since 2016"),
        (
            "I am good in explaining tax to new hires in Pune",
            "I am good at explaining tax to new hires in Pune",
        ),
    ],
)
def test_what_was_left_out_is_supplied(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "we moved three branches in one weekend, none of the files lost",
            "we moved three branches in one weekend, with none of the files lost",
        ),
        ("drove the van, two winters", "I drove the van for two winters"),
        (
            "i covered for the cook 5 weeks while he was away",
            "I covered for the cook for five weeks while he was away",
        ),
        (
            "I built the wash schedule. they still use it",
            "I built the wash schedule, and they still use it",
        ),
        (
            "cut the changeover by half, saved two people",
            "I cut the changeover by half and saved two people",
        ),
        ("I passed in June, 71 points", "I passed in June with 71 points"),
    ],
)
def test_the_proof_stays_with_its_claim(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("stock rotation. I set it up at my old shop", "I set up stock rotation at my old shop"),
        ("reports. I write them every Friday", "I write reports every Friday"),
    ],
)
def test_what_it_stands_for_is_put_in_where_it_was_named(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


@pytest.mark.parametrize(
    "typed",
    [
        "I did it for years",
        "they loved it",
        "he keeps bees",
        "that was the best part",
        "I know that you need somebody soon",
        "never managed anyone",
        "I do not have a degree",
        "I have only 1 year in kitchens",
        "stayed 6 years",
        "went from 60 to 15",
        "said no",
        "see my website",
        "it fails loudly",
        "I came back the next day",
        "I am at B2",
        "I know about 40 orders off by heart",
        "I took the exam in June",
        "then I left, I timed my airchecks",
        "17 years in peoples houses",
        "I went from 11 books a year to 34",
        "I sign in at the last 3",
        "we were 3 in laboratory and we made 200 tests every day",
        "my boss gave me the keys of shop after 2 weeks",
        "I repair phones since 16",
        "my shop has 1,200 sales 4.9 stars",
        "I have diploma of cook from Manila",
        "my classes are Tuesday night so mornings I am good",
    ],
)
def test_what_is_unclear_or_speaks_against_the_user_is_not_used(typed: str) -> None:
    assert all_texts(told(typed)) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "9 from my kitchen porters are cooks today",
            "nine of my kitchen porters are cooks today",
        ),
        (
            "in hotel I had 14 men in kitchen and two years nobody shouted",
            "in the hotel I had 14 men in the kitchen and for two years nobody shouted",
        ),
        ("ran the training days for my ward last 3", "I ran the training days for my ward"),
        (
            "I been fixing roofs on weekends since 2016, cast iron did all of it",
            "I have been fixing roofs on weekends since 2016",
        ),
        (
            "acting head baker for 5 months while mine was on leave",
            "I was acting head baker for five months",
        ),
        ("last team I left 312 comments", "in my last team I left 312 comments"),
        (
            "5 weeks with the toddlers on my last placement and they asked me back as a reliever",
            "I did five weeks with the toddlers on my last placement and was asked back "
            "as a reliever",
        ),
        (
            "5 yrs milking at half 4, never missed one",
            "I spent five years milking at half past 4 and never missed one",
        ),
        (
            "when I was at the bakery in Izmir I trained eleven people",
            "at the bakery in Izmir I trained eleven people",
        ),
        (
            "I lead the choir of the mosque school for 5 years",
            "I have been leading the choir of the mosque school for five years",
        ),
        (
            "I drived the harvest 6 summers in Almeria",
            "I drove the harvest six summers in Almeria",
        ),
        (
            "for 3 years I was responsible of warehouse keys",
            "for three years I was responsible for warehouse keys",
        ),
        ("yeah but I ran the bar in June with two men", "I ran the bar in June with two men"),
    ],
)
def test_hurried_and_learned_english_is_set_right(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("two papers of my own are under review", "two papers of my own are under review"),
        ("I read every cite out loud before it is filed",) * 2,
        ("for three years I have been the one on our unit who asks to stay with the families",) * 2,
        ("I took the minutes of the board for eight years and the owner never once sent them back",)
        * 2,
        (
            "I do the Sunday open at the garden centre on my own, 5 staff, all older",
            "I do the Sunday opening at the garden centre, with 5 staff",
        ),
        ("I led fifteen adjusters in 2022, including six on loan from Quebec, for nine weeks",) * 2,
    ],
)
def test_a_tidy_sentence_is_taken_as_it_stands(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


def test_what_stands_by_itself_between_two_marks_is_told_where_the_whole_cannot_be() -> None:
    typed = (
        "I started hourly rounding with a buddy on my ward, falls went from 11 to 4 in six months"
    )
    shop = replace(SHOP, typed=Typed.of((typed,)))
    trees = [shop.read(part) for part in sentences(typed, shop.words)]
    found = texts(evidence(trees, STRENGTH, shop), "statements")
    assert any("falls went from 11" in text for text in found)


def test_only_the_merit_of_an_admission_is_told() -> None:
    found = told("I never sold insurance but I sold phones four years")
    assert texts(found, "statements") == ("I sold phones for four years",)


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        (
            "28 covers on Sunday, none sent back",
            "things",
            "28 covers on Sunday with none sent back",
        ),
        ("120 funerals without a late start", "things", "120 funerals without a late start"),
        ("nine years of night work", "years", "nine years of night work"),
        ("six yrs in the army", "years", "six years in the army"),
        ("C1 certificate since November", "papers", "a C1 certificate since November"),
        ("a reader's card until 2031", "papers", "a reader's card until 2031"),
    ],
)
def test_what_stands_without_a_verb_is_kept_as_what_it_is(typed: str, kind: str, said: str) -> None:
    assert texts(told(typed), kind) == (said,)


def test_what_the_user_is_good_at_is_named_only_with_its_proof() -> None:
    found = told("making dull work fun. I ran the chess club for three years", STRENGTH)
    assert texts(found, "skills") == ("making dull work fun",)
    assert texts(told("making dull work fun", STRENGTH), "skills") == ()
    assert texts(told("stock control, no breakages in 4 years", STRENGTH), "skills") == ()


@pytest.mark.parametrize(
    "typed", ["calm with people", "organised", "I know trees", "I stay calm", "reading", "my welds"]
)
def test_bare_praise_is_not_told(typed: str) -> None:
    assert all_texts(told(typed, STRENGTH)) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "calls per shift from 70 to 12 at my last company in 5 months",
            "calls per shift went from 70 to 12 at my last company in 5 months",
        ),
        ("check in down from 7 min to 4 on my desk", "check-in went down from 7 minutes to 4"),
        ("the closing was 4 hours and now it is 25 minutes", "from 4 hours to 25 minutes"),
        ("queues were 40 minutes when I started, now 15", "queues went from 40 minutes to 15"),
        ("attendance 58% to 83%", "attendance went from 58% to 83%"),
    ],
)
def test_a_figure_that_changed_is_told_as_a_sentence(typed: str, said: str) -> None:
    assert any(said in text for text in texts(told(f"order. {typed}", STRENGTH), "statements"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("training cooks, 12 last year", "I trained 12 cooks last year"),
        ("writing grants. won 14 of 20 I wrote", "I won 14 of the 20 grants I wrote"),
        ("repairing phones. fixed 31 in one weekend", "I fixed 31 phones in one weekend"),
    ],
)
def test_a_count_takes_its_noun_from_the_strength_before_it(typed: str, said: str) -> None:
    assert [
        text.replace("twelve", "12") for text in texts(told(typed, STRENGTH), "statements")
    ] == [said]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they put me on the late desk after a month", "I was put on the late desk after a month"),
        (
            "They split my round in June and I still sold 31 boxes",
            "my round was split in June, and I still sold 31 boxes",
        ),
        ("they let me present to the owners", "I was allowed to present to the owners"),
        ("I built the rota they still use", "I built the rota that is still in use"),
    ],
)
def test_what_the_employer_did_is_told_without_saying_they(typed: str, said: str) -> None:
    assert texts(told(typed), "statements") == (said,)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I taught eleven adults weekly in that time and all of them passed",
            "I taught eleven adults weekly and all of them passed",
        ),
        ("I trained 30 porters on the new lift there", "I trained 30 porters on the new lift"),
    ],
)
def test_words_that_point_back_are_left_out(typed: str, said: str) -> None:
    assert texts(told(typed), "statements") == (said,)


@pytest.mark.parametrize(
    "typed",
    [
        "only two units left and my assessor says I am ahead",
        "out 40 minutes after we break",
        "now all twenty beds on my unit do it",
        "every dye lot I ran was someone's problem",
        "I moved the bloods and it is 20 now",
        "I have seen worse at 3am",
        "my English is slow",
        "I moved jobs twice because the firms closed",
        "I ask one question now before I answer",
    ],
)
def test_what_needs_more_than_is_told_or_is_no_merit_is_not_used(typed: str) -> None:
    assert all_texts(told(typed)) == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I was 7 years on one floor in Cork", "I was on one floor in Cork for seven years"),
        (
            "I rewrote a small tool in Rust, it is in use since November",
            "I rewrote a small tool in Rust, and it has been in use since November",
        ),
        ("I volunteer on a crisis line 2 years now", "I have been volunteering on a crisis line"),
        ("I have 6 modules from 8", "I have 6 of 8 modules"),
        ("my first four years were at an archive where I drove the van", "where I drove the van"),
    ],
)
def test_learned_english_is_put_in_its_order(typed: str, said: str) -> None:
    assert any(said in text for text in texts(told(typed), "statements"))


def test_a_thing_in_a_reply_is_no_strength() -> None:
    assert texts(told("stock control"), "skills") == ()


def test_listed_languages_are_spoken() -> None:
    found = told("Hindi, English and bit of Spanish", STRENGTH)
    assert texts(found, "statements") == ("I speak Hindi, English and a bit of Spanish",)
    assert texts(found, "skills") == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("my last batch yield went 61 to 88 in 4 wks", "my last batch yield went from 61 to 88"),
        ("my last site rating 3.9 to 4.6 in a year", "my last site rating went from 3.9 to 4.6"),
        ("did 5am milk runs 6 yrs never missed one", "for six years and never missed one"),
        ("I did 900 fittings last year and one complaint", "and had one complaint"),
        ("with team of four I opened the depot in 9 weeks", "with a team of four"),
        ("trained 5 crews, 40 people, 33 still there after a year", "33 still there after a year"),
        ("I counted the night buses: 120 riders nobody had seen", "120 riders nobody had seen"),
        ("I said that I ran the ice rink for two winters", "I ran the ice rink for two winters"),
    ],
)
def test_what_hurried_typing_leaves_out_of_a_result_is_put_in(typed: str, said: str) -> None:
    assert any(said in text for text in texts(told(typed), "statements"))


def test_what_came_of_a_claim_follows_it_as_a_sentence_of_its_own() -> None:
    found = told("I set up a call list at my old surgery. Refill calls went from 30 a week to 8")
    assert texts(found, "statements") == (
        "I set up a call list at my old surgery. Refill calls went from 30 a week to 8",
    )


@pytest.mark.parametrize(
    "typed",
    [
        "I had a guest walk out",
        "our mixer was down 3 days",
        "the bride wanted a refund, I found the receipt",
        "gluten free bread, I do a trick",
        "my deputy was 61",
    ],
)
def test_a_story_without_its_good_end_is_not_told(typed: str) -> None:
    assert texts(told(typed), "statements") == ()


def test_what_is_the_users_work_may_be_the_subject() -> None:
    found = told("the harbour note got board approval on the first go", STRENGTH)
    assert texts(found, "statements") == ("the harbour note got board approval on the first go",)


@pytest.mark.parametrize("typed", ["300 pages", "26 hours", "400 odd jobs", "9 Saturdays"])
def test_a_count_without_what_it_proves_is_nothing(typed: str) -> None:
    assert all_texts(told(typed)) == ()


@pytest.mark.parametrize(
    ("typed", "kind", "said"),
    [
        ("2.1 million safe miles", "years", "2.1 million safe miles"),
        ("8 yrs, no accident", "years", "eight years without an accident"),
        ("500 flats, one broken lamp", "things", "500 flats with one broken lamp"),
    ],
)
def test_a_clean_record_is_told_with_its_measure(typed: str, kind: str, said: str) -> None:
    assert said in texts(told(typed), kind)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "30 plates of trout on Friday with none sent back",
            "30 plates of trout on Friday, not one of them sent back",
        ),
        ("I raised 9k for the roof with a duck race", "with a duck race I raised 9k for the roof"),
        (
            "I set the alarm up at two shops and false calls went from 9 a month to none",
            "False calls went from",
        ),
    ],
)
def test_what_cannot_be_worded_as_one_is_said_in_another_order(typed: str, said: str) -> None:
    shop = replace(SHOP, typed=Typed.of((typed,)))
    trees = [shop.read(part) for part in sentences(typed, shop.words)]
    found = all_texts(evidence(trees, REPLY, shop))
    assert any(said in text for text in found)
    assert not any(shop.typed.count(text) for text in found)


def test_light_words_and_what_was_said_around_it_are_dropped() -> None:
    found = told("well, I said that I drove the night route to Leeds")
    assert texts(found, "statements") == ("I drove the night route to Leeds",)


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_answer_gives_pieces_of_prose_or_nothing(answer: str) -> None:
    for text in all_texts(told(answer)):
        assert re.fullmatch(r"[^\s.,].*[^\s,]", text) or len(text) == 1


def test_a_count_of_nothing_is_not_told() -> None:
    assert texts(told("I had 48 across three buildings"), "statements") == ()


def test_a_joke_does_not_count() -> None:
    found = told("I hold 3 world records, kidding, but I plan the load every night", STRENGTH)
    assert texts(found, "statements") == ("I plan the load every night",)


def test_a_claim_can_be_said_without_what_was_added_at_its_end() -> None:
    parts = flow([SHOP.read("I sold the shop fittings on a Tuesday")], SHOP)
    (claim,) = claims(parts, SHOP)
    assert claim.ways == (
        "I sold the shop fittings on a Tuesday",
        "I sold the shop fittings",
    )


def test_proof_is_never_left_off() -> None:
    parts = flow([SHOP.read("I drove the school bus without an accident")], SHOP)
    (claim,) = claims(parts, SHOP)
    assert claim.ways == ("I drove the school bus without an accident",)


@pytest.mark.parametrize(
    "typed",
    [
        "on the barn job I had 6 when the foreman got hurt, finished 3 days early",
        "I have done catering and sales, and catering is the worst of them",
        "ive held 12 kids since may, one of them in court",
        "stock counts. last one we did 9,000 lines with 99% accuracy",
        "did fortnightly calls with foster carers, only 1 breakdown out of 12",
        "i did doors for 3 years, went from 2 a day to 7",
        "i taught myself, finished in 3 months",
        "we closed 3 weeks early because the floors were dry",
        "Ive got 20 in my caseload, all seen on time",
        "could be 3 weeks, my boss said yes",
        "we had the same one on the ward, done the update in june",
        "I cut the gas use 9% with only changing the control, no investment",
    ],
)
def test_a_claim_whose_object_frame_or_result_was_cut_off_is_not_used(typed: str) -> None:
    assert texts(told(typed), "statements") == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "ran the chess club at the library for 3 years, went from 4 people to 19",
            "I ran the chess club at the library for 3 years, and it went from 4 people to 19",
        ),
        (
            "i sold shoes for six years, top 5 in the county every year",
            "I sold shoes for six years, and I was top five in the county every year",
        ),
        (
            "I replanned 3 days of trips in one night, no customer lost a slot",
            "I replanned three days of trips in one night, and no customer lost a slot",
        ),
        (
            "I kept the books for two years, never late",
            "I kept the books for two years, and I was never late",
        ),
        (
            "I made 40 readers from card and old magazines and by year end 17 of 21 could read",
            "I made 40 readers from card and old magazines",
        ),
        (
            "i brought repeat orders from 18 to 27 percent in half year",
            "I brought repeat orders from 18 to 27 percent in half a year",
        ),
        (
            "started a Rust course in march, on week 9 of 12, nearly there",
            "I started a Rust course in March",
        ),
        (
            "Two on paper, but during the 2023 fires I ran a desk of six for three months",
            "during the 2023 fires I ran a desk of six for three months",
        ),
        ("closed the books in 4 days, used to be 11", "I closed the books in four days"),
        (
            "only one year, but in that year I opened two stores and trained 18 staff",
            "I opened two stores and trained 18 staff",
        ),
        (
            "I wrote the booking system at my current lab cos I was the one being hogged out",
            "I wrote the booking system at my current lab",
        ),
    ],
)
def test_a_result_stays_with_its_claim_or_both_go(typed: str, said: str) -> None:
    assert said in texts(told(typed), "statements")


def test_a_small_blemish_is_told_in_no_sentence_of_its_own() -> None:
    typed = "I've drafted 41 PQ replies this year and had 2 sent back"
    shop = replace(SHOP, typed=Typed.of([typed]))
    found = evidence([shop.read(part) for part in sentences(typed, shop.words)], REPLY, shop)
    (text,) = texts(found, "statements")
    assert "drafted 41 PQ replies this year" in text
    assert "sent back" not in text
