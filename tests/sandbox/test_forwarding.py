"""Messages passed on by people and copied by the bot, and the files in them."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BufferedInputFile,
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)
from telegram import Bot as PushBot
from telegram import InputMediaDocument

from bot.sandbox import NotSeenError, Person, Sandbox


async def heard(bot: Bot) -> Message:
    (update,) = await bot.get_updates(offset=-1)
    assert update.message is not None
    return update.message


async def test_a_forward_names_its_first_author(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    budi = telegram.person("Budi")
    said = await budi.says("jalan rusak")
    await siti.forwards(await budi.forwards(said))
    message = await heard(bot)
    assert isinstance(message.forward_origin, MessageOriginUser)
    assert message.forward_origin.sender_user.id == budi.id
    assert (message.text, message.from_user and message.from_user.id) == ("jalan rusak", siti.id)
    (update,) = await push.get_updates()
    assert update.message is not None
    assert update.message.forward_origin is not None


async def test_who_hides_is_named_without_a_link(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    budi = telegram.person("Budi Santoso", "budi")
    budi.hides_forwards()
    await siti.forwards(await budi.says("jalan rusak"))
    origin = (await heard(bot)).forward_origin
    assert isinstance(origin, MessageOriginHiddenUser)
    assert origin.sender_user_name == "Budi Santoso"


async def test_a_channel_and_an_anonymous_administrator_are_origins(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    channel, group = telegram.channel("Kabar", owner=siti), telegram.group("Dinas", [siti])
    post = await siti.says("jembatan putus", in_chat=channel)
    await siti.forwards(post)
    origin = (await heard(bot)).forward_origin
    assert isinstance(origin, MessageOriginChannel)
    assert (origin.chat.id, origin.message_id) == (channel.id, post.message_id)
    await siti.forwards(await siti.says("rapat", in_chat=group, anonymously=True))
    origin = (await heard(bot)).forward_origin
    assert isinstance(origin, MessageOriginChat)
    assert origin.sender_chat.id == group.id


async def test_a_forward_brings_its_photo_also_to_another_bot(
    telegram: Sandbox, siti: Person
) -> None:
    staff = telegram.bot("staff_sandbox_bot", "Petugas")
    rina = telegram.person("Rina", bot=staff)
    photo = await siti.sends_photo("bukti")
    passed = await rina.forwards(photo)
    assert (passed.caption, passed.files) == ("bukti", photo.files)
    assert len(staff.updates.pending) == 1


async def test_every_kind_of_content_is_passed_on(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    group = telegram.group("Dinas", [siti])
    sent = [
        await siti.says("/lapor https://a.id"),
        await siti.sends_photo("/lapor ini"),
        await siti.sends_document("surat.pdf", b"%PDF", mime_type="application/pdf"),
        await siti.sends_video("film"),
        await siti.sends_voice(),
        await siti.sends_pin(-3.65, 103.77),
        await siti.sends_contact("+628123"),
    ]
    fields = ("text", "entities", "caption", "caption_entities", "location", "contact")
    for message in sent:
        await siti.forwards(message, in_chat=group)
        await bot.copy_message(group.id, siti.id, message.message_id)
        for passed in group.messages[-2:]:
            assert [passed.wire.get(field) for field in fields] == [
                message.wire.get(field) for field in fields
            ]
            assert passed.files == message.files


async def test_what_is_protected_or_only_a_report_is_not_passed_on(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    await bot.send_message(siti.id, "rahasia", protect_content=True)
    assert siti.last is not None
    with pytest.raises(NotSeenError, match="cannot be forwarded"):
        await siti.forwards(siti.last)
    with pytest.raises(TelegramBadRequest, match="can't copy message"):
        await bot.copy_message(siti.id, siti.id, siti.last.message_id)
    group = telegram.group("Dinas", [siti])
    with pytest.raises(NotSeenError, match="cannot be forwarded"):
        await siti.forwards(group.messages[0])


async def test_a_copy_has_no_origin_and_may_have_another_caption(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    group = telegram.group("Dinas", [siti])
    photo = await siti.sends_photo("rumah saya nomor 5")
    copied = await bot.copy_message(group.id, siti.id, photo.message_id, caption="Bukti")
    assert group.last is not None
    assert group.last.message_id == copied.message_id
    assert (group.last.caption, group.last.files) == ("Bukti", photo.files)
    assert "forward_origin" not in group.last
    await push.copy_message(group.id, siti.id, photo.message_id)
    assert group.last.caption == "rumah saya nomor 5"
    await push.copy_message(group.id, siti.id, photo.message_id, caption="")
    assert (group.last.caption, group.last.photo) == ("", True)
    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(group.id, siti.id, 999)


async def test_everybody_downloads_the_bytes_that_the_bot_sent(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    await bot.send_document(siti.id, BufferedInputFile(b"%PDF-1.7 \r\n--x", "surat.pdf"))
    assert siti.last is not None
    assert await siti.downloads(siti.last) == b"%PDF-1.7 \r\n--x"
    pair = [InputMediaDocument(b"satu", filename="1.txt"), InputMediaDocument(b"dua")]
    await push.send_media_group(siti.id, pair)
    assert [await siti.downloads(message) for message in siti.messages[-2:]] == [b"satu", b"dua"]
    letter = siti.last
    await bot.delete_message(siti.id, letter.message_id)
    with pytest.raises(NotSeenError, match="there is no file"):
        await siti.downloads(letter)
    with pytest.raises(NotSeenError, match="there is no file"):
        await siti.downloads(siti.messages[0])
