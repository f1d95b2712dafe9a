"""The courier: claims notices, sends them one by one, records what became of each."""

import asyncio
import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from bot.clock import Clock
from bot.delivery.groups import deliver
from bot.delivery.messenger import Later, Messenger, Moved, Never, Outcome, Sent
from bot.delivery.parcels import Parcel
from bot.delivery.rendering import NoLongerTheirs, Renderer
from bot.desk import publishing
from storage import outbox
from storage.database import Database
from storage.outbox import Pace
from storage.tables import Notice
from storage.words import NoticeStatus, Side

log = logging.getLogger("lapor.courier")
BATCH = 10
FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=10)
GIVE_UP_AFTER = 60
LOOK_AGAIN_SECONDS = 0.2


@dataclass(frozen=True)
class Courier:
    """Empties the outbox. One claim is committed before sending and one result after; between
    the two a crash may double the message, so the gate lets few through at once."""

    database: Database
    messengers: Mapping[Side, Messenger]
    renderer: Renderer
    clock: Clock
    pace: Pace
    gate: asyncio.Semaphore

    async def run(self) -> None:
        """Deliver for ever, woken by each commit that adds a notice and by the scheduler."""
        await self.database.run(outbox.release_claims)
        bell = self.database.bell(outbox.BELL)
        while True:
            bell.clear()
            if not await self.deliver_some():
                await self._rest(bell)

    async def deliver_some(self) -> int:
        """Send what is due and may leave now; the number of notices that were tried."""
        parcels = await self.database.run(self._claim)
        for parcel in parcels:
            async with self.gate:
                messenger = self.messengers[parcel.side]
                outcome = await deliver(messenger, self.database, parcel)
                await self._settle(parcel, outcome)
            if isinstance(outcome, Later) and outcome.after:
                await self._halt(outcome.after)
        return len(parcels)

    def _claim(self, session: Session) -> list[Parcel]:
        now = self.clock.now()
        allowed = int(self.pace.per_second) - outbox.sent_lately(session, now=now)
        if allowed <= 0:
            return []
        claimed = outbox.claim(session, now=now, limit=min(BATCH, allowed), pace=self.pace)
        return [parcel for notice in claimed if (parcel := self._render(session, notice, now))]

    def _render(self, session: Session, notice: Notice, now: datetime) -> Parcel | None:
        """The parcel; a notice that cannot be rendered fails alone and holds nobody up."""
        try:
            return self.renderer.render(session, notice, now)
        except NoLongerTheirs:
            status = NoticeStatus.CANCELLED
            outbox.settle_never(session, notice.id or 0, error="not theirs", status=status)
            return None
        except (KeyError, ValueError) as error:
            log.error("notice %s cannot be rendered: %s", notice.id, error)  # noqa: TRY400
            outbox.settle_never(session, notice.id or 0, error="unrenderable")
            return None

    async def _settle(self, parcel: Parcel, outcome: Outcome) -> None:
        now = self.clock.now()
        await self.database.run(lambda session: _record(session, parcel, outcome, now))
        if not isinstance(outcome, Sent):
            log.warning("notice %s: %s", parcel.notice_id, outcome)

    async def _halt(self, after: timedelta) -> None:
        log.warning("Telegram asks for a halt of %s", after)
        await asyncio.sleep(after.total_seconds())

    async def _rest(self, bell: asyncio.Event) -> None:
        due = await self.database.run(outbox.next_due)
        seconds = None if due is None else self._seconds_until(due)
        try:
            await asyncio.wait_for(bell.wait(), seconds)
        except TimeoutError:
            return

    def _seconds_until(self, due: datetime) -> float:
        return max((due - self.clock.now()).total_seconds(), LOOK_AGAIN_SECONDS)


def _record(session: Session, parcel: Parcel, outcome: Outcome, now: datetime) -> None:
    number = parcel.notice_id
    match outcome:
        case Sent(message_id):
            if parcel.post:
                publishing.note(session, parcel.post.complaint_id, message_id)
            outbox.settle_sent(session, number, message_id=message_id, now=now)
        case Later(error, after) if parcel.attempts < GIVE_UP_AFTER:
            due = now + (after or backoff(parcel.attempts))
            outbox.settle_later(session, number, due_at=due, error=error)
        case Later(error):
            outbox.settle_never(session, number, error=error)
        case Moved():
            outbox.settle_never(session, number, error="moved twice")
        case Never(error, unreachable):
            status = NoticeStatus.CANCELLED if unreachable else NoticeStatus.FAILED
            outbox.settle_never(session, number, error=error, status=status)


def backoff(attempts: int) -> timedelta:
    """How long to wait after so many tries: doubling, bounded, with jitter."""
    doublings = min(attempts - 1, 20)
    longest = min(FIRST_RETRY * int(2**doublings), LONGEST_RETRY)
    return longest * random.uniform(0.5, 1)  # noqa: S311 (no secret)
