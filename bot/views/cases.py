"""A case as a card: for its owner, for officers, for a stranger; lists of cases."""

from collections.abc import Iterable

from bot.buttons import CASE, QUEUE, Button, Rows, columns, pack
from bot.desk.case_view import CaseView
from bot.desk.reading import Page
from bot.rules.workflow import offered
from bot.texts import plain
from bot.views import View, Voice
from bot.views.paging import arrows, opening
from bot.views.record import HISTORY, excerpt, facts, key_of, newest
from storage.tables import Complaint
from storage.words import Action, Audience, Role, Status

# What is done by a button of its own place, by a command, or by a job.
WITHOUT_BUTTON = frozenset(
    {
        Action.COPY,
        Action.SORT,
        Action.SUPERVISE,
        Action.SUPPORT,
        Action.JOIN,
        Action.ASK_UNMASK,
        Action.UNMASK,
        Action.HIDE,
        Action.SHOW,
        Action.RATE,
        Action.NOTE,
        Action.HAND_OVER,
        Action.WITHDRAW,
        Action.RELEASE,
        Action.TAKE_OVER,
    }
)
# What has a place of its own, not behind "more" either.
ELSEWHERE = frozenset(
    {
        *(Action.RATE, Action.SUPPORT, Action.UNMASK, Action.SHOW, Action.HIDE),
        Action.RELEASE,
        Action.TAKE_OVER,
    }
)
# The most usual first; so many stand on the card itself, the others behind "more".
ON_THE_CARD = 6
USUAL = (
    Action.FORWARD,
    Action.ANSWER,
    Action.CONFIRM,
    Action.SUPPLY,
    Action.DISPUTE,
    Action.REPLY,
    Action.CLAIM,
    Action.DEFER,
    Action.ASK,
    Action.NOT_OURS,
    Action.RETURN,
    Action.TAKE,
    Action.EXTEND,
    Action.ARCHIVE,
    Action.CLOSE,
    Action.APPEAL,
    Action.ADD,
)
# Words of these kinds come together: what is asked for goes before what may be added.
IN_WORDS = frozenset({Action.SUPPLY, Action.REPLY})
MORE = "more"


def case_card(voice: Voice, view: CaseView, proposed: Rows = ()) -> View:
    """The case with what this audience may see and do; `proposed` stands above the buttons."""
    lines = [_headline(voice, view), *_facts(voice, view), *newest(voice, view)]
    rows = case_rows(voice, view.complaint, view.role, files=view.files)
    return View("\n".join(line for line in lines if line), [*proposed, *rows])


def case_rows(voice: Voice, complaint: Complaint, role: Role | None, *, files: int = 0) -> Rows:
    """The workflow's buttons for this role; the rarer ones behind "more"."""
    last = [files_button(voice, complaint, files)] if files else []
    if role is None:
        return [last] if last else []
    return [*moves_rows(voice, complaint, role), [*last, more_button(voice, complaint)]]


def told_rows(voice: Voice, complaint: Complaint) -> Rows:
    """What a reporter can do about what was just told, and the way to the whole status."""
    status = status_button(voice, complaint)
    rows = moves_rows(voice, complaint, Role.CITIZEN)
    return [*rows, [status, more_button(voice, complaint)]]


def moves_rows(voice: Voice, complaint: Complaint, role: Role) -> list[list[Button]]:
    """The stars where they are due, and the usual moves of this role."""
    actions = usual_actions(complaint, role)
    return [*_rating_rows(complaint, role), *action_rows(voice, complaint, actions)]


def usual_actions(complaint: Complaint, role: Role) -> list[Action]:
    """What stands on the card itself, the most usual first."""
    allowed = set(offered(complaint.status, role)) - WITHOUT_BUTTON
    if allowed & IN_WORDS:
        allowed.discard(Action.ADD)
    return [action for action in USUAL if action in allowed][:ON_THE_CARD]


def status_button(voice: Voice, complaint: Complaint) -> Button:
    """Opens the case as it is then."""
    return case_button(voice, "button-status-of", complaint, "open")


def more_button(voice: Voice, complaint: Complaint) -> Button:
    """Opens the rarer actions."""
    return case_button(voice, "button-more", complaint, MORE)


def files_button(voice: Voice, complaint: Complaint, count: int) -> Button:
    """Has the case's files sent."""
    data = pack(CASE, "files", complaint.tracking_id, complaint.version)
    return Button(plain(voice("button-files", count=count)), data)


def more_rows(voice: Voice, complaint: Complaint, role: Role) -> Rows:
    """The rarer actions: notes, copies, privacy, adding facts, why it is due when it is."""
    shown = {*usual_actions(complaint, role), *ELSEWHERE}
    actions = [action for action in offered(complaint.status, role) if action not in shown]
    rows = action_rows(voice, complaint, actions)
    if role is Role.CITIZEN:
        evidence = case_button(voice, "button-evidence", complaint, "proof")
        rows = [*rows, _switches(voice, complaint), [evidence]]
    else:
        rows = [*rows, [case_button(voice, "button-history", complaint, HISTORY)]]
    return [*rows, [case_button(voice, "button-why", complaint, "why-due")]]


def action_rows(voice: Voice, complaint: Complaint, actions: list[Action]) -> list[list[Button]]:
    """A button an action, two in a row."""
    return columns(
        [case_button(voice, f"button-{key_of(action)}", complaint, action) for action in actions],
        2,
    )


def case_button(voice: Voice, key: str, complaint: Complaint, op: str, *more: object) -> Button:
    """A button that says what to do with this case, in the version that is shown."""
    data = pack(CASE, op, complaint.tracking_id, complaint.version, *more)
    return Button(plain(voice(key)), data)


def queue_list(voice: Voice, page: Page, more: Rows = ()) -> View:
    """What waits for an officer, with what else can be done with the queue."""
    if not page.total:
        return View(voice("queue-empty"))
    listed = case_list(voice, page, voice("queue-title", total=page.total), QUEUE)
    return View(listed.text, [*listed.rows, *more])


def case_list(voice: Voice, page: Page, title: str, prefix: str, *more: object) -> View:
    """A page of cases, each with a button that opens it in the list's place."""

    def data(number: int) -> str:
        return pack(prefix, number, *more)

    here = data(page.number)
    buttons = [opening(view.complaint.tracking_id, here) for view in page.cases]
    turning = arrows(voice, page.number, page.pages, data)
    return View(list_text(voice, page.cases, title), [*columns(buttons, 2), turning])


def list_text(voice: Voice, cases: Iterable[CaseView], title: str) -> str:
    """The cases below a title."""
    return "\n\n".join([title, *(_list_line(voice, view) for view in cases)])


def _list_line(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    known = {
        "case": complaint.tracking_id,
        "status": complaint.status,
        "story": excerpt(view),
    }
    if complaint.due_at:
        return voice("list-line-due", **known, due=complaint.due_at)
    return voice("list-line", **known)


def _headline(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    title = view.words(complaint.title) if view.sight.story else ""
    line = voice("case-title", case=complaint.tracking_id, status=status_words(voice, view))
    return "\n".join([line, voice("case-named", title=title)]) if title else line


def status_words(voice: Voice, view: CaseView) -> str:
    """The public status, with the agency where one has the case."""
    status, agency = view.complaint.status, view.agency
    if agency and status in {Status.FORWARDED, Status.PASSED_ON}:
        return voice(f"status-{key_of(status)}-to", agency=agency.name)
    return voice(f"status-{key_of(status)}")


def _facts(voice: Voice, view: CaseView) -> list[str]:
    if not view.sight.story:
        in_group = view.audience is Audience.GROUP
        return [voice("case-in-private" if in_group else "case-not-yours")]
    return facts(voice, view)


def _rating_rows(complaint: Complaint, role: Role) -> list[list[Button]]:
    if role is not Role.CITIZEN or complaint.status is not Status.DONE or complaint.rating:
        return []
    case, version = complaint.tracking_id, complaint.version
    return [
        [Button("⭐" * stars, pack(CASE, Action.RATE, case, version, stars))]
        for stars in (5, 4, 3, 2, 1)
    ]


def _switches(voice: Voice, complaint: Complaint) -> list[Button]:
    return [
        case_button(
            voice,
            f"button-{name}-{'off' if on else 'on'}",
            complaint,
            Action.SHOW if on else Action.HIDE,
            name,
        )
        for name, on in (("anonymous", complaint.anonymous), ("secret", complaint.secret))
    ]
