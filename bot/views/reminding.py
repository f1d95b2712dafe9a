"""The morning's digest with its lists, and the list of promises."""

from bot.buttons import BELOW, QUEUE, WAITING, Button, columns, pack
from bot.desk.digests import Digest, Heap, Pile, Span
from bot.desk.keeping import Promised, Promises
from bot.desk.reading import Page
from bot.texts import plain
from bot.views import View, Voice
from bot.views.cases import case_list, status_words
from bot.views.paging import arrows, opening

PROMISES = "j"


def digest_view(voice: Voice, digest: Digest) -> View:
    """What is late, due today and new: each case and each list with its button, and the ways to
    the queue and to the open promises."""
    piles = {heap: pile for heap, pile in digest.piles.items() if pile.total}
    parts: list[str] = [voice("digest-title")]
    parts += [_pile(voice, heap, pile) for heap, pile in piles.items()]
    cases = [view.complaint.tracking_id for pile in piles.values() for view in pile.cases]
    lists = [[_whole(voice, heap, pile, digest.span)] for heap, pile in piles.items()]
    ways = [Button(plain(voice("button-queue")), pack(QUEUE, 0, BELOW))]
    if digest.promises:
        ways.append(promises_button(voice, digest.promises))
    opened = columns([opening(case) for case in cases], 2)
    return View("\n\n".join(parts), [*opened, *lists, *columns(ways, 1)])


def heap_view(voice: Voice, page: Page, heap: Heap, span: Span) -> View:
    """One list of the digest as it is now, page by page."""
    if not page.total:
        return View(voice("queue-empty"))
    title = voice(f"digest-{heap}", total=page.total)
    return case_list(voice, page, title, WAITING, heap, *span.packed)


def promises_button(voice: Voice, total: int) -> Button:
    """The way to the open promises."""
    return Button(plain(voice("button-promises", total=total)), pack(PROMISES, 0, BELOW))


def promises_view(voice: Voice, page: Promises) -> View:
    """Promises, broken ones first, each with a button that opens its case."""
    if not page.total:
        return View(voice("promises-empty"))
    lines: list[str] = [voice("promises-title", total=page.total)]
    lines += [_promise(voice, promised) for promised in page.promises]
    cases = dict.fromkeys(one.case.complaint.tracking_id for one in page.promises)
    here = pack(PROMISES, page.number)
    opened = columns([opening(case, here) for case in cases], 2)
    turning = arrows(voice, page.number, page.pages, lambda number: pack(PROMISES, number))
    return View("\n\n".join(lines), [*opened, turning])


def _whole(voice: Voice, heap: Heap, pile: Pile, span: Span) -> Button:
    label = plain(voice(f"digest-{heap}", total=pile.total))
    return Button(label, pack(WAITING, 0, heap, *span.packed, BELOW))


def _pile(voice: Voice, heap: Heap, pile: Pile) -> str:
    lines: list[str] = [voice(f"digest-{heap}", total=pile.total)]
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
