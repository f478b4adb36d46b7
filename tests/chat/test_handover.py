"""Notes and dates leave the chat: as links, files, a card, a calendar."""

from email import message_from_bytes, policy
from urllib.parse import parse_qs, urlsplit

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


def link(sam: SandboxUser, label: str) -> dict[str, str]:
    """Return what a button's https address tells the mail program."""
    parts = urlsplit(sam.find_button(label)["url"])
    assert parts.scheme == "https"
    return {key: values[0] for key, values in parse_qs(parts.query).items()}


def files(sam: SandboxUser) -> dict[str, bytes]:
    """Return the files that just came, by their endings."""
    came = [m for m in sam.fresh if "document" in m.content]
    return {m.content["document"]["file_name"].rpartition(".")[2]: sam.downloads(m) for m in came}


async def test_gmail_and_outlook_open_with_the_whole_note(sam: SandboxUser) -> None:
    await debrief_one(sam)
    note = next(m.text for m in reversed(sam.messages) if "Priya Nair ·" in m.text)
    await sam.taps("More…")
    gmail, outlook = link(sam, "Open in Gmail"), link(sam, "Open in Outlook")
    assert gmail["to"] == outlook["to"] == "priya@acme.com"
    assert gmail["su"] == outlook["subject"]
    assert gmail["body"] == outlook["body"]
    assert gmail["body"] in note


async def test_a_long_note_stays_in_the_chat_and_the_link_says_so(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("More…")
    await sam.taps("My own words")
    body = "Thank you for the long and open talk. " * 60
    await sam.says(f"Dear Priya,\n\n{body}\n\nSam Lee")
    await sam.taps("More…")
    assert "body" not in link(sam, "Gmail, text by copying")
    assert link(sam, "Outlook, text by copying")["to"] == "priya@acme.com"


async def test_the_mail_file_opens_as_unsent(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("More…")
    await sam.taps("As .eml file")
    raw = files(sam)["eml"]
    assert b"\r\n" in raw
    message = message_from_bytes(raw, policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert message["To"] == "priya@acme.com"
    assert "Thank you" in message["Subject"] or "thank you" in message["Subject"]
    assert "Sam Lee" in message.get_content()


async def test_all_notes_of_an_interview_come_as_one_text(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Notes as text")
    text = files(sam)["txt"].decode()
    assert text.startswith("data engineer, Acme")
    assert "Note to Priya Nair, sent Tuesday 24 November" in text
    assert "Priya,\n" in text


async def test_without_notes_there_is_no_text_to_give(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Notes as text")
    await sam.sees_toast("no notes for that interview yet")


async def test_a_planned_interview_goes_into_the_calendar_from_its_confirmation(
    sam: SandboxUser,
) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    await sam.taps("For my calendar")
    calendar = files(sam)["ics"]
    assert b"DTSTART:20261125T093000Z" in calendar
    assert b"SUMMARY:Interview: data engineer\\, Acme" in calendar


async def test_reminders_go_into_the_calendar_from_the_timeline_and_the_page(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam)
    await sam.says("/timeline")
    await sam.taps("For my calendar")
    assert b"DTSTART:20261207T090000Z" in files(sam)["ics"]
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("For my calendar")
    assert b"DTSTART:20261207T090000Z" in files(sam)["ics"]


async def card_of(sam: SandboxUser, name: str) -> None:
    """Come to the card for somebody."""
    await sam.says("/new carpenter at Oak and Sons")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says(f"{name}, owner")
    await sam.says("the old lathe")
    await sam.says("no idea")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")
    await sam.taps("More…")
    if "Card to print" not in sam.transcript:
        await sam.taps("As card")
        await sam.taps("More…")
    await sam.taps("Card to print")


async def test_a_card_comes_as_picture_and_as_pdf(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await card_of(sam, "Łukasz Nguyễn")
    found = files(sam)
    assert found["png"].startswith(b"\x89PNG")
    assert found["pdf"].startswith(b"%PDF")
    await sam.sees("A panel of A6")
    assert sandbox.refusals == []


async def test_a_name_that_cannot_be_drawn_is_said_and_nothing_is_lost(sam: SandboxUser) -> None:
    await card_of(sam, "李伟")
    await sam.sees("I cannot draw these characters")
    assert files(sam) == {}


async def test_the_timeline_of_an_interview_comes_as_a_picture_with_the_same_in_words(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("As a picture")
    caption = next(m.content["caption"] for m in sam.fresh if "photo" in m.content)
    for part in ("data engineer, Acme", "thank-you sent to Priya Nair",
                 "Friday 4 December: they answer by then", "Monday 7 December, 9:00"):  # fmt: skip
        assert part in caption
    assert sandbox.refusals == []


async def test_the_pipeline_comes_as_a_picture_with_the_same_in_words(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/stats")
    await sam.taps("As a picture")
    caption = next(m.content["caption"] for m in sam.fresh if "photo" in m.content)
    assert "Thank-yous to send: 1 (data engineer, Acme)" in caption
