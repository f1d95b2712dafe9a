"""The scheduler: periodic jobs that ask the database what is due."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Session

from bot.clock import Clock
from bot.desk.drafting import DOWNLOADS
from storage import outbox, turns
from storage.database import Database

TICK_SECONDS = 5
UPDATES_ARE_KEPT = timedelta(hours=48)
TEACHING_HOUR = 2


def make_scheduler(
    database: Database, clock: Clock, *, teach: Callable[[], Awaitable[None]], zone: ZoneInfo
) -> AsyncIOScheduler:
    """All jobs with fixed ids. A job that was missed runs once, however late: what is due stands
    in the database, not in the job."""
    scheduler = AsyncIOScheduler(
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        timezone="UTC",
    )

    async def wake() -> None:
        database.bell(outbox.BELL).set()
        database.bell(DOWNLOADS).set()

    async def forget() -> None:
        before = clock.now() - UPDATES_ARE_KEPT

        def work(session: Session) -> int:
            return turns.forget_updates(session, before=before)

        await database.run(work)

    scheduler.add_job(wake, "interval", seconds=TICK_SECONDS, id="wake the courier")
    scheduler.add_job(forget, "interval", hours=1, id="forget old updates")
    scheduler.add_job(teach, "cron", hour=TEACHING_HOUR, timezone=zone, id="teach")
    return scheduler
