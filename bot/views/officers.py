"""Officers as lists and questions; the pack of cases that one of them left."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from bot.buttons import Button, columns, pack
from bot.desk.case_view import CaseView
from bot.desk.dismissing import OFFICERS_PAGE, Colleague
from bot.texts import plain
from bot.views import View, Voice
from bot.views.cases import list_text
from bot.views.paging import arrows, opening, pages_of
from storage.tables import Agency, Officer

OFFICERS = "po"
PACK_SHOWN = 12


def officers_list(voice: Voice, colleagues: list[Colleague], total: int, page: int) -> View:
    """A page of the officers in office, under their agencies."""
    lines: list[str] = [voice("officers-title", total=total)]
    for agency, of_agency in groupby(colleagues, key=lambda one: one.agency):
        name = voice("officers-of", agency=agency.name) if agency else voice("officers-of-none")
        lines += ["", name, *(_line(voice, one) for one in of_agency)]
    pages = pages_of(total, OFFICERS_PAGE)
    turning = arrows(voice, page, pages, lambda number: pack(OFFICERS, "page", number))
    return View("\n".join(lines), [turning])


def which_officer(voice: Voice, officers: Iterable[Officer]) -> View:
    """Several officers have that name."""
    rows = [[Button(one.name, pack(OFFICERS, "ask", one.id))] for one in officers]
    return View(voice("dismiss-which"), rows)


def sure_to_dismiss(voice: Voice, officer: Officer, agency: Agency | None, cases: int) -> View:
    """Asks once more before an office ends."""
    office = plain(voice(f"role-{officer.role}"))
    named = f"{office}, {agency.name}" if agency else office
    question = voice("dismiss-sure", name=officer.name, office=named, count=cases)
    yes = Button(plain(voice("button-dismiss")), pack(OFFICERS, "sure", officer.id))
    return View(question, [[yes]])


def pack_list(voice: Voice, views: list[CaseView], *, officer: str, now: datetime) -> View:
    """The cases that an officer left, the most urgent first, each with a button that opens it."""
    if not views:
        return View(voice("notice-pack-empty", officer=officer))
    late = sum(view.complaint.due_at is not None and view.complaint.due_at < now for view in views)
    known = {"officer": officer, "count": len(views), "late": late}
    shown = views[:PACK_SHOWN]
    head = voice("notice-pack", **known)
    if len(views) > PACK_SHOWN:
        head = voice("notice-pack-more", **known, shown=len(shown))
    buttons = [opening(view.complaint.tracking_id) for view in shown]
    return View(list_text(voice, shown, head), columns(buttons, 2))


def _line(voice: Voice, one: Colleague) -> str:
    role, note = voice(f"role-{one.officer.role}"), one.officer.note
    known = {"name": one.officer.name, "role": f"{plain(role)}, {note}" if note else role}
    if one.heard_at is None:
        return voice("officers-line", **known)
    return voice("officers-line-heard", **known, at=one.heard_at)
