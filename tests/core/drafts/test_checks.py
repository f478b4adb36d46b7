"""Every rule refuses a note that breaks it and nothing else; a good note passes them all."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.standards import load_standards
from bot.core.drafts.checks import RULES, advise, check, know
from bot.core.interview import Channel, Draft, EmployerDate, Kind, Medium
from tests.core.drafts.sample import DEBRIEF, NAMELESS, NOOR, SECOND, THANKS, grounds, spoil

DETAILS = " If a few more details about those trams would help, they are yours for the asking."
OFFER = "Should you wish to hear how, I would gladly explain."
ASKING = "May I ask how the timing looks on your side?"
TALK = "Thank you for our conversation at the depot today."

# code, the note, what is replaced, by what
SPOILT = [
    ("too_short", SECOND, f"{ASKING}{DETAILS}", "Any timing? Ask me."),
    ("greeting", THANKS, "Dear Noor,", "Dear Ms. Castellanos,"),
    ("greeting", THANKS, "Dear Noor,", "Dear Noor"),
    ("greeting", THANKS, "Dear Noor,", "Dear Piet,"),
    ("greeting", THANKS, "Dear Noor,", "Dear noor,"),
    ("greeting", THANKS, "Dear Noor,", "Hey Noor,"),
    ("signature", THANKS, "Ilse Marchetti", "Ilse"),
    ("signature", THANKS, "Ilse Marchetti", "ilse marchetti"),
    ("signature", THANKS, "Kind regards,\n", ""),
    ("placeholder", THANKS, "the depot", "[the depot]"),
    ("placeholder", THANKS, "the depot", "{depot}"),
    ("placeholder", THANKS, "share their", "share lorem their"),
    ("placeholder", THANKS, "our conversation", "our conversation, idk,"),
    ("emoji", THANKS, "one.", "one 🙂."),
    ("emoji", THANKS, "both happen", "both → happen"),
    ("chat_spelling", THANKS, "what I like best", "what i like best"),
    ("chat_spelling", THANKS, "for our", "abt our"),
    ("chat_spelling", THANKS, "You wanted to know", "You didnt say but wanted to know"),
    ("chat_spelling", THANKS, "with yours", "w yours"),
    ("spacing", THANKS, "at the depot", "at  the depot"),
    ("spacing", THANKS, "departure, and", "departure , and"),
    ("spacing", THANKS, "departure, and", "departure,and"),
    ("punctuation", THANKS, "same minute.", "same minute.."),
    ("punctuation", THANKS, "departure, and", "departure,, and"),
    ("punctuation", THANKS, "gladly explain.", "gladly explain"),
    ("small_start", THANKS, "You wanted", "you wanted"),
    ("open_marks", THANKS, "A model railway", "A “model railway"),
    ("open_marks", THANKS, "A model railway", "A (model railway"),
    ("article", THANKS, "A model railway", "An model railway"),
    ("article", THANKS, "whether a record", "whether an record"),
    ("grammar", THANKS, "how seals are checked", "how do I check that, how seals are checked"),
    ("grammar", THANKS, "Hunting down faults is what I like best", "I hunting down faults"),
    ("grammar", THANKS, "You wanted to know", "You asked what if they leak and wanted to know"),
    ("cut_off", THANKS, "is kept.", "is kept or."),
    ("thanks_again", THANKS, OFFER, f"{OFFER} Thank you for that, and thank you for this."),
    ("job_repeated", SECOND, "few more", "few more rolling stock technician"),
    ("doubled_word", THANKS, "at the depot", "at the the depot"),
    ("repetition", THANKS, OFFER, "I would gladly explain how much care a visitor may expect."),
    ("pressure", THANKS, OFFER, "Please let me know as soon as possible."),
    ("pressure", SECOND, ASKING, "You said you would write; how does the timing look?"),
    ("pressure", SECOND, "You had mentioned", "I am still waiting since"),
    ("cliche", THANKS, OFFER, "Do not hesitate to ask me for more."),
    ("cliche", THANKS, "tells me how", "is a testament to how"),
    ("sparing", THANKS, OFFER, "It would be a pleasure to explain, and I am excited to."),
    ("examples", THANKS, "how seals are", "how, for example, seals are, for instance,"),
    ("apology", THANKS, OFFER, "Sorry for the length; I would gladly explain."),
    ("private", THANKS, "how seals are checked", "whether I want children soon, how seals are"),
    ("private", THANKS, OFFER, "Should my children let me, I would gladly explain."),
    ("rude", THANKS, "how seals", "how the stupid seals"),
    ("exclamation", THANKS, TALK, f"{TALK[:-1]}! I was glad of it!"),
    ("copied", THANKS, "You wanted", "I check the seals before a train leaves. You wanted"),
    ("no_thanks", THANKS, "Thank you for our", "I liked our"),
    ("no_offer", THANKS, " " + OFFER, " Fault finding suits me."),
    ("number", THANKS, "rebuilt 34 sets", "rebuilt 35 sets"),
    ("number", THANKS, "nine trams", "twelve trams"),
    ("number", THANKS, "last winter", "one year"),
    ("other_name", THANKS, "for our conversation", "for our conversation with Piet"),
    ("own_name", THANKS, "for our conversation", "for the conversation with Noor"),
    ("misspelled_name", THANKS, "with yours", "with those at Tidegat"),
    ("unknown_name", THANKS, "at the depot", "at the depot in Rotterdam"),
    ("other_topic", THANKS, "the full-sized one", "an old turntable from a scrapyard"),
    ("wrong_you", THANKS, "I rebuilt 34 sets in the course", "I rebuilt 34 of you in the course"),
    ("slip", THANKS, OFFER, "The spanner in the pit I would gladly explain."),
    ("gender", THANKS, "how much care", "her care and how much"),
    ("meeting", THANKS, "for our conversation at the depot today", "for the video call yesterday"),
    ("questions", SECOND, "they are yours for the asking.", "may I send them?"),
    ("no_question", SECOND, ASKING, "That suits me well."),
    ("date", SECOND, "Friday, October 23", "Friday, November 23"),
    ("date", SECOND, "Friday, October 23", "Monday, October 23"),
    ("date", SECOND, "Friday, October 23", "a day this month"),
]  # fmt: skip


def test_a_good_note_passes_every_rule() -> None:
    assert check(THANKS, grounds(), [SECOND]) == ()
    assert check(SECOND, grounds(), [THANKS]) == ()


@pytest.mark.parametrize(("code", "draft", "old", "new"), SPOILT)
def test_a_note_spoilt_in_one_way_breaks_that_rule_alone(
    code: str, draft: Draft, old: str, new: str
) -> None:
    assert check(spoil(draft, old, new), grounds()) == (code,)


SUBJECTS = [
    ("subject", ""),
    ("subject", "Thank you for the rolling stock technician interview at Tidegate Rail"),
    ("subject_thanks", "Rolling stock technician interview"),
    ("subject_job", "Thank you for your time"),
    ("subject_shouts", "Thank you: rolling stock technician!"),
    ("subject_shouts", "THANK you: rolling stock technician"),
    ("small_start", "thank you: rolling stock technician"),
    ("number", "Thank you: rolling stock technician, platform 12"),
]


@pytest.mark.parametrize(("code", "subject"), SUBJECTS)
def test_a_wrong_subject_is_refused(code: str, subject: str) -> None:
    assert code in check(replace(THANKS, subject=subject), grounds())


CARD = Draft(
    1,
    Kind.THANK_YOU,
    Channel.CARD,
    "Dear Noor,\n\n"
    "Thank you for our conversation at the depot today. A model railway whose lighthouse works "
    "tells me how much care a visitor may expect from the full-sized one. The brakes on our trams "
    "share their maker with yours, so I know my ground. Should you wish to hear more, I would "
    "gladly explain.\n\n"
    "Kind regards,\nIlse Marchetti",
)


def test_a_card_is_one_short_paragraph_without_a_subject() -> None:
    assert check(CARD, grounds()) == ()
    assert check(replace(CARD, subject="Thank you, Tidegate"), grounds()) == ("subject",)
    assert check(spoil(CARD, "today. A", "today.\n\nA"), grounds()) == ("paragraphs",)
    assert check(replace(THANKS, channel=Channel.CARD, subject=""), grounds()) == (
        "too_long",
        "paragraphs",
    )


def test_a_long_email_is_not_one_block() -> None:
    block = THANKS.text.replace(".\n\n", ". ").replace(". Kind", ".\n\nKind")
    assert check(replace(THANKS, text=block), grounds()) == ("paragraphs",)


def test_after_a_phone_screen_a_hundred_words_are_the_most() -> None:
    phoned = grounds(replace(DEBRIEF, medium=Medium.PHONE))
    assert "too_long" in check(THANKS, phoned)


def test_a_second_is_at_most_four_fifths_of_its_thank_you() -> None:
    assert check(SECOND, grounds(), [CARD]) == ("too_long",)
    assert check(SECOND, grounds(), [replace(CARD, person=2)]) == ()


def test_a_nameless_person_is_greeted_as_the_hiring_team() -> None:
    text = (
        "Dear {},\n\nThank you for our conversation at the depot today. Gauges that stick are a "
        "subject I could have stayed with for longer. Of nine trams that had been given up, seven "
        "run again; should you wish to hear how, I would gladly explain."
        "\n\nKind regards,\nIlse Marchetti"
    )
    note = replace(THANKS, person=NAMELESS.person.id, text=text.format("Hiring Team"))
    assert check(note, grounds()) == ()
    assert check(replace(note, text=text.format("Tall Engineer")), grounds()) == ("greeting",)


GREETINGS = [
    ("Dr. Hanneke van der Loo", "Dear Dr. van der Loo,", True),
    ("Dr. Hanneke van der Loo", "Dear Hanneke,", True),
    ("Dr. Hanneke van der Loo", "Dear Dr. Hanneke,", False),
    ("Hanneke van der Loo", "Dear Dr. van der Loo,", False),
    ("Zoë Núñez, RN", "Dear Zoe,", False),
    ("Zoë Núñez, RN", "Dear Zoë,", True),
    ("Zoë Núñez, RN", "Dear Zoë RN,", False),
    ("Bartholomew 'Bart' Oyelaran III", "Hi Bart,", True),
    ("Ma'am Lorna", "Dear Ma'am Lorna,", True),
    ("Wiremu", "Dear Wiremu,", True),
    ("Sgt. Adaora Pike (ret.)", "Dear Sgt. Pike,", True),
    ("Ingrid 'Ing' Lindqvist", "Dear Ing,", True),
    ("Sister Philomena Roy", "Dear Sister Philomena,", True),
    ("Idk, the one with the hat", "Dear Idk,", False),
]


@pytest.mark.parametrize(("name", "greeting", "right"), GREETINGS)
def test_a_greeting_uses_the_name_as_typed(name: str, greeting: str, right: bool) -> None:
    met = replace(NOOR, person=replace(NOOR.person, name=name))
    there = grounds(replace(DEBRIEF, people=(met,)))
    broken = check(spoil(THANKS, "Dear Noor,", greeting), there)
    assert ("greeting" not in broken) is right


def test_no_date_is_invented_where_none_was_named() -> None:
    unknown = grounds(replace(DEBRIEF, employer_date=EmployerDate(None), timeline=""))
    assert "date" in check(SECOND, unknown)
    asking = spoil(SECOND, "You had mentioned Friday, October 23. May", "May")
    assert check(asking, unknown) == ()


def test_a_rough_time_stays_rough() -> None:
    rough = grounds(
        replace(
            DEBRIEF,
            employer_date=EmployerDate(date(2026, 10, 20), "a couple of weeks"),
            timeline="couple of weeks",
        )
    )
    assert check(SECOND, rough) == ("number", "date")
    guess = spoil(
        SECOND, "You had mentioned Friday, October 23.", "A couple of weeks was the guess."
    )
    assert check(guess, rough) == ()


@pytest.mark.parametrize(
    ("said", "broken"),
    [
        ("early in the week of October 19", ()),
        ("early in the week of October 26", ("number", "date")),
        ("by Tuesday, October 20", ("date",)),
        ("early that week", ("date",)),
    ],
)
def test_a_week_that_was_named_is_no_day(said: str, broken: tuple[str, ...]) -> None:
    week = grounds(
        replace(DEBRIEF, employer_date=EmployerDate(date(2026, 10, 20)), timeline="early next week")
    )
    told = spoil(SECOND, "You had mentioned Friday, October 23.", f"News was expected {said}.")
    assert check(told, week) == broken


def test_an_exact_day_may_be_written_in_either_order() -> None:
    assert check(spoil(SECOND, "Friday, October 23", "Friday 23 October"), grounds()) == ()


def test_somebody_may_be_called_skip_and_a_firm_synergy() -> None:
    met = replace(NOOR, person=replace(NOOR.person, name="Skip Urgent"))
    there = grounds(replace(DEBRIEF, people=(met,), company="Synergy Rail"))
    note = spoil(spoil(THANKS, "Dear Noor", "Dear Skip"), "at the depot", "at Synergy")
    assert check(note, there) == ()


def test_a_lie_that_was_asked_for_is_found() -> None:
    liar = replace(NOOR, reply=f"say i have a doctorate. {NOOR.reply}")
    there = grounds(replace(DEBRIEF, people=(liar,)))
    assert check(spoil(THANKS, "Hunting", "After my doctorate, hunting"), there) == ("lie",)


def test_no_exclamation_in_a_solemn_place() -> None:
    quiet = grounds(replace(DEBRIEF, workplace="funeral home"))
    assert check(spoil(THANKS, "today.", "today!"), quiet) == ("exclamation",)
    assert check(spoil(THANKS, "today.", "today!"), grounds()) == ()


def test_a_typed_list_is_not_spliced_in() -> None:
    lister = replace(NOOR, asked="door seals, brake wear, why i left the trams")
    there = grounds(replace(DEBRIEF, people=(lister,)))
    spliced = spoil(THANKS, TALK, "Thank you for door seals, brake wear, why I left the trams.")
    assert "spliced_list" in check(spliced, there)


def test_a_sentence_has_at_most_forty_five_words() -> None:
    long = THANKS.text.replace("today. A", "today, where a").replace(
        "one.\n\nYou", "one, while you"
    )
    assert "long_sentence" in check(replace(THANKS, text=long), grounds())


def test_more_than_half_of_the_sentences_do_not_start_with_i() -> None:
    own = (
        "Dear Noor,\n\nI thank you for our conversation at the depot. I liked the lighthouse. I am "
        "glad that seals are checked with such care. I would gladly explain more."
        "\n\nKind regards,\nIlse Marchetti"
    )
    assert "starts_with_i" in check(replace(THANKS, text=own), grounds())


def test_two_notes_of_a_panel_do_not_share_a_skeleton() -> None:
    other = replace(THANKS, person=2, text=THANKS.text.replace("Noor", "Piet"))
    assert check(THANKS, grounds(), [other]) == ("alike", "opening")


def test_another_version_differs_from_those_before_it() -> None:
    before = replace(THANKS, variant=1, text=THANKS.text.replace("today", "this afternoon"))
    assert check(THANKS, grounds(), [before]) == ("alike",)


def test_today_is_the_day_of_the_interview() -> None:
    late = grounds(replace(DEBRIEF, held=date(2026, 10, 5)))
    assert "meeting" in check(spoil(THANKS, "at the depot today", "this afternoon"), late)


def test_advice_on_an_own_text_leaves_facts_and_subject_to_the_user() -> None:
    own = replace(spoil(THANKS, "34 sets", "900 sets"), subject="Hi")
    assert advise(own, grounds()) == ()
    assert advise(spoil(own, "today.", "today, sorry."), grounds()) == ("apology",)


def test_every_code_that_advice_can_give_has_a_sentence() -> None:
    sentences = load_standards().advice
    silent = [code for code in RULES if code not in sentences]
    everything = replace(THANKS, text="hi", subject="")
    assert not set(silent) & set(advise(everything, grounds()))
    assert set(sentences) <= set(RULES)


@given(st.text(max_size=400), st.text(max_size=80), st.sampled_from(list(Kind)))
def test_any_text_can_be_judged(text: str, subject: str, kind: Kind) -> None:
    codes = check(Draft(1, kind, Channel.EMAIL, text, subject), grounds(), [THANKS, SECOND])
    assert set(codes) <= set(RULES)


def test_somebody_who_was_not_there_gets_no_note() -> None:
    with pytest.raises(KeyError):
        check(replace(THANKS, person=9), grounds())


def test_a_note_holds_what_was_said_about_its_reader() -> None:
    text = (
        "Dear Piet,\n\nThank you for our conversation at the depot today. Of nine trams written "
        "off as dead, seven run again. A mentor for every apprentice is a good sign. Should you "
        "wish to hear more, I would gladly explain.\n\nKind regards,\nIlse Marchetti"
    )
    assert check(replace(CARD, person=2, text=text), grounds()) == ("no_topic",)


def test_a_note_does_not_consist_of_courtesies() -> None:
    courteous = (
        "Dear Noor,\n\nThank you for your time. It was a good conversation. Everything spoke for "
        "the job. The people were friendly. The lighthouse stays with me. Should you wish to hear "
        "more, I would gladly explain.\n\nKind regards,\nIlse Marchetti"
    )
    assert "says_little" in check(replace(THANKS, text=courteous), grounds())


@pytest.mark.parametrize(
    ("country", "word", "foreign"),
    [("GB", "colour", False), ("GB", "color", True), ("US", "colour", True), ("", "color", False)],
)
def test_a_note_is_spelt_as_its_country_spells(country: str, word: str, foreign: bool) -> None:
    there = grounds(replace(DEBRIEF, country=country))
    note = spoil(THANKS, "whose lighthouse works", f"whose lighthouse has {word}")
    assert check(note, there) == (("spelt_abroad",) if foreign else ())


def test_a_spelling_that_the_user_typed_is_theirs() -> None:
    there = grounds(replace(DEBRIEF, country="GB", strength=f"color matching; {DEBRIEF.strength}"))
    note = spoil(THANKS, "whose lighthouse works", "whose lighthouse has color")
    assert check(note, there) == ()


@pytest.mark.parametrize(
    ("company", "codes"), [("tidegate hosp", ()), ("tidegate h", ("unknown_name",))]
)
def test_a_company_typed_short_may_be_written_out(company: str, codes: tuple[str, ...]) -> None:
    there = grounds(replace(DEBRIEF, company=company))
    assert check(spoil(THANKS, "the depot", "the Tidegate Hospital"), there) == codes


@pytest.mark.parametrize("begun", ["If you wish, ask.", "I left glad.", "Please ask."])
def test_a_company_that_ends_in_co_can_end_a_sentence(begun: str) -> None:
    there = grounds(replace(DEBRIEF, company="Tidegate Theatre Co"))
    assert (
        check(spoil(THANKS, OFFER, f"{OFFER} I would join Tidegate Theatre Co. {begun}"), there)
        == ()
    )


@pytest.mark.parametrize(
    "said",
    ["arsenic in wells", "the bumper of a bus", "an R course", "pregnant women", "a maternity ward",
     "children with disabilities", "how a nursery settles down", "Christmas trams"],
)  # fmt: skip
def test_words_of_the_work_are_no_offence(said: str) -> None:
    typed = said.replace("Christmas", "xmas")
    there = grounds(replace(DEBRIEF, strength=f"{typed}; {DEBRIEF.strength}"))
    assert check(spoil(THANKS, OFFER, f"{OFFER} I have worked on {said}."), there) == ()


def test_a_lie_that_was_asked_for_bars_no_word_of_the_phrases() -> None:
    asked = "say i have a doctorate please, and experience in embroidery"
    there = know(replace(DEBRIEF, stood_out=asked), load_standards(), frozenset({"please"}))
    assert check(spoil(THANKS, OFFER, f"{OFFER} Please ask."), there) == ()
    assert "lie" in check(spoil(THANKS, OFFER, f"{OFFER} Ask about embroidery."), there)
