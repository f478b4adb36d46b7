"""How the time that was named for a decision is said back: "by Friday 4 December".

An exact day stays exact unless it was a guess or somebody else's; a rough time stays rough.
"""

import re
from datetime import date, timedelta

from bot.core.debrief import Debrief

_AMERICA = ("US", "CA")
_MONTH_FIRST = (*_AMERICA, "PH")
_SATURDAY = 5

# The day that was named is a guess, or that of something else than the answer.
_GUESSED = re.compile(
    r"\b(?:meets?|meeting|board|council|committee|panel|approv\w*|sign\w*|after|once|when|or so|"
    r"dunno|not sure|maybe|perhaps|i think|i guess|around|about|probably|might|hopefully|ish)\b"
    r"|-ish\b|\b(?:more or less|give or take|roughly|thereabouts|circa)\b"
)
# The same of a time that is rough already.
_ROUGHLY = re.compile(
    r"\b(?:more or less|give or take|roughly|approx\w*|thereabouts|circa|or so|ish)\b|-ish\b"
)
# The day before which the answer is to come, by its number, its name or its month.
_BEFORE_DAY = re.compile(
    r"\bbefore (?:the )?(?:(\d{1,2})(?!\d)(?! ?(?:am|pm|:|o'?clock|days?|weeks?))|"
    r"([a-z]+(?:st|nd|rd|th)) of|(mon|tues|wednes|thurs|fri)day|"
    r"(?:jan|febr|march|april|may|june|july|aug|sept|octo|nov|dece)[a-z]*"
    r"(?: (\d{1,2})| the first)?)"
)
# A day that is to be over first, with nothing else said of it: "after the 14th".
_AFTER_DAY = re.compile(
    r"\W*(?:some ?time |right |soon |just |shortly |"
    r"only )?after (?:the )?(?:\w+ )?(?:\d{1,2}(?:st|nd|"
    r"rd|th)?(?: of)?(?: [a-z]+)?|[a-z]+ \d{1,2}(?:st|nd|rd|th)?|(?:mother|father|valentine|"
    r"st patrick|"
    r"new year|labou?r|memorial|independence|veteran|president|australia|canada|"
    r"republic)'?s?'? ?day)"
    r"\W*$"
)
# The earliest day that was named, rather than the last.
_NOT_BEFORE = re.compile(
    r"\b(?:not|nothing|nobody|no \w+|(?:wo|do|does)n'?t \w+)\b.*\b(?:before|until|till?)\b"
)
_NEW_YEAR = re.compile(
    r"\b(?:in|into|until|till?|after) (?:the new year|(?:the )?(?:first|1st) of the year)\b"
)
_BEFORE_YEAR = re.compile(r"\bbefore the new year\b")
_EXACT = re.compile(r"(?<!q)(?!1st of the year)\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_NUMBERED = re.compile(r"\d|\bfirst\b")
_COUNTED = {"first": 0, "second": 1, "third": 2}
_ORDINALS = {"1st": "first", "2nd": "second", "3rd": "third"}
_ORDINALS |= {word: word for word in (*_COUNTED, "last")}
_FIRST_FRIDAY, _LAST_WEEK = 5, 21  # the earliest of a month's first full week; days before its last
_WEEK_OF_MONTH = re.compile(
    r"\b(1st|2nd|3rd|first|second|third|last) (?:week|wk) (?:of|in) "
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_BEFORE_THAT = re.compile(r"\bbefore (?:that|then|the)\b")
_LONG = re.compile(r"\b(?:months?|month-end|quarter|q[1-4]|year|eom|eoy)\b")
_LENGTH = re.compile(r"\b(?:days?|weeks?|fortnights?|months?)\b")
_BEFORE_FEAST = re.compile(r"(?:by|before|after|around) ")
# A length from an event that nobody dated: "two weeks after the board sits".
_FROM_EVENT = re.compile(
    r"\b(?:days?|weeks?|fortnight|months?)(?: or so)? "
    r"(?:(?:after|following)(?= (?!next\b))|once\b|from when\b|of the\b)"
    r"|\b(?:after|once|when)\b.*\b(?:then|later)\b"
)
_DATED = re.compile(
    r"\btomorrow\b|\d(?:st|nd|rd|th)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|easter|christmas|interview)"
)


# "till the weekend" as the last that was said, with no other time beside it.
_WEEKEND = re.compile(r"^[^\d,;:]*\b(by|before|till?|until|over|at|on) the weekend[.! ]*$")
_LEADS = {"by": "by", "over": "over", "at": "over", "on": "over"}
_SOON = timedelta(days=9)  # within which a weekend is the one that was meant
_FRIDAY, _TUESDAY = 4, 1
_EARLY = re.compile(
    r"\b(?:early|beginning of|start of) (?:in )?(?:the )?"
    r"(?:(?:next|following) (?:week|wk)|(?:week|wk) after next)\b"
)
_SOMETIME = re.compile(
    r"\b(?:some ?time|some day|some point|any ?time|one day)(?: or other)? "
    r"(?:in |during )?(?:the )?"
    r"(?:next|following|coming) (?:week|wk)\b"
)
_AFTER_NEXT = re.compile(r"\b(?:week|wk) after next\b")
_WEEK_OF = re.compile(
    r"(?:\b(?:week|wk) (?:of|commencing|beginning|starting)|\bw/?c)\b\D*(\d{1,2})"
)
# What makes a week or a weekend another's, or not the last day.
_OTHERWISE = re.compile(
    r"\b(?:or|before (?:that|then)|not|no|nothing|nobody|won'?t|after|\w+day)\b|,.*\d"
)


def time_in_prose(debrief: Debrief) -> str:
    """Return when a decision was to be expected, to stand behind "expected"; "" if nobody said."""
    return stretch_in_prose(debrief) or _named_in_prose(debrief)


def stretch_in_prose(debrief: Debrief) -> str:
    """Return "before the weekend", "early in the week of 16 November"; "" if no such was named."""
    if _OTHERWISE.search(_AFTER_NEXT.sub("", debrief.timeline.lower())):
        return ""
    return _weekend(debrief) or _next_week(debrief) or _week(debrief)


def _next_week(debrief: Debrief) -> str:
    """Return "in the week of 16 November" where it is to come at some time in the next one."""
    employer, said = debrief.employer_date, debrief.timeline.lower()
    if employer is None or employer.day is None or employer.day.weekday() != _FRIDAY:
        return ""
    monday = employer.day - timedelta(days=_FRIDAY)
    return f"in the week of {_dated(monday, debrief)}" if _SOMETIME.search(said) else ""


def _weekend(debrief: Debrief) -> str:
    """Return "before the weekend" if that was said and the day lies on the coming one."""
    employer, said = debrief.employer_date, _WEEKEND.match(debrief.timeline.lower())
    if employer is None or employer.day is None or not said:
        return ""
    since = employer.day - (debrief.held or debrief.now.date())
    if employer.day.weekday() < _FRIDAY or not timedelta() <= since <= _SOON:
        return ""
    lead = _LEADS.get(said[1], "before")
    return f"{lead} the weekend"


def week_of(debrief: Debrief) -> date | None:
    """Return the day by which a week was called, or its Monday where only its start was named."""
    employer, said = debrief.employer_date, debrief.timeline.lower()
    if employer is None or employer.day is None or employer.rough or not debrief.names_time:
        return None
    monday = employer.day - timedelta(days=employer.day.weekday())
    if employer.day.weekday() == _TUESDAY and _EARLY.search(said) and not _EXACT.search(said):
        return monday
    called = _WEEK_OF.search(said)
    if employer.day.weekday() == _FRIDAY and _AFTER_NEXT.search(said):
        return monday
    if employer.day.weekday() != _FRIDAY or called is None:
        return None
    week = (monday + timedelta(days=k) for k in range(_SATURDAY))
    return next((day for day in week if day.day == int(called[1])), None)


def _week(debrief: Debrief) -> str:
    day = week_of(debrief)
    early = "early " if _EARLY.search(debrief.timeline.lower()) else ""
    return f"{early}in the week of {_dated(day, debrief)}" if day else ""


def _named_in_prose(debrief: Debrief) -> str:
    employer = debrief.employer_date
    if employer is None or employer.day is None or not debrief.names_time:
        return ""
    said = debrief.timeline.lower()
    if not employer.rough and _FROM_EVENT.search(said) and not _DATED.search(said):
        return ""
    exact = bool(_EXACT.search(said))
    if _NEW_YEAR.search(said) and not exact and employer.day.month == 1:
        return "in the new year"
    earliest = bool(_NOT_BEFORE.search(said))
    if _BEFORE_YEAR.search(said) and employer.rough.startswith("before"):
        return "before the new year"
    if employer.rough:
        rough = _rough_in_prose(employer.rough, american="business" in said, earliest=earliest)
        return _roughly(rough) if _ROUGHLY.search(said) else rough
    before = day_before_which(debrief)
    if before:
        bare = before.day == 1 and not _NUMBERED.search(said)
        return f"before {f'{before:%B}' if bare else day_in_prose(before, debrief)}"
    week = _week_in_prose(employer.day, said)
    if week:
        return week
    if not exact and _LONG.search(said) and (employer.day + timedelta(days=1)).day == 1:
        return _month_in_prose(employer.day, said)
    if _AFTER_DAY.match(said):
        return f"after {day_in_prose(employer.day, debrief)}"
    lead = "around" if earliest or _GUESSED.search(said) else "by"
    return f"{lead} {day_in_prose(employer.day, debrief)}"


def day_before_which(debrief: Debrief) -> date | None:
    """Return the day that was named where the answer is to come before it: "before the 1st"."""
    employer, said = debrief.employer_date, debrief.timeline.lower()
    found = _BEFORE_DAY.search(said)
    if not found or employer is None or employer.day is None or employer.rough:
        return None
    if _NOT_BEFORE.search(said):
        return None
    day = employer.day + timedelta(days=1)
    number, ordinal, weekday, behind = found.groups()
    if weekday:
        return day if f"{day:%A}".lower().startswith(weekday) else None
    count = int(number or behind or 0) if not ordinal else _in_order(ordinal)
    return day if (count or 1) == day.day else None


def _in_order(ordinal: str) -> int:
    """Return which day of the month is called so: "tenth"; 0 for another word."""
    return _ORDER.index(ordinal) + 1 if ordinal in _ORDER else -1


_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS = ("eleven", "twelf", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen")
_ORDER = (
    *_UNITS, "tenth", *(f"{teen}th" for teen in _TEENS), "nineteenth", "twentieth",
    *(f"twenty-{unit}" for unit in _UNITS), "thirtieth", "thirty-first",
)  # fmt: skip


def _roughly(said: str) -> str:
    """Return a rough time as a guess: "around the end of May", "within about two weeks"."""
    lead, _, rest = said.partition(" ")
    if lead in ("by", "in") and rest[:1].islower():
        return f"around {rest}"
    guessed = rest.startswith(("about", "a couple", "a few"))
    return f"within about {rest}" if lead == "within" and not guessed else said


def _week_in_prose(day: date, said: str) -> str:
    """Return "in the first week of March" if that was said and the day still lies there."""
    week = _WEEK_OF_MONTH.search(said)
    if week is None or _BEFORE_THAT.search(said) or not f"{day:%B}".lower().startswith(week[2]):
        return ""
    count = _ORDINALS[week[1]]
    full_weeks = (day.day - _FIRST_FRIDAY) // 7
    there = day.day > _LAST_WEEK if count == "last" else _COUNTED[count] == full_weeks
    return f"in the {count} week of {day:%B}" if there else ""


def _month_in_prose(last: date, said: str) -> str:
    """Return a stretch that ends with a month as it was named: a month, a quarter, the year."""
    if "year" in said or "eoy" in said:
        return "by the end of the year"
    whole = "next month" in said and "end" not in said
    return f"in {last:%B}" if whole else f"by the end of {last:%B}"


def _rough_in_prose(rough: str, *, american: bool, earliest: bool) -> str:
    if _BEFORE_FEAST.match(rough):
        by = earliest and not rough.startswith("after ")
        return f"around {rough.split(' ', 1)[1]}" if by else rough
    if _LENGTH.search(rough) and not rough.startswith("the "):
        return f"within {rough if american else rough.replace('business', 'working')}"
    return f"{'by' if rough.startswith('the end') else 'in'} {rough}"


def day_in_prose(day: date, debrief: Debrief) -> str:
    """Return a date as the country writes it: "Friday, December 4" or "Friday 4 December".

    Nobody was told a Sunday by that name: a day of the weekend is called by its date.
    """
    written = _dated(day, debrief)
    if day.weekday() >= _SATURDAY and not _names_weekend(debrief.timeline.lower()):
        return written
    return f"{day:%A}{',' if _month_first(debrief) else ''} {written}"


def _dated(day: date, debrief: Debrief) -> str:
    return f"{day:%B} {day.day}" if _month_first(debrief) else f"{day.day} {day:%B}"


def _month_first(debrief: Debrief) -> bool:
    if debrief.day_first is not None:
        return not debrief.day_first
    return debrief.country in _MONTH_FIRST


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
