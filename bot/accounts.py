"""Our bots as Telegram knows them: connecting, who they are, what they show everybody."""

import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommand, User
from aiogram.utils.token import TokenValidationError

from bot.config import Config
from bot.desk import Practice
from bot.errors import LaporError
from bot.menu import COMMANDS, menu_languages
from bot.texts import Texts, plain
from bot.views import Voice
from storage.words import Side

log = logging.getLogger("lapor")


@dataclass(frozen=True)
class Account:
    """A bot of ours at Telegram, and whose side it is."""

    bot: Bot
    username: str
    side: Side


@asynccontextmanager
async def connected(config: Config) -> AsyncIterator[AiohttpSession]:
    """The connections to the Bot API. aiogram's own way of closing them sleeps for a quarter of a
    second, for what aiohttp has waited for by itself since its version 3.12."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(config.telegram.api))
    try:
        yield session
    finally:
        await (await session.create_session()).close()


def make_bot(config: Config, session: AiohttpSession, side: Side = Side.PUBLIC) -> Bot:
    """aiogram's bot, which hears and answers; raises LaporError for a token of a wrong shape."""
    try:
        return Bot(config.telegram.token_of(side).get_secret_value(), session=session)
    except TokenValidationError as error:
        raise LaporError("terminal-token-wrong") from error


async def greet_telegram(bot: Bot) -> User:
    """Who the token says that we are; raises LaporError."""
    try:
        return await bot.get_me()
    except TelegramUnauthorizedError as error:
        raise LaporError("terminal-token-wrong") from error
    except TelegramNetworkError as error:
        raise LaporError("terminal-telegram-unreachable") from error


async def know_channel(practice: Practice, bot: Bot) -> Practice:
    """The public channel by its number, as the outbox addresses it; without one when Telegram
    does not know the name, or does not let us in. Raises LaporError."""
    name, number = practice.channel, None
    if not isinstance(name, str):
        return practice
    try:
        number = (await bot.get_chat(name)).id
    except TelegramNetworkError as error:
        raise LaporError("terminal-telegram-unreachable") from error
    except TelegramAPIError as error:
        log.error("no public channel %s: %s", name, error.message)  # noqa: TRY400
    return replace(practice, channel=number)


async def show_commands(bot: Bot, texts: Texts, names: Sequence[str]) -> None:
    """The commands that everybody sees; officers get theirs when they join."""
    for code, language in menu_languages().items():
        voice = Voice(texts, language)
        commands = [
            BotCommand(command=name, description=plain(voice(f"command-{name}"))) for name in names
        ]
        await bot.set_my_commands(commands, language_code=code or None)


async def appear(config: Config, texts: Texts, session: AiohttpSession, side: Side) -> Account:
    """Ask Telegram who this bot is, and show its commands; raises LaporError."""
    bot = make_bot(config, session, side)
    me = await greet_telegram(bot)
    await show_commands(bot, texts, COMMANDS[side])
    return Account(bot, me.username or "", side)
