"""A case's history as a chain of digests: nobody changes it later without it showing.

Format "lapor-1". An event's digest is the SHA-256, in hexadecimal, of a JSON object in UTF-8 with
sorted keys, no blanks and no escapes beyond those that JSON demands:

    format      "lapor-1"
    previous    digest of the case's event before this one, "" for the first
    case        tracking ID
    sequence    1 for the first event of the case, then one more for each
    at          ISO 8601 in UTC with six digits of the second: 2026-11-02T03:00:00.000000+00:00
    action, role, status        the stored words
    officer, agency             numbers, or null
    text        what was said
    data        what the event is about besides, keys and values texts:
      facts       digest of the complaint's fixed fields from this event on (`facts_digest`)
      file:N      attachment N as known at that moment (`file_entry`); a later entry replaces it

A chain without a secret shows what was altered by somebody who did not recompute it. For one who
could, the operator keeps the total over all heads elsewhere (storage/verifying.py).
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from types import MappingProxyType

from sqlalchemy import Update, bindparam, update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import Session, col, select

from storage.entering import enter_row
from storage.errors import HistoryRaced
from storage.tables import Attachment, CaseEvent, Complaint, metadata
from storage.words import Action, Role

CASES = metadata.tables["complaint"]
FORMAT = "lapor-1"
NONE: Mapping[str, object] = MappingProxyType({})
FACTS = "facts"
FILE = "file:"


def append(
    session: Session, complaint: Complaint, event: CaseEvent, values: Mapping[str, object] = NONE
) -> None:
    """Add the event to the end of the case's chain, and have the complaint point at it and take
    the other `values`; two statements. The complaint must be as it is in the database: when
    somebody else has added an event since it was read, HistoryRaced is raised and nothing is
    added."""
    event.sequence = complaint.events + 1
    event.previous = complaint.head
    event.digest = event_digest(complaint.tracking_id, event)
    columns = {**values, "head": event.digest, "events": event.sequence}
    which = {"of_case": complaint.id, "of_head": complaint.head}
    session.flush()
    moved = session.connection().execute(_moving(*columns), {**which, **columns})
    if not moved.rowcount:
        raise HistoryRaced(complaint.tracking_id)
    for name, value in columns.items():
        set_committed_value(complaint, name, value)
    enter_row(session, event)


@cache
def _moving(*names: str) -> Update:
    of_case = (CASES.c.id == bindparam("of_case")) & (CASES.c.head == bindparam("of_head"))
    return update(CASES).where(of_case).values({name: bindparam(name) for name in names})


def facts_of(complaint: Complaint) -> dict[str, str]:
    """What the data of an event says that fixes the complaint's fields: the filing, and each
    later event that changes them."""
    return {FACTS: facts_digest(complaint)}


def files_of(session: Session, numbers: Sequence[int]) -> dict[str, str]:
    """What the data of an event says of its attachments; they stay locked until the commit, so
    that a download that ends meanwhile is recorded either here or after."""
    if not numbers:
        return {}
    rows = session.exec(
        select(Attachment)
        .where(col(Attachment.id).in_(numbers))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return {f"{FILE}{row.id}": file_entry(row) for row in rows}


def names_file(event: CaseEvent, number: int) -> bool:
    """Whether the event itself says that this attachment came with it."""
    return f"{FILE}{number}" in event.data


def record_files(
    session: Session, complaint_id: int, numbers: Sequence[int], *, at: datetime
) -> CaseEvent:
    """Add the event that says what is known by now of attachments which came, or whose contents
    came, after their event."""
    complaint = session.exec(
        select(Complaint)
        .where(col(Complaint.id) == complaint_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()
    event = CaseEvent(
        complaint_id=complaint_id,
        at=at,
        action=Action.STORE,
        role=Role.SYSTEM,
        agency_id=complaint.agency_id,
        status=complaint.status,
        data=files_of(session, numbers),
    )
    append(session, complaint, event)
    return event


def event_digest(tracking_id: str, event: CaseEvent) -> str:
    """The digest that this event must carry (format lapor-1)."""
    return _digest(
        {
            "format": FORMAT,
            "previous": event.previous,
            "case": tracking_id,
            "sequence": event.sequence,
            "at": _moment(event.at),
            "action": str(event.action),
            "role": str(event.role),
            "officer": event.officer_id,
            "agency": event.agency_id,
            "status": str(event.status),
            "text": event.text,
            "data": event.data,
        }
    )


def facts_digest(complaint: Complaint) -> str:
    """The digest of what the citizen filed: kind, story, place, date and switches; only a test
    says that it is one."""
    happened_on = complaint.happened_on
    marked = {"test": True} if complaint.test else {}
    return _digest(
        {
            **marked,
            "format": FORMAT,
            "kind": str(complaint.kind),
            "story": complaint.story,
            "district": complaint.district_code,
            "village": complaint.village_code,
            "latitude": _decimal(complaint.latitude),
            "longitude": _decimal(complaint.longitude),
            "address": complaint.address,
            "outside": bool(complaint.outside),
            "happened_on": happened_on.isoformat() if happened_on else None,
            "anonymous": bool(complaint.anonymous),
            "secret": bool(complaint.secret),
            "filed_at": _moment(complaint.filed_at),
        }
    )


def file_entry(attachment: Attachment) -> str:
    """What the history says of an attachment: JSON with kind, name, Telegram's unique id, and
    the SHA-256 of its contents, empty before they are downloaded."""
    return _canonical(
        {
            "kind": str(attachment.kind),
            "name": attachment.name,
            "sha256": attachment.sha256 or "",
            "unique_id": attachment.file_unique_id,
        }
    )


def _digest(value: dict[str, object]) -> str:
    return sha256(_canonical(value).encode()).hexdigest()


def _canonical(value: dict[str, object]) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _decimal(degrees: float | None) -> str | None:
    """The shortest decimal that names the same double, as text: JSON writers differ there."""
    return None if degrees is None else repr(float(degrees))
