"""What people do reaches the bot as Telegram sends it."""

import pytest
import telegram

from bot.sandbox.actions import ActionError
from tests.user import PeopledSandbox, SandboxUser


async def newest(bot: telegram.Bot) -> telegram.Message:
    """The message of the last update."""
    update = (await bot.get_updates())[-1]
    assert update.effective_message
    assert isinstance(update.effective_message, telegram.Message)
    return update.effective_message


async def test_a_command_is_marked_as_one(sam: SandboxUser, bot: telegram.Bot) -> None:
    message = await newest(bot)
    assert message.text == sam.chat.present()[0].text
    assert [(e.type, e.offset, e.length) for e in message.entities] == [("bot_command", 0, 6)]


async def test_an_edit_reaches_the_bot_under_the_same_id(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    message = await sam.says("Acme")
    await sam.edits(message, "Acme Ltd")
    update = (await bot.get_updates())[-1]
    assert update.edited_message
    assert update.edited_message.text == "Acme Ltd"
    assert update.edited_message.message_id == message.id
    assert update.edited_message.edit_date


async def test_a_message_can_be_edited_for_two_days(
    sandbox: PeopledSandbox, sam: SandboxUser
) -> None:
    message = await sam.says("Acme")
    await sandbox.clock.forward(hours=49)
    with pytest.raises(ActionError, match="48 hours"):
        await sam.edits(message, "Acme Ltd")


async def test_a_long_text_goes_in_pieces(sam: SandboxUser, bot: telegram.Bot) -> None:
    await sam.says("x" * 5000)
    lengths = [len(u.message.text or "") for u in await bot.get_updates() if u.message]
    assert lengths == [6, 4096, 904]


async def test_things_other_than_text_arrive_as_such(sam: SandboxUser, bot: telegram.Bot) -> None:
    await sam.sends_sticker()
    assert (await newest(bot)).sticker
    await sam.sends_photo("Look")
    assert (await newest(bot)).photo
    assert (await newest(bot)).caption == "Look"
    await sam.sends_voice()
    assert (await newest(bot)).voice
    await sam.sends_location(52.5, 13.4)
    assert (await newest(bot)).location == telegram.Location(latitude=52.5, longitude=13.4)
    await sam.sends_contact("+15550100", "Alex")
    contact = (await newest(bot)).contact
    assert contact
    assert contact.first_name == "Alex"
    await sam.forwards("We need another week", "HR")
    origin = (await newest(bot)).forward_origin
    assert isinstance(origin, telegram.MessageOriginHiddenUser)
    assert origin.sender_user_name == "HR"
    await sam.sends_document("offer.pdf", b"%PDF")
    document = (await newest(bot)).document
    assert document
    assert document.mime_type == "application/pdf"


async def test_messages_are_dated_by_the_clock(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    before = (await newest(bot)).date
    await sandbox.clock.forward(days=10)
    await sam.says("later")
    assert 9 < ((await newest(bot)).date - before).total_seconds() / 86400 < 11


async def test_in_a_group_the_bot_hears_commands_and_replies_only(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    group = await sandbox.group("Friends", sam)
    await sam.says("chatter", chat=group)
    await sam.says("/new@someone_else_bot", chat=group)
    await sam.says(f"/help@{bot.username}", chat=group)
    sent = await bot.send_message(group.id, "Yes?")
    await sam.replies(group.messages[sent.message_id], "never mind", chat=group)
    updates = await bot.get_updates()
    texts = [u.message.text for u in updates if u.message and u.message.chat_id == group.id]
    assert texts == [None, f"/help@{bot.username}", "never mind"]
    assert [u for u in updates if u.my_chat_member]
    await bot.leave_chat(group.id)
    with pytest.raises(telegram.error.Forbidden, match="not a member"):
        await bot.send_message(group.id, "x")


async def test_somebody_who_never_wrote_cannot_be_written_to(
    sandbox: PeopledSandbox, bot: telegram.Bot
) -> None:
    ann = await sandbox.user("Ann")
    with pytest.raises(telegram.error.BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(ann.user.id, "x")


async def test_what_is_seen_is_what_came_since_the_last_action(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    await bot.send_message(sam.user.id, "first")
    await sam.sees("first")
    await sam.says("ok")
    assert sam.fresh == []
    await bot.send_message(sam.user.id, "second")
    assert (await sam.sees("second")).text == "second"


async def test_settling_waits_until_the_bot_says_it_is_idle(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    async def finish() -> None:
        updates = await bot.get_updates()
        if updates:
            await bot.get_updates(offset=updates[-1].update_id + 1)
            await bot.send_message(sam.user.id, "seen")

    await finish()
    sandbox.idle = None
    await sandbox.settles()
    assert sam.last.text == "seen"
    assert sandbox.updates == []


async def test_waiting_in_vain_shows_the_conversation(
    sam: SandboxUser, bot: telegram.Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.user.PATIENCE", 0)
    markup = telegram.InlineKeyboardMarkup.from_button(
        telegram.InlineKeyboardButton("Yes", callback_data="y")
    )
    await bot.send_message(sam.user.id, "Ready?", reply_markup=markup)
    with pytest.raises(AssertionError, match=r"did not write 'Bye'(.|\n)*<< Ready\?"):
        await sam.sees("Bye")
    with pytest.raises(AssertionError, match=r"no button 'No'; visible: \['Yes'\]"):
        await sam.taps("No")
    with pytest.raises(AssertionError, match=r"did not settle; unconfirmed: \['message'\]"):
        await sam.sandbox.settles()


async def test_a_button_is_found_by_its_beginning_before_its_middle(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    row = [
        telegram.InlineKeyboardButton(label, callback_data=label)
        for label in ("Not Sent", "Sent ✓")
    ]
    await bot.send_message(sam.user.id, "x", reply_markup=telegram.InlineKeyboardMarkup([row]))
    assert sam.find_button("Sent")["text"] == "Sent ✓"
    assert sam.find_button("ot Se")["text"] == "Not Sent"
