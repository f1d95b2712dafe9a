"""The register of agencies edited in the chat, and who answers for each agency."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import col, select

from bot.desk import Desk
from bot.desk.people import OF_AN_AGENCY, Actor, officers_of
from bot.desk.registering import DUTIES_MAX, NAME_MAX
from bot.errors import LaporError
from bot.rules.offices import Duty, require
from bot.rules.workflow import OPEN, OURS
from storage.tables import Agency, Complaint, Invitation, Officer
from storage.words import Level

PAGE = 8
CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,29}")


@dataclass(frozen=True)
class Post:
    """An agency of ours and who answers for it: its officers, or, of a unit without any, those
    of the agency above. `invited` says that a link for it was made and is still good."""

    agency: Agency
    officers: Sequence[Officer]
    served: bool
    invited: bool


def listed(desk: Desk, actor: Actor, page: int) -> tuple[list[Agency], int]:
    """A page of all agencies by name, also those that are switched off, and how many there are;
    raises LaporError for who has not this duty."""
    require(Duty.SET_UP, actor.role)
    total = desk.session.exec(select(func.count()).select_from(Agency)).one()
    query = select(Agency).order_by(col(Agency.name), col(Agency.id))
    return list(desk.session.exec(query.limit(PAGE).offset(page * PAGE))), total


def agency(desk: Desk, actor: Actor, number: int) -> Agency:
    """An agency to be looked at or changed; raises LaporError."""
    require(Duty.SET_UP, actor.role)
    found = desk.session.get(Agency, number, with_for_update=True)
    if found is None:
        raise LaporError("error-step-over")
    return found


def add(desk: Desk, actor: Actor, words: str) -> Agency:
    """Enter a new agency, typed as its code and its name; raises LaporError."""
    require(Duty.SET_UP, actor.role)
    code, _, name = words.strip().partition(" ")
    code = code.lower()
    if not CODE.fullmatch(code) or not name.strip():
        raise LaporError("error-agency-typed")
    taken = select(Agency).where(func.lower(col(Agency.code)) == code)
    if desk.session.exec(taken).first() is not None:
        raise LaporError("error-agency-code-taken", code=code)
    entered = Agency(code=code, name=_short(name, NAME_MAX))
    desk.session.add(entered)
    desk.session.flush()
    return entered


def rename(desk: Desk, actor: Actor, number: int, name: str) -> Agency:
    """Give an agency another name; raises LaporError."""
    found = agency(desk, actor, number)
    found.name = _short(name, NAME_MAX)
    return found


def describe(desk: Desk, actor: Actor, number: int, duties: str) -> Agency:
    """Say anew what an agency is there for; raises LaporError."""
    found = agency(desk, actor, number)
    found.duties = _short(duties, DUTIES_MAX)
    return found


def place(desk: Desk, actor: Actor, number: int, level: Level) -> Agency:
    """Say where an agency stands; raises LaporError."""
    found = agency(desk, actor, number)
    found.level = level
    return found


def switch(desk: Desk, actor: Actor, number: int) -> Agency:
    """Switch an agency off or on again; raises LaporError while it has open cases."""
    found = agency(desk, actor, number)
    with_it = col(Complaint.agency_id) == found.id
    query = select(func.count()).where(with_it, col(Complaint.status).in_(OPEN))
    count = desk.session.exec(query).one() if found.active else 0
    if count:
        raise LaporError("error-agency-busy", agency=found.name, count=count)
    found.active = not found.active
    return found


def posts(desk: Desk) -> list[Post]:
    """Every active agency of ours by name, with who answers for it."""
    query = select(Agency).where(col(Agency.active), col(Agency.level).in_(OURS))
    ours = {one.id: one for one in desk.session.exec(query.order_by(col(Agency.name)))}
    officers: dict[int | None, list[Officer]] = {}
    for officer in officers_of(desk, *OF_AN_AGENCY):
        officers.setdefault(officer.agency_id, []).append(officer)
    invited = _invited(desk)

    def served(one: Agency | None, seen: tuple[int | None, ...] = ()) -> bool:
        if one is None or one.id in seen:
            return False
        above = ours.get(one.parent_id) if one.level is Level.UNIT else None
        return bool(officers.get(one.id)) or served(above, (*seen, one.id))

    return [
        Post(one, officers.get(number, []), served(one), number in invited)
        for number, one in ours.items()
    ]


def _invited(desk: Desk) -> set[int | None]:
    query = select(Invitation.agency_id).where(
        col(Invitation.used_at).is_(None), col(Invitation.expires_at) > desk.now
    )
    return set(desk.session.exec(query))


def _short(typed: str, limit: int) -> str:
    words = " ".join(typed.split())
    if len(words) > limit:
        raise LaporError("error-text-too-long", limit=limit)
    return words
