"""How the time that was named for a decision is said back: "by Friday 4 December".

An exact day stays exact unless it was a guess or somebody else's; a rough time stays rough.
"""

import re
from datetime import date

from bot.core.debrief import Debrief

_AMERICA = ("US", "CA")
_MONTH_FIRST = (*_AMERICA, "PH")
_SATURDAY = 5

# The day that was named is a guess, or that of something else than the answer.
_GUESSED = re.compile(
    r"\b(?:meets?|meeting|board|council|committee|panel|approv\w*|sign\w*|after|once|when|or so|"
    r"dunno|not sure|maybe|perhaps|i think|i guess|around|about|probably|might|hopefully|ish)\b"
    r"|-ish\b"
)
_END_OF_MONTH = re.compile(r"\b(?:end of (?:the|this|next) month|months? end|month-end|eom)\b")
_LENGTH = re.compile(r"\b(?:days?|weeks?|fortnights?|months?)\b")
_BEFORE_FEAST = re.compile(r"(?:by|before|after|around) ")


def time_in_prose(debrief: Debrief) -> str:
    """Return when a decision was to be expected, to stand behind "expected"; "" if nobody said."""
    employer = debrief.employer_date
    if employer is None or employer.day is None or not debrief.names_time:
        return ""
    said = debrief.timeline.lower()
    if employer.rough:
        return _rough_in_prose(employer.rough, american="business" in said)
    if _END_OF_MONTH.search(said):
        return f"by the end of {employer.day:%B}"
    lead = "around" if _GUESSED.search(said) else "by"
    return f"{lead} {day_in_prose(employer.day, debrief)}"


def _rough_in_prose(rough: str, *, american: bool) -> str:
    if _BEFORE_FEAST.match(rough):
        return rough
    if _LENGTH.search(rough):
        return f"within {rough if american else rough.replace('business', 'working')}"
    return f"{'by' if rough.startswith('the end') else 'in'} {rough}"


def day_in_prose(day: date, debrief: Debrief) -> str:
    """Return a date as the country writes it: "Friday, December 4" or "Friday 4 December".

    Nobody was told a Sunday by that name: a day of the weekend is called by its date.
    """
    month_first = debrief.country in _MONTH_FIRST
    if debrief.day_first is not None:
        month_first = not debrief.day_first
    written = f"{day:%B} {day.day}" if month_first else f"{day.day} {day:%B}"
    if day.weekday() >= _SATURDAY and not _names_weekend(debrief.timeline.lower()):
        return written
    return f"{day:%A}{',' if month_first else ''} {written}"


def _names_weekend(said: str) -> bool:
    return bool(re.search(r"\b(?:sat|sun)(?:\b|ur|day)", said))


# Somebody else than the one who was met will bring the answer: "HR will call".
_OTHERS = re.compile(r"\b(?:hr|recruiter|agency|somebody|someone|they|office|board|committee)\b")
_TELLING = re.compile(
    r"\b(\w+) (?:said|says|reckons|reckoned|thinks|thought|told|mentioned|promised|tells)\b"
)
_SELF = frozenset(("he", "she", "i", "it"))


def told_by_listener(debrief: Debrief) -> bool:
    """Whether it must have been the only person met who named the time."""
    if len(debrief.people) != 1:
        return False
    said = debrief.timeline.lower()
    person = debrief.people[0].person
    known = _SELF | set(re.findall(r"\w+", f"{person.name} {person.role}".lower()))
    return not _OTHERS.search(said) and set(_TELLING.findall(said)) <= known
