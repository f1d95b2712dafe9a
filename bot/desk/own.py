"""The citizen's own cases, by what the citizen looks for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Row, and_, func, select
from sqlmodel import col

from bot.desk import Desk
from bot.desk.people import Actor
from bot.desk.reading import Page, page_of
from bot.desk.standing_in import spoken_for
from bot.rules.progress import SHOWN, Filter
from storage.tables import Citizen, Complaint
from storage.words import Status


@dataclass(frozen=True)
class OwnCases:
    """A page of own cases, the filter that it went through, and how many each filter lets
    through."""

    page: Page
    which: Filter
    counts: Mapping[Filter, int]


def own_cases(desk: Desk, actor: Actor, page: int = 0, which: Filter = Filter.ALL) -> OwnCases:
    """What the citizen has filed, also for others, newest first."""
    citizens = select(col(Citizen.id)).where(spoken_for(actor))
    own = and_(col(Complaint.citizen_id).in_(citizens), col(Complaint.test).is_(False))
    query = select(Complaint).where(own, col(Complaint.status).in_(sorted(SHOWN[which])))
    order = (col(Complaint.filed_at).desc(), col(Complaint.id).desc())
    grouped = select(col(Complaint.status), func.count()).where(own)
    by_status = desk.session.execute(grouped.group_by(col(Complaint.status))).all()
    return OwnCases(page_of(desk, actor, query, page, *order), which, _counted(by_status))


def _counted(by_status: Sequence[Row[Status, int]]) -> dict[Filter, int]:
    return {
        which: sum(number for status, number in by_status if status in statuses)
        for which, statuses in SHOWN.items()
    }
