"""Interviews: people, answers and events, each within its own chat."""

from dataclasses import replace

from bot.core.interview import (
    Answer,
    Channel,
    Draft,
    Event,
    EventKind,
    Interview,
    Kind,
    Note,
    Outcome,
    Person,
)
from bot.store import drafts, interviews
from bot.store.database import Row, Transaction
from tests.store.conftest import KIM, SAM


async def _again(tx: Transaction, interview: Interview) -> Interview:
    found = await interviews.get(tx, interview.chat, interview.id)
    assert found
    return found


async def test_an_interview_comes_back_with_all_that_was_said(
    tx: Transaction, acme: Interview
) -> None:
    priya = await interviews.add_person(tx, acme, "Priya", "CTO", "p@acme.example")
    tall = await interviews.add_person(tx, acme, "the tall engineer", named=False)
    company = Answer("company", "Acme", at=310)
    asked = Answer("asked", "caching 🙂", "x", priya, 320)
    await interviews.save_answer(tx, acme, company)
    await interviews.save_answer(tx, acme, asked, message=7)
    event = await interviews.record(tx, acme, Event(EventKind.ENDED, 330, Outcome.OFFER))
    found = await _again(tx, acme)
    assert found == replace(
        acme,
        people=(
            Person(priya, "Priya", "CTO", "p@acme.example"),
            Person(tall, "the tall engineer", named=False),
        ),
        answers={("company", 0): company, ("asked", priya): asked},
        events=(Event(EventKind.ENDED, 330, "offer", event),),
    )
    assert found.outcome is Outcome.OFFER


async def test_a_question_has_one_answer_per_person(tx: Transaction, acme: Interview) -> None:
    await interviews.save_answer(tx, acme, Answer("company", "Acne", at=1), message=7)
    await interviews.save_answer(tx, acme, Answer("company", "Acme", at=2), message=8)
    assert (await _again(tx, acme)).company == "Acme"
    assert await interviews.answers_given_by(tx, SAM, 7) == ()
    assert await interviews.answers_given_by(tx, SAM, 8) == ((acme.id, "company", 0),)


async def test_a_skipped_question_is_answered_and_a_forgotten_one_is_open(
    tx: Transaction, acme: Interview
) -> None:
    await interviews.save_answer(tx, acme, Answer("strength", ""))
    assert ("strength", 0) in (await _again(tx, acme)).answers
    await interviews.forget_answer(tx, acme, "strength")
    assert (await _again(tx, acme)).answers == {}


async def test_a_person_can_be_corrected_and_removed_with_all_that_concerns_them(
    tx: Transaction, acme: Interview
) -> None:
    person = await interviews.add_person(tx, acme, "prya")
    await interviews.change_person(tx, acme, Person(person, "Priya", "CTO"))
    assert (await _again(tx, acme)).people == (Person(person, "Priya", "CTO"),)
    await interviews.save_answer(tx, acme, Answer("asked", "caching", person=person))
    draft = Draft(person, Kind.THANK_YOU, Channel.EMAIL, "Dear Priya")
    await drafts.keep(tx, acme, draft, 1)
    await interviews.remove_person(tx, acme, person)
    assert await _again(tx, acme) == acme
    assert await drafts.of_interview(tx, acme) == ()


async def test_an_event_can_be_taken_back(tx: Transaction, acme: Interview) -> None:
    event = await interviews.record(tx, acme, Event(EventKind.PARKED, 1))
    await interviews.unrecord(tx, acme, event)
    assert (await _again(tx, acme)).events == ()


async def test_a_sent_draft_is_a_note(tx: Transaction, acme: Interview) -> None:
    draft = await drafts.keep(tx, acme, Draft(4, Kind.SECOND, Channel.CARD, "Dear"), 1)
    assert (await _again(tx, acme)).notes == ()
    await drafts.mark_sent(tx, SAM, draft, 77)
    assert (await _again(tx, acme)).notes == (Note(4, Kind.SECOND, 77),)


async def test_a_deleted_interview_is_gone_and_its_number_is_not_used_again(
    tx: Transaction, acme: Interview
) -> None:
    await interviews.save_answer(tx, acme, Answer("company", "Acme"), message=7)
    await interviews.delete(tx, SAM, acme.id)
    assert await interviews.of_chat(tx, SAM) == ()
    assert await interviews.answers_given_by(tx, SAM, 7) == ()
    assert await interviews.start(tx, SAM, 1) > acme.id


async def test_nobody_reaches_another_chats_interview_by_guessing(
    tx: Transaction, acme: Interview, bolt: Interview
) -> None:
    await interviews.save_answer(tx, bolt, Answer("company", "Bolt"), message=7)
    person = await interviews.add_person(tx, bolt, "Kai")
    event = await interviews.record(tx, bolt, Event(EventKind.PARKED, 1))
    before = await _again(tx, bolt)
    assert await interviews.get(tx, SAM, bolt.id) is None
    assert await interviews.answers_given_by(tx, SAM, 7) == ()
    await interviews.delete(tx, SAM, bolt.id)
    await interviews.change_person(tx, acme, Person(person, "Eve"))
    await interviews.remove_person(tx, acme, person)
    await interviews.unrecord(tx, acme, event)
    assert await _again(tx, bolt) == before
    assert [i.id for i in await interviews.of_chat(tx, SAM)] == [acme.id]
    assert await interviews.of_chat(tx, KIM) == (before,)


class _Counting:
    """A transaction that counts its statements."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self.statements = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._tx, name)

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        self.statements += 1
        return await self._tx.fetch(sql, *values)


async def test_many_interviews_take_as_many_statements_as_one(tx: Transaction) -> None:
    taken = []
    for _ in range(2):
        for _ in range(5):
            made = await interviews.get(tx, SAM, await interviews.start(tx, SAM, 1))
            assert made
            await interviews.save_answer(tx, made, Answer("company", f"Company {made.id}"))
        counting = _Counting(tx)
        found = await interviews.of_chat(counting, SAM)  # type: ignore[arg-type]  # stands in for one
        assert [i.company for i in found] == [f"Company {i.id}" for i in found]
        taken.append(counting.statements)
    assert taken[0] == taken[1]
