"""One turn of a chat: what came in, what is known, and what goes out, all in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from html import escape
from zoneinfo import ZoneInfo

from bot.chat import plain
from bot.content import Content
from bot.content.replies import Markup
from bot.core.calendar import Holidays
from bot.core.dates import (
    DeadlineReading,
    MomentReading,
    read_deadline,
    read_interview,
    read_snooze,
)
from bot.core.interview import Preferences
from bot.store import chats, outbox
from bot.store.chats import Asking, Chat
from bot.store.transaction import Transaction

REPLY, REMINDER = 0, 2
LONGEST = 4000
"""How many characters of markup one message takes for certain."""

CAPTION_LIMIT = 1000
"""How many characters a caption takes for certain."""

MOST_OFFERED = 200
ANSWERED_BY_NUMBERS = frozenset(
    ["question", "fix", "hour", "quiet", "kept", "snooze", "longer", "retime", "promise"]
)
"""What the chat may be asked that a number alone answers."""

MONTH_FIRST = frozenset({"US", "PH", "FM", "PW", "MH"})
"""Countries (ISO codes) where the month is usually written before the day."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it sends ``data`` back, opens ``url``, or copies ``copy``."""

    label: str
    data: str = ""
    url: str = ""
    copy: str = ""

    def to_api(self) -> dict[str, object]:
        """Return the Bot API's InlineKeyboardButton."""
        if self.url:
            return {"text": self.label, "url": self.url}
        if self.copy:
            return {"text": self.label, "copy_text": {"text": self.copy}}
        return {"text": self.label, "callback_data": self.data}


Rows = Sequence[Sequence[Button]]


@dataclass(slots=True)
class Turn:
    """What a handler works with; everything it says goes into the outbox of this transaction.

    ``message`` is the id of the message that was typed, edited or tapped (0: none, the clock
    speaks). ``now`` is in UTC seconds. ``typed`` says that a button's number was typed in its
    place, so that no message was tapped. ``offered`` says that this turn has offered choices.
    """

    tx: Transaction
    chat: Chat
    now: int
    content: Content
    message: int = 0
    priority: int = REPLY
    typed: bool = False
    offered: bool = False

    @property
    def plain(self) -> bool:
        """Whether the user wants no symbols, and choices that can be typed."""
        return self.chat.profile.plain

    @property
    def zone(self) -> tzinfo:
        """The user's time zone."""
        return ZoneInfo(self.chat.profile.zone)

    @property
    def local_now(self) -> datetime:
        """The user's wall clock time, without a zone."""
        return self.local(self.now)

    def local(self, at: int) -> datetime:
        """Return a moment (UTC seconds) on the user's wall clock, without a zone."""
        return datetime.fromtimestamp(at, self.zone).replace(tzinfo=None)

    @property
    def preferences(self) -> Preferences:
        """What the clock needs to know of this user."""
        profile = self.chat.profile
        return Preferences(
            profile.zone, profile.country, profile.hour, profile.quiet_from, profile.quiet_to
        )

    @property
    def holidays(self) -> Holidays:
        """The public holidays of the user's country."""
        return self.content.holidays(self.chat.profile.country)

    @property
    def day_first(self) -> bool | None:
        """Whether the user writes the day before the month; None if that cannot be known."""
        country = self.chat.profile.country
        return country not in MONTH_FIRST if country else None

    def read_deadline(
        self, text: str, interview: date, since: date | None = None
    ) -> DeadlineReading:
        """Read when the employer answers; ``interview`` is the day it took place.

        ``since`` is a day to count from in place of today.
        """
        return read_deadline(
            text,
            now=datetime.combine(since, self.local_now.time()) if since else self.local_now,
            interview=interview,
            words=self.content.dates,
            holidays=self.holidays,
            day_first=self.day_first,
        )

    def read_interview(self, text: str, at: int = 0) -> MomentReading:
        """Read when an interview took or takes place; ``at``: as said then (UTC seconds)."""
        words, day_first = self.content.dates, self.day_first
        now = self.local(at or self.now)
        return read_interview(text, now=now, words=words, day_first=day_first)

    def read_snooze(self, text: str) -> MomentReading:
        """Read when to come back to something."""
        words, day_first = self.content.dates, self.day_first
        return read_snooze(text, now=self.local_now, words=words, day_first=day_first)

    def reply(self, key: str, **blanks: object) -> Markup:
        """Return a sentence of the bot."""
        return self.content.replies(key, **blanks)

    def button(self, key: str, data: str, **blanks: object) -> Button:
        """Return a button whose label is the sentence ``button.<key>``."""
        return Button(self.content.label(key, **blanks), data)

    async def say(self, text: str, rows: Rows = (), *, draft: int | None = None) -> None:
        """Send a message; ``draft`` links it to the stored draft it shows.

        In plain mode its choices follow as numbers, in a message of their own where one is too
        short for both.
        """
        if not self.plain:
            await self._send(text, rows, draft)
            return
        text, rows = self._without_symbols(text, rows)
        choices = await self._offer(rows, anew=True)
        if choices and len(text) + len(choices) > LONGEST:
            await self._send(text, (), draft)
            await self._send(choices, rows)
        else:
            await self._send(f"{text}\n\n{choices}" if choices else text, rows, draft)

    async def _send(self, text: str, rows: Rows, draft: int | None = None) -> None:
        payload: dict[str, object] = {"text": text, "parse_mode": "HTML"}
        payload["link_preview_options"] = {"is_disabled": True}
        if rows:
            payload["reply_markup"] = keyboard(rows)
        await self._put("sendMessage", payload, draft=draft)

    async def rewrite(self, text: str, rows: Rows = ()) -> None:
        """Replace the text and the buttons of the message that was tapped."""
        if self.typed:
            await self.say(text, rows)
            return
        if self.plain:
            text, rows = self._without_symbols(text, rows)
            choices = await self._offer(rows, anew=True)
            text = f"{text}\n\n{choices}" if choices else text
        payload: dict[str, object] = {"message_id": self.message, "text": text}
        payload |= {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}
        if rows:
            payload["reply_markup"] = keyboard(rows)
        await self._put("editMessageText", payload)

    async def rekey(self, rows: Rows) -> None:
        """Replace the buttons of the message that was tapped; in plain mode, say them too."""
        if self.plain:
            _, rows = self._without_symbols("", rows)
            choices = await self._offer(rows, anew=False)
            if choices:
                await self._send(choices, rows if self.typed else ())
        if not self.typed:
            payload = {"message_id": self.message, "reply_markup": keyboard(rows)}
            await self._put("editMessageReplyMarkup", payload)

    def _without_symbols(self, text: str, rows: Rows) -> tuple[str, Rows]:
        words = {sign: self.content.replies.plain(f"symbol.{sign}") for sign in plain.SIGNS}
        named = [
            [replace(b, label=plain.without_symbols(b.label, words) or b.label) for b in row]
            for row in rows
        ]
        return plain.without_symbols(text, words), named

    async def _offer(self, rows: Rows, *, anew: bool) -> Markup:
        """Number the choices for typing and remember them; return the line that tells them.

        ``anew``: they take the place of what earlier turns offered. Buttons that open a page
        become links.
        """
        every = [button for row in rows for button in row]
        choices = [button for button in every if button.data]
        if not choices:
            return Markup("")
        known = self.chat.offered
        if (anew and not self.offered) or len(known) > MOST_OFFERED:
            known = ()
        self.offered = True
        told = plain.number_choices([b.label for b in choices], len(known) + 1)
        links = [f'<a href="{escape(b.url)}">{escape(b.label)}</a>' for b in every if b.url]
        line = ", ".join([escape(told, quote=False), *links])
        known += tuple(button.data for button in choices)
        await self._remember(known)
        return Markup(line)

    async def _remember(self, offered: tuple[str, ...]) -> None:
        await chats.set_offered(self.tx, self.chat.id, offered)
        self.chat = replace(self.chat, offered=offered)

    async def hand_over(self, filename: str, data: bytes, caption: str) -> None:
        """Send a file."""
        await self._upload("sendDocument", filename, data, caption)

    async def picture(self, filename: str, data: bytes, caption: str) -> None:
        """Send a picture (PNG); the caption (plain text) says all that is to be seen in it."""
        await self._upload("sendPhoto", filename, data, cut_caption(caption))

    async def _upload(
        self, method: outbox.Method, filename: str, data: bytes, caption: str
    ) -> None:
        payload, priority = {"caption": caption}, self.priority
        outgoing = outbox.Outgoing(method, payload, priority, document=data, filename=filename)
        await outbox.put(self.tx, self.chat.id, outgoing, self.now)

    async def _put(
        self, method: outbox.Method, payload: dict[str, object], draft: int | None = None
    ) -> None:
        outgoing = outbox.Outgoing(method, payload, self.priority, draft=draft)
        await outbox.put(self.tx, self.chat.id, outgoing, self.now)

    async def ask_for(self, asking: Asking | None) -> None:
        """Note what the next typed message will be taken for (None: nothing in particular).

        A number typed as the answer must not pick a choice that was offered before the question.
        """
        if asking and asking.kind in ANSWERED_BY_NUMBERS and not self.offered:
            await self._remember(())
        await chats.set_asking(self.tx, self.chat.id, asking)
        self.chat = replace(self.chat, asking=asking)


def cut_caption(text: str) -> str:
    """Return a text no longer than a caption may be, which Telegram counts in UTF-16 units."""
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * CAPTION_LIMIT:
        return text
    return units[: 2 * CAPTION_LIMIT - 2].decode("utf-16-le", "ignore").rstrip() + "…"


def keyboard(rows: Rows) -> dict[str, object]:
    """Return the Bot API's InlineKeyboardMarkup."""
    return {"inline_keyboard": [[button.to_api() for button in row] for row in rows]}
