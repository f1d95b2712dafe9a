"""What suggestions are taught with: the coordinators' decisions and the register of agencies."""

import csv
from collections.abc import Mapping

from sqlalchemy import func, select
from sqlmodel import Session, col

from bot.categories import categories
from bot.data import WORDS_OF_KINDS
from bot.suggesting.lessons import Decided, Subject
from storage.tables import Agency, CaseEvent, Complaint
from storage.words import Action

PAGE = 500
DECISIONS = (Action.FORWARD, Action.NOT_OURS, Action.RETURN)


def described(session: Session) -> Mapping[Subject, Mapping[str, str]]:
    """The labels that may be proposed, each with the words that describe it: every active agency
    by code, also those outside; the tree of categories; the kinds."""
    agencies = session.scalars(select(Agency).where(col(Agency.active)))
    return {
        Subject.AGENCY: {agency.code: f"{agency.name}; {agency.duties}" for agency in agencies},
        Subject.CATEGORY: {
            name: f"{category.main} {category.sub}" for name, category in categories().items()
        },
        Subject.KIND: _kinds(),
    }


def decided(session: Session, *, before: int | None) -> tuple[list[Decided], int | None]:
    """A page of the cases that were decided, newest first, and the number to go on before; None
    after the last. Supervisory cases, secret ones and tests teach nothing. An agency that gave
    the case back teaches nothing either, until the case is forwarded again."""
    last = (
        select(func.max(col(CaseEvent.id)))
        .where(
            col(CaseEvent.complaint_id) == col(Complaint.id), col(CaseEvent.action).in_(DECISIONS)
        )
        .correlate(Complaint)
        .scalar_subquery()
    )
    query = (
        select(Complaint, col(CaseEvent.action), col(Agency.code))
        .join(CaseEvent, col(CaseEvent.id) == last)
        .outerjoin(Agency, col(Agency.id) == col(CaseEvent.agency_id))
        .where(
            col(Complaint.supervisory).is_(False),
            col(Complaint.secret).is_(False),
            col(Complaint.test).is_(False),
        )
        .order_by(col(Complaint.id).desc())
        .limit(PAGE)
    )
    if before is not None:
        query = query.where(col(Complaint.id) < before)
    rows = list(session.execute(query))
    cases = [
        Decided(
            text=complaint.story,
            agency=None if action is Action.RETURN else code,
            category=complaint.category,
            kind=complaint.kind.value,
        )
        for complaint, action, code in rows
    ]
    return cases, rows[-1][0].id if len(rows) == PAGE else None


def _kinds() -> dict[str, str]:
    text = WORDS_OF_KINDS.read_text(encoding="utf-8")
    return {row["jenis"]: row["kata"] for row in csv.DictReader(text.splitlines())}
