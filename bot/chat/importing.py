"""An export sent to the bot: checked as a whole, shown in numbers, and taken in after a tap."""

from dataclasses import asdict, replace

from telegram import Document

from bot.chat import profile, room, trash
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.interview import Interview
from bot.core.plan import upcoming
from bot.core.portable import MOST_BYTES, FaultError, Portable, Record, read_document
from bot.store import interviews, transfer, uploads

ENDING = ".json"


def is_export(document: Document) -> bool:
    """Whether a file may be an export, by its name."""
    return (document.file_name or "").lower().endswith(ENDING)


def is_wanted(document: Document | None) -> bool:
    """Whether a file is worth downloading: it may be an export and is not too large."""
    return document is not None and is_export(document) and (document.file_size or 0) <= MOST_BYTES


async def take(turn: Turn, document: Document, data: bytes | None) -> None:
    """Take a file; ``data`` is its content, None if that was not to be had."""
    if not is_wanted(document) or len(data or b"") > MOST_BYTES:
        await turn.say(turn.reply("import.too_large"))
    elif data is None:
        await turn.say(turn.reply("import.not_fetched"))
    else:
        await _preview(turn, data)


async def _preview(turn: Turn, data: bytes) -> None:
    """Say what a file would bring, and ask."""
    try:
        found = _read(turn, data)
    except FaultError as fault:
        await turn.say(fault_words(turn, fault))
        return
    known = await interviews.of_chat(turn.tx, turn.chat.id)
    fresh = _new_ones(found, known)
    if not fresh:
        await turn.say(turn.reply("import.nothing_new"))
        return
    if not await room.allows_interviews(turn, len(fresh)):
        return
    await uploads.put(turn.tx, turn.chat.id, data, turn.now)
    text = turn.reply(
        "import.preview",
        interviews=len(fresh),
        people=sum(len(record.interview.people) for record in fresh),
        notes=sum(len(record.shown) for record in fresh),
        known=len(found.records) - len(fresh),
    )
    also = turn.reply("import.settings_stay" if known else "import.settings_too")
    row = [turn.button("import_yes", "import:yes"), turn.button("no", "import:no")]
    await turn.say(Markup(f"{text} {also}"), [row])


def fault_words(turn: Turn, fault: FaultError) -> Markup:
    """Return what is wrong with a file, where, and that nothing was changed."""
    if fault.reason == "json":
        line, _, column = fault.place.partition(":")
        return turn.reply("import.fault_at_line", line=line, column=column)
    reason = turn.reply(f"import.fault_{fault.reason}")
    if not fault.place:
        return turn.reply("import.fault", reason=reason)
    return turn.reply("import.fault_at", place=fault.place, reason=reason)


def _read(turn: Turn, data: bytes) -> Portable:
    """Read a file and try whether its interviews can be planned by."""
    found = read_document(data)
    here = replace(turn.preferences, zone=found.settings.zone)
    for number, record in enumerate(found.records):
        try:
            upcoming(record.interview, here, turn.holidays)
        except (ValueError, LookupError, OverflowError):
            raise FaultError("value", f"interviews[{number}]") from None
    return found


def _new_ones(found: Portable, known: tuple[Interview, ...]) -> list[Record]:
    """Return what is not there yet, so that the same file can be sent twice."""
    there = {interview.created_at for interview in known}
    return [record for record in found.records if record.interview.created_at not in there]


def _ids_here(found: Portable, known: tuple[Interview, ...]) -> dict[str, int]:
    """Return the ids of what is there already, by those in the file."""
    there = {interview.created_at: interview.id for interview in known}
    given = (record.interview for record in found.records)
    return {str(one.id): there[one.created_at] for one in given if one.created_at in there}


async def confirm(turn: Turn) -> None:
    """Take in the file that was shown."""
    data = await uploads.take(turn.tx, turn.chat.id)
    if data is None:
        await turn.rewrite(turn.reply("import.gone"))
        return
    found = _read(turn, data)
    await trash.empty(turn, all_of_it=True)
    known = await interviews.of_chat(turn.tx, turn.chat.id)
    fresh = _new_ones(found, known)
    ids = _ids_here(found, known)
    for record in fresh:
        ids[str(record.interview.id)] = await transfer.put_in(turn.tx, turn.chat.id, record, ids)
    if not known:
        own = replace(turn.chat.profile, zone_confirmed=True, sign_confirmed=True)
        await profile.save(turn, replace(own, **asdict(found.settings)))
    await turn.rewrite(turn.reply("import.done", interviews=len(fresh)))


async def decline(turn: Turn) -> None:
    """Leave everything as it is."""
    await uploads.take(turn.tx, turn.chat.id)
    await turn.rewrite(turn.reply("import.declined"))
