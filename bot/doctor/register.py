"""Checks of the database: open, whole, up to date, one bot on it, its key, what waits in it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cryptography.fernet import InvalidToken
from sqlalchemy import func
from sqlalchemy.engine import make_url
from sqlmodel import Session, col, select

from bot.config import KEY_VARIABLE, Config
from bot.doctor.findings import Finding, Mark, attention, fault, ok
from bot.doctor.machine import secret_file
from storage.errors import DatabaseUnusable
from storage.examining import Condition, Schema, examine, reading
from storage.identity import Seal
from storage.opening import whereabouts
from storage.tables import Citizen, LinkedGroup, Notice, ParkedUpdate
from storage.words import NoticeStatus

HELD_BACK = timedelta(minutes=15)


@dataclass
class Known:
    """What later checks need to know of the database: whether a bot works on it (None: not
    known), and the linked groups, title and forum by chat."""

    running: bool | None = None
    groups: list[LinkedGroup] = field(default_factory=list)
    readable: bool = False


def database(config: Config, known: Known) -> Iterator[Finding]:
    """The database itself; what is found goes into `known`."""
    url = config.storage.database
    where = whereabouts(make_url(url))
    try:
        condition = examine(url)
    except DatabaseUnusable as error:
        yield fault(f"terminal-database-{error.trouble}", where=error.where)
        return
    known.running = condition.running
    if condition.damage:
        yield fault("doctor-database-damaged", where=where, damage=condition.damage)
        return
    yield ok("doctor-database", where=where, product=condition.product)
    yield _schema(condition, where)
    if condition.running:
        yield ok("doctor-running")
    else:
        yield attention("doctor-not-running")
    known.readable = condition.schema is Schema.CURRENT


def contents(config: Config, known: Known, now: datetime) -> Iterator[Finding]:
    """The key and the queues."""
    if not known.readable:
        yield from _key(config, None)
        return
    with reading(config.storage.database) as session:
        known.groups = list(session.exec(select(LinkedGroup).order_by(col(LinkedGroup.chat_id))))
        session.expunge_all()
        sealed = session.exec(select(Citizen.name_sealed).order_by(col(Citizen.id))).first()
        yield from _key(config, sealed)
        yield from _queues(session, now)


def _schema(condition: Condition, where: str) -> Finding:
    if condition.schema is Schema.NEWER:
        return fault("terminal-database-unknown-schema", where=where)
    current = condition.schema is Schema.CURRENT
    mark = Mark.OK if current else Mark.ATTENTION
    return Finding(mark, f"doctor-schema-{condition.schema}", {})


def _key(config: Config, sealed: str | None) -> Iterator[Finding]:
    """The key of the seal on names: there, for its owner alone, and the one that sealed them."""
    place = config.storage.identity_key_file
    key = os.environ.get(KEY_VARIABLE, "")
    known = {"path": KEY_VARIABLE if key else str(place)}
    try:
        if not key and place.exists():
            loose = secret_file(place)
            if loose is not None:
                yield loose
            key = place.read_text(encoding="ascii").strip()
        if not key:
            yield (
                fault("doctor-key-lost", **known)
                if sealed
                else attention("doctor-key-none", **known)
            )
            return
        seal = Seal(key)
    except (OSError, ValueError):
        yield fault("doctor-key-broken", **known)
        return
    yield _opens(seal, sealed, known)


def _opens(seal: Seal, sealed: str | None, known: dict[str, str]) -> Finding:
    if sealed is None:
        return ok("doctor-key-unused", **known)
    try:
        seal.open(sealed)
    except InvalidToken:
        return fault("doctor-key-wrong", **known)
    return ok("doctor-key", **known)


def _queues(session: Session, now: datetime) -> Iterator[Finding]:
    late = select(func.count()).where(
        col(Notice.status) == NoticeStatus.WAITING, col(Notice.due_at) < now - HELD_BACK
    )
    count = session.exec(late).one()
    yield attention("doctor-outbox-late", count=count) if count else ok("doctor-outbox")
    parked = session.exec(select(func.count()).select_from(ParkedUpdate)).one()
    if parked:
        yield attention("doctor-parked", count=parked)
