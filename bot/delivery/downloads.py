"""Keeping our own copy of every file, without what its metadata tells: nobody but the sender ever
gets the place and the camera of a photo, and a lost file_id loses nothing."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import and_, delete, update
from sqlmodel import Session, col, select
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError

from bot.clock import Clock
from bot.delivery.messenger import Messenger
from bot.desk.drafting import DOWNLOAD_ATTEMPTS, DOWNLOADS
from storage import history, outbox
from storage.database import Database
from storage.files import FileStore
from storage.tables import Attachment, Notice
from storage.words import Audience, Side

log = logging.getLogger("lapor.downloads")
BATCH = 5
PAUSE_SECONDS = 2
TOO_BIG = "too big"


@dataclass(frozen=True)
class Waiting:
    """A file that Telegram holds and we do not yet."""

    number: int
    file_id: str
    mime_type: str
    name: str
    side: Side


@dataclass(frozen=True)
class Downloader:
    """Downloads attachments into the file store, woken by each commit that adds one."""

    database: Database
    messengers: Mapping[Side, Messenger]
    store: FileStore
    clock: Clock

    async def run(self) -> None:
        """Download for ever, and delete what was dropped."""
        bell = self.database.bell(DOWNLOADS)
        while True:
            bell.clear()
            await self.forget_some()
            if not await self.download_some():
                await bell.wait()

    async def download_some(self) -> int:
        """Fetch a few files; the number that was tried."""
        waiting = await self.database.run(_waiting)
        for file in waiting:
            try:
                content = await self.messengers[file.side].download(file.file_id)
            except TelegramError as error:
                log.warning("attachment %s: %s", file.number, type(error).__name__)
                await self._failed(file, error)
                continue
            name = await asyncio.to_thread(self._keep_clean, content, file)
            kept = partial(_kept, number=file.number, sha256=name, now=self.clock.now())
            await self.database.run(kept)
        return len(waiting)

    async def forget_some(self) -> int:
        """Delete the files of drafts that were dropped: copies that no other row names, then the
        rows; how many. Never during a download, which may be about to name a copy."""
        numbers, names = await self.database.run(_forgotten)
        for name in names:
            await asyncio.to_thread(self.store.forget, name)
        if numbers:
            await self.database.run(partial(_delete, numbers=numbers))
        return len(numbers)

    async def _failed(self, file: Waiting, error: TelegramError) -> None:
        """A refusal counts; a network that is down only has to come back."""
        if isinstance(error, BadRequest | Forbidden | InvalidToken):
            lost = isinstance(error, BadRequest) and TOO_BIG in error.message
            now = self.clock.now()
            failed = partial(count_failure, number=file.number, for_good=lost, now=now)
            await self.database.run(failed)
        else:
            await asyncio.sleep(PAUSE_SECONDS)

    def _keep_clean(self, content: bytes, file: Waiting) -> str:
        from storage.metadata import without_metadata  # noqa: PLC0415 (large, and not in every run)

        return self.store.keep(without_metadata(content, file.mime_type, file.name))


def _forgotten(session: Session) -> tuple[list[int], list[str]]:
    """The numbers of some forgotten files, and the hashes that no other file has."""
    query = select(Attachment.id, Attachment.sha256).where(col(Attachment.forgotten))
    found = session.exec(query.order_by(col(Attachment.id)).limit(BATCH)).all()
    numbers, names = [number or 0 for number, _ in found], {name for _, name in found if name}
    others = and_(col(Attachment.sha256).in_(names), col(Attachment.id).not_in(numbers))
    return numbers, sorted(names - set(session.exec(select(Attachment.sha256).where(others))))


def _delete(session: Session, *, numbers: list[int]) -> None:
    session.execute(delete(Attachment).where(col(Attachment.id).in_(numbers)))


def _waiting(session: Session) -> list[Waiting]:
    rows = session.exec(
        select(Attachment)
        .where(
            col(Attachment.sha256).is_(None),
            col(Attachment.failed_attempts) < DOWNLOAD_ATTEMPTS,
            col(Attachment.forgotten).is_(False),
        )
        .order_by(col(Attachment.failed_attempts), col(Attachment.id))
        .limit(BATCH)
    )
    return [Waiting(row.id or 0, row.file_id, row.mime_type, row.name, row.side) for row in rows]


def count_failure(session: Session, *, number: int, for_good: bool, now: datetime) -> None:
    """Note that a file did not come; when it never will, its sender is told."""
    attachment = session.get_one(Attachment, number)
    attachment.failed_attempts = DOWNLOAD_ATTEMPTS if for_good else attachment.failed_attempts + 1
    if attachment.failed_attempts < DOWNLOAD_ATTEMPTS:
        return
    notice = Notice(
        chat_id=attachment.chat_id,
        audience=Audience.OWNER if attachment.side is Side.PUBLIC else Audience.AGENCY,
        text_key="notice-file-gone",
        params={"kind": attachment.kind.value, "name": attachment.name},
        created_at=now,
        due_at=now,
    )
    outbox.put(session, notice)


def _kept(session: Session, *, number: int, sha256: str, now: datetime) -> None:
    complaint_id = session.execute(
        update(Attachment)
        .where(col(Attachment.id) == number)
        .values(sha256=sha256)
        .returning(col(Attachment.complaint_id))
    ).scalar()
    if complaint_id is not None:
        history.record_files(session, complaint_id, [number], at=now)
