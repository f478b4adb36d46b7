"""Where an update goes: a message, an edit, a tap, or a change of who may write to whom."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from html import escape

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.constants import ChatType

from bot.chat import (
    answered,
    aside,
    commands,
    contacts,
    corrections,
    debrief,
    employer,
    hearing,
    importing,
    interjections,
    monday,
    news,
    oddities,
    plain,
    preferences,
    profile,
    promises,
    reminders,
    rescheduling,
    retention,
    reuse,
    room,
    signing,
    status,
    taps,
    trash,
    unconfirmed,
)
from bot.chat.turn import REMINDER, Turn
from bot.content import Content
from bot.core.plan import chat_due
from bot.store import chats, drafts, interviews, schedule
from bot.store.chats import Asking, Chat
from bot.store.transaction import Transaction

Typed = Callable[[Turn, str], Awaitable[None]]
Attached = Callable[[Update], bytes | None]


@dataclass(frozen=True, slots=True)
class Router:
    """Handles one update, or one due moment, of a chat inside the caller's transaction.

    ``attached`` gives the content of the file that came with an update, as far as it was fetched;
    ``desk`` is where the operator asks.
    """

    content: Content
    allowed: frozenset[int] = frozenset()
    attached: Attached = lambda _update: None
    desk: status.Desk = field(default_factory=status.Desk)

    async def handle(self, tx: Transaction, update: Update, now: int) -> str | None:
        """Handle an update; return the toast for a tapped button, if any."""
        chat = update.effective_chat
        if chat is None:
            return None
        if self.desk.is_asked(update):
            await status.tell(await self._guest(tx, update, now), self.desk)
            return None
        if self.allowed and chat.id not in self.allowed:
            return await self._refuse(tx, update, now)
        if chat.type != ChatType.PRIVATE:
            await oddities.explain_group(await self._guest(tx, update, now), update)
            return None
        if update.my_chat_member:
            await self._note_block(tx, update, now)
            return None
        turn = await self._turn(tx, update, now)
        before = turn.chat.asking
        toast = await self._react(turn, update)
        if before and aside.is_aside(before):
            await go_back(turn, before)
        await refresh_due(turn)
        return toast

    async def compose_due(self, tx: Transaction, chat_id: int, now: int) -> None:
        """Put all that is due for a chat into the outbox and set its next due moment."""
        chat = await chats.load(tx, chat_id)
        if chat is None or chat.blocked:
            await schedule.set_due(tx, chat_id, None)
            return
        turn = Turn(tx, chat, now, self.content, priority=REMINDER)
        await unconfirmed.ask_again(turn)
        await reminders.knock(turn)
        await retention.knock(turn)
        await monday.knock(turn)
        await trash.empty(turn)
        await refresh_due(turn)

    async def _react(self, turn: Turn, update: Update) -> str | None:
        if update.callback_query:
            return await self._tap(turn, update.callback_query)
        if update.edited_message:
            await corrections.take_edit(turn, update.edited_message)
        elif update.message:
            document = update.message.document
            if document and importing.is_export(document):
                await importing.take(turn, document, self.attached(update))
            else:
                await take_message(turn, update.message)
        return None

    async def _tap(self, turn: Turn, query: CallbackQuery) -> str:
        return await taps.take(turn, query.data or "")

    async def _refuse(self, tx: Transaction, update: Update, now: int) -> str | None:
        turn = await self._guest(tx, update, now)
        if update.callback_query:
            return turn.content.replies.plain("other.private_bot")
        if update.message:
            await turn.say(turn.reply("other.private_bot"))
        return None

    async def _guest(self, tx: Transaction, update: Update, now: int) -> Turn:
        """Return a turn in a chat of which nothing is kept."""
        chat_id = update.effective_chat.id if update.effective_chat else 0
        profile_ = chats.Profile()
        return Turn(tx, Chat(chat_id, profile_, None, now), now, self.content)

    async def _turn(self, tx: Transaction, update: Update, now: int) -> Turn:
        user, chat = update.effective_user, update.effective_chat
        chat_id = chat.id if chat else 0
        found = await chats.load(tx, chat_id)
        if found is None:
            language = (user.language_code or "") if user else ""
            # A deleted account has no name at all, whatever python-telegram-bot's types say.
            name = (user.full_name or "") if user else ""
            proposed = profile.first_profile(self.content, language, name)
            found = await chats.create(tx, chat_id, proposed, now)
        elif found.blocked:
            # Whoever writes can be written to, whether or not Telegram said so.
            await chats.set_blocked(tx, chat_id, blocked=False)
            found = replace(found, blocked=False)
        message = update.effective_message
        return Turn(tx, found, now, self.content, message.message_id if message else 0)

    async def _note_block(self, tx: Transaction, update: Update, now: int) -> None:
        member = update.my_chat_member
        chat = await chats.load(tx, member.chat.id) if member else None
        if member is None or chat is None:
            return
        blocked = member.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
        await chats.set_blocked(tx, chat.id, blocked)
        if not blocked:
            await refresh_due(Turn(tx, chat, now, self.content))


async def take_message(turn: Turn, message: Message) -> None:
    """Take a new message: a command, a reply to a note, a location, words, or something else."""
    text = message.text or message.caption or ""
    if text.startswith("/") and message.text and not message.forward_origin:
        await commands.take(turn, text)
    elif message.contact:
        await contacts.offer(turn, message.contact)
    elif message.location:
        await oddities.take_location(turn, message.location)
    elif oddities.is_report(message):
        return
    elif not text.strip():
        await turn.say(turn.reply(oddities.sentence_for(message)))
    elif not (await _edits_draft(turn, message) or await employer.take_forward(turn, message)):
        await take_words(turn, text)


async def _edits_draft(turn: Turn, message: Message) -> bool:
    replied = message.reply_to_message
    shown = await drafts.by_message(turn.tx, turn.chat.id, replied.message_id) if replied else None
    if shown is None:
        return False
    await corrections.take_wording(turn, shown, message.text or "")
    return True


async def take_words(turn: Turn, text: str) -> None:
    """Take typed words for what was asked last."""
    data = plain.typed_choice(text, turn.chat.offered) if turn.plain else None
    if data is not None:
        await _choose_typed(turn, data)
        return
    if not await room.allows_words(turn):
        return
    asking = turn.chat.asking
    if asking is None:
        await oddities.take_unasked(turn, text)
        return
    if asking.kind in {"question", "fix"}:
        await _take_answer(turn, asking, text)
        return
    if asking.kind in _PROFILE:
        await _PROFILE[asking.kind](turn, text)
        return
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    if interview is None:
        await turn.ask_for(None)
        await turn.say(turn.reply("debrief.gone"))
        return
    handler = {
        "snooze": employer.take_later,
        "longer": employer.take_longer,
        "told": answered.take_told,
        "reply": employer.take_words,
        "retime": rescheduling.take_time,
        "promise": promises.take_day,
        "email": corrections.take_address,
        "wording": corrections.take_asked_wording,
    }[asking.kind]
    await handler(turn, interview, text)


async def _take_answer(turn: Turn, asking: Asking, text: str) -> None:
    """Take words for the question of the debrief that is open, unless they mean something else."""
    control = hearing.typed_control(turn, asking, text)
    if control:
        await _choose_typed(turn, control)
        return
    taken = asking.kind == "question" and (
        await news.take(turn, asking, text) or await interjections.take(turn, asking, text)
    )
    if not taken:
        await debrief.take(turn, text)


async def _choose_typed(turn: Turn, data: str) -> None:
    """Do what the button does whose number was typed."""
    turn.typed = True
    toast = await taps.take(turn, data)
    if toast:
        await turn.say(escape(toast, quote=False))


async def go_back(turn: Turn, before: Asking) -> None:
    """Ask the debrief's question again once a setting that came between is done."""
    asking = turn.chat.asking
    if asking is None or asking != replace(before, kind="question"):
        return
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    asked = hearing.asked_of(turn, asking)
    if interview and asked:
        await debrief.ask(turn, interview, asked)


_PROFILE: dict[str, Typed] = {
    "hour": preferences.take_hour,
    "quiet": preferences.take_quiet,
    "country": preferences.take_country,
    "kept": preferences.take_retention,
    "strength": reuse.take_strength,
    "zone": profile.take_zone,
    "name": signing.take,
    "idle": oddities.take_unasked,
    "whose": oddities.take_unasked,
}


async def refresh_due(turn: Turn) -> None:
    """Set the chat's next due moment from its facts as they are now."""
    if not await chats.exists(turn.tx, turn.chat.id):
        return
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    asking = turn.chat.asking
    asked = next((i for i in mine if asking and i.id == asking.interview), None)
    busy = debrief.busy_until(turn, asked) if asked else None
    due = [
        chat_due(mine, turn.preferences, turn.holidays, busy, turn.now),
        retention.due(turn, mine, busy),
        monday.due(turn, mine, busy),
        await trash.due(turn),
    ]
    earliest = min((at for at in due if at is not None), default=None)
    await schedule.set_due(turn.tx, turn.chat.id, earliest)
