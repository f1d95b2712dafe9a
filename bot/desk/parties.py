"""The officers of the parties that are told of a case."""

from bot.desk import Desk
from bot.desk.people import office_of, officers_of, path_of
from bot.rules.privacy import hidden_from
from bot.rules.telling import Party, whose_turn
from storage.tables import Agency, CaseEvent, Complaint, Officer
from storage.words import Level, Role


def named(desk: Desk, complaint: Complaint, event: CaseEvent, party: Party) -> list[Officer]:
    """The officers of a party; for two of them the event says who: the agency that got a copy,
    the officer who got the case."""
    if party is Party.COPIES:
        found = _of_agency_or_above(desk, int(event.data["agency"]))
    elif party is Party.HOLDER:
        holder = desk.session.get(Officer, int(event.data["officer"]))
        found = [holder] if holder else []
    else:
        return officers_for(desk, complaint, party)
    return _allowed(desk, complaint, found)


def officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
    """The officers of a party. A supervisory case is the inspectors' and not the reported unit's;
    where nobody is left who may see the case, the coordinators are told."""
    found = _officers_for(desk, complaint, party)
    if not complaint.supervisory:
        return found or officers_of(desk, Role.COORDINATOR)
    if not _allowed(desk, complaint, found):
        found = officers_of(desk, Role.INSPECTOR)
    coordinators = officers_of(desk, Role.COORDINATOR)
    return _allowed(desk, complaint, found) or _allowed(desk, complaint, coordinators)


def _allowed(desk: Desk, complaint: Complaint, officers: list[Officer]) -> list[Officer]:
    if not complaint.supervisory:
        return officers
    offices = ((officer, office_of(desk, officer)) for officer in officers)
    return [one for one, office in offices if office and not hidden_from(complaint, office)]


def _officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
    if party is Party.WHOSE_TURN:
        party = whose_turn(complaint)
    if party is Party.LEADERS:
        return officers_of(desk, Role.LEADER)
    if party is Party.AGENCY:
        return _of_agency_or_above(desk, complaint.agency_id)
    if party is Party.SECOND:
        deciding = officers_of(desk, Role.COORDINATOR, Role.LEADER)
        return [officer for officer in deciding if officer.id != complaint.archived_by]
    return officers_of(desk, Role.INSPECTOR if complaint.supervisory else Role.COORDINATOR)


def _of_agency_or_above(desk: Desk, agency_id: int | None) -> list[Officer]:
    """The officers of the agency; a unit that has none is spoken for by the one above it."""
    for number in path_of(desk, agency_id) if agency_id else []:
        found = officers_of(desk, Role.LIAISON, Role.INSPECTOR, agency_id=number)
        agency = desk.get(Agency, number)
        if found or agency is None or agency.level is not Level.UNIT:
            return found
    return []
