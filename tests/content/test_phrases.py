import re
from collections.abc import Iterator

import pytest

from bot.content.phrases import load_bank
from bot.core.drafts.bank import Phrase, Register, parse_phrase
from bot.core.drafts.checks import check, know
from bot.core.drafts.pen import capital
from bot.core.interview import Channel, Draft, Kind
from tests.core.drafts.panels import debrief

BANK = load_bank()
LINES = {"closing", "greeting"}  # a word or two, no sentences
BLANKS = {
    "again_topic": {"topic", "meeting"},
    "answer": {"answer"},
    "answer_on": {"answer", "matter"},
    "asked": {"question"},
    "asked_about": {"subjects"},
    "asked_about_said": {"subjects", "said"},
    "asked_remark": {"question", "remark"},
    "asked_said": {"question", "said"},
    "behind": {"credential", "role", "as_role", "company"},
    "bring": {"credential", "role", "as_role", "company"},
    "fact": {"fact"},
    "head": {"head"},
    "impression": {"impression"},
    "impression_thing": {"thing"},
    "mention": {"named", "meeting"},
    "mention_day": {"day"},
    "mention_yours": {"named"},
    "quality": {"quality", "role", "company"},
    "thanks_topic": {"topic", "meeting", "a_meeting", "when"},
    "thanks_topic_work": {"topic", "meeting", "a_meeting", "when"},
    "told": {"told"},
    "topic": {"topic"},
    "topic_open": {"topic", "meeting", "a_meeting", "when"},
    "topic_small": {"topic"},
    "well": {"well"},
}
USUAL = {"meeting", "a_meeting", "when", "role", "as_role", "company"}
QUESTIONS = {"question", "question_after", "question_day", "question_alone"}
ENOUGH = {
    "thanks_topic": 30,
    "thanks": 26,
    "topic": 20,
    "tie": 30,
    "interest": 30,
    "offer": 40,
    "offer_short": 30,
    "again": 20,
    "still": 25,
    "mention": 18,
    "question": 22,
}


def phrases() -> Iterator[tuple[str, Phrase]]:
    for function, found in BANK.phrases.items():
        if function not in LINES and not function.startswith("subject"):
            yield from ((function, phrase) for phrase in found)


def test_no_two_phrases_share_five_words_in_a_row() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for _, phrase in phrases():
        for part in re.split(r"\{\w+\}", phrase.text.lower()):
            words = re.findall(r"[a-z'-]+", part)
            for run in zip(*(words[start:] for start in range(5)), strict=False):
                assert seen.setdefault(run, phrase.text) == phrase.text, run


@pytest.mark.parametrize(("function", "phrase"), list(phrases()))
def test_each_blank_can_be_filled(function: str, phrase: Phrase) -> None:
    known = BLANKS.get(function, USUAL)
    assert {need.lower() for need in phrase.needs} <= known


@pytest.mark.parametrize("phrase", [phrase for _, phrase in phrases()])
def test_own_words_hold_no_number(phrase: Phrase) -> None:
    own = re.sub(r"\{\w+\}", "", phrase.text.lower())
    assert not re.search(r"\d|\b(?:one|two|three|first|second|once|twice|half|dozen)\b", own)


@pytest.mark.parametrize("phrase", [phrase for _, phrase in phrases()])
def test_a_phrase_is_whole_sentences(phrase: Phrase) -> None:
    assert phrase.text[0] in "{ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert phrase.text.endswith((".", "!", "?"))


@pytest.mark.parametrize(("function", "phrase"), list(phrases()))
def test_only_the_second_asks_questions(function: str, phrase: Phrase) -> None:
    assert ("?" in phrase.text) == (function in QUESTIONS)


@pytest.mark.parametrize("register", list(Register))
@pytest.mark.parametrize("function", list(ENOUGH))
def test_every_register_has_phrases_enough(register: Register, function: str) -> None:
    fitting = [p for p in BANK.phrases[function] if register in p.registers]
    assert len(fitting) >= ENOUGH[function]


def test_a_register_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="jolly"):
        parse_phrase("Thanks.", "jolly")


VALUES = {
    "role": "data engineer", "as_role": "as a data engineer", "company": "Acme",
    "meeting": "interview", "a_meeting": "an interview", "when": "today",
    "day": "Friday 4 December", "named": "Friday 4 December",
    "topic": "late trains", "told": "you mend clocks", "subjects": "late trains and maps",
    "question": "how I plan a week", "said": "I write a list", "remark": "the list",
    "answer": "I write a list", "matter": "the pace", "fact": "I write lists",
    "credential": "an evening course", "quality": "calm", "head": "writing lists",
    "impression": "you mend clocks", "thing": "the clocks", "well": "the walk",
}  # fmt: skip
ALONE = {
    "pressure", "cliche", "sparing", "apology", "private", "rude", "placeholder", "emoji",
    "chat_spelling", "grammar", "spelt_abroad", "cut_off", "article", "doubled_word", "number",
    "unknown_name", "gender", "meeting", "punctuation", "repetition",
}  # fmt: skip
SECOND = {"again", "again_topic", "still", *QUESTIONS, "mention", "mention_day", "mention_yours"}


@pytest.mark.parametrize("country", ["US", "GB"])
@pytest.mark.parametrize(("function", "phrase"), list(phrases()))
def test_a_phrase_keeps_the_rules_by_itself(function: str, phrase: Phrase, country: str) -> None:
    values = VALUES | {name.capitalize(): capital(value) for name, value in VALUES.items()}
    text = f"Dear Priya,\n\n{phrase.fill(values)}\n\nRegards,\nSam Okafor"
    kind = Kind.SECOND if function in SECOND else Kind.THANK_YOU
    draft = Draft(1, kind, Channel.EMAIL, text, "Thank you: data engineer")
    rules = ALONE | ({"no_offer"} if function.startswith("offer") else set())
    rules |= {"no_thanks"} if function.startswith("thanks") else set()
    grounds = know(debrief(country=country), BANK.standards)
    assert not set(check(draft, grounds)) & rules
