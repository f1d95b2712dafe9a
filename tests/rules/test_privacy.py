"""Who sees what: every status, secret, anonymous or supervisory, through every pair of eyes."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import product

import pytest

from bot.rules.privacy import NOTHING, NUMBER, OWN, SIGHTS, Office, audience_of, shows, sight
from storage.tables import CaseEvent, Complaint, Officer
from storage.words import Action, Audience, Kind, Role, Status

NOW = datetime(2026, 11, 2, tzinfo=UTC)
OWNER, SOMEBODY = 1, 2
ROOT, AGENCY, UNIT, OTHER = 1, 10, 11, 20
COPIES: frozenset[int] = frozenset({OTHER})
SWITCHES = list(product(Status, (False, True), (False, True), (False, True)))
OFFICES = frozenset(
    {Audience.COORDINATOR, Audience.INSPECTOR, Audience.LEADER, Audience.AGENCY, Audience.COPIED}
)
# The bare status of a case is public once it is verified, unless it ended without follow-up.
UNSEEN = {
    *(Status.WAITING, Status.DEFERRED, Status.ARCHIVED),
    *(Status.APPEALED, Status.JOINED, Status.WITHDRAWN),
}


def case(
    status: Status = Status.FORWARDED,
    *,
    secret: bool = False,
    anonymous: bool = False,
    supervisory: bool = False,
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
        accused_id=accused_id,
        agency_id=AGENCY,
        filed_at=NOW,
    )


def office(role: Role, agency_id: int | None = None, *above: int, units: int = 0) -> Office:
    officer = Officer(chat_id=5, role=role, agency_id=agency_id, name="Budi", joined_at=NOW)
    if agency_id is None:
        return Office(officer)
    own = frozenset({agency_id, units} - {0})
    return Office(officer, frozenset({agency_id, *above}), own)


@pytest.mark.parametrize(("status", "secret", "anonymous", "supervisory"), SWITCHES)
def test_the_owner_always_sees_everything_unmasked(
    status: Status, secret: bool, anonymous: bool, supervisory: bool
) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous, supervisory=supervisory)
    assert sight(complaint, Audience.OWNER) == OWN


@pytest.mark.parametrize("audience", sorted(OFFICES))
@pytest.mark.parametrize(("status", "secret", "anonymous", "supervisory"), SWITCHES)
def test_officers_see_all_of_their_office_but_the_name_of_an_anonymous_reporter(
    status: Status, secret: bool, anonymous: bool, supervisory: bool, audience: Audience
) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous, supervisory=supervisory)
    seen = SIGHTS[audience]
    expected = replace(seen, reporter=False) if anonymous else seen
    assert sight(complaint, audience) == expected


@pytest.mark.parametrize(("status", "secret", "anonymous", "supervisory"), SWITCHES)
def test_strangers_groups_and_followers_see_no_hidden_text_and_no_name(
    status: Status, secret: bool, anonymous: bool, supervisory: bool
) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous, supervisory=supervisory)
    public = status not in UNSEEN and not secret and not supervisory
    assert sight(complaint, Audience.STRANGER) == (NUMBER if public else NOTHING)
    follower = sight(complaint, Audience.FOLLOWER)
    group = sight(complaint, Audience.GROUP)
    assert follower.exists
    assert group.exists is not supervisory
    assert not follower.reporter
    assert not group.reporter
    assert follower.story is public
    assert group.story is not (secret or supervisory)


def test_personal_numbers_are_bare_for_the_owner_and_the_desk_alone() -> None:
    bare = {audience for audience, seen in SIGHTS.items() if not seen.masked}
    assert bare == {Audience.OWNER, Audience.COORDINATOR, Audience.INSPECTOR}


EYES = [
    ("the reporter", OWNER, None, Audience.OWNER),
    ("another citizen", SOMEBODY, None, Audience.STRANGER),
    ("somebody unknown", None, None, Audience.STRANGER),
    ("a coordinator", None, office(Role.COORDINATOR), Audience.COORDINATOR),
    ("another's coordinator", None, office(Role.COORDINATOR, OTHER), Audience.COORDINATOR),
    ("the agency's liaison", None, office(Role.LIAISON, AGENCY), Audience.AGENCY),
    ("a unit above's liaison", None, office(Role.LIAISON, ROOT, units=AGENCY), Audience.AGENCY),
    ("a unit below's liaison", None, office(Role.LIAISON, UNIT, AGENCY), Audience.STRANGER),
    ("a copied agency's liaison", None, office(Role.LIAISON, OTHER), Audience.COPIED),
    ("a liaison of no agency", None, office(Role.LIAISON), Audience.STRANGER),
    ("an inspector", None, office(Role.INSPECTOR, 30), Audience.STRANGER),
    ("a leader", None, office(Role.LEADER), Audience.LEADER),
    ("an admin", None, office(Role.ADMIN, AGENCY), Audience.STRANGER),
    ("an officer's own case", OWNER, office(Role.COORDINATOR), Audience.OWNER),
    ("a liaison as a citizen", SOMEBODY, office(Role.LIAISON, AGENCY), Audience.AGENCY),
]


@pytest.mark.parametrize(
    ("eyes", "citizen_id", "who", "expected"), EYES, ids=[it[0] for it in EYES]
)
def test_whose_eyes_they_are(
    eyes: str, citizen_id: int | None, who: Office | None, expected: Audience
) -> None:
    found = audience_of(case(), own=citizen_id == OWNER, office=who, copies=COPIES)
    assert found is expected


@pytest.mark.parametrize("role", [*Role])
@pytest.mark.parametrize(
    "agency", [office(Role.LIAISON, AGENCY), office(Role.LIAISON, UNIT, AGENCY)]
)
def test_a_supervisory_case_does_not_exist_for_the_accused_unit(
    role: Role, agency: Office
) -> None:
    agency = replace(agency, officer=agency.officer.model_copy(update={"role": role}))
    complaint = case(supervisory=True, accused_id=AGENCY)
    found = audience_of(complaint, own=False, office=agency)
    assert found is Audience.STRANGER
    assert sight(complaint, found) == NOTHING


def test_a_supervisory_case_is_the_inspectors_and_still_its_reporter_s() -> None:
    complaint = case(supervisory=True, accused_id=AGENCY)
    inspector, accused = office(Role.INSPECTOR, 30), office(Role.LIAISON, AGENCY)
    assert audience_of(complaint, own=False, office=inspector) is Audience.INSPECTOR
    assert audience_of(complaint, own=True, office=accused) is Audience.OWNER


@pytest.mark.parametrize(
    ("action", "seen_by"),
    [
        (Action.STORE, set[Audience]()),
        (Action.NOTE, {Audience.COORDINATOR, Audience.INSPECTOR, Audience.AGENCY}),
        (Action.ASK_UNMASK, {Audience.COORDINATOR, Audience.INSPECTOR, Audience.AGENCY}),
        (
            Action.UNMASK,
            {Audience.OWNER, Audience.COORDINATOR, Audience.INSPECTOR, Audience.AGENCY},
        ),
        (Action.ANSWER, set(SIGHTS)),
    ],
)
def test_steps_among_officers_are_not_shown_to_others(
    action: Action, seen_by: set[Audience]
) -> None:
    event = CaseEvent(
        complaint_id=1, at=NOW, action=action, role=Role.LIAISON, status=Status.FORWARDED
    )
    assert {audience for audience in SIGHTS if shows(event, audience)} == seen_by
