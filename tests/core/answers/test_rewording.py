"""No run of more than six typed words is left, and nobody would notice that it was changed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.english import load_english
from bot.content.vocabulary import load_words
from bot.core.answers.rewording import Typed, reworded

ENGLISH = load_english()
WORDS = load_words()

KEPT_SHORT = "I led the night shift"
WORDED = (
    (
        "I stacked the chairs for our Polish customers",
        "I stacked the chairs for our customers in Poland",
    ),
    (
        "how you plan the menus for the sailing camp",
        "how you go about planning the menus for the sailing camp",
    ),
    (
        "what made you sell the ferry for a barn",
        "why you sold the ferry for a barn",
    ),
    (
        "what I would do if I found a sleeping guard",
        "what I would do if I were to find a sleeping guard",
    ),
    (
        "what I would do if goats ate my lunch",
        "what I would do if goats were to eat my lunch",
    ),
    (
        "what I do when a guest locks the sauna",
        "what I do if a guest locks the sauna",
    ),
    (
        "how I treat the neighbours who cannot climb stairs",
        "how I treat the neighbours who are unable to climb stairs",
    ),
    (
        "I was the one mending the nets in port",
        "I was the one who mended the nets in port",
    ),
    (
        "in the summer of 2024 I kept the lighthouse",
        "in summer 2024 I kept the lighthouse",
    ),
    (
        "I learned Ableton on my own in a month",
        "I taught myself Ableton in a month",
    ),
    (
        "my landlady knows already and expects me home",
        "my landlady already knows and expects me home",
    ),
    (
        "I already began the sewing class in Irish",
        "I have already begun the sewing class in Irish",
    ),
    (
        "we reopened the old mill on 4th March 2019",
        "we reopened the old mill on 4 March 2019",
    ),
    (
        "I am booked on the rigging course in March",
        "I have a place on the rigging course in March",
    ),
    (
        "I filed all my weather reports in Icelandic",
        "I filed all of my weather reports in Icelandic",
    ),
    (
        "I saved a broken cello with an old bow",
        "I saved a broken cello using an old bow",
    ),
    (
        "I patched the sail the harbour crew still uses",
        "I patched the sail that the harbour crew still uses",
    ),
    (
        "we went back for every one of the 26 sheep",
        "we went back for each of the 26 sheep",
    ),
    (
        "I volunteer at the food bank every Saturday morning and I run the produce table",
        "every Saturday morning I volunteer at the food bank, and I run the produce table",
    ),
    (
        "I have interpreted for nine families since last fall",
        "since last fall I have interpreted for nine families",
    ),
    (
        "we cut food waste by a third by printing the menus every day",
        "we cut food waste by one third by printing the menus each day",
    ),
    (
        "I learned to weld from my uncle Ray",
        "I learned how to weld from my uncle Ray",
    ),
    (
        "the map of the valley that his father drew in 1954",
        "the map of the valley his father drew in 1954",
    ),
    (
        "I have cared for patients on the same ward",
        "I have looked after patients on the same ward",
    ),
    (
        "I keep bees at home so I am not afraid of a few stings",
        "I keep bees at home, and so I have no fear of a few stings",
    ),
    (
        "the front desk gets around 80 calls an hour when the ferry is cancelled",
        "the front desk gets about 80 calls per hour when the ferry is cancelled",
    ),
    (
        "I prefer the early shift because the bread is still warm",
        "I prefer the early shift since the bread is still warm",
    ),
    (
        "I bottle fed 11 goat kids on my farm",
        "I bottle fed eleven goat kids on my farm",
    ),
    (
        "I ran a phone line with two radios and one lamp",
        "I ran a phone line with one lamp and two radios",
    ),
    (
        "vets have sought me out for stubborn mules 19 times",
        "vets have sought me out 19 times for stubborn mules",
    ),
    (
        "I minded the counter when the other girl was on sick leave",
        "I minded the counter during the other girl's sick leave",
    ),
    (
        "I know the till because we changed to it in April at the bakery",
        "I know the till as we changed to it at the bakery in April",
    ),
    (
        "I got our repair time down from six days to two by labelling the shelves",
        "by labelling the shelves, I cut our repair time from six days to two",
    ),
    (
        "I patched that tent so many times that I dream of it",
        "I patched that tent so often that I dream of it",
    ),
    (
        "I drew posters for a cinema from 2014 to 2019",
        "I drew posters for a cinema between 2014 and 2019",
    ),
    (
        "I tidied the rooms of a hostel with 90 beds near the port",
        "I tidied the rooms of a 90-bed hostel near the port",
    ),
    (
        "I collected 7,500 dollars for the rink by asking every team",
        "I collected $7,500 for the rink by asking each team",
    ),
    (
        "I am calm with loud guests because I worked the hotel bar for years",
        "having worked the hotel bar for years, I am calm with loud guests",
    ),
    (
        "my old coach still rings me when the team loses badly",
        "my old coach still rings me whenever the team loses badly",
    ),
    (
        "I rented a kiosk at the zoo with my sister in 2011",
        "I rented a kiosk with my sister at the zoo in 2011",
    ),
    (
        "at my old firm I filed 1,300 loose maps in nine weeks with two porters",
        "I filed 1,300 loose maps at my old firm in nine weeks with two porters",
    ),
    (
        "my last crew cut its open orders from 310 to 25 in one quarter",
        "my last crew reduced its open orders from 310 down to 25 in one quarter",
    ),
    (
        "I brought the breakage on our line down from 9 crates a week to 2",
        "I cut the breakage on our line from nine crates a week to two",
    ),
    (
        "I withheld payment until the form was signed in ink",
        "I withheld payment until the form had been signed in ink",
    ),
    (
        "I sorted mail at a depot while I finished my course in law",
        "while finishing my course in law, I sorted mail at a depot",
    ),
    (
        "I taught the Sunday crew the new till and wrote the notes for it",
        "I taught the new till to the Sunday crew and wrote the notes for it",
    ),
    (
        "I painted the fence there with two other fathers in May",
        "I painted the fence there together with two other fathers in May",
    ),
    (
        "I taught myself to use the kiln and then trained four others",
        "I taught myself how to use the kiln, and then I trained four others",
    ),
    (
        "I drove parcels through town for two winters and never missed a delivery",
        "for two winters I drove parcels through town, and I never missed a delivery",
    ),
    (
        "I like to watch the boats come in at dawn",
        "I like watching the boats come in at dawn",
    ),
    (
        "all five sang until the last train",
        "all five of them sang until the last train",
    ),
    (
        "I wrote our club's first safety order for boats",
        "I wrote the first safety order of our club for boats",
    ),
    (
        "I won a 3 club regatta on the lake",
        "I won a three-club regatta on the lake",
    ),
    (
        "I had 5 pupils on the cello and 2 won the regional prize",
        "I had five pupils on the cello, and two of them won the regional prize",
    ),
    (
        "I gave piano lessons Monday and Wednesday nights at home",
        "I gave piano lessons on Monday and Wednesday nights at home",
    ),
    (
        "I have sat with a singer who refuses to warm up",
        "I have sat with a singer refusing to warm up",
    ),
    (
        "you lend your spare boats to the neighbours without a form",
        "you lend the neighbours your spare boats without a form",
    ),
    (
        "every gate is locked by the person who opened it",
        "every gate is locked by whoever opened it",
    ),
    (
        "I trained five new waiters at the Bristol and all of them are still there",
        "at the Bristol I trained five new waiters, and all five are still there",
    ),
    (
        "I fixed the old press with two apprentices and broken runs fell by half",
        "with two apprentices, I fixed the old press, and broken runs fell by half",
    ),
    (
        "I passed my boat licence in April and have sailed every weekend since",
        "in April I passed my boat licence, and I have sailed every weekend since",
    ),
    (
        "I ran the watch room on the night of a dock fire",
        "on the night when there was a dock fire, I ran the watch room",
    ),
    (
        "I wrote the fire drills for my ward and trained the porters",
        "I wrote my ward's fire drills and trained the porters",
    ),
    (
        "I opened a second counter at the food bank in my town",
        "I opened a second counter at my town's food bank",
    ),
    (
        "I cut the waste on our line from 8 percent to 3 in one season",
        "I brought the waste on our line down from 8% to 3 in one season",
    ),
    (
        "at the inn our review score for breakfast went from 7.2 to 8.8",
        "our review score for breakfast at the inn rose from 7.2 to 8.8",
    ),
    (
        "the plans of our crew were read by the board every quarter for two years",
        "the board read the plans of our crew every quarter for two years",
    ),
    (
        "I spent three years repairing trams at a depot in Graz",
        "for three years I repaired trams at a depot in Graz",
    ),
    (
        "I worked two winters on a ski patrol and learned to read snow",
        "for two winters I worked on a ski patrol and learned how to read snow",
    ),
    (
        "8 out of 10 of my pupils last year came back",
        "last year eight out of ten of my pupils came back",
    ),
    (
        "I trained all four of the new guards at Corvid House",
        "I trained all four new guards at Corvid House",
    ),
    (
        "I took the first aid day and now I teach it to the new guards",
        "I took the first aid day. I now teach it to the new guards",
    ),
    (
        "I wrote a 2-page guide for the cooks",
        "I wrote a two-page guide for the cooks",
    ),
    (
        "I sent 90 parcels and none came back from the islands",
        "I sent 90 parcels and not one came back from the islands",
    ),
    (
        "two of my last five maps were drawn at sea",
        "of my last five maps, two were drawn at sea",
    ),
)


def word(text: str, turn: int = 0) -> str | None:
    return reworded(ENGLISH.read(text), Typed.of([text]), WORDS, turn)


@pytest.mark.parametrize(("typed", "expected"), WORDED)
def test_a_long_answer_is_worded_with_the_least_change(typed: str, expected: str) -> None:
    assert word(typed) == expected


def test_a_short_answer_stays_as_it_is() -> None:
    assert word(KEPT_SHORT) == KEPT_SHORT


def test_what_was_typed_otherwise_stays_as_it_is() -> None:
    mended = "I have worked nights since 2019 and I sleep better"
    typed = Typed.of(["worked nights since 2019 n sleep better"])
    assert reworded(ENGLISH.read(mended), typed, WORDS) == mended


@pytest.mark.parametrize(
    "text",
    [
        "I had one boy who read poems to sharks",
    ],
)
def test_what_cannot_be_worded_safely_is_not_used(text: str) -> None:
    assert word(text) is None


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("we carried 25 kg sacks of flour up the tower by hand", "total"),
        ("I fed 140 people at the soup kitchen on the quay each night", "total"),
        ("I ran the tea stall and made no mistake with the cash in 2 years", "in two years I"),
        ("we cooked the whole feast with five in the kitchen of the inn", "in the kitchen we"),
        ("I was given the ward on my own for the first time in June", "by myself"),
        ("I am booked on the sterile course at the college in February", "in February I"),
        ("I ran the fridge log and I did that for two long years", ". I did that"),
        ("I fed the lambs by hand and that was in October last year", ". That"),
        ("I led the switch to the new ticket scanners at our museum", "headed"),
        ("on the pier I am the one who called the change of wind", "I am the person"),
        ("our score in the town survey went up from 8.1 to 9.0", "up to"),
        ("your list of rules that work on a night with drunk guests", "which"),
        ("I paint the set and build a stage and a cast of puppets", "as well as a cast"),
        ("I had ports in Malta and the pilots and I spoke only Italian", ". I"),
        ("I started as a deckhand and was running the ferry after a year", "after a year, I"),
        ("I ran a youth club in a church hall with no budget at all", "hall at all"),
        ("I used to weigh every single lorry twice a day at the quarry", "use to use"),
        ("I am the oldest of seven and I have cooked since I was ten", ". Have"),
        ("I do my own accounts in the evenings and I finish in May", "every evening"),
        ("I wrote the alarms for our pumps in Python and tested them", "in Python I"),
        ("what I do when the last ferry of the day has left", "if"),
        ("my egg sales rose from 12,000 to 19,000 euros in one season", "€19,000"),
        ("I repaired the weathercock with a friend from the choir in May", "using"),
        ("I already sold the two oldest boats last week in the harbour", "have already"),
        ("what I would do if I was asked to lie to a client", "were to"),
        ("how you told the choir that the organ was sold to a bar", "go about"),
        ("I finished my license on my own dime over two long summers", "by myself dime"),
        ("the wall of school photos going back to 1931 in the long hall", "returning"),
        ("a time when I disagreed with a nurse in front of a family", "together"),
        ("there was no overtime on the last two films that we made", "final"),
        ("over one bank holiday I baked for the whole street by myself", "more than one"),
        ("I have completed the harbour pilot course at Oban in September", "in September I"),
        ("I signed for my first flat in Oslo for three long years", "for three long years I"),
        ("I did my lifeguard hours on my days off from the bakery", "on my days off, I"),
        ("I led the evacuation of the hall in only 25 minutes alone", "in charge"),
        ("pilots come once a year to see the old lamp room here", "in order"),
        ("I sold nine boats on a Saturday without one phone call", "one Saturday"),
        ("you turn the music down for the patients after nine at night", "for the patients, you"),
        ("they keep a paper diary for the bookings under the long bar", "journal"),
        ("I ran the first aid course for my ward last 3 and liked it", "last 3 I"),
        ("how I would cut the close from eight days to only five", "would reduced"),
        ("I started hourly rounds with a buddy on my own long floor", "together"),
        ("your dog sleeps in the dispatch office chair all night long", "at the dispatch"),
        ("you always work in pairs for hearings over one hour in court", "over one hour you"),
        ("I built the small oven during my last bakery job in Lyon", "last bakery in"),
        ("people who know better than the model where the bikes run out", "in which"),
        ("I took over the old practice from my father in the spring", "charge"),
        ("I won the rowing race on the big lake in Annecy twice", "in Annecy I"),
        ("I taught my aunt to use a loom and then her whole street", "both"),
        ("I am the one on my crew who reads the chart before casting off", "reading"),
        ("I took the call at four in the morning before the storm began", "in the morning I"),
        ("I wrote a short song for each child in my group each June", "at my group"),
        ("I set the type by hand and I print on a press from 1911", "from 1911 I"),
        ("I trained six new graduates on nights and five are still there", "on nights I"),
        ("I lowered the blinds so the two patients were not too warm", "and so"),
        ("I taught two classes at the same time when he was away ill", "That was"),
        ("I see each other teacher at the end of every single long day", "every other"),
        ("I can tell from the sound when a bearing is about to fail", "when a bearing is about"),
        ("I ride my bike to work in all weather so parking is easy", "in order to work"),
        ("we had no accidents in 400 days and the talks helped a lot", "within"),
        ("I have never dropped a tray in two years of big weddings", "for two years"),
        ("I opened the store at five every morning for three years", "at five, I"),
        ("I once drove six hours to return a lost ring to its owner", "in which to"),
        ("I pulled 16 people out of the river in my years as a lifeguard", "pulled out"),
        ("I was the only one in the office who could fix the copier", "just one"),
        ("I rewired an old barn with my uncle over one very cold winter", "more than"),
        ("I wrote to 200 former members and 64 of them came back", ". 64"),
        ("I lost a big customer once and I went to see him in person", "also"),
        ("I read the meters in a town with 8,000 houses for two years", "of 8,000"),
        ("I rebuilt the sheet so that nobody works two doubles in a row", "and so that"),
        ("I carried bricks and bread and butter for the cooks up the hill", "butter and bread"),
        ("I wrote the labels for the jars by hand every week in autumn", "manually"),
        ("I promise a ride home in 10 minute and I keep my word", "in 10 minute I"),
        ("my last hotel prize for the front desk went to a porter", "previous hotel prize"),
        ("I had one guest who comes back to us every 6 months now", "every half a year"),
        ("three builders could not find the leak in the roof of the chapel", "was not able"),
        ("I managed the kitchen of a ship with 900 guests for three seasons", "ship's kitchen"),
        ("I learned the whole tram map by heart in my first week", "from memory"),
        ("I was on call twice in three years at a firm with 900 people", "firm in three"),
        ("after the sale falls went from 11 to 4 in only six months", "falls fell"),
        ("I look at the rider before the horse on each and every visit", "prior to"),
        ("I set the tables for 80 guests on Sundays and trained the waiters", "lay"),
        ("I work from 9 to 5 in the shop and teach in the evening", "down to"),
        ("I cleaned up 400 loose cards in our drawers before the big move", "cards up in"),
        ("I kept my boat in a shed from August to June every year", "between August"),
        ("I send the trainees a short card when they move up a grade", "whenever"),
        ("we sang together every week until they closed the old school hall", "had closed"),
        ("I cared for an uncle at home for the last two years of his life", "past two years"),
        ("I did ninety days in a looked after kids team in the north", "taken care"),
        ("I fixed two bugs in Velero last year and both were merged fast", "in Velero I"),
        ("I wrote our tide alarms in Python with 90 sensors last year", "in Python I"),
        ("I checked every ladder on the site before the inspector came round", "on the site I"),
        ("I sorted out the keys for 90 rooms in my first long week", "resolved the keys"),
        ("I taped the whole floor in four days with one apprentice last month", "in four days I"),
        ("nobody on my shift ever went home without a break in two years", "no break"),
        ("I kept the minutes at our club nights for five long years", "able to keep"),
        ("I led the night team at a bakery with 12 ovens for six years", "team with 12"),
        ("I checked 300 seat belts in one afternoon and found nine bad ones", "checked in"),
        ("I was the treasurer of our tenants' association for six whole years", "association's"),
        ("my uncle has a mill in Kent and I worked there each summer", "in Kent my uncle"),
        ("I got a job at the bank on the hill through my aunt", "at the bank"),
        ("I wrote a report on the flood in our valley for the mayor", "on the flood"),
        ("I drew a 3-page map for the porters of the old town hall", "with 3 pages"),
        ("I only sell my boat because the harbour shuts in the new year", "as the"),
        ("I only sell my boat because the harbour shuts in the new year", "since the"),
        ("I sold the old ferry because the ice was too thick that winter", ", as"),
        ("I sent off ninety parcels and none came back from the far islands", "returned"),
        ("I would put the spare keys in the red safe in February", "in February I"),
        ("I asked the harbour guide if I could ride along with the pilots", "together"),
        ("we sang together with my old choir in a barn near the sea", "along with"),
        ("I found 2 400 euros of bridge toll booked two times in a year", "€"),
        ("the small ferry to our island is always late on Wednesdays", "every"),
        ("I was top of my pier five summers in a row on ice and bait", "running on"),
    ],
)
def test_what_would_hurt_the_sense_is_never_done(text: str, never: str) -> None:
    found = word(text) or ""
    assert never not in found
    assert not found.startswith(never)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I trained 3 drivers", "I trained three drivers"),
        ("I lost 3 of 40 hens", "I lost 3 of 40 hens"),
        ("I carried 3 kg of nails", "I carried 3 kg of nails"),
        ("I start at 4 a.m.", "I start at 4 a.m."),
        ("I teach year 3 students", "I teach year 3 students"),
        ("60 cows and 2 goats", "60 cows and 2 goats"),
    ],
)
def test_a_small_count_is_written_in_words(text: str, expected: str) -> None:
    assert word(text) == expected


def test_another_version_is_worded_otherwise() -> None:
    text = "I volunteer at the food bank every Saturday morning and I run the produce table"
    assert word(text) != word(text, turn=1)


def test_a_figure_is_never_lost_to_a_change_of_order() -> None:
    found = word("I photographed 48 weddings last year and delivered every album on time")
    assert found is not None
    assert re.search(r"\b(?:48|forty-eight)\b", found)


def test_a_sentence_that_ends_in_a_helping_verb_is_read_to_its_end() -> None:
    word("I clean the old kettles here better than most cooks do")
    word("my crew finished more roofs last summer than the others had been")


def test_a_hyphen_makes_two_words_or_one() -> None:
    typed = Typed.of(["the step-down unit is on the top floor"])
    assert typed.count("a step down unit is on the top floor")
    assert typed.count("our step-down unit is on the top floor")


def test_an_apostrophe_parts_no_word() -> None:
    typed = Typed.of(["my uncle's old shop in the town"])
    assert typed.count("My uncle’s old shop in the town closed.")
    assert not typed.count("My uncle’s old shop in town closed.")


@settings(max_examples=40, deadline=None)
@given(st.permutations([text for text, _ in WORDED[:5]]), st.integers(0, 3))
def test_no_run_of_seven_typed_words_is_left(lines: list[str], turn: int) -> None:
    typed = Typed.of(lines)
    for line in lines:
        found = reworded(ENGLISH.read(line), typed, WORDS, turn)
        assert found is None or typed.count(found) == 0


TYPED_WORDS = sorted({word for text, _ in WORDED for word in text.split()} | {",", "who", "only"})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TYPED_WORDS), max_size=14))
def test_whatever_is_typed_gets_an_answer(words: list[str]) -> None:
    text = " ".join(words)
    typed = Typed.of([text])
    found = reworded(ENGLISH.read(text), typed, WORDS)
    assert found is None or typed.count(found) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "during the storm in 2022 I moved 9 rings to town",
            "during the 2022 storm I moved nine rings to town",
        ),
        (
            "during the 2024 floods I was running a desk of nine for four months",
            "during the 2024 floods I was managing a desk of nine people for four months",
        ),
        (
            "we reported to three donors at once",
            "we reported to three donors at the same time",
        ),
    ],
)
def test_an_event_a_group_and_what_was_done_at_once_are_named_in_full(
    text: str, expected: str
) -> None:
    assert word(text) == expected
