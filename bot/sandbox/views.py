"""What the chat page and outside tests can see of the stand-in."""

from bot.sandbox.callbacks import EXPIRY, Callback
from bot.sandbox.chats import Chat, Message, User, show_message
from bot.sandbox.formatting import parse_html
from bot.sandbox.schema import Json
from bot.sandbox.world import World


def show_state(world: World, chat_id: int, since: int) -> Json:
    """Everything the page shows; of the chat, only what changed after the pulse `since`."""
    chat = world.chats.get(chat_id)
    return {
        "revision": world.pulse.count,
        "clock": {"now": world.clock.now(), "offset": world.clock.offset},
        "bot": _show_bot(world),
        "people": [_show_person(world, user) for user in world.users.values() if not user.gone],
        "chat": _show_chat(world, chat, since) if chat else None,
        "faults": [{"kind": f.kind, "method": f.method} for f in world.faults.planned],
        "refused": len(world.record.refusals),
        "process": _show_process(world),
        "replay": world.replay.show() if world.replay else None,
    }


def show_messages(chat: Chat, since: int = 0) -> list[Json]:
    """The chat's messages that changed after the pulse `since`; a deleted one says so."""
    return [
        _show_message(chat, message)
        for message in chat.messages.values()
        if message.changed > since
    ]


def show_callbacks(callbacks: list[Callback], now: int) -> list[Json]:
    """Taps and what the bot answered."""
    return [
        {
            "id": callback.id,
            "user": callback.user.id,
            "message": callback.message.id,
            "data": callback.data,
            "answered": callback.answered,
            "expired": now - callback.at > EXPIRY,
            "text": callback.text,
            "alert": callback.alert,
        }
        for callback in callbacks
    ]


def _show_message(chat: Chat, message: Message) -> Json:
    if message.deleted:
        return {"message_id": message.id, "deleted": True}
    shown = show_message(chat, message)
    if message.other_markup:
        shown["other_markup"] = message.other_markup
    return shown


def _show_process(world: World) -> Json | None:
    keeper = world.keeper
    return {"state": keeper.state, "restarts": keeper.restarts} if keeper else None


def _show_timeline(world: World, chat: Chat) -> Json | None:
    """The bot's own answer to /timeline; not `fresh` while the bot has something under way."""
    given = world.timelines.given.get(chat.id)
    if given is None:
        return None
    texts = [dict(zip(("text", "entities"), parse_html(text), strict=True)) for text in given.texts]
    fresh = given.stage == world.stage(chat)
    return {"texts": texts, "fresh": fresh, "zone": given.zone, "due": given.due}


def _show_bot(world: World) -> Json:
    return world.bot.show() | {
        "description": world.profile.text("description", ""),
        "online": world.updates.polling or bool(world.webhook.url),
    }


def _show_person(world: World, user: User) -> Json:
    chats = [chat for chat in world.chats.values() if user.id in chat.members]
    return user.show() | {
        "label": user.label or user.name,
        "chats": [
            chat.show() | {"messages": len(chat.messages), "changed": _last_change(world, chat)}
            for chat in chats
        ],
    }


def _last_change(world: World, chat: Chat) -> int:
    """The pulse of the newest message from the bot, by which a page tells what is unread."""
    own = [m.changed for m in chat.present() if m.sender is world.bot]
    return max(own, default=0)


def _show_chat(world: World, chat: Chat, since: int) -> Json:
    language = chat.members[chat.id].language_code if chat.kind == "private" else ""
    scope = "all_private_chats" if chat.kind == "private" else "all_group_chats"
    callbacks = [
        callback
        for user in chat.members.values()
        for callback in world.callbacks.of_user(user)
        if callback.chat is chat and (callback.changed > since or not callback.answered)
    ]
    return chat.show() | {
        "status": chat.status,
        "started": chat.started,
        "keyboard": chat.keyboard,
        "action": chat.action,
        "acted_at": chat.acted_at,
        "commands": world.profile.commands_for(language, {"type": scope}),
        "menu": world.profile.menu_buttons.get(chat.id) or world.profile.menu_buttons.get(0),
        "timeline": _show_timeline(world, chat),
        "messages": show_messages(chat, since),
        "callbacks": show_callbacks(callbacks, world.clock.now()),
    }
