"""Who sees what of a case: the one function that every read in front of a person goes through."""

from dataclasses import dataclass
from enum import StrEnum

from storage.tables import Complaint, Officer
from storage.words import Role, Status


class Audience(StrEnum):
    """Whose eyes."""

    OWNER = "owner"
    COORDINATOR = "coordinator"
    AGENCY = "agency"
    STRANGER = "stranger"


@dataclass(frozen=True)
class Sight:
    """What an audience may see of a case; all False is the same as a missing case."""

    exists: bool
    story: bool
    history: bool
    reporter: bool
    place: bool


OWNER = Sight(exists=True, story=True, history=True, reporter=True, place=True)
NAMED = Sight(exists=True, story=True, history=True, reporter=True, place=True)
NAMELESS = Sight(exists=True, story=True, history=True, reporter=False, place=True)
STATUS_ONLY = Sight(exists=True, story=False, history=False, reporter=False, place=False)
NOTHING = Sight(exists=False, story=False, history=False, reporter=False, place=False)
PUBLIC = frozenset({Status.FORWARDED, Status.ANSWERED, Status.REPLIED, Status.DONE})


def audience_of(
    complaint: Complaint, *, citizen_id: int | None, officer: Officer | None
) -> Audience:
    """Whose eyes these are: owning a case goes before any office."""
    if citizen_id is not None and complaint.citizen_id == citizen_id:
        return Audience.OWNER
    if officer is not None and officer.role is Role.COORDINATOR:
        return Audience.COORDINATOR
    if officer is not None and officer.agency_id == complaint.agency_id is not None:
        return Audience.AGENCY
    return Audience.STRANGER


def sight(complaint: Complaint, audience: Audience) -> Sight:
    """What this audience sees. A stranger sees the bare status of a verified case that is not
    secret; a secret, unverified or archived one answers a stranger exactly as a missing one.
    The name of an anonymous reporter is for nobody but the reporter."""
    if audience is Audience.OWNER:
        return OWNER
    if audience in {Audience.COORDINATOR, Audience.AGENCY}:
        return NAMELESS if complaint.anonymous else NAMED
    if complaint.secret or complaint.status not in PUBLIC:
        return NOTHING
    return STATUS_ONLY
