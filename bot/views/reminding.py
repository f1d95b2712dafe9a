"""The morning's digest, and the list of promises."""

from bot.buttons import CASE, QUEUE, Button, columns, pack
from bot.desk.digests import Digest, Pile
from bot.desk.keeping import Promised, Promises
from bot.texts import plain
from bot.views import View, Voice
from bot.views.cases import status_words

PROMISES = "j"


def digest_view(voice: Voice, digest: Digest) -> View:
    """What is late, due today and new, each case with its button, and the way to the queue."""
    piles = (
        ("digest-late", digest.late),
        ("digest-today", digest.today),
        ("digest-new", digest.new),
    )
    parts: list[str] = [voice("digest-title")]
    parts += [_pile(voice, key, pile) for key, pile in piles if pile.total]
    cases = [view.complaint.tracking_id for _, pile in piles for view in pile.cases]
    queue = Button(plain(voice("button-queue")), pack(QUEUE, 0))
    return View("\n\n".join(parts), [*columns([_opening(case) for case in cases], 2), [queue]])


def promises_view(voice: Voice, page: Promises) -> View:
    """Promises, broken ones first, each with a button that opens its case."""
    if not page.total:
        return View(voice("promises-empty"))
    lines: list[str] = [voice("promises-title", total=page.total)]
    lines += [_promise(voice, promised) for promised in page.promises]
    cases = dict.fromkeys(one.case.complaint.tracking_id for one in page.promises)
    arrows = [
        Button(plain(voice(key)), pack(PROMISES, number))
        for key, number in (("button-previous", page.number - 1), ("button-next", page.number + 1))
        if 0 <= number < page.pages
    ]
    return View("\n\n".join(lines), [*columns([_opening(case) for case in cases], 2), arrows])


def _pile(voice: Voice, key: str, pile: Pile) -> str:
    lines: list[str] = [voice(key, total=pile.total)]
    for view in pile.cases:
        complaint = view.complaint
        known = {"case": complaint.tracking_id, "status": status_words(voice, view)}
        if complaint.due_at is None:
            lines.append(voice("digest-line", **known))
        else:
            lines.append(voice("digest-line-due", **known, due=complaint.due_at))
    return "\n".join(lines)


def _promise(voice: Voice, promised: Promised) -> str:
    key = "promise-line-broken" if promised.promise.broken_at else "promise-line"
    agency = promised.case.agency
    return voice(
        key,
        case=promised.case.complaint.tracking_id,
        agency=agency.name if agency else "",
        day=promised.promise.due_on,
    )


def _opening(case: str) -> Button:
    return Button(case, pack(CASE, "open", case, 0))
