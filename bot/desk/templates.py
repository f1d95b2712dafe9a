"""Ready-made answers: of one agency, or of all, each for one status."""

from sqlalchemy import ColumnElement
from sqlmodel import col, or_, select

from bot.desk import Desk, answering
from bot.desk.case_view import CaseView
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.rules.answers import judge
from bot.rules.offices import Duty, require
from bot.rules.workflow import MOVES
from storage.tables import AnswerTemplate, Officer
from storage.words import Action, Role, Status

DATE = "{date}"
TITLE_MAX = 40
TEXT_MAX = 2000
# Where an answer can be given, and so a ready-made one be offered.
STATUSES = tuple(status for status in Status if (status, Action.ANSWER) in MOVES)


def listed(desk: Desk, actor: Actor) -> list[AnswerTemplate]:
    """The ready-made answers that this officer keeps: a coordinator those of all agencies;
    raises LaporError for whom it is no duty."""
    agency_id = _keeps_for(actor)
    query = select(AnswerTemplate).where(_of(agency_id))
    return list(desk.session.exec(query.order_by(col(AnswerTemplate.title))))


def fitting(desk: Desk, view: CaseView) -> list[AnswerTemplate]:
    """What fits a case: the answers for its status, of its agency and of all."""
    officer = view.officer
    if officer is None:
        return []
    own = or_(_of(officer.agency_id), _of(None))
    query = select(AnswerTemplate).where(own, col(AnswerTemplate.status) == view.complaint.status)
    return list(desk.session.exec(query.order_by(col(AnswerTemplate.title))))


def add(desk: Desk, actor: Actor, title: str, text: str) -> AnswerTemplate:
    """Keep a ready-made answer; raises LaporError for one that would count as empty and has no
    place for a day."""
    agency_id = _keeps_for(actor)
    title, text = title.strip(), text.strip()
    if not title or not text or len(title) > TITLE_MAX or len(text) > TEXT_MAX:
        raise LaporError("usage-templat")
    judgement = judge(text, desk.now.astimezone(desk.practice.zone).date())
    if judgement.empty and DATE not in text:
        phrase = judgement.phrase or text[: answering.SHOWN]
        raise LaporError("error-template-empty", phrase=phrase)
    made = AnswerTemplate(agency_id=agency_id, status=Status.FORWARDED, title=title, text=text)
    desk.session.add(made)
    desk.session.flush()
    return made


def own(desk: Desk, actor: Actor, number: int) -> AnswerTemplate:
    """One that this officer keeps; raises LaporError for a missing or a foreign one."""
    found = desk.session.get(AnswerTemplate, number)
    if found is None or found.agency_id != _keeps_for(actor):
        raise LaporError("error-template-unknown")
    return found


def offer_in(desk: Desk, actor: Actor, number: int, status: Status) -> AnswerTemplate:
    """Offer it in another status; raises LaporError."""
    found = own(desk, actor, number)
    if status not in STATUSES:
        raise LaporError("error-template-unknown")
    found.status = status
    desk.session.add(found)
    return found


def delete(desk: Desk, actor: Actor, number: int) -> AnswerTemplate:
    """Forget it; raises LaporError."""
    found = own(desk, actor, number)
    desk.session.delete(found)
    return found


def filled(desk: Desk, view: CaseView, number: int) -> str:
    """A ready-made answer for this case; the place of the day, if it has one, is still open.
    Raises LaporError when it is gone, or another agency's."""
    found = next((one for one in fitting(desk, view) if one.id == number), None)
    if found is None:
        raise LaporError("error-template-unknown")
    agency = view.agency.name if view.agency else ""
    known = {"{case}": view.complaint.tracking_id, "{agency}": agency}
    text = found.text
    for place, value in known.items():
        text = text.replace(place, value)
    return text


def _keeps_for(actor: Actor) -> int | None:
    require(Duty.TEMPLATES, actor.role)
    officer: Officer | None = actor.officer
    return officer.agency_id if officer and officer.role is not Role.COORDINATOR else None


def _of(agency_id: int | None) -> ColumnElement[bool]:
    column = col(AnswerTemplate.agency_id)
    return column.is_(None) if agency_id is None else column == agency_id
