"""A clock explained day by day: every skipped day has a reason, and the sum is the due day."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deadlines import (
    Calendar,
    DayNote,
    ExtraDay,
    SkipReason,
    Span,
    counted_days,
    due_at,
    explain,
)
from tests.rules.calendars import DAY, WIB, calendars, day, moment, spans


def told(notes: list[DayNote]) -> list[tuple[str, int | SkipReason | None, str | None]]:
    """The notes as rows: the day, its number or the reason, the name."""
    return [(note.day.strftime(DAY), note.counted or note.skip, note.name) for note in notes]


def test_a_clock_over_joint_leave_is_explained() -> None:
    leave, nyepi = "Cuti Bersama Hari Raya Idul Fitri", "Hari Suci Nyepi"
    span = Span(moment("Tue 2026-03-17 10:00", WIB.zone), 2)
    assert told(explain(WIB, span)) == [
        ("Tue 2026-03-17", SkipReason.START, None),
        ("Wed 2026-03-18", SkipReason.HOLIDAY, f"Cuti Bersama {nyepi}"),
        ("Thu 2026-03-19", SkipReason.HOLIDAY, nyepi),
        ("Fri 2026-03-20", SkipReason.HOLIDAY, leave),
        ("Sat 2026-03-21", SkipReason.HOLIDAY, "Hari Raya Idul Fitri"),
        ("Sun 2026-03-22", SkipReason.HOLIDAY, "Hari kedua dari Hari Raya Idul Fitri"),
        ("Mon 2026-03-23", SkipReason.HOLIDAY, leave),
        ("Tue 2026-03-24", SkipReason.HOLIDAY, leave),
        ("Wed 2026-03-25", 1, None),
        ("Thu 2026-03-26", 2, None),
    ]


def test_pauses_weekends_and_extra_days_are_explained() -> None:
    office = Calendar(WIB.zone, {date(2026, 11, 9): ExtraDay("HUT Kabupaten", working=False)})
    pause = (moment("Wed 2026-11-04 09:00", WIB.zone), moment("Fri 2026-11-06 09:00", WIB.zone))
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 3, pauses=(pause,))
    assert told(explain(office, span)) == [
        ("Mon 2026-11-02", SkipReason.START, None),
        ("Tue 2026-11-03", 1, None),
        ("Wed 2026-11-04", SkipReason.PAUSED, None),
        ("Thu 2026-11-05", SkipReason.PAUSED, None),
        ("Fri 2026-11-06", 2, None),
        ("Sat 2026-11-07", SkipReason.WEEKEND, None),
        ("Sun 2026-11-08", SkipReason.WEEKEND, None),
        ("Mon 2026-11-09", SkipReason.EXTRA, "HUT Kabupaten"),
        ("Tue 2026-11-10", 3, None),
    ]


def test_a_clock_that_stands_still_is_explained_until_today() -> None:
    pauses = ((moment("Wed 2026-11-04 09:00", WIB.zone), None),)
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 3, pauses=pauses)
    notes = told(explain(WIB, span, until=day("Thu 2026-11-05")))
    assert notes == [
        ("Mon 2026-11-02", SkipReason.START, None),
        ("Tue 2026-11-03", 1, None),
        ("Wed 2026-11-04", SkipReason.PAUSED, None),
        ("Thu 2026-11-05", SkipReason.PAUSED, None),
    ]
    assert told(explain(WIB, span)) == notes[:3]
    assert counted_days(WIB, span) == [day("Tue 2026-11-03")]


def test_today_does_not_cut_a_clock_that_runs() -> None:
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 3)
    assert explain(WIB, span, until=day("Tue 2026-11-03")) == explain(WIB, span)


def stands_still(calendar: Calendar, span: Span, day_: date) -> bool:
    """The rule as it is told: whether the clock stood still when this day ended."""
    midnight = datetime.combine(day_ + timedelta(days=1), time(), calendar.zone)
    return any(begin < midnight <= (end or midnight) for begin, end in span.pauses)


@given(calendars(), spans())
def test_the_notes_add_up_to_the_due_time(calendar: Calendar, span: Span) -> None:
    notes = explain(calendar, span)
    days = [note.day for note in notes]
    assert days == [days[0] + timedelta(days=gone) for gone in range(len(days))]
    assert days[0] == calendar.local_day(span.started_at)
    assert [note.counted for note in notes if note.counted] == list(range(1, span.days + 1))
    assert notes[-1].counted == span.days
    assert due_at(calendar, span) == datetime.combine(
        notes[-1].day, time(23, 59, 59), calendar.zone
    )


@given(calendars(), spans())
def test_a_day_is_either_counted_or_skipped_for_a_reason(calendar: Calendar, span: Span) -> None:
    first, *notes = explain(calendar, span)
    assert first == DayNote(first.day, skip=SkipReason.START)
    for note in notes:
        counts = not stands_still(calendar, span, note.day) and (
            not span.working or calendar.is_working(note.day)
        )
        assert (note.counted is not None) is counts
        assert (note.skip is None) is counts


@given(calendars(), spans(), st.integers(0, 80))
def test_a_clock_that_is_stopped_never_counts_again(
    calendar: Calendar, span: Span, gone: int
) -> None:
    stop = span.started_at + timedelta(days=gone)
    stopped = Span(span.started_at, span.days, span.working, (*span.pauses, (stop, None)))
    assert due_at(calendar, stopped) is None
    known = counted_days(calendar, stopped)
    assert known == [d for d in counted_days(calendar, span) if d < calendar.local_day(stop)]
