"""Input that nothing had asked for: each kind gets a useful sentence, and nothing is lost."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

NASTY = [
    "<b>bold</b> & <script>alert(1)</script>",
    "*markdown* _x_ [a](b) `c`",
    "שלום עולם",
    "👩‍👩‍👧‍👦🎉",
    "a" * 4096,
    "{company} {0} %s",
    "\u202eevil",
]


@pytest.mark.parametrize("text", NASTY)
async def test_any_text_is_taken_at_every_question(
    sam: SandboxUser, sandbox: PeopledSandbox, text: str
) -> None:
    await sam.says("/new")
    await sam.says(text)
    await sam.says("data engineer at Acme")
    await sam.says(text)
    await sam.taps("Just now")
    await sam.says(text)
    await sam.taps("Video")
    await sam.says(text)
    await sam.says("Skip")
    await sam.says(text)
    assert sandbox.refusals == []


@pytest.mark.parametrize("text", NASTY)
async def test_any_text_makes_notes_that_can_be_shown(
    sam: SandboxUser, sandbox: PeopledSandbox, text: str
) -> None:
    await debrief_one(sam, finish=False)
    for _ in range(20):
        if not any(label.startswith("Enough") for label in sam.buttons):
            break
        await sam.says(text)
    await sam.taps("Summary")
    assert sandbox.refusals == []


async def test_things_without_words_get_a_useful_sentence(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.sends_sticker()
    await sam.sees("I can only use words")
    await sam.sends_photo()
    await sam.sees("cannot look at pictures")
    await sam.sends_voice()
    await sam.sees("microphone on your keyboard")
    await sam.sends_document("cv.pdf", b"%PDF")
    await sam.sees("cannot read files")
    await sam.sends_contact("+44123", "Priya")
    await sam.sees("Add Priya to the people")
    await sam.says("data engineer at Acme")
    await sam.sees("When was it?")


async def test_a_double_tap_asks_only_once(sam: SandboxUser) -> None:
    await sam.says("/new")
    question = await sam.says("data engineer at Acme")
    assert question
    asked = sam.last
    data = asked.buttons[0][0]["callback_data"]
    await sam.taps_data(data, on=asked)
    await sam.taps_data(data, on=asked)
    assert sum("How did you meet?" in message.text for message in sam.messages) == 1


async def test_data_of_another_chat_reaches_nothing(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    eve = await sandbox.user("Eve")
    await eve.says("/start")
    for verb in ("sum:1", "sent:1", "why:1", "open:1", "delyes:1", "eml:1", "fix:1:enjoyed:1"):
        await eve.taps_data(verb, on=eve.last)
    assert "Acme" not in eve.transcript
    assert "Priya" not in eve.transcript
    await sam.says("/interviews")
    await sam.sees("Acme")


@pytest.mark.parametrize(
    "data", ["", "x", "sent", "sent:", "sent:-1", "sent:99999999999999999999", "a:1:held:0:99",
             "a:1:nothing:0:0", "out:1:riches", "zone:Mars/Base", "list:-3", "list:zzz", "::::",
             "due:1:tea", "snz:1:", "day:1:tomorrow", "at:1:13", "erase", "🙂"],
)  # fmt: skip
async def test_made_up_button_data_is_answered_quietly(
    sam: SandboxUser, sandbox: PeopledSandbox, data: str
) -> None:
    await debrief_one(sam)
    await sam.taps_data(data, on=sam.last)
    assert sandbox.refusals == []
    assert sandbox.unanswered == []
    assert "went wrong on my side" not in sam.transcript


async def test_a_group_is_told_to_talk_in_private(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    group = await sandbox.group("Friends", sam)
    await sam.says("/new", chat=group)
    own = [m for m in group.present() if m.sender is sandbox.world.bot]
    assert any("in a chat of our own only" in message.text for message in own)


async def test_words_out_of_the_blue_can_start_an_interview(sam: SandboxUser) -> None:
    await sam.says("data engineer at Acme")
    await sam.sees("Is this about a new interview?")
    await sam.taps("Yes, start with this")
    await sam.sees("When was it?")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("hi", "Hello."),
        ("Thanks!", "You are welcome"),
        ("Thank you, you helped me a lot", "You are welcome"),
        ("stop", "I only write when"),
        ("ok", "Good."),
    ],
)
async def test_small_talk_gets_a_short_answer(sam: SandboxUser, text: str, reply: str) -> None:
    await sam.says(text)
    await sam.sees(reply)


@pytest.mark.parametrize(
    ("typed", "reply"),
    [("Stop", "go on"), ("go back!", "With Priya, I liked talking about"),
     ("thats enough", "Here is your note")],
)  # fmt: skip
async def test_the_words_of_a_button_do_what_it_does(
    sam: SandboxUser, typed: str, reply: str
) -> None:
    await debrief_one(sam, finish=False)
    await sam.taps("Back")
    await sam.says("in two weeks")
    await sam.says(typed) if typed != "go back!" else await sam.says("back")
    if typed == "go back!":
        await sam.says(typed)
    seen = "\n".join(message.text for message in sam.fresh)
    assert reply.casefold() in f"{seen} {sam.buttons}".casefold(), sam.transcript


async def test_an_answer_is_emptied_by_saying_so(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Summary")
    await sam.taps("Liked talking about")
    await sam.says("delete it")
    assert "delete it" not in sam.last.text
    await sam.sees("Left out now")


async def test_whoever_stops_a_correction_leaves_the_answer_as_it_was(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Summary")
    await sam.taps("Liked talking about")
    await sam.says("stop")
    await sam.sees("Left as it was.")
    await sam.says("what a long day")
    assert "Corrected" not in sam.transcript


async def test_news_after_a_reminder_is_not_taken_for_an_old_question(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.taps("More questions")
    await sam.sees("What did Priya ask")
    await sandbox.clock.forward(days=13)
    await sam.sees("Have they answered?")
    await sam.says("they wrote back!! second round next tuesday at 2pm")
    assert "Did Priya seem to have a doubt" not in sam.transcript


async def test_enough_tapped_twice_brings_the_notes_once(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    question = sam.last
    data = next(
        str(button["callback_data"])
        for row in question.buttons
        for button in row
        if str(button["text"]).startswith("Enough")
    )
    await sam.taps_data(data, on=question)
    await sam.taps_data(data, on=question)
    assert sum("Priya Nair ·" in message.text for message in sam.messages) == 1
    assert "Shall I write fresh ones" not in sam.transcript


async def test_an_answer_to_another_question_is_kept_where_a_day_was_asked_for(
    sam: SandboxUser,
) -> None:
    await debrief_one(
        sam, "she asked about our outages and worried that i never led a team", finish=False
    )
    await sam.sees("could not read a day")
    await sam.says("by friday")
    await sam.says("/interviews")
    answers = " ".join(message.text for message in sam.messages)
    assert "our outages" in answers
    assert "never led a team" in answers
