"""The settings: a screen for all of them, a command for each; every change counts at once."""

from dataclasses import replace

from bot.chat import aside, profile
from bot.chat.titles import clock_time, shorten
from bot.chat.turn import Button, Rows, Turn
from bot.content.replies import Markup
from bot.core.calendar import is_quiet_hour
from bot.core.habits import read_country, read_hour, read_quiet_hours, read_retention

SCREEN = (
    "set_hour",
    "set_quiet",
    "set_zone",
    "set_country",
    "set_name",
    "set_strengths",
    "set_tone",
    "set_plain",
    "set_kept",
    "set_monday",
)
HOURS = (7, 8, 9, 12, 18)
QUIET_SPANS = ((21, 8), (22, 7), (23, 9), (0, 0))
LENGTHS = (90, 180, 365, 730, 0)
"""How long closed interviews may be kept, in days, as offered; 0: until they are deleted."""


async def show(turn: Turn) -> None:
    """Show all settings with a button to change each."""
    own = turn.chat.profile
    text = turn.reply(
        "settings.screen",
        hour=hour_words(own.hour),
        quiet=quiet_words(turn),
        zone=profile.zone_words(own.zone),
        time=clock_time(turn.local_now),
        country=country_name(turn, own.country),
        name=own.sign_name or turn.reply("settings.nothing"),
        strengths=len(own.strengths) or turn.reply("settings.no_strengths"),
        tone=turn.reply(f"tone.{own.tone or 'usual'}"),
        plain=on_or_off(turn, own.plain),
        kept=length_words(turn, own.retention),
        monday=on_or_off(turn, bool(own.overview_since)),
    )
    await turn.say(text, _screen_rows(turn))


def _screen_rows(turn: Turn) -> Rows:
    buttons = [turn.button(name, name.replace("_", ":")) for name in SCREEN]
    return [buttons[:2], buttons[2:4], buttons[4:6], buttons[6:8], buttons[8:]]


def hour_words(hour: int) -> str:
    """Return a full hour as a time of day: "9:00"."""
    return f"{hour}:00"


def quiet_words(turn: Turn) -> Markup:
    """Return the quiet hours in words."""
    own = turn.chat.profile
    if own.quiet_from == own.quiet_to:
        return turn.reply("settings.no_quiet")
    start, end = hour_words(own.quiet_from), hour_words(own.quiet_to)
    return turn.reply("settings.span", start=start, end=end)


def country_name(turn: Turn, code: str) -> str:
    """Return the name of a country (ISO code), or that none is known."""
    found = turn.content.places.country_names.get(code, code)
    return found.strip() or turn.reply("settings.nothing")


def on_or_off(turn: Turn, on: bool) -> Markup:
    """Return whether something is on, in words."""
    return turn.reply("settings.on" if on else "settings.off")


def length_words(turn: Turn, days: int) -> Markup:
    """Return how long something is kept, in words; 0 days mean until it is deleted."""
    if not days:
        return turn.reply("settings.for_ever")
    if days % 365 == 0:
        years = days // 365
        return turn.reply("settings.year" if years == 1 else "settings.years", count=years)
    return turn.reply("settings.days", count=days)


# The hour.


async def ask_hour(turn: Turn) -> None:
    """Ask at which hour reminders shall come."""
    await aside.begin(turn, "hour")
    row = [Button(hour_words(hour), f"hour:{hour}") for hour in HOURS]
    now = hour_words(turn.chat.profile.hour)
    # In plain mode a typed number picks a choice, and here it shall be the hour.
    await turn.say(turn.reply("settings.hour_ask", hour=now), [] if turn.plain else [row])


async def take_hour(turn: Turn, text: str) -> None:
    """Take the typed hour."""
    hour = read_hour(text)
    if hour is None:
        await turn.say(turn.reply("settings.hour_unclear"))
    else:
        await keep_hour(turn, hour)


async def keep_hour(turn: Turn, hour: int) -> None:
    """Have reminders come at an hour (local, 0 to 23)."""
    await profile.save(turn, replace(turn.chat.profile, hour=hour))
    await aside.end(turn)
    said = turn.reply("settings.hour_kept", hour=hour_words(hour))
    await profile.say_next(turn, _with_clash(turn, said))


def _with_clash(turn: Turn, said: Markup) -> Markup:
    """Add, where the hour lies in the quiet hours, what happens then."""
    if not is_quiet_hour(turn.chat.profile.hour, turn.preferences):
        return said
    end = hour_words(turn.chat.profile.quiet_to)
    clash = turn.reply("settings.clash", quiet=quiet_words(turn), end=end)
    return Markup(f"{said} {clash}")


# The quiet hours.


async def ask_quiet(turn: Turn) -> None:
    """Ask for the quiet hours."""
    await aside.begin(turn, "quiet")
    buttons = [
        Button(_span_label(turn, start, end), f"quiet:{start}:{end}") for start, end in QUIET_SPANS
    ]
    text = turn.reply("settings.quiet_ask", quiet=quiet_words(turn))
    await turn.say(text, [buttons[:2], buttons[2:]])


def _span_label(turn: Turn, start: int, end: int) -> str:
    if start == end:
        return turn.content.label("no_quiet")
    return turn.content.label("quiet_span", start=hour_words(start), end=hour_words(end))


async def take_quiet(turn: Turn, text: str) -> None:
    """Take the typed quiet hours."""
    span = read_quiet_hours(text)
    if span is None:
        await turn.say(turn.reply("settings.quiet_unclear"))
    else:
        await keep_quiet(turn, *span)


async def keep_quiet(turn: Turn, start: int, end: int) -> None:
    """Send no reminder between two hours (local, 0 to 23); equal hours: no quiet hours."""
    await profile.save(turn, replace(turn.chat.profile, quiet_from=start, quiet_to=end))
    await aside.end(turn)
    key = "settings.quiet_none" if start == end else "settings.quiet_kept"
    said = turn.reply(key, start=hour_words(start), end=hour_words(end))
    await profile.say_next(turn, _with_clash(turn, said))


# The country.


async def ask_country(turn: Turn) -> None:
    """Ask for the country whose holidays and manners count."""
    await aside.begin(turn, "country")
    now = country_name(turn, turn.chat.profile.country)
    await turn.say(turn.reply("settings.country_ask", country=now))


async def take_country(turn: Turn, text: str) -> None:
    """Take the typed country."""
    country = read_country(text, turn.content.places)
    if country is None:
        await turn.say(turn.reply("settings.country_unclear", text=shorten(text, 60)))
        return
    await profile.save(turn, replace(turn.chat.profile, country=country))
    await aside.end(turn)
    name = country_name(turn, country)
    await profile.say_next(turn, turn.reply("settings.country_kept", country=name))


# Plain mode.


async def switch_plain(turn: Turn, rest: str = "") -> None:
    """Turn plain mode on or off: as said, else the other way round."""
    wanted = {"on": True, "off": False}.get(rest.casefold().strip(" ."), not turn.plain)
    await profile.save(turn, replace(turn.chat.profile, plain=wanted))
    row = [turn.button("undo", f"plain:{'off' if wanted else 'on'}")]
    row.append(turn.button("to_settings", "set:screen"))
    await turn.say(turn.reply("settings.plain_on" if wanted else "settings.plain_off"), [row])


# How long closed interviews are kept.


async def ask_retention(turn: Turn) -> None:
    """Ask how long closed interviews are kept."""
    await aside.begin(turn, "kept")
    buttons = [Button(_length_label(turn, days), f"kept:{days}") for days in LENGTHS]
    text = turn.reply("settings.kept_ask", kept=length_words(turn, turn.chat.profile.retention))
    await turn.say(text, [buttons[:3], buttons[3:]])


def _length_label(turn: Turn, days: int) -> str:
    words = length_words(turn, days)
    return words[:1].upper() + words[1:]


async def take_retention(turn: Turn, text: str) -> None:
    """Take the typed time."""
    days = read_retention(text)
    if days is None:
        await turn.say(turn.reply("settings.kept_unclear"))
    else:
        await keep_retention(turn, days)


async def keep_retention(turn: Turn, days: int) -> None:
    """Keep closed interviews so many days; 0: until the user deletes them."""
    await profile.save(turn, replace(turn.chat.profile, retention=days))
    await aside.end(turn)
    key = "settings.kept_kept" if days else "settings.kept_for_ever"
    await turn.say(turn.reply(key, kept=length_words(turn, days)))
