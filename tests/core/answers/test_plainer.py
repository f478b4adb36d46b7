"""What a typed answer only points at, or leaves to be guessed, is said outright or left out."""

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, evidence
from bot.core.answers.material import usable
from bot.core.answers.sparing.absences import spared
from tests.core.answers.reading import workshop

REPLY = "reply"


def said(typed: str, source: str = REPLY) -> list[str]:
    shop = workshop()
    trees = [shop.read(part) for part in usable(typed, shop, (), strict=True)]
    return [piece.text for piece in evidence(trees, source, shop).statements]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("I make every week the order for the bar", "I make the order for the bar every week"),
        ("I have cut 30 gravestones last winter", "I cut 30 gravestones last winter"),
        ("I have passed the boat licence in June", "I passed the boat licence in June"),
        (
            "In 2019 after the flood I have kept 14 of my 16 tenants",
            "in 2019 after the flood I kept 14 of my 16 tenants",
        ),
        (
            "in that 1 year i cleared a backlog of 8 months tenant invoices alone",
            "in one year I cleared a backlog of eight months of tenant invoices alone",
        ),
        (
            "the first two years I drove a snow plough in Oulu, so hand remembers",
            "for my first two years I drove a snow plough in Oulu",
        ),
        (
            "havent used Sage but i did all the feed sheets at the zoo for 14 seals",
            "I did all the feed sheets at the zoo for 14 seals",
        ),
        (
            "in Brno I was two years in a private dairy with 90 goats",
            "in Brno I spent two years at a private dairy with 90 goats",
        ),
        (
            "can be bought out, my manager already agreed for 45",
            "my manager already agreed to 45 days",
        ),
        ("cut the rebuild from 9h to 50min", "I cut our rebuild from 9 hours to 50 minutes"),
        (
            "D1 to D4 went from 41% to 66% in two years",
            "in my work, D1 to D4 went from 41% to 66% in two years",
        ),
        (
            "my pupils took 2nd in district chess cup 2023",
            "my pupils took second place in the 2023 district chess cup",
        ),
        (
            "300 hrs volunteering at the owl shelter",
            "I did 300 hours of volunteering at the owl shelter",
        ),
        (
            "I live 6 minutes away and I have a 4 wheel drive",
            "I live six minutes away and I have a four-wheel drive",
        ),
        (
            "for the last four of those I ran the print room with a staff of six",
            "I ran the print room with a staff of six",
        ),
        (
            "I ran the mail order side for seven of those years",
            "I ran the mail order side for seven years",
        ),
        (
            "even in the bakery I handled 90 wholesale orders a night",
            "in the bakery I handled 90 wholesale orders a night",
        ),
        (
            "two times I replaced the harbour master for six weeks and then it was nine people",
            "I twice replaced the harbour master for six weeks",
        ),
        (
            "before I quote a price I ring the quarry, always did",
            "I ring the quarry before I quote a price",
        ),
        (
            "First I would sit a day with each of them and only listen",
            "first I would sit a day with each person on the team and only listen",
        ),
        (
            "the first thing I'd do is walk the whole orchard with the foreman",
            "first I would walk the whole orchard with the foreman",
        ),
        (
            "learnt the sawmill software in a week then taught 4 other graders",
            "I learnt the sawmill software in a week and then taught four other graders",
        ),
        (
            "ive been volunteering at the lifeboat station 3 yrs and went out on 14 calls",
            "I have been volunteering at the lifeboat station for 3 years and went out on 14 calls",
        ),
        (
            "ran the door at the ballroom every fri n sat for 3 yrs",
            "I ran the door at the ballroom every Friday and Saturday for three years",
        ),
        ("i was tutor for chemistry for two years", "I was a tutor for chemistry for two years"),
        (
            "did 4 months internship at the tram depot in Graz",
            "I did a 4-month internship at the tram depot in Graz",
        ),
        ("my manager will release in 20 days", "my manager will release me in 20 days"),
        (
            "my foreman knows already and can release me on 3 March",
            "my foreman knows already and can release me on 3 March",
        ),
        (
            "I did about 700 pension transfers and two came back",
            "I did about 700 pension transfers, and only two came back",
        ),
        ("weekends are fine, I get my Tuesdays off", "weekends are fine with me"),
        ("early starts no problem", "early starts are fine with me"),
        (
            "we halved the paper use in the office. took 3 weeks",
            "we halved the paper use in the office. It took three weeks",
        ),
        (
            "found a leak in the vinegar line which was there for 5 months, "
            "saved about 900 a month",
            "I found a leak in the vinegar line which was there for 5 months, and that saved about "
            "900 a month",
        ),
        (
            "signed up for the thatching course in June and I already split hazel every week",
            "I am signed up for the thatching course in June and I already split hazel every week",
        ),
        (
            "we had a flood in the vault on a Sunday, got all the ledgers out in 20 minutes",
            "we had a flood in the vault on a Sunday and got all the ledgers out in 20 minutes",
        ),
        (
            "First mate on a ferry, fire in the engine room, we got everybody off in 9 minutes",
            "during a fire in the engine room we got everybody off in nine minutes",
        ),
        (
            "first week I'd shadow every boatman for a day",
            "in the first week I would shadow every boatman for a day",
        ),
        ("because I grew up in a mill and I miss it", "I grew up in a mill and I miss it"),
        (
            "I supervised the summer pickers, nine of them, and seven came back the next year",
            "I supervised nine summer pickers, and seven of them came back the next year",
        ),
        (
            "we did not have a budget so I got the timber donated",
            "with no budget I got the timber donated",
        ),
        (
            "once a week I already close the kiln alone and do the banking",
            "I already close the kiln alone and do the banking once a week",
        ),
        (
            "twelve covers alone is normal for me on a Monday",
            "twelve covers alone is normal for me on a Monday",
        ),
        (
            "took 80 calls a day at the water board and got one complaint",
            "I took 80 calls a day at the water board with only one complaint",
        ),
        (
            "In post I replanned 60 rounds every morning before 6, a late lorry is the same puzzle",
            "in post I replanned 60 rounds every morning before 6",
        ),
        (
            "I have not used it but I moved from one ledger system to another twice in four years",
            "I moved from one ledger system to another twice in four years",
        ),
        (
            "When our bookkeeper left suddenly I closed the year alone in 3 weeks",
            "I closed the year alone in three weeks when our bookkeeper left suddenly",
        ),
        ("I can start monday", "I can start on Monday"),
        ("nights suit me, i have done them since 2018", "nights suit me"),
        (
            "at the moment I study for the crane ticket",
            "at the moment I am studying for the crane ticket",
        ),
        (
            "used the parish systems all day, retyped registers at 60 wpm, no bother",
            "I used the parish systems all day and retyped registers at 60 wpm",
        ),
        (
            "first month I'd just walk every round w them and listen",
            "in the first month I would just walk every round with the team and listen",
        ),
        (
            "drove the night freight to Otta for 6 yrs, sitting still is what i do",
            "I drove the night freight to Otta for six years",
        ),
        (
            "I had 26 stewards at the fair and I rang every one of them on a Thursday, we were "
            "never short on a Saturday",
            "I had 26 stewards at the fair and I rang every one of them on a Thursday, and we were "
            "never short on a Saturday",
        ),
        (
            "I learned by hand first, two winters in Bergen with a rolling pin",
            "I learned by hand first, for two winters in Bergen with a rolling pin",
        ),
        (
            "I have done the accounts of my brother business since 2019, every tax paid on time",
            "I have done the accounts of my brother's business since 2019, with every tax paid on "
            "time",
        ),
        ("I do the stall with my aunt in the weekends", "I do the stall with my aunt at weekends"),
        (
            "our month end took 6 days, with my template it takes 2",
            "our month end went from 6 days to 2",
        ),
        (
            "we had 300 alerts a week at the dam, I brought it to 20 in a month",
            "we had 300 alerts a week at the dam, and I brought them to 20 in a month",
        ),
        (
            "my old school let me run the fencing club on my own from year two",
            "my old school let me run the fencing club on my own from year two",
        ),
        (
            "when the head ranger was in hospital I ran the whole reserve from May to October",
            "I ran the whole reserve from May to October",
        ),
    ],
)
def test_what_is_pointed_at_is_said_outright(typed: str, told: str) -> None:
    assert told in said(typed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("accuracy: 1,900 gas readings last year and 4 corrections",
         "with 1,900 gas readings last year, I had only four corrections"),
        ("calm. 180 castings a month and one late in two years",
         "with 180 castings a month, I had only one late in two years"),
        ("I train glaziers. 6 of mine have their card now",
         "six of the glaziers I trained have their card now"),
        ("20 yrs of maps that had to stand up at sea, never one withdrawn for an error",
         "in 20 years of maps that had to stand up at sea I never had one withdrawn for an error"),
        ("61 people on my shift at the cannery and nobody walked out, 2 seasons",
         "I had 61 people on my shift at the cannery, and nobody walked out in 2 seasons"),
        ("rosters. our volunteers turnover halved after I let them pick their own days",
         "our volunteers' turnover halved after I let them pick their own days"),
        ("patience. I matched 240 unlabelled negatives to their albums",
         "I matched 240 unlabelled negatives to their albums"),
        ("explain simple. i was tutor for logic 3 years, my group passed exam 19 of 22",
         "I was a tutor for logic for 3 years, and 19 of the 22 in my group passed the exam"),
        ("In 12 years my till was short only one time, by 3 euros",
         "in 12 years my till was short only one time, by 3 euros"),
    ],
)  # fmt: skip
def test_a_strength_is_told_with_its_proof(typed: str, told: str) -> None:
    assert told in said(typed, STRENGTH)


def test_a_count_is_told_with_what_became_of_all() -> None:
    shop = workshop()
    trees = [shop.read("14 boats last year, all signed off on the day we said")]
    found = evidence(trees, STRENGTH, shop)
    assert [piece.text for piece in found.things] == [
        "14 boats last year, all signed off on the day we said"
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("I ran the ward office while my boss had surgery", "I ran the ward office"),
        (
            "my supervisor was on maternity leave so I ran the lab for 6 months",
            "I ran the lab for 6 months",
        ),
        (
            "When my leader was on sick leave I replaced her for 5 months",
            "I replaced my leader for 5 months",
        ),
        ("I took over the desk of a sick colleague", "I took over the desk of a colleague"),
        ("I left the bank while my boss had surgery", "I left the bank while my boss had surgery"),
        ("I ran the ward office", "I ran the ward office"),
    ],
)
def test_why_somebody_was_away_is_not_told(typed: str, told: str) -> None:
    assert spared(typed, workshop().words) == told


@pytest.mark.parametrize(
    "typed",
    [
        "cost 300 crowns of tape",
        "no bother",
        "I left the chain store because of the quotas",
        "our month end took 6 days",
        "in 12 years my till was short only one time",
        "I have never worked with ferrets but I grew up with three",
        "I've done reception, bar and breakfast so I can jump in anywhere",
        "I can stand noise, my last place was a bottling line",
        "I sold my van so I need the 6:40 bus, it gets me there at 7:25",
        "2 infections in 6 years",
        "the bank sponsored our walk last year and I brought in all three",
        "got it from 14% down to 5, slowed the walk up and fixed the race",
        "had a pump seize on the night shift, greased the bearing the same evening",
    ],
)
def test_what_is_nobodys_or_no_merit_is_not_told(typed: str) -> None:
    assert said(typed) == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("i served 40 customer every night alone", "I served 40 customers every night alone"),
        ("i worked in 3 country and 5 hotel", "I worked in three countries and five hotels"),
        (
            "I found a crack in the kiln last winter and I fix it",
            "I found a crack in the kiln last winter and I fixed it",
        ),
        ("I built a small project with my brother", "I built a small project with my brother"),
    ],
)
def test_what_a_learner_counted_or_did_is_put_right(typed: str, told: str) -> None:
    assert told in said(typed)
