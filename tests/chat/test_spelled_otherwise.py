"""A name or a job that was spelled otherwise is put right wherever that is said, and asked once."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import SandboxUser

KESSLER = (
    "frau Hartman (HR lead, petra.hartmann@kessler.de) and a young woman from HR i think Sabine"
)


async def come_to_names(sam: SandboxUser, people: str = KESSLER) -> None:
    """Come to the question after who was there."""
    await sam.says("/new")
    await sam.says("picker at Kessler Logistik")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says(people)


async def test_a_spelling_put_right_beside_an_answer_is_kept_with_it(sam: SandboxUser) -> None:
    await come_to_names(sam, KESSLER.replace("petra.hartmann@kessler.de", "hr@kessler.de"))
    await sam.says("Sabrina i think. and its Petra Hartmann with two n")
    said = await sam.sees("Frau Petra Hartmann")
    assert "Noted: Sabrina." in said.text
    await sam.sees("With Frau Hartmann, I liked talking about")


async def test_a_spelling_put_right_is_no_answer_to_the_question(sam: SandboxUser) -> None:
    await come_to_names(sam, KESSLER.replace("petra.hartmann@kessler.de", "hr@kessler.de"))
    await sam.says("Sabrina")
    await sam.says("oh and its Petra Hartmann with two n")
    await sam.sees("Noted: Frau Petra Hartmann.")
    await sam.sees("With Frau Hartmann, I liked talking about")
    await sam.says("the new sorting line")
    await sam.sees("With Sabrina, I liked talking about")


async def test_a_name_that_the_address_spells_otherwise_is_asked_about_once(
    sam: SandboxUser,
) -> None:
    await come_to_names(sam)
    await sam.sees("The address spells it otherwise than you did, so I wrote Frau Hartmann.")
    await sam.taps("Yes, Frau Hartmann")
    await sam.sees("Good: Frau Hartmann.")
    await sam.says("Sabrina")
    await sam.sees("With Frau Hartmann, I liked talking about")
    assert "spells it otherwise" not in sam.transcript


async def test_a_name_can_stay_other_than_the_address_spells_it(sam: SandboxUser) -> None:
    await come_to_names(sam)
    await sam.taps("No, Frau Hartman")
    await sam.sees("Kept as you typed it: Frau Hartman.")


async def test_a_title_typed_small_is_written_large(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("add frau Weber (weber@acme.com)")
    await sam.taps("Enough, write my notes")
    await sam.sees("Frau Weber")
    assert "frau Weber" not in "".join(message.text for message in sam.messages)


async def test_nobody_is_asked_for_with_a_guess_at_the_name(sam: SandboxUser) -> None:
    await come_to_names(sam)
    await sam.sees("Do you know the name of the young woman from HR? If you")


async def test_every_word_of_a_job_is_mended(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("waerhouse team leed at Kessler")
    await sam.sees("Did you mean warehouse team lead?")


async def test_a_question_about_a_job_that_was_edited_since_goes_with_a_tap(
    sam: SandboxUser,
) -> None:
    await sam.says("/new")
    typed = await sam.says("event cordinator at Lumen Hall")
    await sam.edits(typed, "event coordinator at Lumen Hall")
    await sam.taps("Yes, event coordinator")
    asked = await sam.sees("That has been changed since. It says now: event coordinator.")
    assert not asked.buttons
    assert "another time" not in "".join(sam.toasts)


@pytest.mark.parametrize("job", ["java developer", "ruby developer", "unix admin", "odoo lead"])
async def test_a_short_word_of_a_job_that_is_one_stays(sam: SandboxUser, job: str) -> None:
    await sam.says("/new")
    await sam.says(f"{job} at Acme")
    assert "Did you mean" not in sam.transcript


async def test_what_is_told_beside_a_name_is_not_dropped_without_a_word(sam: SandboxUser) -> None:
    await come_to_names(sam)
    await sam.says("Sabrina. the coffee was great by the way")
    await sam.sees("Noted: Sabrina. I took only the name from that.")


async def test_an_address_told_later_is_compared_with_the_name_too(sam: SandboxUser) -> None:
    await come_to_names(sam, "Petra Hartman (HR lead)")
    await sam.says("the new sorting line")
    await sam.says("friday")
    await sam.taps("Enough, write my notes")
    await sam.taps("Add the address")
    await sam.says("petra.hartmann@kessler.de")
    await sam.sees("The address spells it Petra Hartmann, and I have Petra Hartman.")
    await sam.taps("Yes, Petra Hartmann")
    await sam.sees("Good: Petra Hartmann.")
    await sam.taps("Fresh notes")
    await sam.sees("Petra Hartmann · e-mail to")
