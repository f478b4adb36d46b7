"""Rules about tone: lists of words, and how sentences are built."""

import re

from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.grounds import COPIED, runs
from bot.core.drafts.checks.phrases import words_of

_LONG_SENTENCE = 45
_THANKS = 2
_OWN = re.compile(r"I\b")


def has_pressure(case: Case) -> bool:
    """Pressure or reproach; a second is read with a second, wider list."""
    return "pressure" in case.found or (case.is_second and "reproach" in case.found)


def has_cliche(case: Case) -> bool:
    """A phrase that everybody has read too often."""
    return "cliches" in case.found


def has_two_sparing_words(case: Case) -> bool:
    """Two of the words of which a note may hold one."""
    return len(case.found.get("sparing", ())) > 1


def gives_two_examples(case: Case) -> bool:
    """ "For example" or "for instance" twice in a note."""
    return len(case.found.get("examples", ())) > 1


def has_apology(case: Case) -> bool:
    """An apology, or the description of a failure."""
    return "apologies" in case.found


def has_private_matter(case: Case) -> bool:
    """Family, health, faith, age, pay."""
    return "private" in case.found


def has_rude_word(case: Case) -> bool:
    """An insult or a swear word."""
    return "rude" in case.found


def has_exclamation(case: Case) -> bool:
    """More than one "!"; in a solemn setting, any."""
    return case.draft.text.count("!") > (0 if case.grounds.is_solemn else 1)


def starts_with_i_too_often(case: Case) -> bool:
    """More than half of the sentences start with "I"."""
    sentences = case.letter.sentences
    return sum(bool(_OWN.match(sentence)) for sentence in sentences) * 2 > len(sentences)


def has_long_sentence(case: Case) -> bool:
    """A sentence of more than 45 words."""
    return any(len(sentence.split()) > _LONG_SENTENCE for sentence in case.letter.sentences)


def copies_an_answer(case: Case) -> bool:
    """More than six words in a row taken from an answer."""
    return not case.grounds.copied.isdisjoint(runs(case.letter.written, COPIED))


def splices_a_list(case: Case) -> bool:
    """Three or more items of a typed list set into a sentence as they stand."""
    body = case.letter.body.lower()
    return any(", ".join(items) in body for items in case.grounds.lists)


def thanks_too_often(case: Case) -> bool:
    """Thanks said more than twice."""
    return len(case.found.get("thanks", ())) > _THANKS


def repeats_the_job(case: Case) -> bool:
    """The role's name, in full, more than once in the body."""
    role = " ".join(words_of(case.grounds.debrief.role.lower()))
    return bool(role) and " ".join(case.letter.words).count(role) > 1


def lacks_thanks(case: Case) -> bool:
    """No word of thanks."""
    return "thanks" not in case.found


def lacks_offer(case: Case) -> bool:
    """No offer of more information, and no next step."""
    return "offers" not in case.found
