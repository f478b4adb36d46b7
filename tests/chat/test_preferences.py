"""The settings: each says what it does, counts at once, and names an example where it is wrong."""

from datetime import UTC, datetime

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

NEXT_DAY_AT_SEVEN = datetime(2026, 11, 25, 7, 0, 1, tzinfo=UTC)


async def test_one_screen_shows_all_settings_with_a_button_for_each(sam: SandboxUser) -> None:
    await sam.says("/settings")
    screen = await sam.sees("Your settings")
    for line in ("9:00", "21:00 to 8:00", "Europe/London", "United Kingdom", "Sam Lee", "a year"):
        assert line in screen.text
    assert {"Hour", "Quiet hours", "Time zone", "Country", "Name", "Plain mode"} <= set(sam.buttons)


@pytest.mark.parametrize(
    ("button", "question"),
    [
        ("Hour", "At which full hour"),
        ("Quiet hours", "When shall I keep quiet?"),
        ("Time zone", "Where are you?"),
        ("Country", "Which country"),
        ("Name", "How do you sign?"),
        ("Plain mode", "Plain mode is on"),
        ("How long to keep", "How long shall I keep"),
    ],
)
async def test_every_button_of_the_screen_leads_somewhere(
    sam: SandboxUser, button: str, question: str
) -> None:
    await sam.says("/settings")
    await sam.taps(button)
    await sam.sees(question)


async def test_a_new_hour_moves_the_reminder_that_was_due_already(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.says("/quiet 23-6")
    await sam.says("/hour 7am")
    said = await sam.sees("Reminders come at 7:00")
    assert "Wednesday 25 November, 7:00" in said.text
    await sandbox.clock.to(NEXT_DAY_AT_SEVEN)
    await sam.sees("Sent today it still counts")


async def test_quiet_hours_hold_a_reminder_back_to_their_end(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.says("/quiet")
    await sam.says("10pm to 11am")
    await sam.sees("they wait until 11:00")
    await sandbox.clock.to(datetime(2026, 11, 25, 10, 59, tzinfo=UTC))
    assert not any("Sent today it still counts" in message.text for message in sam.messages)
    await sandbox.clock.to(datetime(2026, 11, 25, 11, 0, 1, tzinfo=UTC))
    await sam.sees("Sent today it still counts")


async def test_an_hour_can_be_tapped(sam: SandboxUser) -> None:
    await sam.says("/hour")
    await sam.taps("18:00")
    await sam.sees("Reminders come at 18:00")


async def test_no_quiet_hours_can_be_tapped(sam: SandboxUser) -> None:
    await sam.says("/quiet")
    await sam.taps("No quiet hours")
    await sam.sees("No quiet hours from now on")


async def test_a_city_that_is_none_of_those_offered_is_asked_for_again(sam: SandboxUser) -> None:
    await sam.says("/timezone")
    await sam.says("springfield")
    offer = await sam.sees("There are several")
    assert sam.buttons[-1] == "None of these"
    await sam.taps("None of these")
    await sam.sees("Dayton, Ohio")
    assert not offer.keyboard
    await sam.says("Dayton, Ohio")
    await sam.sees("Your clock: America/New York")


async def test_none_of_these_goes_back_to_the_question_that_was_open(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("Data engineer at Acme")
    await sam.sees("When was it?")
    await sam.says("/timezone springfield")
    await sam.taps("None of these")
    await sam.says("Dayton, Ohio")
    await sam.sees("Your clock: America/New York")
    await sam.says("yesterday at 3")
    await sam.sees("How did you meet?")


async def test_another_country_has_other_holidays(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/country")
    await sam.sees("Now it is United Kingdom")
    await sam.says("usa")
    await sam.sees("Country: United States")
    await sam.says("/timeline")
    await sam.sees("Monday, December 7")


@pytest.mark.parametrize(
    ("command", "wrong", "example"),
    [
        ("/hour", "half past nine", "like 9, 18:00 or 6pm"),
        ("/hour", "25", "like 9, 18:00 or 6pm"),
        ("/quiet", "at night", "like 22-7"),
        ("/quiet", "9-9", "like 22-7"),
        ("/country", "Atlantis", "like Germany"),
        ("/retention", "a while", "like 90 days"),
        ("/retention", "2 days", "from 30 days to 10 years"),
        ("/timezone", "the moon", "Try a city"),
    ],
)
async def test_what_is_no_setting_changes_nothing_and_gets_an_example(
    sam: SandboxUser, command: str, wrong: str, example: str
) -> None:
    await sam.says("/settings")
    before = (await sam.sees("Your settings")).text
    await sam.says(command)
    await sam.says(wrong)
    await sam.sees(example)
    await sam.says(f"{command} {wrong}")
    await sam.sees(example)
    await sam.says("/settings")
    assert (await sam.sees("Your settings")).text == before


async def test_a_setting_in_mid_debrief_comes_back_to_the_same_question(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("/hour")
    await sam.says("8")
    await sam.sees("Reminders come at 8:00")
    await sam.sees("When was it?")
    await sam.says("/name Samantha Lee")
    await sam.says("/country")
    await sam.says("/cancel")
    await sam.sees("When was it?")
    await sam.says("yesterday")
    await sam.sees("How did you meet?")


async def test_a_question_answered_by_a_tap_in_between_is_not_asked_twice(
    sam: SandboxUser,
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    question = sam.last
    await sam.says("/hour")
    await sam.taps("Just now", on=question)
    assert sum("How did you meet?" in message.text for message in sam.fresh) == 1
    await sam.says("video")
    await sam.sees("Who was there?")


async def test_the_name_under_the_notes_is_the_one_that_was_set(sam: SandboxUser) -> None:
    await sam.says("/name kaylee ann ortega")
    await sam.sees("You sign as Kaylee Ann Ortega")
    await debrief_one(sam, finish=False)
    await sam.taps("Enough")
    assert any("Kaylee Ann Ortega" in m.text for m in sam.fresh if "Priya Nair ·" in m.text)


@pytest.mark.parametrize(
    "data",
    ["set", "set:", "set:riches", "hour", "hour:24", "hour:-1", "quiet:8", "quiet:8:99", "kept:1",
     "kept:9999", "plain:perhaps", "monday:", "import", "import:yes", "stay:99"],
)  # fmt: skip
async def test_made_up_data_of_a_setting_is_answered_quietly(
    sam: SandboxUser, sandbox: PeopledSandbox, data: str
) -> None:
    await sam.says("/settings")
    await sam.taps_data(data, on=sam.last)
    assert sandbox.refusals == []
    assert sandbox.unanswered == []
    assert "went wrong on my side" not in sam.transcript
