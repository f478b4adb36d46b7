"""A note in the user's own words: kept, never refused, with a kind word where one helps."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import SandboxUser

BODY = (
    "Thank you for taking me through the move of your billing to event streams. It is the kind of"
    " work I would like to do, and I have moved two such systems without losing an event.\n\n"
    "If more about that would help, I am glad to send it."
)


async def rewrite(sam: SandboxUser, text: str) -> None:
    """Reply to the note with one's own text."""
    await debrief_one(sam)
    note = next(m for m in reversed(sam.messages) if "Priya Nair ·" in m.text)
    await sam.replies(note, text)


async def test_a_sound_text_is_kept_without_a_word(sam: SandboxUser) -> None:
    await rewrite(sam, f"Dear Priya,\n\n{BODY}\n\nKind regards,\nSam Lee")
    said = await sam.sees("Kept as yours.")
    assert said.text == "Kept as yours."
    await sam.sees("without losing an event")


@pytest.mark.parametrize(
    ("spoilt", "noticed"),
    [
        ("Dear [Name],\n\n" + BODY, "a blank or a leftover"),
        ("Dear Priya,\n\n" + BODY + " Please answer ASAP.", "may read as pressure"),
        ("Dear Priya,\n\n" + BODY + " 🎉", "an emoji"),
    ],
)
async def test_what_was_noticed_is_said_and_the_text_stays(
    sam: SandboxUser, spoilt: str, noticed: str
) -> None:
    text = f"{spoilt}\n\nKind regards,\nSam Lee"
    await rewrite(sam, text)
    said = await sam.sees(noticed)
    assert "it is your note" in said.text
    assert any(text in m.text for m in sam.fresh)


async def test_a_names_spelling_is_carried_on_after_a_tap(sam: SandboxUser) -> None:
    await rewrite(sam, f"Dear Priyah,\n\n{BODY}\n\nKind regards,\nSam Lee")
    await sam.taps("Write Priyah Nair from now on")
    await sam.taps("Another version")
    again = await sam.sees("Priyah Nair ·")
    assert "Priyah," in again.text


async def test_another_signature_is_carried_on_after_a_tap(sam: SandboxUser) -> None:
    await rewrite(sam, f"Dear Priya,\n\n{BODY}\n\nKind regards,\nSamantha Lee")
    await sam.taps("Sign as Samantha Lee from now on")
    await sam.sees("You sign as Samantha Lee")
    await sam.taps("Another version")
    again = await sam.sees("Priya Nair ·")
    assert again.text.endswith("Samantha Lee")


@pytest.mark.parametrize(
    "text",
    [
        "Dear Mrs Hartley, thank you for seeing me today. I would love the job.",
        "Hi Priya, thanks for seeing me. I would love the job.\nSam Lee",
        "hi priya thx for the chat, id love the job",
    ],
)
async def test_thanks_are_seen_however_they_are_put(sam: SandboxUser, text: str) -> None:
    await rewrite(sam, text)
    said = await sam.sees("Kept as yours.")
    assert "thank you" not in said.text
