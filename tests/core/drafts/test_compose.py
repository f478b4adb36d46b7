import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.drafts.checks import check, know, masks
from bot.core.drafts.compose import compose
from bot.core.drafts.desk import Tone
from bot.core.drafts.overlap import body_of, opening, overlap
from bot.core.interview import Channel, EmployerDate, Kind, Medium
from tests.core.drafts.panels import BANK, NAMES, debrief, listener, load

# What no wording of the given facts can mend: they are too few, or typed in an unknown way.
THIN = {"says_little", "no_topic", "no_job", "unknown_name", "subject_job"}
GOOD = {
    "role": "lead", "asked": "airflow, late data", "concern": "no stats degree",
    "reply": "I forecast sales for 140 shows a year", "enjoyed": "docks and empty seats",
}  # fmt: skip


def thanks(*people: dict[str, str], **facts: object) -> list[str]:
    listeners = (listener(number, **answers) for number, answers in enumerate(people, 1))
    made = compose(debrief(*listeners, **facts), Kind.THANK_YOU, BANK)
    return [draft.text for draft in made]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", list(Kind))
def test_every_draft_keeps_the_rules(name: str, kind: Kind) -> None:
    facts = load(name)
    grounds = know(facts, BANK.standards)
    before: list[object] = []
    for draft in compose(facts, kind, BANK):
        broken = set(check(draft, grounds, before)) - THIN  # type: ignore[arg-type]  # mixed
        assert not broken - {"too_long", "too_short"}, (broken, draft.text)
        before.append(draft)


@pytest.mark.parametrize("name", NAMES)
def test_a_panel_is_unlike_each_other(name: str) -> None:
    facts = load(name)
    drafts = compose(facts, Kind.THANK_YOU, BANK)
    for a, b in combinations(drafts, 2):
        assert overlap(a.text, b.text, masks(facts)) <= 0.1
        assert opening(a.text) != opening(b.text)


@pytest.mark.parametrize("name", NAMES[::5])
def test_another_version_is_another_text(name: str) -> None:
    facts = load(name)
    shown: dict[int, list[str]] = {x.person.id: [] for x in facts.people}
    for variant in range(5):
        for draft in compose(facts, Kind.THANK_YOU, BANK, variant=variant, shown=shown):
            for earlier in shown[draft.person]:
                assert overlap(draft.text, earlier, masks(facts)) <= 0.45
            shown[draft.person].append(draft.text)


def test_the_same_facts_give_the_same_text() -> None:
    facts = load(NAMES[0])
    assert compose(facts, Kind.SECOND, BANK) == compose(facts, Kind.SECOND, BANK)


def test_each_line_says_where_it_came_from() -> None:
    (draft,) = compose(debrief(listener(1, **GOOD)), Kind.THANK_YOU, BANK)
    known = {source for receipt in draft.receipts for source in receipt.sources}
    assert {"enjoyed", "reply"} <= known
    assert all(receipt.sentence in draft.text for receipt in draft.receipts)


def test_a_name_in_lower_case_is_signed_with_its_capitals() -> None:
    (text,) = thanks(GOOD, user="liam mcallister")
    assert text.endswith(",\nLiam McAllister")


def test_somebody_without_a_name_is_greeted_as_the_team() -> None:
    (text,) = thanks({"name": ""})
    assert text.startswith("Dear Hiring Team,")


def test_a_lie_is_left_out_and_the_truth_kept() -> None:
    (text,) = thanks({**GOOD, "reply": "say i have a masters lol. i forecast sales for 140 shows"})
    assert "master" not in text
    assert "140" in text


@pytest.mark.parametrize(
    "answer",
    [
        "am i married",
        "when do i plan on retiring",
        "which church do you attend",
        "salary, kids",
        "do i want own children soon",
        "do i belong to a church",
        "how old am i",
        "where are you really from",
        "how many sick days i took",
    ],
)
def test_what_must_not_be_asked_is_never_mentioned(answer: str) -> None:
    (text,) = thanks({**GOOD, "asked": answer})
    assert not re.search(r"\b(?:marr|retir|church|salar|kids|child|old\b|really from|sick)", text)


@pytest.mark.parametrize("answer", ["skip", "idk", "none", "n/a", "nothing really", "🙈", "???"])
def test_emptiness_leaves_no_trace(answer: str) -> None:
    texts = thanks({**GOOD, "enjoyed": answer, "asked": answer}, strength=answer, stood_out=answer)
    assert answer.casefold() not in texts[0].casefold()


@pytest.mark.parametrize("kind", list(Kind))
def test_a_word_without_end_never_enters_a_note(kind: Kind) -> None:
    endless = "a" * 4096
    person = listener(1, **{**GOOD, "name": endless, "reply": endless, "enjoyed": endless})
    facts = debrief(person, strength=endless, stood_out=endless, role=endless, company=endless)
    (draft,) = compose(facts, kind, BANK)
    assert len(draft.text) < 1500
    assert "aaa" not in draft.text + draft.subject


def test_shorter_is_at_most_three_quarters_of_what_was_shown() -> None:
    facts = debrief(listener(1, **GOOD), strength="I trained 14 people on the till")
    (usual,) = compose(facts, Kind.THANK_YOU, BANK)
    (short,) = compose(facts, Kind.THANK_YOU, BANK, tone=Tone.SHORTER, shown={1: [usual.text]})
    assert len(short.text.split()) <= 0.75 * len(usual.text.split())


def test_an_insult_stays_out() -> None:
    (text,) = thanks({**GOOD, "enjoyed": "lathes. guys a jerk but he knows lathes"})
    assert "jerk" not in text
    assert "lathes" in text


def test_a_correction_counts() -> None:
    (text,) = thanks({**GOOD, "reply": "I trained 14 people on the forklift. No 15 counting Earl"})
    assert "15 people" in text
    assert "14" not in text


def test_somebody_who_did_not_appear_is_not_told_of_a_talk() -> None:
    texts = thanks(GOOD, {"name": "Sir Declan", "asked": "did not show up, bad connection"})
    assert "connection" not in texts[1]
    assert "conversation" not in texts[1]


def test_two_people_with_one_topic_get_different_notes() -> None:
    texts = thanks({**GOOD, "name": "Ann Lee"}, {**GOOD, "name": "Bo Ray"})
    first, second = texts
    assert overlap(first, second, ["Ann", "Lee", "Bo", "Ray", "Acme", "data engineer"]) <= 0.1


def test_a_second_interview_with_somebody_gives_another_text() -> None:
    facts = debrief(listener(1, **GOOD))
    (first,) = compose(facts, Kind.THANK_YOU, BANK)
    (second,) = compose(facts, Kind.THANK_YOU, BANK, shown={1: [first.text]})
    assert overlap(first.text, second.text, masks(facts)) <= 0.3


def test_an_exact_date_is_said_as_the_country_writes_it() -> None:
    facts = debrief(listener(1, **GOOD))
    (american,) = compose(facts, Kind.SECOND, BANK)
    (irish,) = compose(replace(facts, country="IE"), Kind.SECOND, BANK)
    assert "Friday, December 4" in american.text
    assert "Friday 4 December" in irish.text


def test_a_rough_time_stays_rough_and_no_date_stays_none() -> None:
    rough = EmployerDate(date(2026, 12, 8), "a couple of weeks")
    (about,) = compose(debrief(employer_date=rough), Kind.SECOND, BANK)
    (none,) = compose(debrief(employer_date=EmployerDate(None)), Kind.SECOND, BANK)
    assert "a couple of weeks" in about.text
    assert "December" not in about.text + none.text
    assert none.text.count("?") == 1


def test_a_card_has_no_subject_and_one_paragraph() -> None:
    (card,) = compose(debrief(listener(1, **GOOD)), Kind.THANK_YOU, BANK, channel={1: Channel.CARD})
    assert card.subject == ""
    assert card.text.count("\n\n") == 2


def test_shorter_is_shorter_and_formal_is_formal() -> None:
    facts = debrief(listener(1, **GOOD), medium=Medium.PHONE, workplace="startup")
    (usual,) = compose(facts, Kind.THANK_YOU, BANK)
    (short,) = compose(facts, Kind.THANK_YOU, BANK, tone=Tone.SHORTER)
    (formal,) = compose(facts, Kind.THANK_YOU, BANK, tone=Tone.FORMAL)
    assert len(short.text.split()) < len(usual.text.split())
    assert formal.text.startswith("Dear Priya Nair,")


def test_a_combined_second_carries_the_thanks() -> None:
    (draft,) = compose(debrief(listener(1, **GOOD)), Kind.SECOND, BANK, combined=True)
    assert "thank you again" not in draft.text
    assert re.search(r"thank|grateful|appreciat", draft.text.lower())
    assert draft.text.count("?") == 1


WORDS = re.split(
    " ",
    "i did not the 4 12 a his my team of for years while lol late plan ran and , . ? set up them "
    "he she they you how why was Python w/ & 90% $5 night",
)
answers = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(WORDS),
        max_size=14,
    ).map(" ".join),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asked=answers, reply=answers, enjoyed=answers, strength=answers, stood_out=answers)
def test_whatever_is_typed_gives_a_note_without_leftovers(
    asked: str, reply: str, enjoyed: str, strength: str, stood_out: str
) -> None:
    person = listener(asked=asked, concern="slow", reply=reply, enjoyed=enjoyed)
    facts = debrief(person, strength=strength, stood_out=stood_out)
    (draft,) = compose(facts, Kind.THANK_YOU, BANK)
    assert draft.text.startswith(("Dear Priya", "Hello Priya", "Hi Priya"))
    assert not re.search(r"[{}\[\]]|\blol\b|(?<!')\bi\b|  ", draft.text)
    figures = set(re.findall(r"\d+", draft.text))
    assert figures <= set(re.findall(r"\d+", facts.typed()))


@given(st.integers(0, 400))
@settings(max_examples=10, deadline=None)
def test_seconds_name_the_day_of_any_date(days: int) -> None:
    day = date(2026, 11, 25) + timedelta(days)
    (draft,) = compose(debrief(employer_date=EmployerDate(day)), Kind.SECOND, BANK)
    assert f"{day:%B} {day.day}" in draft.text


@pytest.mark.parametrize("variant", range(8))
def test_who_did_not_come_is_not_thanked_for_a_talk(variant: int) -> None:
    people = (listener(1, **GOOD), listener(2, name="Rhea Cruz", asked="didnt show up"))
    draft = compose(debrief(*people), Kind.THANK_YOU, BANK, variant=variant)[1]
    talked = r"our conversation|after meeting|seeing me|have (?:met|spoken)|today|this morning"
    assert not re.search(talked, draft.text)


@pytest.mark.parametrize("variant", range(6))
def test_by_phone_nobody_was_met_or_seen(variant: int) -> None:
    talked = debrief(listener(enjoyed="night trains"), medium=Medium.PHONE)
    texts = [
        draft.text
        for kind in Kind
        for draft in compose(talked, kind, BANK, variant=variant, shown={})
    ]
    for text in texts:
        assert not re.search(r"\b(?:meet|met|see) (?:with |me|you|again)|seeing me|having me", text)


@pytest.mark.parametrize("variant", range(6))
def test_who_said_nothing_is_not_told_of_a_talk(variant: int) -> None:
    panel = debrief(
        listener(1, enjoyed="night trains"), listener(2, name="Winston Cho", asked="idk")
    )
    text = compose(panel, Kind.THANK_YOU, BANK, variant=variant, shown={})[1].text
    assert not re.search(r"talk|conversation|spoke|said", text)


@pytest.mark.parametrize(
    "enjoyed", ["postmortems with good titles", "her post about deleting alerts", "night trains"]
)
def test_an_email_of_one_topic_still_has_the_length_of_an_email(enjoyed: str) -> None:
    told = debrief(
        listener(
            enjoyed=enjoyed,
            asked="how I would plan a week of maintenance with no window",
            concern="that I would find the old stack dull after a year of the new one",
        ),
        issues="one region, no failover, and a holiday rush in November every year",
        went_well="drawing the system on the board, they came up and added to it",
        went_wrong="I forgot what the second region was called and had to look it up in my notes",
    )
    (draft,) = compose(told, Kind.THANK_YOU, BANK)
    assert 75 <= len(body_of(draft.text).split()) <= 150


@pytest.mark.parametrize("number", range(12))
def test_a_second_asks_how_things_look_now_and_not_whether_a_passed_day_holds(number: int) -> None:
    facts = debrief(*(listener(i, **GOOD) for i in range(1, 4)), user=f"Sam Okafor {number}")
    for draft in compose(facts, Kind.SECOND, BANK):
        assert not re.search(r"still (?:holds|right|the plan)|you will decide", draft.text)
        assert draft.text.count("?") == 1
        assert "December 4" in draft.text


@pytest.mark.parametrize("number", range(12))
def test_who_hardly_spoke_is_not_thanked_for_a_talk_a_second_time(number: int) -> None:
    facts = debrief(listener(asked="nothing, just sat there"), user=f"Sam Okafor {number}")
    (draft,) = compose(facts, Kind.SECOND, BANK)
    assert not re.search(r"our (?:talk|conversation)|talking with me", draft.text)


@pytest.mark.parametrize("variant", range(6))
def test_a_second_names_the_role_and_the_employer(variant: int) -> None:
    for draft in compose(
        debrief(listener(1), listener(2, name="Tom Baker")), Kind.SECOND, BANK, variant=variant
    ):
        body = body_of(draft.text)
        assert "data engineer" in body
        assert "Acme" in body


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("variant", range(6))
@pytest.mark.parametrize(
    "company",
    [
        *("Hill Adjusters Ltd.", "Quay & Co.", "Main Street Inc.", "Adler s.r.o."),
        *("Dub Sp. z o.o.", "Banco Ipe S.A.", "V&A", "Blitz!Kino"),
    ],
)
def test_no_form_of_an_employers_name_spoils_the_note(
    company: str, variant: int, kind: Kind
) -> None:
    told = replace(debrief(listener(enjoyed="late trains")), company=company)
    (draft,) = compose(told, kind, BANK, variant=variant, shown={})
    assert ".." not in draft.text
    told_of = "late trains" if kind is Kind.THANK_YOU else company.rstrip(".")
    assert variant % 4 == 3 or told_of in draft.text, draft.text


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("variant", range(12))
def test_the_words_before_the_name_do_not_stand_in_the_note(variant: int, kind: Kind) -> None:
    people = (
        listener(1, enjoyed="late trains"),
        listener(2, name="Tom Baker"),
        listener(3, name="Kim Lee"),
    )
    for draft in compose(debrief(*people), kind, BANK, variant=variant, shown={}):
        closing = draft.text.splitlines()[-2].rstrip(",")
        assert not re.search(rf"\b{closing}\b", body_of(draft.text), re.IGNORECASE), draft.text


@pytest.mark.parametrize("variant", range(5))
@pytest.mark.parametrize("enjoyed", ["the ward fire of 2019", "talking about grief with children"])
def test_nobody_is_glad_of_what_is_grave(enjoyed: str, variant: int) -> None:
    told = debrief(listener(enjoyed=enjoyed))
    for kind in Kind:
        (draft,) = compose(told, kind, BANK, variant=variant, shown={})
        about = [s for s in re.split(r"\.\s+", draft.text) if re.search("fire|grief", s)]
        joy = r"glad|pleasure|enjoy|nice|happy|liked|good conversation|highlight|interesting"
        assert not any(re.search(joy, sentence) for sentence in about), draft.text


def test_a_question_that_is_answered_is_named_once() -> None:
    asked = "what id do if a driver wont wait. id radio the depot and go with him"
    (text,) = thanks({"asked": asked, "enjoyed": "idk"})
    assert text.count("driver") == 1


@pytest.mark.parametrize("channel_of", ["tech firm", "family garage"])
def test_what_stood_out_is_told_to_somebody_who_raised_nothing(channel_of: str) -> None:
    told = replace(
        debrief(listener(1, role="HR", asked="salary", enjoyed="")),
        workplace=channel_of,
        stood_out="they repair every bike for free",
    )
    (draft,) = compose(told, Kind.THANK_YOU, BANK)
    assert "repair every bike for free" in draft.text, draft.text


def test_a_question_for_yes_or_no_is_named_where_nothing_else_was_raised() -> None:
    told = debrief(listener(1, asked="would i drive a van in winter", enjoyed=""))
    (draft,) = compose(told, Kind.THANK_YOU, BANK)
    assert "whether I would drive a van in winter" in draft.text, draft.text


@pytest.mark.parametrize("variant", range(8))
def test_a_word_of_small_talk_is_not_taken_up_again_in_the_second(variant: int) -> None:
    told = debrief(listener(1, enjoyed="chai"), listener(2, name="Tom Baker", enjoyed="old trams"))
    drafts = compose(told, Kind.SECOND, BANK, variant=variant, shown={})
    assert not any("chai" in draft.text for draft in drafts)


@pytest.mark.parametrize("liked", ["burning the toast together", "the cats on her desk"])
def test_a_joke_or_what_was_done_together_is_told_once(liked: str) -> None:
    told = debrief(listener(1, enjoyed=liked), listener(2, name="Tom Baker", enjoyed="old trams"))
    for variant in range(4):
        drafts = compose(told, Kind.SECOND, BANK, variant=variant, shown={})
        assert not any("toast" in draft.text or "cats" in draft.text for draft in drafts)


@pytest.mark.parametrize("variant", range(8))
def test_a_card_names_the_employer_once(variant: int) -> None:
    long = "Lakeshore Mercy Medical Center"
    told = replace(
        debrief(listener(1, enjoyed="late trains"), listener(2, name="Tom Baker", enjoyed="bees")),
        company=long, workplace="hospital ward", medium=Medium.ON_SITE,
    )  # fmt: skip
    for draft in compose(told, Kind.THANK_YOU, BANK, variant=variant, shown={}):
        assert body_of(draft.text).count(long) <= 1, draft.text


@pytest.mark.parametrize("variant", range(6))
@pytest.mark.parametrize("said", ["tea", "football"])
def test_nobody_hears_about_small_talk(said: str, variant: int) -> None:
    told = debrief(listener(1, enjoyed=said))
    (draft,) = compose(told, Kind.THANK_YOU, BANK, variant=variant, shown={})
    assert not re.search(rf"(?:hear|hearing|told me|said) about {said}", draft.text), draft.text


def test_a_reply_may_speak_of_a_third_person() -> None:
    told = debrief(
        listener(asked="notice", concern="the long notice", reply="my manager said he lets me go")
    )
    (draft,) = compose(told, Kind.THANK_YOU, BANK, shown={})
    assert "my manager said" in draft.text


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("role", ["C# developer", "X-ray technician", "A-level tutor"])
def test_no_form_of_a_role_spoils_the_note(role: str, kind: Kind) -> None:
    told = replace(debrief(listener(enjoyed="late trains")), role=role)
    (draft,) = compose(told, kind, BANK, shown={})
    expected = "late trains" if kind is Kind.THANK_YOU else role
    assert expected in draft.text, draft.text


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("variant", range(8))
def test_no_two_sentences_of_a_note_begin_alike(variant: int, kind: Kind) -> None:
    people = (
        listener(1, enjoyed="late trains", asked="how I plan a week", reply="I keep a paper diary"),
        listener(2, name="Tom Baker", enjoyed="the roof garden"),
        listener(3, name="Kim Lee", asked="shifts"),
    )
    for draft in compose(debrief(*people), kind, BANK, variant=variant, shown={}):
        said = re.split(r"[.;?]\s+", body_of(draft.text))
        begun = [" ".join(sentence.split()[:3]).lower() for sentence in said]
        assert len(set(begun)) == len(begun), draft.text


@pytest.mark.parametrize("enjoyed", ["she folds the blanket like a swan", "her old greyhound"])
def test_what_is_one_persons_own_is_not_said_to_a_whole_team(enjoyed: str) -> None:
    for kind in Kind:
        (draft,) = compose(debrief(listener(name="", enjoyed=enjoyed)), kind, BANK, shown={})
        assert draft.text.startswith("Dear Hiring Team,")
        assert "blanket" not in draft.text
        assert "greyhound" not in draft.text


@pytest.mark.parametrize("brand", ["nandos", "sainsburys", "kelloggs"])
def test_a_brand_that_was_typed_small_spoils_no_note(brand: str) -> None:
    told = debrief(listener(enjoyed=f"her list of every {brand} car park"))
    (draft,) = compose(told, Kind.THANK_YOU, BANK, shown={})
    assert f"{brand.removesuffix('s').capitalize()}'s car park" in draft.text, draft.text


@pytest.mark.parametrize("variant", range(6))
def test_the_matter_of_a_doubt_heads_only_what_answers_it(variant: int) -> None:
    told = debrief(
        listener(concern="nights", reply="we are a family of owls lol, I have my own van now")
    )
    (draft,) = compose(told, Kind.THANK_YOU, BANK, variant=variant, shown={})
    assert not re.search(r"(?:hours|nights|shifts)[^.]*, I have my own van", draft.text), draft.text


@pytest.mark.parametrize("variant", range(6))
def test_what_leads_up_to_itself_gets_no_other_lead(variant: int) -> None:
    told = debrief(listener(reply="I sorted the stamps of the late mayor"))
    (draft,) = compose(told, Kind.THANK_YOU, BANK, variant=variant, shown={})
    assert not re.search(r"[:,] one thing I did", draft.text), draft.text


def test_a_number_with_a_blank_in_it_spoils_no_note() -> None:
    told = debrief(listener(reply="I filed 8 000 Greek letters last year in two rooms"))
    (draft,) = compose(told, Kind.THANK_YOU, BANK, shown={})
    assert "Greek letters" in draft.text, draft.text


_THERE = {"name": "Rommel Cruz", "role": "manager", "enjoyed": "night trains"}


@pytest.mark.parametrize(
    "asked",
    [
        "how do i handle an agent who is always absent",
        "patients who never show up",
        "customers who did not come back",
        "guests who didn't turn up and didn't call",
        "what i do when a manager was absent",
        "what if a candidate was a no show",
        "no-show policy",
        "no shows and late cancels",
    ],
)
def test_who_asked_about_absence_was_there(asked: str) -> None:
    (text,) = thanks({**_THERE, "asked": asked})
    assert "night trains" in text


@pytest.mark.parametrize(
    "told",
    [
        {"asked": "no show"},
        {"asked": "he was absent"},
        {"asked": "she was supposed to come but didn't show"},
        {"enjoyed": "couldnt make it, sick"},
        {"asked": "he never showed up lol"},
        {"asked": "rommel didnt come in the end"},
        {"enjoyed": "the manager was not there"},
        {"role": "the ceo, who didnt come"},
    ],
)
def test_who_was_absent_is_not_told_of_a_talk(told: dict[str, str]) -> None:
    (text,) = thanks({**_THERE, **told})
    assert "night trains" not in text
    assert not re.search(r"our conversation|meeting you was|seeing me|today|this morning", text)


@pytest.mark.parametrize(
    "enjoyed", ["wala masyado, she was rushing", "ewan ko", "nicht viel", "ni idea"]
)
def test_nothing_in_another_language_is_no_topic(enjoyed: str) -> None:
    (text,) = thanks({"name": "Bing Arceo", "enjoyed": enjoyed})
    assert enjoyed.split(",")[0].split()[0] not in text


def test_letters_behind_a_name_are_no_name_that_a_note_must_avoid() -> None:
    people = (
        listener(1, name="Bernadette Kowalczyk RN", enjoyed="night shift snacks"),
        listener(2, name="Tunde Bello", enjoyed="hospital radio"),
    )
    texts = [d.text for d in compose(debrief(*people, role="RN"), Kind.THANK_YOU, BANK)]
    assert "snacks" in texts[0]
    assert "radio" in texts[1]
