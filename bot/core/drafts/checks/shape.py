"""Rules about the form of a note: length, paragraphs, subject, greeting, closing."""

import unicodedata
from itertools import takewhile

from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.phrases import words_of
from bot.core.drafts.checks.standards import Length
from bot.core.interview import Channel, Kind, Medium
from bot.core.people import halves

_SUBJECT = 60
_SHARE = 0.8
_SHORT_SECOND = 45
_LONG_NOTE = 75
_LINKEDIN = 300  # characters of a message that goes with a request to connect


def is_too_short(case: Case) -> bool:
    """Below the least number of words for its kind, channel and what is known."""
    return case.letter.length < _length(case).least


def is_too_long(case: Case) -> bool:
    """Over the most; a second also over 80% of its thank-you or 45 words, whichever is more.

    A message on LinkedIn has room for 300 characters.
    """
    if case.draft.channel is Channel.LINKEDIN and len(case.draft.text) > _LINKEDIN:
        return True
    return case.letter.length > _length(case).most


def _length(case: Case) -> Length:
    lengths = case.standards.lengths
    if case.is_second:
        return _second(case, lengths["second"])
    if case.draft.channel is Channel.CARD:
        return lengths["card"]
    if case.draft.channel is Channel.LINKEDIN:
        return lengths["linkedin"]
    by_phone = case.grounds.debrief.medium is Medium.PHONE
    usual = lengths["phone"] if by_phone else lengths[case.draft.channel]
    if case.draft.person in case.grounds.thin:
        return Length(lengths["thin"].least, min(lengths["thin"].most, usual.most))
    return usual


def _second(case: Case, usual: Length) -> Length:
    first = [
        case.grounds.letter(other.text).length
        for other in case.others
        if other.person == case.draft.person and other.kind is Kind.THANK_YOU
    ]
    most = max(int(max(first) * _SHARE), _SHORT_SECOND) if first else usual.most
    return Length(usual.least, min(usual.most, most))


def has_wrong_paragraphs(case: Case) -> bool:
    """A card or a message is one paragraph; a long e-mail has two to four, a short one some."""
    count = len(case.letter.paragraphs)
    if not case.draft.channel.is_letter:
        return count != 1
    least = 1 if case.is_second or case.letter.length < _LONG_NOTE else 2
    return not least <= count <= 4


def has_wrong_subject(case: Case) -> bool:
    """None on a card or in a message; else there is one, of at most sixty characters."""
    subject = case.draft.subject
    if not case.draft.channel.is_letter:
        return bool(subject)
    return not subject.strip() or len(subject) > _SUBJECT


def has_subject_without_thanks(case: Case) -> bool:
    """The subject of a thank-you says so."""
    words = [word.lower() for word in words_of(case.draft.subject)]
    wanted = case.draft.channel.is_letter and not case.is_second
    return wanted and "thank" not in words and "thanks" not in words


def has_subject_without_job(case: Case) -> bool:
    """The subject holds the role or the company, or a telling part of them."""
    known = case.grounds.job | case.grounds.employer
    if not case.draft.channel.is_letter or not known:
        return False
    words = {word.lower().removesuffix("'s") for word in words_of(case.draft.subject)}
    return not words & known


def has_shouting_subject(case: Case) -> bool:
    """No "!" and no word in capitals but the user's own terms ("cnc", "CNC")."""
    loud = [w for w in words_of(case.draft.subject) if len(w) > 2 and w.isupper() and w.isalpha()]
    typed = case.grounds.typed
    return "!" in case.draft.subject or any(word.lower() not in typed for word in loud)


def has_wrong_greeting(case: Case) -> bool:
    """A greeting word, then the name as typed, whole or in part; nameless: the hiring team."""
    line = case.letter.greeting
    word, _, name = line.partition(" ")
    called = case.standards.lists.find(words_of(name.lower()))
    if word not in case.standards.greetings or not name.endswith(",") or "not_names" in called:
        return True
    person = case.listener.person
    if not person.named:
        return name[:-1] != case.standards.nameless
    spoken, typed = halves(name[:-1]), halves(person.name)
    if len(spoken) != len(typed):
        return True
    pairs = zip(spoken, typed, strict=True)
    return not all(_addresses(one, half, person.role, case) for one, half in pairs)


def _addresses(address: str, name: str, role: str, case: Case) -> bool:
    standards = case.standards
    used, typed = _name_words(address), [word.casefold() for word in _name_words(name)]
    leading = list(takewhile(lambda word: word in standards.titles, typed))
    core_typed = [w for w in typed[len(leading) :] if w not in standards.suffixes]
    given = {*leading, *(word.casefold() for word in _name_words(role))} - set(core_typed)
    titles = list(takewhile(lambda word: word in given, map(str.casefold, used)))
    core = [word.casefold() for word in used[len(titles) :]]
    if not core:
        return not core_typed and bool(titles)
    familiar = standards.familiar_titles.issuperset(titles)
    if not _in_order(core, core_typed) or not (familiar or core[-1] == core_typed[-1]):
        return False
    return _is_capital(used[0]) and all(_is_capital(w) or _may_be_low(w, case) for w in used)


def _name_words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFC", name).replace("’", "'")
    bare = (word.strip(".,()\"“”'‘") for word in plain.replace(",", " ").split())
    return [word for word in bare if word]


def _in_order(part: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


def _is_capital(word: str) -> bool:
    return not word[0].islower() or any(letter.isupper() for letter in word)


def _may_be_low(word: str, case: Case) -> bool:
    return word.casefold() in case.standards.particles


def has_wrong_signature(case: Case) -> bool:
    """A closing with a comma, then the user's full name, not in lower case."""
    closing = case.letter.closing
    if len(closing) != 2 or not closing[0].endswith(","):
        return True
    name, wanted = _name_words(closing[1]), _name_words(case.grounds.debrief.user)
    if [word.casefold() for word in name] != [word.casefold() for word in wanted]:
        return True
    return any(not _is_capital(word) and not _may_be_low(word, case) for word in name)
