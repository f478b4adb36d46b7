"""The name under the notes, asked for after them: only what is a name is taken for one."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def meet_marisa(sandbox: PeopledSandbox) -> SandboxUser:
    """Somebody whose account shows a first name only, right after her first notes."""
    marisa = await sandbox.user("Marisa", language="en")
    await debrief_one(marisa, finish=False)
    await marisa.taps("Enough, write my notes")
    await marisa.sees("how do you sign")
    return marisa


def signed(user: SandboxUser) -> list[str]:
    return [m.text for m in user.messages if "You sign as" in m.text]


@pytest.mark.usefixtures("afterword")
async def test_zone_and_name_are_asked_in_two_messages(sandbox: PeopledSandbox) -> None:
    marisa = await meet_marisa(sandbox)
    clock = await marisa.sees("your clock shows")
    assert "sign" not in clock.text


@pytest.mark.usefixtures("afterword")
@pytest.mark.parametrize(
    "said",
    ["thanks", "Thanks", "i am fine", "patient load", "Patient load", "should I call them?", "ok",
     "Will do", "good question", "I forgot to say I met Tom", "9", "not now please", "Nothing"],
)  # fmt: skip
async def test_what_is_no_name_never_becomes_the_signature(
    sandbox: PeopledSandbox, said: str
) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says(said)
    assert not signed(marisa)


@pytest.mark.usefixtures("afterword")
@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Marisa Teixeira", "Marisa Teixeira"),
        ("marisa teixeira", "Marisa Teixeira"),
        ("my name is Marisa Teixeira", "Marisa Teixeira"),
        ("put me down as Marisa Teixeira", "Marisa Teixeira"),
        ("Marisa T.", "Marisa T."),
        ("Mark Young", "Mark Young"),
        ("Hope Young", "Hope Young"),
        ("jordan lee", "Jordan Lee"),
        ("Siobhán O'Brien-Nuñez", "Siobhán O'Brien-Nuñez"),
        ("Ludwig van der Berg", "Ludwig van der Berg"),
        ("Marisa", "Marisa"),
    ],
)
async def test_a_name_becomes_the_signature(sandbox: PeopledSandbox, said: str, name: str) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says(said)
    await marisa.sees(f"You sign as {name}.")


@pytest.mark.usefixtures("afterword")
async def test_after_thanks_the_name_is_still_waited_for(sandbox: PeopledSandbox) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says("thanks")
    await marisa.sees("You are welcome")
    await marisa.says("Marisa Teixeira")
    await marisa.sees("You sign as Marisa Teixeira")


@pytest.mark.usefixtures("afterword")
@pytest.mark.parametrize(
    "said",
    [
        "im in london. Marisa Teixeira",
        "Marisa Teixeira, London",
        "London\nMarisa Teixeira",
        "I'm in London and my name is Marisa Teixeira",
    ],
)
async def test_one_message_answers_both(sandbox: PeopledSandbox, said: str) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says(said)
    await marisa.sees("You sign as Marisa Teixeira.")
    assert any("Your clock: Europe/London" in m.text for m in marisa.fresh)


@pytest.mark.usefixtures("afterword")
async def test_a_city_alone_sets_the_clock_and_leaves_the_name_open(
    sandbox: PeopledSandbox,
) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says("im in london")
    await marisa.sees("Your clock: Europe/London")
    assert not signed(marisa)
    await marisa.says("Marisa Teixeira")
    await marisa.sees("You sign as Marisa Teixeira.")


@pytest.mark.usefixtures("afterword")
async def test_the_clock_confirmed_by_a_tap_leaves_the_name_open(sandbox: PeopledSandbox) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.taps("That is right")
    await marisa.says("Marisa Teixeira")
    await marisa.sees("You sign as Marisa Teixeira.")


async def test_what_is_no_name_is_asked_again_where_it_was_asked_for(sam: SandboxUser) -> None:
    await sam.says("/name")
    await sam.says("thanks for asking")
    await sam.sees("does not look like a name")
    await sam.says("/name should I call them?")
    await sam.sees("does not look like a name")
    assert not signed(sam)
    await sam.says("Samantha Lee")
    await sam.sees("You sign as Samantha Lee.")


@pytest.mark.usefixtures("afterword")
async def test_just_now_stays_just_now_when_the_clock_is_corrected(
    sandbox: PeopledSandbox,
) -> None:
    marisa = await sandbox.user("Marisa", last_name="Teixeira", language="en-US")
    await debrief_one(marisa, finish=False)
    await marisa.taps("Enough, write my notes")
    await marisa.says("/timezone London")
    await marisa.sees("Your clock: Europe/London")
    await marisa.taps("Summary")
    summary = await marisa.sees("Tap a line to change it.")
    assert "24 November, 15:00" in summary.text


@pytest.mark.usefixtures("afterword")
async def test_an_hour_of_yesterday_stays_that_hour_when_the_clock_is_corrected(
    sandbox: PeopledSandbox,
) -> None:
    marisa = await sandbox.user("Marisa", last_name="Teixeira", language="en-US")
    await marisa.says("/new")
    await marisa.says("data engineer at Acme")
    await marisa.says("yesterday at 3pm")
    await marisa.says("/timezone Auckland")
    await marisa.says("/interviews")
    await marisa.taps("1. data engineer")
    await marisa.taps("Summary")
    summary = await marisa.sees("Tap a line to change it.")
    # In Auckland it was Wednesday already when that was typed.
    assert "Tuesday 24 November, 15:00" in summary.text


@pytest.mark.usefixtures("afterword")
async def test_who_skips_the_name_signs_as_the_notes_do(sandbox: PeopledSandbox) -> None:
    marisa = await meet_marisa(sandbox)
    await marisa.says("skip")
    assert signed(marisa) == ["You sign as Marisa."]
