"""Everything of a chat as files: to take elsewhere, to read, and for a calendar."""

from html import unescape

from bot.chat.calendars import entries_of
from bot.chat.titles import day_and_time, day_name, moment_name, outcome_words, step_sentence, title
from bot.chat.turn import Turn
from bot.core import portable
from bot.core.calendar_file import write_calendar
from bot.core.interview import Answer, Interview, Kind, Person
from bot.core.plan import upcoming
from bot.core.portable import Portable, Record, Settings, Shown
from bot.core.questionnaire import in_order
from bot.store import drafts, transfer
from bot.store.drafts import ShownDraft


async def hand_over(turn: Turn) -> None:
    """Send all three files; where there is nothing for one, it is left out."""
    records = await transfer.take_out(turn.tx, turn.chat.id)
    if not records:
        await turn.say(turn.reply("export.nothing"))
        return
    day = f"{turn.local_now:%Y-%m-%d}"
    for number, part in enumerate(_parts(turn, records), 1):
        mark = f"-{number}" if number > 1 else ""
        document = portable.write_document(Portable(settings_of(turn), part), turn.now)
        await _send(turn, f"afterword-{day}{mark}.json", document, "export.json")
    await _send(turn, f"afterword-{day}.txt", _readable(turn, records).encode(), "export.txt")
    entries = [entry for record in records for entry in entries_of(turn, record.interview)]
    if entries:
        await _send(turn, f"afterword-{day}.ics", write_calendar(entries, turn.now), "export.ics")


async def _send(turn: Turn, name: str, data: bytes, caption: str) -> None:
    await turn.hand_over(name, data, turn.content.replies.plain(caption))


def _parts(turn: Turn, records: tuple[Record, ...]) -> list[tuple[Record, ...]]:
    """Share the interviews out so that each document can be taken in again."""
    parts: list[tuple[Record, ...]] = []
    room = 0
    for record in records:
        alone = Portable(settings_of(turn), (record,))
        size = len(portable.write_document(alone, turn.now))
        if size > room or len(parts[-1]) == portable.MOST_INTERVIEWS:
            parts.append(())
            room = portable.MOST_BYTES
        parts[-1] += (record,)
        room -= size
    return parts


def settings_of(turn: Turn) -> Settings:
    """Return the settings that go along."""
    own = turn.chat.profile
    return Settings(
        zone=own.zone,
        country=own.country,
        hour=own.hour,
        quiet_from=own.quiet_from,
        quiet_to=own.quiet_to,
        sign_name=own.sign_name,
        plain=own.plain,
        retention=own.retention,
        strengths=own.strengths,
        tone=own.tone,
    )


async def hand_over_notes(turn: Turn, interview: Interview) -> str:
    """Send the notes of one interview as a text: sent ones, else the newest; return the toast."""
    chosen: dict[tuple[int, Kind], ShownDraft] = {}
    for shown in await drafts.of_interview(turn.tx, interview):
        if not shown.draft.text:
            continue
        place = shown.draft.person, shown.draft.kind
        if place not in chosen or chosen[place].sent_at is None:
            chosen[place] = shown
    if not chosen:
        return _plain(turn, "export.no_notes")
    notes = [
        _note(turn, interview, Shown(one.draft, one.shown_at, one.sent_at))
        for one in chosen.values()
    ]
    text = "\n\n\n".join([title(turn, interview), *notes]) + "\n"
    await _send(turn, f"notes-{interview.id}.txt", text.encode(), "export.notes")
    return ""


# The text to read.


def _readable(turn: Turn, records: tuple[Record, ...]) -> str:
    head = _plain(turn, "export.head", day=day_name(turn, turn.local_now.date()))
    return "\n\n\n".join([head, *(_chapter(turn, record) for record in records)]) + "\n"


def _plain(turn: Turn, key: str, **blanks: object) -> str:
    return turn.content.replies.plain(key, **blanks)


def _chapter(turn: Turn, record: Record) -> str:
    interview = record.interview
    lines = [title(turn, interview), *_state(turn, interview)]
    lines += [_person(turn, person) for person in interview.people]
    lines += _answers(turn, interview)
    notes = [_note(turn, interview, shown) for shown in record.shown]
    return "\n\n".join(["\n".join(lines), *notes])


def _state(turn: Turn, interview: Interview) -> list[str]:
    lines = []
    if interview.held:
        when = moment_name(turn, interview.held.start)
        lines.append(_plain(turn, "export.held", when=when))
    if interview.outcome is not None:
        ended = unescape(outcome_words(turn, interview.outcome))
        lines.append(_plain(turn, "export.closed", outcome=ended))
    steps = upcoming(interview, turn.preferences, turn.holidays)[:1]
    return lines + [
        _plain(turn, "export.next", step=unescape(step_sentence(turn, step))) for step in steps
    ]


def _person(turn: Turn, person: Person) -> str:
    known = ", ".join(part for part in (person.role, person.email) if part)
    key = "export.person_with" if known else "export.person"
    return _plain(turn, key, name=person.name, known=known)


def _answers(turn: Turn, interview: Interview) -> list[str]:
    """Return every answer in the order of asking, then those that no question asks for."""
    places = {
        (asked.question.key, asked.person): number
        for number, asked in enumerate(in_order(turn.content.questions, interview))
    }
    given = [
        answer
        for answer in interview.answers.values()
        if not answer.skipped and answer.question != transfer.ROUND_BEFORE
    ]
    given.sort(key=lambda a: (places.get((a.question, a.person), len(places)), a.at))
    return [_answer(turn, interview, answer) for answer in given]


def _answer(turn: Turn, interview: Interview, answer: Answer) -> str:
    label = turn.content.source_label(answer.question)
    name = next((p.name for p in interview.people if p.id == answer.person), "")
    key = "export.answer_about" if name else "export.answer"
    return _plain(turn, key, label=label, name=name, text=answer.text)


def _note(turn: Turn, interview: Interview, shown: Shown) -> str:
    draft = shown.draft
    name = next((p.name for p in interview.people if p.id == draft.person), "")
    when = day_and_time(turn, shown.sent_at if shown.sent_at is not None else shown.shown_at)
    key = "export.note" if shown.sent_at is not None else "export.draft"
    lines = [_plain(turn, key, name=name, when=when)]
    if draft.subject:
        lines.append(_plain(turn, "export.subject", subject=draft.subject))
    return "\n".join([*lines, draft.text])
