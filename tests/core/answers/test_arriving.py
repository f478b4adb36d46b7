"""Plain answers arrive in a note, reworded where too much of them would stand as it was typed."""

from dataclasses import replace

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, Evidence, evidence
from bot.core.answers.impressions.impressions import impressions
from bot.core.answers.material import usable
from bot.core.answers.rewording import Typed
from bot.core.answers.topics.topics import told as told_of_them
from bot.core.answers.topics.topics import topics
from tests.core.answers.reading import trees, workshop

REPLY = "reply"


def told(typed: str, source: str = REPLY) -> list[str]:
    shop = replace(workshop(), typed=Typed.of([typed]))
    trees = [shop.read(part) for part in usable(typed, shop, (), strict=True)]
    found = evidence([tree for tree in trees if len(tree)], source, shop)
    return [p.text for kind in Evidence.__slots__ for p in getattr(found, kind)]


def noticed(typed: str) -> list[str]:
    shop = replace(workshop(), typed=Typed.of([typed]))
    return [p.text for p in impressions(trees(typed), "stood_out", shop)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i ran the back office alone all of covid",
         "I ran the back office alone throughout COVID"),
        ("we got inspected twice and they found nothing",
         "we were inspected twice and nothing was found"),
        ("that i've coached under 12s since 2016 and the weakest side got the best results",
         "since 2016 I have coached under 12s, and the weakest side had the best results"),
        ("brought complaints down from 40 a month to 9",
         "I brought down complaints from 40 a month to 9"),
        ("I was a relief driver for 2 years so i know every age",
         "I was a relief driver for two years so I know every age"),
        ("i've done the books for my husbands bakery for 9 years",
         "for nine years I have kept the books for my husband's bakery"),
        ("I speak welsh and some korean and half the patients there do too",
         "I speak Welsh and some Korean"),
        ("my drawer was never off by more than a fiver",
         "my drawer was never off by over a fiver"),
        ("Sir I moved 64 pallets in one night during the June storm and only 3 were late",
         "I moved 64 pallets in a single night during the June storm and just 3 were late"),
        ("doing my boat ticket, exam is 2 dec", "my exam is on 2 December"),
        ("taking the catia class at the technical college tuesdays, final is in june",
         "I am taking the technical college's CATIA class on Tuesdays"),
        ("i was a care aide on a stroke ward for 3 years and i ran the bath rota maybe 60 times",
         "I spent 3 years on a stroke ward as a care aide and I ran the bath rota about 60 "
         "times"),
        ("I can resume 1st of september", "I can start on 1st of September"),
        ("I've been on earlies since 2018 by choice, I sleep like a baby in the daytime",
         "since 2018 I have been on earlies by choice"),
        ("I learned Cubase on my own in a week, well ten days",
         "I taught myself Cubase in ten days"),
        ("9 yrs nursing home", "nine years in a nursing home"),
        ("12 yrs kitchens", "12 years in kitchens"),
        ("cpr good til 2029", "my CPR is good until 2029"),
        ("my own jam got me 2nd at the county show",
         "my own jam got me second place at the county show"),
        ("I cut our p99 from 900ms to 120ms",
         "I brought our p99 down from 900ms to 120ms"),
        ("exam is in april", "my exam is in April"),
        ("my test is booked 8 december", "my test is booked for 8 December"),
        ("180 staff weekly and my last 2 audits had zero findings",
         "my last two audits had zero findings"),
    ],
)  # fmt: skip
def test_a_plain_reply_is_told(typed: str, said: str) -> None:
    assert told(typed)[:1] == [said]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("no one ever left my crew", "nobody ever left my crew"),
        ("my last inspection was outstanding", "my last inspection was outstanding"),
        ("I mended the till printer myself with a paper clip",
         "I mended the till printer with a paper clip"),
        ("I grew the mailing list from 300 to 12k readers with no budget",
         "I expanded the mailing list from 300 to 12,000 readers with no budget"),
        ("sat 40 min with a kid who wouldnt come out from under the bench",
         "I sat 40 minutes with a child who refused to come out from under the bench"),
        ("cleaned up 6000 duplicate entries by hand at the museum",
         "I cleaned up 6000 duplicate entries manually at the museum"),
        ("I wrote the welcome doc and new starters now ship in week one",
         "I wrote the welcome doc. New employees now ship in week one"),
        ("they still use the checklist I made in 2019",
         "the checklist I made in 2019 is still in use"),
        ("cleaning. never had an infected batch in 4 years",
         "I have never had an infected batch in four years"),
        ("the reading circle I started in 2016 still runs with 11 groups",
         "I started the reading circle in 2016 and it still runs with 11 groups"),
        ("i train horses nobody else wants", "I train horses nobody else wants"),
        ("i got the late shift to actually fill in the logs",
         "I got the late shift to fill in the logs"),
        ("ive got a good eye for damp", "I have a good eye for damp"),
        ("keeping calm, once talked a man off a ledge",
         "on one occasion I talked a man off a ledge"),
        ("I have my skippers ticket since 2015", "I have had my skipper's ticket since 2015"),
        ("I take the blame for the team and give them the praise",
         "for the team I take the blame, and I give them the praise"),
        ("I know all 300 kids names by october",
         "I know all three hundred kids' names by October"),
    ],
)  # fmt: skip
def test_a_plain_strength_is_told(typed: str, said: str) -> None:
    assert told(typed, STRENGTH) == [said]


@pytest.mark.parametrize(
    "typed",
    [
        "I made a smaller version, like the one page form, shipped in 2 weeks",
        "I took over a depot with 60% staff turnover",
        "did 130 brews on a 9 hec kit in Ballarat last year, dumped one",
        "caught a gas leak by smell before the alarm did",
        "ran the ledger at the last place, nothing posted without a 2nd pair of eyes after march",
    ],
)
def test_what_has_no_sound_wording_is_left_out(typed: str) -> None:
    cut = ("that in Ballarat I", "with 60%", "I shipped in", "before the alarm did", "single 2nd")
    assert not any(part in text for part in cut for text in told(typed))


def test_what_goes_with_a_thing_is_not_cut_off_it() -> None:
    said = told("ran a free Monday session for pensioners and their phones", STRENGTH)
    assert not said or "phones" in said[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("everyone eats lunch together at one long table",
         "everyone eats lunch together at a single long table"),
        ("the nurses run the huddle not the managers",
         "the nurses run the huddle, and not the managers"),
        ("library is open to the town on sundays",
         "the library is open to the town every Sunday"),
        ("they give each family the same person start to finish",
         "you give each family the same person from start to finish"),
        ("students run the nursery themselves and sell seedlings to pay for their project work",
         "students run the nursery themselves"),
        ("drivers are part of the weekly planning meeting",
         "drivers are included in the weekly planning meeting"),
    ],
)  # fmt: skip
def test_what_stood_out_is_told(typed: str, said: str) -> None:
    assert noticed(typed)[:1] == [said]


def test_what_had_ended_is_not_told_without_its_name() -> None:
    assert not any("stopped" in text for text in noticed("no double shifts, they stopped in 2024"))


def test_half_of_what_stood_out_points_at_nothing() -> None:
    assert noticed("the old presses still work and they let the students use them") == []


def test_what_is_said_in_full_is_not_named_twice() -> None:
    shop = replace(workshop(), typed=Typed.of(["x"]))
    found = topics(trees("bad labels. she has a whole drawer of bad labels"), "enjoyed", shop)
    assert all("bad labels and" not in piece.text for piece in found)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("espresso vs v60 fight", "espresso versus v60"),
        ("yankees mets argument", "the Yankees and the Mets"),
        ("the blind penguin who finds her nest by counting steps", "the blind penguin"),
    ],
)
def test_what_was_enjoyed_is_named(typed: str, said: str) -> None:
    shop = replace(workshop(), typed=Typed.of([typed]))
    assert [piece.text for piece in topics(trees(typed), "enjoyed", shop)] == [said]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("his daughter plays for the county", "your daughter plays for the county"),
        ("her cat sleeps in the till drawer", "your cat sleeps in the till drawer"),
    ],
)
def test_what_was_told_of_ones_own_is_a_clause(typed: str, said: str) -> None:
    shop = replace(workshop(), typed=Typed.of([typed]))
    assert [piece.text for piece in told_of_them(trees(typed), "enjoyed", shop)] == [said]
    assert list(topics(trees(typed), "enjoyed", shop)) == []


def test_what_the_house_offers_is_not_called_bad_to_its_people() -> None:
    found = topics(trees("terrible coffee from the machine"), "enjoyed", workshop())
    assert list(found) == []


def test_time_taken_off_work_is_nobodys_affair() -> None:
    assert told("I took the time off on purpose and came back wanting the families") == []


def test_the_samples_of_a_find_are_not_what_was_rung() -> None:
    found = told("found a mislabelled rack at 3am, 72 samples, rang the boss")
    assert not any("samples and rang" in text for text in found)


def test_people_are_not_counted_out_of_a_share() -> None:
    typed = "took 4 reps from 58% of quota to 103 in 18 months"
    (said,) = told(typed, STRENGTH)
    assert "reps from 58 percent of quota to 103" in said


def test_a_part_of_the_last_one_is_not_told() -> None:
    typed = (
        "I wrote the whole hazards section of the last one and it's the part the reviewers liked"
    )
    assert not any("last one" in text for text in told(typed))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("i took 2 months off the delivery time", "months off the delivery time"),
        ("i ran a clinic in Leeds, 14 nurses and 3 doctors", "a clinic in Leeds"),
    ],
)
def test_what_only_looks_like_half_a_doing_is_told(typed: str, said: str) -> None:
    assert any(said in text for text in told(typed))
