"""The user's own settings: time zone, country and the name under the notes."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import available_timezones

from bot.chat import anchored, aside
from bot.chat.titles import clock_time, shorten, step_sentence, title
from bot.chat.turn import Button, Turn
from bot.content import Content
from bot.content.replies import Markup
from bot.core.people import own_name, read_own_name
from bot.core.places import (
    ZoneChoice,
    ZoneFound,
    propose_zone,
    read_zone,
    zone_at,
)
from bot.core.plan import next_step
from bot.store import chats, drafts, interviews
from bot.store.chats import MOST_STRENGTHS, Asking, Profile

STRENGTH_LIMIT = 300
# Stands in a button's data where a zone would.
NO_ZONE = "none"
IN_PASSING = "in passing"
"""The detail of a question for the name that came after the notes, unasked for by the user."""


async def confirm(turn: Turn) -> None:
    """Propose zone and name, as far as they are not settled, for a tap that confirms them.

    Where no full name is known it is asked for by itself, after the zone.
    """
    profile = turn.chat.profile
    blanks = {
        "time": clock_time(turn.local_now),
        "zone": zone_words(profile.zone),
        "name": profile.sign_name,
    }
    right = turn.button("confirm_profile", "profile:ok")
    zone, name = turn.button("change_zone", "zone"), turn.button("change_name", "sign")
    if has_name(profile):
        what = "sign_only" if profile.zone_confirmed else "profile"
        change = [name] if profile.zone_confirmed else [zone, name]
        await turn.say(turn.reply(f"after.{what}", **blanks), [[right], change])
        return
    if not profile.zone_confirmed:
        await turn.say(turn.reply("after.zone_only", **blanks), [[right, zone]])
    await turn.say(turn.reply("after.name"))
    await turn.ask_for(Asking("name", detail=IN_PASSING))


def has_name(profile: Profile) -> bool:
    """Whether a full name is known to sign with."""
    return profile.sign_confirmed or " " in profile.sign_name


def read_name(turn: Turn, text: str) -> str:
    """Return the name that somebody says is theirs; empty where a text is none."""
    words = turn.content.bank.words
    ordinary = turn.content.standards.ordinary
    if text.casefold().strip(" .!?,") in turn.content.small_talk:
        return ""
    return read_own_name(
        text, lambda word: word in ordinary or words.is_common(word), turn.content.people.namesakes
    )


def zone_words(zone: str) -> str:
    """Return a zone name as people read it: "America/New York"."""
    return zone.replace("_", " ")


async def accept(turn: Turn) -> str:
    """Take the proposed zone and name as right."""
    profile = turn.chat.profile
    confirmed = replace(profile, zone_confirmed=True, sign_confirmed=has_name(profile))
    await save(turn, confirmed)
    await turn.rekey([])
    return turn.content.replies.plain("after.confirmed")


async def save(turn: Turn, profile: Profile) -> None:
    """Keep a changed profile."""
    await chats.save_profile(turn.tx, turn.chat.id, profile)
    turn.chat = replace(turn.chat, profile=profile)


async def say_next(turn: Turn, said: Markup) -> None:
    """Say what was changed, and what comes next now."""
    steps = [
        (step.at, title(turn, interview), step)
        for interview in await interviews.of_chat(turn.tx, turn.chat.id)
        if (step := next_step(interview, turn.preferences, turn.holidays))
    ]
    if not steps:
        await turn.say(said)
        return
    _, name, step = min(steps, key=lambda one: one[0])
    coming = turn.reply("settings.next", title=name, step=step_sentence(turn, step))
    await turn.say(Markup(f"{said}\n{coming}"))


async def ask_zone(turn: Turn) -> None:
    """Ask where the user is."""
    profile = turn.chat.profile
    await aside.begin(turn, "zone")
    await turn.say(
        turn.reply("zone.ask", time=clock_time(turn.local_now), zone=zone_words(profile.zone))
    )


async def take_zone(turn: Turn, text: str) -> None:
    """Take a typed city, zone or local time."""
    found = find_zone(turn, text)
    if isinstance(found, ZoneFound):
        await keep_zone(turn, found)
    elif isinstance(found, ZoneChoice):
        rows = [
            [Button(shorten(option.label, 60), f"zone:{option.zone}:{option.country}")]
            for option in found.options[:8]
        ]
        rows.append([turn.button("none_of_these", f"zone:{NO_ZONE}")])
        await turn.say(turn.reply("zone.choose"), rows)
    else:
        await turn.say(turn.reply("zone.unclear"))


def find_zone(turn: Turn, text: str) -> ZoneFound | ZoneChoice | None:
    """Return the zone that a city, a zone's name or a clock stands for; None where it is none."""
    now = datetime.fromtimestamp(turn.now, UTC)
    places, country = turn.content.places, turn.chat.profile.country
    return read_zone(text, now=now, places=places, country=country)


async def ask_zone_again(turn: Turn) -> None:
    """Ask where the user is where none of the offered places was it."""
    await turn.rekey([])
    await aside.begin(turn, "zone")
    await turn.say(turn.reply("zone.none_of_these"))


async def take_location(turn: Turn, latitude: float, longitude: float) -> None:
    """Take a shared location as the answer to where the user is."""
    found = zone_at(latitude, longitude, turn.content.places)
    if found:
        await keep_zone(turn, found)
    else:
        await turn.say(turn.reply("zone.unclear"))


async def keep_zone(turn: Turn, found: ZoneFound) -> None:
    """Keep the zone and its country; every step moves with it."""
    profile = turn.chat.profile
    await save(turn, replace(profile, zone=found.zone, country=found.country, zone_confirmed=True))
    if not profile.zone_confirmed:
        await anchored.read_moments_anew(turn)
    if turn.chat.asking and turn.chat.asking.kind == "zone":
        await aside.end(turn)
    time = clock_time(turn.local_now)
    await say_next(turn, turn.reply("zone.kept", zone=zone_words(found.zone), time=time))


async def ask_name(turn: Turn) -> None:
    """Ask how the user signs."""
    await aside.begin(turn, "name")
    await turn.say(turn.reply("name.ask"))


async def keep_name(turn: Turn, name: str) -> None:
    """Keep the name to sign with, and offer notes that end with it."""
    await save(turn, replace(turn.chat.profile, sign_name=name, sign_confirmed=True))
    await aside.end(turn)
    unsent = await _notes_with_another_name(turn)
    rows = [[turn.button("fresh", f"fresh:{unsent}")]] if unsent else []
    await turn.say(turn.reply("name.kept", name=name), rows)


async def _notes_with_another_name(turn: Turn) -> int:
    """Return the newest open interview whose unsent notes end with another name; 0 if none do."""
    for interview in reversed(await interviews.of_chat(turn.tx, turn.chat.id)):
        shown = await drafts.of_interview(turn.tx, interview) if not interview.outcome else ()
        name = turn.chat.profile.sign_name
        if any(s.sent_at is None and not s.draft.text.endswith(name) for s in shown):
            return interview.id
    return 0


def first_profile(content: Content, language: str, full_name: str) -> Profile:
    """Return the profile proposed to somebody new, from language and name of the account."""
    found = propose_zone(language, (), content.places)
    return Profile(
        zone=found.zone, country=found.country, language=language, sign_name=own_name(full_name)
    )


async def propose(turn: Turn, typed: str) -> None:
    """Propose the zone of a place in what was typed, as long as none is confirmed."""
    profile = turn.chat.profile
    if profile.zone_confirmed:
        return
    found = propose_zone(profile.language, (typed,), turn.content.places)
    if (found.zone, found.country) != (profile.zone, profile.country):
        await save(turn, replace(profile, zone=found.zone, country=found.country))


async def keep_strength(turn: Turn, before: str, text: str) -> None:
    """Keep a strength for other interviews, in place of what it corrects."""
    if not text or len(text) > STRENGTH_LIMIT:
        return
    gone = {before.casefold(), text.casefold()}
    others = (one for one in turn.chat.profile.strengths if one.casefold() not in gone)
    kept = (" ".join(text.split()), *others)[:MOST_STRENGTHS]
    await save(turn, replace(turn.chat.profile, strengths=kept))


async def choose_zone(turn: Turn, data: str) -> bool:
    """Keep a zone that was offered; False if the data names none."""
    zone, _, country = data.partition(":")
    if zone not in available_timezones():
        return False
    await turn.rekey([])
    await keep_zone(turn, ZoneFound(zone, zone, country[:2]))
    return True
