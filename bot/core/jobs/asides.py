"""What an answer about role and employer says besides: agencies, brackets, hours, moves."""

import re

from bot.core.jobs.scoring import is_role, role_score
from bot.core.jobs.words import JobWords

_AGENCY = re.compile(
    r"[\s,(]+(?:(?:hired|placed|booked|working|temping)\s+)?(?:through|thru|via)\s+"
    r"(?:an?\s+agency\b\s*[,:(]?\s*|the\s+agency\b\s*)?"
    r"(?P<agency>(?:(?!\s(?:at|for|@|to|on)\s)[^,;()\n])*)\)?",
    re.IGNORECASE,
)
_SITE = re.compile(
    r"[\s,;–—-]+(?:(?:the\s+|my\s+|it'?s\s+)?(?:site|place|location|client|end\s+client)"
    r"(?:\s+(?:is|was|being|would\s+be)|(?=\s*[:=]|\s+(?:at|in)\s))"
    r"|(?:based|placed|posted|stationed)(?=\s+(?:at|in)\s))"
    r"\s*[:=]?\s+(?:at\s+|in\s+)?",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\s+(?:at|for|with|in)\s+(?:an?|this|some|the)\s+(?:[\w'’-]+\s+){1,4}?(?:called|named)\s+",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"(?:[Tt]he )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3} (?:for|on|of) (?:the |all )?[A-Z][\w'’ -]*"
)
_PEOPLE = re.compile(
    r",\s+(?:(?:dr|mr|mrs|ms|miss|prof|sister|father|rev|chef)\b\.?\s|\d\s+of\s+them\b|"
    r"(?:an?\s+)?(?:guy|lady|woman|man|bloke)\b|(?:chatted|spoke|talked|met|saw)\s).*$",
    re.IGNORECASE | re.DOTALL,
)
_HOURS = re.compile(
    r"[\s,(–—-]+(?:part[\s-]?time|full[\s-]?time|temp(?:orary)?|perm(?:anent)?|remote|hybrid|wfh"
    r"|zero[\s-]hours?|weekends?|nights?|days|evenings|contract|fixed[\s-]term|maternity\s+cover"
    r"|same\s+(?:company|firm|place|plant|site|team|employer|department|dept|school|hospital))\)?$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*)\)?$")


def drop_agency(text: str) -> tuple[str, str]:
    """Return a text without "through AllPoint Security", and the agency named there."""
    found = _AGENCY.search(text)
    if not found or not found["agency"].strip() or found.start() == 0:
        return text, ""
    rest = (text[: found.start()] + " " + text[found.end() :]).strip(" ,;")
    return _SITE.sub(" at ", " " + rest + " ", count=1).strip(), found["agency"].strip()


def drop_people(text: str) -> str:
    """Drop who was met from the end: ", Dr Hale and her nurse", ", 3 of them"."""
    return _PEOPLE.sub("", text)


def name_site(text: str) -> str:
    """Put "at" for "site is", "based at", "for a hotel called" between a role and its place."""
    return _CALLED.sub(" at ", _SITE.sub(" at ", text, count=1), count=1)


def names_cause(text: str) -> bool:
    """Whether a text may be a name with a cause in it: "Homes for Hope", "Friends of the Lake"."""
    return _CAUSE.fullmatch(text) is not None


def drop_hours(text: str) -> str:
    """Drop what is said of hours behind a name: "Lidl, part time"."""
    for _ in range(2):
        text = _HOURS.sub("", text)
    return text


def drop_aside(text: str) -> str:
    """Drop a bracket behind a name that opens with a small letter: "Delmar (reach truck)"."""
    found = _BRACKET.search(text)
    small = found is not None and not found["inside"][:1].isupper()
    told = found is not None and re.match(r"I\s", found["inside"])
    return text[: found.start()] if found and found.start() and (small or told) else text


def split_cause(text: str, words: JobWords) -> tuple[str, str] | None:
    """Part a role from a name with a cause in it: "Homes for Hope, support worker"."""
    sides = re.split(r"\s*,\s+|:\s+|\s+[-–—|/]+\s+", text)
    for cause, other in (sides, sides[::-1]) if len(sides) == _BOTH else ():
        if not names_cause(cause):
            continue
        head = cause.split(" for ")[0].split()[-1]
        named = head.endswith("s") or role_score(head, words) <= 1
        if named and is_role(other, words):
            return other, cause
    return None


_BOTH = 2
# "with Friends of the Lake", "with the Department of Tides", "with Acme as a buyer"
_EMPLOYER = re.compile(
    r"[^,]*\sas\s+an?\s+\w|(?:[A-Z][\w'’-]+s|[Tt]he [A-Z][\w'’-]+) of (?:the )?[A-Z]"
)


def opens_with_employer(text: str) -> bool:
    """Whether what follows a "with" is the employer and nobody who was met."""
    return _EMPLOYER.match(text) is not None
