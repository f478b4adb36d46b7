"""Tells work from small talk: whether a topic shares its words with the job."""

import re

from bot.core.answers.words import Words
from bot.core.debrief import Debrief, Listener

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = re.compile(r"(?:ations?|ings?|ers?|ors?|ies|ed|es|s|y|e)$")


def is_small(topic: str, listener: Listener, debrief: Debrief, words: Words) -> bool:
    """Whether a topic shares no telling word with role, workplace, questions or strength."""
    place = f"{debrief.role} {debrief.workplace} {debrief.company} {debrief.stood_out}"
    heard = f"{listener.asked} {listener.concern} {listener.reply} {listener.person.role}"
    job = f"{place} {heard} {debrief.strength} {debrief.issues} {debrief.went_well}"
    return not _stems(topic, words) & _stems(job, words)


def _stems(text: str, words: Words) -> frozenset[str]:
    found = (word for word in _WORD.findall(text.lower()) if not words.is_small(word))
    return frozenset(stem for word in found if len(stem := _ENDINGS.sub("", word)) > 2)
