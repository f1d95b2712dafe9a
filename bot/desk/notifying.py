"""Who is told of a move, and with which text: one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import col, or_, select

from bot.desk import Desk
from bot.desk.groups import shows_here
from bot.desk.people import office_of, officers_of, path_of
from bot.rules.hours import not_before
from bot.rules.privacy import hidden_from
from storage import outbox
from storage.tables import (
    Agency,
    CaseEvent,
    Citizen,
    Complaint,
    LinkedGroup,
    Notice,
    Officer,
    Supporter,
)
from storage.words import Action, Audience, Lane, Level, Role


class Party(StrEnum):
    """Who can be told. Officers who chose the morning's digest are told only where it is
    urgent."""

    OWNER = "owner"
    FOLLOWERS = "followers"
    DESK = "desk"
    AGENCY = "agency"
    GROUP = "group"
    SECOND = "second"


@dataclass(frozen=True)
class Told:
    """This party gets this text."""

    party: Party
    key: str
    urgent: bool = False


def _to_citizens(key: str) -> tuple[Told, ...]:
    return Told(Party.OWNER, key), Told(Party.FOLLOWERS, key)


def _to_agency(key: str) -> tuple[Told, ...]:
    return Told(Party.AGENCY, key), Told(Party.GROUP, key)


TOLD: Mapping[Action, tuple[Told, ...]] = {
    Action.FILE: (Told(Party.DESK, "notice-filed"),),
    Action.FORWARD: (*_to_citizens("notice-forwarded"), *_to_agency("notice-assigned")),
    Action.DEFER: (Told(Party.OWNER, "notice-deferred"),),
    Action.NOT_OURS: _to_citizens("notice-passed-on"),
    Action.ARCHIVE: (Told(Party.OWNER, "notice-archived"),),
    Action.APPEAL: (Told(Party.SECOND, "notice-appealed", urgent=True),),
    Action.SUPPLY: (Told(Party.DESK, "notice-supplied"), *_to_agency("notice-supplied")),
    Action.ASK: (Told(Party.OWNER, "notice-asked"),),
    Action.ANSWER: _to_citizens("notice-answered"),
    Action.EXTEND: (Told(Party.OWNER, "notice-extended"),),
    Action.RETURN: (Told(Party.DESK, "notice-returned"),),
    Action.CLAIM: _to_citizens("notice-claimed"),
    Action.CONFIRM: (Told(Party.AGENCY, "notice-confirmed"),),
    Action.DISPUTE: (Told(Party.DESK, "notice-disputed"), *_to_agency("notice-disputed")),
    Action.REPLY: _to_agency("notice-replied"),
    Action.ADD: _to_agency("notice-added"),
    Action.RATE: (Told(Party.AGENCY, "notice-rated"),),
    Action.WITHDRAW: _to_agency("notice-withdrawn"),
    Action.CLOSE: _to_citizens("notice-closed"),
    Action.LAPSE: _to_citizens("notice-lapsed"),
    Action.JOIN: (Told(Party.OWNER, "notice-joined"),),
    Action.UNMASK: (Told(Party.OWNER, "notice-unmasked"),),
}
AUDIENCE_OF = {
    Role.CITIZEN: Audience.OWNER,
    Role.COORDINATOR: Audience.COORDINATOR,
    Role.LIAISON: Audience.AGENCY,
    Role.INSPECTOR: Audience.INSPECTOR,
    Role.LEADER: Audience.LEADER,
    Role.ADMIN: Audience.STRANGER,
}


def tell(desk: Desk, complaint: Complaint, event: CaseEvent, params: dict[str, str]) -> None:
    """Put the notices of an event into the outbox of this transaction."""
    params = {"case": complaint.tracking_id, **params}
    if complaint.due_at is not None:
        params["due_at"] = complaint.due_at.isoformat()
    for told in TOLD.get(event.action, ()):
        for chat_id, eyes in _chats(desk, complaint, event, told):
            put(desk, complaint, event, chat_id=chat_id, eyes=eyes, key=told.key, params=params)


def put(  # noqa: PLR0913 (a notice is just these values)
    desk: Desk,
    complaint: Complaint,
    event: CaseEvent,
    *,
    chat_id: int,
    eyes: Audience,
    key: str,
    params: dict[str, str],
    lane: Lane = Lane.REPLY,
) -> None:
    """One notice of one event to one chat; the same event is never told twice to a chat.
    Reminders wait for the end of a citizen's quiet hours; what answers a person does not."""
    due = desk.now
    if lane is Lane.REMINDER and eyes is Audience.OWNER:
        due = not_before(desk.practice.quiet, desk.practice.zone, desk.now)
    outbox.put(
        desk.session,
        Notice(
            chat_id=chat_id,
            audience=eyes,
            complaint_id=complaint.id,
            event_id=event.id,
            text_key=key,
            params=params,
            lane=lane,
            created_at=desk.now,
            due_at=due,
            dedupe_key=f"{event.id}:{key}:{chat_id}",
        ),
    )


def send_files(
    desk: Desk, complaint: Complaint, attachment_ids: list[int], *, chat_id: int, eyes: Audience
) -> None:
    """Push files of the case to a chat, after what is queued for it already."""
    if not attachment_ids:
        return
    outbox.put(
        desk.session,
        Notice(
            chat_id=chat_id,
            audience=eyes,
            complaint_id=complaint.id,
            text_key="notice-files",
            params={"case": complaint.tracking_id},
            attachments=attachment_ids,
            created_at=desk.now,
            due_at=desk.now,
        ),
    )


def owner_chat(desk: Desk, complaint: Complaint) -> int:
    """The chat of the reporter, for delivery only: no officer ever sees it."""
    citizen = desk.get(Citizen, complaint.citizen_id)
    return citizen.chat_id if citizen else 0


def followers(desk: Desk, complaint: Complaint) -> list[int]:
    """The chats of those who support the case, or whose own case was joined to it."""
    supporters = select(Supporter.citizen_id).where(col(Supporter.complaint_id) == complaint.id)
    joined = select(Complaint.citizen_id).where(col(Complaint.joined_to) == complaint.id)
    chats = select(Citizen.chat_id).where(
        or_(col(Citizen.id).in_(supporters), col(Citizen.id).in_(joined)),
        col(Citizen.id) != complaint.citizen_id,
    )
    return list(desk.session.exec(chats.order_by(col(Citizen.id))))


def officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
    """The officers of a party. A supervisory case is the inspectors' and not the reported unit's;
    where an office is empty, the coordinators are told."""
    found = _officers_for(desk, complaint, party) or officers_of(desk, Role.COORDINATOR)
    if not complaint.supervisory:
        return found
    offices = ((officer, office_of(desk, officer)) for officer in found)
    return [one for one, office in offices if office and not hidden_from(complaint, office)]


def _officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
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


def _chats(
    desk: Desk, complaint: Complaint, event: CaseEvent, told: Told
) -> list[tuple[int, Audience]]:
    match told.party:
        case Party.OWNER:
            return [(owner_chat(desk, complaint), Audience.OWNER)]
        case Party.FOLLOWERS:
            return [(chat_id, Audience.FOLLOWER) for chat_id in followers(desk, complaint)]
        case Party.GROUP:
            return [(chat_id, Audience.GROUP) for chat_id in _groups(desk, complaint)]
        case _:
            return [
                (officer.chat_id, AUDIENCE_OF[officer.role])
                for officer in officers_for(desk, complaint, told.party)
                if (officer.pinged or told.urgent) and officer.id != event.officer_id
            ]


def _groups(desk: Desk, complaint: Complaint) -> list[int]:
    query = select(LinkedGroup.chat_id).where(
        col(LinkedGroup.agency_id) == complaint.agency_id, col(LinkedGroup.agency_id).is_not(None)
    )
    found = desk.session.exec(query.order_by(col(LinkedGroup.chat_id)))
    return [chat_id for chat_id in found.all() if shows_here(desk, complaint, chat_id)]
