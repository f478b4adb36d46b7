"""A contact is shared with the bot."""

from bot.sandbox import things
from tests.chat.stories import debrief_one
from tests.user import SandboxUser


async def test_a_contact_becomes_a_person_of_the_debrief_under_way(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.sends_contact("+44123", "Priya")
    await sam.sees("Add Priya to the people of data engineer, Acme?")
    await sam.taps("Add")
    await sam.sees("With Priya, I liked talking about")


async def test_without_a_debrief_the_latest_interview_is_meant(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.sends(things.make_contact("+44123", "Tom", "Baker"))
    await sam.taps("Add")
    await sam.sees("Added to data engineer, Acme: Tom Baker")
    await sam.taps("Fresh notes")
    await sam.sees("Tom Baker ·")


async def test_a_contact_is_added_only_after_a_tap(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.sends_contact("+44123", "Tom")
    await sam.taps("No")
    await sam.sees("Not added: Tom")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Summary")
    assert not any("Tom" in message.text for message in sam.fresh)


async def test_without_any_interview_a_contact_is_explained(sam: SandboxUser) -> None:
    await sam.sends_contact("+44123", "Tom")
    await sam.sees("I see a contact")
