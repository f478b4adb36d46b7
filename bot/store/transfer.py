"""Transfer: everything of a chat at once, out of the store and into it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.core.interview import Answer, Event, EventKind, Interview
from bot.core.portable import Record, Shown
from bot.store import drafts, interviews
from bot.store.transaction import Transaction

ROUND_BEFORE = "previous_round"
"""The answer that holds the id of the round before."""


async def take_out(tx: Transaction, chat: int) -> tuple[Record, ...]:
    """Return all interviews of a chat, oldest first, with every draft that was shown."""
    return tuple(
        [
            Record(interview, await _shown(tx, interview))
            for interview in await interviews.of_chat(tx, chat)
        ]
    )


async def _shown(tx: Transaction, interview: Interview) -> tuple[Shown, ...]:
    found = await drafts.of_interview(tx, interview)
    return tuple(Shown(one.draft, one.shown_at, one.sent_at) for one in found)


async def put_in(
    tx: Transaction, chat: int, record: Record, ids: Mapping[str, int] = MappingProxyType({})
) -> int:
    """Add an interview with all of its parts under new ids; return its own.

    ``ids`` leads from the ids that interviews have in the file to those they have here.
    """
    given = record.interview
    made = await interviews.start(tx, chat, given.created_at)
    own = replace(given, id=made, chat=chat)
    people = {0: 0}
    for one in given.people:
        people[one.id] = await interviews.add_person(
            tx, own, one.name, one.role, one.email, one.named
        )
    for answer in given.answers.values():
        here = _linked(replace(answer, person=people[answer.person]), ids)
        await interviews.save_answer(tx, own, here)
    for shown in record.shown:
        draft = replace(shown.draft, person=people[shown.draft.person])
        kept = await drafts.keep(tx, own, draft, shown.shown_at)
        if shown.sent_at is not None:
            await drafts.mark_sent(tx, chat, kept, shown.sent_at)
    await _put_events(tx, own)
    return made


def _linked(answer: Answer, ids: Mapping[str, int]) -> Answer:
    """Return an answer that names the round before by the id it has here, or by none."""
    if answer.question != ROUND_BEFORE:
        return answer
    before = str(ids.get(answer.value, ""))
    return replace(answer, text=before or answer.text, value=before)


async def _put_events(tx: Transaction, interview: Interview) -> None:
    """Add the events in their order; what settles a promise follows its new id."""
    ids: dict[str, int] = {}
    for event in sorted(interview.events, key=lambda one: one.id):
        value = event.value
        if event.kind is EventKind.SETTLED:
            if value not in ids:
                continue
            value = str(ids[value])
        ids[str(event.id)] = await interviews.record(
            tx, interview, Event(event.kind, event.at, value)
        )
