"""A note in the user's own words: what is left blank is named first, and what is fine is not."""

import pytest

from bot.sandbox.chats import Message
from tests.chat.stories import debrief_one
from tests.user import SandboxUser

BODY = "Thank you for taking me through the move of your billing to event streams."
CLOSE = "Kind regards,\nSam Lee"


def note_of(sam: SandboxUser) -> Message:
    return next(m for m in reversed(sam.messages) if "Priya Nair ·" in m.text)


async def rewrite(sam: SandboxUser, text: str) -> Message:
    """Reply to the note with one's own text; return what was said about it."""
    await debrief_one(sam)
    await sam.replies(note_of(sam), text)
    return await sam.sees("Kept as yours.")


@pytest.mark.parametrize(
    "blank", ["[Name]", "[Company]", "{role}", "XXX", "[your name here]", "xxx", "<name>"]
)
async def test_a_blank_is_named_before_anything_else(sam: SandboxUser, blank: str) -> None:
    said = await rewrite(sam, f"hey u,\nsorry it went bad 🎉 i am at {blank} ASAP!!! thx")
    first = next(line for line in said.text.splitlines() if line.startswith("•"))
    assert blank in first
    assert said.text.count("•") <= 3


async def test_sent_on_a_blank_warns_once(sam: SandboxUser) -> None:
    await rewrite(sam, f"Dear [Name],\n\n{BODY}\n\n{CLOSE}")
    await sam.taps("Sent")
    warned = await sam.sees("[Name]")
    assert "still" in warned.text
    assert not any("Marked as sent" in toast for toast in sam.toasts)
    await sam.taps("Sent all the same")
    await sam.sees_toast("Marked as sent")


async def test_sent_on_a_sound_text_warns_of_nothing(sam: SandboxUser) -> None:
    await rewrite(sam, f"Dear Priya,\n\n{BODY}\n\n{CLOSE}")
    await sam.taps("Sent")
    await sam.sees_toast("Marked as sent")


FINE = [
    f"Dear Priya,\n\n{BODY} It is the kind of work that I would like to do with you.\n\nSam Lee",
    "Dear Priya, thank you for the chat about the event streams.\n\nI would love to join.\n\n"
    "Best regards,\nSam Lee",
    f"Hello Priya,\nit was good to hear about the event streams, and thank you for your time.\n\n"
    f"{CLOSE}",
    f"Hi Priya!\n\n{BODY}\n\nBest regards\nSam Lee",
]


@pytest.mark.parametrize("text", FINE)
async def test_what_is_fine_is_not_found_fault_with(sam: SandboxUser, text: str) -> None:
    said = await rewrite(sam, text)
    for fault in ("full name", "say thank you", "start with", "small letter", "paragraphs"):
        assert fault not in said.text


async def test_a_text_without_a_name_under_it_is_still_noticed(sam: SandboxUser) -> None:
    said = await rewrite(sam, f"Dear Priya,\n\n{BODY} I would be glad to join you.")
    assert "full name" in said.text


async def test_many_sentences_with_i_are_still_noticed(sam: SandboxUser) -> None:
    many = "Thank you for your time. I liked it. I would join. I can start soon. I learn fast."
    said = await rewrite(sam, f"Dear Priya,\n\n{many}\n\n{CLOSE}")
    assert "start with" in said.text


# A reply to any message that shows a note keeps the text.

MINE = f"Dear Priya,\n\n{BODY} That was a pleasure.\n\n{CLOSE}"


async def test_a_reply_after_the_button_my_own_words_is_kept(sam: SandboxUser) -> None:
    await debrief_one(sam)
    first = note_of(sam)
    await sam.taps("More…", on=first)
    await sam.taps("My own words", on=first)
    await sam.says(f"Dear Priya,\n\n{BODY} Once.\n\n{CLOSE}")
    await sam.sees("Kept as yours.")
    await sam.replies(first, MINE)
    await sam.sees("Kept as yours.")
    await sam.replies(note_of(sam), MINE.replace("That was", "It was"))
    await sam.sees("Kept as yours.")


async def test_a_reply_to_a_note_whose_more_was_opened_is_kept(sam: SandboxUser) -> None:
    await debrief_one(sam)
    first = note_of(sam)
    await sam.taps("More…", on=first)
    await sam.replies(first, MINE)
    await sam.sees("Kept as yours.")
    shown = note_of(sam)
    await sam.taps("More…", on=shown)
    await sam.taps("Back", on=shown)
    await sam.replies(shown, MINE)
    await sam.sees("Kept as yours.")


async def test_a_reply_to_a_note_shown_twice_is_kept_from_either(sam: SandboxUser) -> None:
    await debrief_one(sam)
    first = note_of(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Show the notes")
    second = note_of(sam)
    assert second.id != first.id
    await sam.replies(first, MINE)
    await sam.sees("Kept as yours.")
    await sam.replies(second, MINE)
    await sam.sees("Kept as yours.")


async def test_fresh_notes_leave_a_note_in_ones_own_words(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.replies(note_of(sam), MINE)
    await sam.sees("Kept as yours.")
    await sam.says("/name Samuel Lee")
    await sam.taps("Fresh notes")
    await sam.sees("The note to Priya stays as you wrote it")
    assert MINE in note_of(sam).text
    assert "Written anew" not in sam.transcript


# A reply that says what to change is no text for the note.


async def test_an_instruction_is_led_to_the_answer_it_is_about(sam: SandboxUser) -> None:
    await debrief_one(sam)
    first = note_of(sam)
    await sam.replies(first, "not football, write about the new sorting line")
    await sam.sees("I left the note as it is")
    assert "Kept as yours." not in sam.transcript
    await sam.taps("Change what it is about")
    await sam.says("the new sorting line")
    await sam.taps("Fresh notes")
    assert "sorting line" in note_of(sam).text


async def test_an_instruction_about_the_tone_is_one_tap_away(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.replies(note_of(sam), "make it shorter please")
    await sam.sees("I left the note as it is")
    await sam.taps("Shorter")
    await sam.sees("Priya Nair ·")


@pytest.mark.parametrize(
    "wish",
    ["the one for priya can you make it shorter", "priyas note shorter please", "make it shorter"],
)
async def test_a_wish_for_another_tone_that_is_no_reply_finds_its_note(
    sam: SandboxUser, wish: str
) -> None:
    await debrief_one(sam)
    words = len(note_of(sam).text.split())
    await sam.says(wish)
    await sam.sees("The note to Priya")
    await sam.taps("Shorter")
    await sam.sees("Priya Nair ·")
    assert len(note_of(sam).text.split()) < words


async def test_what_sounds_like_an_instruction_can_be_the_text_all_the_same(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam)
    await sam.replies(note_of(sam), "Make my day, Priya!")
    await sam.sees("I left the note as it is")
    await sam.taps("My own words")
    await sam.says("Make my day, Priya!")
    await sam.sees("Kept as yours.")


async def test_an_instruction_typed_where_the_text_was_asked_for_is_asked_about_once(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam)
    await sam.taps("More…", on=note_of(sam))
    await sam.taps("My own words")
    await sam.says("not so long")
    await sam.sees("I left the note as it is")
    await sam.says("Not so long, Priya. See you.")
    await sam.sees("Kept as yours.")
