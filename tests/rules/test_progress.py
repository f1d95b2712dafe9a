"""The progress line, whose turn it is, and what the filters let through."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.rules.progress import PROGRESS, SHOWN, Filter, Hands, dots, filter_of, is_late
from bot.rules.workflow import ENDED, OPEN, offered
from storage.words import Action, Role, Status

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)
ASKS_THE_REPORTER = {Action.SUPPLY, Action.CONFIRM}


@pytest.mark.parametrize(
    ("step", "line"), [(0, "○ ○ ○ ○"), (1, "● ○ ○ ○"), (3, "● ● ● ○"), (4, "● ● ● ●")]
)
def test_the_line_has_a_dot_for_each_step(step: int, line: str) -> None:
    assert dots(step) == line


@pytest.mark.parametrize("status", Status)
def test_it_is_the_reporter_s_turn_where_the_workflow_waits_for_an_answer(status: Status) -> None:
    asked = bool(ASKS_THE_REPORTER & set(offered(status, Role.CITIZEN)))
    assert (PROGRESS[status].hands is Hands.REPORTER) is asked


@pytest.mark.parametrize("status", Status)
def test_a_case_is_in_nobody_s_hands_exactly_when_it_has_ended(status: Status) -> None:
    nobody_s = PROGRESS[status].hands in {Hands.NOBODY, Hands.LEAD}
    assert nobody_s is (status in ENDED)
    assert (PROGRESS[status].step == 4) is (status is Status.DONE)


@pytest.mark.parametrize("status", Status)
def test_officers_are_late_and_reporters_never(status: Status) -> None:
    officers = PROGRESS[status].hands in {Hands.DESK, Hands.SECOND, Hands.AGENCY}
    assert is_late(status, NOW - timedelta(seconds=1), NOW) is officers
    assert not is_late(status, NOW + timedelta(seconds=1), NOW)
    assert not is_late(status, None, NOW)


def test_the_filters_part_all_cases_into_open_and_ended_ones() -> None:
    assert SHOWN[Filter.ALL] == SHOWN[Filter.OPEN] | SHOWN[Filter.ENDED] == frozenset(Status)
    assert not SHOWN[Filter.OPEN] & SHOWN[Filter.ENDED]
    assert SHOWN[Filter.MINE] < OPEN


@pytest.mark.parametrize(
    ("word", "which"), [("mine", Filter.MINE), ("", Filter.ALL), ("x", Filter.ALL)]
)
def test_a_button_names_its_filter(word: str, which: Filter) -> None:
    assert filter_of(word) is which
