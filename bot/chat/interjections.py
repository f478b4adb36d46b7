"""What is put in between, whatever was asked: it is dealt with, and the question stays open."""

from dataclasses import replace

from bot.chat import debrief, hearing, meeting
from bot.chat.readers import READERS
from bot.chat.titles import call_name
from bot.chat.turn import Button, Turn
from bot.core import interjections
from bot.core.interjections import Question, Renaming
from bot.core.interview import Answer, EventKind, Interview, Person
from bot.core.people import Met
from bot.core.questionnaire import Asked
from bot.store import interviews
from bot.store.chats import Asking

_DAYS = ("timeline", "held")


async def take(turn: Turn, asking: Asking, text: str) -> bool:
    """Take what is no answer to the question under way; False for an answer."""
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    asked = hearing.asked_of(turn, asking)
    if interview is None or asked is None:
        return False
    return (
        await _advise(turn, interview, text, asked)
        or await _merge(turn, interview, text, asked)
        or await _correct_word(turn, interview, text)
        or await _correct_day(turn, interview, asked, text)
        or await _offer_removal(turn, interview, text)
        or await _ask_who_again(turn, interview, text)
        or await _take_people(turn, interview, text)
    )


async def advise(turn: Turn, text: str) -> bool:
    """Answer a question about the newest interview when nothing was asked; False for none."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    newest = ([one for one in mine if one.outcome is None] or list(mine))[-1:]
    return bool(newest) and await _advise(turn, newest[0], text, None)


async def take_unasked(turn: Turn, text: str) -> bool:
    """Take what concerns the people met last when nothing was asked; False where nothing does."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    told = [one for one in mine if one.outcome is None and one.people]
    if not told:
        return False
    return (
        await _merge(turn, told[-1], text, None)
        or await _offer_removal(turn, told[-1], text)
        or await _take_people(turn, told[-1], text)
    )


async def _advise(turn: Turn, interview: Interview, text: str, asked: Asked | None) -> bool:
    """Answer a question of the user's own, then ask again what was asked."""
    question = interjections.read_question(text, turn.content.interjections)
    if question is None or (question is Question.NOTE and _is_no_note(interview, asked)):
        return False
    if question is Question.UNDO:
        return asked is not None and await _take_back(turn, interview)
    if question is (Question.MISTAKE if asked else Question.LEFT):
        return False
    rows: list[list[Button]] = []
    if question is Question.CHASE:
        key = "advice.chase_early" if interview.outcome is None else "advice.chase_late"
    elif question is Question.LEFT:
        key = "advice.left"
    else:
        key = "advice.change" if question is Question.MISTAKE else f"advice.{question}"
        rows = [[turn.button("summary", f"sum:{interview.id}")]]
    await turn.say(turn.reply(key), rows)
    if asked:
        await debrief.ask(turn, interview, asked)
    return True


def _is_no_note(interview: Interview, asked: Asked | None) -> bool:
    """Whether words about a note can be about something else: an answer, or no note is there."""
    return asked is not None or interview.latest(EventKind.DEBRIEFED) is None


async def _take_back(turn: Turn, interview: Interview) -> bool:
    """Take the newest answer back and ask its question again."""
    newest = _newest_prose(turn, interview)
    if newest is None:
        await turn.say(turn.reply("advice.nothing_to_take_back"))
        await debrief.ask_next(turn, interview.id)
        return True
    await interviews.forget_answer(turn.tx, interview, newest.question, newest.person)
    lead = turn.reply("advice.taken_back", text=newest.text)
    await debrief.ask_next(turn, interview.id, lead)
    return True


def _newest_prose(turn: Turn, interview: Interview) -> Answer | None:
    """Return the newest answer in free words; None where there is none."""
    prose = {q.key for q in turn.content.questions if q.reads == "text"}
    known = [a for a in interview.answers.values() if a.text and a.question in prose]
    return max(known, key=lambda one: one.at, default=None)


async def _correct_word(turn: Turn, interview: Interview, text: str) -> bool:
    """Put a word of the newest answer right: "no sorry not halal, kosher"."""
    newest = _newest_prose(turn, interview)
    words = turn.content.interjections
    new = interjections.read_word_put_right(text, newest.text, words) if newest else ""
    if newest is None or not new:
        return False
    await interviews.save_answer(turn.tx, interview, replace(newest, text=new), None)
    label = turn.content.wordings[newest.question].label
    await debrief.ask_next(turn, interview.id, debrief.say_corrected(turn, label, new))
    return True


async def _merge(turn: Turn, interview: Interview, text: str, asked: Asked | None) -> bool:
    """Make one person of two where the user says that they are; the role goes with the name."""
    named = {person.id: person.name for person in interview.people if person.named}
    nameless = {person.id: person.name for person in interview.people if not person.named}
    about = asked.person if asked and asked.question.reads == "name" else 0
    found = interjections.read_same(text, named, nameless, turn.content.interjections, about)
    if found is None:
        return False
    kept, gone = (next(p for p in interview.people if p.id == one) for one in found)
    role = kept.role or gone.role or gone.name
    await interviews.change_person(turn.tx, interview, replace(kept, role=role))
    await interviews.remove_person(turn.tx, interview, gone.id)
    said = turn.reply("advice.one_person", name=kept.name, role=f" ({role})" if role else "")
    if hearing.is_in_debrief(turn, interview.id):
        await debrief.ask_next(turn, interview.id, said)
    else:
        await turn.say(said)
        await debrief.offer_fresh(turn, interview)
    return True


async def _offer_removal(turn: Turn, interview: Interview, text: str) -> bool:
    """Offer to take somebody out who, by what was typed, is nobody or shall go."""
    names = {person.id: person.name for person in interview.people}
    gone = interjections.read_removal(text, names, turn.content.interjections)
    person = next((one for one in interview.people if one.id == gone), None)
    if person is None:
        return False
    name = call_name(turn, person)
    button = turn.button("remove", f"unadd:{interview.id}:{person.id}", name=name)
    await turn.say(turn.reply("summary.remove_ask", name=name), [[button]])
    return True


async def _ask_who_again(turn: Turn, interview: Interview, text: str) -> bool:
    """Ask anew who was there where the user says that what was taken for people is none."""
    question = turn.content.question("people")
    nobody = interjections.says_nobody(text, turn.content.interjections)
    if question and interview.people and nobody:
        await debrief.ask(turn, interview, Asked(question), turn.reply("advice.nobody"))
        return True
    return False


async def _correct_day(turn: Turn, interview: Interview, open_: Asked, text: str) -> bool:
    """Take another day or time for the one that was just said back; ``open_``: what is asked."""
    said = interjections.read_other_day(text, turn.content.interjections)
    newest = max((answer.at for answer in interview.answers.values()), default=0)
    for key in _DAYS:
        before = interview.answers.get((key, 0))
        question = turn.content.question(key)
        if not said or question is None or before is None or before.at < newest:
            continue
        heard = READERS[question.reads](turn, interview, Asked(question), said)
        if heard.clear:
            heard = await hearing.keep(turn, interview, heard)
            label = turn.content.wordings[key].label
            lead = heard.say or debrief.say_corrected(turn, label, said)
            await debrief.ask_next(turn, interview.id, lead, heard.rows)
            return True
        if heard.rows:
            await turn.say(heard.say, heard.rows)
            await debrief.ask(turn, interview, open_)
            return True
    return False


async def _take_people(turn: Turn, interview: Interview, text: str) -> bool:
    """Add somebody forgotten, or put a name right, once it is known who was there."""
    if not interview.people:
        return False
    names = {person.id: person.name for person in interview.people}
    words, people = turn.content.interjections, turn.content.people
    renamed = interjections.read_renaming(text, names, words)
    if renamed:
        await _rename(turn, interview, *renamed)
        return True
    called = {person.id: person.name for person in interview.people if person.named}
    respelled = interjections.read_respelling(text, called, words)
    if respelled:
        await _rename(turn, interview, *respelled)
        return True
    met = interjections.read_forgotten(text, words, people)
    if met:
        await _add(turn, interview, met)
    return bool(met)


async def _rename(turn: Turn, interview: Interview, person: int, renaming: Renaming) -> None:
    known = next(one for one in interview.people if one.id == person)
    read = meeting.read(turn, renaming.new)
    name = (read[0].proposal or read[0].name) if len(read) == 1 and read[0].named else renaming.new
    await interviews.change_person(turn.tx, interview, replace(known, name=name, named=True))
    said, _ = meeting.said_back(turn, interview, (Met(name),))
    if not hearing.is_in_debrief(turn, interview.id):
        await turn.say(said)
        await debrief.offer_fresh(turn, interview)
    elif renaming.rest:
        await debrief.take(turn, renaming.rest, said)
    else:
        await debrief.ask_next(turn, interview.id, said)


async def _add(turn: Turn, interview: Interview, met: tuple[Met, ...]) -> None:
    settled = tuple(replace(one, name=one.proposal or one.name, proposal="") for one in met)
    await meeting.keep_people(turn, interview, settled, whole=False)
    known = {person.id for person in interview.people}
    now = await interviews.get(turn.tx, turn.chat.id, interview.id)
    new = [person for person in (now or interview).people if person.id not in known]
    said = turn.reply("people.added", people=meeting.listed(settled))
    rows = [[_removal(turn, interview, person)] for person in new]
    if hearing.is_in_debrief(turn, interview.id):
        await debrief.ask_next(turn, interview.id, said, rows)
    else:
        await turn.say(said, rows)
        await debrief.offer_fresh(turn, now or interview)


def _removal(turn: Turn, interview: Interview, person: Person) -> Button:
    name = call_name(turn, person)
    return turn.button("take_out", f"unadd:{interview.id}:{person.id}", name=name)


async def take_out(turn: Turn, interview: Interview, person: Person) -> None:
    """Remove somebody who was added by mistake; a question about them gives way to the next."""
    asking = turn.chat.asking
    await interviews.remove_person(turn.tx, interview, person.id)
    await turn.rewrite(turn.reply("summary.removed", name=call_name(turn, person)))
    about = asking is not None and asking.person == person.id
    if about and hearing.is_in_debrief(turn, interview.id):
        await debrief.ask_next(turn, interview.id)
