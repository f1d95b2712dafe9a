"""A clock's days in few lines: nothing is lost but repetition."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deadlines import Calendar, ExtraDay, SkipReason, Span, explain
from bot.rules.retelling import TOLD_BY_DAY, Line, retell
from tests.rules.calendars import DAY, WIB, calendars, moment, spans

START = moment("Mon 2026-11-02 10:00", WIB.zone)


def told(calendar: Calendar, span: Span) -> list[tuple[str, str, int, int, str | None]]:
    """The lines as rows: first and last day, first and last number, the reason."""
    return [
        (line.first.strftime(DAY), line.last.strftime(DAY), line.begin, line.end, line.skip)
        for line in retell(explain(calendar, span))
    ]


def test_a_short_clock_is_told_by_the_day_and_weekends_are_folded() -> None:
    assert told(WIB, Span(START, 5)) == [
        ("Mon 2026-11-02", "Mon 2026-11-02", 0, 0, SkipReason.START),
        ("Tue 2026-11-03", "Tue 2026-11-03", 1, 1, None),
        ("Wed 2026-11-04", "Wed 2026-11-04", 2, 2, None),
        ("Thu 2026-11-05", "Thu 2026-11-05", 3, 3, None),
        ("Fri 2026-11-06", "Fri 2026-11-06", 4, 4, None),
        ("Sat 2026-11-07", "Sun 2026-11-08", 0, 0, SkipReason.WEEKEND),
        ("Mon 2026-11-09", "Mon 2026-11-09", 5, 5, None),
    ]


def test_a_long_clock_is_told_by_the_week_with_every_free_day_named() -> None:
    office = Calendar(
        WIB.zone,
        {
            date(2026, 11, 10): ExtraDay("HUT Kabupaten", working=False),
            date(2026, 11, 11): ExtraDay("Pilkades", working=False),
        },
    )
    lines = retell(explain(office, Span(START, 60)))
    assert [line.name for line in lines if line.name][:2] == ["HUT Kabupaten", "Pilkades"]
    assert lines[1] == Line(date(2026, 11, 3), date(2026, 11, 6), 1, 4)
    assert lines[-1].end == 60
    assert len(lines) <= 40


def test_a_pause_is_one_line() -> None:
    pause = (moment("Tue 2026-11-03 09:00", WIB.zone), moment("Mon 2026-11-16 09:00", WIB.zone))
    rows = told(WIB, Span(START, 2, pauses=(pause,)))
    assert rows[1] == ("Tue 2026-11-03", "Sun 2026-11-15", 0, 0, SkipReason.PAUSED)


@given(calendars(), spans())
def test_every_day_stands_in_exactly_one_line(calendar: Calendar, span: Span) -> None:
    notes = explain(calendar, span)
    lines = retell(notes)
    assert (lines[0].first, lines[-1].last) == (notes[0].day, notes[-1].day)
    assert all(
        later.first - earlier.last == timedelta(days=1) for earlier, later in pairwise(lines)
    )
    named = [note.name for note in notes if note.name]
    assert [line.name for line in lines if line.name] == named
    counted = sum(line.end - line.begin + 1 for line in lines if line.skip is None)
    assert counted == span.days


@given(st.integers(1, 60))
def test_few_lines_are_needed(days: int) -> None:
    lines = retell(explain(WIB, Span(START, days)))
    assert len(lines) <= 40
    alone = [line for line in lines if line.skip is None and line.first == line.last]
    assert days > TOLD_BY_DAY or len(alone) == days
