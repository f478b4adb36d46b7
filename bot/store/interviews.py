"""Interviews: the people, answers and events of each, as they were stated or took place.

Every statement names the chat, so that a guessed id reaches nothing of anybody else's. Whoever
changes an interview holds it as a value, which only its own chat could have loaded.
"""

from collections import defaultdict
from collections.abc import Iterable

from bot.core.interview import Answer, Event, EventKind, Interview, Kind, Note, Person
from bot.store.transaction import Row, Transaction

_ALL = 0
_PEOPLE = "SELECT * FROM people WHERE chat = $1 AND (interview = $2 OR $2 = 0) ORDER BY id"
_ANSWERS = "SELECT * FROM answers WHERE chat = $1 AND (interview = $2 OR $2 = 0) ORDER BY at"
_EVENTS = "SELECT * FROM events WHERE chat = $1 AND (interview = $2 OR $2 = 0) ORDER BY id"
_NOTES = (
    "SELECT interview, person, kind, sent_at FROM drafts"
    " WHERE chat = $1 AND (interview = $2 OR $2 = 0) AND sent_at IS NOT NULL ORDER BY id"
)


async def start(tx: Transaction, chat: int, now: int) -> int:
    """Add an empty interview and return its id."""
    made: int = await tx.fetchval(
        "INSERT INTO interviews (chat, created_at) VALUES ($1, $2) RETURNING id", chat, now
    )
    return made


async def get(tx: Transaction, chat: int, interview: int) -> Interview | None:
    """Return an interview of this chat, or None if it has no such one."""
    row = await tx.fetchrow(
        "SELECT id, chat, created_at FROM interviews WHERE chat = $1 AND id = $2", chat, interview
    )
    if row is None:
        return None
    (found,) = await _assemble(tx, [row], chat, interview)
    return found


async def of_chat(tx: Transaction, chat: int) -> tuple[Interview, ...]:
    """Return all interviews of a chat, oldest first; any number takes the same five statements."""
    rows = await tx.fetch(
        "SELECT id, chat, created_at FROM interviews WHERE chat = $1 ORDER BY id", chat
    )
    return await _assemble(tx, rows, chat, _ALL) if rows else ()


async def _assemble(
    tx: Transaction, rows: Iterable[Row], chat: int, which: int
) -> tuple[Interview, ...]:
    """Put interviews together from their own rows and those of their parts."""
    people: dict[int, list[Person]] = defaultdict(list)
    answers: dict[int, dict[tuple[str, int], Answer]] = defaultdict(dict)
    notes: dict[int, list[Note]] = defaultdict(list)
    events: dict[int, list[Event]] = defaultdict(list)
    for row in await tx.fetch(_PEOPLE, chat, which):
        people[row["interview"]].append(_person(tx, row))
    for row in await tx.fetch(_ANSWERS, chat, which):
        answer = _answer(tx, row)
        answers[row["interview"]][answer.question, answer.person] = answer
    for row in await tx.fetch(_NOTES, chat, which):
        notes[row["interview"]].append(Note(row["person"], Kind(row["kind"]), row["sent_at"]))
    for row in await tx.fetch(_EVENTS, chat, which):
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


async def forget_answer(
    tx: Transaction, interview: Interview, question: str, person: int = 0
) -> None:
    """Delete an answer, so that the question is open again."""
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
    made: int = await tx.fetchval(
        "INSERT INTO people (chat, interview, fields) VALUES ($1, $2, $3) RETURNING id",
        interview.chat,
        interview.id,
        tx.seal_fields(name=name, role=role, email=email, named=named),
    )
    return made


async def change_person(tx: Transaction, interview: Interview, person: Person) -> None:
    """Store what is now known about a person of the interview."""
    await tx.execute(
        "UPDATE people SET fields = $4 WHERE chat = $1 AND interview = $2 AND id = $3",
        interview.chat,
        interview.id,
        person.id,
        tx.seal_fields(name=person.name, role=person.role, email=person.email, named=person.named),
    )


async def remove_person(tx: Transaction, interview: Interview, person: int) -> None:
    """Delete a person with the answers about them and the drafts for them."""
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
    return made


async def unrecord(tx: Transaction, interview: Interview, event: int) -> None:
    """Take an event back."""
    await tx.execute(
        "DELETE FROM events WHERE chat = $1 AND interview = $2 AND id = $3",
        interview.chat,
        interview.id,
        event,
    )


async def delete(tx: Transaction, chat: int, interview: int) -> None:
    """Delete an interview of this chat with all of its parts and wipe it from the files."""
    await tx.execute("DELETE FROM interviews WHERE chat = $1 AND id = $2", chat, interview)
    tx.erase_traces()
