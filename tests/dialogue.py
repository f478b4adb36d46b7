"""The dialogue that the README shows: a story that is lived, and how it is written down there."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.sandbox.story import Entry, Sign
from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

BEGIN, END = "<!-- dialogue: made by tests/test_readme.py -->", "<!-- end of dialogue -->"
# What is the same under every question.
_EVERYWHERE = {"Skip", "Back", "Stop", "Rough day"}


async def live(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    """Three weeks after an interview with one person, and no answer."""
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to_due()
    await sam.taps("Not yet")
    await sam.taps("Sent")
    await sandbox.clock.to_due()


def write(sandbox: PeopledSandbox, sam: SandboxUser) -> str:
    """What happened in Sam's chat, in Markdown, between the marks."""
    lines = (line for entry in sandbox.world.story.of_chat(sam.chat) for line in _write(entry))
    return "\n\n".join([BEGIN, *lines, END])


def _write(entry: Entry) -> Iterator[str]:
    text = _escape(entry.text)
    match entry.sign:
        case Sign.CLOCK:
            yield f"*{_day(entry.at)}*"
        case Sign.SAYS:
            yield f"> **Sam:** {text}"
        case Sign.TAPS:
            yield f"> **Sam** taps `{entry.text}`"
        case Sign.BOT_SAYS:
            labels = [label for row in entry.buttons for label in row if label not in _EVERYWHERE]
            keys = " ".join(f"`{label}`" for label in labels)
            yield f"**Afterword:** {text}" + (f"<br>{keys}" if keys else "")


def _escape(text: str) -> str:
    for character in "<*_`":
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", "<br>")


def _day(at: int) -> str:
    moment = datetime.fromtimestamp(at, UTC)
    return f"{moment:%A} {moment.day} {moment:%B, %H:%M}"
