"""Drafts: kept as shown, found by their message, one note of a kind per person."""

from bot.core.interview import Channel, Draft, Interview, Kind, Receipt
from bot.store import drafts
from bot.store.database import Transaction
from tests.store.conftest import KIM, SAM

DRAFT = Draft(
    person=3,
    kind=Kind.THANK_YOU,
    channel=Channel.EMAIL,
    text="Dear Priya,\n\nThank you.",
    subject="Thank you",
    receipts=(Receipt("Thank you."), Receipt("I liked caching.", ("enjoyed", "asked"))),
    variant=2,
)


async def test_a_draft_comes_back_as_it_was_shown(tx: Transaction, acme: Interview) -> None:
    kept = await drafts.keep(tx, acme, DRAFT, 50)
    expected = drafts.ShownDraft(kept, acme.id, DRAFT, None, 50, None)
    assert await drafts.get(tx, SAM, kept) == expected
    assert await drafts.of_interview(tx, acme) == (expected,)


async def test_a_draft_is_found_by_the_message_that_shows_it(
    tx: Transaction, acme: Interview
) -> None:
    kept = await drafts.keep(tx, acme, DRAFT, 50)
    await drafts.place(tx, SAM, kept, 900)
    found = await drafts.by_message(tx, SAM, 900)
    assert found
    assert found.id == kept
    assert await drafts.by_message(tx, SAM, 901) is None
    assert await drafts.by_message(tx, KIM, 900) is None


async def test_another_version_takes_the_place_of_the_first_in_its_message(
    tx: Transaction, acme: Interview
) -> None:
    first, second = [await drafts.keep(tx, acme, DRAFT, at) for at in (50, 60)]
    await drafts.place(tx, SAM, first, 900)
    await drafts.place(tx, SAM, second, 900)
    found, earlier = await drafts.by_message(tx, SAM, 900), await drafts.get(tx, SAM, first)
    assert found
    assert found.id == second
    assert earlier
    assert earlier.message is None


async def test_a_person_gets_one_note_of_a_kind(tx: Transaction, acme: Interview) -> None:
    first, second = [await drafts.keep(tx, acme, DRAFT, at) for at in (50, 60)]
    await drafts.mark_sent(tx, SAM, first, 70)
    await drafts.mark_sent(tx, SAM, second, 80)
    assert [d.sent_at for d in await drafts.of_interview(tx, acme)] == [None, 80]


async def test_sent_can_be_taken_back(tx: Transaction, acme: Interview) -> None:
    kept = await drafts.keep(tx, acme, DRAFT, 50)
    await drafts.mark_sent(tx, SAM, kept, 70)
    await drafts.mark_sent(tx, SAM, kept, None)
    assert [d.sent_at for d in await drafts.of_interview(tx, acme)] == [None]


async def test_the_users_own_words_replace_the_text(tx: Transaction, acme: Interview) -> None:
    kept = await drafts.keep(tx, acme, DRAFT, 50)
    own = Draft(3, Kind.THANK_YOU, Channel.CARD, "Dear Priya,\n\nMy own.")
    await drafts.change(tx, SAM, kept, own)
    found = await drafts.get(tx, SAM, kept)
    assert found
    assert found.draft == own


async def test_nobody_reaches_another_chats_draft_by_guessing(
    tx: Transaction, acme: Interview
) -> None:
    kept = await drafts.keep(tx, acme, DRAFT, 50)
    before = await drafts.of_interview(tx, acme)
    assert await drafts.get(tx, KIM, kept) is None
    await drafts.mark_sent(tx, KIM, kept, 70)
    await drafts.change(tx, KIM, kept, Draft(3, Kind.SECOND, Channel.CARD, "x"))
    await drafts.place(tx, KIM, kept, 5)
    assert await drafts.of_interview(tx, acme) == before
