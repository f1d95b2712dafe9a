"""The running bot: receiver, courier, downloader and scheduler on one database."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramUnauthorizedError
from aiogram.types import BotCommand, User
from aiogram.utils.token import TokenValidationError

from bot.clock import Clock, SystemClock
from bot.config import Config, practice_of
from bot.delivery.courier import Courier
from bot.delivery.downloads import Downloader
from bot.delivery.messenger import Messenger
from bot.delivery.rendering import Renderer
from bot.desk import Practice
from bot.errors import LaporError
from bot.receiver.caller import Caller
from bot.receiver.gateway import Gateway
from bot.receiver.outgoing import Outgoing
from bot.receiver.polling import poll
from bot.receiver.turn import TurnTaker
from bot.receiver.webhook import listening
from bot.scheduler import make_scheduler
from bot.texts import Texts, languages, plain
from bot.views import Voice
from storage.database import Database
from storage.files import FileStore
from storage.opening import open_database, single_instance

log = logging.getLogger("lapor")
CITIZEN_COMMANDS = ("lapor", "laporanku", "status", "bantuan")


@dataclass(frozen=True)
class Parts:
    """What the running bot is made of."""

    config: Config
    database: Database
    clock: Clock
    texts: Texts
    practice: Practice
    store: FileStore
    gate: asyncio.Semaphore


def make_parts(config: Config, database: Database, clock: Clock) -> Parts:
    """Everything that needs no network."""
    zone = ZoneInfo(config.office.zone)
    return Parts(
        config=config,
        database=database,
        clock=clock,
        texts=Texts(zone),
        practice=practice_of(config),
        store=FileStore(config.storage.files),
        gate=asyncio.Semaphore(config.delivery.in_flight),
    )


async def serve(config: Config, router: Router, clock: Clock | None = None) -> None:
    """Run until SIGTERM or SIGINT; raises LaporError or DatabaseUnusable with what to mend."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(config, router, clock):
        log.info("Lapor is running")
        await stop.wait()


@asynccontextmanager
async def running(
    config: Config, router: Router, clock: Clock | None = None
) -> AsyncIterator[Parts]:
    """The bot at work, for as long as the context lasts."""
    async with AsyncExitStack() as stack:
        database = open_database(config.storage.database)
        stack.callback(database.close)
        stack.enter_context(single_instance(database))
        parts = make_parts(config, database, clock or SystemClock())
        session = make_session(config)
        stack.push_async_callback(session.close)
        bot = make_bot(config, session)
        me = await greet_telegram(bot)
        await show_commands(bot, parts.texts)
        messenger = Messenger(
            config.telegram.token.get_secret_value(), api=config.telegram.api, store=parts.store
        )
        await stack.enter_async_context(messenger)
        gateway = make_gateway(parts, bot, session, router, me)
        scheduler = make_scheduler(database, parts.clock)
        scheduler.start()
        stack.callback(scheduler.shutdown, wait=False)
        renderer = Renderer(parts.texts, parts.practice, parts.store, me.username or "")
        await stack.enter_async_context(_at_work(parts, bot, gateway, messenger, renderer))
        yield parts


def make_session(config: Config) -> AiohttpSession:
    """The connections to the Bot API."""
    return AiohttpSession(api=TelegramAPIServer.from_base(config.telegram.api))


def make_bot(config: Config, session: AiohttpSession) -> Bot:
    """aiogram's bot, which hears and answers; raises LaporError for a token of a wrong shape."""
    try:
        return Bot(config.telegram.token.get_secret_value(), session=session)
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


async def show_commands(bot: Bot, texts: Texts) -> None:
    """The commands that everybody sees; officers get theirs when they join."""
    for language in languages():
        voice = Voice(texts, language)
        commands = [
            BotCommand(command=name, description=plain(voice(f"command-{name}")))
            for name in CITIZEN_COMMANDS
        ]
        code = None if language == languages()[0] else language
        await bot.set_my_commands(commands, language_code=code)


def make_gateway(
    parts: Parts, bot: Bot, session: AiohttpSession, router: Router, me: User
) -> Gateway:
    """The receiver's inside."""
    taker = TurnTaker(
        parts.database,
        practice=parts.practice,
        texts=parts.texts,
        clock=parts.clock,
        username=me.username or "",
    )
    outgoing = Outgoing(Caller(bot, session), parts.database, clock=parts.clock, gate=parts.gate)
    return Gateway(bot, router, taker, outgoing)


@asynccontextmanager
async def _at_work(
    parts: Parts, bot: Bot, gateway: Gateway, messenger: Messenger, renderer: Renderer
) -> AsyncIterator[None]:
    courier = Courier(
        database=parts.database,
        messenger=messenger,
        renderer=renderer,
        clock=parts.clock,
        pace=parts.config.delivery.pace(),
        gate=parts.gate,
    )
    downloader = Downloader(parts.database, messenger, parts.store, parts.clock)
    async with AsyncExitStack() as stack:
        group = await stack.enter_async_context(asyncio.TaskGroup())
        tasks = [group.create_task(courier.run()), group.create_task(downloader.run())]
        if parts.config.webhook is None:
            await bot.delete_webhook()
            tasks.append(group.create_task(poll(bot, gateway.handle)))
        else:
            await stack.enter_async_context(listening(bot, gateway, parts.config.webhook))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
