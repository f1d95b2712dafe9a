"""The sheet of evidence of a case: what was filed, what happened and when, and the digests by
which anybody can check that nothing was changed afterwards."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import col, select

from bot.desk import Desk
from bot.desk.case_view import CaseView
from bot.desk.people import Actor
from bot.desk.reading import open_case
from bot.errors import LaporError
from bot.regions import place_name
from storage import outbox
from storage.tables import Attachment, Notice
from storage.words import Action, Audience, FileKind, Kind, Status

EVIDENCE = "notice-evidence"


@dataclass(frozen=True)
class Happening:
    """An event of the history: its number in the chain, and the text that was said."""

    number: int
    at: datetime
    action: Action
    text: str
    digest: str


@dataclass(frozen=True)
class KeptFile:
    """An attachment; `sha256` is None before its contents are downloaded."""

    kind: FileKind
    name: str
    sha256: str | None


@dataclass(frozen=True)
class Evidence:
    """Everything that the sheet shows; times are aware UTC. `head` is the digest of the history,
    `events` its length: also of steps that are the officers' own and not shown."""

    case: str
    status: Status
    kind: Kind
    story: str
    filed_at: datetime
    made_at: datetime
    head: str
    events: int
    reporter: str | None = None
    agency: str | None = None
    place: str = ""
    happened_on: date | None = None
    due_at: datetime | None = None
    anonymous: bool = False
    secret: bool = False
    history: tuple[Happening, ...] = ()
    files: tuple[KeptFile, ...] = ()


def order(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """Have the sheet of a person's own case sent to them; raises LaporError, for everybody
    else the same one as for a missing case."""
    view = open_case(desk, actor, typed)
    case = view.complaint
    if view.audience is not Audience.OWNER:
        raise LaporError("error-case-unknown", case=case.tracking_id)
    outbox.put(
        desk.session,
        Notice(
            chat_id=actor.chat_id,
            audience=Audience.OWNER,
            complaint_id=case.id,
            text_key=EVIDENCE,
            params={"case": case.tracking_id},
            created_at=desk.now,
            due_at=desk.now,
        ),
    )
    return view


def evidence_of(view: CaseView) -> Evidence:
    """What the sheet shows of a case that its owner sees, as it is now."""
    case = view.complaint
    point = None
    if case.latitude is not None and case.longitude is not None:
        point = (case.latitude, case.longitude)
    place = place_name(case.district_code, case.village_code, point)
    return Evidence(
        case=case.tracking_id,
        status=case.status,
        kind=case.kind,
        story=view.story,
        filed_at=case.filed_at,
        made_at=view.desk.now,
        head=case.head,
        events=case.events,
        reporter=view.reporter,
        agency=view.agency.name if view.agency else None,
        place=", ".join(filter(None, (case.address, place))),
        happened_on=case.happened_on,
        due_at=case.due_at,
        anonymous=case.anonymous,
        secret=case.secret,
        history=tuple(
            Happening(event.sequence, event.at, event.action, event.text, event.digest)
            for event in view.history
        ),
        files=tuple(KeptFile(file.kind, file.name, file.sha256) for file in _files(view)),
    )


def _files(view: CaseView) -> list[Attachment]:
    """The files that came with the steps which are shown."""
    query = select(Attachment).where(
        col(Attachment.complaint_id) == view.complaint.id,
        col(Attachment.event_id).in_([event.id for event in view.history]),
    )
    return list(view.desk.session.exec(query.order_by(col(Attachment.id))))
