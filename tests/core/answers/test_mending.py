import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.mending.capitals import written_capitals
from bot.core.answers.mending.mending import sentences
from bot.core.answers.mending.strangers import with_names
from bot.core.answers.mending.written_numbers import counted_whole
from tests.core.drafts.panels import BANK


def mended(text: str) -> str:
    return " / ".join(sentences(text, BANK.words))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("we met b4 practice", "we met before practice"),
        ("he built the loom hisself", "he built the loom himself"),
        ("in my actual company i fix looms", "in my current company I fix looms"),
        ("i had me CSCS card renewed", "I had my CSCS card renewed"),
        ("the oat v barley argument", "the oat versus barley argument"),
        ("we sorted 20ish crates", "we sorted about 20 crates"),
        ("Section 9B came up", "Section 9B came up"),
        ("POSH workshops for drivers", "POSH workshops for drivers"),
        ("it fell from 80 ms to 12", "it fell from 80 ms to 12"),
        ("I rewrote the till code in go", "I rewrote the till code in Go"),
        ("one month only and then i go", "one month only and then I go"),
        ("i am weaving rugs since 5 years", "I have been weaving rugs for 5 years"),
        ("open mon to wed", "open Monday to Wednesday"),
        ("towns w like 200 people", "towns with about 200 people"),
        ("i dont mind nites n weekends", "I do not mind nights and weekends"),
        ("did 4am runs 8 yrs", "did 4 a.m. runs 8 years"),
        ("a 3 yr old w/ a spoon", "a 3-year-old with a spoon"),
        ("40 hour course", "40-hour course"),
        ("we grew it 12k → 61k", "we grew it from 12k to 61k"),
        ("worked w python n sql lol", "worked with Python and SQL"),
        ("moved here from eugene", "moved here from Eugene"),
        ("stood in a field in may", "stood in a field in May"),
        ("my classes r on tuesdays", "my classes are on Tuesdays"),
        ("models in R versus SAS", "models in R versus SAS"),
        ("SO LOUD at the RFI desk", "so loud at the RFI desk"),
        ("Roads. We know them", "roads / we know them"),
        ("grandma content 💀 haha", "grandma content"),
        ("would i ride along??", "would I ride along?"),
        ("ill be there. its a start", "I will be there / it is a start"),
        ("dbt tests (i remember each one)", "dbt tests"),
    ],
)
def test_chat_english_is_mended_without_touching_terms(typed: str, written: str) -> None:
    assert mended(typed) == written


@given(st.text(max_size=200))
def test_any_text_can_be_mended(text: str) -> None:
    assert all(part.strip() for part in sentences(text, BANK.words))


@given(st.lists(st.integers(10, 9999), min_size=1, max_size=5))
def test_numbers_stay_as_typed(numbers: list[int]) -> None:
    text = "i counted " + " then ".join(map(str, numbers))
    assert [word for word in mended(text).split() if word.isdigit()] == list(map(str, numbers))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("wakefield rdc at 5am won it", "Wakefield RDC at 5 a.m. won it"),
        ("the epa 608 class", "the EPA 608 class"),
        ("my fyp, the wtd and a sop", "my FYP, the WTD and a SOP"),
        ("moved from bogotá to chile", "moved from Bogotá to Chile"),
        ("a chile sauce and a requiem", "a chile sauce and a requiem"),
        ("40 tills on black friday", "40 tills on Black Friday"),
        ("2nd yr apprentices", "second-year apprentices"),
        ("in my 2nd yr", "in my second year"),
        ("a k9 named biscuit", "a K9 named Biscuit"),
        ("met dr okonkwo", "met Dr Okonkwo"),
        ("react, typescript", "React, TypeScript"),
        ("i react to alarms", "I react to alarms"),
        ("moved from oracle to sap", "moved from Oracle to SAP"),
        ("why python and not r", "why Python and not R"),
        ("a matatu and two whiteboards", "a matatu and two whiteboards"),
        ("Whiteboard walks", "whiteboard walks"),
        ("a customers name", "a customer's name"),
    ],
)
def test_names_and_initials_get_their_capitals_and_no_other_word_does(
    typed: str, written: str
) -> None:
    assert mended(typed) == written


@pytest.mark.parametrize(
    ("elsewhere", "written"),
    [
        ("never used Mandata, only Paragon", "learned Paragon in 2 weeks"),
        ("Paragon is new to me", "learned paragon in 2 weeks"),
        ("ONLY PARAGON HERE", "learned paragon in 2 weeks"),
    ],
)
def test_a_capital_is_learned_from_within_another_sentence_only(
    elsewhere: str, written: str
) -> None:
    capitals = written_capitals([elsewhere])
    assert sentences("learned paragon in 2 weeks", BANK.words, capitals) == (written,)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I have the zorvex certificate", "I have the Zorvex certificate"),
        ("we built a zorvex", "we built a zorvex"),
        ("I learned zorvex in two days", "I learned Zorvex in two days"),
        ("we planted an oak", "we planted an oak"),
        ("I cooked zorvex for ninety people", "I cooked zorvex for ninety people"),
        ("we went from zorvex to quolla", "we went from Zorvex to Quolla"),
        ("zorvex ka ba quolla", None),
        ("I dorfte zorvex mit glumpen verbastel", None),
    ],
)
def test_an_unknown_word_that_can_only_be_a_name_gets_its_capital(
    text: str, named: str | None
) -> None:
    assert with_names(BANK.english.read(text), BANK.words) == named


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("IEC 61850, GOOSE, testing", "IEC 61850, GOOSE, testing"),
        ("ran the PROMPT training days", "ran the PROMPT training days"),
        ("Relativity, privilege logs", "Relativity, privilege logs"),
        ("a check BEFORE launch, for FREE", "a check before launch, for free"),
        ("imageJ macros on teams meetings", "ImageJ macros on Teams meetings"),
        ("my second hand canon", "my second hand Canon"),
        ("17 years in peoples houses", "17 years in people's houses"),
        ("refuses there meds", "refuses their meds"),
        ("went there weekends", "went there weekends"),
        ("a early start and a union", "an early start and a union"),
        ("your 68 bronco", "your '68 Bronco"),
        ("Newcastle united and a united team", "Newcastle United and a united team"),
        ("Single Touch Payroll", "Single Touch Payroll"),
        ("Angry French customers", "angry French customers"),
        ("clean an bedded deep", "clean and bedded deep"),
    ],
)  # fmt: skip
def test_capitals_and_small_slips_come_out_as_they_were_meant(typed: str, written: str) -> None:
    assert mended(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("shes done a gig in a barn", "she has done a gig in a barn"),
        ("he is learned welsh alone", "he has learned Welsh alone"),
        ("hes run the mill 20 yrs", "he has run the mill for 20 years"),
        ("he's called the boss, shes based in Bern", "he is called the boss, she is based in Bern"),
        ("it's done by hand", "it is done by hand"),
        ("I work nights since 2019", "I have worked nights since 2019"),
        ("three years on a&e reception, r&d too", "three years on A&E reception, R&D too"),
        ("I have worked nights since 2019", "I have worked nights since 2019"),
        ("i did it since 2017", "I have done it since 2017"),
        ("I left since they closed", "I left since they closed"),
        ("he ran out the kitchen", "he ran out of the kitchen"),
        ("clear out the van", "clear out the van"),
        ("mainly on me own", "mainly on my own"),
        ("relay tests at 3 am", "relay tests at 3 a.m."),
        ("at same time", "at the same time"),
        ("same day delivery", "same day delivery"),
    ],
)  # fmt: skip
def test_a_tense_or_a_small_word_that_only_some_leave_out_is_put_right(
    typed: str, written: str
) -> None:
    assert mended(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("her grandfathers first lorry", "her grandfather's first lorry"),
        ("his daughters quinceañera", "his daughter's quinceañera"),
        ("her brothers work boots", "her brothers work boots"),
        ("their dads work hard", "their dads work hard"),
        ("mondays meeting", "Monday's meeting"),
        ("on mondays staff meet", "on Mondays staff meet"),
        ("last weeks order", "last week's order"),
        ("a customers name", "a customer's name"),
        ("the nurses station", "the nurses station"),
        ("the fridays market", "the Friday market"),
        ("the robots name", "the robot's name"),
        ("his bosses dog", "his boss's dog"),
        ("all the cleaners names", "all the cleaners' names"),
    ],
)
def test_an_owner_has_its_apostrophe(typed: str, written: str) -> None:
    assert mended(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a kid that bolts out the room", "a child who bolts out of the room"),
        ("where kids can play", "where children can play"),
        ("my kids' school", "my children's school"),
        ("kids menu", "kids menu"),
        ("the goat had two kids", "the goat had two kids"),
        ("I kid you not", "I kid you not"),
    ],
)
def test_a_kid_is_a_child_in_a_letter(typed: str, written: str) -> None:
    assert mended(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"), [("work with iwi", "work with iwi"), ("wtd visits", "WTD visits")]
)
def test_a_small_word_of_another_language_is_no_abbreviation(typed: str, written: str) -> None:
    assert mended(typed) == written


def test_a_numbered_thing_gives_its_word_no_capital() -> None:
    capitals = written_capitals(["drivers' mate, Barge 7 and 9", "I ride with Paragon"])
    assert capitals == frozenset({"Paragon"})


@pytest.mark.parametrize(
    ("typed", "ending"),
    [
        ("2 years on the hotline 11p to 7a", "from 11 p.m. to 7 a.m."),
        ("I worked from 6a till 2p", "from 6 a.m. until 2 p.m."),
        ("what if the starter is slow and its january", "and it is January"),
        ("a time I disagreed with my manager, blah blah", "a time I disagreed with my manager"),
        ("we filed two BLA submissions", "we filed two BLA submissions"),
        ("we went from 2A to 4A football", "we went from 2A to 4A football"),
        ("I read rule 8a to 12p aloud", "I read rule 8a to 12p aloud"),
        ("the store and its January and February targets", "and its January and February targets"),
        ("I like the town and its winter", "and its winter"),
    ],
)
def test_shorthand_is_written_out(typed: str, ending: str) -> None:
    assert sentences(counted_whole(typed), BANK.words)[0].endswith(ending)
