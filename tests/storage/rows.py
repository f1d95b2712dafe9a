"""Rows as the tests need them, with everything that does not matter filled in."""

from datetime import UTC, datetime, timedelta
from itertools import count

from storage.tables import Complaint, Notice
from storage.words import Audience, Kind, Lane, Status

NOW = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
SITI = 7_000_000_001
BUDI = 7_000_000_002
GROUP = -1_002_000_000_003
_numbers = count(1)


def notice(
    chat_id: int = SITI,
    *,
    due_in: float = 0,
    lane: Lane = Lane.REPLY,
    dedupe_key: str | None = None,
) -> Notice:
    """A waiting notice, due so many seconds after NOW."""
    return Notice(
        chat_id=chat_id,
        audience=Audience.OWNER,
        text_key=f"notice-{next(_numbers)}",
        lane=lane,
        created_at=NOW,
        due_at=NOW + timedelta(seconds=due_in),
        dedupe_key=dedupe_key,
    )


def complaint(citizen_id: int, *, tracking_id: str = "K7QP-M2XD") -> Complaint:
    """A case that waits to be verified."""
    return Complaint(
        tracking_id=tracking_id,
        citizen_id=citizen_id,
        kind=Kind.COMPLAINT,
        status=Status.WAITING,
        story="Jalan berlubang di depan pasar",
        filed_at=NOW,
    )
