"""A debrief and two good notes that other tests spoil in one way at a time."""

from dataclasses import replace
from datetime import date, datetime

from bot.content.standards import load_standards
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.checks import Grounds, know
from bot.core.interview import Channel, Draft, EmployerDate, Kind, Medium, Person

NOOR = Listener(
    Person(1, "Noor Castellanos", "shift lead", "noor@tidegate.example"),
    asked="how I check the seals before a train leaves, and do I write it down",
    concern="only ever worked on trams",
    reply="the brakes on our trams come from the same maker, I rebuilt 34 of them last winter",
    enjoyed="her model railway, the one with a working lighthouse",
)
PIET = Listener(
    Person(2, "Piet van Aalst", "workshop manager"),
    asked="what I do when a spare is missing on a Sunday night",
    concern="",
    reply="",
    enjoyed="old turntables, he saved one from the scrapyard",
)
NAMELESS = Listener(
    Person(3, "the tall engineer", "engineer", named=False), enjoyed="gauges that stick"
)
DEBRIEF = Debrief(
    user="ilse marchetti",
    company="Tidegate Rail",
    role="rolling stock technician",
    now=datetime.fromisoformat("2026-10-06T17:30"),
    people=(NOOR, PIET, NAMELESS),
    held=date(2026, 10, 6),
    held_text="today",
    medium=Medium.ON_SITE,
    medium_text="in person at the depot",
    workplace="railway workshop",
    went_well="found the cracked bushing on the test bench",
    went_wrong="dropped a spanner into the pit, and knocked my coffee over the drawings",
    stood_out="every apprentice gets a mentor for three years",
    issues="night shifts are hard to fill",
    strength="fault finding: 7 of the 9 trams written off as dead run again",
    timeline="by friday the 23rd",
    employer_date=EmployerDate(date(2026, 10, 23)),
)
THANKS = Draft(
    1,
    Kind.THANK_YOU,
    Channel.EMAIL,
    "Dear Noor,\n\n"
    "Thank you for our conversation at the depot today. A model railway whose lighthouse works "
    "tells me how much care a visitor may expect from the full-sized one.\n\n"
    "You wanted to know how seals are checked before departure, and whether a record is kept. At "
    "my present workshop both happen in the same minute. The brakes there share their maker with "
    "yours; I rebuilt 34 sets in the course of last winter.\n\n"
    "Hunting down faults is what I like best: of nine trams that had been given up, seven are back "
    "in service. Should you wish to hear how, I would gladly explain.\n\n"
    "Kind regards,\nIlse Marchetti",
    "Thank you: rolling stock technician interview",
)
SECOND = Draft(
    1,
    Kind.SECOND,
    Channel.EMAIL,
    "Dear Noor,\n\n"
    "The lighthouse has stayed with me, and so has my interest in becoming a rolling stock "
    "technician with Tidegate Rail. Thanks again for taking me through the depot.\n\n"
    "You had mentioned Friday, October 23. May I ask how the timing looks on your side? If a few "
    "more details about those trams would help, they are yours for the asking.\n\n"
    "Kind regards,\nIlse Marchetti",
    "Rolling stock technician at Tidegate Rail",
)


def grounds(debrief: Debrief = DEBRIEF) -> Grounds:
    """Return a debrief prepared for judging."""
    return know(debrief, load_standards())


def spoil(draft: Draft, old: str, new: str) -> Draft:
    """Return a draft with one passage of its text replaced; AssertionError if it is not there."""
    assert old in draft.text, old
    return replace(draft, text=draft.text.replace(old, new))
