"""What is set in the chat: kept in the database, taken up by every process when it is new."""

from dataclasses import replace
from datetime import time

from sqlmodel import Session, col, select

from bot import regions
from bot.desk import Chosen, Desk, Practice, clocks
from bot.desk.people import Actor
from bot.regions import Regency, read_regency
from bot.rules.hours import OfficeHours
from storage.tables import CaseClock, Setting
from storage.turns import SETTINGS_VERSION
from storage.words import Stage

REGENCY, HOURS = "regency", "hours"
CITIZENS = (Stage.SUPPLY, Stage.REPLY_WINDOW)


def take_up(session: Session, practice: Practice) -> None:
    """Have this process work by what is stored now: the regency and the office hours. Called at
    the start, and whenever an update finds the version grown."""
    version = session.scalar(SETTINGS_VERSION) or 0
    regions.use(stored_regency(session))
    practice.chosen.hours = stored_hours(session)
    practice.chosen.version = version


def is_set(session: Session, key: str) -> bool:
    """Whether somebody has decided this in the chat."""
    return session.get(Setting, key) is not None


def stored_regency(session: Session) -> Regency | None:
    """The regency whose file was sent in the chat; None for the shipped one."""
    value = _value(session, REGENCY)
    return read_regency(value["rows"], REGENCY) if value else None


def stored_hours(session: Session) -> OfficeHours | None:
    """The hours that were set in the chat; None for those of the settings file."""
    value = _value(session, HOURS)
    if value is None:
        return None
    return OfficeHours(time.fromisoformat(value["opens"]), time.fromisoformat(value["closes"]))


def set_regency(desk: Desk, actor: Actor, text: str | None) -> None:
    """Keep the regency's file, already checked; None for the shipped one."""
    _set(desk, actor, REGENCY, {"rows": text} if text is not None else None)


def set_hours(desk: Desk, actor: Actor, hours: OfficeHours | None) -> None:
    """Keep the office hours (None: those of the settings file), and reckon by them when officers
    are reminded next of every open clock. What a citizen was told already stays."""
    _set(desk, actor, HOURS, _kept(hours) if hours else None)
    changed = replace(desk, practice=replace(desk.practice, chosen=Chosen(hours=hours)))
    running = select(CaseClock).where(
        col(CaseClock.stopped_at).is_(None), col(CaseClock.stage).not_in(CITIZENS)
    )
    for clock in desk.session.exec(running.with_for_update()):
        clocks.count_anew(changed, clock)
        desk.session.add(clock)


def _kept(hours: OfficeHours) -> dict[str, str]:
    return {"opens": hours.opens.isoformat(), "closes": hours.closes.isoformat()}


def _value(session: Session, key: str) -> dict[str, str] | None:
    setting = session.get(Setting, key, populate_existing=True)
    return setting.value if setting else None


def _set(desk: Desk, actor: Actor, key: str, value: dict[str, str] | None) -> None:
    known = desk.session.get(Setting, key, with_for_update=True)
    setting = known or Setting(key=key, version=0, changed_at=desk.now)
    setting.value = value
    setting.version += 1
    setting.changed_by = actor.officer.id if actor.officer else None
    setting.changed_at = desk.now
    desk.session.add(setting)
    desk.session.flush()
