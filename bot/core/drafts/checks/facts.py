"""Rules about what a note claims: only what the user gave, and only what its reader raised."""

import unicodedata
from itertools import pairwise

from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.grounds import WINDOW, runs
from bot.core.drafts.checks.numbers import counted, digits_in, principal
from bot.core.drafts.checks.phrases import STOP, words_of
from bot.core.interview import Medium

_NEAR = 5
_FOREIGN_WORDS = 2
_ENOUGH = 4
_SHORTENED = 3


def has_foreign_number(case: Case) -> bool:
    """A number, in digits or words, that the user neither typed nor confirmed as a date."""
    known = case.grounds.numbers
    written = [*case.letter.written, STOP, *words_of(case.draft.subject)]
    for word in written:
        if word.isalpha() or word.lower() in case.grounds.typed:
            continue
        number = principal(word)
        if number and number not in known and not digits_in(word) <= known:
            return True
    lower = [word.lower() for word in written]
    standards = case.standards
    return any(
        str(value) not in known for value in counted(lower, standards.numbers, standards.units)
    )


def names_another(case: Case) -> bool:
    """The name of somebody else who was there."""
    names = case.grounds.names
    own = names[case.listener.person.id]
    others = frozenset().union(*(known for known in names.values())) - own - case.grounds.ours
    return any(_named(word, starts, others, case) for word, starts in case.capitals)


def _named(word: str, starts: bool, names: frozenset[str], case: Case) -> bool:
    if word not in names:
        return False
    return not starts or word.lower() not in case.standards.ordinary


def names_its_reader(case: Case) -> bool:
    """The reader's own name in the body, as if the note were about them."""
    own = case.grounds.names[case.listener.person.id] - case.grounds.ours
    return any(_named(word, starts, own, case) for word, starts in case.capitals)


def misspells_a_name(case: Case) -> bool:
    """A capitalised word one letter, or an accent, away from a name."""
    closing = case.letter.closing[1:]
    written = [w for w, _ in case.capitals] + words_of(" ".join([case.letter.greeting, *closing]))
    return any(_is_near_a_name(word, case) for word in written)


def _is_near_a_name(word: str, case: Case) -> bool:
    grounds, lower = case.grounds, word.lower()
    if len(word) < _NEAR - 1 or lower in grounds.typed or lower in case.standards.ordinary:
        return False
    return any(_is_near(word, name) for name in grounds.proper if _is_telling(name))


def _is_telling(name: str) -> bool:
    return len(name) >= _NEAR or not name.isascii()


def _is_near(word: str, name: str) -> bool:
    a, b = _plain(word), _plain(name)
    if a == b:
        return True
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    shorter, longer = sorted((a, b), key=len)
    alike = [x == y for x, y in zip(shorter, longer, strict=False)]
    tail = len(longer) - [*alike, False].index(False) - 1
    return shorter[len(shorter) - tail :] == longer[len(longer) - tail :] if tail else True


def _plain(word: str) -> str:
    marks = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in marks if unicodedata.category(c) != "Mn")


def has_unknown_name(case: Case) -> bool:
    """A capitalised word in mid-sentence that the user never typed."""
    known = case.grounds.typed
    return any(
        not starts
        and word.lower() not in known
        and word.split("'")[0] != "I"
        and not _is_date_word(word, case)
        and not _is_written_out(word.lower(), case)
        and not _is_near_a_name(word, case)
        and not all(part in known for part in word.lower().replace("/", "-").split("-"))
        and word.lower().replace("-", "") not in known
        and word.lower().rstrip("s") not in known
        and f"{word.lower()}s" not in known
        for word, starts in case.capitals
    )


def _is_written_out(word: str, case: Case) -> bool:
    """Whether a word of role or company was typed short: "hosp" for "Hospital"."""
    return any(
        word[0] == short[0] and _in_order(short, word)
        for short in case.grounds.job | case.grounds.employer
        if len(short) >= _SHORTENED
    )


def _in_order(part: str, whole: str) -> bool:
    rest = iter(whole)
    return all(letter in rest for letter in part)


def _is_date_word(word: str, case: Case) -> bool:
    lower, standards = word.lower(), case.standards
    dated = lower in standards.months or lower.rstrip("s") in standards.weekdays
    employer = case.grounds.debrief.employer_date
    named = employer is not None and lower in words_of(employer.rough.lower())
    return dated or named or lower in standards.feasts


def has_foreign_topic(case: Case) -> bool:
    """A sentence with two telling words that only another person of the panel raised."""
    foreign = case.grounds.topics[case.listener.person.id]
    used: set[str] = set()
    for word in case.stems:
        if word == STOP:
            used = set()
        elif word in foreign:
            used.add(word)
            if len(used) >= _FOREIGN_WORDS:
                return True
    return False


def takes_others_for_the_reader(case: Case) -> bool:
    """ "You" where the user's evidence says "them"."""
    return not case.grounds.misread.isdisjoint(runs(case.letter.written, WINDOW))


def misses_the_topic(case: Case) -> bool:
    """A thank-you without a word of what was said about its reader, although enough was."""
    given = case.grounds.given[case.listener.person.id]
    return not case.is_second and len(given) >= _ENOUGH and given.isdisjoint(case.stems)


def says_little(case: Case) -> bool:
    """A thank-you of whose sentences fewer than a third hold something that the user gave."""
    grounds = case.grounds
    if case.is_second or case.draft.person in grounds.thin:
        return False
    ends = [place for place, word in enumerate(case.stems) if word == STOP]
    full = [
        not grounds.facts.isdisjoint(case.stems[start:end]) for start, end in pairwise([0, *ends])
    ]
    return sum(full) * 3 < len(full)


def tells_a_slip(case: Case) -> bool:
    """Two telling words that occur only in what went wrong."""
    return len(case.grounds.slips.intersection(case.stems)) >= _FOREIGN_WORDS


def tells_a_lie(case: Case) -> bool:
    """A telling word that occurs only where the user asked for something untrue."""
    return not case.grounds.lies.isdisjoint(case.stems)


def guesses_a_gender(case: Case) -> bool:
    """A "she" or "he" without a noun in the note that it could stand for."""
    words = set(case.letter.words)
    if words.isdisjoint(case.standards.pronouns):
        return False
    return not any(w.removesuffix("'s").removesuffix("s") in case.standards.kin for w in words)


def mistakes_the_meeting(case: Case) -> bool:
    """A call where people met, a visit where they did not; today where it was not today."""
    debrief = case.grounds.debrief
    found = case.found
    if debrief.medium is Medium.ON_SITE and "remote" in found:
        return True
    if debrief.medium in (Medium.VIDEO, Medium.PHONE) and "visit" in found:
        return True
    if case.is_second:
        return "recent" in found
    days = (debrief.now.date() - debrief.held).days if debrief.held else 0
    return ("today" if days else "yesterday") in found
