"""Duties beside the cases: who was granted which, and who is refused with which sentence."""

from itertools import product

import pytest

from bot.errors import LaporError
from bot.rules.offices import GRANTED, Duty, require
from bot.rules.workflow import MOVES
from storage.words import Role

# k coordinator, l liaison, i inspector, p leader, a admin, h helper.
TABLE = {
    Duty.INVITE: "ka",
    Duty.DISMISS: "ka",
    Duty.FREE_DAYS: "ka",
    Duty.SET_UP: "ka",
    Duty.LINK_GROUP: "ka",
    Duty.TEMPLATES: "kli",
    Duty.QUEUE: "klip",
    Duty.SEARCH: "klip",
    Duty.ASSIST: "h",
}
LETTERS = {
    "k": Role.COORDINATOR,
    "l": Role.LIAISON,
    "i": Role.INSPECTOR,
    "p": Role.LEADER,
    "a": Role.ADMIN,
    "h": Role.HELPER,
}


def test_every_duty_is_granted_to_somebody() -> None:
    assert set(GRANTED) == set(Duty)
    assert set(TABLE) <= set(Duty)


@pytest.mark.parametrize(("duty", "role"), list(product(TABLE, Role)))
def test_a_duty_is_refused_unless_granted(duty: Duty, role: Role) -> None:
    if role in {LETTERS[letter] for letter in TABLE[duty]}:
        require(duty, role)
        return
    with pytest.raises(LaporError) as caught:
        require(duty, role)
    assert caught.value.text_key == refusal(duty, role)


def refusal(duty: Duty, role: Role) -> str:
    """What somebody without the duty is told."""
    if duty is Duty.ASSIST:
        return "error-helpers-only"
    return "error-officers-only" if role is Role.CITIZEN else "error-not-your-duty"


def test_nobody_files_for_others_who_may_decide_on_what_they_filed() -> None:
    deciding = {role for move in MOVES.values() for role in move.who} - {Role.CITIZEN}
    assert not GRANTED[Duty.ASSIST] & deciding
