"""A case as a card: for its owner, for officers, for a stranger; lists of cases."""

from bot.buttons import CASE, OWN, QUEUE, Button, Rows, columns, pack
from bot.desk.reading import CaseView, Page
from bot.regions import place_name
from bot.rules.workflow import offered
from bot.texts import plain
from bot.views import View, Voice
from bot.views.filing import shorten
from storage.tables import CaseEvent, Complaint
from storage.words import Action, ArchiveReason, Audience, Role, Status

SHOWN_STORY = 2000
SHOWN_EVENT = 400
SHOWN_HISTORY = 6
# What is done by a button of its own place, by a command, or by a job.
WITHOUT_BUTTON = frozenset(
    {
        Action.ADD,
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
        Action.RELEASE,
    }
)
MORE = "more"


def case_card(voice: Voice, view: CaseView) -> View:
    """The case with what this audience may see and do."""
    lines = [_headline(voice, view), *_facts(voice, view), *_history(voice, view)]
    rows = case_rows(voice, view.complaint, view.role, files=view.files)
    return View("\n".join(line for line in lines if line), rows)


def case_rows(voice: Voice, complaint: Complaint, role: Role | None, *, files: int = 0) -> Rows:
    """The workflow's buttons for this role; the rarer ones behind "more"."""
    if role is None:
        return []
    actions = [
        action for action in offered(complaint.status, role) if action not in WITHOUT_BUTTON
    ]
    rows = [*_rating_rows(complaint, role), *action_rows(voice, complaint, actions)]
    last = [case_button(voice, "button-more", complaint, MORE)]
    if files:
        label = plain(voice("button-files", count=files))
        last.insert(
            0, Button(label, pack(CASE, "files", complaint.tracking_id, complaint.version))
        )
    return [*rows, last]


def more_rows(voice: Voice, complaint: Complaint, role: Role) -> Rows:
    """The rarer actions: notes, copies, privacy, adding facts, why it is due when it is."""
    actions = [action for action in offered(complaint.status, role) if action in WITHOUT_BUTTON]
    hidden = {Action.RATE, Action.SUPPORT, Action.UNMASK, Action.SHOW, Action.HIDE, Action.RELEASE}
    rows = action_rows(voice, complaint, [action for action in actions if action not in hidden])
    if role is Role.CITIZEN:
        rows = [*rows, _switches(voice, complaint)]
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


def key_of(action: Action) -> str:
    """The action as it stands in text keys."""
    return action.value.replace("_", "-")


def own_list(voice: Voice, page: Page) -> View:
    """The citizen's own complaints."""
    if not page.total:
        return View(voice("own-empty"))
    return case_list(voice, page, voice("own-title", total=page.total), OWN)


def queue_list(voice: Voice, page: Page) -> View:
    """What waits for an officer."""
    if not page.total:
        return View(voice("queue-empty"))
    return case_list(voice, page, voice("queue-title", total=page.total), QUEUE)


def case_list(voice: Voice, page: Page, title: str, prefix: str, *more: object) -> View:
    """A page of cases, each with a button that opens it."""
    lines = [title, *(_list_line(voice, view) for view in page.cases)]
    buttons = [
        Button(view.complaint.tracking_id, pack(CASE, "open", view.complaint.tracking_id, 0))
        for view in page.cases
    ]
    arrows = [
        Button(plain(voice(key)), pack(prefix, number, *more))
        for key, number in (("button-previous", page.number - 1), ("button-next", page.number + 1))
        if 0 <= number < page.pages
    ]
    return View("\n\n".join(lines), [*columns(buttons, 2), arrows])


def _list_line(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    story = shorten(" ".join((complaint.title or view.story).split()), 90)
    known = {"case": complaint.tracking_id, "status": complaint.status, "story": story}
    if complaint.due_at:
        return voice("list-line-due", **known, due=complaint.due_at)
    return voice("list-line", **known)


def _headline(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    title = view.words(complaint.title) if view.sight.story else ""
    line = voice("case-title", case=complaint.tracking_id, status=status_words(voice, view))
    return f"{line}\n{voice('case-named', title=title)}" if title else line


def status_words(voice: Voice, view: CaseView) -> str:
    """The public status, with the agency where one has the case."""
    status, agency = view.complaint.status, view.agency
    if agency and status in {Status.FORWARDED, Status.PASSED_ON}:
        return voice(f"status-{key_of_status(status)}-to", agency=agency.name)
    return voice(f"status-{key_of_status(status)}")


def key_of_status(status: Status) -> str:
    """The status as it stands in text keys."""
    return status.value.replace("_", "-")


def _facts(voice: Voice, view: CaseView) -> list[str]:
    complaint = view.complaint
    if not view.sight.story:
        secret = view.audience in {Audience.GROUP, Audience.FOLLOWER}
        return [voice("case-in-private" if secret else "case-not-yours")]
    facts: list[tuple[str, object]] = [
        ("card-kind", complaint.kind),
        ("card-category", complaint.category),
        ("card-reporter", view.reporter if view.audience is not Audience.OWNER else None),
        ("card-place", view.words(_place(complaint))),
        ("card-date", complaint.happened_on),
        ("card-agency", view.agency.name if view.agency else None),
        ("card-due", complaint.due_at),
        ("card-hand-overs", complaint.hand_overs),
        ("card-rating", complaint.rating),
        ("card-files", view.files),
        ("card-story", shorten(view.story, SHOWN_STORY)),
    ]
    lines: list[str] = [voice(key, value=value) for key, value in facts if value]
    switches = (
        ("card-anonymous", complaint.anonymous),
        ("card-secret", complaint.secret),
        ("card-supervisory", complaint.supervisory and view.audience is not Audience.OWNER),
    )
    return [*lines, *(voice(key) for key, on in switches if on)]


def _place(complaint: Complaint) -> str:
    point = None
    if complaint.latitude is not None and complaint.longitude is not None:
        point = (complaint.latitude, complaint.longitude)
    return place_name(complaint.district_code, complaint.village_code, point)


def _history(voice: Voice, view: CaseView) -> list[str]:
    events = view.history[-SHOWN_HISTORY:]
    if not events:
        return []
    return ["", voice("case-history"), *(event_line(voice, event) for event in events)]


def event_line(voice: Voice, event: CaseEvent) -> str:
    """A step of the history: when, what, and the words that went with it."""
    line = voice("event-line", at=event.at, action=voice(f"event-{key_of(event.action)}"))
    text = shorten(event.text, SHOWN_EVENT)
    if event.action in {Action.ARCHIVE, Action.LAPSE}:
        text = archive_reason(voice, event.text)
    return f"{line}\n{voice('event-text', text=text)}" if text else line


def archive_reason(voice: Voice, text: str) -> str:
    """The reason in words; one that an officer typed stays as it is."""
    if text in set(ArchiveReason):
        return plain(voice("archive-reason-" + text.replace("_", "-")))
    return text


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
