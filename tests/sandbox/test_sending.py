"""Sending, editing and answering: what arrives, and what is refused as Telegram refuses it."""

import io
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from tests.user import PeopledSandbox, SandboxUser

Refusal = Callable[..., Awaitable[str]]
Call = Callable[..., Awaitable[dict[str, Any]]]


def keys(*labels: str) -> InlineKeyboardMarkup:
    """A keyboard of one row, whose data are the labels."""
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=label) for label in labels]]
    )


async def test_a_message_arrives_with_its_formatting_and_buttons(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    sent = await bot.send_message(
        sam.user.id, "<b>Hi</b> &amp; welcome", parse_mode="HTML", reply_markup=keys("Yes", "No")
    )
    assert sent.text == "Hi & welcome"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [("bold", 0, 2)]
    assert sam.last.text == "Hi & welcome"
    assert sam.buttons == ["Yes", "No"]


async def test_ids_of_messages_rise_within_each_chat(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    ann = await sandbox.user("Ann")
    await ann.says("/start")
    ids = [(await bot.send_message(chat, "x")).message_id for chat in (sam.user.id, ann.user.id)]
    assert ids == [2, 2]


async def test_a_document_arrives_and_can_be_fetched_again(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    sent = await bot.send_document(
        sam.user.id,
        io.BytesIO(b"BEGIN"),
        filename="note.eml",
        caption="<i>A file</i>",
        parse_mode="HTML",
        reply_markup=keys("Fine"),
    )
    assert sent.document
    assert sent.document.file_name == "note.eml"
    assert sent.caption == "A file"
    assert sam.downloads(sam.last) == b"BEGIN"
    file = await bot.get_file(sent.document.file_id)
    assert await file.download_as_bytearray() == bytearray(b"BEGIN")
    await bot.send_document(sam.user.id, sent.document.file_id)
    assert sam.downloads(sam.last) == b"BEGIN"


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "x", "chat_id": 1}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": None}, "Bad Request: chat_id is empty"),
        ({}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        ({"text": "x", "parse_mode": "Pretty"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x", "txet": "y"}, 'Bad Request: method sendMessage has no field "txet"'),
        ({"text": ["x"]}, 'Bad Request: field "text" must be of type String'),
        ({"text": "x", "entities": "["}, "Bad Request: can't parse entities JSON object"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
        ({"text": "x", "disable_notification": "maybe"}, "must be of type Boolean"),
        ({"text": "x", "message_thread_id": 5}, "Bad Request: message thread not found"),
    ],
)
async def test_a_message_that_telegram_would_not_send_is_refused(
    sandbox: PeopledSandbox, sam: SandboxUser, refusal: Refusal, fields: dict[str, Any], reason: str
) -> None:
    said = await refusal("sendMessage", **({"chat_id": sam.user.id} | fields))
    assert reason in said
    assert [refused.description for refused in sandbox.refusals] == [said]
    assert sam.messages == []


async def test_the_longest_message_is_counted_after_its_tags_are_gone(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    await bot.send_message(sam.user.id, f"<b>{'x' * 4095}</b>&lt;", parse_mode="HTML")
    assert len(sam.last.text) == 4096


async def test_a_caption_has_its_own_limit(sam: SandboxUser, bot: telegram.Bot) -> None:
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_document(sam.user.id, b"x", caption="x" * 1025, filename="a.txt")


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": " ", "callback_data": "x"}, "button text must be non-empty"),
        ({"text": "x"}, "Text buttons are unallowed in the inline keyboard"),
        ({"callback_data": "x"}, 'can\'t find field "text"'),
        ({"text": "x", "callback_data": "x", "url": "https://a.example"}, "one action only"),
        ({"text": "x", "colour": "red", "callback_data": "x"}, 'no field "colour"'),
        ({"text": "x", "style": "red", "callback_data": "x"}, "BUTTON_STYLE_INVALID"),
        ({"text": "x", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "switch_inline_query": "x"}, "BUTTON_TYPE_INVALID"),
        (
            {"text": "x", "url": "mailto:ann@acme.example"},
            "Bad Request: inline keyboard button URL 'mailto:ann@acme.example' is invalid: "
            "Unsupported URL protocol",
        ),
        ({"text": "x", "url": "tel:+15550100"}, "Unsupported URL protocol"),
        ({"text": "x", "url": "https://"}, "URL host is empty"),
        ({"text": "x", "url": "nonsense"}, "Wrong HTTP URL"),
    ],
)
async def test_a_button_that_telegram_would_not_show_is_refused(
    sam: SandboxUser, refusal: Refusal, button: dict[str, Any], reason: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    assert reason in await refusal(
        "sendMessage", chat_id=sam.user.id, text="x", reply_markup=markup
    )


async def test_too_many_buttons_are_refused(sam: SandboxUser, refusal: Refusal) -> None:
    rows = [[{"text": "x", "callback_data": str(number)}] for number in range(101)]
    said = await refusal(
        "sendMessage", chat_id=sam.user.id, text="x", reply_markup={"inline_keyboard": rows}
    )
    assert said == "Bad Request: reply markup is too long"


async def test_links_and_things_to_copy_are_good_buttons(sam: SandboxUser, call: Call) -> None:
    row = [
        {"text": "Open", "url": "https://mail.google.com/mail/?view=cm&su=Hello%20you"},
        {"text": "Copy", "copy_text": {"text": "x" * 256}},
        {"text": "Tap", "callback_data": "x" * 64},
    ]
    markup = {"inline_keyboard": [row]}
    answer = await call("sendMessage", chat_id=sam.user.id, text="x", reply_markup=markup)
    assert answer["result"]["reply_markup"] == markup


async def test_an_edit_without_a_keyboard_drops_the_keyboard(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    sent = await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    await sent.edit_text("Ready!")
    assert (sam.last.text, sam.buttons) == ("Ready!", [])
    assert sam.last.edit_date is not None


async def test_a_keyboard_can_be_changed_alone(sam: SandboxUser, bot: telegram.Bot) -> None:
    sent = await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    await sent.edit_reply_markup(keys("No"))
    assert sam.buttons == ["No"]
    assert sam.last.edit_date is None
    await sent.edit_reply_markup(None)
    assert sam.buttons == []


async def test_an_edit_that_changes_nothing_is_refused(sam: SandboxUser, bot: telegram.Bot) -> None:
    sent = await bot.send_message(sam.user.id, "<b>Ready</b>", "HTML", reply_markup=keys("Yes"))
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)message is not modified"):
        await sent.edit_text("<b>Ready</b>", parse_mode="HTML", reply_markup=keys("Yes"))
    await sent.edit_text("Ready", reply_markup=keys("Yes"))
    assert sam.last.content == {"text": "Ready"}


async def test_only_the_bots_own_present_text_can_be_edited(
    sam: SandboxUser, bot: telegram.Bot, refusal: Refusal
) -> None:
    own = await sam.says("mine")
    chat = sam.user.id
    said = await refusal("editMessageText", chat_id=chat, message_id=own.id, text="y")
    assert said == "Bad Request: message can't be edited"
    said = await refusal("editMessageText", chat_id=chat, message_id=77, text="y")
    assert said == "Bad Request: message to edit not found"
    file = await bot.send_document(chat, b"x", filename="a.txt")
    said = await refusal("editMessageText", chat_id=chat, message_id=file.message_id, text="y")
    assert said == "Bad Request: there is no text in the message to edit"
    text = await bot.send_message(chat, "x")
    said = await refusal(
        "editMessageText", chat_id=chat, message_id=text.message_id, text="x" * 4097
    )
    assert said == "Bad Request: MESSAGE_TOO_LONG"


async def test_a_deleted_message_is_gone(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    sent = await bot.send_message(sam.user.id, "x")
    await sent.delete()
    assert sam.messages == []
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)message to delete not found"):
        await sent.delete()
    old = await bot.send_message(sam.user.id, "x")
    await sandbox.clock.forward(hours=49)
    with pytest.raises(telegram.error.BadRequest, match="can't be deleted"):
        await old.delete()


async def test_a_tap_is_answered_with_a_toast(sam: SandboxUser, bot: telegram.Bot) -> None:
    await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    await sam.taps("Yes")
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert query.data == "Yes"
    assert query.message
    await query.answer("Noted", show_alert=True)
    assert await sam.sees_toast("Noted") == "Noted"
    assert sam.sandbox.unanswered == []


async def test_a_tap_can_be_answered_for_two_and_a_half_minutes(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    callback = await sam.taps("Yes")
    assert callback
    await sandbox.clock.forward(seconds=151)
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(callback.id)
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)query ID is invalid"):
        await bot.answer_callback_query("12345")
    assert [tap.data for tap in sandbox.unanswered] == ["Yes"]


async def test_a_toast_has_at_most_200_characters(sam: SandboxUser, bot: telegram.Bot) -> None:
    await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    callback = await sam.taps("Yes")
    assert callback
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(callback.id, "x" * 201)


async def test_a_button_that_is_gone_cannot_be_tapped(sam: SandboxUser, bot: telegram.Bot) -> None:
    sent = await bot.send_message(sam.user.id, "Ready?", reply_markup=keys("Yes"))
    await sent.edit_text("Done")
    with pytest.raises(AssertionError):
        sam.find_button("Yes")


async def test_a_bot_that_is_blocked_hears_of_it_and_cannot_write(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    await sam.blocks()
    with pytest.raises(telegram.error.Forbidden, match="bot was blocked by the user"):
        await bot.send_message(sam.user.id, "x")
    await sam.unblocks()
    await bot.send_message(sam.user.id, "x")
    changes = [u.my_chat_member for u in await bot.get_updates() if u.my_chat_member]
    assert [change.new_chat_member.status for change in changes] == ["kicked", "member"]


async def test_a_reply_shows_what_it_answers(sam: SandboxUser, bot: telegram.Bot) -> None:
    sent = await bot.send_message(sam.user.id, "Ready?")
    await sam.replies(sam.last, "Yes")
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.reply_to_message
    assert message.reply_to_message.message_id == sent.message_id
    answer = await message.reply_text("Good", do_quote=True)
    assert answer.reply_to_message
    assert answer.reply_to_message.text == "Yes"


async def test_typing_shows_until_the_message_comes(
    sam: SandboxUser, bot: telegram.Bot, refusal: Refusal
) -> None:
    await bot.send_chat_action(sam.user.id, "typing")
    assert sam.chat.action == "typing"
    await bot.send_message(sam.user.id, "x")
    assert sam.chat.action == ""
    said = await refusal("sendChatAction", chat_id=sam.user.id, action="thinking")
    assert said == "Bad Request: wrong parameter action in request"
