"""What a message says in answer to a question: read, kept, and said back where much hangs on it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.chat import meeting, profile
from bot.chat.heard import Heard
from bot.chat.readers import READERS, say_date
from bot.chat.titles import shorten
from bot.chat.turn import Turn
from bot.core.answers.sparing.fitness import says_nothing
from bot.core.answers.sparing.privacy import is_discriminatory
from bot.core.interview import (
    Answer,
    EmployerDate,
    Interview,
)
from bot.core.opening import read_opening
from bot.core.people import Met
from bot.core.questionnaire import Asked
from bot.core.story import read_story
from bot.store import interviews
from bot.store.chats import Asking


def asked_of(turn: Turn, asking: Asking | None) -> Asked | None:
    """Return the question that a chat's ``asking`` names."""
    question = turn.content.question(asking.question) if asking else None
    return Asked(question, asking.person) if question and asking else None


def is_asked_now(turn: Turn, interview: Interview, asked: Asked) -> bool:
    """Whether this very question is the one the chat is being asked."""
    asking = turn.chat.asking
    return asking is not None and (asking.interview, asking.question, asking.person) == (
        interview.id,
        asked.question.key,
        asked.person,
    )


def is_in_debrief(turn: Turn, interview: int) -> bool:
    """Whether the chat is being asked a debrief question about this interview."""
    asking = turn.chat.asking
    return asking is not None and asking.kind == "question" and asking.interview == interview


def hear(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    """Read a message as the answer to a question, with all else that it answers."""
    text = text.strip()
    if asked.question.optional and _is_skip(turn, asked, text):
        return _passed_over(turn, interview, asked)
    if asked.question.reads in _OPENING:
        return _hear_opening(turn, interview, asked, text)
    heard = READERS[asked.question.reads](turn, interview, asked, text)
    if asked.question.reads == "timeline" and not (heard.clear or heard.answers):
        return replace(_joined(hear_facts(turn, interview, text), heard), clear=False)
    if asked.question.key == "asked" and is_discriminatory(text, turn.content.bank.words):
        heard = replace(heard, say=turn.reply("debrief.too_personal"))
    if asked.question.reads == "text" and interview.employer_date is None:
        return _with_day(turn, interview, heard, text)
    return heard


def _with_day(turn: Turn, interview: Interview, heard: Heard, text: str) -> Heard:
    """Add the employer's day where it is told in another answer, and cut it off that answer's end.

    Before its question has come, only a plain day is taken.
    """
    question = turn.content.question("timeline")
    said = read_opening(text, turn.content.openings).timeline
    if question is None or not said:
        return heard
    day = READERS[question.reads](turn, interview, Asked(question), said)
    told = [EmployerDate.parse(answer.value) for answer in day.answers if answer.value]
    passed_over = ("timeline", 0) in interview.answers
    if not day.clear or not told or not (passed_over or told[0].day):
        return heard
    answers = tuple(replace(one, text=_without_end(one.text, said)) for one in heard.answers)
    return _joined(replace(heard, answers=answers), day)


def _without_end(text: str, end: str) -> str:
    """Return an answer without the clause it ends with, where something is left."""
    bare = text.rstrip(" .!")
    cut = bare.removesuffix(end).rstrip(" ,;:.–—-")
    return re.sub(r"\s(?:and|but|so)$", "", cut) if bare.endswith(end) and cut else text


def _is_skip(turn: Turn, asked: Asked, text: str) -> bool:
    """Whether a message passes a question over: "skip", or where prose is wanted "idk" too."""
    bare = text.casefold().replace("’", "'").replace(",", "").strip(" .!…")
    words = turn.content.questionnaire
    denied = bare in words.denials or words.no_doubt.search(text.replace("’", "'"))
    if bare in words.skips or (asked.question.key == "concern" and denied):
        return True
    return asked.question.reads in {"text", "name"} and says_nothing(text, turn.content.bank.words)


def typed_control(turn: Turn, asking: Asking, text: str) -> str | None:
    """Return the data of the question's button whose words were typed; None for an answer.

    Where an answer is put right, words that want it gone stand for the button that empties it, and
    words that want to be elsewhere leave it as it is.
    """
    bare = text.casefold().replace("’", "'").strip(" .!…")
    controls = turn.content.questionnaire.controls
    control = next((name for name, said in controls.items() if bare in said), "")
    asked = asked_of(turn, asking)
    may_stop = asked is not None and asked.question.may_stop
    correcting = asking.kind == "fix"
    at = f"{asking.interview}:{asking.question}:{asking.person}"
    data = {
        "stop": f"stop:{asking.interview}",
        "back": f"stop:{asking.interview}" if correcting else f"back:{at}",
        "enough": f"enough:{asking.interview}" if may_stop and not correcting else None,
        "skip": f"skip:{at}" if correcting else None,
    }
    return data.get(control)


def _passed_over(turn: Turn, interview: Interview, asked: Asked) -> Heard:
    """Return what a skipped question leaves; without people there is still the team to thank."""
    nobody = asked.question.reads == "people" and not interview.people
    team = (Met(turn.content.replies.plain("people.team"), named=False),) if nobody else None
    empty = Answer(asked.question.key, "", person=asked.person, at=turn.now)
    if asked.question.reads != "timeline":
        return Heard((empty,), met=team)
    known = {**interview.answers, ("timeline", 0): empty}
    return Heard((empty,), say=say_date(turn, replace(interview, answers=known)))


async def keep(turn: Turn, interview: Interview, heard: Heard, *, by_tap: bool = False) -> Heard:
    """Store what was heard, and return it without the questions that were asked about it already.

    A typed message stays linked to its answers, so that an edit finds them.
    """
    message = None if by_tap else turn.message
    if heard.met is not None:
        await meeting.keep_people(turn, interview, heard.met, whole=heard.whole)
        asked = await meeting.question_likeness(turn, interview.id, heard.met)
        heard = _without_questions(turn, interview, heard, asked)
    for answer in heard.answers:
        await interviews.save_answer(turn.tx, interview, answer, message)
        if answer.question == "company":
            await profile.propose(turn, answer.text)
        elif answer.question == "strength":
            await profile.keep_strength(turn, interview.answer("strength"), answer.text)
    return heard


def _without_questions(
    turn: Turn, interview: Interview, heard: Heard, asked: Sequence[str]
) -> Heard:
    """Return what was heard, asking no second question about somebody's name."""
    met = heard.met or ()
    settled = tuple(
        replace(one, name=one.proposal, proposal="") if one.proposal in asked else one
        for one in met
    )
    if settled == met:
        return heard
    said, rows = meeting.said_back(turn, interview, met)
    now_said, now_rows = meeting.said_back(turn, interview, settled)
    kept = [row for row in heard.rows if row not in rows]
    return replace(heard, say=heard.say.replace(said, now_said), rows=[*now_rows, *kept])


async def skip(turn: Turn, interview: Interview, asked: Asked) -> Heard:
    """Store that a question was passed over; return what is said about that."""
    return await keep(turn, interview, _passed_over(turn, interview, asked), by_tap=True)


# Several answers in one message.

_OPENING = {"position", "held"}


def _hear_opening(turn: Turn, interview: Interview, asked: Asked, text: str) -> Heard:
    """Read an early message: it answers its question and perhaps others that are still open."""
    opening = read_opening(text, turn.content.openings)
    alone = asked.question.reads == "held" and not any(opening.others("held"))
    own = (
        "" if alone else {"position": opening.position, "held": opening.held}[asked.question.reads]
    )
    own = own or text
    heard = READERS[asked.question.reads](turn, interview, asked, own)
    if not heard.clear:
        return heard
    return _joined(heard, _besides(turn, interview, opening.others(asked.question.reads)))


def hear_story(turn: Turn, interview: Interview, text: str) -> Heard:
    """Read what somebody tells before any question: all that answers open questions is used."""
    told = Heard((Answer("story", text, at=turn.now),))
    opening = read_opening(text, turn.content.openings)
    return _joined(told, _besides(turn, interview, opening.others("")))


def hear_facts(turn: Turn, interview: Interview, text: str) -> Heard:
    """Read what a story says in answer to the questions still to come, said back line by line."""
    people = {person.id: person.name for person in interview.people}
    heard = Heard()
    for (key, person), fact in read_story(text, people, turn.content.stories).items():
        if (key, person) in interview.answers:
            continue
        label = turn.content.wordings[key].label
        named = f"{label} ({people[person]})" if person else label
        said = turn.reply("debrief.noted_also", label=named, text=shorten(fact))
        answer = Answer(key, fact, person=person, at=turn.now)
        heard = _joined(heard, Heard((answer,), say=said))
    return heard


def _besides(turn: Turn, interview: Interview, pieces: Iterable[tuple[str, str]]) -> Heard:
    """Return what pieces of a message answer of the questions that are still open."""
    heard = Heard()
    for key, piece in pieces:
        question = turn.content.question(key)
        if question is None or not piece or not _still_open(interview, key):
            continue
        extra = READERS[question.reads](turn, interview, Asked(question), piece)
        if extra.clear:
            heard = _joined(heard, _saying(turn, question.key, piece, extra))
        elif extra.rows:
            # What has several readings is asked at once; the answer comes by a tap.
            heard = _joined(heard, replace(extra, answers=()))
    return heard


def _saying(turn: Turn, key: str, piece: str, heard: Heard) -> Heard:
    """Return what was heard besides the question with a line that says it back."""
    if heard.say:
        return heard
    label = turn.content.wordings[key].label
    return replace(heard, say=turn.reply("debrief.noted_also", label=label, text=shorten(piece)))


def _still_open(interview: Interview, key: str) -> bool:
    keys = ("role", "company") if key == "position" else (key,)
    return all((k, 0) not in interview.answers for k in keys)


def _joined(first: Heard, second: Heard) -> Heard:
    say = "\n".join(s for s in (first.say, second.say) if s)
    return Heard(
        first.answers + second.answers,
        second.met if second.met is not None else first.met,
        say=say,
        rows=[*first.rows, *second.rows],
    )
