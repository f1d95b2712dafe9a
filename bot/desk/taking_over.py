"""Taking over: somebody whose case a helper has filed makes it their own by a code."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlmodel import col

from bot.desk import Desk, cases, reading
from bot.desk.case_view import CaseView
from bot.desk.people import Actor, find_citizen
from bot.desk.standing_in import chat_of, is_voice_of, name_of
from bot.errors import LaporError
from bot.rules.takeover import WITHIN, may_try, new_takeover_code, parse_takeover_code
from storage import outbox
from storage.tables import Citizen, Complaint, Notice, Supporter, TakeoverCode, TakeoverTry
from storage.words import Action, Audience, NoticeStatus


@dataclass(frozen=True)
class Handed:
    """A code to hand over: whose it is, and until when it is good."""

    name: str
    code: str
    until: datetime


def issue(desk: Desk, citizen: Citizen) -> Handed:
    """A new code for somebody who is helped; the ones before are good no more."""
    _spend(desk, col(TakeoverCode.citizen_id) == citizen.id)
    code, until = new_takeover_code(), desk.now + timedelta(days=desk.practice.takeover_days)
    desk.session.add(
        TakeoverCode(
            citizen_id=citizen.id or 0,
            code_hash=desk.practice.seal.mark(code),
            created_at=desk.now,
            expires_at=until,
        )
    )
    return Handed(name_of(desk, citizen), code, until)


def issue_for(desk: Desk, actor: Actor, typed: str) -> tuple[CaseView, Handed]:
    """A new code for the reporter of this case; raises LaporError for a case that the person has
    not filed for another."""
    view = reading.own_case(desk, actor, typed)
    citizen = desk.get(Citizen, view.complaint.citizen_id)
    if citizen is None or not view.helped:
        raise LaporError("error-not-helped", case=view.complaint.tracking_id)
    return view, issue(desk, citizen)


def take_over(desk: Desk, actor: Actor, typed: str) -> list[Complaint] | None:
    """All that was filed for the person who has this code becomes theirs. None, and a try is
    counted, for a code that opens nothing: whether it ever did is not told. Raises LaporError for
    a mistyped one, after too many wrong ones, and for the helper who hands it over."""
    code = parse_takeover_code(typed)
    if code is None:
        raise LaporError("error-code-mistyped", typed=typed.strip()[:40])
    if not may_try(_wrong_lately(desk, actor)):
        raise LaporError("error-code-tries")
    found = _good(desk, code)
    if found is None:
        _count_wrong(desk, actor)
        return None
    citizen = desk.session.get_one(Citizen, found.citizen_id)
    if is_voice_of(actor, citizen):
        raise LaporError("error-code-theirs", name=name_of(desk, citizen))
    _spend(desk, col(TakeoverCode.id) == found.id)
    return _make_own(desk, actor, citizen)


def _make_own(desk: Desk, actor: Actor, helped: Citizen) -> list[Complaint]:
    helper = chat_of(desk, helped)
    query = select(Complaint).where(col(Complaint.citizen_id) == helped.id)
    taken = list(desk.session.scalars(query.order_by(col(Complaint.id))))
    known = find_citizen(desk, actor)
    if known is None:
        helped.chat_id, helped.helper_id = actor.chat_id, None
        desk.session.add(helped)
    else:
        _merge(desk, helped, known, taken)
    desk.session.flush()
    for complaint in taken:
        cases.move(desk, cases.REPORTER, complaint, Action.TAKE_OVER)
    if helper is not None:
        _redirect(desk, taken, before=helper, now=actor.chat_id)
        _tell_helper(desk, helper, taken)
    return taken


def _merge(desk: Desk, helped: Citizen, known: Citizen, taken: list[Complaint]) -> None:
    """Somebody who has filed by themself before is one person, not two; nobody supports what is
    their own."""
    for complaint in taken:
        complaint.citizen_id = known.id or 0
        desk.session.add(complaint)
    desk.session.flush()
    own = select(col(Complaint.id)).where(col(Complaint.citizen_id) == known.id)
    both = select(col(Supporter.complaint_id)).where(col(Supporter.citizen_id) == known.id)
    theirs = col(Supporter.citizen_id) == helped.id
    desk.session.execute(delete(Supporter).where(theirs, col(Supporter.complaint_id).in_(both)))
    desk.session.execute(update(Supporter).where(theirs).values(citizen_id=known.id))
    mine = col(Supporter.citizen_id) == known.id
    desk.session.execute(delete(Supporter).where(mine, col(Supporter.complaint_id).in_(own)))
    of_helped = col(TakeoverCode.citizen_id) == helped.id
    desk.session.execute(update(TakeoverCode).where(of_helped).values(citizen_id=known.id))
    desk.session.delete(helped)


def _redirect(desk: Desk, taken: list[Complaint], *, before: int, now: int) -> None:
    """What has not left yet goes to the person."""
    desk.session.execute(
        update(Notice)
        .where(
            col(Notice.complaint_id).in_([complaint.id for complaint in taken]),
            col(Notice.audience) == Audience.OWNER,
            col(Notice.chat_id) == before,
            col(Notice.status) == NoticeStatus.WAITING,
        )
        .values(chat_id=now)
        .execution_options(synchronize_session=False)
    )


def _tell_helper(desk: Desk, chat_id: int, taken: list[Complaint]) -> None:
    notice = Notice(
        chat_id=chat_id,
        audience=Audience.OWNER,
        text_key="notice-taken-over",
        params={"cases": ", ".join(complaint.tracking_id for complaint in taken)},
        created_at=desk.now,
        due_at=desk.now,
    )
    outbox.put(desk.session, notice)


def _good(desk: Desk, code: str) -> TakeoverCode | None:
    query = select(TakeoverCode).where(
        col(TakeoverCode.code_hash) == desk.practice.seal.mark(code),
        col(TakeoverCode.used_at).is_(None),
        col(TakeoverCode.expires_at) > desk.now,
    )
    return desk.session.scalars(query.with_for_update()).first()


def _spend(desk: Desk, which: ColumnElement[bool]) -> None:
    unused = col(TakeoverCode.used_at).is_(None)
    spent = update(TakeoverCode).where(which, unused).values(used_at=desk.now)
    desk.session.execute(spent.execution_options(synchronize_session=False))


def _wrong_lately(desk: Desk, actor: Actor) -> int:
    here, since = col(TakeoverTry.chat_id) == actor.chat_id, desk.now - WITHIN
    query = select(func.count()).select_from(TakeoverTry)
    return desk.session.scalar(query.where(here, col(TakeoverTry.at) > since)) or 0


def _count_wrong(desk: Desk, actor: Actor) -> None:
    """Only those count that are not long ago, so no others are kept."""
    here, since = col(TakeoverTry.chat_id) == actor.chat_id, desk.now - WITHIN
    desk.session.execute(delete(TakeoverTry).where(here, col(TakeoverTry.at) <= since))
    desk.session.add(TakeoverTry(chat_id=actor.chat_id, at=desk.now))
