"""The screen that answers "what now?", and the list of own cases."""

from bot.buttons import OWN, Button, Rows, columns, pack
from bot.desk.case_view import CaseView
from bot.desk.clocks import CALENDAR_DAYS
from bot.desk.joining import Around
from bot.desk.own import OwnCases
from bot.desk.standing import Situation, Timing
from bot.rules.progress import PROGRESS, Filter, Hands, dots, is_late
from bot.texts import Safe, plain
from bot.views import View, Voice, shorten
from bot.views.cases import (
    case_button,
    files_button,
    more_button,
    moves_rows,
    status_words,
)
from bot.views.joining import around_lines, leave_button
from bot.views.paging import arrows, opening
from bot.views.record import FILED, HISTORY, archive_reason, excerpt, key_of, switch_lines
from storage.words import Action, Audience, Role, Status

SHOWN_SAID = 700
SIGNS = {Hands.NOBODY: "✕", Hands.LEAD: "🔗"}
TAKEOVER_CODE = "code"


def status_screen(voice: Voice, situation: Situation, around: Around) -> View:
    """Where the case is, who has it, what is due when and why, what was said last, what to do."""
    view = situation.view
    parts: list[list[str]] = [
        _head(voice, view),
        _standing(voice, situation, around),
        [*_times(voice, situation), *_promise(voice, situation)],
        _said(voice, situation),
        [*around_lines(voice, around), *switch_lines(voice, view)],
    ]
    return View("\n\n".join("\n".join(lines) for lines in parts if lines), _rows(voice, view))


def own_list(voice: Voice, own: OwnCases, *, asked: bool = False) -> View:
    """The citizen's own cases, each with a button that opens its status, and the filters;
    `asked` adds that the number of another case may be typed."""
    if not own.counts[Filter.ALL]:
        return View(voice("own-empty"))
    title = voice(f"own-title-{own.which}", total=own.counts[own.which])
    lines = [title, *(_line(voice, view) for view in own.page.cases)]
    if asked:
        lines.append(voice("ask-other-tracking-id"))
    buttons = [opening(view.complaint.tracking_id) for view in own.page.cases]
    turning = arrows(
        voice, own.page.number, own.page.pages, lambda page: pack(OWN, page, own.which.value)
    )
    rows = [*columns(buttons, 2), turning]
    return View("\n\n".join(lines), [*rows, *_filter_rows(voice, own)])


def _head(voice: Voice, view: CaseView) -> list[str]:
    """The number, the status in the words of the public record, and what it is about."""
    complaint = view.complaint
    status = voice(f"status-{key_of(complaint.status)}")
    title = voice("case-title", case=complaint.tracking_id, status=status)
    return [title, *whose_lines(voice, view), voice("case-named", title=excerpt(view))]


def whose_lines(voice: Voice, view: CaseView) -> list[str]:
    """For whom a helper looks at it."""
    return [voice("card-for", name=view.helped)] if view.helped else []


def _standing(voice: Voice, situation: Situation, around: Around) -> list[str]:
    view, hands = situation.view, situation.progress.hands
    lines: list[str] = [way(voice, around.lead.status if around.lead else view.complaint.status)]
    if hands not in {Hands.LEAD, Hands.NOBODY}:
        lines.append(voice(f"hands-{_holder(view, hands)}", **_known(voice, situation)))
    if view.complaint.hand_overs:
        lines.append(voice("card-hand-overs", value=view.complaint.hand_overs))
    return [*lines, voice(f"next-{_next_key(view, hands)}", **_known(voice, situation))]


def way(voice: Voice, status: Status) -> Safe:
    """The progress line, with the word for the step that was reached."""
    step = PROGRESS[status].step
    return voice(f"progress-{step}", dots=dots(step))


def _holder(view: CaseView, hands: Hands) -> str:
    """A supervisory case lies with the inspectors, not with the coordinator nor with the agency
    that it is about."""
    inspected = hands is Hands.DESK or (hands is Hands.AGENCY and _is_accused(view))
    return "inspector" if inspected and view.complaint.supervisory else hands.value


def _is_accused(view: CaseView) -> bool:
    return view.complaint.agency_id == view.complaint.accused_id


def _next_key(view: CaseView, hands: Hands) -> str:
    """What comes next; of a case that is done it matters whether anybody said so."""
    complaint = view.complaint
    if complaint.status is Status.DONE and complaint.closed_by is Role.SYSTEM:
        return "done-silently"
    return "supervised" if _holder(view, hands) == "inspector" else key_of(complaint.status)


def _known(voice: Voice, situation: Situation) -> dict[str, object]:
    agency = situation.view.agency
    return {
        "agency": agency.name if agency else "",
        "own": _own(situation.view),
        "reason": archive_reason(voice, situation.reason),
    }


def _own(view: CaseView) -> str:
    return "yes" if view.audience is Audience.OWNER else "no"


def _times(voice: Voice, situation: Situation) -> list[str]:
    timing, own = situation.timing, _own(situation.view)
    lines: list[str] = []
    if timing:
        lines.append(_due(voice, timing, own))
        lines.append(_why(voice, situation.view, timing))
        lines += [voice("late-reminded")] if timing.late else []
    if situation.settle:
        lines.append(_due(voice, situation.settle, own))
    return lines


def _due(voice: Voice, timing: Timing, own: str) -> Safe:
    stage = key_of(timing.stage)
    key = f"late-{stage}" if timing.late else f"due-{stage}"
    return voice(key, due=timing.due_at, own=own)


def _why(voice: Voice, view: CaseView, timing: Timing) -> Safe:
    since = timing.started_at.astimezone(view.desk.practice.zone).date()
    kind = "calendar" if timing.stage in CALENDAR_DAYS else "working"
    return voice(f"due-why-{kind}", days=timing.days, since=since)


def _promise(voice: Voice, situation: Situation) -> list[str]:
    promised = situation.promised
    if promised is None:
        return []
    return [voice("promise-over" if promised.over else "promise-ahead", day=promised.day)]


def _said(voice: Voice, situation: Situation) -> list[str]:
    said = situation.said
    if said is None:
        return []
    key = "last-question" if said.action in {Action.DEFER, Action.ASK} else "last-answer"
    return [voice(key, at=said.at, text=shorten(said.text, SHOWN_SAID))]


def _rows(voice: Voice, view: CaseView) -> Rows:
    """What can be done, then what can be read, then the rest."""
    complaint, own = view.complaint, view.audience is Audience.OWNER
    moves = moves_rows(voice, complaint, Role.CITIZEN) if own else []
    read = [
        case_button(voice, "button-filed", complaint, FILED),
        case_button(voice, "button-history", complaint, HISTORY),
    ]
    files = [files_button(voice, complaint, view.files)] if view.files else []
    last = (more_button if own else leave_button)(voice, complaint)
    code = case_button(voice, "button-takeover-code", complaint, TAKEOVER_CODE)
    return [*moves, read, [*files, last], *([[code]] if view.helped else [])]


def _line(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    due, mine = complaint.due_at, PROGRESS[complaint.status].hands is Hands.REPORTER
    known = {"case": complaint.tracking_id, "dots": _mark(complaint.status)}
    head = voice("own-line", **known, turn="yes" if mine else "no")
    lines: list[str] = [head, *whose_lines(voice, view), status_words(voice, view)]
    lines.append(voice("own-about", text=excerpt(view)))
    if due is not None:
        late = is_late(complaint.status, due, view.desk.now)
        lines.append(voice("own-late" if late else "own-due", due=due))
    return "\n".join(lines)


def _mark(status: Status) -> str:
    """The way as a line; a sign for what left it."""
    progress = PROGRESS[status]
    return dots(progress.step) if progress.step else SIGNS[progress.hands]


def _filter_rows(voice: Voice, own: OwnCases) -> Rows:
    """The filters that find something, the present one marked; none for a single case."""
    if own.counts[Filter.ALL] == 1:
        return []
    offered = [which for which in Filter if own.counts[which] or which is own.which]
    return columns([_filter_button(voice, own, which) for which in offered], 2)


def _filter_button(voice: Voice, own: OwnCases, which: Filter) -> Button:
    label = plain(voice(f"filter-{which}", count=own.counts[which]))
    return Button(f"✓ {label}" if which is own.which else label, pack(OWN, 0, which.value))
