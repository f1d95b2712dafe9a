"""Duties beside the cases: who was granted which, and who is refused with which sentence."""

from itertools import product

import pytest

from bot.errors import LaporError
from bot.rules.offices import GRANTED, Duty, require
from storage.words import Role

# k coordinator, l liaison, i inspector, p leader, a admin.
TABLE = {
    Duty.INVITE: "ka",
    Duty.DISMISS: "ka",
    Duty.FREE_DAYS: "ka",
    Duty.SET_UP: "ka",
    Duty.LINK_GROUP: "ka",
    Duty.TEMPLATES: "kli",
    Duty.QUEUE: "klip",
    Duty.SEARCH: "klip",
}
LETTERS = {
    "k": Role.COORDINATOR,
    "l": Role.LIAISON,
    "i": Role.INSPECTOR,
    "p": Role.LEADER,
    "a": Role.ADMIN,
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
    refused = "error-officers-only" if role is Role.CITIZEN else "error-not-your-duty"
    assert caught.value.text_key == refused
