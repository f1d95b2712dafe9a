"""Who is told of a step, and with which text: one table (followers: bot/desk/following.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from storage.tables import Complaint
from storage.words import Action, Audience, Role, Status


class Party(StrEnum):
    """Who can be told. Officers who chose the morning's digest are told only where it is
    urgent."""

    OWNER = "owner"
    DESK = "desk"
    AGENCY = "agency"
    GROUP = "group"
    SECOND = "second"
    LEADERS = "leaders"
    COPIES = "copies"
    WHOSE_TURN = "whose-turn"
    HOLDER = "holder"


@dataclass(frozen=True)
class Told:
    """This party gets this text."""

    party: Party
    key: str
    urgent: bool = False


def _to_agency(key: str) -> tuple[Told, ...]:
    return Told(Party.AGENCY, key), Told(Party.GROUP, key)


TOLD: Mapping[Action, tuple[Told, ...]] = {
    Action.FILE: (Told(Party.DESK, "notice-filed"),),
    Action.FORWARD: (Told(Party.OWNER, "notice-forwarded"), *_to_agency("notice-assigned")),
    Action.COPY: (Told(Party.COPIES, "notice-copied"),),
    Action.HAND_OVER: (Told(Party.HOLDER, "notice-handed-over", urgent=True),),
    Action.DEFER: (Told(Party.OWNER, "notice-deferred"),),
    Action.NOT_OURS: (Told(Party.OWNER, "notice-passed-on"),),
    Action.ARCHIVE: (Told(Party.OWNER, "notice-archived"),),
    Action.APPEAL: (Told(Party.SECOND, "notice-appealed", urgent=True),),
    Action.SUPPLY: (Told(Party.DESK, "notice-supplied"), *_to_agency("notice-supplied")),
    Action.ASK: (Told(Party.OWNER, "notice-asked"),),
    Action.ANSWER: (Told(Party.OWNER, "notice-answered"),),
    Action.EXTEND: (Told(Party.OWNER, "notice-extended"),),
    Action.RETURN: (Told(Party.DESK, "notice-returned"),),
    Action.CLAIM: (Told(Party.OWNER, "notice-claimed"),),
    Action.CONFIRM: (Told(Party.AGENCY, "notice-confirmed"),),
    Action.DISPUTE: (Told(Party.DESK, "notice-disputed"), *_to_agency("notice-disputed")),
    Action.REPLY: _to_agency("notice-replied"),
    Action.ADD: (Told(Party.WHOSE_TURN, "notice-added"), Told(Party.GROUP, "notice-added")),
    Action.RATE: (Told(Party.AGENCY, "notice-rated"),),
    Action.WITHDRAW: _to_agency("notice-withdrawn"),
    Action.CLOSE: (Told(Party.OWNER, "notice-closed"),),
    Action.LAPSE: (Told(Party.OWNER, "notice-lapsed"),),
    Action.JOIN: (Told(Party.OWNER, "notice-joined"),),
    Action.SUPERVISE: (Told(Party.DESK, "notice-supervised", urgent=True),),
    Action.ASK_UNMASK: (Told(Party.DESK, "notice-ask-unmask", urgent=True),),
    Action.UNMASK: (Told(Party.OWNER, "notice-unmasked"),),
}
WITH_THE_AGENCY = frozenset(
    {Status.FORWARDED, Status.ASKED, Status.ANSWERED, Status.REPLIED, Status.CLAIMED}
)
AUDIENCE_OF = {
    Role.CITIZEN: Audience.OWNER,
    Role.COORDINATOR: Audience.COORDINATOR,
    Role.LIAISON: Audience.AGENCY,
    Role.INSPECTOR: Audience.INSPECTOR,
    Role.LEADER: Audience.LEADER,
    Role.ADMIN: Audience.STRANGER,
    Role.HELPER: Audience.STRANGER,
}


def whose_turn(complaint: Complaint) -> Party:
    """Who must do something next."""
    if complaint.status is Status.APPEALED:
        return Party.SECOND
    return Party.AGENCY if complaint.status in WITH_THE_AGENCY else Party.DESK
