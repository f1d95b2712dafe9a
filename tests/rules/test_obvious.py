"""Which cases are verified at one go: a table of what makes one a question."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.rules.obvious import LEAD, SURE, Signs, is_complete, is_obvious
from bot.rules.workflow import OURS
from storage.tables import Complaint
from storage.words import Kind, Level, Status

PLAIN = Signs(
    status=Status.WAITING,
    untouched=True,
    complete=True,
    secret=False,
    supervisory=False,
    sensitive=False,
    alike=False,
    elsewhere=False,
    level=Level.AGENCY,
    share=0.91,
    next_share=0.02,
)


def test_a_new_whole_case_with_one_clear_agency_is_obvious() -> None:
    assert is_obvious(PLAIN)
    assert is_obvious(replace(PLAIN, share=SURE, next_share=SURE - LEAD))


@pytest.mark.parametrize(
    "change",
    [
        {"untouched": False},
        {"complete": False},
        {"secret": True},
        {"supervisory": True},
        {"sensitive": True},
        {"alike": True},
        {"elsewhere": True},
        {"share": SURE - 0.01},
        {"share": SURE, "next_share": SURE - LEAD + 0.01},
        *({"status": status} for status in Status if status is not Status.WAITING),
        *({"level": level} for level in Level if level not in OURS),
    ],
)
def test_whatever_calls_for_a_second_look_makes_it_a_question(change: dict[str, Any]) -> None:
    assert not is_obvious(replace(PLAIN, **change))


@pytest.mark.parametrize("level", sorted(OURS))
def test_every_agency_of_the_regency_can_be_obvious(level: Level) -> None:
    assert is_obvious(replace(PLAIN, level=level))


@pytest.mark.parametrize(
    ("told", "complete"),
    [
        ({"district_code": "16.03.02", "happened_on": date(2026, 11, 29)}, True),
        ({"address": "Jalan Melati 3", "happened_on": date(2026, 11, 29)}, True),
        ({"latitude": -3.6, "longitude": 103.7, "happened_on": date(2026, 11, 29)}, True),
        ({"district_code": "16.03.02"}, False),
        ({"happened_on": date(2026, 11, 29)}, False),
        ({"kind": Kind.INFORMATION}, True),
    ],
)
def test_a_complaint_says_where_and_when(told: dict[str, Any], complete: bool) -> None:
    filed = Complaint(**{"kind": Kind.COMPLAINT, **told})
    assert is_complete(filed) is complete
