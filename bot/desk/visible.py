"""The cases that exist for somebody, as conditions of a query: for lists, search and counts.
`bot.rules.privacy` says the same of one case."""

from sqlalchemy import ColumnElement, and_, false, func, not_, or_, select
from sqlmodel import col

from bot.rules.privacy import PUBLIC, Office
from storage.tables import CaseCopy, Complaint, Officer
from storage.words import Role, Status

TO_VERIFY = (Status.WAITING, Status.APPEALED, Status.RETURNED, Status.REOPENED)
TO_ANSWER = (Status.FORWARDED, Status.REPLIED)


def waits_for(office: Office) -> ColumnElement[bool]:
    """The cases that this office has to move on."""
    role = office.officer.role
    supervisory = col(Complaint.supervisory)
    left = col(Complaint.agency_id) == col(Complaint.accused_id)
    to_verify = col(Complaint.status).in_(TO_VERIFY)
    to_answer = col(Complaint.status).in_(TO_ANSWER) & col(Complaint.agency_id).in_(office.units)
    # A supervisory case that lies with the reported agency is hidden there, so it is taken back.
    to_take_back = col(Complaint.status).in_(TO_ANSWER) & left
    to_supervise = supervisory & or_(to_verify, to_take_back)
    return known_to(office) & {
        Role.COORDINATOR: or_(
            to_verify & not_(supervisory), to_supervise & not_(_inspector_in_office())
        ),
        Role.INSPECTOR: or_(to_supervise, to_answer),
        Role.LEADER: col(Complaint.status) == Status.APPEALED,
    }.get(role, to_answer)


def known_to(office: Office) -> ColumnElement[bool]:
    """The cases that exist for this office, in lists, search and counts (bot.rules.privacy says
    the same of one case)."""
    hidden = col(Complaint.supervisory) & func.coalesce(
        col(Complaint.accused_id).in_(office.path), false()
    )
    role = office.officer.role
    if role in {Role.COORDINATOR, Role.LEADER}:
        return not_(hidden)
    copied = select(col(CaseCopy.complaint_id)).where(col(CaseCopy.agency_id).in_(office.units))
    own = or_(col(Complaint.agency_id).in_(office.units), col(Complaint.id).in_(copied))
    if role is Role.INSPECTOR:
        own = or_(own, col(Complaint.supervisory))
    return and_(not_(hidden), own if role in {Role.LIAISON, Role.INSPECTOR} else false())


def public() -> ColumnElement[bool]:
    """The cases that everybody may know of (bot.rules.privacy says the same of one case)."""
    return and_(
        col(Complaint.secret).is_(False),
        col(Complaint.supervisory).is_(False),
        col(Complaint.test).is_(False),
        col(Complaint.status).in_(PUBLIC),
    )


def _inspector_in_office() -> ColumnElement[bool]:
    return (
        select(col(Officer.id))
        .where(col(Officer.role) == Role.INSPECTOR, col(Officer.active))
        .exists()
    )
