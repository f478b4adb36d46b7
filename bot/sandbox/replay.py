"""A story lived again by somebody new, each step as soon as the bot has finished the one before."""

import asyncio
import base64

from bot.sandbox import actions, things
from bot.sandbox.actions import ActionError
from bot.sandbox.chats import Chat, Message
from bot.sandbox.schema import Json
from bot.sandbox.script import Doing, Script
from bot.sandbox.story import Replay, Sign, own_texts, with_button
from bot.sandbox.world import World

# Seconds that the bot may take over one step.
PATIENCE = 60


def start(world: World, script: Script) -> Chat:
    """Begin to replay with a new person, whose chat is returned; ends what is under way."""
    stop(world)
    user = world.add_user(
        script.first_name, script.last_name, language_code=script.language, note="replay"
    )
    chat = world.chats[user.id]
    world.replay = Replay(chat.id, 0, script.lines)
    world.replay.task = asyncio.create_task(_play(world, world.replay, script, chat))
    return chat


def stop(world: World) -> None:
    """Leave the story that is under way where it is."""
    if world.replay and world.replay.task:
        world.replay.task.cancel()


async def _play(world: World, replay: Replay, script: Script, chat: Chat) -> None:
    try:
        for doing in script.doings:
            replay.line = doing.line
            world.pulse.beat()
            _do(world, chat, doing)
            await _settle(world, chat)
        replay.line = replay.lines
    except ActionError as error:
        replay.fault = f"Line {replay.line}: {error}."
    except TimeoutError:
        replay.fault = f"Line {replay.line}: the bot did not finish within {PATIENCE} seconds."
    finally:
        replay.running = False
        world.pulse.beat()


async def _settle(world: World, chat: Chat) -> None:
    """Wait until the bot has nothing under way in this chat."""
    async with asyncio.timeout(PATIENCE):
        while (
            chat.started
            and chat.status == "member"
            and (world.updates.pending or not world.timelines.is_given(chat, world.stage(chat)))
        ):
            seen = world.pulse.count
            world.timelines.watch(chat)
            await world.pulse.after(seen)


def _do(world: World, chat: Chat, doing: Doing) -> None:
    user = chat.members[chat.id]
    match doing.sign:
        case Sign.SAYS:
            actions.say(world, user, doing.text)
        case Sign.REPLIES:
            replied = _pick(chat.present(), doing)
            actions.say(world, user, doing.text, reply_to=replied.id)
        case Sign.EDITS:
            edited = _pick(own_texts(chat, user.id), doing)
            actions.edit(world, user, chat, edited.id, doing.text)
        case Sign.TAPS:
            message, button = _find_button(chat, doing)
            actions.tap(world, user, chat, message.id, button)
        case Sign.SENDS:
            actions.post(world, user, make_thing(world, doing.text))
        case Sign.BLOCKS:
            change = actions.block if doing.text == "block" else actions.unblock
            change(world, user)
        case Sign.CLOCK:
            actions.move_clock(world, doing.text, chat)


def _find_button(chat: Chat, doing: Doing) -> tuple[Message, Json]:
    messages = with_button(chat, doing.text)
    if len(messages) < doing.number:
        raise ActionError(f"there is no button “{doing.text}”")
    message = messages[-doing.number]
    every = (button for row in message.buttons for button in row)
    return message, next(button for button in every if button["text"] == doing.text)


def _pick(messages: list[Message], doing: Doing) -> Message:
    if len(messages) < doing.number:
        raise ActionError("there is no such message")
    return messages[-doing.number]


def make_thing(world: World, text: str) -> Json:
    """The content of what a line sends besides text."""
    kind, _, rest = text.partition(" ")
    match kind:
        case "sticker":
            return things.make_sticker(world)
        case "photo":
            return things.make_photo(world)
        case "voice":
            return things.make_voice(world)
        case "contact":
            return things.make_contact("+15550100", "Alex")
        case "location":
            latitude, longitude = rest.split()
            return things.make_location(float(latitude), float(longitude))
        case "forward":
            sender, _, forwarded = rest.partition(": ")
            return things.make_forward(world, forwarded, sender)
        case _:
            name, _, packed = rest.partition("\n")
            return things.make_document(world, name, base64.b64decode(packed))
