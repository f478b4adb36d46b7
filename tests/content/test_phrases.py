import re
from collections.abc import Iterator

import pytest

from bot.content.phrases import load_bank
from bot.core.drafts.bank import Phrase, Register, parse_phrase

BANK = load_bank()
LINES = {"closing", "greeting"}  # a word or two, no sentences
BLANKS = {
    "asked": {"question", "meeting"},
    "asked_about": {"subjects"},
    "asked_about_said": {"subjects", "said"},
    "asked_remark": {"question", "remark"},
    "asked_said": {"question", "said"},
    "head": {"head"},
    "impression": {"impression"},
    "impression_thing": {"thing"},
    "mention_day": {"day"},
    "mention_rough": {"rough"},
    "task": {"task"},
    "thanks_topic": {"topic", "meeting", "a_meeting", "when"},
    "told": {"told"},
    "topic": {"topic", "meeting"},
    "well": {"well"},
}
USUAL = {"meeting", "a_meeting", "when", "role", "as_role", "company"}
ENOUGH = {
    "thanks_topic": 20,
    "topic": 20,
    "thanks": 26,
    "interest": 26,
    "offer": 40,
    "question": 35,
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
    assert ("?" in phrase.text) == (function == "question")


@pytest.mark.parametrize("register", list(Register))
@pytest.mark.parametrize("function", list(ENOUGH))
def test_every_register_has_phrases_enough(register: Register, function: str) -> None:
    fitting = [p for p in BANK.phrases[function] if register in p.registers]
    assert len(fitting) >= ENOUGH[function]


def test_a_register_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="jolly"):
        parse_phrase("Thanks.", "jolly")
