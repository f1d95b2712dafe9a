"""Keeping our own copy of every file, so that a lost file_id loses nothing."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import update
from sqlmodel import Session, col, select
from telegram.error import TelegramError

from bot.clock import Clock
from bot.delivery.messenger import Messenger
from bot.desk.drafting import DOWNLOADS
from storage import history
from storage.database import Database
from storage.files import FileStore
from storage.tables import Attachment
from storage.words import Side

log = logging.getLogger("lapor.downloads")
BATCH = 5
ATTEMPTS = 5


@dataclass(frozen=True)
class Downloader:
    """Downloads attachments into the file store, woken by each commit that adds one."""

    database: Database
    messengers: Mapping[Side, Messenger]
    store: FileStore
    clock: Clock

    async def run(self) -> None:
        """Download for ever."""
        bell = self.database.bell(DOWNLOADS)
        while True:
            bell.clear()
            if not await self.download_some():
                await bell.wait()

    async def download_some(self) -> int:
        """Fetch a few files; the number that was tried."""
        waiting = await self.database.run(_waiting)
        for number, file_id, side in waiting:
            try:
                content = await self.messengers[side].download(file_id)
            except TelegramError as error:
                log.warning("attachment %s: %s", number, type(error).__name__)
                await self.database.run(partial(_failed, number=number))
                continue
            name = await asyncio.to_thread(self.store.keep, content)
            kept = partial(_kept, number=number, sha256=name, now=self.clock.now())
            await self.database.run(kept)
        return len(waiting)


def _waiting(session: Session) -> list[tuple[int, str, Side]]:
    rows = session.exec(
        select(Attachment)
        .where(col(Attachment.sha256).is_(None), col(Attachment.failed_attempts) < ATTEMPTS)
        .order_by(col(Attachment.failed_attempts), col(Attachment.id))
        .limit(BATCH)
    )
    return [(row.id or 0, row.file_id, row.side) for row in rows]


def _failed(session: Session, number: int) -> None:
    attempts = col(Attachment.failed_attempts) + 1
    session.execute(
        update(Attachment).where(col(Attachment.id) == number).values(failed_attempts=attempts)
    )


def _kept(session: Session, *, number: int, sha256: str, now: datetime) -> None:
    complaint_id = session.execute(
        update(Attachment)
        .where(col(Attachment.id) == number)
        .values(sha256=sha256)
        .returning(col(Attachment.complaint_id))
    ).scalar()
    if complaint_id is not None:
        history.record_files(session, complaint_id, [number], at=now)
