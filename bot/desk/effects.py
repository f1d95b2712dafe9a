"""What a move changes on the case beside its status: a small function for each action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import col

from bot.desk import Desk, unmasking
from bot.errors import LaporError
from bot.regions import nearest
from bot.rules.workflow import ENDED, LEADS_TO
from storage.tables import Agency, CaseCopy, Complaint, Officer
from storage.words import Action, Kind, Role, Status

BEST, WORST = 5, 1
SWITCHES = frozenset({"anonymous", "secret"})


@dataclass(frozen=True)
class Said:
    """What goes with a move: words, files, and whom or what it leads to; `copies` are agencies
    that get the case for information. `data` is kept in the history as it is. `at` is when it
    was said, for a move that is made later (bot/desk/holding.py): the clocks count it."""

    text: str = ""
    attachments: tuple[int, ...] = ()
    agency: Agency | None = None
    officer: Officer | None = None
    copies: tuple[Agency, ...] = ()
    other: Complaint | None = None
    rating: int | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    at: datetime | None = None


@dataclass(frozen=True)
class Hand:
    """Who takes a step: in which role, and which officer, if it is one; `helper` is who takes it
    for a citizen."""

    role: Role
    officer: Officer | None = None
    helper: Officer | None = None

    @property
    def officer_id(self) -> int | None:
        """The officer's number; a citizen has none, also one who holds an office."""
        return self.officer.id if self.officer and self.role is not Role.CITIZEN else None


@dataclass(frozen=True)
class Step:
    """A move about to be made."""

    desk: Desk
    hand: Hand
    complaint: Complaint
    said: Said


Values = dict[str, object]


def effects_of(step: Step, action: Action) -> Values:
    """The columns that the move changes; raises LaporError when it cannot be made so."""
    if step.complaint.status is Status.APPEALED and action in DECIDING:
        _second_officer(step)
    _right_level(step, action)
    return EFFECTS[action](step) if action in EFFECTS else {}


def _second_officer(step: Step) -> None:
    """An appeal is decided by another officer than the one who archived."""
    if step.hand.officer_id == step.complaint.archived_by:
        raise LaporError("error-second-officer", case=step.complaint.tracking_id)


def _right_level(step: Step, action: Action) -> None:
    """Only what is not the regency's leaves it, and only what is the regency's stays."""
    agency, levels = step.said.agency, LEADS_TO.get(action)
    if agency and levels and agency.level not in levels:
        key = "error-agency-is-ours" if action is Action.NOT_OURS else "error-agency-is-outside"
        raise LaporError(key, agency=agency.name, case=step.complaint.tracking_id)


def _forward(step: Step) -> Values:
    agency, complaint = step.said.agency, step.complaint
    if agency and agency.id == complaint.agency_id and complaint.status is Status.FORWARDED:
        raise LaporError("error-already-there", agency=agency.name)
    return _to_agency(step)


def _to_agency(step: Step) -> Values:
    agency = step.said.agency
    _not_accused(step, agency)
    return {"agency_id": agency.id if agency else None, "officer_id": None}


def _not_accused(step: Step, agency: Agency | None) -> None:
    complaint = step.complaint
    if agency and complaint.supervisory and agency.id == complaint.accused_id:
        raise LaporError("error-accused-agency", agency=agency.name)


def _copy(step: Step) -> Values:
    agency = step.said.agency
    _not_accused(step, agency)
    if agency and agency.id == step.complaint.agency_id:
        raise LaporError("error-already-there", agency=agency.name)
    if agency is not None:
        key = CaseCopy(complaint_id=step.complaint.id or 0, agency_id=agency.id or 0)
        step.desk.session.merge(key)
    return {}


def _return(step: Step) -> Values:
    return {"hand_overs": step.complaint.hand_overs + 1, "officer_id": None}


def _archive(step: Step) -> Values:
    return {"archived_by": step.hand.officer_id, "closed_by": step.hand.role}


def _extend(step: Step) -> Values:
    if step.complaint.extended:
        raise LaporError("error-extended-once", case=step.complaint.tracking_id)
    return {"extended": True}


def _take(step: Step) -> Values:
    officer = step.said.officer
    return {"officer_id": officer.id if officer else step.hand.officer_id}


def _release(_step: Step) -> Values:
    return {"officer_id": None}


def _end(step: Step) -> Values:
    return {"closed_by": step.hand.role}


def _join(step: Step) -> Values:
    other, complaint = step.said.other, step.complaint
    if other is None or complaint.id in {other.id, other.joined_to}:
        raise LaporError("error-join-itself", case=complaint.tracking_id)
    lead = step.desk.session.get(Complaint, other.joined_to) if other.joined_to else other
    if lead is None or lead.status in ENDED:
        raise LaporError("error-join-ended", case=other.tracking_id)
    _follow_along(step, lead)
    return {"joined_to": lead.id}


def _follow_along(step: Step, lead: Complaint) -> None:
    """What was joined to the case before is joined to the new lead case."""
    step.desk.session.execute(
        update(Complaint)
        .where(col(Complaint.joined_to) == step.complaint.id)
        .values(joined_to=lead.id)
        .execution_options(synchronize_session=False)
    )


def _supply(step: Step) -> Values:
    """What was missing becomes part of the case."""
    data = step.said.data
    if "district" in data:
        return {"district_code": data["district"], "village_code": data["village"]}
    if "latitude" in data:
        return _pinned(float(data["latitude"]), float(data["longitude"]))
    return {"happened_on": date.fromisoformat(data["date"])} if "date" in data else {}


def _pinned(latitude: float, longitude: float) -> Values:
    near = nearest((latitude, longitude))
    return {
        "latitude": latitude,
        "longitude": longitude,
        "district_code": near.district if near else None,
        "village_code": near.village if near else None,
        "outside": near is None,
    }


def _rate(step: Step) -> Values:
    rating = step.said.rating
    if rating is None and step.said.text and step.complaint.rating is not None:
        return {}  # a comment on the stars that were given
    if step.complaint.rating is not None:
        raise LaporError("error-rated-once", case=step.complaint.tracking_id)
    if rating is None or not WORST <= rating <= BEST:
        raise LaporError("error-rating-range")
    return {"rating": rating}


def _switch(*, on: bool) -> Callable[[Step], Values]:
    def effect(step: Step) -> Values:
        return {name: on for name in step.said.data if name in SWITCHES}

    return effect


def _supervise(step: Step) -> Values:
    accused = step.said.agency
    return {"supervisory": True, "accused_id": accused.id if accused else None}


def _unmask(step: Step) -> Values:
    unmasking.grant(step.desk, step.complaint, step.hand.officer_id, step.said.data)
    return {}


def _sort(step: Step) -> Values:
    data = step.said.data
    values: Values = {name: data[name] for name in ("title", "category") if name in data}
    if "kind" in data:
        values["kind"] = Kind(data["kind"])
    if "field_check" in data:
        values["field_check"] = data["field_check"] == "yes"
    return values


DECIDING = frozenset({Action.FORWARD, Action.DEFER, Action.NOT_OURS, Action.ARCHIVE})
EFFECTS: Mapping[Action, Callable[[Step], Values]] = {
    Action.FORWARD: _forward,
    Action.NOT_OURS: _to_agency,
    Action.COPY: _copy,
    Action.RETURN: _return,
    Action.ARCHIVE: _archive,
    Action.END_TEST: _archive,
    Action.EXTEND: _extend,
    Action.TAKE: _take,
    Action.HAND_OVER: _take,
    Action.RELEASE: _release,
    Action.CONFIRM: _end,
    Action.CLOSE: _end,
    Action.LAPSE: _end,
    Action.WITHDRAW: _end,
    Action.JOIN: _join,
    Action.RATE: _rate,
    Action.SUPPLY: _supply,
    Action.HIDE: _switch(on=True),
    Action.SHOW: _switch(on=False),
    Action.SUPERVISE: _supervise,
    Action.SORT: _sort,
    Action.UNMASK: _unmask,
}


def data_of(said: Said) -> dict[str, str]:
    """What a step was about beside its words, for the history: numbers, never names."""
    found = {
        "agency": said.agency.id if said.agency else None,
        "officer": said.officer.id if said.officer else None,
        "other": said.other.tracking_id if said.other else None,
        "rating": said.rating,
        "said_at": said.at.isoformat() if said.at else None,
    }
    known = {name: str(value) for name, value in found.items() if value is not None}
    return known | dict(said.data)
