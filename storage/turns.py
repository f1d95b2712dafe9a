"""The first and last statements of an update's transaction."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from storage.tables import Conversation, Officer, ParkedUpdate, UpdateLog

StoredReply = list[dict[str, object]]


@dataclass(frozen=True)
class Handled:
    """An update that was handled before."""

    reply: StoredReply
    replied: bool


def lock_conversation(
    session: Session, chat_id: int, *, language: str, now: datetime
) -> Conversation:
    """The chat's row, made when it is missing, locked until the commit."""
    statement = (
        _insert_conversation(session)
        .values(chat_id=chat_id, language=language, step="", version=0, updated_at=now)
        .on_conflict_do_update(
            index_elements=[col(Conversation.chat_id)], set_={"updated_at": now}
        )
        .returning(Conversation)
    )
    return session.scalars(statement, execution_options={"populate_existing": True}).one()


def find_handled(session: Session, update_id: int) -> Handled | None:
    """The stored reply of an update that was handled before, or None for a new one."""
    row = session.execute(
        select(col(UpdateLog.reply), col(UpdateLog.replied_at)).where(
            col(UpdateLog.update_id) == update_id
        )
    ).first()
    return None if row is None else Handled(row.reply, row.replied_at is not None)


def find_officer(session: Session, chat_id: int) -> Officer | None:
    """The active officer of this chat, or None for a citizen."""
    return session.scalars(
        select(Officer).where(col(Officer.chat_id) == chat_id, col(Officer.active))
    ).first()


def log_update(
    session: Session, update_id: int, *, chat_id: int, reply: StoredReply, now: datetime
) -> None:
    """Remember that the update was handled and what is answered."""
    row = {"update_id": update_id, "chat_id": chat_id, "reply": reply, "handled_at": now}
    session.execute(insert(UpdateLog).values(**row))


def mark_replied(
    session: Session, update_id: int, *, chat_id: int, card_id: int | None, now: datetime
) -> None:
    """Remember that the reply's messages went out, and which of them is the card."""
    session.execute(
        update(UpdateLog).where(col(UpdateLog.update_id) == update_id).values(replied_at=now)
    )
    if card_id is not None:
        session.execute(
            update(Conversation)
            .where(col(Conversation.chat_id) == chat_id)
            .values(card_id=card_id)
        )


def park(session: Session, parked: ParkedUpdate) -> None:
    """Keep an update that failed every attempt, so that it can be looked at and replayed."""
    session.merge(parked)


def forget_updates(session: Session, *, before: datetime) -> int:
    """Drop log rows that Telegram can no longer repeat (it keeps updates for 24 hours)."""
    result = session.execute(delete(UpdateLog).where(col(UpdateLog.handled_at) < before))
    return int(result.rowcount)  # type: ignore[attr-defined]


def _insert_conversation(session: Session) -> sqlite.Insert | postgresql.Insert:
    is_sqlite = session.get_bind().dialect.name == "sqlite"
    return sqlite.insert(Conversation) if is_sqlite else postgresql.insert(Conversation)
