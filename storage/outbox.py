"""The outbox: adding, claiming and settling notices."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Insert,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import aliased
from sqlmodel import Session, col
from sqlmodel.sql.sqltypes import UTCDateTime

from storage.database import ring
from storage.tables import Notice, metadata
from storage.words import NoticeStatus

BELL = "outbox"
CLAIM_LASTS = timedelta(seconds=60)
UNSENT = (NoticeStatus.WAITING, NoticeStatus.SENDING)


def _adding(dialect: str) -> Insert:
    kind = sqlite.insert if dialect == "sqlite" else postgresql.insert
    adding = kind(Notice).on_conflict_do_nothing(index_elements=["dedupe_key"])
    return adding.execution_options(preserve_rowcount=True)


COLUMNS = [column.name for column in metadata.tables["notice"].columns if column.name != "id"]
ADD = {dialect: _adding(dialect) for dialect in ("sqlite", "postgresql")}


@dataclass(frozen=True)
class Pace:
    """How fast messages may leave: Telegram's limits unless configured otherwise.
    `per_second` counts all chats; the intervals are the least time between two messages."""

    per_second: float = 30
    chat_interval: timedelta = timedelta(seconds=1)
    group_interval: timedelta = timedelta(seconds=3)


def put(session: Session, *notices: Notice) -> None:
    """Add notices to this transaction; one with a known `dedupe_key` is left out."""
    if not notices:
        return
    adding = ADD[session.get_bind().dialect.name]
    rows = [_row_of(notice) for notice in notices]
    added = session.connection().execute(adding, rows)
    if added.rowcount:
        ring(session, BELL)


def _row_of(notice: Notice) -> dict[str, object]:
    return {name: getattr(notice, name) for name in COLUMNS}


def claim(session: Session, *, now: datetime, limit: int, pace: Pace) -> list[Notice]:
    """Take up to `limit` due notices, at most one a chat, in each chat's order; whoever claims
    has `CLAIM_LASTS` to settle them before they may be claimed again."""
    due = (
        select(col(Notice.id))
        .where(_claimable(now), ~_waits_for_another(now), ~_too_soon(now, pace))
        .order_by(col(Notice.lane), col(Notice.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")  # PostgreSQL may run a plain subquery twice, and then exceed its limit
    )
    claimed = session.scalars(
        update(Notice)
        .where(col(Notice.id).in_(select(due.c.id)))
        .values(
            status=NoticeStatus.SENDING,
            claimed_until=now + CLAIM_LASTS,
            attempts=col(Notice.attempts) + 1,
        )
        .returning(Notice),
        execution_options={"populate_existing": True, "synchronize_session": False},
    ).all()
    return sorted(claimed, key=lambda notice: (notice.lane, notice.id or 0))


def sent_lately(session: Session, *, now: datetime) -> int:
    """How many notices left in the last second, for the pace of all chats together."""
    since = now - timedelta(seconds=1)
    return session.scalar(select(func.count()).where(col(Notice.sent_at) > since)) or 0


def settle_sent(
    session: Session, notice_id: int, *, message_id: int | None, now: datetime
) -> None:
    """The notice arrived."""
    _settle(
        session, notice_id, status=NoticeStatus.SENT, sent_at=now, message_id=message_id, error=""
    )


def settle_later(session: Session, notice_id: int, *, due_at: datetime, error: str) -> None:
    """The notice could not be sent now; try again at `due_at`."""
    _settle(session, notice_id, status=NoticeStatus.WAITING, due_at=due_at, error=error)


def settle_never(
    session: Session, notice_id: int, *, error: str, status: NoticeStatus = NoticeStatus.FAILED
) -> None:
    """The notice cannot be sent, now or later."""
    _settle(session, notice_id, status=status, error=error)


def release_claims(session: Session) -> None:
    """Free what a courier that died had claimed; only the one running courier may call this."""
    session.execute(
        update(Notice)
        .where(col(Notice.status) == NoticeStatus.SENDING)
        .values(status=NoticeStatus.WAITING, claimed_until=None)
    )


def is_due(session: Session, *, now: datetime) -> bool:
    """Whether a notice that is due has not left yet."""
    due = exists().where(_unsent(Notice), col(Notice.due_at) <= now)
    return bool(session.scalar(select(due)))


def next_due(session: Session) -> datetime | None:
    """When the earliest unsent notice is due, or None when the outbox is empty."""
    return session.scalar(
        select(func.min(col(Notice.due_at))).where(col(Notice.status) == NoticeStatus.WAITING)
    )


def _claimable(now: datetime) -> ColumnElement[bool]:
    waiting = and_(col(Notice.status) == NoticeStatus.WAITING, col(Notice.due_at) <= now)
    abandoned = and_(col(Notice.status) == NoticeStatus.SENDING, col(Notice.claimed_until) <= now)
    return and_(_unsent(Notice), or_(waiting, abandoned))


def _unsent(notice: type[Notice]) -> ColumnElement[bool]:
    """Written out, not bound, because only then a partial index is used."""
    words: BindParameter[NoticeStatus] = bindparam(
        "unsent", UNSENT, expanding=True, literal_execute=True, unique=True
    )
    return col(notice.status).in_(words)


def _waits_for_another(now: datetime) -> ColumnElement[bool]:
    """An earlier notice of the chat goes first, unless it is a reminder for later; and nothing
    overtakes the one that is on its way."""
    other = aliased(Notice)
    goes_first = and_(
        col(other.id) < col(Notice.id), or_(col(other.due_at) <= now, col(other.attempts) > 0)
    )
    on_its_way = and_(col(other.status) == NoticeStatus.SENDING, col(other.claimed_until) > now)
    return exists().where(
        col(other.chat_id) == col(Notice.chat_id), _unsent(other), or_(goes_first, on_its_way)
    )


def _too_soon(now: datetime, pace: Pace) -> ColumnElement[bool]:
    recent = aliased(Notice)
    quiet_since = case(
        (col(Notice.chat_id) < 0, literal(now - pace.group_interval, UTCDateTime())),
        else_=literal(now - pace.chat_interval, UTCDateTime()),
    )
    return exists().where(
        col(recent.chat_id) == col(Notice.chat_id), col(recent.sent_at) > quiet_since
    )


def _settle(session: Session, notice_id: int, **values: object) -> None:
    session.execute(
        update(Notice)
        .where(col(Notice.id) == notice_id)
        .values(claimed_until=None, **values)
        .execution_options(synchronize_session=False)
    )
