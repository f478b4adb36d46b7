"""The checks every draft must pass before it is shown: one function per rule, one table of rules.

A rule answers whether it is broken; its code is what callers see. The word lists are content.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from bot.core.debrief import Debrief
from bot.core.drafts.checks import facts, follow_up, likeness, mechanics, shape, style
from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.grounds import Grounds, masks
from bot.core.drafts.checks.own_text import find_blanks, lay_out, settled_by, weigh
from bot.core.drafts.checks.standards import Length, Standards
from bot.core.interview import Draft

Rule = Callable[[Case], bool]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "too_short": shape.is_too_short,
        "too_long": shape.is_too_long,
        "paragraphs": shape.has_wrong_paragraphs,
        "subject": shape.has_wrong_subject,
        "subject_thanks": shape.has_subject_without_thanks,
        "subject_job": shape.has_subject_without_job,
        "subject_shouts": shape.has_shouting_subject,
        "greeting": shape.has_wrong_greeting,
        "signature": shape.has_wrong_signature,
        "placeholder": mechanics.has_placeholder,
        "emoji": mechanics.has_emoji,
        "chat_spelling": mechanics.has_chat_spelling,
        "spacing": mechanics.has_bad_spacing,
        "punctuation": mechanics.has_bad_punctuation,
        "small_start": mechanics.has_small_start,
        "open_marks": mechanics.has_open_marks,
        "grammar": mechanics.has_broken_grammar,
        "spelt_abroad": mechanics.is_spelt_abroad,
        "cut_off": mechanics.is_cut_off,
        "article": mechanics.has_wrong_article,
        "doubled_word": mechanics.has_doubled_word,
        "repetition": mechanics.has_repetition,
        "pressure": style.has_pressure,
        "cliche": style.has_cliche,
        "sparing": style.has_two_sparing_words,
        "examples": style.gives_two_examples,
        "apology": style.has_apology,
        "private": style.has_private_matter,
        "rude": style.has_rude_word,
        "exclamation": style.has_exclamation,
        "starts_with_i": style.starts_with_i_too_often,
        "long_sentence": style.has_long_sentence,
        "copied": style.copies_an_answer,
        "spliced_list": style.splices_a_list,
        "thanks_again": style.thanks_too_often,
        "job_repeated": style.repeats_the_job,
        "no_thanks": style.lacks_thanks,
        "no_offer": style.lacks_offer,
        "number": facts.has_foreign_number,
        "other_name": facts.names_another,
        "own_name": facts.names_its_reader,
        "misspelled_name": facts.misspells_a_name,
        "unknown_name": facts.has_unknown_name,
        "other_topic": facts.has_foreign_topic,
        "wrong_you": facts.takes_others_for_the_reader,
        "no_topic": facts.misses_the_topic,
        "says_little": facts.says_little,
        "slip": facts.tells_a_slip,
        "lie": facts.tells_a_lie,
        "gender": facts.guesses_a_gender,
        "meeting": facts.mistakes_the_meeting,
        "questions": follow_up.asks_too_often,
        "no_question": follow_up.does_not_ask,
        "no_job": follow_up.lacks_role_or_company,
        "date": follow_up.gets_the_date_wrong,
        "alike": likeness.resembles_another,
        "opening": likeness.opens_like_another,
    }
)
# What a user may decide otherwise, or knows better, in a text of their own.
_OWN_AFFAIR = frozenset(
    {"copied", "number", "unknown_name", "other_topic", "other_name", "spliced_list", "wrong_you"}
    | {"no_topic", "says_little", "thanks_again", "job_repeated", "alike", "opening", "greeting"}
    | {"subject", "subject_thanks", "subject_job", "subject_shouts"}
)


def know(debrief: Debrief, standards: Standards, phrasing: frozenset[str] = frozenset()) -> Grounds:
    """Prepare a debrief for judging drafts about it; do it once for all of its drafts.

    ``phrasing`` are the words of the phrases that drafts are made with.
    """
    return Grounds(debrief, standards, phrasing)


def check(draft: Draft, grounds: Grounds, others: Sequence[Draft] = ()) -> tuple[str, ...]:
    """Return the codes of the rules a draft breaks; none means that it may be shown.

    ``others`` are the other drafts of the interview: thank-yous, seconds and earlier versions are
    told apart by person, kind and text. KeyError if the draft is to nobody of the debrief.
    """
    case = _case(draft, grounds, others)
    return tuple(code for code, is_broken in RULES.items() if is_broken(case))


def passes(draft: Draft, grounds: Grounds, others: Sequence[Draft] = ()) -> bool:
    """Whether a draft breaks no rule; stops at the first that is broken."""
    case = _case(draft, grounds, others)
    return not any(is_broken(case) for is_broken in RULES.values())


def advise(draft: Draft, grounds: Grounds) -> tuple[str, ...]:
    """Return what to mention about the user's own edit, the gravest first; never a refusal."""
    laid_out = lay_out(draft.text, grounds.debrief.user, grounds.standards.greetings)
    codes = {*check(replace(draft, text=laid_out), grounds)} - _OWN_AFFAIR
    codes -= settled_by(draft.text, grounds.debrief.user)
    if find_blanks(draft.text):
        codes.add("placeholder")
    return weigh([code for code in RULES if code in codes], len(grounds.letter(laid_out).sentences))


def _case(draft: Draft, grounds: Grounds, others: Sequence[Draft]) -> Case:
    listener = grounds.listener(draft.person)
    if listener is None:
        raise KeyError(draft.person)
    return Case(draft, grounds, listener, others)


__all__ = [
    "RULES",
    "Grounds",
    "Length",
    "Rule",
    "Standards",
    "advise",
    "check",
    "find_blanks",
    "know",
    "masks",
    "passes",
]
