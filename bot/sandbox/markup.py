"""Keyboards under messages, with the limits that Telegram puts on their buttons."""

from bot.sandbox.links import check_link
from bot.sandbox.refusal import RefusalError, bad_request
from bot.sandbox.schema import Json

MOST_BUTTONS = 100
MOST_DATA_BYTES = 64
MOST_COPIED = 256
_STYLES = ("danger", "success", "primary")
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)


def check_markup(markup: Json | None) -> Json | None:
    """The keyboard as Telegram keeps it; None for one without buttons. Raises RefusalError."""
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        rows = [[_check_inline(button) for button in row] for row in markup["inline_keyboard"]]
        return _check_size(markup, "inline_keyboard", rows)
    if "keyboard" in markup:
        rows = [[_check_plain(button) for button in row] for row in markup["keyboard"]]
        return _check_size(markup, "keyboard", rows)
    return markup


def _check_size(markup: Json, key: str, rows: list[list[Json]]) -> Json | None:
    kept = [row for row in rows if row]
    if sum(map(len, kept)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return markup | {key: kept} if kept else None


def _check_text(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    if button.get("style", "primary") not in _STYLES:
        raise bad_request("BUTTON_STYLE_INVALID")


def _check_plain(button: Json) -> Json:
    _check_text(button)
    asked = button.keys() & {"request_users", "request_chat", "request_managed_bot", "web_app"}
    if asked or "request_poll" in button:
        raise bad_request("BUTTON_TYPE_INVALID")
    return button


def _check_inline(button: Json) -> Json:
    _check_text(button)
    actions = [action for action in _ACTIONS if action in button]
    if not actions:
        reason = "Text buttons are unallowed in the inline keyboard"
        raise bad_request(f"can't parse inline keyboard button: {reason}")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: it must have one action only")
    match actions[0]:
        case "callback_data":
            _check_data(button["callback_data"])
        case "copy_text":
            _check_copied(button["copy_text"]["text"])
        case "url":
            return button | {"url": _check_url(button["url"])}
        case "disabled":
            pass
        case _:
            # None of the others fits a bot without inline mode, games, payments or web apps.
            raise bad_request("BUTTON_TYPE_INVALID")
    return button


def _check_data(data: str) -> None:
    if not 1 <= len(data.encode()) <= MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def _check_copied(text: str) -> None:
    if not 1 <= len(text) <= MOST_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _check_url(url: str) -> str:
    try:
        return check_link(url)
    except RefusalError as refusal:
        reason = refusal.description.removeprefix("Bad Request: ")
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}") from None
