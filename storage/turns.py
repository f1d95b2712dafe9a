"""The first and last statements of an update's transaction.

Every update pays for these, so they are Core statements that are built once.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BindParameter,
    Insert,
    Table,
    bindparam,
    case,
    delete,
    false,
    func,
    insert,
    literal,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from storage.tables import Conversation, Officer, ParkedUpdate, UpdateLog, metadata
from storage.words import Side

StoredReply = list[dict[str, object]]
CHATS: Table = metadata.tables["conversation"]
LOG: Table = metadata.tables["update_log"]
OFFICERS: Table = metadata.tables["officer"]
SETTINGS: Table = metadata.tables["setting"]


@dataclass(frozen=True)
class Handled:
    """An update that was handled before."""

    reply: StoredReply
    replied: bool


@dataclass(frozen=True)
class Opening:
    """What is known when an update is opened: how it was handled before, who holds office in its
    chat, and the version of what is set in the chat (storage/tables/settings.py)."""

    handled: Handled | None
    officer: Officer | None
    settings: int = 0


# A group has one language, whoever writes in it.
_SETTLED = CHATS.c.language_chosen.is_(true()) | (CHATS.c.chat_id < 0)
_FOLLOWED = case((_SETTLED, CHATS.c.language), else_=bindparam("language"))


def _locking(dialect: str) -> Insert:
    row: dict[str, BindParameter[object]] = {
        name: bindparam(name) for name in ("chat_id", "side", "language", "updated_at")
    }
    kind = sqlite.insert if dialect == "sqlite" else postgresql.insert
    return (
        kind(CHATS)
        .values(step=literal(""), version=literal(0), language_chosen=false(), **row)
        .on_conflict_do_update(
            index_elements=[CHATS.c.chat_id, CHATS.c.side],
            set_={"updated_at": bindparam("updated_at"), "language": _FOLLOWED},
        )
        .returning(CHATS)
    )


LOCK = {dialect: _locking(dialect) for dialect in ("sqlite", "postgresql")}
_ONE = select(literal(1).label("one")).subquery()
SETTINGS_VERSION = select(func.coalesce(func.sum(SETTINGS.c.version), 0))
_LOGGED = (LOG.c.update_id == bindparam("update_id")) & (LOG.c.side == bindparam("side"))
_IN_OFFICE = (OFFICERS.c.chat_id == bindparam("chat_id")) & OFFICERS.c.active.is_(true())
OPEN = select(
    LOG.c.update_id,
    LOG.c.reply,
    LOG.c.replied_at,
    OFFICERS.c.id,
    OFFICERS.c.role,
    OFFICERS.c.agency_id,
    OFFICERS.c.name,
    OFFICERS.c.joined_at,
    SETTINGS_VERSION.scalar_subquery().label("settings"),
).select_from(_ONE.outerjoin(LOG, _LOGGED).outerjoin(OFFICERS, _IN_OFFICE))
KEPT = (
    *("step", "version", "card_id", "draft", "task", "language", "language_chosen"),
    *("draft_touched_at", "draft_reminded_at"),
)
_OF_CHAT = (CHATS.c.chat_id == bindparam("of_chat")) & (CHATS.c.side == bindparam("of_side"))
_OF_UPDATE = (LOG.c.update_id == bindparam("of_update")) & (LOG.c.side == bindparam("of_side"))
LANGUAGE = select(CHATS.c.language).where(_OF_CHAT)
KEEP = update(CHATS).where(_OF_CHAT).values({name: bindparam(f"new_{name}") for name in KEPT})
ENTER = insert(LOG)
NOTE_REPLIED = update(LOG).where(_OF_UPDATE).values(replied_at=bindparam("new_replied_at"))
NOTE_CARD = update(CHATS).where(_OF_CHAT).values(card_id=bindparam("new_card_id"))


def lock_conversation(
    session: Session, chat_id: int, *, language: str, now: datetime, side: Side = Side.PUBLIC
) -> Conversation:
    """The chat's row, made when it is missing, locked until the commit. It speaks `language`,
    which a person's own choice outlasts. It is a copy: give it to `keep_conversation` when it has
    changed."""
    lock = LOCK[session.get_bind().dialect.name]
    row = {"chat_id": chat_id, "side": side, "language": language, "updated_at": now}
    return Conversation(**session.connection().execute(lock, row).mappings().one())


def language_of(session: Session, chat_id: int, *, side: Side) -> str | None:
    """The language of a chat, if it has ever written."""
    which = {"of_chat": chat_id, "of_side": side}
    language: str | None = session.connection().execute(LANGUAGE, which).scalar()
    return language


def keep_conversation(session: Session, conversation: Conversation) -> None:
    """Store the row as it stands now."""
    values = {f"new_{name}": getattr(conversation, name) for name in KEPT}
    which = {"of_chat": conversation.chat_id, "of_side": conversation.side}
    session.connection().execute(KEEP, {**which, **values})


def open_update(
    session: Session, update_id: int, *, chat_id: int, side: Side = Side.PUBLIC
) -> Opening:
    """Whether the update was handled before, and the active officer of its chat."""
    which = {"update_id": update_id, "chat_id": chat_id, "side": side}
    found = session.connection().execute(OPEN, which).one()
    handled = officer = None
    if found.update_id is not None:
        handled = Handled(found.reply, found.replied_at is not None)
    if found.id is not None:
        officer = Officer(
            id=found.id,
            chat_id=chat_id,
            role=found.role,
            agency_id=found.agency_id,
            name=found.name,
            joined_at=found.joined_at,
        )
    return Opening(handled, officer, found.settings)


def log_update(  # noqa: PLR0913 (a row is just these values)
    session: Session,
    update_id: int,
    *,
    chat_id: int,
    reply: StoredReply,
    now: datetime,
    side: Side = Side.PUBLIC,
) -> None:
    """Remember that the update was handled and what is answered."""
    row = {
        "update_id": update_id,
        "side": side,
        "chat_id": chat_id,
        "reply": reply,
        "handled_at": now,
    }
    session.connection().execute(ENTER, row)


def mark_replied(  # noqa: PLR0913 (which update of which bot, which card, when)
    session: Session,
    update_id: int,
    *,
    chat_id: int,
    card_id: int | None,
    now: datetime,
    side: Side = Side.PUBLIC,
) -> None:
    """Remember that the reply's messages went out, and which of them is the card."""
    connection = session.connection()
    of_update = {"of_update": update_id, "of_side": side}
    connection.execute(NOTE_REPLIED, {**of_update, "new_replied_at": now})
    if card_id is not None:
        of_chat = {"of_chat": chat_id, "of_side": side}
        connection.execute(NOTE_CARD, {**of_chat, "new_card_id": card_id})


def park(session: Session, parked: ParkedUpdate) -> None:
    """Keep an update that failed every attempt, so that it can be looked at and replayed."""
    session.merge(parked)


def forget_updates(session: Session, *, before: datetime) -> int:
    """Drop log rows that Telegram can no longer repeat (it keeps updates for 24 hours)."""
    old = delete(UpdateLog).where(col(UpdateLog.handled_at) < before)
    return len(session.scalars(old.returning(col(UpdateLog.update_id))).all())
