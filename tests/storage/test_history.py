"""A case's history is a chain: whatever is changed by hand afterwards is found and named."""

import hashlib
import json
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import Session, col, select

from storage import history, verifying
from storage.database import Database
from storage.errors import HistoryRaced
from storage.tables import Attachment, CaseEvent, Citizen, Complaint
from storage.verifying import Fault, Finding, Total, Verdict
from storage.words import Action, FileKind, Role, Status

from .rows import NOW, SITI, complaint

FIRST, SECOND = "K7QP-M2XD", "R4TN-W9CB"
STORY = "Jalan “berlubang” \U0001f573 di depan pasar"
CONTENT = hashlib.sha256(b"a picture").hexdigest()

F = Fault
# What is done to the first case by SQL, and what must be said of it: fault, event, attachment.
TAMPERINGS: dict[str, tuple[list[str], list[tuple[Fault, int | None, int | None]]]] = {
    "the text of an event": (
        ["UPDATE case_event SET text = 'Sudah selesai' WHERE id = 3"],
        [(F.EVENT_ALTERED, 3, None)],
    ),
    "the time of an event": (
        ["UPDATE case_event SET at = (SELECT at FROM case_event WHERE id = 1) WHERE id = 3"],
        [(F.EVENT_ALTERED, 3, None)],
    ),
    "who acted": (
        ["UPDATE case_event SET role = 'citizen' WHERE id = 2"],
        [(F.EVENT_ALTERED, 2, None)],
    ),
    "the data of an event": (
        ['UPDATE case_event SET data = \'{"x": "y"}\' WHERE id = 2'],
        [(F.EVENT_ALTERED, 2, None)],
    ),
    "the digest of an event": (
        ["UPDATE case_event SET digest = 'another' WHERE id = 2"],
        [(F.EVENT_ALTERED, 2, None), (F.CHAIN_BROKEN, 3, None)],
    ),
    "an event removed": (
        ["DELETE FROM case_event WHERE id = 2"],
        [(F.CHAIN_BROKEN, 3, None), (F.TAIL_WRONG, None, None)],
    ),
    "the first event removed": (
        ["UPDATE attachment SET event_id = NULL", "DELETE FROM case_event WHERE id = 1"],
        [
            (F.CHAIN_BROKEN, 2, None),
            (F.TAIL_WRONG, None, None),
            (F.FACTS_ALTERED, None, None),
        ],
    ),
    "the last event removed": (
        ["DELETE FROM case_event WHERE id = 4"],
        [(F.TAIL_WRONG, None, None), (F.FILE_ALTERED, 1, 1)],
    ),
    "the last event removed, the head moved back": (
        [
            "DELETE FROM case_event WHERE id = 4",
            "UPDATE complaint SET events = 3, head = "
            "(SELECT digest FROM case_event WHERE id = 3) WHERE id = 1",
        ],
        [(F.FILE_ALTERED, 1, 1)],
    ),
    "all events removed": (
        [
            "UPDATE attachment SET event_id = NULL",
            "DELETE FROM case_event WHERE complaint_id = 1",
        ],
        [
            (F.TAIL_WRONG, None, None),
            (F.FACTS_ALTERED, None, None),
            (F.FILE_UNRECORDED, None, 1),
        ],
    ),
    "two events in each other's place": (
        [
            "UPDATE case_event SET sequence = 9 WHERE id = 2",
            "UPDATE case_event SET sequence = 2 WHERE id = 3",
            "UPDATE case_event SET sequence = 3 WHERE id = 2",
        ],
        [
            (F.EVENT_ALTERED, 2, None),
            (F.CHAIN_BROKEN, 2, None),
            (F.EVENT_ALTERED, 3, None),
            (F.CHAIN_BROKEN, 3, None),
            (F.CHAIN_BROKEN, 4, None),
        ],
    ),
    "an event put in at the end": (
        [
            "INSERT INTO case_event (id, complaint_id, sequence, at, action, role, status, text,"
            " data, previous, digest) SELECT 99, complaint_id, 5, at, action, role, status, text,"
            " data, digest, digest FROM case_event WHERE id = 4"
        ],
        [(F.EVENT_ALTERED, 5, None), (F.TAIL_WRONG, None, None)],
    ),
    "an event taken from another case": (
        ["UPDATE case_event SET complaint_id = 1, sequence = 5 WHERE id = 5"],
        [
            (F.EVENT_ALTERED, 5, None),
            (F.CHAIN_BROKEN, 5, None),
            (F.TAIL_WRONG, None, None),
        ],
    ),
    "the head": (
        ["UPDATE complaint SET head = 'another' WHERE id = 1"],
        [(F.TAIL_WRONG, None, None)],
    ),
    "the story": (
        ["UPDATE complaint SET story = 'Jalan bagus' WHERE id = 1"],
        [(F.FACTS_ALTERED, 1, None)],
    ),
    "the point": (
        ["UPDATE complaint SET latitude = -3.65 WHERE id = 1"],
        [(F.FACTS_ALTERED, 1, None)],
    ),
    "the time of filing": (
        ["UPDATE complaint SET filed_at = (SELECT at FROM case_event WHERE id = 3) WHERE id = 1"],
        [(F.FACTS_ALTERED, 1, None)],
    ),
    "a switch": (
        ["UPDATE complaint SET anonymous = NOT anonymous WHERE id = 1"],
        [(F.FACTS_ALTERED, 1, None)],
    ),
    "a case made a test": (
        ["UPDATE complaint SET test = NOT test WHERE id = 1"],
        [(F.FACTS_ALTERED, 1, None)],
    ),
    "the status": (
        ["UPDATE complaint SET status = 'done' WHERE id = 1"],
        [(F.STANDING_ALTERED, None, None)],
    ),
    "the tracking ID": (
        ["UPDATE complaint SET tracking_id = 'Z' WHERE id = 1"],
        [(F.EVENT_ALTERED, number, None) for number in (1, 2, 3, 4)],
    ),
    "the hash of a file": (
        ["UPDATE attachment SET sha256 = 'another' WHERE id = 1"],
        [(F.FILE_ALTERED, 4, 1)],
    ),
    "the name of a file": (
        ["UPDATE attachment SET name = 'lain.jpg' WHERE id = 1"],
        [(F.FILE_ALTERED, 4, 1)],
    ),
    "a file removed": (["DELETE FROM attachment WHERE id = 1"], [(F.FILE_MISSING, 4, 1)]),
    "a file put in": (
        ["UPDATE attachment SET complaint_id = 1 WHERE id = 2"],
        [(F.FILE_UNRECORDED, None, 2)],
    ),
    "a word that Lapor does not know": (
        ["UPDATE case_event SET action = 'praise' WHERE id = 2"],
        [(F.UNREADABLE, None, None)],
    ),
    "data that are no table": (
        ["UPDATE case_event SET data = '[1]' WHERE id = 2"],
        [(F.UNREADABLE, None, None)],
    ),
}


def filed(session: Session, tracking_id: str, files: Sequence[int] = ()) -> Complaint:
    """A case with its first event."""
    case = complaint(1, tracking_id=tracking_id)
    case.story = STORY
    case.latitude, case.longitude = -3.6512345678, 103.0
    case.happened_on = NOW.date()
    session.add(case)
    session.flush()
    data = history.facts_of(case) | history.files_of(session, files)
    add(session, case, Action.FILE, Role.CITIZEN, data)
    return case


def add(
    session: Session, case: Complaint, action: Action, role: Role, data: dict[str, str]
) -> CaseEvent:
    """One more event, a minute after the one before."""
    event = CaseEvent(
        complaint_id=case.id or 0,
        at=NOW + timedelta(minutes=case.events, microseconds=7),
        action=action,
        role=role,
        status=Status.WAITING,
        text="Mohon alamat lengkapnya – “RT”?\n\U0001f600",
        data=data,
    )
    history.append(session, case, event)
    return event


def attachment(session: Session) -> int:
    """A file that is not downloaded yet."""
    row = Attachment(
        chat_id=SITI,
        kind=FileKind.PHOTO,
        file_id="F",
        file_unique_id="U",
        name="jalan.jpg",
        created_at=NOW,
    )
    session.add(row)
    session.flush()
    return row.id or 0


@pytest.fixture
def register(database: Database) -> Database:
    """Two cases: the first with four events and a file that is downloaded after the third."""

    def fill(session: Session) -> None:
        session.add(Citizen(chat_id=SITI, name_sealed="x", created_at=NOW))
        session.flush()
        number, _stray = attachment(session), attachment(session)
        first = filed(session, FIRST, [number])
        attach = "UPDATE attachment SET complaint_id = 1, event_id = 1 WHERE id = :id"
        session.execute(text(attach), {"id": number})
        add(session, first, Action.DEFER, Role.COORDINATOR, {"b": "2", "a": "“1”"})
        add(session, first, Action.SUPPLY, Role.CITIZEN, {})
        stored = "UPDATE attachment SET sha256 = :sha256 WHERE id = :id"
        session.execute(text(stored), {"id": number, "sha256": CONTENT})
        history.record_files(session, first.id or 0, [number], at=NOW + timedelta(minutes=9))
        filed(session, SECOND)

    database.run_now(fill)
    return database


def verdicts(database: Database) -> list[Verdict]:
    return database.run_now(lambda session: list(verifying.verify(session)))


def findings(database: Database) -> list[Finding]:
    return [finding for verdict in verdicts(database) for finding in verdict.findings]


def total(database: Database, minutes: int | None = None) -> Total:
    """The total, of the time so many minutes after NOW where that is given."""
    until = None if minutes is None else NOW + timedelta(minutes=minutes)
    counted = Total()
    for verdict in database.run_now(lambda session: list(verifying.verify(session, until=until))):
        counted.add(verdict)
    return counted


def tamper(database: Database, statements: list[str]) -> None:
    def run(session: Session) -> None:
        for statement in statements:
            session.execute(text(statement))

    database.run_now(run)


def test_an_untouched_register_is_whole(register: Database) -> None:
    assert [(one.case, one.events, one.findings) for one in verdicts(register)] == [
        (FIRST, 4, ()),
        (SECOND, 1, ()),
    ]


@pytest.mark.parametrize("name", TAMPERINGS)
def test_what_is_changed_by_hand_is_found_and_named(register: Database, name: str) -> None:
    statements, expected = TAMPERINGS[name]
    tamper(register, statements)
    [first, *_] = verdicts(register)
    found = [(one.fault, one.event, one.file) for one in first.findings]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert {one.case for one in first.findings} == {first.case}


def test_a_fault_of_one_case_is_not_laid_to_another(register: Database) -> None:
    tamper(register, ["UPDATE case_event SET text = 'x', action = 'praise' WHERE id = 5"])
    assert findings(register) == [Finding(SECOND, Fault.UNREADABLE)]


def test_events_of_a_case_that_is_gone_are_found(register: Database) -> None:
    """By somebody who could switch the foreign keys off."""
    off = (
        "PRAGMA foreign_keys = OFF"
        if register.is_sqlite
        else "SET session_replication_role = replica"
    )
    with register.engine.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT")
        if register.is_sqlite:
            connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql(off)
        connection.execute(text("DELETE FROM complaint WHERE id = 2"))
    assert Finding("#2", Fault.CASE_MISSING) in findings(register)


def test_the_total_shows_a_case_removed_without_a_trace(register: Database) -> None:
    before = total(register)
    tamper(
        register,
        ["DELETE FROM case_event WHERE complaint_id = 2", "DELETE FROM complaint WHERE id = 2"],
    )
    assert findings(register) == []
    assert (before.cases, before.events) == (2, 5)
    assert total(register).digest != before.digest


def test_the_total_shows_a_history_that_was_recomputed(register: Database) -> None:
    before = total(register)

    def forge(session: Session) -> None:
        case = session.exec(select(Complaint).where(col(Complaint.id) == 2)).one()
        event = session.exec(select(CaseEvent).where(col(CaseEvent.complaint_id) == 2)).one()
        event.text = "Sudah selesai"
        event.digest = case.head = history.event_digest(SECOND, event)

    register.run_now(forge)
    assert findings(register) == []
    assert total(register).digest != before.digest


def test_an_older_total_can_be_made_again(register: Database) -> None:
    before = total(register, minutes=3)
    assert (before.cases, before.events) == (2, 4)

    def go_on(session: Session) -> None:
        history.record_files(session, 2, [], at=NOW + timedelta(hours=1))

    register.run_now(go_on)
    assert total(register, minutes=3) == before
    assert total(register).events == 6


def test_the_digest_is_that_of_the_documented_form(register: Database) -> None:
    first, second = register.run_now(
        lambda session: session.exec(select(CaseEvent).order_by(col(CaseEvent.id)).limit(2)).all()
    )
    form = (
        '{"action":"defer","agency":null,"at":"2026-11-02T03:01:00.000007+00:00",'
        f'"case":"{FIRST}","data":{{"a":"“1”","b":"2"}},"format":"lapor-1","officer":null,'
        f'"previous":"{first.digest}","role":"coordinator","sequence":2,"status":"waiting",'
        f'"text":{json.dumps(second.text, ensure_ascii=False)}}}'
    )
    assert second.digest == hashlib.sha256(form.encode()).hexdigest()


def test_who_lost_the_race_adds_nothing(register: Database) -> None:
    def race(session: Session) -> None:
        case = session.exec(select(Complaint).where(col(Complaint.id) == 2)).one()
        session.execute(text("UPDATE complaint SET head = 'moved on' WHERE id = 2"))
        add(session, case, Action.REPLY, Role.CITIZEN, {})

    with pytest.raises(HistoryRaced, match=SECOND):
        register.run_now(race)
    assert [len(verdict.findings) for verdict in verdicts(register)] == [0, 0]
    assert total(register).events == 5


def test_more_cases_than_a_page_are_all_checked(
    register: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    register.run_now(lambda session: [filed(session, f"C{number}") for number in range(5)])
    whole = total(register)
    monkeypatch.setattr(verifying, "PAGE", 2)
    assert total(register) == whole
    assert whole.cases == 7


def test_files_that_are_stored_at_the_same_time_queue_up(
    register: Database, database_url: str
) -> None:
    pair = [register, Database(database_url)]
    together = threading.Barrier(2)

    def store(database: Database) -> None:
        together.wait(5)
        for _ in range(10):
            database.run_now(lambda session: history.record_files(session, 2, [], at=NOW))

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(store, pair))
    pair[1].close()
    assert [(one.events, one.findings) for one in verdicts(register)] == [(4, ()), (21, ())]
