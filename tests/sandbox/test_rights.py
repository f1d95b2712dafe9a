"""Who is who in a group, what the bot hears there, and on whose behalf people speak."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import ChatMemberAdministrator
from telegram import Bot as PushBot
from telegram import ChatMemberOwner

from bot.sandbox import Group, NotSeenError, Person, Sandbox

from .conftest import bot_of

ANONYMOUS = 1087968824


@pytest.fixture
def rina(telegram: Sandbox) -> Person:
    return telegram.person("Rina")


@pytest.fixture
def group(telegram: Sandbox, siti: Person, rina: Person) -> Group:
    """Siti's group, whose beginnings the bot has read."""
    group = telegram.group("Dinas PUPR", [siti, rina])
    telegram.default_bot.updates.drop()
    return group


async def texts(bot: Bot) -> list[str | None]:
    return [update.message.text for update in await bot.get_updates() if update.message]


async def test_a_member_is_described_by_status_and_rights(
    telegram: Sandbox, bot: Bot, push: PushBot, rina: Person, group: Group
) -> None:
    owner = await push.get_chat_member(group.id, group.owner["id"])
    assert isinstance(owner, ChatMemberOwner)
    assert (await bot.get_chat_member(group.id, rina.id)).status == "member"
    group.promotes(rina, rights=["can_delete_messages"])
    leader = await bot.get_chat_member(group.id, rina.id)
    assert isinstance(leader, ChatMemberAdministrator)
    assert (leader.can_delete_messages, leader.can_pin_messages) == (True, False)
    assert (await push.get_chat_member(group.id, rina.id)).status == "administrator"
    group.demotes(rina)
    group.loses(rina)
    assert (await push.get_chat_member(group.id, rina.id)).status == "left"
    group.adds(rina)
    group.kicks(rina)
    assert (await bot.get_chat_member(group.id, rina.id)).status == "kicked"
    budi = telegram.person("Budi")
    assert (await bot.get_chat_member(group.id, budi.id)).status == "left"
    with pytest.raises(TelegramBadRequest, match="user not found"):
        await bot.get_chat_member(group.id, 5)
    assert await bot.get_chat_member_count(group.id) == 2


async def test_administrators_are_listed(
    bot: Bot, push: PushBot, siti: Person, rina: Person, group: Group
) -> None:
    group.promotes(rina)
    listed = {member.user.id for member in await bot.get_chat_administrators(group.id)}
    assert listed == {siti.id, rina.id}
    group.promotes_bot()
    listed = {member.user.id for member in await push.get_chat_administrators(group.id)}
    assert listed == {siti.id, rina.id, bot.id}
    with pytest.raises(TelegramBadRequest, match="no administrators in the private chat"):
        await bot.get_chat_administrators(siti.id)


async def test_rights_that_a_chat_does_not_know_are_a_mistake(group: Group, rina: Person) -> None:
    with pytest.raises(ValueError, match="can_post_messages"):
        group.promotes(rina, rights=["can_post_messages"])


async def test_an_administrator_hears_everything_and_a_member_what_concerns_it(
    bot: Bot, siti: Person, group: Group
) -> None:
    assert (await bot.get_me()).can_read_all_group_messages is False
    await siti.says("halo", in_chat=group)
    await siti.says("/hubungkan@lapor_sandbox_bot 7F3A", in_chat=group)
    await siti.says("tolong @lapor_sandbox_bot", in_chat=group)
    assert await texts(bot) == ["/hubungkan@lapor_sandbox_bot 7F3A", "tolong @lapor_sandbox_bot"]
    group.promotes_bot()
    await siti.says("semua", in_chat=group)
    assert (await texts(bot))[-1] == "semua"
    group.demotes_bot()
    await siti.says("sebagian", in_chat=group)
    assert (await texts(bot))[-1] == "semua"


async def test_without_privacy_mode_a_member_hears_everything(
    telegram: Sandbox, bot: Bot, siti: Person, group: Group
) -> None:
    telegram.default_bot.group_privacy = False
    await siti.says("halo", in_chat=group)
    assert await texts(bot) == ["halo"]
    assert (await bot.get_me()).can_read_all_group_messages


async def test_comings_and_goings_are_told(
    telegram: Sandbox, bot: Bot, push: PushBot, rina: Person, group: Group
) -> None:
    await bot.get_updates(allowed_updates=["message", "chat_member", "my_chat_member"])
    group.loses(rina)
    group.promotes_bot()
    group.adds(rina)
    group.removes_bot()
    kinds = [update.event_type for update in await bot.get_updates()]
    assert kinds == [
        "message",
        "my_chat_member",
        "chat_member",
        "message",
        "message",
        "my_chat_member",
    ]
    assert len(await push.get_updates()) == 6


async def test_a_bot_outside_hears_and_says_nothing(
    telegram: Sandbox, bot: Bot, siti: Person, group: Group
) -> None:
    group.removes_bot(siti)
    telegram.default_bot.updates.drop()
    await siti.says("/status", in_chat=group)
    assert await texts(bot) == []
    with pytest.raises(TelegramForbiddenError, match="kicked from the supergroup chat"):
        await bot.get_chat_member(group.id, siti.id)
    group.adds_bot(siti)
    assert await bot.send_message(group.id, "halo")


async def test_a_bot_that_left_is_no_member(telegram: Sandbox, bot: Bot, group: Group) -> None:
    channel = telegram.channel("Kabar", "kabar")
    for chat, kind in ((group.id, "supergroup"), (channel.id, "channel")):
        assert await bot.leave_chat(chat)
        with pytest.raises(TelegramForbiddenError, match=f"not a member of the {kind} chat"):
            await bot.send_message(chat, "halo")
    with pytest.raises(TelegramBadRequest, match="can't leave private chats"):
        await bot.leave_chat(group.owner["id"])


async def test_who_may_delete_deletes_what_others_wrote(
    bot: Bot, siti: Person, group: Group
) -> None:
    said = await siti.says("NIK saya 1234", in_chat=group)
    group.promotes_bot(rights=["can_pin_messages"])
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(group.id, said.message_id)
    group.promotes_bot()
    assert await bot.delete_message(group.id, said.message_id)


async def test_an_anonymous_administrator_speaks_as_the_group(
    bot: Bot, push: PushBot, siti: Person, rina: Person, group: Group
) -> None:
    with pytest.raises(NotSeenError, match="no administrator"):
        await rina.says("/x", in_chat=group, anonymously=True)
    group.promotes(rina, anonymous=True)
    said = await rina.says("/hubungkan 7F3A", in_chat=group, anonymously=True)
    (update,) = await bot.get_updates()
    message = update.message
    assert message is not None
    assert message.from_user is not None
    assert message.sender_chat is not None
    assert (message.from_user.id, message.from_user.is_bot) == (ANONYMOUS, True)
    assert message.from_user.username == "GroupAnonymousBot"
    assert message.sender_chat.id == group.id == message.chat.id
    (pushed,) = await push.get_updates()
    assert pushed.message is not None
    assert pushed.message.text == "/hubungkan 7F3A"
    assert not said.from_bot
    assert str(group).splitlines()[-1] == "Dinas PUPR: /hubungkan 7F3A"


async def test_strangers_do_not_write_in_a_group(telegram: Sandbox, group: Group) -> None:
    budi = telegram.person("Budi")
    with pytest.raises(NotSeenError, match="Budi is not in 'Dinas PUPR'"):
        await budi.says("halo", in_chat=group)


async def test_a_group_belongs_to_the_bot_it_was_made_with(
    telegram: Sandbox, siti: Person
) -> None:
    staff = telegram.bot("staff_sandbox_bot", "Petugas")
    group = telegram.group("Petugas", [siti], bot=staff)
    telegram.channel("Lapor", bot=staff, owner=siti)
    staff.updates.drop()
    await siti.says("/tugas", in_chat=group)
    await siti.sends_photo("bukti @staff_sandbox_bot", in_chat=group)
    assert len(staff.updates.pending) == 2
    assert telegram.default_bot.updates.pending == {}
    async with bot_of(telegram, staff) as bot, bot_of(telegram) as other:
        heard = [update.message for update in await bot.get_updates() if update.message]
        assert heard[1].photo is not None
        assert await bot.get_file(heard[1].photo[-1].file_id)
        await bot.send_message(group.id, "Laporan baru")
        with pytest.raises(TelegramBadRequest, match="chat not found"):
            await other.send_message(group.id, "x")
