"""First names that are titles as well: "Dean Okafor" of the accounts office is Dean."""

import re

from bot.core.people.grammar import is_spanish, plain

_CHURCH = (
    r"church|chapel|parish|dioces\w+|minist\w+|cleric\w*|clergy|chaplain\w*|pastor\w*|priest|faith|"
    r"congregation|cathedral|mission|deacon|bishop|worship|choir"
)
# What tells that each of these is somebody's office.
_OFFICES = {
    "dean": r"deans?\w*|facult\w+|colleges?|schools?|universit\w+|academ\w+|provost|admissions?|"
    rf"professor|students?|campus|{_CHURCH}",
    "judge": r"judge|judicial|judiciary|courts?|courthouse|magistrates?|justice|tribunal|bench|law|"
    r"legal|clerk|presiding",
    "major": r"major|army|officer|command\w*|regiment\w*|battalion|military|garrison|corps|brigade|"
    r"adjutant|defen[cs]e|guards?|veterans?|barracks|salvation",
}
_PAIR = 2


def name_like_title(name: str, place: str) -> str:
    """Return the first name that might be a title, where nothing told of somebody says so.

    Empty where it is none of these, or where nothing is known of what the person does.
    """
    words = name.split()
    if len(words) != _PAIR or not place:
        return ""
    first = plain(words[0])
    if first == "don":
        latin = is_spanish(words[1]) or not name.isascii() or words[1].endswith(("o", "a", "i"))
        return "" if latin else words[0]
    office = _OFFICES.get(first)
    if not office or not words[0].isalpha():
        return ""
    return "" if re.search(rf"\b(?:{office})\b", place.casefold()) else words[0]
