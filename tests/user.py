"""People who use the bot in tests: they write, tap, edit and look, as on a phone.

The bot under test talks to the stand-in over HTTP; people act on the stand-in directly. When
`sandbox.idle` is connected, every action and every move of the clock returns after the bot has
finished what followed from it.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.sandbox import actions, things
from bot.sandbox.callbacks import Callback
from bot.sandbox.chats import Chat, Message, User
from bot.sandbox.record import Call, Refused
from bot.sandbox.schema import Json
from bot.sandbox.server import TOKEN, Sandbox

# Seconds after which waiting for the bot fails the test. Nothing waits this long unless it fails.
# It is more than a call that is repeated takes, or a machine that stands still for a while.
PATIENCE = 30.0

Found = TypeVar("Found")


class PeopledSandbox(Sandbox):
    """The stand-in with people to act in it and a clock to move."""

    def __init__(self, port: int = 0, token: str = TOKEN, state: Path | None = None) -> None:
        super().__init__(port, token, state)
        self.people: list[SandboxUser] = []
        self.clock = MovableClock(self)

    async def user(
        self, first_name: str, *, last_name: str = "", language: str = "en", username: str = ""
    ) -> "SandboxUser":
        """Somebody new, who has not written to the bot yet."""
        person = SandboxUser(self, self.world.add_user(first_name, last_name, username, language))
        self.people.append(person)
        return person

    async def group(self, title: str, *members: "SandboxUser") -> Chat:
        """A group of these people with the bot in it."""
        chat = actions.make_group(self.world, [member.user for member in members], title)
        await self.catch_up()
        return chat

    @property
    def refusals(self) -> list[Refused]:
        """Every call that was refused."""
        return self.world.record.refusals

    @property
    def unanswered(self) -> list[Callback]:
        """Every tap the bot has not answered."""
        return self.world.callbacks.unanswered()

    def calls(self, method: str = "") -> list[Call]:
        """Every call that was carried out, or those of one method."""
        return [call for call in self.world.record.calls if method in ("", call.method)]

    async def catch_up(self) -> None:
        """Let the bot finish, if it says when it has."""
        if self.idle is not None:
            await self.settles()

    async def settles(self) -> None:
        """Wait until the bot has nothing under way: updates confirmed, taps answered, idle."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self.settle()
        except TimeoutError:
            waiting = [next(key for key in u if key != "update_id") for u in self.updates]
            taps = [callback.data for callback in self.unanswered]
            shown = "\n\n".join(person.transcript for person in self.people)
            reason = f"the bot did not settle; unconfirmed: {waiting}; unanswered taps: {taps}"
            raise AssertionError(f"{reason}\n{shown}") from None

    @property
    def updates(self) -> list[Json]:
        """The updates that the bot has not confirmed."""
        return self.world.updates.pending


class MovableClock:
    """The stand-in's clock in a test's hands."""

    def __init__(self, sandbox: PeopledSandbox) -> None:
        self._sandbox = sandbox
        self._shifted = sandbox.world.clock

    def now(self) -> int:
        """The stand-in's present moment in UTC seconds."""
        return self._shifted.now()

    @property
    def due(self) -> int | None:
        """When the bot's next reminder is due (UTC seconds), as the bot announced it."""
        return self._shifted.due

    async def forward(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> None:
        """Let time pass."""
        step = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        await self.to(self.now() + int(step.total_seconds()))

    async def to(self, moment: datetime | int) -> None:
        """Go to a moment: an aware datetime, or UTC seconds."""
        await self._move(str(moment if isinstance(moment, int) else int(moment.timestamp())))

    async def to_due(self) -> None:
        """Go to one second past the bot's next reminder, and let it announce the one after."""
        gone_to = self.due
        assert gone_to is not None, "the bot has announced no reminder"
        await self._move(actions.NEXT)
        pulse = self._sandbox.world.pulse
        async with asyncio.timeout(PATIENCE):
            while self.due == gone_to:
                await pulse.after(pulse.count)

    async def _move(self, text: str) -> None:
        for person in self._sandbox.people:
            person.look_away()
        actions.move_clock(self._sandbox.world, text)
        await self._sandbox.catch_up()

    async def tick(self) -> None:
        """Let the bot look at the clock without moving it."""
        self._shifted.tick()
        await self._sandbox.catch_up()


class SandboxUser:
    """One person with a Telegram account, and that person's chat with the bot."""

    def __init__(self, sandbox: PeopledSandbox, user: User) -> None:
        self.sandbox = sandbox
        self.user = user
        self.chat = sandbox.world.chats[user.id]
        self._looked = sandbox.world.pulse.count

    # What the person does.

    async def says(self, text: str, *, chat: Chat | None = None) -> Message:
        """Write a message; to the bot, unless another chat is named."""
        return await self._act(
            lambda: actions.say(self.sandbox.world, self.user, text, chat=chat or self.chat)
        )

    async def replies(self, message: Message, text: str, *, chat: Chat | None = None) -> Message:
        """Answer a certain message."""
        world, place = self.sandbox.world, chat or self.chat
        return await self._act(
            lambda: actions.say(world, self.user, text, chat=place, reply_to=message.id)
        )

    async def edits(self, message: Message, text: str) -> Message:
        """Change one of one's own messages."""
        world = self.sandbox.world
        return await self._act(lambda: actions.edit(world, self.user, self.chat, message.id, text))

    async def taps(self, label: str, *, on: Message | None = None) -> Callback | None:
        """Tap the newest button whose text starts with `label`, or else contains it.

        Waits for such a button to appear. None for a button that opens or copies something.
        """
        message, button = await self._wait(
            lambda: self._find_button(label, on),
            lambda: f"no button {label!r}; visible: {self.buttons}",
        )
        world = self.sandbox.world
        return await self._act(lambda: actions.tap(world, self.user, self.chat, message.id, button))

    async def taps_data(self, data: str, *, on: Message) -> Callback:
        """Send a tap with any data at all, as a modified client could."""
        world = self.sandbox.world

        def tap() -> Callback:
            now = world.clock.now()
            callback = world.callbacks.tap(self.user, self.chat, on, data, now)
            world.updates.add("callback_query", callback.show())
            return callback

        return await self._act(tap)

    async def sends(self, content: Json, *, chat: Chat | None = None) -> Message:
        """Send anything that `bot.sandbox.things` can make."""
        world = self.sandbox.world
        return await self._act(lambda: actions.post(world, self.user, content, chat=chat))

    async def sends_sticker(self) -> Message:
        """Send a sticker."""
        return await self.sends(things.make_sticker(self.sandbox.world))

    async def sends_photo(self, caption: str = "") -> Message:
        """Send a photo."""
        return await self.sends(things.make_photo(self.sandbox.world, caption))

    async def sends_voice(self) -> Message:
        """Send a voice message."""
        return await self.sends(things.make_voice(self.sandbox.world))

    async def sends_document(self, name: str, content: bytes) -> Message:
        """Send a file."""
        return await self.sends(things.make_document(self.sandbox.world, name, content))

    async def sends_location(self, latitude: float, longitude: float) -> Message:
        """Share a place, in degrees."""
        return await self.sends(things.make_location(latitude, longitude))

    async def sends_contact(self, phone: str, first_name: str) -> Message:
        """Share somebody's card."""
        return await self.sends(things.make_contact(phone, first_name))

    async def forwards(self, text: str, sender: str) -> Message:
        """Forward a text that somebody else wrote."""
        return await self.sends(things.make_forward(self.sandbox.world, text, sender))

    async def blocks(self) -> None:
        """Block the bot."""
        await self._act(lambda: actions.block(self.sandbox.world, self.user))

    async def unblocks(self) -> None:
        """Unblock the bot."""
        await self._act(lambda: actions.unblock(self.sandbox.world, self.user))

    # What the person sees.

    @property
    def messages(self) -> list[Message]:
        """The bot's messages in the chat, oldest first."""
        return [m for m in self.chat.present() if m.sender is self.sandbox.world.bot]

    @property
    def fresh(self) -> list[Message]:
        """The bot's messages that came or changed since the person's last action."""
        return [message for message in self.messages if message.changed > self._looked]

    @property
    def last(self) -> Message:
        """The bot's newest message."""
        assert self.messages, "the bot has not written anything"
        return self.messages[-1]

    @property
    def buttons(self) -> list[str]:
        """The texts of the buttons of the newest message that has any."""
        for message in reversed(self.messages):
            if message.buttons:
                return [str(button["text"]) for row in message.buttons for button in row]
        return []

    @property
    def toasts(self) -> list[str]:
        """What the bot answered to taps, oldest first; answers without words are left out."""
        return [c.text for c in self.sandbox.world.callbacks.of_user(self.user) if c.text]

    @property
    def transcript(self) -> str:
        """The chat as lines to read."""
        lines = [f"--- {self.user.first_name}'s chat ---"]
        for message in self.chat.present():
            own = message.sender is not self.sandbox.world.bot
            lines.append(f"{'>>' if own else '<<'} {message.text or sorted(message.content)}")
            lines += ["   " + " ".join(f"[{b['text']}]" for b in row) for row in message.buttons]
        return "\n".join([*lines, f"toasts: {self.toasts}"])

    async def sees(self, fragment: str) -> Message:
        """Wait for a message, new or changed since the last action, that contains `fragment`."""
        return await self._wait(
            lambda: next((m for m in reversed(self.fresh) if fragment in m.text), None),
            lambda: f"the bot did not write {fragment!r}",
        )

    async def sees_toast(self, fragment: str) -> str:
        """Wait for an answer to a tap that contains `fragment`."""
        return await self._wait(
            lambda: next((t for t in reversed(self.toasts) if fragment in t), None),
            lambda: f"no toast said {fragment!r}",
        )

    def find_button(self, label: str) -> Json:
        """The newest button whose text starts with or contains `label`, to look at."""
        found = self._find_button(label, None)
        assert found, f"no button {label!r}; visible: {self.buttons}\n{self.transcript}"
        return found[1]

    def downloads(self, message: Message) -> bytes:
        """The content of the message's file."""
        return self.sandbox.world.files.get(message.content["document"]["file_id"]).content

    def look_away(self) -> None:
        """Take note of what is there, so that only what comes after it is fresh."""
        self._looked = self.sandbox.world.pulse.count

    def _find_button(self, label: str, on: Message | None) -> tuple[Message, Json] | None:
        for message in [on] if on else reversed(self.messages):
            every = [button for row in message.buttons for button in row]
            for fits in (str.startswith, str.__contains__):
                for button in every:
                    if fits(button["text"], label):
                        return message, button
        return None

    async def _act(self, action: Callable[[], Found]) -> Found:
        self.look_away()
        done = action()
        await self.sandbox.catch_up()
        return done

    async def _wait(self, look: Callable[[], Found | None], failure: Callable[[], str]) -> Found:
        pulse = self.sandbox.world.pulse
        try:
            async with asyncio.timeout(PATIENCE):
                while (found := look()) is None:
                    await pulse.after(pulse.count)
                return found
        except TimeoutError:
            raise AssertionError(f"{failure()}\n{self.transcript}") from None
