"""How answers are understood: one reader for each way, from free text to days and people."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.chat import meeting
from bot.chat.heard import Heard
from bot.chat.titles import day_name, moment_name, person_of, shorten, step_reason
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.answers.sparing.fitness import says_nothing
from bot.core.dates import Choice, Day, Moment, MomentChoice, NoDate, Unclear
from bot.core.interview import (
    Answer,
    EmployerDate,
    Event,
    EventKind,
    Held,
    Interview,
    Medium,
    StepKind,
)
from bot.core.jobs import propose_role, read_medium, read_position
from bot.core.opening import read_opening
from bot.core.parts import split_by_label, split_by_person
from bot.core.people import Met, similar_name
from bot.core.plan import upcoming
from bot.core.promises import read_promises
from bot.core.questionnaire import Asked

USUAL_MINUTES = 45
_LONGEST_ROLE = 3  # words

Reader = Callable[[Turn, Interview, Asked, str], Heard]


def _answer(turn: Turn, key: str, text: str, value: str = "", person: int = 0) -> Answer:
    return Answer(key, text, value, person, turn.now)


def _read_text(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    if not asked.person:
        return Heard((_answer(turn, asked.question.key, text),))
    names = {person.id: person.name for person in interview.people}
    parts = split_by_person(text, names, turn.content.openings) or {asked.person: text}
    return Heard(
        tuple(
            _answer(turn, key, piece, person=person)
            for person, part in parts.items()
            for key, piece in _labelled(turn, asked, part)
        )
    )


def _labelled(turn: Turn, asked: Asked, text: str) -> list[tuple[str, str]]:
    """Return the answers in a text about a person: its own, and others it puts a label before."""
    parts = split_by_label(text, asked.question.key, turn.content.openings)
    about_person = {q.key for q in turn.content.questions if q.per_person and q.reads == "text"}
    if not parts or not set(parts) <= about_person:
        return [(asked.question.key, text)]
    return list(parts.items())


_MARKS = " .,!?…-_"
_A_SIGN = re.compile(r"[^\W_]")
_ONE_SIGN = re.compile(r"(\w)\1{2,}")


def _is_no_name(turn: Turn, asked: Asked, text: str) -> bool:
    """Whether a text cannot be a job or an employer; what only looks odd is asked about once."""
    if not _A_SIGN.search(text):
        return True
    bare = text.casefold().strip(_MARKS)
    odd = bare in turn.content.questionnaire.nonsense or bool(_ONE_SIGN.fullmatch(bare))
    return odd and not _asked_again(turn, asked)


_CALLED = re.compile(
    r"^\W*(?:the\s+)?(?:job|role|position|company)\s+(?:is|was)\s+(?:called\s+)?", re.IGNORECASE
)


def _hear_feelings(turn: Turn, interview: Interview, text: str) -> Heard | None:
    """Keep what was told of the interview in place of a job with its story; None if that is one."""
    plain = text.replace("’", "'")
    words = turn.content.openings
    if not turn.content.questionnaire.feelings.search(plain) or words.position.search(plain):
        return None
    told = "\n".join(part for part in (interview.answer("story"), text) if part)
    answer = _answer(turn, "story", told)
    rows = [[turn.button("rough_day", f"rough:{interview.id}")]]
    return Heard((answer,), say=turn.reply("position.felt"), rows=rows, clear=False)


def _read_position(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    if _is_no_name(turn, asked, text):
        return Heard(say=turn.reply("position.odd"), clear=False)
    position = read_position(text, turn.content.jobs)
    named = read_opening(text, turn.content.openings).position
    felt = None if named else _hear_feelings(turn, interview, text)
    if felt:
        return felt
    if _is_no_name(turn, asked, _CALLED.sub("", text)):
        return Heard(say=turn.reply("position.odd"), clear=False)
    found = (("role", position.role), ("company", position.company))
    answers = tuple(_answer(turn, key, part) for key, part in found if part)
    if not answers:
        return Heard(say=turn.reply("position.unclear"), clear=False)
    return _questioned(turn, interview, answers)


def _questioned(turn: Turn, interview: Interview, answers: tuple[Answer, ...]) -> Heard:
    """Return the answers, asking about a role that looks misspelled; nothing waits for that."""
    role = next((answer.text for answer in answers if answer.question == "role"), "")
    meant = meant_role(turn, role)
    if not meant:
        return Heard(answers)
    at = f"role:{interview.id}"
    yes = turn.content.label("mended_yes", name=shorten(meant, 40))
    no = turn.content.label("mended_no", name=shorten(role, 40))
    row = [Button(yes, f"{at}:mended"), Button(no, f"{at}:typed")]
    return Heard(answers, say=turn.reply("position.slip", typed=role, meant=meant), rows=[row])


def meant_role(turn: Turn, role: str) -> str:
    """Return a role without a slip of a letter in it; empty where there is none."""
    return propose_role(role, turn.content.jobs.roles, turn.content.bank.words.is_common)


def _read_half(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    """Read the role or the employer where it was asked alone, or both if both are said."""
    if _is_no_name(turn, asked, text):
        return Heard(say=turn.reply(f"position.odd_{asked.question.key}"), clear=False)
    if says_nothing(text, turn.content.bank.words):
        return Heard(say=turn.reply("position.unclear"), clear=False)
    felt = _hear_feelings(turn, interview, text)
    if felt:
        return felt
    position = read_position(text, turn.content.jobs)
    if position.role and position.company:
        found = (("role", position.role), ("company", position.company))
        return _questioned(turn, interview, tuple(_answer(turn, k, part) for k, part in found))
    answer = _answer(turn, asked.question.key, " ".join(text.split()))
    return _questioned(turn, interview, (answer,))


def _read_held(turn: Turn, interview: Interview, _asked: Asked, text: str) -> Heard:
    reading = turn.read_interview(text)
    if isinstance(reading, Moment):
        before = interview.held.minutes if interview.held else USUAL_MINUTES
        held = Held(reading.start, reading.minutes or before)
        return Heard((_answer(turn, "held", text, str(held)),))
    if isinstance(reading, MomentChoice):
        rows = [
            [Button(moment_name(turn, start), f"at:{interview.id}:{_minute(start)}")]
            for start in reading.starts
        ]
        return Heard(say=turn.reply("held.choose"), rows=rows, clear=False)
    return Heard(say=turn.reply("held.unclear"), clear=False)


def _minute(start: datetime) -> str:
    return f"{start:%Y%m%d%H%M}"


def _read_medium(turn: Turn, _interview: Interview, asked: Asked, text: str) -> Heard:
    medium = read_medium(text, turn.content.jobs)
    if medium is None:
        if _asked_again(turn, asked):
            return Heard((_answer(turn, "medium", text),))
        return Heard(say=turn.reply("medium.unclear"), clear=False)
    return Heard((_answer(turn, "medium", text, Medium(medium)),))


def _asked_again(turn: Turn, asked: Asked) -> bool:
    asking = turn.chat.asking
    return asking is not None and asking.question == asked.question.key and asking.detail == "again"


def _read_people(turn: Turn, interview: Interview, _asked: Asked, text: str) -> Heard:
    met = meeting.read(turn, text)
    if not met or _is_a_day(turn, met, text):
        return Heard(say=turn.reply("people.unclear"), clear=False)
    said, rows = meeting.said_back(turn, interview, met)
    whole = turn.chat.asking is None or turn.chat.asking.kind != "fix"
    return Heard((_answer(turn, "people", text),), met=met, whole=whole, say=said, rows=rows)


def _is_a_day(turn: Turn, met: Sequence[Met], text: str) -> bool:
    """Whether what looks like a nameless person is a day that was typed too early."""
    if any(one.named for one in met):
        return False
    return isinstance(turn.read_deadline(text, turn.local_now.date()), Day | Choice)


def _read_name(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    met = meeting.read(turn, text)
    before = person_of(interview, asked.person)
    named = [_with_short_role(one, text) for one in met if one.named]
    if not named or before is None:
        return Heard((_answer(turn, "name", "", person=asked.person),))
    everybody = tuple(
        meeting.as_met(p) if p.id != asked.person else _with_role(named[0], before.name)
        for p in interview.people
    )
    others = _others(named[1:], interview)
    said, rows = meeting.said_back(turn, interview, (named[0], *others), source=asked.person)
    answer = _answer(turn, "name", text, person=asked.person)
    if _says_more(text) and not named[0].role:
        said = Markup(f"{said} {turn.reply('people.only_name')}")
    return Heard((answer,), met=(*everybody, *others), say=said, rows=rows)


def _others(named: Sequence[Met], interview: Interview) -> tuple[Met, ...]:
    """Return who else was named and is not known yet, as proposed."""
    known = [person.name for person in interview.people if person.named]
    meant = (replace(one, name=one.proposal or one.name, proposal="") for one in named)
    return tuple(
        one for one in meant if one.name not in known and not similar_name(one.name, known)
    )


def _with_short_role(one: Met, text: str) -> Met:
    """Leave out what a further sentence tells that is too long for what somebody does."""
    too_long = _says_more(text) and len(one.role.split()) > _LONGEST_ROLE
    return replace(one, role="") if too_long else one


def _says_more(text: str) -> bool:
    """Whether a sentence follows the one with the name."""
    _, *others = re.split(r"[.!?]\s+|\n+", text.strip())
    return any(len(sentence.split()) > 2 for sentence in others)


def _with_role(met: Met, description: str) -> Met:
    return met if met.role else replace(met, role=description)


def _read_timeline(turn: Turn, interview: Interview, _asked: Asked, text: str) -> Heard:
    if read_promises(text, turn.content.promises):
        # "I'll send the portfolio by Monday" is the user's day, not the employer's.
        return Heard(say=turn.reply("timeline.not_understood"), clear=False)
    day = interview.held.start.date() if interview.held else turn.local_now.date()
    reading = turn.read_deadline(text, day)
    if isinstance(reading, Day):
        told = EmployerDate(reading.day, reading.rough)
        return _heard_date(turn, interview, text, told, reading.event)
    if isinstance(reading, NoDate):
        return _heard_date(turn, interview, text, EmployerDate(None), reading.event)
    if isinstance(reading, Choice):
        rows = [day_buttons(turn, interview.id, reading.days)]
        said = turn.reply("timeline.choose", text=shorten(text, 80))
        return Heard((_answer(turn, "timeline", text),), say=said, rows=rows, clear=False)
    return Heard(say=turn.reply(timeline_key(turn, reading)), clear=False)


def day_buttons(turn: Turn, interview: int, days: Sequence[date]) -> list[Button]:
    """Return a button for each day that a text can mean."""
    return [Button(day_name(turn, day), f"day:{interview}:{day}") for day in days]


def timeline_key(turn: Turn, reading: Unclear) -> str:
    """Return the key of the sentence for a day that could not be read."""
    key = f"timeline.{reading.reason}"
    return key if key in turn.content.replies else "timeline.not_understood"


def _heard_date(
    turn: Turn, interview: Interview, text: str, told: EmployerDate, event: str = ""
) -> Heard:
    answer = _answer(turn, "timeline", text, str(told))
    known = {**interview.answers, ("timeline", 0): answer}
    said = say_date(turn, replace(interview, answers=known))
    if event:
        key = "timeline.counted_event" if told.day else "timeline.rough_event"
        said = Markup(f"{said} {turn.reply(key, event=shorten(event, 80))}")
    rows = [[turn.button("change_day", f"fix:{interview.id}:timeline:0")]]
    return Heard((answer,), say=said, rows=rows)


def say_date(turn: Turn, interview: Interview) -> Markup:
    """Return the day that was understood, and the day the bot will knock."""
    told = interview.employer_date
    finished = Event(EventKind.DEBRIEFED, turn.now)
    planned = replace(interview, events=(*interview.events, finished))
    steps = upcoming(planned, turn.preferences, turn.holidays)
    second = next((s for s in steps if s.kind is StepKind.SECOND), None)
    knock = day_name(turn, second.day) if second else ""
    if told is None or told.day is None:
        return turn.reply("timeline.none" if knock else "timeline.none_plain", knock=knock)
    if second and "waited_for" in second.values:
        why = step_reason(turn, second)
        return turn.reply("timeline.day_why", day=day_name(turn, told.day), knock=knock, why=why)
    key = "timeline.day" if knock else "timeline.day_plain"
    return turn.reply(key, day=day_name(turn, told.day), knock=knock)


READERS: Mapping[str, Reader] = {
    "text": _read_text,
    "role": _read_half,
    "company": _read_half,
    "position": _read_position,
    "held": _read_held,
    "medium": _read_medium,
    "people": _read_people,
    "name": _read_name,
    "timeline": _read_timeline,
}
