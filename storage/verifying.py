"""Checking the histories of all cases against what the chain says (storage/history.py)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.history import FACTS, FILE, event_digest, facts_digest, file_entry
from storage.tables import Attachment, CaseEvent, Complaint

PAGE = 200
UNREADABLE = (ValueError, LookupError, TypeError, AttributeError)


class Fault(StrEnum):
    """What is wrong with a history."""

    EVENT_ALTERED = "event-altered"  # its contents do not give its digest
    CHAIN_BROKEN = (
        "chain-broken"  # it does not follow the event before: one removed, put in, moved
    )
    TAIL_WRONG = "tail-wrong"  # the complaint points at another end
    FACTS_ALTERED = "facts-altered"  # story, kind, place, date or switches
    STANDING_ALTERED = "standing-altered"  # status or agency are not those of the last event
    FILE_ALTERED = "file-altered"
    FILE_MISSING = "file-missing"
    FILE_UNRECORDED = "file-unrecorded"  # in the case, but no event says so
    CASE_MISSING = "case-missing"  # its events are there
    UNREADABLE = "unreadable"  # a value that Lapor never writes


@dataclass(frozen=True)
class Finding:
    """One fault: the case, the number of the event within it (None: the case as a whole), and
    the number of the attachment where it is about one."""

    case: str
    fault: Fault
    event: int | None = None
    file: int | None = None


@dataclass(frozen=True)
class Verdict:
    """One case, checked. `head` is the digest of its last event (until the asked time)."""

    complaint_id: int
    case: str
    events: int
    head: str
    findings: tuple[Finding, ...] = ()


@dataclass
class Total:
    """Cases and events counted, and a digest over the heads in the order of the cases: kept
    elsewhere, it shows a removed case, and a history that was recomputed after a change."""

    cases: int = 0
    events: int = 0
    digest: str = ""

    def add(self, verdict: Verdict) -> None:
        """Count one more case; the digest of the total so far and of this head is the new one."""
        if not verdict.events:
            return
        self.cases += 1
        self.events += verdict.events
        line = f"{self.digest}\n{verdict.complaint_id} {verdict.case} {verdict.head}"
        self.digest = sha256(line.encode()).hexdigest()


def verify(session: Session, *, until: datetime | None = None) -> Iterator[Verdict]:
    """Check every case, in the order of the complaints, a page at a time. `until` leaves later
    events out of the heads and counts, so that an older total can be made again; they are checked
    all the same. To be called first in its transaction."""
    _see_one_moment(session)
    after = 0
    while page := _page(session, after, until):
        yield from page
        after = page[-1].complaint_id
    yield from verify_strays(session)


def verify_page(
    session: Session, *, after: int, until: datetime | None = None
) -> Sequence[Verdict]:
    """The next cases after this complaint, none at the end. Called first in its transaction, so
    that it sees all of a case at one moment; a page a transaction leaves the bot room to work."""
    _see_one_moment(session)
    return _page(session, after, until)


def verify_strays(session: Session) -> Iterator[Verdict]:
    """Events whose complaint is gone."""
    known = select(Complaint.id)
    strays = session.exec(
        select(CaseEvent.complaint_id)
        .where(col(CaseEvent.complaint_id).not_in(known))
        .distinct()
        .order_by(col(CaseEvent.complaint_id))
    )
    for number in strays:
        finding = Finding(f"#{number}", Fault.CASE_MISSING)
        yield Verdict(number, finding.case, 0, "", (finding,))


def count_cases(session: Session) -> int:
    """How many cases there are to check."""
    return session.exec(select(func.count()).select_from(Complaint)).one()


def _see_one_moment(session: Session) -> None:
    """SQLite's transactions do so anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def _page(session: Session, after: int, until: datetime | None) -> list[Verdict]:
    ids = session.exec(
        select(col(Complaint.id), col(Complaint.tracking_id))
        .where(col(Complaint.id) > after)
        .order_by(col(Complaint.id))
        .limit(PAGE)
    )
    return _check(session, [(number or 0, case) for number, case in ids], until)


def _check(
    session: Session, cases: Sequence[tuple[int, str]], until: datetime | None
) -> list[Verdict]:
    """The verdicts of these cases; where a value cannot even be read, case by case."""
    try:
        return [_verdict(chain, until) for chain in _read(session, [one for one, _ in cases])]
    except UNREADABLE:
        if len(cases) > 1:
            return [verdict for case in cases for verdict in _check(session, [case], until)]
    [(number, case)] = cases
    return [Verdict(number, case, 0, "", (Finding(case, Fault.UNREADABLE),))]


@dataclass(frozen=True)
class Chain:
    """All rows of a case."""

    complaint: Complaint
    events: list[CaseEvent]
    files: list[Attachment]


def _read(session: Session, ids: list[int]) -> list[Chain]:
    fresh = {"populate_existing": True}
    complaints = session.exec(
        select(Complaint).where(col(Complaint.id).in_(ids)).order_by(col(Complaint.id)),
        execution_options=fresh,
    ).all()
    events: dict[int | None, list[CaseEvent]] = defaultdict(list)
    for event in session.exec(
        select(CaseEvent)
        .where(col(CaseEvent.complaint_id).in_(ids))
        .order_by(col(CaseEvent.complaint_id), col(CaseEvent.sequence)),
        execution_options=fresh,
    ):
        events[event.complaint_id].append(event)
    files: dict[int | None, list[Attachment]] = defaultdict(list)
    for file in session.exec(
        select(Attachment)
        .where(col(Attachment.complaint_id).in_(ids))
        .order_by(col(Attachment.id)),
        execution_options=fresh,
    ):
        files[file.complaint_id].append(file)
    return [Chain(one, events[one.id], files[one.id]) for one in complaints]


def _verdict(chain: Chain, until: datetime | None) -> Verdict:
    case = chain.complaint
    seen = [event for event in chain.events if until is None or event.at <= until]
    return Verdict(
        complaint_id=case.id or 0,
        case=case.tracking_id,
        events=len(seen),
        head=seen[-1].digest if seen else "",
        findings=(*_event_faults(chain), *_case_faults(chain), *_file_faults(chain)),
    )


def _event_faults(chain: Chain) -> Iterator[Finding]:
    case = chain.complaint.tracking_id
    number, digest = 0, ""
    for event in chain.events:
        if event_digest(case, event) != event.digest:
            yield Finding(case, Fault.EVENT_ALTERED, event.sequence)
        if (event.sequence, event.previous) != (number + 1, digest):
            yield Finding(case, Fault.CHAIN_BROKEN, event.sequence)
        number, digest = event.sequence, event.digest


def _case_faults(chain: Chain) -> Iterator[Finding]:
    case = chain.complaint
    last = chain.events[-1] if chain.events else None
    if (case.events, case.head) != (len(chain.events), last.digest if last else ""):
        yield Finding(case.tracking_id, Fault.TAIL_WRONG)
    if last and (case.status, case.agency_id) != (last.status, last.agency_id):
        yield Finding(case.tracking_id, Fault.STANDING_ALTERED)
    said = [(event.data[FACTS], event.sequence) for event in chain.events if FACTS in event.data]
    if not said or said[-1][0] != facts_digest(case):
        yield Finding(case.tracking_id, Fault.FACTS_ALTERED, said[-1][1] if said else None)


def _file_faults(chain: Chain) -> Iterator[Finding]:
    case = chain.complaint.tracking_id
    said = {
        int(key.removeprefix(FILE)): (entry, event.sequence)
        for event in chain.events
        for key, entry in event.data.items()
        if key.startswith(FILE)
    }
    kept = {file.id or 0: file_entry(file) for file in chain.files}
    for number, (entry, sequence) in said.items():
        if number not in kept:
            yield Finding(case, Fault.FILE_MISSING, sequence, number)
        elif kept[number] != entry:
            yield Finding(case, Fault.FILE_ALTERED, sequence, number)
    for number in kept.keys() - said.keys():
        yield Finding(case, Fault.FILE_UNRECORDED, file=number)
