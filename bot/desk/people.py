"""People: who is writing, who becomes an officer."""

import hashlib
import secrets
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select, update
from sqlmodel import col

from bot.desk import Desk
from bot.errors import LaporError
from bot.rules.naming import Named, meant
from bot.rules.offices import Duty, require
from bot.rules.privacy import Office
from storage.entering import enter_row
from storage.tables import Agency, Citizen, Invitation, Officer, metadata
from storage.words import Level, Role

INVITATION_LIVES = timedelta(days=7)
NOTE_MAX = 60
# The agencies by number: the one above, and the level.
Tree = Mapping[int, tuple[int | None, Level]]
AGENCIES = metadata.tables["agency"].c
TREE = select(AGENCIES.id, AGENCIES.parent_id, AGENCIES.level)
OF_AN_AGENCY = frozenset({Role.LIAISON, Role.INSPECTOR})


@dataclass(frozen=True)
class Actor:
    """Who is acting, resolved once an update: a chat, and the office held in it."""

    chat_id: int
    name: str
    officer: Officer | None = None

    @property
    def role(self) -> Role:
        """The office, or citizen."""
        return self.officer.role if self.officer else Role.CITIZEN


def find_citizen(desk: Desk, actor: Actor) -> Citizen | None:
    """The citizen of this chat, if they ever filed."""
    return desk.find(Citizen, chat_id=actor.chat_id)


def ensure_citizen(desk: Desk, actor: Actor) -> Citizen:
    """The citizen of this chat, entered now if need be; the name is stored sealed."""
    citizen = find_citizen(desk, actor)
    if citizen is None:
        sealed = desk.practice.seal.close(actor.name)
        citizen = Citizen(chat_id=actor.chat_id, name_sealed=sealed, created_at=desk.now)
        enter_row(desk.session, citizen)
    return citizen


def invite(desk: Desk, actor: Actor, role: Role, agency: Agency | None, *, note: str = "") -> str:
    """Make a one-time token that lets its first user be an officer; raises LaporError."""
    require(Duty.INVITE, actor.role)
    created_by = actor.officer.id if actor.officer else None
    return make_invitation(desk, role, agency, note=note, created_by=created_by)


def make_invitation(
    desk: Desk,
    role: Role,
    agency: Agency | None,
    *,
    note: str = "",
    created_by: int | None = None,
) -> str:
    """A token of an invitation; the owner's `lapor init` makes the first one with it."""
    if role in OF_AN_AGENCY and agency is None:
        raise LaporError("error-liaison-needs-agency")
    token = secrets.token_urlsafe(24)
    desk.session.add(
        Invitation(
            token_hash=_hash(token),
            role=role,
            agency_id=agency.id if agency else None,
            note=note[:NOTE_MAX],
            created_by=created_by,
            created_at=desk.now,
            expires_at=desk.now + INVITATION_LIVES,
        )
    )
    return token


def join(desk: Desk, actor: Actor, token: str) -> Officer:
    """Use an invitation; raises LaporError when it is unknown, used or too old."""
    invitation = invitation_of(desk, token)
    invitation.used_at = desk.now
    officer = _officer_row(desk, actor)
    officer.role, officer.agency_id = invitation.role, invitation.agency_id
    officer.name, officer.note, officer.active = actor.name, invitation.note, True
    desk.session.add(officer)
    desk.session.flush()
    return officer


def invitation_of(desk: Desk, token: str) -> Invitation:
    """What somebody with this token is invited to; raises LaporError when nobody is any more."""
    invitation = desk.session.scalars(
        select(Invitation).where(col(Invitation.token_hash) == _hash(token)).with_for_update()
    ).first()
    if invitation is None or invitation.used_at or invitation.expires_at <= desk.now:
        raise LaporError("error-invitation-dead")
    return invitation


def officers_of(desk: Desk, *roles: Role, agency_id: int | None = None) -> list[Officer]:
    """The active officers of these roles, of one agency where given."""
    given = {} if agency_id is None else {"agency_id": agency_id}
    return desk.rows(Officer, role=roles, active=True, **given)


def hear(desk: Desk, actor: Actor, *, at_once: bool) -> None:
    """Choose whether this officer hears of every new case at once, or once a morning; raises
    LaporError for a citizen."""
    if actor.officer is None:
        raise LaporError("error-officers-only")
    desk.session.execute(
        update(Officer)
        .where(col(Officer.id) == actor.officer.id)
        .values(pinged=at_once)
        .execution_options(synchronize_session=False)
    )


def officer_in(desk: Desk, chat_id: int) -> Officer | None:
    """The active officer of a chat."""
    return desk.find(Officer, chat_id=chat_id, active=True)


def colleagues(desk: Desk, officer: Officer | None, agency_id: int | None) -> list[Officer]:
    """The other active liaisons and inspectors of an agency."""
    found = officers_of(desk, Role.LIAISON, Role.INSPECTOR, agency_id=agency_id)
    return [one for one in found if officer is None or one.id != officer.id]


ANYWHERE = frozenset(Level)
SHOWN = 5


class AgencyUnclear(LaporError):
    """The words fit several agencies, or, where not `sure`, are only nearly what some are called:
    the officer says which."""

    def __init__(self, words: str, agencies: list[Agency], *, sure: bool) -> None:
        key = "error-agency-ambiguous" if sure else "error-agency-unknown"
        names = ", ".join(agency.code for agency in agencies[:SHOWN])
        super().__init__(key, words=words, names=names)
        self.words = words
        self.agencies = agencies
        self.sure = sure


def find_agency(desk: Desk, words: str, levels: Container[Level] = ANYWHERE) -> Agency:
    """The only agency that these words mean (bot.rules.naming), looked for on these levels first;
    raises AgencyUnclear, or LaporError when nothing is even nearly called so."""
    wanted = words.strip()
    everywhere = agencies(desk)
    for known in ([one for one in everywhere if one.level in levels], everywhere):
        found = meant(wanted, [Named(one.code, one.name) for one in known])
        fitting = [known[place] for place in found.places]
        if found.sure and len(fitting) == 1:
            return fitting[0]
        if fitting and (found.sure or known is everywhere):
            raise AgencyUnclear(wanted, fitting, sure=found.sure)
    raise LaporError("error-agency-unknown", words=wanted)


def agency_of(desk: Desk, agency_id: int | None) -> Agency | None:
    """The agency by its number."""
    return desk.get(Agency, agency_id)


def agency_coded(desk: Desk, code: str | None) -> Agency | None:
    """The agency with exactly this code."""
    if code is None:
        return None
    return desk.session.scalars(select(Agency).where(col(Agency.code) == code)).first()


def agencies(desk: Desk, levels: Container[Level] = ANYWHERE) -> list[Agency]:
    """The active agencies of these levels, by name."""
    query = select(Agency).where(col(Agency.active)).order_by(col(Agency.name))
    return [agency for agency in desk.session.scalars(query) if agency.level in levels]


def office_of(desk: Desk, officer: Officer | None) -> Office | None:
    """The office with its place in the tree of agencies: those above it, and the units below."""
    if officer is None:
        return None
    if officer.agency_id is None:
        return Office(officer)
    tree = _tree(desk)
    path = _above(tree, officer.agency_id)
    return Office(officer, frozenset(path), _with_units(tree, officer.agency_id))


def path_of(desk: Desk, agency_id: int) -> list[int]:
    """The agency and all above it, upwards."""
    return _above(_tree(desk), agency_id)


def _tree(desk: Desk) -> Tree:
    return {number: (parent, level) for number, parent, level in desk.ask(TREE)}


def _above(tree: Tree, number: int | None) -> list[int]:
    """This agency and all above it; an agency that is its own forebear ends the walk."""
    path: list[int] = []
    while number is not None and number not in path:
        path.append(number)
        number = tree[number][0] if number in tree else None
    return path


def _with_units(tree: Tree, number: int) -> frozenset[int]:
    """The agency, its units, their units and so on; an agency below it is on its own, with all
    of its units."""
    found, latest = {number}, {number}
    while latest:
        latest = {
            one
            for one, (parent, level) in tree.items()
            if parent in latest and level is Level.UNIT and one not in found
        }
        found |= latest
    return frozenset(found)


def _officer_row(desk: Desk, actor: Actor) -> Officer:
    known = desk.session.scalars(
        select(Officer).where(col(Officer.chat_id) == actor.chat_id)
    ).first()
    return known or Officer(
        chat_id=actor.chat_id, role=Role.LIAISON, name=actor.name, joined_at=desk.now
    )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
