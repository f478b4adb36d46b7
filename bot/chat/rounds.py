"""A further round with the same employer: what is kept, when it is, and who is there this time."""

from bot.chat import debrief, meeting, planned, room
from bot.chat.heard import Heard
from bot.chat.reminders import tapped
from bot.chat.titles import day_name
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.calendar import at_hour, business_day_from
from bot.core.interview import Answer, Event, EventKind, Held, Interview, Outcome, StepKind
from bot.core.questionnaire import Asked
from bot.store import interviews
from bot.store.chats import Asking

KEPT = ("role", "company", "workplace")
ASK_AGAIN_DAYS = 3


async def begin(turn: Turn, interview: Interview, held: Held | None = None, told: str = "") -> None:
    """Start the next round with an employer: job, kind of place and people are kept.

    ``told`` is how it was told of; whoever is named in it is noted too.
    """
    if not await room.allows_interviews(turn):
        return
    ended = Event(EventKind.ENDED, turn.now, str(Outcome.NEXT_ROUND))
    await interviews.record(turn.tx, interview, ended)
    key = await interviews.start(turn.tx, turn.chat.id, turn.now)
    following = Interview(key, turn.chat.id, turn.now)
    await _keep_facts(turn, interview, following)
    if held:
        words = f"{held.start:%Y-%m-%d %H:%M}"
        when = Answer("held", words, str(held), at=turn.now)
        await interviews.save_answer(turn.tx, following, when)
        lead = turn.reply("rounds.begun", company=interview.company)
        known = await interviews.get(turn.tx, turn.chat.id, key)
        if known and told:
            await meeting.note_named(turn, known, told)
        await debrief.ask_next(turn, key, lead)
        return
    await turn.ask_for(Asking("retime", key))
    row = [turn.button("not_known_yet", f"unknown:{key}")]
    await turn.say(turn.reply("rounds.ask_time", company=interview.company), [row])


async def _keep_facts(turn: Turn, interview: Interview, following: Interview) -> None:
    """Copy what holds for every round, and note which round this one follows."""
    link = Answer("previous_round", str(interview.id), str(interview.id), at=turn.now)
    await interviews.save_answer(turn.tx, following, link)
    for question in KEPT:
        answer = interview.answers.get((question, 0))
        if answer and answer.text:
            kept = Answer(question, answer.text, answer.value, at=turn.now)
            await interviews.save_answer(turn.tx, following, kept)
    for one in interview.people:
        await interviews.add_person(
            turn.tx, following, one.name, one.role, one.email, named=one.named
        )


async def time_not_known(turn: Turn, interview: Interview) -> str:
    """Leave the time of a round open and ask again in some days; return the toast."""
    await tapped(turn, interview)
    asking = turn.chat.asking
    if planned.is_being_moved(asking, interview):
        await turn.ask_for(None)
    await turn.rekey([])
    from_day = turn.local(turn.now + ASK_AGAIN_DAYS * 86_400).date()
    day = business_day_from(from_day, turn.holidays)
    at = at_hour(day, turn.preferences)
    moved = Event(EventKind.MOVED, turn.now, f"{StepKind.OFFER_DEBRIEF} {at}")
    await interviews.record(turn.tx, interview, moved)
    await turn.say(turn.reply("rounds.ask_later", day=day_name(turn, day)))
    return ""


async def take_same_people(turn: Turn, interview: Interview) -> str:
    """Take it that the people of the round before were there again; return the toast."""
    question = turn.content.question("people")
    if question is None or not interview.people:
        return turn.content.replies.plain("other.stale")
    names = ", ".join(person.name for person in interview.people)
    heard = Heard((Answer("people", names, at=turn.now),))
    label = turn.reply("rounds.same_people", people=names)
    return await debrief.settle(turn, interview, Asked(question), heard, Markup(label))
