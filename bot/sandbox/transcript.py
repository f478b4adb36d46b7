"""A chat's story as a text that can be read and replayed, one thing a line, or as a page.

The form is described in STORY.md beside this file.
"""

import base64
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape

from bot.sandbox.chats import Chat, User
from bot.sandbox.schema import Json
from bot.sandbox.story import Entry, Sign
from bot.sandbox.world import World

HEAD = "Afterword story"
PERSON = "="
BUTTONS = ":"
COMMENT = "#"
MORE = "|"
MOMENT = "%Y-%m-%d %H:%M:%S"


def write_text(world: World, chat: Chat) -> str:
    """The chat as lines; replaying them leads to the same chat."""
    lines = [HEAD, *_write_person(chat.members[chat.id]), ""]
    entries = world.story.of_chat(chat)
    if entries and entries[0].sign is not Sign.CLOCK:
        lines.append(f"{Sign.CLOCK} {write_moment(entries[0].at)}")
    for entry in entries:
        lines += _write_entry(world, chat, entry)
    return "\n".join(lines) + "\n"


def write_moment(at: int) -> str:
    """A UTC second as a line of the clock says it."""
    return datetime.fromtimestamp(at, UTC).strftime(MOMENT)


def _write_person(user: User) -> Iterator[str]:
    name = f"{user.first_name} {user.last_name}".strip()
    yield f"{PERSON} {name}" + (f", {user.language_code}" if user.language_code else "")


def _write_entry(world: World, chat: Chat, entry: Entry) -> Iterator[str]:
    match entry.sign:
        case Sign.TAPS:
            yield f"[{entry.text}]" + (f" {entry.number}" if entry.number > 1 else "")
        case Sign.CLOCK:
            absolute = entry.text.isdigit() or entry.whose not in (0, chat.id)
            yield f"{Sign.CLOCK} {write_moment(entry.at) if absolute else entry.text}"
        case Sign.REPLIES | Sign.EDITS:
            yield from _spread(f"{entry.sign} {entry.number}", entry.text)
        case Sign.SENDS:
            yield from _write_thing(world, entry.content)
        case Sign.BOT_SAYS | Sign.BOT_EDITS:
            document = entry.content.get("document")
            name = f"({document['file_name']}) " if document else ""
            yield from _spread(entry.sign, name + entry.text)
            for row in entry.buttons:
                yield f"{BUTTONS} " + " ".join(f"[{label}]" for label in row)
        case _:
            yield from _spread(entry.sign, entry.text)


def _spread(begin: str, text: str) -> Iterator[str]:
    first, *others = text.split("\n")
    yield f"{begin} {first}"
    yield from (f"{MORE} {line}" for line in others)


def _write_thing(world: World, content: Json) -> Iterator[str]:
    if "forward_origin" in content:
        sender = content["forward_origin"]["sender_user_name"]
        yield from _spread(f"{Sign.SENDS} forward", f"{sender}: {content['text']}")
    elif "location" in content:
        place = content["location"]
        yield f"{Sign.SENDS} location {place['latitude']} {place['longitude']}"
    elif "document" in content:
        document = content["document"]
        stored = world.files.get(document["file_id"])
        packed = base64.b64encode(stored.content).decode()
        yield f"{Sign.SENDS} document {document['file_name']}"
        yield f"{MORE} {packed}"
    else:
        kind = next((k for k in ("sticker", "photo", "voice", "contact") if k in content), "")
        yield f"{Sign.SENDS} {kind}" if kind else f"{COMMENT} something else was sent"


_STYLE = """
body { font: 16px/1.45 system-ui, sans-serif; max-width: 720px; margin: 24px auto; padding: 0 16px;
  color: #17211c; background: #e9ede9; }
p { margin: 6px 0; padding: 8px 12px; border-radius: 14px; background: #fff; max-width: 85%;
  width: fit-content; white-space: pre-wrap; overflow-wrap: anywhere; }
p.own { margin-left: auto; background: #d7f0dd; }
p.aside { margin: 14px auto; background: none; color: #55635b; font-size: 0.9rem; }
small { display: block; color: #55635b; }
@media (prefers-color-scheme: dark) {
  body { color: #e8efea; background: #101613; } p { background: #1d2722; }
  p.own { background: #1d4a3a; } small, p.aside { color: #a3b2a9; }
}
"""


def write_page(world: World, chat: Chat) -> str:
    """The chat as an HTML page that needs nothing else."""
    name = escape(chat.members[chat.id].first_name)
    shown = "\n".join(_show_entries(world.story.of_chat(chat)))
    return (
        f'<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Afterword and {name}</title>\n<style>{_STYLE}</style></head>\n"
        f"<body>\n<h1>Afterword and {name}</h1>\n{shown}\n</body>\n</html>\n"
    )


def _show_entries(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        moment = datetime.fromtimestamp(entry.at, UTC)
        day = escape(f"{moment:%A} {moment.day} {moment:%B %Y, %H:%M} UTC")
        text = escape(entry.text, quote=False)
        match entry.sign:
            case Sign.CLOCK:
                yield f'<p class="aside">The clock goes to {day}</p>'
            case Sign.BOT_SAYS | Sign.BOT_EDITS:
                keys = " ".join(f"[{label}]" for row in entry.buttons for label in row)
                note = "edited " if entry.sign is Sign.BOT_EDITS else ""
                yield f"<p>{text}<small>{note}{escape(keys)}</small></p>"
            case Sign.TOAST:
                yield f'<p class="aside">{text}</p>'
            case Sign.TAPS:
                yield f'<p class="own">[{text}]<small>{day}</small></p>'
            case Sign.BLOCKS:
                yield f'<p class="aside">{text}s the bot</p>'
            case _:
                shown = text or escape(", ".join(entry.content))
                yield f'<p class="own">{shown}<small>{day}</small></p>'
