"""Rules of the second follow-up: the employer's date, said right, and one question."""

from collections.abc import Iterator
from datetime import date

from bot.core.drafts.checks.case import Case
from bot.core.drafts.checks.grounds import stem
from bot.core.drafts.checks.numbers import principal
from bot.core.drafts.checks.phrases import words_of
from bot.core.drafts.timing import day_before_which, stretch_in_prose


def asks_too_often(case: Case) -> bool:
    """More than one question mark."""
    return case.is_second and case.letter.body.count("?") > 1


def does_not_ask(case: Case) -> bool:
    """No question about the timeline."""
    if not case.is_second:
        return False
    return "?" not in case.letter.body and "asks" not in case.found


def lacks_role_or_company(case: Case) -> bool:
    """A second names the role and the company."""
    if not case.is_second:
        return False
    text = f"{case.draft.subject}\n{case.letter.body}".lower()
    words = {word.removesuffix("'s") for word in words_of(text)}
    parts = [part for part in (case.grounds.job, case.grounds.employer) if part]
    return any(not words & part for part in parts)


def gets_the_date_wrong(case: Case) -> bool:
    """Another date than the employer's, an exact one where a rough time was named, or one where
    none was; or no mention of the one that was named."""
    employer = case.grounds.debrief.employer_date
    if not case.is_second:
        return False
    named = list(_dates(case))
    stretch = stretch_in_prose(case.grounds.debrief)
    if stretch:
        said = set(words_of(stretch.lower()))
        others = {word for pair in named for word in pair} - said - {""}
        return bool(others) or not said <= set(case.letter.words)
    if employer is None or employer.day is None or not case.grounds.debrief.names_time:
        return any(not _typed(word, case) for word, _ in named)
    if employer.rough:
        exact = any(number for _, number in named)
        return exact or not _echoes(employer.rough, case)
    day = day_before_which(case.grounds.debrief) or employer.day
    agreeing = {(w, n) for w, n in named if _agrees(w, n, day, case)}
    strange = [(w, n) for w, n in named if (w, n) not in agreeing and (n or not _typed(w, case))]
    return not agreeing or bool(strange)


def _dates(case: Case) -> Iterator[tuple[str, str]]:
    """Yield each weekday or month in the body with a day's number beside it, if any."""
    words = case.letter.words
    standards = case.standards
    for place, (word, written) in enumerate(zip(words, case.letter.written, strict=True)):
        plain = word.removesuffix("'s")
        known = plain in standards.months or plain in standards.weekdays
        if not known or written[0].islower():
            continue
        if plain == "may" and not _near_number(words, place):
            continue
        yield plain, _near_number(words, place) if plain in standards.months else ""


def _near_number(words: list[str], place: int) -> str:
    beside = [*words[max(place - 1, 0) : place], *words[place + 1 : place + 2]]
    return next((principal(w) for w in beside if w[0].isdigit()), "")


def _typed(word: str, case: Case) -> bool:
    return word in case.grounds.typed


def _agrees(word: str, number: str, day: date, case: Case) -> bool:
    standards = case.standards
    if word in standards.weekdays:
        return standards.weekdays[word] == day.weekday()
    return standards.months[word] == day.month and number in ("", str(day.day))


# "Business" days are "working" days in Britain.
_LOOSE = frozenset(("a", "an", "of", "the", "about", "or", "so", "in", "by", "business"))


def _echoes(rough: str, case: Case) -> bool:
    words = [word for word in words_of(rough.lower()) if word not in _LOOSE]
    values = case.standards.numbers
    used = {str(values.get(word, stem(word))) for word in case.letter.words}
    return all(str(values.get(word, stem(word))) in used for word in words)
