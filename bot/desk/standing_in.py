"""For whom a chat speaks: for its own person, and for those without a phone whom a helper
(pendamping) has filed for, until they take their cases over (bot.desk.taking_over)."""

import hashlib

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlmodel import col

from bot.desk import Desk
from bot.desk.people import Actor, ensure_citizen, find_citizen
from bot.errors import LaporError
from bot.rules.drafts import Assisted, ComplaintDraft
from bot.rules.offices import GRANTED, Duty, require
from storage.tables import Citizen, Officer

NAME_MIN, NAME_MAX = 2, 80
SHOWN = 6
WORDING = 8


def wording_of(language: str, text: str) -> str:
    """The wording that somebody agreed to, by the language and a digest of what they were read."""
    return f"{language}-{hashlib.sha256(text.encode()).hexdigest()[:WORDING]}"


def helps(officer: Officer | None) -> bool:
    """Whether this officer may stand in for others now."""
    return officer is not None and officer.active and officer.role in GRANTED[Duty.ASSIST]


def is_voice_of(actor: Actor, citizen: Citizen) -> bool:
    """Whether this person speaks for the citizen."""
    if citizen.chat_id is not None:
        return citizen.chat_id == actor.chat_id
    officer = actor.officer
    return officer is not None and helps(officer) and citizen.helper_id == officer.id


def spoken_for(actor: Actor) -> ColumnElement[bool]:
    """The citizens for whom this person speaks."""
    own = col(Citizen.chat_id) == actor.chat_id
    officer = actor.officer
    if officer is None or not helps(officer):
        return own
    return or_(own, and_(col(Citizen.chat_id).is_(None), col(Citizen.helper_id) == officer.id))


def chat_of(desk: Desk, citizen: Citizen | None) -> int | None:
    """Where news for this citizen goes: to the own chat, or to the helper's; None while there
    is nobody who would pass it on."""
    if citizen is None or citizen.chat_id is not None:
        return citizen.chat_id if citizen else None
    helper = desk.get(Officer, citizen.helper_id)
    return helper.chat_id if helper and helps(helper) else None


def name_of(desk: Desk, citizen: Citizen) -> str:
    """The name, opened for whoever speaks for this citizen."""
    return desk.practice.seal.open(citizen.name_sealed)


def name_in(desk: Desk, draft: ComplaintDraft) -> str:
    """The name of the person that a draft is for; empty for an own one."""
    return desk.practice.seal.open(draft.assisted.name_sealed) if draft.assisted else ""


def helped_by(desk: Desk, actor: Actor) -> list[Citizen]:
    """Those whom this helper stands in for, the latest first; raises LaporError."""
    require(Duty.ASSIST, actor.role)
    query = select(Citizen).where(spoken_for(actor), col(Citizen.chat_id).is_(None))
    return list(desk.session.scalars(query.order_by(col(Citizen.id).desc()).limit(SHOWN)))


def agree(desk: Desk, actor: Actor, name: str, *, consented_at: str, wording: str) -> Assisted:
    """Somebody new agreed to be helped; the name is sealed at once. Raises LaporError."""
    require(Duty.ASSIST, actor.role)
    known = " ".join(name.split())
    if not NAME_MIN <= len(known) <= NAME_MAX:
        raise LaporError("error-helped-name", least=NAME_MIN, most=NAME_MAX)
    sealed = desk.practice.seal.close(known)
    return Assisted.model_validate(
        {"name_sealed": sealed, "consented_at": consented_at, "wording": wording}
    )


def agree_again(
    desk: Desk, actor: Actor, number: int, *, consented_at: str, wording: str
) -> Assisted:
    """Somebody who was helped before agreed again; raises LaporError when they are gone."""
    citizen = _helped(desk, actor, number)
    if citizen is None:
        raise LaporError("error-step-over")
    return Assisted.model_validate(
        {
            "name_sealed": citizen.name_sealed,
            "citizen_id": citizen.id,
            "consented_at": consented_at,
            "wording": wording,
        }
    )


def reporter_of(desk: Desk, actor: Actor, draft: ComplaintDraft) -> Citizen | None:
    """Who reports what stands in a draft, if they are known already."""
    if draft.assisted is None:
        return find_citizen(desk, actor)
    return _helped(desk, actor, draft.assisted.citizen_id)


def enter_reporter(desk: Desk, actor: Actor, draft: ComplaintDraft) -> Citizen:
    """Who reports what stands in a draft, entered now if need be; raises LaporError for a helper
    who is none any more."""
    if draft.assisted is None:
        return ensure_citizen(desk, actor)
    require(Duty.ASSIST, actor.role)
    known = reporter_of(desk, actor, draft)
    if known is not None:
        return known
    citizen = Citizen(
        helper_id=actor.officer.id if actor.officer else None,
        name_sealed=draft.assisted.name_sealed,
        created_at=desk.now,
    )
    desk.session.add(citizen)
    desk.session.flush()
    return citizen


def consent_of(draft: ComplaintDraft) -> dict[str, str]:
    """The consent as the history keeps it."""
    if draft.assisted is None:
        return {}
    consented_at = draft.assisted.consented_at.isoformat()
    return {"consent": draft.assisted.wording, "consented_at": consented_at}


def pass_on(desk: Desk, helper: Officer) -> int:
    """Somebody leaves: a helper with the same note stands in from now on, if there is one. How
    many people are left without."""
    query = select(Officer).where(_same_note(helper), col(Officer.active))
    heir = desk.session.scalars(query.order_by(col(Officer.id))).first()
    left = col(Citizen.helper_id) == helper.id
    if heir is not None:
        desk.session.execute(update(Citizen).where(left).values(helper_id=heir.id))
    return desk.session.scalar(select(func.count()).select_from(Citizen).where(left)) or 0


def take_in(desk: Desk, helper: Officer) -> None:
    """Somebody new stands in for those whom helpers with the same note have left."""
    gone = select(col(Officer.id)).where(_same_note(helper), col(Officer.active).is_(False))
    left = col(Citizen.helper_id).in_(gone)
    desk.session.execute(update(Citizen).where(left).values(helper_id=helper.id))


def _same_note(helper: Officer) -> ColumnElement[bool]:
    """Other helpers of the same place, as the coordinator has named it."""
    return and_(
        col(Officer.id) != helper.id,
        col(Officer.role).in_(GRANTED[Duty.ASSIST]),
        col(Officer.note) != "",
        func.lower(col(Officer.note)) == helper.note.lower(),
    )


def _helped(desk: Desk, actor: Actor, number: int | None) -> Citizen | None:
    citizen = desk.get(Citizen, number)
    mine = citizen is not None and citizen.chat_id is None and is_voice_of(actor, citizen)
    return citizen if mine else None
