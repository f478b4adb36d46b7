"""Input that answers nothing that was asked: each kind gets a useful sentence."""

import json
import re

from telegram import Location, Message, Update

from bot.chat import debrief, employer, instructions, interjections, planned, profile
from bot.chat.tapdata import StaleButtonError
from bot.chat.titles import shorten, title
from bot.chat.turn import Button, Turn
from bot.core.interview import EventKind, Interview, StepKind
from bot.store import interviews
from bot.store.chats import Asking

FRESH_SECONDS = 3 * 86_400
"""How long a typed message is taken for the answer to the last reminder."""

MOST_WAITING = 5
"""How many messages out of the blue keep their buttons."""

_WORDS_OF_THANKS = 9
_THANKS = re.compile(
    r"\W*(?:(?:ok|okay|great|wow|oh|perfect|nice|cool|ah)\W+)*"
    r"(?:thanks?|thx|ty|cheers|many thanks|much appreciated|you(?:'ve| have)? helped)\b",
    re.IGNORECASE,
)
_ABOUT_THE_DEBRIEF = {StepKind.ASK_DEBRIEF, StepKind.OFFER_DEBRIEF}


def sentence_for(message: Message) -> str:
    """Return the key of the sentence for a message that holds no words."""
    kinds = (
        ("sticker", message.sticker or message.animation or message.dice or message.game),
        ("voice", message.voice or message.audio or message.video_note or message.video),
        ("photo", message.photo),
        ("document", message.document),
        ("poll", message.poll),
        ("empty", message.text is not None),
    )
    return next((f"other.{name}" for name, found in kinds if found), "other.unsupported")


# What Telegram itself reports of a chat comes as a message too; nobody has said anything by it.
_REPORTS = (
    "pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "new_chat_title",
    "new_chat_photo", "delete_chat_photo", "write_access_allowed", "boost_added", "users_shared",
    "chat_shared", "forum_topic_created", "proximity_alert_triggered", "video_chat_started",
    "video_chat_ended", "video_chat_scheduled", "connected_website", "giveaway_created", "gift",
    "unique_gift", "successful_payment", "refunded_payment", "paid_message_price_changed",
)  # fmt: skip


def is_report(message: Message) -> bool:
    """Whether Telegram tells of something in the chat, so that there is nothing to answer."""
    return any(getattr(message, name, None) for name in _REPORTS)


async def take_location(turn: Turn, location: Location) -> None:
    """Take a location for what it is good for: it tells the time zone, asked for or not."""
    await profile.take_location(turn, location.latitude, location.longitude)


async def take_unasked(turn: Turn, text: str) -> None:
    """Take words that nothing had asked for: as an employer's answer, or for a new interview."""
    if await instructions.take_unasked(turn, text) or await interjections.advise(turn, text):
        return
    asked_about = await _just_asked_about(turn)
    if asked_about:
        await planned.start_early(turn, asked_about)
        await debrief.begin_story(turn, asked_about, text)
        return
    small_talk = turn.content.small_talk.get(text.casefold().strip(" .!?,"))
    if small_talk:
        await turn.say(turn.reply(f"small_talk.{small_talk}"))
        return
    if await employer.take_unasked(turn, text) or await interjections.take_unasked(turn, text):
        return
    if await _take_name(turn, text):
        return
    if _only_thanks(text):
        await turn.say(turn.reply("small_talk.thanks"))
        return
    await _offer_ways(turn, text)


def _only_thanks(text: str) -> bool:
    """Whether a few words thank the bot: "thank you, you helped me a lot"."""
    return len(text.split()) <= _WORDS_OF_THANKS and _THANKS.match(text) is not None


async def _take_name(turn: Turn, text: str) -> bool:
    """Take a plain name while it is open how the notes are signed; False where it is none.

    Who skips it signs with the name that the notes have.
    """
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    told = any(one.latest(EventKind.DEBRIEFED) for one in mine)
    if turn.chat.profile.sign_confirmed or not told:
        return False
    skipped = text.casefold().strip(" .!") in turn.content.questionnaire.skips
    name = turn.chat.profile.sign_name if skipped else profile.read_name(turn, text)
    known = {person.name.casefold() for one in mine for person in one.people}
    known |= {one.company.casefold() for one in mine}
    if not name or name.casefold() in known or profile.find_zone(turn, text) is not None:
        return False
    await profile.keep_name(turn, name)
    return True


async def _offer_ways(turn: Turn, text: str) -> None:
    """Say what can be done with words that fit nothing; the button keeps its own message's."""
    waiting = [*_waiting(turn.chat.asking), (turn.message, text)][-MOST_WAITING:]
    await turn.ask_for(Asking("idle", detail=json.dumps(waiting)))
    row = [turn.button("new_with_this", f"idle:{turn.message}"), turn.button("no", "idle:no")]
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    still = [one for one in mine if one.outcome is None][-1:]
    rows = [[Button(shorten(title(turn, one), 60), f"open:{one.id}")] for one in still]
    said = turn.reply("other.idle" if still else "other.idle_none")
    await turn.say(said, [row, *rows, [turn.button("help", "help")]])


def _waiting(asking: Asking | None) -> list[tuple[int, str]]:
    """Return the messages that wait for a tap, each with its id, oldest first."""
    if asking is None or asking.kind != "idle" or not asking.detail.startswith("[["):
        return []
    return [(message, text) for message, text in json.loads(asking.detail)]


async def settle(turn: Turn, message: int) -> None:
    """Start an interview with the message whose button was tapped, or (0) leave all as it is."""
    waiting = dict(_waiting(turn.chat.asking))
    await turn.rekey([])
    if message not in waiting and (message or not waiting):
        raise StaleButtonError
    await turn.ask_for(None)
    if message:
        await debrief.new(turn, waiting[message])
    else:
        await turn.say(turn.reply("other.idle_kept"))


async def _just_asked_about(turn: Turn) -> Interview | None:
    """Return the interview that the bot asked about last, if its debrief has not been told yet."""
    for interview in reversed(await interviews.of_chat(turn.tx, turn.chat.id)):
        knock = interview.latest(EventKind.KNOCKED)
        told = interview.outcome or interview.latest(EventKind.DEBRIEFED)
        if knock and not told and knock.value in _ABOUT_THE_DEBRIEF:
            return interview if turn.now - knock.at < FRESH_SECONDS else None
    return None


async def explain_group(turn: Turn, update: Update) -> None:
    """In a group: explain once when spoken to by a command or added; else stay quiet."""
    message = update.message
    spoken_to = bool(message and (message.text or "").startswith("/"))
    member = update.my_chat_member
    added = bool(
        member
        and member.new_chat_member.status in {"member", "administrator"}
        and member.old_chat_member.status in {"left", "kicked"}
    )
    if spoken_to or added:
        await turn.say(turn.reply("other.group"))
