"""What can be done with a note in the chat."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


def note_to_priya(sam: SandboxUser) -> str:
    """The text of the newest note to Priya, as copied."""
    newest = [message for message in sam.messages if "Priya Nair ·" in message.text][-1]
    return newest.text.partition("\n\n")[2]


async def test_another_version_is_a_new_message_and_the_old_one_stays(sam: SandboxUser) -> None:
    await debrief_one(sam)
    first = note_to_priya(sam)
    await sam.taps("Another version")
    assert note_to_priya(sam) != first
    assert first in sam.transcript


async def test_sent_can_be_undone_and_dated(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await debrief_one(sam)
    await sandbox.clock.to(datetime(2026, 11, 25, 9, 1, tzinfo=UTC))
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Show the notes")
    await sam.taps("Sent")
    await sam.sees("All sent")
    await sam.taps("It was yesterday")
    assert sam.find_button("✓ Sent to Priya, Tuesday 24 November")
    await sam.taps("Undo")
    assert sam.find_button("Sent")
    assert sandbox.refusals == []


async def test_a_double_tap_on_sent_asks_telegram_for_nothing_it_refuses(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    note = [message for message in sam.messages if "Priya Nair ·" in message.text][-1]
    data = str(note.buttons[0][0]["callback_data"])
    for _ in range(3):
        await sam.taps_data(data, on=note)
    assert sandbox.refusals == []
    assert sandbox.unanswered == []


async def test_own_words_are_kept_whether_replied_or_asked_for(sam: SandboxUser) -> None:
    await debrief_one(sam)
    note = [message for message in sam.messages if "Priya Nair ·" in message.text][-1]
    await sam.replies(note, "Dear Priya,\n\nThanks!\n\nSam")
    await sam.sees("Kept as yours")
    assert note_to_priya(sam) == "Dear Priya,\n\nThanks!\n\nSam"
    await sam.taps("More…")
    await sam.taps("My own words")
    await sam.says("Dear Priya,\n\nMany thanks.\n\nSam")
    assert note_to_priya(sam) == "Dear Priya,\n\nMany thanks.\n\nSam"


async def test_more_shows_tones_ways_and_reasons(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await debrief_one(sam)
    await sam.taps("More…")
    for label in ("Shorter", "Warmer", "More formal", "Why these words?", "As card"):
        assert sam.find_button(label)
    await sam.taps("Why these words?")
    await sam.sees("Liked talking about")
    await sam.taps("As .eml file")
    file = sam.downloads(sam.last)
    assert b"X-Unsent: 1" in file
    assert b"priya@acme.com" in file
    for label in ("Shorter", "Warmer", "More formal", "As card"):
        await sam.taps(label)
    await sam.sees("card, by hand")
    assert sandbox.refusals == []


async def test_an_unknown_address_is_asked_for_and_checked(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO)")
    await sam.taps("Skip")
    await sam.says("no idea")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")
    await sam.taps("Add the address")
    await sam.says("priya at acme")
    await sam.sees("does not look like an e-mail address")
    await sam.says("priya@acme.com")
    await sam.taps("Fresh notes")
    await sam.sees("e-mail to priya@acme.com")


async def test_a_reminder_on_another_day_does_not_repeat_todays_words(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sandbox.clock.to_due()
    await sam.sees("not marked as sent")
    assert "today" not in note_to_priya(sam)


async def test_a_reminder_shows_the_note_under_the_name_given_since(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    assert not note_to_priya(sam).endswith("Samuel Lee Okafor")
    await sam.says("/name samuel lee okafor")
    await sandbox.clock.to_due()
    await sam.sees("not marked as sent")
    assert note_to_priya(sam).endswith("\nSamuel Lee Okafor")


async def test_ones_own_promise_is_not_taken_for_the_employers_day(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="I'll send the portfolio by Monday", finish=False)
    await sam.sees("I do not want to guess")


async def test_a_note_that_says_nothing_of_its_reader_asks_for_one_line(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO, priya@acme.com)")
    await sam.taps("Skip")
    await sam.says("by the end of next week")
    await sam.taps("Enough, write my notes")
    await sam.sees("The note to Priya is a general one")
    await sam.taps("Tell you about it")
    await sam.says("moving their billing to event streams")
    await sam.taps("Fresh notes")
    assert "event streams" in note_to_priya(sam)


async def test_a_note_for_linkedin_fits_into_three_hundred_characters(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("More…")
    await sam.taps("For LinkedIn")
    message = await sam.sees("LinkedIn message")
    note = message.text.partition("\n\n")[2]
    assert 60 < len(note) <= 300
    assert "Subject" not in message.text
    await sam.taps("More…")
    assert sam.find_button("As e-mail")
