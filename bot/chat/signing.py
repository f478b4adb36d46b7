"""The name to sign with, as typed: only what looks like a name is taken for one."""

from bot.chat import aside, oddities, profile
from bot.chat.turn import Turn
from bot.core.people import split_statements


async def take(turn: Turn, text: str) -> None:
    """Take what was typed when the name was asked for.

    After the notes the bot itself raised the question: what is no name is about something else
    then, and a place is where the user is.
    """
    asking = turn.chat.asking
    if asking is None or asking.detail != profile.IN_PASSING:
        await take_given(turn, text)
        return
    name, place = _find_both(turn, text)
    if place:
        await profile.take_zone(turn, place)
    if name:
        await profile.keep_name(turn, name)
    elif not place:
        await oddities.take_unasked(turn, text)


async def take_given(turn: Turn, text: str) -> None:
    """Take the name that the user wants to set; ask once more where it looks like none."""
    name = profile.read_name(turn, text)
    if name:
        await profile.keep_name(turn, name)
        return
    await turn.say(turn.reply("name.unclear"))
    if turn.chat.asking is None:
        await aside.begin(turn, "name")


def _find_both(turn: Turn, text: str) -> tuple[str, str]:
    """Return the name and the place that a message gives, each empty where it gives none."""
    name, is_place = profile.read_name(turn, text), _is_place(turn, text)
    if name:
        return ("", text) if is_place else (name, "")
    parts = split_statements(text)
    places = [part for part in parts if _is_place(turn, part)]
    names = [profile.read_name(turn, part) for part in parts if part not in places]
    found = next(filter(None, names), "")
    if found:
        return found, (places[0] if places else "")
    return "", text if is_place else ""


def _is_place(turn: Turn, text: str) -> bool:
    """Whether a text is where the user is; a place is heard until the clock is known."""
    known = turn.chat.profile.zone_confirmed
    return not known and profile.find_zone(turn, text) is not None
