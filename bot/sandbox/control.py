"""What the chat page and outside tests can ask the stand-in to do, by the last part of the address.

Each command takes the world and the request's JSON and returns JSON. ActionError, ScriptError,
KeyError and ValueError mean that the request was wrong.
"""

import base64
from collections.abc import Callable, Mapping

from bot.sandbox import actions, replay, things
from bot.sandbox.actions import ActionError
from bot.sandbox.chats import Chat, Message, User, show_message
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.schema import Json
from bot.sandbox.script import read_script
from bot.sandbox.world import World

Command = Callable[[World, Json], Json]


def _user(world: World, body: Json) -> User:
    user = world.users.get(int(body["user"]))
    if user is None or user.gone:
        raise ActionError("there is no such person")
    return user


def _chat(world: World, body: Json) -> Chat:
    chat = world.chats.get(int(body.get("chat") or body["user"]))
    if chat is None:
        raise ActionError("there is no such chat")
    return chat


def _show(chat: Chat, message: Message) -> Json:
    return {"message": show_message(chat, message)}


def _add_user(world: World, body: Json) -> Json:
    names = {name: str(body.get(name, "")) for name in ("last_name", "username", "language_code")}
    if not str(body["first_name"]).strip():
        raise ActionError("a person needs a name")
    return {"user": world.add_user(str(body["first_name"]).strip(), **names).show()}


def _add_group(world: World, body: Json) -> Json:
    members = [_user(world, body)]
    members += [_user(world, {"user": other}) for other in body.get("others", [])]
    return {"chat": actions.make_group(world, members, str(body["title"])).show()}


def _say(world: World, body: Json) -> Json:
    user, chat = _user(world, body), _chat(world, body)
    reply_to = body.get("reply_to")
    return _show(chat, actions.say(world, user, str(body["text"]), chat=chat, reply_to=reply_to))


def _edit(world: World, body: Json) -> Json:
    user, chat = _user(world, body), _chat(world, body)
    return _show(chat, actions.edit(world, user, chat, int(body["message"]), str(body["text"])))


def _tap(world: World, body: Json) -> Json:
    """Tap the button at `row` and `column`, of this `text`, or of this `data`."""
    user, chat = _user(world, body), _chat(world, body)
    message = chat.find(int(body["message"]))
    button = _find_button(message.buttons if message else [], body)
    callback = actions.tap(world, user, chat, int(body["message"]), button)
    return {"button": button, "callback": callback.id if callback else None}


def _find_button(rows: list[list[Json]], body: Json) -> Json:
    if "row" in body:
        row = rows[int(body["row"])] if int(body["row"]) < len(rows) else []
        found = row[int(body["column"]) : int(body["column"]) + 1]
    else:
        every = [button for row in rows for button in row]
        key = "text" if "text" in body else "callback_data"
        wanted = body["text"] if "text" in body else body["data"]
        found = [button for button in every if button.get(key) == wanted]
    if not found:
        raise ActionError("this message has no such button any more")
    return found[0]


def _send(world: World, body: Json) -> Json:
    """Send a thing of some `kind`: sticker, photo, voice, document, location, contact, forward."""
    user, chat = _user(world, body), _chat(world, body)
    content = _make_thing(world, body)
    return _show(chat, actions.post(world, user, content, chat=chat))


def _make_thing(world: World, body: Json) -> Json:
    match body["kind"]:
        case "sticker":
            return things.make_sticker(world, str(body.get("emoji", "👍")))
        case "photo":
            return things.make_photo(world, str(body.get("caption", "")))
        case "voice":
            return things.make_voice(world, int(body.get("seconds", 7)))
        case "document":
            content = base64.b64decode(body["content"], validate=True)
            return things.make_document(world, str(body["name"]), content)
        case "location":
            return things.make_location(float(body["latitude"]), float(body["longitude"]))
        case "contact":
            return things.make_contact(str(body["phone"]), str(body["first_name"]))
        case "forward":
            return things.make_forward(world, str(body["text"]), str(body["sender"]))
        case kind:
            raise ActionError(f"there is no kind of thing called {kind}")


def _block(world: World, body: Json) -> Json:
    actions.block(world, _user(world, body))
    return {}


def _unblock(world: World, body: Json) -> Json:
    actions.unblock(world, _user(world, body))
    return {}


def _change_bot(world: World, body: Json) -> Json:
    """Add the bot to a group, or remove it: `present` is true or false."""
    change = actions.add_bot if body["present"] else actions.remove_bot
    change(world, _user(world, body), _chat(world, body))
    return {}


def _remove(world: World, body: Json) -> Json:
    actions.remove(world, _user(world, body))
    return {}


def _start_over(world: World, body: Json) -> Json:
    return {"user": actions.start_over(world, _user(world, body)).show()}


def _move_clock(world: World, body: Json) -> Json:
    """`forward` by seconds, `to` a UTC second, to the bot's next `due`, `tick`, or `reset`.

    `due` goes to the next reminder of a `chat`, if one is named, else to whatever comes first.
    """
    clock = world.clock
    if "forward" in body:
        actions.move_clock(world, f"{int(body['forward']):+}s")
    elif "to" in body:
        actions.move_clock(world, str(int(body["to"])))
    elif body.get("due"):
        actions.move_clock(world, actions.NEXT, _chat(world, body) if "chat" in body else None)
    elif body.get("reset"):
        actions.move_clock(world, f"{-clock.offset:+}s")
    else:
        clock.tick()
    return {"now": clock.now(), "offset": clock.offset}


def _plan_fault(world: World, body: Json) -> Json:
    times = body.get("times", 1)
    world.faults.plan(
        Fault(
            FaultKind(body["kind"]),
            body.get("method"),
            None if times is None else int(times),
            int(body.get("seconds", 1)),
            int(body.get("code", 500)),
        )
    )
    return {}


def _clear_faults(world: World, _: Json) -> Json:
    world.faults.clear()
    world.clock.tick()  # so that the bot does not wait before it tries again
    return {}


def _run_bot(world: World, body: Json) -> Json:
    """Kill the bot's process (it is started again), or switch it `on`: true or false."""
    if world.keeper is None:
        raise ActionError("the bot was not started from here")
    if "on" in body:
        world.keeper.switch(on=bool(body["on"]))
    else:
        world.keeper.kill()
    return {}


def _replay(world: World, body: Json) -> Json:
    """Live the story of a `text` again, as somebody new."""
    return {"user": replay.start(world, read_script(str(body["text"]))).show()}


def _stop_replay(world: World, _: Json) -> Json:
    replay.stop(world)
    return {}


def _set_limits(world: World, body: Json) -> Json:
    world.limits.enabled = bool(body["enabled"])
    return {}


def _forget_record(world: World, _: Json) -> Json:
    world.record.calls.clear()
    world.record.refusals.clear()
    return {}


COMMANDS: Mapping[str, Command] = {
    "users": _add_user,
    "groups": _add_group,
    "say": _say,
    "edit": _edit,
    "tap": _tap,
    "send": _send,
    "block": _block,
    "unblock": _unblock,
    "bot": _change_bot,
    "remove": _remove,
    "restart": _start_over,
    "clock": _move_clock,
    "faults": _plan_fault,
    "clear-faults": _clear_faults,
    "process": _run_bot,
    "replay": _replay,
    "stop-replay": _stop_replay,
    "limits": _set_limits,
    "forget": _forget_record,
}
