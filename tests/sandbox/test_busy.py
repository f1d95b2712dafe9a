"""Whoever waits for more than a moment sees that the bot is writing."""

import asyncio
from datetime import UTC, datetime

import pytest
from aiogram import Bot
from aiogram.types import Chat, Message, Update, User

from bot.receiver.busy import BusySign
from bot.sandbox import Person, Sandbox


def update_in(person: Person, kind: str) -> Update:
    chat = Chat(id=person.id, type=kind)
    sender = User(id=person.id, is_bot=False, first_name="Siti")
    message = Message(
        message_id=1, date=datetime(2026, 11, 30, tzinfo=UTC), chat=chat, from_user=sender
    )
    return Update(update_id=1, message=message)


async def test_an_answer_that_takes_long_is_announced(
    telegram: Sandbox, bot: Bot, siti: Person
) -> None:
    await siti.starts()
    seen = asyncio.Event()
    siti.room.busy = lambda action: seen.set() if action == "typing" else None
    with BusySign(bot, after=0).over(update_in(siti, "private")):
        async with asyncio.timeout(20):
            await seen.wait()


@pytest.mark.parametrize("kind", ["group", "private"])
async def test_a_quick_answer_and_a_group_see_nothing(
    telegram: Sandbox, bot: Bot, siti: Person, kind: str
) -> None:
    await siti.starts()
    shown: list[str] = []
    siti.room.busy = shown.append
    with BusySign(bot, after=0 if kind == "group" else 60).over(update_in(siti, kind)):
        await bot.get_me()
    await bot.get_me()
    assert shown == []


async def test_a_blocked_chat_is_no_trouble(telegram: Sandbox, bot: Bot, siti: Person) -> None:
    await siti.starts()
    siti.blocks_bot()
    with BusySign(bot, after=0).over(update_in(siti, "private")):
        async with asyncio.timeout(20):
            while not telegram.refusals:  # noqa: ASYNC110 (nothing rings when a call is refused)
                await asyncio.sleep(0)
    (refused,) = telegram.refusals
    assert refused.method == "sendChatAction"
    assert (await bot.get_me()).is_bot
