"""What somebody asked comes out as things, or as a question within a sentence."""

from dataclasses import replace

import pytest

from bot.core.answers.questions.asked import answered, subjects
from bot.core.answers.questions.askings import put_plainly
from bot.core.answers.rewording import Typed
from tests.core.answers.reading import trees, workshop


def asked(text: str) -> list[str]:
    return [piece.text for piece in subjects(trees(text), "asked", workshop())]


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("how would you dose insulin", "how I would dose insulin"),
        ("can I drive a crane", "whether I can drive a crane"),
        ("He asked how I would mend the old pump", "how I would mend the old pump"),
        ("did i ever lose a parcel", "whether I ever lost a parcel"),
        ("what is my approach to grading", "what my approach to grading is"),
        ("would i change his apple tart", "whether I would change your apple tart"),
        ("what if the boiler leaks", "what I would do if the boiler leaked"),
        ("tell me about a time you had a row with a supplier",
         "a time I had a row with a supplier"),
        ("walk me through a balance sheet", "a balance sheet"),
        ("pumps, shift patterns, rust", "pumps, shift patterns and rust"),
        ("experience with horses", "my experience with horses"),
    ],
)  # fmt: skip
def test_a_question_goes_into_a_sentence(typed: str, subject: str) -> None:
    assert asked(typed)[0] == subject


@pytest.mark.parametrize(
    "typed",
    ["why did i leave the mill", "salary", "the gaps on my cv", "strengths, weaknesses",
     "why should I hire you"],
)  # fmt: skip
def test_what_nobody_wants_to_read_again_is_left(typed: str) -> None:
    assert not asked(typed)


@pytest.mark.parametrize(
    "typed",
    ["how long do i take for a fitting. 45 min. no wait 50",
     "how long do i take for a fitting. told her i take 45 minutes"],
)  # fmt: skip
def test_the_own_answer_is_no_part_of_what_was_asked(typed: str) -> None:
    assert asked(typed) == ["how long I take for a fitting"]


def test_a_mother_who_is_spoken_of_is_not_who_asked() -> None:
    found = asked("What I would say to a mother who wants to wash her child herself.")
    assert found == ["what I would say to a mother who wants to wash her child herself"]


def test_an_answer_typed_behind_its_question_is_found_with_it() -> None:
    found = answered(
        trees("how I cope after a bad shift. I said I cook something slow and ring my sister"),
        "asked",
        workshop(),
    )
    assert found is not None
    assert [piece.text for piece in found] == [
        "how I cope after a bad shift",
        "I cook something slow and ring my sister",
    ]


@pytest.mark.parametrize(
    "typed",
    ["how do i price a cake. said it depends", "how do i price a cake. toast",
     "can i lift the kegs. i do not", "how do i price a cake, how do i store one. I said I use a "
     "table of costs"],
)  # fmt: skip
def test_an_answer_that_is_not_certain_is_not_given(typed: str) -> None:
    assert answered(trees(typed), "asked", workshop()) is None


@pytest.mark.parametrize(
    "typed",
    [
        "a pane cracks on the van, quick",
        "quote 2 on the spot",
        "spell liaise",
        "math 20 minus 13.57",
        "overbooking how",
        "if the van is full and two stops are left",
        "where do I see myself",
        "how I keep notes during home visit",
        "how to tell ripe melon",
        "qué haría si un cliente se queja",
        "wie ich mit stress umgehe",
    ],
)
def test_what_is_no_subject_in_english_is_left(typed: str) -> None:
    assert not asked(typed)


def test_a_thing_beside_an_instruction_is_named() -> None:
    assert asked("quote 2 on the spot. a shopfront and a skylight") == [
        "a shopfront and a skylight"
    ]
    assert asked("stage 2 trials")


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("whether driver must check the oil", "whether the driver must check the oil"),
        ("band saw, jigs", "band saws and jigs"),
        ("a broken till, a long queue", "a broken till and a long queue"),
        ("when a machine jams", "what I would do if a machine jammed"),
        ("when did i last learn a song", "when I last learned a song"),
        ("first thing i'd check on a boiler", "the first thing I would check on a boiler"),
        ("split shifts, book fair", "split shifts and the book fair"),
    ],
)
def test_what_hurry_left_out_or_joined_is_read_as_meant(typed: str, subject: str) -> None:
    assert asked(typed) == [subject]


@pytest.mark.parametrize(
    "typed",
    ["start date, forklift licence", "social media", "mandatory overtime", "Pr Eng number",
     "can i do weekends", "time zone", "the till being out"],
)  # fmt: skip
def test_what_is_checked_of_everybody_is_not_named(typed: str) -> None:
    assert not asked(typed)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("forklift, climate crates, scissor lift", "forklifts, climate crates and scissor lifts"),
        ("weekends feeding roster", "the weekend feeding roster"),
        ("spanish level, wound care", "my Spanish level and wound care"),
        ("first aid, tree felling", "first aid and tree felling"),
        ("grading, feedback and late work", "grading, feedback and late work"),
        ("whats the difference between oil and grease", "how oil and grease differ"),
        ("drivers hours, wtd", "drivers' hours and WTD"),
    ],
)  # fmt: skip
def test_a_bare_thing_is_named_as_english_does(typed: str, subject: str) -> None:
    assert asked(typed) == [subject]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("would i wear gloves in the vault. i would, and wash them after",
         "I would, and I would wash them after"),
        ("what is my best knot. its the bowline", "it is the bowline"),
        ("do i mind cats in the shop. i have two", "I have two"),
    ],
)  # fmt: skip
def test_a_short_answer_may_point_at_its_question(typed: str, said: str) -> None:
    found = answered(trees(typed), "asked", workshop())
    assert found is not None
    assert found[1].text == said


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("how id handle a guy who steals pallets but is a good worker", []),
        ("what i do if a driver wont leave his truck",
         ["what I do if a driver will not leave his truck"]),
        ("how would i tell a bride that her cake fell",
         ["how I would tell a bride that her cake fell"]),
        ("what i do when the drawing do not match", []),
        ("how i deal with contractor who shouts", []),
        ("a migration without to stop the line", []),
        ("who will take the minutes", ["who will take the minutes"]),
        ("which software we use", []),
        ("a research i led", []),
    ],
)  # fmt: skip
def test_a_question_is_used_whole_and_in_good_english_or_not_at_all(
    typed: str, subject: list[str]
) -> None:
    assert asked(typed) == subject


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("headlines, whatsapp channel", "headlines and the WhatsApp channel"),
        ("hot water, gas ticket", "hot water"),
        ("IEC 61850, GOOSE, testing", "IEC 61850, GOOSE and testing"),
        ("the scenario - burns, dogs barking", "burns"),
        ("hormone creams, kids suspensions", "hormone creams and kids' suspensions"),
        ("queue times, a member who shouts at lunch at us", "queue times"),
        ("lambing, a game whose rules i hate and how i would mend it", "lambing"),
    ],
)  # fmt: skip
def test_of_a_list_only_what_stands_as_english_does_is_named(typed: str, subject: str) -> None:
    assert asked(typed)[0] == subject


@pytest.mark.parametrize(
    ("typed", "question", "said"),
    [
        ("how would i calm a queue. i said you speak low and you move slow",
         "how I would calm a queue", "I would speak low and I would move slow"),
        ("what would i do if a guest refuses the bill. take it back and ask the chef",
         "what I would do if a guest refused the bill", "I would take it back and ask the chef"),
        ("what is the most important tool in a kitchen. I said the board",
         "what the most important tool in a kitchen is", "I said the board"),
    ],
)  # fmt: skip
def test_what_was_answered_in_short_is_told_as_a_sentence(
    typed: str, question: str, said: str
) -> None:
    found = answered(trees(typed), "asked", workshop())
    assert found is not None
    assert [piece.text for piece in found] == [question, said]


@pytest.mark.parametrize("typed", ["which side do i sit on, i changed the topic",
                                   "could i find a bolt. i could, aisle four"])  # fmt: skip
def test_what_became_of_a_question_is_no_answer_to_it(typed: str) -> None:
    assert answered(trees(typed), "asked", workshop()) is None


@pytest.mark.parametrize(
    ("typed", "subjects"),
    [
        ("what I do when the nurse say is not a fever", []),
        ("why go private when ive only ever done state schools", []),
        ("what would i do with first 10k bonus", []),
        ("influencers moms", []),
        ("Xero or Sage", ["Xero and Sage"]),
        ("Fair Work Act, the new tax rates", ["Fair Work Act and the new tax rates"]),
        ("how I feel about being woken at night", ["how I feel about being woken at night"]),
    ],
)
def test_what_is_no_english_is_not_named_again(typed: str, subjects: list[str]) -> None:
    assert asked(typed) == subjects


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("biting, how do i settle a new pony", "how I settle a new pony"),
        ("a time I had to let someone go, how I'd grow the bakery", "how I would grow the bakery"),
        ("signal lamps, how far away do I live. 20 mins", "signal lamps"),
        ("milking times, am i scared of cows", "milking times"),
        ("rust, can I weld upside down", "rust"),
        ("what when a tram is late at 4 am", "what I would do if a tram were late at 4 a.m."),
        ("how I do when the oven is cold", "what I do when the oven is cold"),
        ("spillway design, race condition", "spillway design and race conditions"),
        ("boiler swaps, power flushes", "boiler swaps and power flushes"),
        ("heat pumps and gas leaks", "heat pumps and gas leaks"),
    ],
)  # fmt: skip
def test_of_several_things_one_of_the_work_that_can_be_said_is_named(
    typed: str, subject: str
) -> None:
    assert asked(typed)[0] == subject


@pytest.mark.parametrize(
    "typed",
    ["biting", "how far away i live", "a time I let someone go", "how many cases have I had",
     "whether i want coffee", "conflict with coworker", "what time do i get up",
     "a day in the life of my current job"],
)  # fmt: skip
def test_for_what_is_unpleasant_or_trifling_nobody_gives_thanks(typed: str) -> None:
    assert not asked(typed)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("what would i do if i found a porter asleep on the stairs",
         "what I would do if I were to find a porter asleep on the stairs"),
        ("what happens when the night ferry comes back empty",
         "what happens if the night ferry comes back empty"),
        ("how I would get the porters to fill in the night book",
         "how I would make sure that the porters fill in the night book"),
        ("how I'd get a show tent up in time when the mast arrives the day before",
         "how I would go about getting a show tent up in time if the mast arrived the day before"),
    ],
)  # fmt: skip
def test_a_long_question_is_put_in_words_of_its_own(typed: str, subject: str) -> None:
    shop = replace(workshop(), typed=Typed.of([typed]))
    assert next(subjects(trees(typed), "asked", shop)).text == subject


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("what road is nobody in this county mending",
         ["what road nobody in this county is mending"]),
        ("which of the two kilns would i fire", ["which of the two kilns I would fire"]),
        ("how many crates can be rejected before noon",
         ["how many crates can be rejected before noon"]),
        ("what would make me refuse a cargo", ["what would make me refuse a cargo"]),
        ("how do i tell a friend theyre too slow", ["how I tell a friend they are too slow"]),
        ("what would i say to a buyer who says its cheaper elsewhere",
         ["what I would say to a buyer who says it is cheaper elsewhere"]),
        ("She handed me a torn map and asked how I would mend a fold in old paper",
         ["how I would mend a fold in old paper"]),
        ("can I use the big lathe. I can't. do I mind dust", []),
        ("can i sew a hem yes", ["whether I can sew a hem"]),
        ("barges, how many ive steered alone", ["barges"]),
        ("seasick?", []),
        ("dye test vs meter", []),
        ("he just told me where the good bakery is", []),
        ("would i be ok 3 weeks in the hut no heating no phone", []),
        ("do i report my own", []),
        ("tell me about rivets. then a hydraulics question", ["rivets and hydraulics"]),
    ],
)  # fmt: skip
def test_what_was_asked_is_whole_and_rightly_put(typed: str, subject: list[str]) -> None:
    assert asked(typed) == subject


def test_a_case_with_two_things_keeps_its_tense() -> None:
    typed = "what I do when the pump is out and the boss is away"
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = [piece.text for piece in subjects(trees(typed), "asked", shop)]
    assert not any("were" in text for text in found)


@pytest.mark.parametrize(
    "typed",
    ["when do I intervene", "how do I cope", "how would I sleep",
     "conflict with a coworker, how did I handle it",
     "an argument with my boss", "why I left teaching"],
)  # fmt: skip
def test_a_question_cut_of_its_object_or_of_a_quarrel_is_left(typed: str) -> None:
    assert not asked(typed)


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("how do I plan", "how I plan"),
        ("how many covers I have done in one night, allergen sheets, the new oven",
         "allergen sheets and the new oven"),
        ("ferry at 6am in winter, what if it doesn't sail",
         "what I would do if the ferry at 6 a.m. in winter did not sail"),
    ],
)  # fmt: skip
def test_things_behind_a_number_asked_for_are_named(typed: str, subject: str) -> None:
    assert asked(put_plainly(typed))[0] == subject


def test_slang_for_a_theft_is_read_as_one() -> None:
    assert put_plainly("someone nicking stuff, who nicks stock") == (
        "someone stealing stuff, who steals stock"
    )


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        ("bend a copper pipe right there on the bench", "bending a copper pipe on the bench"),
        ("sketch 3 doorways on the spot", "sketching three doorways on the spot"),
        ("fold a napkin for her", "folding a napkin"),
        ("plan a menu for 40 with one oven", "planning a menu for 40 with one oven"),
        ("whether I will come in for the lambing", "whether I would come in for the lambing"),
        ("what would i do if driver refuse the helmet",
         "what I would do if the driver refused the helmet"),
        ("what do i do with a guest smoking in the sauna at midnight",
         "what I do with a guest smoking in the sauna at midnight"),
        ("how i would treat the crew thats already here",
         "how I would treat the crew already in place"),
        ("what wd i do with pupils with no lunch money",
         "what I would do with pupils with no lunch money"),
        ("y did i pick looms, how would i settle a parent shoutin orders",
         "how I would settle a parent shouting orders"),
        ("what I would put before a lad who says he hates maps",
         "what I would put before a lad who says he hates maps"),
        ("whether i can talk to old folk without scaring them",
         "whether I can talk to old folk without scaring them"),
    ],
)  # fmt: skip
def test_a_task_and_a_hurried_question_are_named(typed: str, subject: str) -> None:
    assert subject in asked(put_plainly(typed))


@pytest.mark.parametrize(
    "typed",
    ["am I ok with 4 days in the office", "do I drive", "why am I the one for the job",
     "when will I be able to start",
     "do I have my own van", "survive a 20 minute silence"],
)  # fmt: skip
def test_a_matter_for_the_contract_is_no_subject(typed: str) -> None:
    assert not asked(put_plainly(typed))


def test_a_thing_that_has_several_is_put_anew() -> None:
    typed = "how would I attract people to a subject with six lessons a year"
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = [piece.text for piece in subjects(trees(typed), "asked", shop)]
    assert found == ["how I would attract people to a subject that has six lessons a year"]


def test_its_before_a_state_is_read_as_it_is() -> None:
    typed = "how i would plan shifts when its suddenly 30 degrees"
    assert asked(put_plainly(typed)) == ["how I would plan shifts when it is suddenly 30 degrees"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("splunk queries, python y/n", ["Splunk queries and Python"]),
        ("can i be onsite fridays", []),
        ("can i come in on saturdays", []),
        ("how do i answer the phone", ["how I answer the phone"]),
        ("can i be in charge of 30 children", ["whether I can be in charge of 30 children"]),
        ("how would i get in touch with families", ["how I would get in touch with families"]),
        ("how do i decide when to say yes or no", []),
        ("window functions, gaps and islands", ["window functions"]),
    ],
)
def test_what_is_no_good_question_is_left_whole_and_nothing_beside_it(
    typed: str, told: list[str]
) -> None:
    assert asked(put_plainly(typed)) == told
