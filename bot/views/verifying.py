"""The obvious cases of the queue: a list to look over, and what became of each."""

from collections.abc import Collection, Sequence

from bot.buttons import OBVIOUS, QUEUE, Button, pack
from bot.desk.bulk import Obvious, Verified
from bot.texts import plain
from bot.views import View, Voice
from bot.views.paging import arrows, back_row, opening, pages_of
from bot.views.record import excerpt

PAGE = 5
PAGED, SWITCH, GO = "page", "x", "go"
ON, OFF = "☑", "☐"


def obvious_button(voice: Voice, count: int) -> Button:
    """The offer under the queue."""
    return Button(plain(voice("button-obvious", count=count)), pack(OBVIOUS, PAGED, 0))


def obvious_list(voice: Voice, found: Sequence[Obvious], off: Collection[str], page: int) -> View:
    """A page of them: each can be left out or opened, and one tap forwards the rest."""
    pages = pages_of(len(found), PAGE)
    number = min(max(page, 0), pages - 1)
    shown = found[number * PAGE : (number + 1) * PAGE]
    lines = [voice("obvious-title", count=len(found)), *(_line(voice, one, off) for one in shown)]
    here = pack(OBVIOUS, PAGED, number)
    rows = [_row(voice, one, off, here) for one in shown]
    rows.append(arrows(voice, number, pages, lambda other: pack(OBVIOUS, PAGED, other)))
    left = len(found) - len(off)
    if left:
        rows.append([Button(plain(voice("button-obvious-go", count=left)), pack(OBVIOUS, GO, 0))])
    return View("\n\n".join(lines), [*rows, back_row(voice, pack(QUEUE, 0))])


def verified(voice: Voice, outcomes: Sequence[Verified]) -> View:
    """What was forwarded where, and why something was not."""
    done = [one for one in outcomes if one.error is None]
    lines: list[str] = [voice("done-obvious", count=len(done))] if done else []
    lines += [
        voice("done-obvious-line", case=one.case, agency=one.agency.name if one.agency else "")
        for one in done
    ]
    refused = [one.error for one in outcomes if one.error is not None]
    if refused:
        lines += ["", voice("obvious-refused")] if done else [voice("obvious-refused")]
        lines += [voice(error.text_key, **error.params) for error in refused]
    return View("\n".join(lines), [back_row(voice, pack(QUEUE, 0))])


def _line(voice: Voice, one: Obvious, off: Collection[str]) -> str:
    case = one.view.complaint.tracking_id
    mark = OFF if case in off else ON
    story = excerpt(one.view)
    return voice("obvious-line", mark=mark, case=case, agency=one.agency.name, story=story)


def _row(voice: Voice, one: Obvious, off: Collection[str], here: str) -> list[Button]:
    case = one.view.complaint.tracking_id
    mark = OFF if case in off else ON
    number = here.rpartition(":")[2]
    switch = Button(f"{mark} {case}", pack(OBVIOUS, SWITCH, number, case))
    look = Button(plain(voice("button-look")), opening(case, here).data)
    return [switch, look]
