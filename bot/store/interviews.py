"""Interviews: the people, answers and events of each, as they were stated or took place.

Every statement names the chat, so that a guessed id reaches nothing of anybody else's. Whoever
changes an interview holds it as a value, which only its own chat could have loaded. A transaction
reads the interviews of a chat once: what it changes is changed in what it knows as well.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from bot.core.interview import Answer, Event, EventKind, Interview, Kind, Note, Person
from bot.store import drafts
from bot.store.transaction import Row, Transaction

_PEOPLE = "SELECT * FROM people WHERE chat = $1 ORDER BY id"
_ANSWERS = "SELECT * FROM answers WHERE chat = $1 ORDER BY at"
_EVENTS = "SELECT * FROM events WHERE chat = $1 ORDER BY id"
_NOTES = (
    "SELECT interview, person, kind, sent_at FROM drafts"
    " WHERE chat = $1 AND sent_at IS NOT NULL ORDER BY id"
)


async def start(tx: Transaction, chat: int, now: int) -> int:
    """Add an empty interview and return its id."""
    forget(tx, chat)
    made: int = await tx.fetchval(
        "INSERT INTO interviews (chat, created_at) VALUES ($1, $2) RETURNING id", chat, now
    )
    return made


async def get(tx: Transaction, chat: int, interview: int) -> Interview | None:
    """Return an interview of this chat, or None if it has no such one."""
    return next((one for one in await of_chat(tx, chat) if one.id == interview), None)


async def of_chat(tx: Transaction, chat: int) -> tuple[Interview, ...]:
    """Return all interviews of a chat, oldest first; any number takes the same five statements."""
    if chat not in tx.known:
        rows = await tx.fetch(
            "SELECT id, chat, created_at FROM interviews"
            " WHERE chat = $1 AND deleted_at IS NULL ORDER BY id",
            chat,
        )
        tx.known[chat] = await _assemble(tx, rows, chat) if rows else ()
    return tx.known[chat]


def forget(tx: Transaction, chat: int) -> None:
    """Have the interviews of a chat read again."""
    tx.known.pop(chat, None)


def _change(tx: Transaction, interview: Interview, make: Callable[[Interview], Interview]) -> None:
    """Change what is known of an interview as its rows were changed."""
    known = tx.known.pop(interview.chat, None)
    if known is not None:
        changed = (make(one) if one.id == interview.id else one for one in known)
        tx.known[interview.chat] = tuple(changed)


async def _assemble(tx: Transaction, rows: Iterable[Row], chat: int) -> tuple[Interview, ...]:
    """Put interviews together from their own rows and those of their parts."""
    people: dict[int, list[Person]] = defaultdict(list)
    answers: dict[int, dict[tuple[str, int], Answer]] = defaultdict(dict)
    notes: dict[int, list[Note]] = defaultdict(list)
    events: dict[int, list[Event]] = defaultdict(list)
    for row in await tx.fetch(_PEOPLE, chat):
        people[row["interview"]].append(_person(tx, row))
    for row in await tx.fetch(_ANSWERS, chat):
        answer = _answer(tx, row)
        answers[row["interview"]][answer.question, answer.person] = answer
    for row in await tx.fetch(_NOTES, chat):
        notes[row["interview"]].append(Note(row["person"], Kind(row["kind"]), row["sent_at"]))
    for row in await tx.fetch(_EVENTS, chat):
        events[row["interview"]].append(_event(tx, row))
    return tuple(
        Interview(
            id=(key := row["id"]),
            chat=row["chat"],
            created_at=row["created_at"],
            people=tuple(people[key]),
            answers=answers[key],
            notes=tuple(notes[key]),
            events=tuple(events[key]),
        )
        for row in rows
    )


def _person(tx: Transaction, row: Row) -> Person:
    return Person(id=row["id"], **tx.open_fields(row["fields"]))


def _answer(tx: Transaction, row: Row) -> Answer:
    fields = tx.open_fields(row["fields"])
    return Answer(row["question"], person=row["person"], at=row["at"], **fields)


def _event(tx: Transaction, row: Row) -> Event:
    value = tx.open(row["value"]) if row["value"] is not None else ""
    return Event(EventKind(row["kind"]), row["at"], value, row["id"])


async def save_answer(
    tx: Transaction, interview: Interview, answer: Answer, message: int | None = None
) -> None:
    """Store an answer in place of an earlier one to the same question about the same person.

    ``message`` is the Telegram message that gave it, by which an edit finds it again.
    """
    await tx.execute(
        "INSERT INTO answers (chat, interview, question, person, fields, message, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7)"
        " ON CONFLICT (chat, interview, question, person) DO UPDATE"
        " SET fields = excluded.fields, message = excluded.message, at = excluded.at",
        interview.chat,
        interview.id,
        answer.question,
        answer.person,
        tx.seal_fields(text=answer.text, value=answer.value),
        message,
        answer.at,
    )
    _change(tx, interview, lambda one: _with_answer(one, answer))


async def change_answer(tx: Transaction, interview: Interview, answer: Answer) -> None:
    """Store what a kept answer is now understood as; it stays that of the message that gave it."""
    await tx.execute(
        "UPDATE answers SET fields = $5"
        " WHERE chat = $1 AND interview = $2 AND question = $3 AND person = $4",
        interview.chat,
        interview.id,
        answer.question,
        answer.person,
        tx.seal_fields(text=answer.text, value=answer.value),
    )
    _change(tx, interview, lambda one: _with_answer(one, answer))


def _with_answer(interview: Interview, answer: Answer) -> Interview:
    """Return an interview with an answer, the newest last as in the store."""
    key = (answer.question, answer.person)
    others = {place: one for place, one in interview.answers.items() if place != key}
    return replace(interview, answers={**others, key: answer})


async def forget_answer(
    tx: Transaction, interview: Interview, question: str, person: int = 0
) -> None:
    """Delete an answer, so that the question is open again."""
    forget(tx, interview.chat)
    await tx.execute(
        "DELETE FROM answers WHERE chat = $1 AND interview = $2 AND question = $3 AND person = $4",
        interview.chat,
        interview.id,
        question,
        person,
    )


async def answers_given_by(
    tx: Transaction, chat: int, message: int
) -> tuple[tuple[int, str, int], ...]:
    """Return (interview, question, person) of each answer that a Telegram message gave."""
    rows = await tx.fetch(
        "SELECT interview, question, person FROM answers WHERE chat = $1 AND message = $2"
        " ORDER BY interview, person, question",
        chat,
        message,
    )
    return tuple((row["interview"], row["question"], row["person"]) for row in rows)


async def add_person(
    tx: Transaction,
    interview: Interview,
    name: str,
    role: str = "",
    email: str = "",
    named: bool = True,
) -> int:
    """Add somebody met at the interview and return their id."""
    forget(tx, interview.chat)
    made: int = await tx.fetchval(
        "INSERT INTO people (chat, interview, fields) VALUES ($1, $2, $3) RETURNING id",
        interview.chat,
        interview.id,
        tx.seal_fields(name=name, role=role, email=email, named=named),
    )
    return made


async def change_person(tx: Transaction, interview: Interview, person: Person) -> None:
    """Store what is now known about a person of the interview."""
    forget(tx, interview.chat)
    await tx.execute(
        "UPDATE people SET fields = $4 WHERE chat = $1 AND interview = $2 AND id = $3",
        interview.chat,
        interview.id,
        person.id,
        tx.seal_fields(name=person.name, role=person.role, email=person.email, named=person.named),
    )


async def remove_person(tx: Transaction, interview: Interview, person: int) -> None:
    """Delete a person with the answers about them and the drafts for them."""
    forget(tx, interview.chat)
    for table, column in (("answers", "person"), ("drafts", "person"), ("people", "id")):
        await tx.execute(
            f"DELETE FROM {table} WHERE chat = $1 AND interview = $2 AND {column} = $3",  # noqa: S608  names from the line above
            interview.chat,
            interview.id,
            person,
        )


async def record(tx: Transaction, interview: Interview, event: Event) -> int:
    """Add an event and return its id."""
    made: int = await tx.fetchval(
        "INSERT INTO events (chat, interview, kind, at, value) VALUES ($1, $2, $3, $4, $5)"
        " RETURNING id",
        interview.chat,
        interview.id,
        event.kind.value,
        event.at,
        tx.seal(event.value) if event.value else None,
    )
    numbered = replace(event, id=made)
    _change(tx, interview, lambda one: replace(one, events=(*one.events, numbered)))
    return made


async def forget_people(
    tx: Transaction, interview: Interview, people: Iterable[Person], answers: Iterable[Answer]
) -> None:
    """Replace people and answers, and remove every text to or from them, also from the files.

    Which notes were sent stays known. Contacts that were shared go.
    """
    for person in people:
        await change_person(tx, interview, person)
    for answer in answers:
        await save_answer(tx, interview, answer)
    for event in interview.events:
        if event.kind is EventKind.CONTACT:
            await unrecord(tx, interview, event.id)
    await drafts.empty(tx, interview)
    tx.erase_traces()


async def unrecord(tx: Transaction, interview: Interview, event: int) -> None:
    """Take an event back."""
    forget(tx, interview.chat)
    await tx.execute(
        "DELETE FROM events WHERE chat = $1 AND interview = $2 AND id = $3",
        interview.chat,
        interview.id,
        event,
    )


async def hide(tx: Transaction, chat: int, interview: int, at: int) -> None:
    """Put an interview of this chat away at a moment (UTC seconds), so that nothing finds it."""
    forget(tx, chat)
    await tx.execute(
        "UPDATE interviews SET deleted_at = $3 WHERE chat = $1 AND id = $2", chat, interview, at
    )


async def bring_back(tx: Transaction, chat: int, interview: int) -> bool:
    """Have a hidden interview of this chat found again; False if there is no such one."""
    forget(tx, chat)
    found = await tx.fetchval(
        "UPDATE interviews SET deleted_at = NULL"
        " WHERE chat = $1 AND id = $2 AND deleted_at IS NOT NULL RETURNING id",
        chat,
        interview,
    )
    return found is not None


async def hidden(tx: Transaction, chat: int) -> tuple[tuple[int, int], ...]:
    """Return (interview, moment in UTC seconds) of each that was put away, oldest first."""
    rows = await tx.fetch(
        "SELECT id, deleted_at FROM interviews WHERE chat = $1 AND deleted_at IS NOT NULL"
        " ORDER BY deleted_at",
        chat,
    )
    return tuple((row["id"], row["deleted_at"]) for row in rows)


async def delete(tx: Transaction, chat: int, interview: int) -> None:
    """Delete an interview of this chat with all of its parts and wipe it from the files."""
    forget(tx, chat)
    await tx.execute("DELETE FROM interviews WHERE chat = $1 AND id = $2", chat, interview)
    tx.erase_traces()
