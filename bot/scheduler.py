"""The scheduler: periodic jobs that ask the database what is due."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Session

from bot.clock import Clock
from bot.desk import Desk, Practice, holding
from bot.desk.digests import give_digests
from bot.desk.drafting import DOWNLOADS
from bot.desk.keeping import sweep_promises
from bot.desk.sweeping import sweep
from bot.desk.unsent import sweep_drafts
from storage import outbox, turns
from storage.database import Database

TICK_SECONDS = 5
UPDATES_ARE_KEPT = timedelta(hours=48)
# What one look at the clock may do at most before it gives way to the next.
BATCHES = 200
TEACHING_HOUR = 2


@dataclass(frozen=True)
class Job:
    """Work that is done again and again; `every` is its interval, as APScheduler takes it."""

    id: str
    work: Callable[[], Awaitable[None]]
    every: Mapping[str, int]


def jobs(database: Database, clock: Clock, practice: Practice) -> list[Job]:
    """Everything that happens by itself, in the order of one look at the clock."""

    async def wake() -> None:
        database.bell(outbox.BELL).set()
        database.bell(DOWNLOADS).set()

    async def forget() -> None:
        before = clock.now() - UPDATES_ARE_KEPT

        def work(session: Session) -> int:
            holding.forget(session, before=before)
            return turns.forget_updates(session, before=before)

        await database.run(work)

    def until_done(work: Callable[[Desk], int]) -> Callable[[], Awaitable[None]]:
        async def run() -> None:
            for _ in range(BATCHES):
                now = clock.now()
                if not await database.run(lambda session: work(Desk(session, now, practice))):  # noqa: B023
                    return

        return run

    return [
        Job("forget old updates", forget, {"hours": 1}),
        Job("make the held moves", until_done(holding.make_due), {"seconds": 1}),
        Job("sweep the clocks", until_done(sweep), {"minutes": 1}),
        Job("sweep the promises", until_done(sweep_promises), {"minutes": 1}),
        Job("sweep the drafts", until_done(sweep_drafts), {"minutes": 1}),
        Job("give the morning's digests", until_done(give_digests), {"minutes": 1}),
        Job("wake the courier", wake, {"seconds": TICK_SECONDS}),
    ]


async def look_around(listed: list[Job]) -> None:
    """Do every job once and at once: for a clock that was moved."""
    for job in listed:
        await job.work()


def make_scheduler(
    listed: list[Job], *, teach: Callable[[], Awaitable[None]], zone: ZoneInfo
) -> AsyncIOScheduler:
    """All jobs with fixed ids, and the nightly teaching of suggestions. A job that was missed
    runs once, however late: what is due stands in the database, not in the job."""
    scheduler = AsyncIOScheduler(
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone="UTC",
    )
    for job in listed:
        scheduler.add_job(job.work, "interval", id=job.id, **job.every)
    scheduler.add_job(teach, "cron", hour=TEACHING_HOUR, timezone=zone, id="teach")
    return scheduler
