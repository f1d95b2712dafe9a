"""Channels: administrators post, everybody reads and presses."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from telegram import Bot as PushBot

from bot.sandbox import NotSeenError, Person, Sandbox

from .conftest import Caller

SUPPORT = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Dukung", callback_data="s:1")]]
)
NO_RIGHTS = "Bad Request: need administrator rights in the channel chat"


async def test_posts_are_made_changed_and_deleted_by_id_or_name(
    telegram: Sandbox, bot: Bot, push: PushBot
) -> None:
    channel = telegram.channel("Lapor Kabupaten", "lapor_kab")
    assert (channel.id < -(10**12), channel.username) == (True, "lapor_kab")
    sent = await bot.send_message("@lapor_kab", "Jalan rusak", reply_markup=SUPPORT)
    assert (sent.from_user, sent.chat.type) == (None, "channel")
    assert sent.sender_chat is not None
    assert sent.sender_chat.id == channel.id
    post = channel.last
    assert post is not None
    assert post.buttons == [["Dukung"]]
    await push.edit_message_text("Diperbaiki", chat_id="@Lapor_Kab", message_id=sent.message_id)
    assert (post.text, post.buttons) == ("Diperbaiki", [])
    await bot.edit_message_reply_markup(
        chat_id=channel.id, message_id=sent.message_id, reply_markup=SUPPORT
    )
    assert str(channel) == "Lapor Kabupaten: Diperbaiki\n  [Dukung]"
    await push.delete_message(channel.id, sent.message_id)
    assert channel.messages == []


async def test_any_reader_presses_the_buttons_of_a_post(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    channel = telegram.channel("Lapor")
    await bot.send_message(channel.id, "Jalan rusak", reply_markup=SUPPORT)
    telegram.default_bot.updates.drop()
    press = await siti.taps("Dukung", in_chat=channel)
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    assert (query.from_user.id, query.data) == (siti.id, "s:1")
    assert (query.message.chat.type, query.inline_message_id) == ("channel", None)
    await bot.answer_callback_query(query.id, text="Terima kasih")
    assert await press.answered() == "Terima kasih"


async def test_a_bot_thrown_out_of_a_channel_is_forbidden(telegram: Sandbox, bot: Bot) -> None:
    channel = telegram.channel("Lapor")
    channel.removes_bot()
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the channel chat"):
        await bot.send_message(channel.id, "a")
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the channel chat"):
        await bot.get_chat(channel.id)
    changes = [update.my_chat_member for update in await bot.get_updates()]
    statuses = [change.new_chat_member.status for change in changes if change]
    assert statuses == ["administrator", "kicked"]


async def test_a_bot_without_the_right_cannot_post(telegram: Sandbox, call: Caller) -> None:
    channel = telegram.channel("Lapor")
    channel.promotes_bot(rights=["can_delete_messages"])
    assert await call("sendMessage", chat_id=channel.id, text="a") == (400, NO_RIGHTS)
    channel.demotes_bot()
    assert await call("sendMessage", chat_id=channel.id, text="a") == (400, NO_RIGHTS)
    channel.promotes_bot()
    assert await call("sendMessage", chat_id=channel.id, text="a") == (200, "")


async def test_administrators_post_too_and_the_bot_hears_it(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    channel = telegram.channel("Lapor", owner=siti)
    telegram.default_bot.updates.drop()
    post = await siti.says("Pengumuman", in_chat=channel)
    await siti.edits(post, "Pengumuman baru")
    first, second = await bot.get_updates()
    assert first.channel_post is not None
    assert (first.channel_post.text, first.channel_post.from_user) == ("Pengumuman", None)
    assert second.edited_channel_post is not None
    assert len(await push.get_updates()) == 2


async def test_others_posts_need_rights_of_their_own(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    channel = telegram.channel("Lapor", owner=siti)
    post = await siti.says("Pengumuman", in_chat=channel)
    await bot.edit_message_text("Dihapus", chat_id=channel.id, message_id=post.message_id)
    channel.promotes_bot(rights=["can_post_messages"])
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=channel.id, message_id=post.message_id)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(channel.id, post.message_id)


async def test_readers_only_read(telegram: Sandbox, siti: Person) -> None:
    channel = telegram.channel("Lapor")
    with pytest.raises(NotSeenError, match="Siti is not in 'Lapor'"):
        await siti.says("halo", in_chat=channel)
    channel.adds(siti)
    with pytest.raises(NotSeenError, match="Siti may only read in 'Lapor'"):
        await siti.says("halo", in_chat=channel)
    assert channel.messages == []


async def test_a_channel_shows_its_people_to_administrators_alone(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    channel = telegram.channel("Lapor", owner=siti)
    leaders = await bot.get_chat_administrators(channel.id)
    assert [leader.status for leader in leaders] == ["creator", "administrator"]
    channel.demotes_bot()
    with pytest.raises(TelegramBadRequest, match="member list is inaccessible"):
        await bot.get_chat_administrators(channel.id)
    with pytest.raises(TelegramBadRequest, match="member list is inaccessible"):
        await bot.get_chat_member(channel.id, siti.id)
    assert (await bot.get_chat_member(channel.id, bot.id)).status == "member"
