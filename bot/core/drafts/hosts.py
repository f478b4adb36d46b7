"""Who did not interview, but showed the user round or brought the coffee: the thanks for that."""

import re

from bot.core.debrief import Listener

# Who decides interviews as well, whatever else was done.
_DECIDES = re.compile(
    r"\b(?:manag\w+|owners?|head|heads|director|lead|leader|principal|chief|boss|founder|partner|"
    r"supervisor|president|chair\w*|depute|deputy|foreman|forewoman|matron|chef|interview\w*)\b"
)
_ROUND = re.compile(
    r"\b(?:show(?:ed|n|s|ing)?|took|taking|take|walked|walking|led|leading)"
    r" (?:me|us) (?:(a?round|about|through|over)\b|the (?!door|ropes)\w+)"
)
_WELCOME = re.compile(
    r"\b(?:let me in|met me (?:at|in|by) (?:the|reception)|"
    r"greeted me|welcomed me|signed me in|looked after me|"
    r"picked me up|received me)\b"
)
_TOUR = re.compile(r"\b(?:tours?|tour guide)\b")
_DRINK = re.compile(
    r"\b(?:made|brought|got|fetched|served) (?:me |us )?(?:the |a |some )?(coffee|tea)\b"
)
_YOUNG = re.compile(r"\bpupils?\b(?! (?:support|services|referral|welfare|premium|progress))")
_TRAINEE = re.compile(r"\b(?:trainee|apprentice|intern)\b")


def decides(listener: Listener) -> bool:
    """Whether somebody's role is to lead others, and so to decide."""
    return _DECIDES.search(listener.person.role.lower()) is not None


def kindness_of(listener: Listener) -> str:
    """Return what somebody who did not interview is thanked for ("showing me round"), or ""."""
    person = listener.person
    told = person.role.lower() if person.named else f"{person.name} {person.role}".lower()
    if _DECIDES.search(told) or listener.concern or listener.reply:
        return ""
    shown, drink = _ROUND.search(told), _DRINK.search(told)
    if shown:
        return f"showing me {'around' if shown[1] == 'around' else 'round'}"
    if _TOUR.search(told):
        return "the tour"
    if drink:
        return f"the {drink[1]} and the welcome"
    if _WELCOME.search(told):
        return "your kind welcome"
    return "taking the time to talk with me" if _YOUNG.search(told) or _TRAINEE.search(told) else ""
