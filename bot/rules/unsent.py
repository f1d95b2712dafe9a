"""A draft that was left unsent: when its writer is reminded of it, and when it is dropped."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.rules.drafts import ComplaintDraft


class Due(StrEnum):
    """What is to be done with a draft that nobody touches."""

    REMIND = "remind"
    DROP = "drop"


@dataclass(frozen=True)
class DraftLife:
    """After how long an untouched draft is reminded of, and how long it is kept."""

    remind_after: timedelta = timedelta(hours=24)
    kept: timedelta = timedelta(days=30)

    def ends(self, touched_at: datetime, reminded_at: datetime) -> datetime:
        """When a draft is dropped. After a downtime its writer still has the time between two
        looks at it: nobody's draft goes unreminded."""
        return max(touched_at + self.kept, reminded_at + self.remind_after)


def due(
    life: DraftLife, touched_at: datetime, reminded_at: datetime | None, now: datetime
) -> Due | None:
    """What is to be done now, or None. Each touch starts the time anew, with no reminder given."""
    if reminded_at is None:
        return Due.REMIND if now >= touched_at + life.remind_after else None
    return Due.DROP if now >= life.ends(touched_at, reminded_at) else None


def is_blank(draft: ComplaintDraft) -> bool:
    """Whether nothing would be lost with the draft but an opened card: neither words, files, a
    place nor a day were given."""
    given = (draft.story, draft.attachments, draft.district_code, draft.happened_on)
    return not draft.has_place and not any(given)
