"""Who sees what of a case: every read that ends in front of a person goes through here."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.rules.masking import mask
from storage.tables import CaseEvent, Complaint, Officer
from storage.words import Action, Audience, Role, Status


@dataclass(frozen=True)
class Sight:
    """What an audience may see of a case; all False is the same as a missing case. `masked`
    hides NIK, phone, e-mail, plate and card numbers in every text; `notes` are the officers'
    own."""

    exists: bool = False
    story: bool = False
    history: bool = False
    reporter: bool = False
    notes: bool = False
    masked: bool = True


@dataclass(frozen=True)
class Office:
    """The office that somebody holds: `path` are the numbers of the officer's agency and of all
    above it, `units` those of the agency and the units below it."""

    officer: Officer
    path: frozenset[int] = frozenset()
    units: frozenset[int] = frozenset()


OWN = Sight(exists=True, story=True, history=True, reporter=True, masked=False)
DESK = Sight(exists=True, story=True, history=True, reporter=True, notes=True, masked=False)
WORK = Sight(exists=True, story=True, history=True, reporter=True, notes=True)
READ = Sight(exists=True, story=True, history=True)
NUMBER = Sight(exists=True)
NOTHING = Sight()
SIGHTS: Mapping[Audience, Sight] = {
    Audience.OWNER: OWN,
    Audience.FOLLOWER: READ,
    Audience.COORDINATOR: DESK,
    Audience.INSPECTOR: DESK,
    Audience.LEADER: READ,
    Audience.AGENCY: WORK,
    Audience.COPIED: READ,
    Audience.GROUP: READ,
}
# Verified, and not ended without follow-up.
PUBLIC = frozenset(
    {
        Status.FORWARDED,
        Status.RETURNED,
        Status.ASKED,
        Status.ANSWERED,
        Status.REPLIED,
        Status.CLAIMED,
        Status.REOPENED,
        Status.PASSED_ON,
        Status.DONE,
    }
)
AMONG_OFFICERS = frozenset(
    {
        Action.NOTE,
        Action.TAKE,
        Action.HAND_OVER,
        Action.RELEASE,
        Action.SORT,
        Action.ASK_UNMASK,
        Action.REMIND,
    }
)
NOT_OF_THE_PUBLIC = frozenset({Action.UNMASK})
# Supporters are counted, not listed.
NOBODY = frozenset({Action.STORE, Action.SUPPORT})
AT_A_DISTANCE = frozenset({Audience.GROUP, Audience.FOLLOWER})
ROLE_OF = {
    Audience.OWNER: Role.CITIZEN,
    Audience.COORDINATOR: Role.COORDINATOR,
    Audience.INSPECTOR: Role.INSPECTOR,
    Audience.LEADER: Role.LEADER,
    Audience.AGENCY: Role.LIAISON,
}


def audience_of(
    complaint: Complaint,
    *,
    own: bool,
    office: Office | None,
    copies: frozenset[int] = frozenset(),
) -> Audience:
    """Whose eyes these are: an `own` case goes before any office. `copies` are the agencies
    that got the case for information."""
    if own:
        return Audience.OWNER
    if office is None or hidden_from(complaint, office):
        return Audience.STRANGER
    return _of_office(complaint, office, copies)


def hidden_from(complaint: Complaint, office: Office) -> bool:
    """A supervisory case does not exist for the unit that it is about, nor for units below."""
    return complaint.supervisory and complaint.accused_id in office.path


def sight(complaint: Complaint, audience: Audience) -> Sight:
    """What this audience sees. A group or a follower sees no more than the number and status of
    a secret case, and a group nothing at all of a supervisory one; a stranger sees nothing of a
    secret, supervisory, unverified or archived one: it is answered exactly as a missing one. The
    name of an anonymous reporter is for nobody but the reporter, and no name is for a group, a
    copied agency or a leader."""
    if audience is Audience.STRANGER:
        return NUMBER if is_public(complaint) else NOTHING
    seen = SIGHTS[audience]
    if audience is Audience.GROUP and complaint.supervisory:
        return NOTHING
    if audience in AT_A_DISTANCE and (complaint.secret or complaint.supervisory):
        return NUMBER
    if audience is Audience.FOLLOWER and not is_public(complaint):
        return NUMBER
    if complaint.anonymous and audience is not Audience.OWNER:
        return Sight(**{**vars(seen), "reporter": False})
    return seen


def public_sight(complaint: Complaint) -> Sight:
    """What everybody sees where cases are shown to all: the masked words of a public case, never
    the reporter, and nothing at all of any other."""
    return READ if is_public(complaint) else NOTHING


def is_public(complaint: Complaint) -> bool:
    """Whether everybody may know that this case exists, and read its masked text."""
    hidden = complaint.secret or complaint.supervisory or complaint.test
    return not hidden and complaint.status in PUBLIC


def teaser(complaint: Complaint, length: int = 90) -> str:
    """The beginning of a public case's masked text, for everybody; of another one nothing."""
    if not is_public(complaint):
        return ""
    text = " ".join(mask(complaint.title or complaint.story).split())
    return text if len(text) <= length else f"{text[: length - 1]}…"


def shows(event: CaseEvent, audience: Audience) -> bool:
    """Whether this audience sees this step of the history."""
    if event.action in NOBODY:
        return False
    if event.action in NOT_OF_THE_PUBLIC and audience is Audience.OWNER:
        return True
    return event.action not in AMONG_OFFICERS | NOT_OF_THE_PUBLIC or SIGHTS[audience].notes


def _of_office(complaint: Complaint, office: Office, copies: frozenset[int]) -> Audience:
    role = office.officer.role
    if role is Role.COORDINATOR:
        return Audience.COORDINATOR
    if role is Role.INSPECTOR and complaint.supervisory:
        return Audience.INSPECTOR
    if role is Role.LEADER:
        return Audience.LEADER
    if role not in {Role.LIAISON, Role.INSPECTOR}:
        return Audience.STRANGER
    if complaint.agency_id in office.units:
        return Audience.AGENCY
    return Audience.COPIED if office.units & copies else Audience.STRANGER
