"""Who sees what: every status, secret, anonymous or supervisory, through every pair of eyes."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from bot.rules.privacy import (
    ROLE_OF,
    Office,
    Sight,
    audience_of,
    hidden_from,
    is_public,
    shows,
    sight,
)
from storage.tables import CaseEvent, Complaint, Officer
from storage.words import Action, Audience, Kind, Role, Status

NOW = datetime(2026, 11, 2, tzinfo=UTC)
OWNER, STRANGER_ID = 1, 2
HEAD, AGENCY, UNIT, OTHER = 1, 10, 11, 20

# Everybody may know of a case from its forwarding on, unless it ended without follow-up.
PUBLIC = {
    Status.WAITING: False,
    Status.DEFERRED: False,
    Status.FORWARDED: True,
    Status.RETURNED: True,
    Status.ASKED: True,
    Status.ANSWERED: True,
    Status.REPLIED: True,
    Status.CLAIMED: True,
    Status.REOPENED: True,
    Status.DONE: True,
    Status.ARCHIVED: False,
    Status.APPEALED: False,
    Status.PASSED_ON: True,
    Status.JOINED: False,
    Status.WITHDRAWN: False,
}
READING = Sight(exists=True, story=True, history=True)
NUMBER = Sight(exists=True)
MISSING = Sight()
SIGHTS = {
    Audience.OWNER: replace(READING, reporter=True, masked=False),
    Audience.COORDINATOR: replace(READING, reporter=True, notes=True, masked=False),
    Audience.INSPECTOR: replace(READING, reporter=True, notes=True, masked=False),
    Audience.AGENCY: replace(READING, reporter=True, notes=True),
    Audience.LEADER: READING,
    Audience.COPIED: READING,
    Audience.GROUP: READING,
    Audience.FOLLOWER: READING,
}
SWITCHES = list(product((False, True), repeat=3))


def case(  # noqa: PLR0913 (the switches of a case)
    status: Status = Status.FORWARDED,
    *,
    secret: bool = False,
    anonymous: bool = False,
    supervisory: bool = False,
    agency_id: int | None = AGENCY,
    accused_id: int | None = None,
) -> Complaint:
    return Complaint(
        tracking_id="K7QP-M2XV",
        citizen_id=OWNER,
        kind=Kind.COMPLAINT,
        status=status,
        story="Jalan berlubang",
        secret=secret,
        anonymous=anonymous,
        supervisory=supervisory,
        agency_id=agency_id,
        accused_id=accused_id,
        filed_at=NOW,
    )


def office(
    role: Role, *units: int, path: tuple[int, ...] | None = None, officer_id: int = 7
) -> Office:
    """An office of these units, the first of which is the officer's own agency."""
    agency_id = units[0] if units else None
    held = Officer(
        id=officer_id, chat_id=5, role=role, agency_id=agency_id, name="Budi", joined_at=NOW
    )
    above = (HEAD, *units[:1]) if units else ()
    return Office(held, frozenset(path if path is not None else above), frozenset(units))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("audience", sorted(SIGHTS))
def test_what_an_audience_sees(status: Status, audience: Audience) -> None:
    for secret, anonymous, supervisory in SWITCHES:
        complaint = case(status, secret=secret, anonymous=anonymous, supervisory=supervisory)
        expected = SIGHTS[audience]
        if anonymous and audience is not Audience.OWNER:
            expected = replace(expected, reporter=False)
        if audience in {Audience.GROUP, Audience.FOLLOWER} and (secret or supervisory):
            expected = NUMBER
        assert sight(complaint, audience) == expected


@pytest.mark.parametrize("status", Status)
def test_a_stranger_sees_the_bare_status_of_a_public_case(status: Status) -> None:
    for secret, anonymous, supervisory in SWITCHES:
        complaint = case(status, secret=secret, anonymous=anonymous, supervisory=supervisory)
        public = PUBLIC[status] and not secret and not supervisory
        assert is_public(complaint) is public
        assert sight(complaint, Audience.STRANGER) == (NUMBER if public else MISSING)


def test_every_audience_has_its_sight() -> None:
    assert set(SIGHTS) | {Audience.STRANGER} == set(Audience)


EYES: list[tuple[str, int | None, Office | None, Audience]] = [
    ("the reporter", OWNER, None, Audience.OWNER),
    ("another citizen", STRANGER_ID, None, Audience.STRANGER),
    ("somebody unknown", None, None, Audience.STRANGER),
    ("a coordinator", None, office(Role.COORDINATOR), Audience.COORDINATOR),
    ("another's coordinator", None, office(Role.COORDINATOR, OTHER), Audience.COORDINATOR),
    ("the agency's liaison", None, office(Role.LIAISON, AGENCY), Audience.AGENCY),
    ("the agency's inspector", None, office(Role.INSPECTOR, AGENCY), Audience.AGENCY),
    ("a liaison above the unit", None, office(Role.LIAISON, HEAD, AGENCY), Audience.AGENCY),
    ("a unit of the agency", None, office(Role.LIAISON, UNIT), Audience.STRANGER),
    ("another agency's liaison", None, office(Role.LIAISON, OTHER), Audience.STRANGER),
    ("another agency's inspector", None, office(Role.INSPECTOR, OTHER), Audience.STRANGER),
    ("a liaison of no agency", None, office(Role.LIAISON), Audience.STRANGER),
    ("the leader", None, office(Role.LEADER), Audience.LEADER),
    ("an admin", None, office(Role.ADMIN), Audience.STRANGER),
    ("an officer's own case", OWNER, office(Role.COORDINATOR), Audience.OWNER),
    ("a liaison as a citizen", STRANGER_ID, office(Role.LIAISON, AGENCY), Audience.AGENCY),
]


@pytest.mark.parametrize(
    ("eyes", "citizen_id", "held", "expected"), EYES, ids=[row[0] for row in EYES]
)
def test_whose_eyes_they_are(
    eyes: str, citizen_id: int | None, held: Office | None, expected: Audience
) -> None:
    assert audience_of(case(), citizen_id=citizen_id, office=held) is expected


@pytest.mark.parametrize("held", [office(Role.LIAISON), office(Role.LIAISON, AGENCY)])
def test_a_case_without_an_agency_belongs_to_no_liaison(held: Office) -> None:
    unassigned = case(Status.WAITING, agency_id=None)
    assert audience_of(unassigned, citizen_id=None, office=held) is Audience.STRANGER


COPIES: list[tuple[str, Office, Audience]] = [
    ("the copied agency", office(Role.LIAISON, OTHER), Audience.COPIED),
    ("the copied agency's inspector", office(Role.INSPECTOR, OTHER), Audience.COPIED),
    ("an agency above the copied unit", office(Role.LIAISON, HEAD, OTHER), Audience.COPIED),
    ("the lead agency", office(Role.LIAISON, AGENCY), Audience.AGENCY),
    ("a third agency", office(Role.LIAISON, 30), Audience.STRANGER),
]


@pytest.mark.parametrize(("eyes", "held", "expected"), COPIES, ids=[row[0] for row in COPIES])
def test_a_copied_agency_reads_and_acts_not(eyes: str, held: Office, expected: Audience) -> None:
    copies = frozenset({OTHER})
    assert audience_of(case(), citizen_id=None, office=held, copies=copies) is expected
    assert Audience.COPIED not in ROLE_OF


SUPERVISORY: list[tuple[str, Office, Audience]] = [
    ("the coordinator", office(Role.COORDINATOR), Audience.COORDINATOR),
    ("any inspector", office(Role.INSPECTOR, OTHER), Audience.INSPECTOR),
    ("the leader", office(Role.LEADER), Audience.LEADER),
    ("another agency's liaison", office(Role.LIAISON, OTHER), Audience.STRANGER),
    ("the accused unit's liaison", office(Role.LIAISON, AGENCY), Audience.STRANGER),
    ("the accused unit's inspector", office(Role.INSPECTOR, AGENCY), Audience.STRANGER),
    ("a coordinator of the accused unit", office(Role.COORDINATOR, AGENCY), Audience.STRANGER),
    (
        "a unit below the accused one",
        office(Role.LIAISON, UNIT, path=(HEAD, AGENCY, UNIT)),
        Audience.STRANGER,
    ),
]


@pytest.mark.parametrize(
    ("eyes", "held", "expected"), SUPERVISORY, ids=[row[0] for row in SUPERVISORY]
)
def test_a_supervisory_case_is_hidden_from_the_reported_unit(
    eyes: str, held: Office, expected: Audience
) -> None:
    complaint = case(supervisory=True, accused_id=AGENCY)
    copies = frozenset({AGENCY, UNIT})
    assert audience_of(complaint, citizen_id=None, office=held, copies=copies) is expected


def test_only_a_supervisory_case_is_hidden_from_its_unit() -> None:
    held = office(Role.LIAISON, AGENCY)
    assert hidden_from(case(supervisory=True, accused_id=AGENCY), held)
    assert not hidden_from(case(accused_id=AGENCY), held)
    assert not hidden_from(case(supervisory=True, accused_id=OTHER), held)
    assert not hidden_from(case(supervisory=True), held)


AMONG_OFFICERS = {
    Action.NOTE,
    Action.TAKE,
    Action.HAND_OVER,
    Action.SORT,
    Action.ASK_UNMASK,
    Action.REMIND,
}
OFFICERS = {Audience.COORDINATOR, Audience.INSPECTOR, Audience.AGENCY}


@pytest.mark.parametrize("action", Action)
def test_what_officers_do_among_themselves_is_shown_to_nobody_else(action: Action) -> None:
    event = CaseEvent(
        complaint_id=1, at=NOW, action=action, role=Role.LIAISON, status=Status.FORWARDED
    )
    for audience in SIGHTS:
        hidden = action is Action.STORE or (action in AMONG_OFFICERS and audience not in OFFICERS)
        assert shows(event, audience) is not hidden
