"""The running bot: receiver, courier, downloader and scheduler on one database."""

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.client.session.aiohttp import AiohttpSession

from bot.accounts import Account, appear, connected, know_channel
from bot.clock import Clock, SystemClock
from bot.config import Config, practice_of
from bot.delivery.courier import Courier
from bot.delivery.downloads import Downloader
from bot.delivery.messenger import Messenger
from bot.delivery.rendering import Renderer
from bot.desk import Practice, settings
from bot.receiver.caller import Caller
from bot.receiver.gateway import Gateway
from bot.receiver.inline import InquiryTaker
from bot.receiver.outgoing import Outgoing
from bot.receiver.polling import poll
from bot.receiver.taking import TurnTaker
from bot.receiver.turn import Bots
from bot.receiver.webhook import listening
from bot.scheduler import jobs, look_around, make_scheduler
from bot.teaching import Teacher
from bot.texts import Texts
from storage import outbox
from storage.database import Database
from storage.files import FileStore
from storage.opening import open_database, single_instance
from storage.words import Side

log = logging.getLogger("lapor")
PATIENCE_SECONDS = 30
BREATH_SECONDS = 0.005


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
    teacher: Teacher

    async def look_around(self) -> None:
        """Do at once what is due by the clock, and wait until the notices that are due have
        left: for tests and demos that have moved it."""
        await look_around(jobs(self.database, self.clock, self.practice))
        async with asyncio.timeout(PATIENCE_SECONDS):
            # The database rings no bell when a notice has left.
            while await self.database.run(partial(outbox.is_due, now=self.clock.now())):  # noqa: ASYNC110
                await asyncio.sleep(BREATH_SECONDS)


def make_parts(config: Config, database: Database, clock: Clock) -> Parts:
    """Everything that needs no network."""
    zone = ZoneInfo(config.office.zone)
    practice = practice_of(config)
    return Parts(
        config=config,
        database=database,
        clock=clock,
        texts=Texts(zone),
        practice=practice,
        store=FileStore(config.storage.files),
        gate=asyncio.Semaphore(config.delivery.in_flight),
        teacher=Teacher(database, practice.suggestions, config.storage.files),
    )


async def serve(
    config: Config, router: Router, clock: Clock | None = None, *, staff: Router | None = None
) -> None:
    """Run until SIGTERM or SIGINT; raises LaporError or DatabaseUnusable with what to mend.
    `staff` are the conversations of the officers' own bot, where the settings have its token."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(config, router, clock, staff=staff):
        gc.freeze()  # what was loaded at start stays: it is looked through no more
        log.info("Lapor is running")
        await stop.wait()


@asynccontextmanager
async def running(
    config: Config, router: Router, clock: Clock | None = None, *, staff: Router | None = None
) -> AsyncIterator[Parts]:
    """The bot at work, for as long as the context lasts."""
    async with AsyncExitStack() as stack:
        database = open_database(config.storage.database)
        stack.callback(database.close)
        stack.enter_context(single_instance(database))
        parts = make_parts(config, database, clock or SystemClock())
        database.run_now(partial(settings.take_up, practice=parts.practice))
        session = await stack.enter_async_context(connected(config))
        public = await appear(config, parts.texts, session, Side.PUBLIC)
        parts = replace(parts, practice=await know_channel(parts.practice, public.bot))
        officers = await appear(config, parts.texts, session, Side.STAFF) if staff else public
        ears = [
            make_gateway(parts, account.bot, session, spoken, _names(account, public, officers))
            for account, spoken in ((public, router), (officers, staff))
            if spoken is not None
        ]
        messengers = {}
        for account in {public.side: public, officers.side: officers}.values():
            messenger = _messenger(parts, account, session)
            messengers[account.side] = await stack.enter_async_context(messenger)
        stack.enter_context(_on_schedule(parts))
        renderer = Renderer(
            parts.texts,
            parts.practice,
            parts.store,
            bots={Side.PUBLIC: public.username, officers.side: officers.username},
            staff=officers.side,
        )
        await stack.enter_async_context(_at_work(parts, ears, messengers, renderer))
        yield parts


def _names(account: Account, public: Account, officers: Account) -> Bots:
    """What this bot knows of itself and the other one; they may be the same."""
    return Bots(
        username=account.username,
        public=public.username,
        officers=officers.username,
        side=account.side,
        for_officers=account is officers,
    )


def _messenger(parts: Parts, account: Account, session: AiohttpSession) -> Messenger:
    telegram = parts.config.telegram
    return Messenger(
        telegram.token_of(account.side).get_secret_value(),
        api=telegram.api,
        connect=session.create_session,
        store=parts.store,
        side=account.side,
    )


def make_gateway(
    parts: Parts, bot: Bot, session: AiohttpSession, router: Router, bots: Bots
) -> Gateway:
    """The receiver's inside."""
    taker = TurnTaker(
        parts.database,
        practice=parts.practice,
        texts=parts.texts,
        clock=parts.clock,
        bots=bots,
    )
    caller = Caller(bot, session)
    outgoing = Outgoing(
        caller,
        parts.database,
        clock=parts.clock,
        gate=parts.gate,
        side=bots.side,
    )
    inquiries = InquiryTaker(
        parts.database,
        practice=parts.practice,
        texts=parts.texts,
        clock=parts.clock,
        username=bots.username,
    )
    return Gateway(caller, router, taker=taker, inquiries=inquiries, outgoing=outgoing)


@contextmanager
def _on_schedule(parts: Parts) -> Iterator[None]:
    scheduler = make_scheduler(
        jobs(parts.database, parts.clock, parts.practice),
        teach=parts.teacher.teach,
        zone=parts.practice.zone,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


@asynccontextmanager
async def _at_work(
    parts: Parts, ears: Sequence[Gateway], messengers: Mapping[Side, Messenger], renderer: Renderer
) -> AsyncIterator[None]:
    courier = Courier(
        database=parts.database,
        messengers=messengers,
        renderer=renderer,
        clock=parts.clock,
        pace=parts.config.delivery.pace(),
        gate=parts.gate,
    )
    downloader = Downloader(parts.database, messengers, parts.store, parts.clock)
    async with AsyncExitStack() as stack:
        group = await stack.enter_async_context(asyncio.TaskGroup())
        tasks = [group.create_task(courier.run()), group.create_task(downloader.run())]
        tasks.append(group.create_task(parts.teacher.run()))
        if parts.config.webhook is None:
            for ear in ears:
                await ear.caller.bot.delete_webhook()
                tasks.append(group.create_task(poll(ear.caller, ear.handle)))
        else:
            heard = [(ear.caller.bot, ear) for ear in ears]
            await stack.enter_async_context(listening(heard, parts.config.webhook))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
