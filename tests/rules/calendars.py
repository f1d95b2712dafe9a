"""Three zones' calendars, times written with their weekday so that a row can be checked, and
random calendars and clocks."""

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.rules.deadlines import Calendar, ExtraDay, Span

WIB = Calendar(ZoneInfo("Asia/Jakarta"))
WITA = Calendar(ZoneInfo("Asia/Makassar"))
WIT = Calendar(ZoneInfo("Asia/Jayapura"))
DAY = "%a %Y-%m-%d"
MINUTE = f"{DAY} %H:%M"


def moment(text: str, zone: tzinfo) -> datetime:
    """The aware time of a text like "Mon 2026-11-02 10:00"."""
    read = datetime.strptime(text, MINUTE).replace(tzinfo=zone)
    assert read.strftime(MINUTE) == text, "the weekday is misspelt"
    return read


def day(text: str) -> date:
    """The day of a text like "Mon 2026-11-02"."""
    read = datetime.strptime(text, DAY).date()  # noqa: DTZ007 - a day alone has no zone
    assert read.strftime(DAY) == text, "the weekday is misspelt"
    return read


def shown(time: datetime | None, zone: tzinfo) -> str | None:
    """A time as the rows write it, with its seconds."""
    return time.astimezone(zone).strftime(f"{DAY} %H:%M:%S") if time else None


MINUTES = st.integers(0, 90 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
EXTRA_DAYS = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2027, 6, 30)),
    st.builds(ExtraDay, st.just("Hari tambahan"), st.booleans()),
    max_size=30,
)


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """A calendar of one of the zones with random extra days."""
    zone = draw(st.sampled_from([WIB, WITA, WIT])).zone
    return Calendar(zone, draw(EXTRA_DAYS))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """A clock that runs, with random pauses behind it."""
    starts = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31))  # noqa: DTZ001 - then UTC
    start = draw(starts).replace(tzinfo=UTC)
    stood = draw(st.lists(st.tuples(MINUTES, MINUTES), max_size=3))
    pauses = tuple((start + min(pair), start + max(pair)) for pair in stood)
    return Span(start, draw(st.integers(1, 60)), draw(st.booleans()), pauses)
