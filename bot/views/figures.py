"""Public figures as short lines."""

from collections.abc import Sequence

from bot.buttons import FIGURES, Button, pack
from bot.desk.figures import Figures, Group
from bot.texts import plain
from bot.views import View, Voice

YEAR, DAYS = "year", "days"
# Fewer than this are not told apart, so that a figure never tells of one person's case.
FEW = 3


def figures_card(voice: Voice, figures: Figures, period: str, *, year: int) -> View:
    """The figures of a period, with a button to the other one."""
    lines = [
        voice(f"figures-title-{period}", year=str(year)),
        "",
        voice("figures-received", count=figures.received),
        _in_time(voice, figures),
        voice("figures-answered", count=figures.answered),
        voice("figures-done", count=figures.done),
        _days(voice, figures),
        "",
        _rating(voice, figures),
        *_promises(voice, figures),
        *_groups(voice, "figures-agencies", figures.agencies),
        *_groups(voice, "figures-districts", figures.districts),
    ]
    other = DAYS if period == YEAR else YEAR
    label = plain(voice(f"button-figures-{other}"))
    return View("\n".join(lines), [[Button(label, pack(FIGURES, other))]])


def _in_time(voice: Voice, figures: Figures) -> str:
    if figures.judged < FEW:
        return voice("figures-in-time-unknown")
    return voice("figures-in-time", percent=round(100 * figures.in_time / figures.judged))


def _days(voice: Voice, figures: Figures) -> str:
    if figures.answered < FEW:
        return voice("figures-days-unknown")
    mean, median = round(figures.mean_days, 1), round(figures.median_days, 1)
    return voice("figures-days", mean=mean, median=median)


def _rating(voice: Voice, figures: Figures) -> str:
    if figures.ratings < FEW:
        return voice("figures-rating-unknown")
    return voice("figures-rating", mean=round(figures.rating, 1), count=figures.ratings)


def _promises(voice: Voice, figures: Figures) -> list[str]:
    counts = (
        ("figures-kept", figures.kept),
        ("figures-broken", figures.broken),
        ("figures-promised", figures.promised),
    )
    return ["", voice("figures-promises"), *(voice(key, count=count) for key, count in counts)]


def _groups(voice: Voice, title: str, groups: Sequence[Group]) -> list[str]:
    if not groups:
        return []
    lines = [
        voice("figures-group", name=group.name, count=group.cases)
        if group.cases >= FEW
        else voice("figures-group-few", name=group.name, few=FEW)
        for group in groups
    ]
    return ["", voice(title), *lines]
