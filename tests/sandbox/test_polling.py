"""Updates stay with Telegram until the bot asks for the next ones."""

import asyncio
import json

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiogram.types import Update
from telegram import Bot as PushBot

from bot.sandbox import Person, Sandbox


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def test_an_update_comes_again_until_a_later_offset_confirms_it(
    bot: Bot, siti: Person
) -> None:
    await siti.says("satu")
    await siti.says("dua")
    first = await bot.get_updates()
    assert texts(first) == ["satu", "dua"]
    assert await bot.get_updates() == first
    assert texts(await bot.get_updates(offset=first[-1].update_id)) == ["dua"]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == []


async def test_limit_and_negative_offset_choose_from_either_end(bot: Bot, siti: Person) -> None:
    for word in ("satu", "dua", "tiga"):
        await siti.says(word)
    assert texts(await bot.get_updates(limit=1)) == ["satu"]
    assert texts(await bot.get_updates(offset=-1)) == ["tiga"]
    assert texts(await bot.get_updates()) == ["tiga"]


async def test_a_long_poll_returns_with_the_first_update(bot: Bot, siti: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(bot.get_updates(timeout=30))
        await until_polled(siti)
        await siti.says("halo")
    assert texts(poll.result()) == ["halo"]


async def test_the_older_of_two_polls_is_ended(bot: Bot, siti: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        older = tasks.create_task(refused(bot))
        await until_polled(siti)
        newer = tasks.create_task(bot.get_updates(timeout=30))
        assert "terminated by other getUpdates request" in await older
        await siti.says("halo")
    assert texts(newer.result()) == ["halo"]


async def test_a_poll_whose_bot_died_is_free_at_once(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    url = f"{telegram.url}/bot{telegram.token}/getUpdates?timeout=30"
    async with aiohttp.ClientSession() as doomed, asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(died(doomed, url))
        await until_polled(siti)
        poll.cancel()
        await siti.account.updates.unpolled.wait()
    await siti.says("halo")
    assert texts(await bot.get_updates(timeout=30)) == ["halo"]
    assert telegram.refusals == []


async def test_the_bot_chooses_the_kinds_of_updates(bot: Bot, siti: Person) -> None:
    await bot.get_updates(allowed_updates=["message"])
    siti.blocks_bot()
    siti.unblocks_bot()
    await siti.says("halo")
    await bot.get_updates(allowed_updates=[])
    siti.blocks_bot()
    kinds = [update.event_type for update in await bot.get_updates()]
    assert kinds == ["message", "my_chat_member"]


async def test_polling_and_a_webhook_exclude_each_other(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(refused(bot))
        await until_polled(siti)
        await bot.set_webhook(f"{telegram.url}/nobody")
        assert "terminated by setWebhook request" in await poll
    assert "while webhook is active" in await refused(bot)
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_updates_read_alike_in_both_libraries(
    telegram: Sandbox, bot: Bot, push: PushBot, siti: Person
) -> None:
    group = telegram.group("Dinas PUPR", [siti])
    sent = await bot.send_message(siti.id, "Ya?")
    await siti.says("/lapor lihat https://a.id", reply_to=siti.last)
    await siti.sends_album(2, caption="dua foto")
    await siti.sends_document("surat.pdf", b"%PDF", mime_type="application/pdf", caption="surat")
    await siti.sends_video("film")
    await siti.sends_voice()
    await siti.sends_pin(-3.65, 103.77)
    await siti.sends_contact("+628123")
    await siti.edits(siti.messages[0], "/mulai")
    await siti.says("/tugas", in_chat=group)
    await siti.presses_data("f:1", on=siti.messages[1])
    siti.blocks_bot()
    heard = [update.model_dump(exclude_none=True) for update in await bot.get_updates()]
    pushed = [update.to_dict() for update in await push.get_updates()]
    assert len(heard) == len(pushed) == 14
    assert [sorted(update) for update in heard] == [sorted(update) for update in pushed]
    reply = pushed[2]["message"]
    assert reply["reply_to_message"]["message_id"] == sent.message_id
    assert [entity["type"] for entity in reply["entities"]] == ["bot_command", "url"]
    album = [pushed[3]["message"], pushed[4]["message"]]
    assert len({part["media_group_id"] for part in album}) == 1
    assert [part.get("caption") for part in album] == ["dua foto", None]


async def test_ids_need_more_than_32_bits(telegram: Sandbox, siti: Person) -> None:
    assert siti.id > 2**32
    assert telegram.group("Dinas").id < -(2**32)


async def test_an_update_shows_the_message_as_it_was_at_the_press(bot: Bot, siti: Person) -> None:
    sent = await bot.send_message(siti.id, "lama")
    await siti.presses_data("x", on=siti.messages[-1])
    await bot.edit_message_text("baru", chat_id=siti.id, message_id=sent.message_id)
    (update,) = await bot.get_updates()
    assert json.loads(update.model_dump_json())["callback_query"]["message"]["text"] == "lama"


async def test_a_press_on_a_deleted_message_knows_only_its_id(bot: Bot, siti: Person) -> None:
    await bot.send_message(siti.id, "lama")
    card = siti.messages[-1]
    await bot.delete_message(siti.id, card.message_id)
    press = await siti.presses_data("x", on=card)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.message is not None
    assert update.callback_query.message.date == 0
    press.expires()
    with pytest.raises(Exception, match="query is too old"):
        await bot.answer_callback_query(update.callback_query.id)


async def refused(bot: Bot) -> str:
    with pytest.raises(TelegramConflictError) as conflict:
        await bot.get_updates(timeout=30)
    return conflict.value.message


async def until_polled(person: Person) -> None:
    async with asyncio.timeout(10):
        await person.account.updates.polled.wait()


async def died(session: aiohttp.ClientSession, url: str) -> None:
    await session.get(url)
