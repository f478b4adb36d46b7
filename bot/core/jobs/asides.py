"""What an answer about role and employer says besides: agencies, brackets, hours, moves."""

import re

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


def name_site(text: str) -> str:
    """Put "at" for "site is", "based at" between a role and its place."""
    return _SITE.sub(" at ", text, count=1)


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
