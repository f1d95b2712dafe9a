"""Officers leave office: at once, with their cases handed over; and who is in office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlmodel import col

from bot.desk import Desk, cases
from bot.desk.effects import Hand
from bot.desk.people import OF_AN_AGENCY, Actor, officers_of
from bot.desk.standing_in import pass_on
from bot.errors import LaporError
from bot.rules.offices import Duty, require
from bot.rules.telling import AUDIENCE_OF
from bot.rules.workflow import OPEN
from storage import outbox
from storage.tables import Agency, Complaint, Conversation, Invitation, Notice, Officer
from storage.words import Action, Audience, Role, Status

CHOICES = 8
OFFICERS_PAGE = 10
PACK = "notice-pack"
# The agency has to act, or waits for the reporter.
WITH_AGENCY = (
    Status.FORWARDED,
    Status.ASKED,
    Status.ANSWERED,
    Status.REPLIED,
    Status.CLAIMED,
)


@dataclass(frozen=True)
class Colleague:
    """An officer with the agency, and when they last wrote to the bot, if they did."""

    officer: Officer
    agency: Agency | None
    heard_at: datetime | None


@dataclass(frozen=True)
class Dismissal:
    """What a dismissal came to: who left, how many cases were handed over, and to whom; how many
    people have no helper now."""

    officer: Officer
    handed_over: int
    heirs: Sequence[Officer]
    left_alone: int = 0


def officers_named(desk: Desk, actor: Actor, words: str) -> list[Officer]:
    """The officers in office whose name has these words; raises LaporError without the duty, and
    when there is none."""
    require(Duty.DISMISS, actor.role)
    wanted = " ".join(words.casefold().split())
    found = [one for one in officers_of(desk, *Role) if wanted in one.name.casefold()]
    if not found:
        raise LaporError("error-officer-unknown", words=words)
    return found[:CHOICES]


def officer_to_dismiss(desk: Desk, actor: Actor, number: int) -> Officer:
    """The officer in office with this number; raises LaporError without the duty, when they left
    already, and for the last coordinator, without whom nobody would verify."""
    require(Duty.DISMISS, actor.role)
    officer = desk.session.get(Officer, number)
    if officer is None or not officer.active:
        raise LaporError("error-officer-left")
    if officer.role is Role.COORDINATOR and len(officers_of(desk, Role.COORDINATOR)) == 1:
        raise LaporError("error-last-coordinator")
    return officer


def dismiss(desk: Desk, actor: Actor, number: int) -> Dismissal:
    """End an office now: the open cases go back to the agency, whoever remains gets them as one
    pack (the coordinators when nobody does, then with all that the agency has), and invitations
    that nobody has used yet die. Raises LaporError."""
    officer = officer_to_dismiss(desk, actor, number)
    officer.active = False
    desk.session.add(officer)
    desk.session.flush()
    _end_invitations(desk, officer)
    colleagues = _colleagues(desk, officer)
    own = cases_of(desk, officer)
    pack = own if colleagues else _with_agency_s(desk, officer, own)
    for complaint in own:
        cases.move(desk, Hand(actor.role, actor.officer), complaint, Action.RELEASE)
    heirs = colleagues or officers_of(desk, Role.COORDINATOR)
    if pack:
        for heir in heirs:
            _hand_pack(desk, officer, heir, pack)
    _say_goodbye(desk, officer)
    left_alone = pass_on(desk, officer) if officer.role is Role.HELPER else 0
    return Dismissal(officer, len(pack), heirs if pack else [], left_alone)


def cases_of(desk: Desk, officer: Officer) -> list[Complaint]:
    """The open cases that this officer has taken, the earliest due first."""
    return _open(desk, col(Complaint.officer_id) == officer.id)


def in_office(desk: Desk, actor: Actor, page: int) -> tuple[list[Colleague], int]:
    """A page of the officers in office, by agency, and how many there are in all; raises
    LaporError without the duty."""
    require(Duty.DISMISS, actor.role)
    of_chat = col(Conversation.chat_id) == col(Officer.chat_id)
    heard_at = select(func.max(col(Conversation.updated_at))).where(of_chat)
    query = (
        select(Officer, Agency, heard_at.scalar_subquery())
        .outerjoin(Agency, col(Agency.id) == col(Officer.agency_id))
        .where(col(Officer.active))
    )
    total = len(officers_of(desk, *Role))
    order = (col(Agency.name).is_not(None), col(Agency.name), col(Officer.role), col(Officer.id))
    rows = desk.session.execute(
        query.order_by(*order).limit(OFFICERS_PAGE).offset(page * OFFICERS_PAGE)
    )
    return [Colleague(*row) for row in rows], total


def _colleagues(desk: Desk, officer: Officer) -> list[Officer]:
    if officer.agency_id is None:
        return []
    return officers_of(desk, Role.LIAISON, Role.INSPECTOR, agency_id=officer.agency_id)


def _with_agency_s(desk: Desk, officer: Officer, own: list[Complaint]) -> list[Complaint]:
    """Nobody remains: what the agency has to do becomes known with the officer's own cases."""
    if officer.agency_id is None or officer.role not in OF_AN_AGENCY:
        return own
    numbers = [complaint.id for complaint in own]
    of_agency = col(Complaint.agency_id) == officer.agency_id
    here = of_agency & col(Complaint.status).in_(WITH_AGENCY)
    return _open(desk, or_(here, col(Complaint.id).in_(numbers)))


def _open(desk: Desk, which: ColumnElement[bool]) -> list[Complaint]:
    query = select(Complaint).where(which, col(Complaint.status).in_(OPEN))
    due = col(Complaint.due_at)
    return list(desk.session.scalars(query.order_by(due.is_(None), due, col(Complaint.id))))


def _end_invitations(desk: Desk, officer: Officer) -> None:
    desk.session.execute(
        update(Invitation)
        .where(
            col(Invitation.created_by) == officer.id,
            col(Invitation.used_at).is_(None),
            col(Invitation.expires_at) > desk.now,
        )
        .values(expires_at=desk.now)
    )


def _hand_pack(desk: Desk, officer: Officer, heir: Officer, pack: list[Complaint]) -> None:
    params = {
        "officer": officer.name,
        "cases": ",".join(complaint.tracking_id for complaint in pack),
    }
    _tell(desk, heir, eyes=AUDIENCE_OF[heir.role], key=PACK, params=params)


def _say_goodbye(desk: Desk, officer: Officer) -> None:
    """A helper hears it from the citizens' bot, where officers have one of their own."""
    eyes = Audience.OWNER if officer.role is Role.HELPER else Audience.STRANGER
    _tell(desk, officer, eyes=eyes, key="notice-dismissed", params={})


def _tell(
    desk: Desk, officer: Officer, *, eyes: Audience, key: str, params: dict[str, str]
) -> None:
    notice = Notice(
        chat_id=officer.chat_id,
        audience=eyes,
        text_key=key,
        params=params,
        created_at=desk.now,
        due_at=desk.now,
    )
    outbox.put(desk.session, notice)
