"""The record of a case: what was filed, what happened, step by step."""

from enum import StrEnum

from bot.buttons import CASE, Button, pack
from bot.desk.case_view import CaseView
from bot.texts import plain
from bot.views import View, Voice, shorten
from bot.views.places import place_words
from storage.tables import CaseEvent
from storage.words import Action, ArchiveReason, Audience

SHOWN_STORY = 2000
SHOWN_EVENT = 400
SHOWN_HISTORY = 6
HISTORY_PAGE = 6
# What is on record, but would push everything else off the card.
ON_RECORD = frozenset({Action.REMIND, Action.RECOUNT})
HISTORY, FILED = "history", "filed"


def filed_view(voice: Voice, view: CaseView) -> View:
    """What was filed, whole."""
    title = voice("filed-title", case=view.complaint.tracking_id)
    return View("\n".join([title, *facts(voice, view)]))


def history_view(voice: Voice, view: CaseView, page: int | None = None) -> View:
    """The whole history in pages, the oldest step first; the last page unless one is named."""
    pages = max(1, -(-len(view.history) // HISTORY_PAGE))
    number = pages - 1 if page is None else min(max(page, 0), pages - 1)
    shown = view.history[number * HISTORY_PAGE : (number + 1) * HISTORY_PAGE]
    title = voice("history-title", case=view.complaint.tracking_id, page=number + 1, pages=pages)
    lines = [title, *(event_line(voice, event) for event in shown)]
    return View("\n".join(lines), [_arrows(voice, view, number, pages)])


def _arrows(voice: Voice, view: CaseView, number: int, pages: int) -> list[Button]:
    around = (("button-older", number - 1), ("button-newer", number + 1))
    case, version = view.complaint.tracking_id, view.complaint.version
    return [
        Button(plain(voice(key)), pack(CASE, HISTORY, case, version, to))
        for key, to in around
        if 0 <= to < pages
    ]


def key_of(word: StrEnum) -> str:
    """A stored word as it stands in text keys."""
    return word.value.replace("_", "-")


def excerpt(view: CaseView, length: int = 90) -> str:
    """The title that an officer gave the case, or the beginning of its story."""
    title = view.words(view.complaint.title) if view.sight.story else ""
    return shorten(" ".join((title or view.story).split()), length)


def facts(voice: Voice, view: CaseView) -> list[str]:
    """What was filed and what became of it, a line each, for who may see the story."""
    complaint = view.complaint
    known: list[tuple[str, object]] = [
        ("card-kind", complaint.kind),
        ("card-category", complaint.category),
        ("card-reporter", view.reporter if view.audience is not Audience.OWNER else None),
        ("card-helper", view.helper),
        ("card-place", view.words(place_words(voice, complaint, complaint.address))),
        ("card-date", complaint.happened_on),
        ("card-agency", view.agency.name if view.agency else None),
        ("card-holder", view.holder),
        ("card-due", complaint.due_at),
        ("card-hand-overs", complaint.hand_overs),
        ("card-rating", complaint.rating),
        ("card-files", view.files),
        ("card-story", shorten(view.story, SHOWN_STORY)),
    ]
    lines: list[str] = [voice(key, value=value) for key, value in known if value]
    return [*lines, *switch_lines(voice, view)]


def switch_lines(voice: Voice, view: CaseView) -> list[str]:
    """What is hidden of the case."""
    complaint = view.complaint
    switches = (
        ("card-anonymous", complaint.anonymous),
        ("card-secret", complaint.secret),
        ("card-supervisory", complaint.supervisory and view.audience is not Audience.OWNER),
    )
    return [voice(key) for key, on in switches if on]


def newest(voice: Voice, view: CaseView) -> list[str]:
    """The last few steps of the history, for the card."""
    events = [event for event in view.history if event.action not in ON_RECORD][-SHOWN_HISTORY:]
    if not events:
        return []
    return ["", voice("case-history"), *(event_line(voice, event) for event in events)]


def event_line(voice: Voice, event: CaseEvent) -> str:
    """A step of the history: when, what, and the words that went with it."""
    action = voice(f"event-{key_of(event.action)}")
    if "helper" in event.data:
        action = voice("event-helped", action=action)
    line = voice("event-line", at=event.at, action=action)
    text = shorten(event.text, SHOWN_EVENT)
    if event.action in {Action.ARCHIVE, Action.LAPSE}:
        text = archive_reason(voice, event.text)
    return f"{line}\n{voice('event-text', text=text)}" if text else line


def archive_reason(voice: Voice, text: str) -> str:
    """The reason in words; one that an officer typed stays as it is."""
    if text in set(ArchiveReason):
        return plain(voice("archive-reason-" + text.replace("_", "-")))
    return text
