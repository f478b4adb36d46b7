"""Second thoughts: an edited message, a chosen reading, a name, an address, one's own wording."""

from dataclasses import replace
from datetime import date, datetime

from telegram import Message

from bot.chat import (
    debrief,
    drafts,
    hearing,
    instructions,
    meeting,
    oddities,
    own_words,
    readers,
)
from bot.chat.heard import Heard
from bot.chat.titles import clock_time, day_name, person_of, shorten
from bot.chat.turn import Turn
from bot.core.interview import Answer, EmployerDate, EventKind, Held, Interview
from bot.core.questionnaire import Asked, Question
from bot.store import drafts as shown_drafts
from bot.store import interviews
from bot.store.chats import Asking
from bot.store.drafts import ShownDraft

WORDING_LIMIT = 3000
_WORDS_OF_ADDRESS = 5  # "priya dot nair at acme"


async def take_edit(turn: Turn, message: Message) -> None:
    """Take an edited message as the correction of the answers it gave; else let it be."""
    given = await interviews.answers_given_by(turn.tx, turn.chat.id, message.message_id)
    text = (message.text or message.caption or "").strip()
    if not given or not text:
        return
    interview = await interviews.get(turn.tx, turn.chat.id, given[0][0])
    asked = _question_of(turn, [(key, person) for _, key, person in given])
    if interview is None or asked is None:
        return
    heard = hearing.hear(turn, interview, asked, text)
    if not heard.clear:
        await turn.say(heard.say, heard.rows)
        return
    heard = await hearing.keep(turn, interview, heard)
    await _say_corrected(turn, interview, asked, heard)


def _question_of(turn: Turn, given: list[tuple[str, int]]) -> Asked | None:
    """Return the question that a message with these answers was an answer to."""
    for question in turn.content.questions:
        keys = question.fills or (question.key,)
        person = next((p for key, p in given if key in keys), None)
        if person is not None:
            return Asked(question, person)
    return None


async def _say_corrected(turn: Turn, interview: Interview, asked: Asked, heard: Heard) -> None:
    label = turn.content.wordings[asked.question.key].label
    text = ", ".join(shorten(a.text, 80) for a in heard.answers if a.text)
    said = heard.say or debrief.say_corrected(turn, label, text)
    if _answers_what_is_asked(turn, interview, heard):
        await debrief.ask_next(turn, interview.id, said, heard.rows)
        return
    await turn.say(said, heard.rows)
    if interview.latest(EventKind.DEBRIEFED):
        await debrief.offer_fresh(turn, interview)


def _answers_what_is_asked(turn: Turn, interview: Interview, heard: Heard) -> bool:
    """Whether a correction answers the very question that is open, so that the next is due."""
    asking = turn.chat.asking
    given = {(answer.question, answer.person) for answer in heard.answers if answer.text}
    is_open = hearing.is_in_debrief(turn, interview.id)
    return is_open and asking is not None and (asking.question, asking.person) in given


async def choose_day(turn: Turn, interview: Interview, day: date) -> str:
    """Take one of the offered readings of the employer's date."""
    asked = Asked(_declared(turn, "timeline"))
    typed = interview.answer("timeline") or day.isoformat()
    answer = Answer("timeline", typed, str(EmployerDate(day)), at=turn.now)
    return await _settle(turn, interview, asked, answer, day_name(turn, day))


async def choose_moment(turn: Turn, interview: Interview, start: datetime) -> str:
    """Take one of the offered readings of when the interview is or was (local time)."""
    asked = Asked(_declared(turn, "held"))
    words = f"{day_name(turn, start.date())}, {clock_time(start)}"
    held = Held(start, readers.USUAL_MINUTES)
    answer = Answer("held", words, str(held), at=turn.now)
    return await _settle(turn, interview, asked, answer, words)


def _declared(turn: Turn, key: str) -> Question:
    question = turn.content.question(key)
    if question is None:
        raise LookupError(f"there is no question {key}")
    return question


async def _settle(
    turn: Turn, interview: Interview, asked: Asked, answer: Answer, words: str
) -> str:
    known = {**interview.answers, (answer.question, 0): answer}
    said = ""
    if answer.question == "timeline":
        said = readers.say_date(turn, replace(interview, answers=known))
    return await debrief.settle(turn, interview, asked, Heard((answer,), say=said), words)


async def settle_name(
    turn: Turn, interview: Interview, source: int, number: int, *, as_typed: bool
) -> str:
    """Keep a name as it was typed, or as it was mended; return the toast."""
    name = await meeting.settle_name(turn, interview, source, number, as_typed=as_typed)
    if name is None:
        now = meeting.listed([meeting.as_met(person) for person in interview.people])
        await turn.rewrite(turn.reply("people.changed_since", now=now or "–"))
        return ""
    key = "people.kept" if as_typed else "people.confirmed"
    await turn.rewrite(turn.reply(key, name=name))
    return ""


async def settle_role(turn: Turn, interview: Interview, *, as_typed: bool) -> str:
    """Keep the job's name as it was typed, or without its slip; return the toast."""
    answer = interview.answers.get(("role", 0))
    meant = readers.meant_role(turn, interview.role)
    if answer is None or not meant:
        await turn.rewrite(turn.reply("people.changed_since", now=interview.role or "–"))
        return ""
    if not as_typed:
        await interviews.change_answer(turn.tx, interview, replace(answer, text=meant))
    key, name = ("people.kept", interview.role) if as_typed else ("people.confirmed", meant)
    await turn.rewrite(turn.reply(key, name=name))
    return ""


async def ask_address(turn: Turn, interview: Interview, person: int) -> None:
    """Ask for somebody's e-mail address."""
    found = person_of(interview, person)
    if found:
        await turn.ask_for(Asking("email", interview.id, person=person))
        await turn.say(turn.reply("drafts.address_ask", name=found.name))


async def take_address(turn: Turn, interview: Interview, text: str) -> None:
    """Take the e-mail address that was asked for, and offer notes that use it.

    What is no try at one is about something else, and is not asked for any longer.
    """
    asking = turn.chat.asking
    found = person_of(interview, asking.person) if asking else None
    email = next((one.email for one in meeting.read(turn, text) if one.email), "")
    if found is None or not email:
        if _is_address_tried(text):
            await turn.say(turn.reply("drafts.address_wrong"))
        else:
            await turn.ask_for(None)
            await oddities.take_unasked(turn, text)
        return
    known = replace(found, email=email)
    await interviews.change_person(turn.tx, interview, known)
    await turn.ask_for(None)
    await turn.say(turn.reply("drafts.address_kept", email=email))
    await meeting.question_spelling(turn, interview, known)
    await debrief.offer_fresh(turn, interview)


def _is_address_tried(text: str) -> bool:
    """Whether somebody meant to type an address: "priya at acme", "p.nair@", "acme.com"."""
    words = text.casefold().split()
    return "@" in text or (len(words) <= _WORDS_OF_ADDRESS and ("at" in words or "." in text[:-1]))


async def take_asked_wording(turn: Turn, _interview: Interview, text: str) -> None:
    """Keep the user's own wording of the note it was asked for."""
    asking = turn.chat.asking
    number, _, sure = asking.detail.partition(" ") if asking else ("", "", "")
    key = int(number) if number.isdigit() else 0
    shown = await shown_drafts.get(turn.tx, turn.chat.id, key)
    if shown is None:
        await turn.say(turn.reply("drafts.gone"))
    else:
        await take_wording(turn, shown, text, sure=sure == instructions.SURE)


async def take_wording(turn: Turn, shown: ShownDraft, text: str, *, sure: bool = False) -> None:
    """Keep the user's own wording of a note, given in reply to it or when asked for.

    What only says how the note shall be is not kept as its text, unless it is ``sure`` to be one.
    """
    interview = await interviews.get(turn.tx, turn.chat.id, shown.interview)
    if interview is None or shown.sent_at is not None:
        key = "drafts.gone" if interview is None else "drafts.edited_already_sent"
        await turn.say(turn.reply(key))
    elif len(text) > WORDING_LIMIT:
        await turn.say(turn.reply("drafts.edit_too_long"))
    elif sure or not await instructions.take(turn, interview, shown, text):
        await turn.ask_for(None)
        own = replace(shown, draft=drafts.edited(shown.draft, text))
        await shown_drafts.change(turn.tx, turn.chat.id, shown.id, own.draft)
        await own_words.say_kept(turn, interview, own)
        await drafts.show_as_kept(turn, interview, own)
