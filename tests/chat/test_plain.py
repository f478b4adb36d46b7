"""Plain mode: no symbols, and whatever can be tapped can be typed as a number."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.chat.plain import typed_choice, without_symbols
from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


def number_of(sam: SandboxUser, label: str) -> str:
    """Return the number under which the newest message offers a choice."""
    found = re.search(rf"(\d+) {re.escape(label)}", sam.last.text)
    assert found, sam.transcript
    return found[1]


async def test_every_choice_is_numbered_in_the_text(sam: SandboxUser) -> None:
    await sam.says("/plain")
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    question = await sam.sees("When was it?")
    assert "1 Just now, 2 Earlier today, 3 Yesterday, 4 Back, 5 Stop" in question.text


async def test_a_whole_debrief_goes_by_typing_only(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/plain on")
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("1")
    await sam.sees("How did you meet?")
    await sam.says("2.")
    await sam.sees("Who was there?")
    await sam.says("Priya Nair (CTO, priya@acme.com)")
    await sam.says("moving their billing to event streams")
    await sam.says("by the end of next week")
    await sam.says(number_of(sam, "Enough, write my notes"))
    draft = await sam.sees("Priya Nair, e-mail to priya@acme.com")
    assert "1 Sent, 2 Another version, 3 More..." in draft.text
    await sam.says(number_of(sam, "That is right"))
    await sam.sees("Good.")
    await sam.says("3")
    await sam.sees("Shorter")
    await sam.says("1")
    await sam.sees("Marked as sent.")
    assert sandbox.refusals == []


async def test_the_choices_of_several_notes_have_different_numbers(sam: SandboxUser) -> None:
    await sam.says("/plain on")
    await sam.says(
        "/new just had a video interview for data engineer at Acme with Priya Nair (CTO)"
        " and Tom Baker from platform, they'll decide in two weeks"
    )
    await sam.says("event streams")
    await sam.says("his racing bike")
    await sam.says(number_of(sam, "Enough, write my notes"))
    numbers = [re.search(r"(\d+) Sent, (\d+) Another version", m.text) for m in sam.messages]
    first, second = (found[1] for found in numbers if found)
    assert first != second
    await sam.says(first)
    await sam.sees("Marked as sent.")
    await sam.says(second)
    await sam.sees("Marked as sent.")
    await sam.sees("All sent")


async def test_a_list_is_read_and_opened_by_number(sam: SandboxUser) -> None:
    await sam.says("/plain on")
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.sees("1 data engineer, Acme")
    await sam.says("1")
    await sam.sees("All interviews")


async def test_nothing_the_bot_says_in_plain_mode_holds_a_symbol(sam: SandboxUser) -> None:
    await sam.says("/plain on")
    await debrief_one(sam)
    await sam.taps("Sent")
    for command in ("/help", "/interviews", "/timeline", "/settings", "/privacy", "/start"):
        await sam.says(command)
    shown = [m.text for m in sam.messages] + sam.buttons + sam.toasts
    for text in shown:
        assert not [c for c in text if unicodedata.category(c) == "So" or c in "·•→✓…‹›"], text


async def test_a_number_that_was_not_offered_is_an_answer_like_any_other(sam: SandboxUser) -> None:
    await sam.says("/plain on")
    await debrief_one(sam, finish=False)
    await sam.says("/new 42")
    await sam.sees("Finish that first")
    await sam.says("7")
    await sam.says("/cancel")


async def test_a_number_typed_as_an_answer_picks_nothing_that_was_offered_before(
    sam: SandboxUser,
) -> None:
    await sam.says("/plain on")
    await sam.says("/settings")
    await sam.says(number_of(sam, "Hour"))
    await sam.sees("At which full hour")
    await sam.says("7")
    await sam.sees("Reminders come at 7:00")


async def test_without_plain_mode_numbers_choose_nothing(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    question = await sam.sees("How did you meet?")
    assert "1 On site" not in question.text
    await sam.says("1")
    assert not any("Who was there?" in message.text for message in sam.fresh)


async def test_plain_mode_is_left_as_it_was_entered(sam: SandboxUser) -> None:
    await sam.says("/plain")
    await sam.says("1")
    await sam.sees("Plain mode is off")
    assert "1 " not in sam.last.text


def test_a_note_keeps_its_own_signs() -> None:
    text = "<b>Priya</b> · mail\n<pre>5 → 6 · ✓ 🎉</pre> ✓ done"
    expected = "<b>Priya</b>, mail\n<pre>5 → 6 · ✓ 🎉</pre> done"
    assert without_symbols(text, {"·": ",", "→": "to"}) == expected


def test_a_flag_and_a_family_leave_nothing_behind() -> None:
    assert without_symbols("Yes 👩‍👩‍👧‍👦🏽 🇬🇧!", {}) == "Yes !"


@given(st.lists(st.text(min_size=1), min_size=1, max_size=30), st.data())
def test_each_offered_number_chooses_what_it_stands_for(
    offered: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(1, len(offered)))
    assert typed_choice(f" {number}. ", offered) == offered[number - 1]
    assert typed_choice(str(len(offered) + number), offered) is None
