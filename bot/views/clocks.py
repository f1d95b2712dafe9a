"""Why a date is what it is, and the table of free days."""

from collections.abc import Sequence

from bot.desk.clocks import CALENDAR_DAYS
from bot.desk.explaining import Explained, Explanation
from bot.desk.free_days import Day
from bot.rules.deadlines import SkipReason
from bot.rules.retelling import Line
from bot.views import View, Voice

MAX_LINES = 45
MAX_DAYS = 40


def why_view(voice: Voice, explanation: Explanation) -> View:
    """Each clock of the case with its days; of too many lines the middle is left out."""
    if not explanation.clocks:
        return View(voice("why-no-clock", case=explanation.case))
    shown = MAX_LINES // len(explanation.clocks)
    parts: list[str] = [voice("why-title", case=explanation.case)]
    parts += [_clock(voice, explained, shown) for explained in explanation.clocks]
    return View("\n\n".join(parts))


def free_days_view(voice: Voice, days: Sequence[Day]) -> View:
    """The coming free days, and the days that are worked in spite of one."""
    lines: list[str] = [voice("free-days-title")]
    lines += [voice(_key_of(day), day=day.day, name=day.name) for day in days[:MAX_DAYS]]
    if not days:
        lines.append(voice("free-days-none"))
    return View("\n".join([*lines, "", voice("free-days-usage")]))


def _key_of(day: Day) -> str:
    if day.working:
        return "free-day-working"
    return "free-day-extra" if day.extra else "free-day-national"


def _clock(voice: Voice, explained: Explained, shown: int) -> str:
    kind = "calendar" if explained.stage in CALENDAR_DAYS else "working"
    head = voice(f"why-clock-{kind}", stage=explained.stage, days=explained.days)
    lines: list[str] = [head, *_days(voice, explained.lines, shown)]
    if explained.stands_since is not None:
        lines.append(voice("why-stands", since=explained.stands_since))
    elif explained.due_at is not None:
        lines.append(voice("why-due", due=explained.due_at))
    return "\n".join(lines)


def _days(voice: Voice, lines: Sequence[Line], shown: int) -> list[str]:
    told: list[str] = [_line(voice, line) for line in lines]
    if len(told) <= shown:
        return told
    half = shown // 2
    return [*told[:half], voice("why-left-out", count=len(told) - 2 * half), *told[-half:]]


def _line(voice: Voice, line: Line) -> str:
    span = "days" if line.first != line.last else "day"
    known = {"first": line.first, "last": line.last} if span == "days" else {"day": line.first}
    if line.skip is None:
        numbers = {"begin": line.begin, "end": line.end} if span == "days" else {"end": line.end}
        return voice(f"why-counted-{span}", **known, **numbers)
    if line.skip in {SkipReason.HOLIDAY, SkipReason.EXTRA}:
        return voice("why-free", day=line.first, name=line.name or "")
    if line.skip is SkipReason.START:
        return voice("why-start", day=line.first)
    return voice(f"why-{line.skip.value}-{span}", **known)
