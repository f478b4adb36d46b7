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
    "again_topic": {"part_thanks", "part_for", "part_was", "topic"},
    "answer_on": {"answer", "matter"},
    "asked_about": {"subjects"},
    "asked_also": {"subjects"},
    "answer_added": {"answer"},
    "asked_grave": {"subjects"},
    "asked_question": {"question"},
    "asked_question_also": {"question"},
    "asked_said": {"question", "said"},
    "behind": {"fact"},
    "had": {"fact"},
    "have": {"fact"},
    "impression": {"impression"},
    "impression_thing": {"thing"},
    "mention": {"part_recall", "part_expected", "part_plan", "by"},
    "mention_yours": {"part_told", "part_recall", "part_expected"},
    "part_expected": {"by"},
    "point": {"fact"},
    "question_grave": {"question"},
    "quality": {"fact"},
    "led": {"fact"},
    "led_fronted": {"fact"},
    "thanks_host": {"kindness", "when"},
    "again_host": {"kindness"},
    "skill": {"fact"},
    "skill_thing": {"fact"},
    "thanks_topic": {"part_thank", "part_talk", "part_job", "topic"},
    "told": {"told"},
    "topic": {"topic"},
    "topic_slight": {"topic"},
    "thanks_slight": {"part_thank", "part_talk", "part_job", "topic"},
    "topic_open": {"topic"},
    "topic_grave": {"topic"},
}
USUAL = {
    "meeting",
    "a_meeting",
    "when",
    "whens",
    "met",
    "norole",
    "panel",
    "role",
    "as_role",
    "company",
    *BANK.parts,
}
QUESTIONS = {"question", "question_after", "question_host"}
MENTIONS = {"mention", "mention_yours"}
# A panel of five takes five different ones.
ENOUGH = {
    "part_thank": 8,
    "part_talk": 9,
    "part_job": 5,
    "part_give": 6,
    "thanks_topic": 8,
    "part_good": 8,
    "thanks_bare": 6,
    "topic": 6,
    "tie": 6,
    "part_more": 4,
    "part_would": 7,
    "part_work": 5,
    "part_if": 8,
    "part_then": 7,
    "part_questions": 6,
    "part_regarding": 5,
    "part_for": 9,
    "part_still": 8,
    "part_join": 4,
    "part_recall": 6,
    "part_expected": 9,
    "part_told": 5,
    "part_know": 5,
    "part_slow": 5,
    "part_plan": 6,
    "part_may": 8,
    "part_now": 8,
    "part_when": 5,
    "part_moved": 5,
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


@pytest.mark.parametrize("phrase", [p for f, p in phrases() if f not in BANK.parts])
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
    "part_unchanged": "remains strong", "part_post_named": "the data engineer job",
    "part_appeals": "appeals to me", "part_keen": "I am very keen on", "role": "data engineer",
    "met": "", "norole": "", "panel": "",
    "as_role": "as a data engineer", "company": "Acme", "meeting": "interview",
    "a_meeting": "an interview", "when": "today", "whens": "today's", "by": "by Friday 4 December",
    "topic": "late trains", "kindness": "the welcome", "told": "you mend clocks",
    "subjects": "late trains and maps", "question": "how I plan a week",
    "answer": "I write a list", "said": "I write a list", "matter": "the pace",
    "fact": "an evening course", "impression": "you mend clocks", "thing": "the clocks",
    "part_thank": "thank you for the interview", "part_talk": "thank you for our conversation",
    "part_job": "about working as a data engineer", "part_give": "I would do it well",
    "part_wish": "I wish you well", "part_questions": "if you have questions",
    "part_regarding": "about my work",
    "part_again": "thank you again for the interview", "part_having": "after our interview",
    "part_if": "if you have further questions", "part_then": "please let me know",
    "part_still": "I am still keen", "part_join": "to join Acme as a data engineer",
    "part_remain": "I am still very interested", "part_post": "the data engineer job",
    "part_recall": "as I recall,", "part_more": "I want the job even more",
    "part_would": "I would love", "part_work": "to join you", "part_glad": "I hope",
    "part_please": "do ask", "part_any": "if you need more", "part_thanks": "thank you",
    "part_for": "for the interview", "part_meet": "to meet again", "part_later": "to hear from you",
    "part_good": "I enjoyed our conversation", "part_was": "it was a good talk",
    "part_moved": "whether that has changed", "part_gladly": "I am happy",
    "part_more_info": "to say more",
    "part_expected": "an answer was expected by Friday 4 December",
    "part_told": "you mentioned that", "part_know": "I know that",
    "part_slow": "it can take some time", "part_plan": "a decision was expected",
    "part_may": "may I ask",
    "part_now": "how the timing looks", "part_when": "when a decision is likely",
}  # fmt: skip
ALONE = {
    "pressure", "cliche", "sparing", "apology", "private", "rude", "placeholder", "emoji",
    "chat_spelling", "grammar", "spelt_abroad", "cut_off", "article", "doubled_word", "number",
    "unknown_name", "gender", "meeting", "punctuation", "repetition",
}  # fmt: skip
SECOND = {
    "again", "again_topic", "still", "part_still", "part_join", "part_may",
    "part_now", "part_when", *QUESTIONS, *MENTIONS,
}  # fmt: skip


@pytest.mark.parametrize("country", ["US", "GB"])
@pytest.mark.parametrize(("function", "phrase"), list(phrases()))
def test_a_phrase_keeps_the_rules_by_itself(function: str, phrase: Phrase, country: str) -> None:
    values = VALUES | {name.capitalize(): capital(value) for name, value in VALUES.items()}
    body = capital(phrase.fill(values)) + (" so." if function in BANK.parts else "")
    text = f"Dear Priya,\n\n{body}\n\nRegards,\nSam Okafor"
    kind = Kind.SECOND if function in SECOND else Kind.THANK_YOU
    draft = Draft(1, kind, Channel.EMAIL, text, "Thank you: data engineer")
    rules = ALONE | ({"no_offer"} if function.startswith("offer") else set())
    rules |= {"no_thanks"} if function.startswith(("thanks", "part_thank", "part_talk")) else set()
    grounds = know(debrief(country=country), BANK.standards)
    assert not set(check(draft, grounds)) & rules
