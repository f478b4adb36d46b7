"""From the stored facts of an interview to what the composer of notes needs."""

from dataclasses import replace

from bot.chat.turn import Turn
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.channel import recruiter
from bot.core.interview import Interview, Person
from bot.core.plan import employer_word


def debrief_of(turn: Turn, interview: Interview) -> Debrief:
    """Return the debrief of an interview, as of now."""
    held = interview.held
    return Debrief(
        user=turn.chat.profile.sign_name,
        company=interview.company,
        role=interview.role,
        now=turn.local_now,
        people=tuple(_listener(interview, person) for person in interview.people),
        held=held.start.date() if held else None,
        held_text=interview.answer("held"),
        medium=interview.medium,
        medium_text=interview.answer("medium"),
        workplace=interview.answer("workplace"),
        country=turn.chat.profile.country,
        day_first=turn.day_first,
        went_well=interview.answer("went_well"),
        went_wrong=interview.answer("went_wrong"),
        stood_out=interview.answer("stood_out"),
        issues=interview.answer("issues"),
        strength=interview.answer("strength"),
        timeline=interview.answer("timeline"),
        employer_date=employer_word(interview).date if interview.employer_date else None,
    )


def runs_the_process(turn: Turn, interview: Interview) -> Person | None:
    """Return who runs the hiring and can be written to, so that a note to them alone will do.

    Where an address is known, whoever has none is reached through somebody else only.
    """
    debrief = debrief_of(turn, interview)
    reached = tuple(listener for listener in debrief.people if listener.person.email)
    known = replace(debrief, people=reached or debrief.people)
    return recruiter(known, turn.content.channels)


def _listener(interview: Interview, person: Person) -> Listener:
    return Listener(
        person=person,
        asked=interview.answer("asked", person.id),
        concern=interview.answer("concern", person.id),
        reply=interview.answer("reply", person.id),
        enjoyed=interview.answer("enjoyed", person.id),
    )
