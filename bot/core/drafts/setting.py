"""The setting of an interview: register, greeting, what the meeting is called, how days are written."""

import re
from datetime import date

from bot.core.drafts.bank import Register
from bot.core.drafts.debrief import Debrief
from bot.core.interview import Medium

_SOLEMN = ("funeral", "hospice", "mortuar", "cemeter", "cremat", "bereave", "palliative", "burial")
_FORMAL = (
    "law", "legal", "solicitor", "attorney", "court", "bank", "formal", "church", "cathedral",
    "parish", "university", "ministry", "government", "govt", "embassy", "accountant", "notary",
    "mittelstand", "diocese", "auditor", "paralegal", "synagogue", "temple", "military", "guard",
    "federal", "county", "city of", "judge", "academic", "research institute",
)  # fmt: skip
_LIGHT = (
    "startup", "start-up", "start up", "game", "tech", "creative", "media", "design", "agency",
    "app", "software", "studio", "brand",
)  # fmt: skip
_WARM = (
    "nurs", "care", "school", "teach", "hospital", "clinic", "vet", "pharmac", "therap", "nonprofit",
    "charity", "library", "kinder", "daycare", "day care", "bakery", "family", "health", "child",
)  # fmt: skip
_AMERICA = ("US", "CA")


def register_of(debrief: Debrief) -> Register:
    """Return how a note speaks in this setting; plain where nothing else is known."""
    text = f"{debrief.workplace} {debrief.role} {debrief.company}".lower()
    if any(sign in text for sign in _SOLEMN):
        return Register.SOLEMN
    if any(re.search(rf"\b{sign}", text) for sign in _FORMAL):
        return Register.FORMAL
    if any(re.search(rf"\b{sign}", text) for sign in _LIGHT):
        return Register.LIGHT
    if any(re.search(rf"\b{sign}", text) for sign in _WARM):
        return Register.WARM if debrief.country in _AMERICA else Register.PLAIN
    return Register.PLAIN


def meeting_of(debrief: Debrief) -> str:
    """Return what to call the interview."""
    return "call" if debrief.medium is Medium.PHONE else "interview"


def when_of(debrief: Debrief) -> str:
    """Return "today", "this morning", "yesterday" or nothing."""
    if debrief.held is None:
        return ""
    days = (debrief.now.date() - debrief.held).days
    if days == 1:
        return "yesterday"
    if days != 0:
        return ""
    said = debrief.held_text.lower()
    if "morning" in said:
        return "this morning"
    if "afternoon" in said or "arvo" in said:
        return "this afternoon"
    return "today"


def day_in_prose(day: date, debrief: Debrief) -> str:
    """Return a date as the country writes it: "Friday, December 4" or "Friday 4 December"."""
    american = debrief.country in (*_AMERICA, "PH")
    if debrief.day_first is not None:
        american = not debrief.day_first
    if american:
        return f"{day:%A}, {day:%B} {day.day}"
    return f"{day:%A} {day.day} {day:%B}"
