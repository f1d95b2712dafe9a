"""The outbox: adding, claiming and settling notices."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Insert,
    Integer,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningUpdate
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
    adding = kind(NOTICES).on_conflict_do_nothing(index_elements=["dedupe_key"])
    return adding.execution_options(preserve_rowcount=True)


def _unsent(notice: FromClause) -> ColumnElement[bool]:
    """Written out, not bound, because only then a partial index is used."""
    words: BindParameter[NoticeStatus] = bindparam(
        "unsent", UNSENT, expanding=True, literal_execute=True, unique=True
    )
    return notice.c.status.in_(words)


def _claimable() -> ColumnElement[bool]:
    waiting = and_(NOTICES.c.status == NoticeStatus.WAITING, NOTICES.c.due_at <= NOW)
    abandoned = and_(NOTICES.c.status == NoticeStatus.SENDING, NOTICES.c.claimed_until <= NOW)
    return and_(_unsent(NOTICES), or_(waiting, abandoned))


def _waits_for_another() -> ColumnElement[bool]:
    """An earlier notice of the chat goes first, unless it is a reminder for later; and nothing
    overtakes the one that is on its way."""
    other = NOTICES.alias("other")
    goes_first = and_(other.c.id < NOTICES.c.id, or_(other.c.due_at <= NOW, other.c.attempts > 0))
    on_its_way = and_(other.c.status == NoticeStatus.SENDING, other.c.claimed_until > NOW)
    return exists().where(
        other.c.chat_id == NOTICES.c.chat_id, _unsent(other), or_(goes_first, on_its_way)
    )


def _too_soon() -> ColumnElement[bool]:
    recent = NOTICES.alias("recent")
    quiet_since = case(
        (NOTICES.c.chat_id < 0, _time("groups_quiet_since")), else_=_time("chats_quiet_since")
    )
    return exists().where(recent.c.chat_id == NOTICES.c.chat_id, recent.c.sent_at > quiet_since)


def _claiming() -> ReturningUpdate[tuple[object, ...]]:
    due = (
        select(NOTICES.c.id)
        .where(_claimable(), ~_waits_for_another(), ~_too_soon())
        .order_by(NOTICES.c.lane, NOTICES.c.id)
        .limit(bindparam("most", type_=Integer()))
        .with_for_update(skip_locked=True)
        .cte("due")  # PostgreSQL may run a plain subquery twice, and then exceed its limit
    )
    return (
        update(NOTICES)
        .where(NOTICES.c.id.in_(select(due.c.id)))
        .values(
            status=NoticeStatus.SENDING,
            claimed_until=_time("until"),
            attempts=NOTICES.c.attempts + 1,
        )
        .returning(NOTICES)
    )


def _time(name: str) -> BindParameter[datetime]:
    return bindparam(name, type_=UTCDateTime())


# The courier asks all the time, so its statements are built once.
NOTICES = metadata.tables["notice"]
NOW = _time("now")
COLUMNS = [column.name for column in NOTICES.columns if column.name != "id"]
ADD = {dialect: _adding(dialect) for dialect in ("sqlite", "postgresql")}
CLAIM = _claiming()
SENT_SINCE = select(func.count()).where(NOTICES.c.sent_at > _time("since"))
SETTLE_SENT = (
    update(NOTICES)
    .where(NOTICES.c.id == bindparam("which"))
    .values(
        status=NoticeStatus.SENT,
        sent_at=NOW,
        message_id=bindparam("new_message_id"),
        error="",
        claimed_until=None,
    )
)
IS_DUE = select(exists().where(_unsent(NOTICES), NOTICES.c.due_at <= NOW))
NEXT_DUE = select(func.min(NOTICES.c.due_at)).where(NOTICES.c.status == NoticeStatus.WAITING)


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
    """Take up to `limit` due notices, at most one a chat, in each chat's order, as copies;
    whoever claims has `CLAIM_LASTS` to settle them before they may be claimed again."""
    values = {
        "now": now,
        "most": limit,
        "until": now + CLAIM_LASTS,
        "chats_quiet_since": now - pace.chat_interval,
        "groups_quiet_since": now - pace.group_interval,
    }
    claimed = session.connection().execute(CLAIM, values).mappings()
    return sorted(
        (Notice(**row) for row in claimed), key=lambda notice: (notice.lane, notice.id or 0)
    )


def sent_lately(session: Session, *, now: datetime) -> int:
    """How many notices left in the last second, for the pace of all chats together."""
    since = {"since": now - timedelta(seconds=1)}
    return int(session.connection().execute(SENT_SINCE, since).scalar_one())


def settle_sent(
    session: Session, notice_id: int, *, message_id: int | None, now: datetime
) -> None:
    """The notice arrived."""
    arrived = {"which": notice_id, "new_message_id": message_id, "now": now}
    session.connection().execute(SETTLE_SENT, arrived)


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
    return bool(session.connection().execute(IS_DUE, {"now": now}).scalar())


def next_due(session: Session) -> datetime | None:
    """When the earliest unsent notice is due, or None when the outbox is empty."""
    return session.connection().execute(NEXT_DUE).scalar()


def _settle(session: Session, notice_id: int, **values: object) -> None:
    settling = update(NOTICES).where(NOTICES.c.id == notice_id)
    session.connection().execute(settling.values(claimed_until=None, **values))
