"""Who may do what beside the cases: refused unless granted here."""

from collections.abc import Mapping
from enum import StrEnum

from bot.errors import LaporError
from storage.words import Role


class Duty(StrEnum):
    """Work of an office that is not a step of one case."""

    INVITE = "invite"
    DISMISS = "dismiss"
    FREE_DAYS = "free-days"
    SET_UP = "set-up"
    LINK_GROUP = "link-group"
    TEMPLATES = "templates"
    QUEUE = "queue"
    SEARCH = "search"
    ASSIST = "assist"


RUNNING_THE_DESK = frozenset({Role.COORDINATOR, Role.ADMIN})
WORKING = frozenset({Role.COORDINATOR, Role.LIAISON, Role.INSPECTOR, Role.LEADER})
GRANTED: Mapping[Duty, frozenset[Role]] = {
    Duty.INVITE: RUNNING_THE_DESK,
    Duty.DISMISS: RUNNING_THE_DESK,
    Duty.FREE_DAYS: RUNNING_THE_DESK,
    Duty.SET_UP: RUNNING_THE_DESK,
    Duty.LINK_GROUP: RUNNING_THE_DESK,
    Duty.TEMPLATES: frozenset({Role.COORDINATOR, Role.LIAISON, Role.INSPECTOR}),
    Duty.QUEUE: WORKING,
    Duty.SEARCH: WORKING,
    # Nobody files for others who may decide on what they have filed.
    Duty.ASSIST: frozenset({Role.HELPER}),
}


def require(duty: Duty, role: Role) -> None:
    """Raises LaporError when this role was not granted the duty."""
    if role in GRANTED[duty]:
        return
    if duty is Duty.ASSIST:
        raise LaporError("error-helpers-only")
    raise LaporError("error-officers-only" if role is Role.CITIZEN else "error-not-your-duty")
