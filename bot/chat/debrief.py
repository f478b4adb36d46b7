"""The debrief: one question at a time, every answer kept the moment it arrives."""

from dataclasses import replace

from bot.chat import drafts, hearing, planned, promises, room, variants
from bot.chat.heard import Heard
from bot.chat.titles import call_name, person_of, shorten, title
from bot.chat.turn import Button, Rows, Turn
from bot.content.replies import Markup
from bot.core.interview import Answer, Event, EventKind, Interview
from bot.core.questionnaire import Asked, next_question, previous_question
from bot.store import interviews
from bot.store.chats import Asking

CHOICES_IN_A_ROW = 2
QUIET_SECONDS = 600
"""How long a debrief counts as in progress after its last answer."""


async def new(turn: Turn, text: str = "") -> None:
    """Start a debrief, or offer to finish or park the one that is under way."""
    current = await unfinished(turn)
    if current is None:
        await begin(turn, text)
        return
    name = title(turn, current)
    rows = [
        [turn.button("finish_first", f"go:{current.id}"), turn.button("park", f"park:{current.id}")]
    ]
    await turn.say(turn.reply("debrief.unfinished", title=name), rows)


async def unfinished(turn: Turn) -> Interview | None:
    """Return the interview whose debrief is under way: the one that is being asked about."""
    asking = turn.chat.asking
    if asking is None or asking.kind != "question":
        return None
    return await interviews.get(turn.tx, turn.chat.id, asking.interview)


async def begin(turn: Turn, text: str = "") -> None:
    """Make a new interview and ask its first question; ``text`` may answer some of it already."""
    if not await room.allows_interviews(turn):
        return
    interview = await interviews.start(turn.tx, turn.chat.id, turn.now)
    lead = turn.reply("debrief.begin")
    if text:
        await turn.ask_for(Asking("question", interview, turn.content.questions[0].key))
        await take(turn, text, lead)
    else:
        await ask_next(turn, interview, lead)


async def ask_next(turn: Turn, interview_id: int, lead: str = "", rows: Rows = ()) -> None:
    """Ask the next open question; ``lead`` (with its own buttons) is said before it."""
    interview = await _load(turn, interview_id)
    if planned.waits(turn, interview):
        await _say_lead(turn, lead, rows)
        await planned.wish_luck(turn, interview)
        return
    asked = next_question(variants.questions_of(turn, interview), interview)
    if asked is None:
        await _say_lead(turn, lead, rows)
        await finish(turn, interview)
    elif rows:
        await turn.say(lead, rows)
        await ask(turn, interview, asked)
    else:
        await ask(turn, interview, asked, lead)


async def _say_lead(turn: Turn, lead: str, rows: Rows) -> None:
    if lead:
        await turn.say(lead, rows)


async def ask(turn: Turn, interview: Interview, asked: Asked, lead: str = "") -> None:
    """Put one question, with its choices and the ways to skip, go back, stop and finish."""
    question = asked.question
    text = question_text(turn, interview, asked)
    await turn.ask_for(Asking("question", interview.id, question.key, asked.person))
    rows = [*choice_rows(turn, interview.id, asked), *variants.extra_rows(turn, interview, asked)]
    rows += _control_rows(turn, interview, asked)
    await turn.say(f"{lead}\n\n{text}" if lead else text, rows)


def question_text(turn: Turn, interview: Interview, asked: Asked) -> Markup:
    """Return the wording of a question, with the name of the person it is about."""
    person = person_of(interview, asked.person)
    name = call_name(turn, person) if person else ""
    return variants.question_text(turn, interview, asked, name)


def choice_rows(turn: Turn, interview: int, asked: Asked) -> list[list[Button]]:
    """Return the buttons that answer a question with a tap."""
    choices = turn.content.wordings[asked.question.key].choices
    buttons = [
        Button(label, f"a:{interview}:{asked.question.key}:{asked.person}:{number}")
        for number, label in enumerate(choices)
    ]
    return [buttons[i : i + CHOICES_IN_A_ROW] for i in range(0, len(buttons), CHOICES_IN_A_ROW)]


def _control_rows(turn: Turn, interview: Interview, asked: Asked) -> list[list[Button]]:
    at = f"{interview.id}:{asked.question.key}:{asked.person}"
    row = [turn.button("skip", f"skip:{at}")] if asked.question.optional else []
    if previous_question(variants.questions_of(turn, interview), interview, asked):
        row.append(turn.button("back", f"back:{at}"))
    row.append(turn.button("stop", f"stop:{interview.id}"))
    if not asked.question.may_stop:
        return [row]
    return [[turn.button("enough", f"enough:{interview.id}")], row]


async def take(turn: Turn, text: str, lead: str = "") -> None:
    """Take a typed message as the answer to the question that is being asked.

    ``lead`` is said before whatever comes next.
    """
    asking = turn.chat.asking
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview) if asking else None
    asked = hearing.asked_of(turn, asking) if asking else None
    if interview is None or asked is None:
        await turn.ask_for(None)
        await turn.say(turn.reply("debrief.gone"))
        return
    heard = hearing.hear(turn, interview, asked, text)
    heard = await hearing.keep(turn, interview, heard)
    heard = replace(heard, say="\n\n".join(part for part in (lead, heard.say) if part))
    if not heard.clear:
        await _ask_again(turn, interview, asked, heard)
        return
    if heard.met is not None:
        facts = await _keep_facts(turn, interview.id)
        heard = replace(heard, say="\n".join(part for part in (heard.say, facts) if part))
    await _go_on(turn, interview.id, asked, heard)


async def _go_on(turn: Turn, interview: int, asked: Asked, heard: Heard) -> None:
    asking = turn.chat.asking
    if asking and asking.kind == "fix":
        await corrected(turn, interview, asked, heard)
    else:
        await ask_next(turn, interview, heard.say, heard.rows)


async def _ask_again(turn: Turn, interview: Interview, asked: Asked, heard: Heard) -> None:
    """Say what was not understood; the question stands, its buttons are offered anew."""
    if turn.chat.asking:
        await turn.ask_for(replace(turn.chat.asking, detail="again"))
    rows = [*heard.rows, *choice_rows(turn, interview.id, asked)]
    await turn.say(heard.say, [*rows, *_control_rows(turn, interview, asked)])


async def corrected(turn: Turn, interview_id: int, asked: Asked, heard: Heard) -> None:
    """Say a corrected answer back; then go on, or offer fresh notes where there are some."""
    in_debrief = hearing.is_in_debrief(turn, interview_id)
    if not in_debrief:
        await turn.ask_for(None)
    interview = await _load(turn, interview_id)
    label = turn.content.wordings[asked.question.key].label
    text = shorten(interview.answer(asked.question.key, asked.person))
    await turn.say(heard.say or say_corrected(turn, label, text), heard.rows)
    if not in_debrief:
        await offer_fresh(turn, interview)


def say_corrected(turn: Turn, label: str, text: str) -> Markup:
    """Return what a corrected line says now; ``text`` is empty where the line was emptied."""
    key = "debrief.corrected" if text else "debrief.corrected_empty"
    return turn.reply(key, label=label, text=text)


async def offer_fresh(turn: Turn, interview: Interview) -> None:
    """Offer fresh notes after a change, or the way on where there were none yet."""
    summary = turn.button("summary", f"sum:{interview.id}")
    if interview.latest(EventKind.DEBRIEFED):
        rows = [[turn.button("fresh", f"fresh:{interview.id}"), summary]]
        await turn.say(turn.reply("debrief.corrected_fresh"), rows)
    else:
        await resume(turn, interview.id)


async def choose(turn: Turn, interview: Interview, asked: Asked, number: int) -> str:
    """Take a tapped choice as the answer; return the toast."""
    choices = list(turn.content.wordings[asked.question.key].choices.items())
    if number >= len(choices):
        return turn.content.replies.plain("other.stale")
    label, text = choices[number]
    heard = hearing.hear(turn, interview, asked, text)
    return await settle(turn, interview, asked, heard, label)


async def settle(turn: Turn, interview: Interview, asked: Asked, heard: Heard, label: str) -> str:
    """Keep a tapped answer, show it in the question, and go on or confirm the correction.

    Return the toast.
    """
    before = interview.answers.get((asked.question.key, asked.person))
    is_current = hearing.is_asked_now(turn, interview, asked)
    if not is_current and before and _says_the_same(before, heard):
        return turn.content.replies.plain("debrief.already")
    await hearing.keep(turn, interview, heard, by_tap=True)
    question = question_text(turn, interview, asked)
    await turn.rewrite(Markup(f"{question}\n\n→ <b>{Markup(label)}</b>"))
    if is_current:
        await _go_on(turn, interview.id, asked, heard)
    else:
        await corrected(turn, interview.id, asked, heard)
    return ""


def _says_the_same(before: Answer, heard: Heard) -> bool:
    return any((a.text, a.value) == (before.text, before.value) for a in heard.answers)


async def skip(turn: Turn, interview: Interview, asked: Asked) -> str:
    """Pass over a question; return the toast."""
    if not hearing.is_asked_now(turn, interview, asked):
        return turn.content.replies.plain("debrief.closed_question")
    heard = await hearing.skip(turn, interview, asked)
    await turn.rewrite(question_text(turn, interview, asked) + "\n\n→ –")
    if turn.chat.asking and turn.chat.asking.kind == "fix":
        await corrected(turn, interview.id, asked, heard)
    else:
        await ask_next(turn, interview.id, heard.say)
    return turn.content.replies.plain("debrief.skipped")


async def back(turn: Turn, interview: Interview, asked: Asked) -> str:
    """Ask the question before this one again; its answer stands until a new one comes."""
    if not hearing.is_asked_now(turn, interview, asked):
        return turn.content.replies.plain("debrief.closed_question")
    before = previous_question(variants.questions_of(turn, interview), interview, asked)
    if before is None:
        return turn.content.replies.plain("debrief.first_question")
    await turn.rewrite(question_text(turn, interview, asked))
    await ask(turn, interview, before)
    return ""


async def stop(turn: Turn, interview: Interview) -> str:
    """Pause the debrief; the clock offers it again, unless the notes are written already.

    A correction is given up instead: the answer stays as it was.
    """
    is_told = interview.latest(EventKind.DEBRIEFED) is not None
    if turn.chat.asking and turn.chat.asking.kind == "fix":
        await turn.ask_for(None)
        await turn.say(turn.reply("debrief.left_as_it_was"))
        if not is_told:
            await resume(turn, interview.id)
        return ""
    await turn.rekey([])
    if is_told and not hearing.is_in_debrief(turn, interview.id):
        return turn.content.replies.plain("debrief.already")
    await turn.ask_for(None)
    if not interview.answers:
        await interviews.delete(turn.tx, turn.chat.id, interview.id)
        await turn.say(turn.reply("debrief.cancelled_empty"))
        return ""
    row = [turn.button("go_on", f"go:{interview.id}")]
    if not is_told:
        row.append(turn.button("not_today", f"snz:{interview.id}:1"))
    await turn.say(turn.reply("debrief.paused_told" if is_told else "debrief.paused"), [row])
    return ""


async def begin_story(turn: Turn, interview: Interview, text: str) -> None:
    """Go on with a debrief from what was told unasked; nothing of it is asked again."""
    heard = hearing.hear_story(turn, interview, text)
    heard = await hearing.keep(turn, interview, heard)
    facts = await _keep_facts(turn, interview.id)
    lead = "\n".join(p for p in (turn.reply("debrief.story_kept"), heard.say, facts) if p)
    await ask_next(turn, interview.id, lead, heard.rows)


async def _keep_facts(turn: Turn, interview_id: int) -> str:
    """Keep what the story told of the questions still to come; return it as said back."""
    interview = await _load(turn, interview_id)
    told = interview.answer("story")
    facts = hearing.hear_facts(turn, interview, told) if told else Heard()
    # By no message: an edit of the story corrects what it plainly answered, and no more.
    await hearing.keep(turn, interview, facts, by_tap=True)
    return facts.say


async def resume(turn: Turn, interview_id: int) -> None:
    """Go on with the debrief at its next open question."""
    interview = await _load(turn, interview_id)
    await ask_next(turn, interview_id, turn.reply("debrief.again", title=title(turn, interview)))


async def park(turn: Turn, interview: Interview) -> str:
    """Put the debrief under way aside and start another."""
    await interviews.record(turn.tx, interview, Event(EventKind.PARKED, turn.now))
    await turn.rewrite(turn.reply("debrief.parked", title=title(turn, interview)))
    await begin(turn)
    return ""


async def finish(turn: Turn, interview: Interview) -> None:
    """End the debrief: the facts are in, show the notes."""
    await turn.ask_for(None)
    if interview.latest(EventKind.DEBRIEFED) is None:
        if variants.is_rough(interview):
            await planned.take_as_over(turn, interview)
        await interviews.record(turn.tx, interview, Event(EventKind.DEBRIEFED, turn.now))
        await drafts.show_thank_yous(turn, await _load(turn, interview.id))
    else:
        await offer_fresh(turn, interview)
    await promises.offer(turn, await _load(turn, interview.id))


def busy_until(turn: Turn, interview: Interview) -> int | None:
    """Return until when a debrief in progress keeps reminders waiting (UTC seconds)."""
    asking = turn.chat.asking
    if asking is None or asking.kind != "question":
        return None
    touched = [interview.created_at, *(answer.at for answer in interview.answers.values())]
    return max(touched) + QUIET_SECONDS


async def _load(turn: Turn, interview_id: int) -> Interview:
    interview = await interviews.get(turn.tx, turn.chat.id, interview_id)
    if interview is None:
        raise LookupError(f"interview {interview_id} is not one of chat {turn.chat.id}")
    return interview
