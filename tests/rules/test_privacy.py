"""Who sees what: every status, secret or not, anonymous or not, through every pair of eyes."""

from datetime import UTC, datetime
from itertools import product

import pytest

from bot.rules.privacy import Audience, Sight, audience_of, sight
from storage.tables import Complaint, Officer
from storage.words import Kind, Role, Status

NOW = datetime(2026, 11, 2, tzinfo=UTC)
OWNER, STRANGER_ID = 1, 2
AGENCY, OTHER_AGENCY = 10, 20

# The bare status of a case is public from its forwarding on.
PUBLIC = {
    Status.WAITING: False,
    Status.DEFERRED: False,
    Status.FORWARDED: True,
    Status.ANSWERED: True,
    Status.REPLIED: True,
    Status.DONE: True,
    Status.ARCHIVED: False,
}
EVERYTHING = Sight(exists=True, story=True, history=True, reporter=True, place=True)
WITHOUT_NAME = Sight(exists=True, story=True, history=True, reporter=False, place=True)
BARE_STATUS = Sight(exists=True, story=False, history=False, reporter=False, place=False)
MISSING = Sight(exists=False, story=False, history=False, reporter=False, place=False)


def case(
    status: Status = Status.FORWARDED,
    *,
    secret: bool = False,
    anonymous: bool = False,
    agency_id: int | None = AGENCY,
) -> Complaint:
    return Complaint(
        tracking_id="K7QP-M2XV",
        citizen_id=OWNER,
        kind=Kind.COMPLAINT,
        status=status,
        story="Jalan berlubang",
        secret=secret,
        anonymous=anonymous,
        agency_id=agency_id,
        filed_at=NOW,
    )


def officer(role: Role, agency_id: int | None) -> Officer:
    return Officer(chat_id=5, role=role, agency_id=agency_id, name="Budi", joined_at=NOW)


EVERY = list(product(Status, (False, True), (False, True)))


@pytest.mark.parametrize(("status", "secret", "anonymous"), EVERY)
def test_the_owner_always_sees_everything(status: Status, secret: bool, anonymous: bool) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous)
    assert sight(complaint, Audience.OWNER) == EVERYTHING


@pytest.mark.parametrize("audience", [Audience.COORDINATOR, Audience.AGENCY])
@pytest.mark.parametrize(("status", "secret", "anonymous"), EVERY)
def test_officers_see_all_but_the_name_of_an_anonymous_reporter(
    status: Status, secret: bool, anonymous: bool, audience: Audience
) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous)
    assert sight(complaint, audience) == (WITHOUT_NAME if anonymous else EVERYTHING)


@pytest.mark.parametrize(("status", "secret", "anonymous"), EVERY)
def test_a_stranger_sees_the_bare_status_of_a_public_case(
    status: Status, secret: bool, anonymous: bool
) -> None:
    complaint = case(status, secret=secret, anonymous=anonymous)
    expected = BARE_STATUS if PUBLIC[status] and not secret else MISSING
    assert sight(complaint, Audience.STRANGER) == expected


EYES = [
    ("the reporter", OWNER, None, Audience.OWNER),
    ("another citizen", STRANGER_ID, None, Audience.STRANGER),
    ("somebody unknown", None, None, Audience.STRANGER),
    ("a coordinator", None, officer(Role.COORDINATOR, None), Audience.COORDINATOR),
    ("another's coordinator", None, officer(Role.COORDINATOR, OTHER_AGENCY), Audience.COORDINATOR),
    ("the agency's liaison", None, officer(Role.LIAISON, AGENCY), Audience.AGENCY),
    ("another agency's liaison", None, officer(Role.LIAISON, OTHER_AGENCY), Audience.STRANGER),
    ("a liaison of no agency", None, officer(Role.LIAISON, None), Audience.STRANGER),
    ("an officer's own case", OWNER, officer(Role.COORDINATOR, None), Audience.OWNER),
    ("a liaison as a citizen", STRANGER_ID, officer(Role.LIAISON, AGENCY), Audience.AGENCY),
]


@pytest.mark.parametrize(
    ("eyes", "citizen_id", "who", "expected"), EYES, ids=[row[0] for row in EYES]
)
def test_whose_eyes_they_are(
    eyes: str, citizen_id: int | None, who: Officer | None, expected: Audience
) -> None:
    assert audience_of(case(), citizen_id=citizen_id, officer=who) is expected


@pytest.mark.parametrize("agency_id", [None, AGENCY])
def test_a_case_without_an_agency_belongs_to_no_liaison(agency_id: int | None) -> None:
    liaison = officer(Role.LIAISON, agency_id)
    unassigned = case(Status.WAITING, agency_id=None)
    assert audience_of(unassigned, citizen_id=None, officer=liaison) is Audience.STRANGER
