"""What somebody thinks of later: an edit, a forgotten person, another name, another day."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def open_summary(sam: SandboxUser) -> str:
    """Look at all that was noted."""
    await sam.says("/interviews")
    await sam.taps("1. ")
    await sam.taps("Summary")
    return (await sam.sees("Tap a line to change it")).text


async def test_an_edit_that_answers_the_open_question_brings_the_next(sam: SandboxUser) -> None:
    await sam.says("/new")
    first = await sam.says("event cordinator lumen hall")
    await sam.sees("what is the job called?")
    await sam.edits(first, "event coordinator at Lumen Hall")
    await sam.sees("When was it?")
    await sam.says("just now")
    await sam.sees("How did you meet?")
    summary = await open_summary(sam)
    assert "event coordinator, Lumen Hall" in summary


async def test_an_edit_of_an_earlier_answer_leaves_the_open_question(sam: SandboxUser) -> None:
    await sam.says("/new")
    first = await sam.says("data enginer at Acme")
    await sam.taps("Just now")
    await sam.edits(first, "data engineer at Acme")
    await sam.sees("Corrected")
    assert sum("How did you meet?" in m.text for m in sam.messages) == 1


async def test_an_edit_to_nothing_says_so_in_words(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("kafka")
    await sam.says("that I am too junior")
    reply = await sam.says("I ran the rota for two years")
    await sam.edits(reply, "skip")
    await sam.sees("Left out now: Your answer to it")
    assert "Corrected" not in sam.last.text


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        (
            "oh and i forgot, anna lindqvist was there too, runs the bar team",
            "Anna Lindqvist (runs the bar team)",
        ),
        ("add anna", "Anna"),
        ("also his brother Max was there", "Max (brother)"),
        ("I forgot to mention Anna Berg, head of data", "Anna Berg (head of data)"),
        ("there was also a Tom Weber from platform", "Tom Weber"),
    ],
)
async def test_a_forgotten_person_is_added_in_plain_words(
    sam: SandboxUser, text: str, noted: str
) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(text)
    said = await sam.sees(f"Added: {noted}")
    await sam.sees("I liked talking about")
    summary = await open_summary(sam)
    assert "Priya Nair" in summary
    assert "forgot" not in summary
    assert said.buttons


async def test_somebody_added_by_mistake_goes_with_one_tap(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("add anna")
    await sam.taps("No, take Anna out")
    await sam.sees("Removed: Anna")
    await sam.sees("What did Priya ask")
    await sam.says("my years with Kafka")
    await sam.sees("Did Priya seem to have a doubt")


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("i forgot anna lindqvist, runs the bar team", "Anna Lindqvist (runs the bar team)"),
        ("also his brother Max was there", "Max (brother)"),
        ("add anna lindqvist", "Anna Lindqvist"),
    ],
)
async def test_a_person_forgotten_until_after_the_notes_is_added(
    sam: SandboxUser, text: str, noted: str
) -> None:
    await debrief_one(sam)
    await sam.says(text)
    await sam.sees(f"Added: {noted}")
    await sam.sees("Shall I write fresh ones?")


@pytest.mark.parametrize(
    "answer",
    [
        "i forgot the name of the tool and she laughed",
        "add more tests to the pipeline",
        "also how I handle night shifts",
        "that I forgot everything about Kafka",
        "i forgot to bring my portfolio",
        "also the salary",
        "I forgot my slides",
    ],
)
async def test_an_answer_about_forgetting_adds_nobody(sam: SandboxUser, answer: str) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(answer)
    await sam.sees("Did Priya seem to have a doubt")
    assert "Added:" not in sam.transcript


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("its petra voss not petra", "What did Petra ask"),
        ("my nights behind the bar. it's Petra Voss, not Petra", "Did Petra seem to have a doubt"),
    ],
)
async def test_a_name_is_put_right_within_another_answer(
    sam: SandboxUser, text: str, then: str
) -> None:
    await sam.says("/new bartender at Lumen Hall")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("petra")
    await sam.says("the open air season")
    await sam.says("friday")
    await sam.says(text)
    await sam.sees("Petra Voss")
    await sam.sees(then)
    summary = await open_summary(sam)
    assert "People: Petra Voss" in summary
    assert "not petra" not in summary.lower()


@pytest.mark.parametrize(
    "text", ["actually no, in a week", "sorry, i meant 2 december", "no wait wednesday 2 december"]
)
async def test_another_day_right_after_it_was_said_back_takes_its_place(
    sam: SandboxUser, text: str
) -> None:
    await debrief_one(sam, timeline="friday", finish=False)
    await sam.says(text)
    await sam.sees(" December")
    assert "So: by" in sam.transcript.split(text)[1]
    await sam.sees("What did Priya ask")


async def test_another_day_that_can_be_two_is_asked_about(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="friday", finish=False)
    await sam.says("actually no, next wednesday")
    await sam.sees("can mean two days")
    await sam.sees("What did Priya ask")
    await sam.taps("Wednesday 2 December")
    await sam.sees("So: by Wednesday 2 December")
    await sam.says("my years with Kafka")
    await sam.sees("Did Priya seem to have a doubt")


async def test_another_time_right_after_it_was_said_takes_its_place(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("today at 11")
    await sam.sees("How did you meet?")
    await sam.says("sorry, yesterday at 3")
    await sam.sees("How did you meet?")
    assert "When: Monday 23 November, 15:00" in await open_summary(sam)


async def test_a_day_in_an_answer_of_its_own_corrects_nothing(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="friday", finish=False)
    await sam.says("whether I could start next wednesday")
    await sam.sees("Did Priya seem to have a doubt")
    assert "Wednesday 2 December" not in sam.transcript


async def test_a_skipped_day_is_told_when_the_bot_knocks(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="by friday", finish=False)
    await sam.taps("Back")
    await sam.taps("Skip")
    await sam.sees("I come back on Friday 4 December")
    await sam.says("/new")


async def test_an_old_stop_promises_nothing_after_the_notes(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    question = sam.last
    labelled = [button for row in question.buttons for button in row]
    stop = next(str(b["callback_data"]) for b in labelled if b["text"] == "Stop")
    await sam.taps("Enough, write my notes")
    await sam.taps_data(stop, on=question)
    assert "in about two hours" not in sam.transcript
    await sam.sees_toast("Noted already")


async def test_stopping_the_further_questions_promises_nothing(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("More questions")
    await sam.taps("Stop")
    await sam.sees("Stopped here; everything so far is kept")
    assert "in about two hours" not in sam.transcript


async def test_starting_with_words_out_of_the_blue_asks_only_what_they_left_open(
    sam: SandboxUser,
) -> None:
    await sam.says("data engineer at Acme")
    await sam.taps("Yes, start with this")
    await sam.sees("When was it?")
    assert "What was the job, and where?" not in sam.transcript


async def test_whoever_stops_can_have_peace_until_tomorrow(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam, finish=False)
    await sam.taps("Stop")
    await sam.sees("everything so far is kept, and there is no hurry")
    await sam.taps("Not today")
    await sam.sees("Moved: Wednesday 25 November, 9:00")
    await sandbox.clock.forward(hours=6)
    assert not sam.fresh
    await sandbox.clock.forward(hours=13)
    await sam.sees("We stopped in the middle of data engineer, Acme. Go on?")
