"""Setting up in the chat: what is done and what is missing, and the regency's file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func
from sqlmodel import col, select

from bot.csv_files import decoded
from bot.desk import Desk, register, registering, settings, trying
from bot.desk.people import Actor, officers_of
from bot.errors import LaporError
from bot.regions import Regency, read_regency, shipped
from bot.rules.hours import OfficeHours
from bot.rules.offices import Duty, require
from storage.tables import Agency, Complaint, Setting
from storage.words import Role


class Step(StrEnum):
    """What a coordinator is led through, in this order; each can be left out and come back to."""

    REGENCY = "regency"
    AGENCIES = "agencies"
    LIAISONS = "liaisons"
    HOURS = "hours"
    TEST = "test"


@dataclass(frozen=True)
class Overview:
    """How far the setting up is. `served` of the `ours` agencies have somebody who answers."""

    regency: Regency
    agencies: int
    served: int
    ours: int
    hours: OfficeHours
    done: Mapping[Step, bool]

    @property
    def next_open(self) -> Step | None:
        """The first step that is not done."""
        return next((step for step in Step if not self.done[step]), None)


def overview(desk: Desk, actor: Actor) -> Overview:
    """How far it is now; raises LaporError for who has not this duty."""
    require(Duty.SET_UP, actor.role)
    posts = register.posts(desk)
    served = sum(post.served for post in posts)
    active = select(func.count()).where(col(Agency.active))
    agencies = desk.session.exec(active).one()
    return Overview(
        regency=served_regency(desk),
        agencies=agencies,
        served=served,
        ours=len(posts),
        hours=hours_in_use(desk),
        done={
            Step.REGENCY: settings.is_set(desk.session, settings.REGENCY),
            Step.AGENCIES: agencies > 0,
            Step.LIAISONS: 0 < len(posts) == served,
            Step.HOURS: settings.is_set(desk.session, settings.HOURS),
            Step.TEST: trying.passed(desk),
        },
    )


def is_untouched(desk: Desk) -> bool:
    """Whether nobody has begun: no agency, nothing set, and a single coordinator."""
    begun = [select(Agency.id).limit(1), select(Setting.version).limit(1)]
    if any(desk.session.exec(query).first() is not None for query in begun):
        return False
    return len(officers_of(desk, Role.COORDINATOR)) <= 1


def served_regency(desk: Desk) -> Regency:
    """The regency as this transaction has it; the process takes it up after the commit."""
    return settings.stored_regency(desk.session) or shipped()


def hours_in_use(desk: Desk) -> OfficeHours:
    """The office hours as this transaction has them."""
    return settings.stored_hours(desk.session) or desk.practice.usual_hours


def take_shipped(desk: Desk, actor: Actor) -> None:
    """Serve the shipped regency; raises LaporError when cases lie elsewhere."""
    require(Duty.SET_UP, actor.role)
    _keeps_places(desk, shipped())
    settings.set_regency(desk, actor, None)


def take_regency(desk: Desk, actor: Actor, content: bytes, name: str) -> Regency:
    """Serve the regency of this file; raises LaporError for what is wrong with it, and when cases
    lie in a district that it lacks."""
    require(Duty.SET_UP, actor.role)
    text = decoded(content, name)
    found = read_regency(text, name)
    _keeps_places(desk, found)
    settings.set_regency(desk, actor, text)
    return found


def take_agencies(desk: Desk, actor: Actor, content: bytes, name: str) -> int:
    """Enter the agencies of this file, all or none; how many. Raises LaporError."""
    require(Duty.SET_UP, actor.role)
    entries = registering.entries_of(decoded(content, name), name)
    return registering.import_agencies(desk.session, entries)


def set_hours(desk: Desk, actor: Actor, hours: OfficeHours | None) -> None:
    """Set the office hours (None: those of the settings file); raises LaporError."""
    require(Duty.SET_UP, actor.role)
    settings.set_hours(desk, actor, hours)


def _keeps_places(desk: Desk, found: Regency) -> None:
    """What was filed keeps its place."""
    district = col(Complaint.district_code)
    query = select(district).where(district.is_not(None), col(Complaint.test).is_(False))
    used = {str(code) for code in desk.session.exec(query.distinct())}
    served = served_regency(desk).districts
    lost = sorted(
        served[code].name if code in served else code for code in used - {*found.districts}
    )
    if lost:
        raise LaporError("error-regency-loses", names=", ".join(lost[:5]))
