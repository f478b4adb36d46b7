"""What is told once serves every interview: strengths, and the tone that is liked."""

from tests.chat.stories import debrief_one
from tests.user import SandboxUser

BUILD = "I cut our build from 40 minutes to 6"


async def come_to_strength(sam: SandboxUser) -> None:
    """Skip forward to the question about one's strength."""
    for _ in range(12):
        if "best argument" in sam.last.text:
            return
        await sam.taps("Skip")


async def test_a_strength_told_once_is_a_button_the_next_time(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await come_to_strength(sam)
    await sam.says(BUILD)
    await sam.taps("That is right")
    await sam.says("/new backend developer at Birch")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Tom Baker")
    await sam.says("queues")
    await sam.says("no idea")
    await come_to_strength(sam)
    await sam.taps(BUILD)
    await sam.sees("Here is your note")
    await sam.taps("Summary")
    await sam.sees(f"Your strength: {BUILD}")


async def test_strengths_are_edited_in_the_settings(sam: SandboxUser) -> None:
    await sam.says("/settings")
    await sam.sees("Strengths kept for reuse: none yet")
    await sam.taps("Strengths")
    await sam.says(BUILD)
    await sam.sees("Kept for every interview: I cut our build")
    await sam.taps("All settings")
    await sam.sees("Strengths kept for reuse: 1")
    await sam.taps("Strengths")
    await sam.taps("Remove I cut our build")
    await sam.sees("Type one, with its proof")


async def test_a_strength_kept_in_mid_debrief_loses_no_place(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("/settings")
    await sam.taps("Strengths")
    await sam.says(BUILD)
    await sam.sees("When was it?")


async def test_a_tone_counts_from_the_next_note_on(sam: SandboxUser) -> None:
    await debrief_one(sam)
    before = next(m.text for m in reversed(sam.messages) if "Priya Nair ·" in m.text)
    await sam.says("/settings")
    await sam.taps("Tone")
    await sam.taps("shorter")
    await sam.sees("From the next note on: shorter")
    await sam.taps("Fresh notes")
    after = await sam.sees("Priya Nair ·")
    assert len(after.text.split()) < len(before.split())
    await sam.says("/settings")
    await sam.sees("Tone of the notes: shorter")


async def test_another_zone_names_the_reminder_that_moved(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/timezone New York")
    await sam.sees("Next, data engineer, Acme")
