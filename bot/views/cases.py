"""A case as a card: for its owner, for officers, for a stranger; lists of cases."""

from bot.buttons import CASE, OWN, QUEUE, Button, Rows, columns, pack
from bot.desk.reading import CaseView, Page
from bot.regions import place_name
from bot.rules.privacy import Audience
from bot.rules.workflow import offered
from bot.texts import plain
from bot.views import View, Voice
from bot.views.filing import shorten
from storage.tables import Agency, CaseEvent, Complaint
from storage.words import Action, ArchiveReason, Role, Status

SHOWN_STORY = 2200
SHOWN_EVENT = 400
SHOWN_HISTORY = 6
AGENCY_PAGE = 8
ROLE_OF = {
    Audience.OWNER: Role.CITIZEN,
    Audience.COORDINATOR: Role.COORDINATOR,
    Audience.AGENCY: Role.LIAISON,
}


def case_card(voice: Voice, view: CaseView) -> View:
    """The case with what this audience may see and do."""
    lines = [_headline(voice, view), *_facts(voice, view), *_history(voice, view)]
    rows = case_rows(voice, view.complaint, ROLE_OF.get(view.audience), files=view.files)
    return View("\n".join(line for line in lines if line), rows)


def case_rows(voice: Voice, complaint: Complaint, role: Role | None, *, files: int = 0) -> Rows:
    """The workflow's buttons for this role."""
    if role is None:
        return []
    case = complaint.tracking_id
    buttons = [
        Button(plain(voice(f"button-{action}")), pack(CASE, action, case, complaint.version))
        for action in offered(complaint.status, role)
    ]
    rows = columns(buttons, 2)
    if files:
        label = plain(voice("button-files", count=files))
        rows.append([Button(label, pack(CASE, "files", case, complaint.version))])
    return rows


def archive_rows(voice: Voice, complaint: Complaint) -> Rows:
    """The reasons for archiving, a button each."""
    return [
        [
            Button(
                plain(voice("archive-reason-" + reason.replace("_", "-"))),
                pack(CASE, "why", complaint.tracking_id, complaint.version, reason.value),
            )
        ]
        for reason in ArchiveReason
    ]


def agency_rows(voice: Voice, complaint: Complaint, agencies: list[Agency], page: int) -> Rows:
    """The agencies to forward to, paged."""
    case, version = complaint.tracking_id, complaint.version
    shown = agencies[page * AGENCY_PAGE : (page + 1) * AGENCY_PAGE]
    rows = [[Button(agency.name, pack(CASE, "to", case, version, agency.id))] for agency in shown]
    arrows = [
        Button(plain(voice(key)), pack(CASE, "agencies", case, version, number))
        for key, number in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= number * AGENCY_PAGE < len(agencies)
    ]
    return [*rows, arrows] if arrows else rows


def own_list(voice: Voice, page: Page) -> View:
    """The citizen's own complaints."""
    if not page.total:
        return View(voice("own-empty"))
    return _list(voice, page, voice("own-title", total=page.total), OWN)


def queue_list(voice: Voice, page: Page) -> View:
    """What waits for an officer."""
    if not page.total:
        return View(voice("queue-empty"))
    return _list(voice, page, voice("queue-title", total=page.total), QUEUE)


def _list(voice: Voice, page: Page, title: str, prefix: str) -> View:
    lines = [title]
    rows: list[list[Button]] = []
    for case in page.cases:
        story = shorten(" ".join(case.story.split()), 90)
        lines.append(
            voice("list-line", case=case.tracking_id, status=case.status, story=story)
            if not case.due_at
            else voice(
                "list-line-due",
                case=case.tracking_id,
                status=case.status,
                story=story,
                due=case.due_at,
            )
        )
        rows.append([Button(case.tracking_id, pack(CASE, "open", case.tracking_id, 0))])
    arrows = [
        Button(plain(voice(key)), pack(prefix, number))
        for key, number in (
            ("button-previous", page.number - 1),
            ("button-next", page.number + 1),
        )
        if 0 <= number < page.pages
    ]
    return View("\n\n".join(lines), [*columns([r[0] for r in rows], 2), arrows])


def _headline(voice: Voice, view: CaseView) -> str:
    complaint = view.complaint
    return voice("case-title", case=complaint.tracking_id, status=status_words(voice, view))


def status_words(voice: Voice, view: CaseView) -> str:
    """The public status, with the agency where one has the case."""
    if view.complaint.status is Status.FORWARDED and view.agency:
        return voice("status-forwarded-to", agency=view.agency.name)
    return voice(f"status-{view.complaint.status}")


def _facts(voice: Voice, view: CaseView) -> list[str]:
    complaint = view.complaint
    if not view.sight.story:
        return [voice("case-not-yours")]
    point = None
    if complaint.latitude is not None and complaint.longitude is not None:
        point = (complaint.latitude, complaint.longitude)
    place = place_name(complaint.district_code, complaint.village_code, point)
    facts: list[tuple[str, object]] = [
        ("card-kind", complaint.kind),
        ("card-reporter", view.reporter if view.audience is not Audience.OWNER else None),
        ("card-place", place),
        ("card-date", complaint.happened_on),
        ("card-agency", view.agency.name if view.agency else None),
        ("card-due", complaint.due_at),
        ("card-files", view.files),
        ("card-story", shorten(complaint.story, SHOWN_STORY)),
    ]
    lines: list[str] = [voice(key, value=value) for key, value in facts if value]
    switches = (("card-anonymous", complaint.anonymous), ("card-secret", complaint.secret))
    return [*lines, *(voice(key) for key, on in switches if on)]


def _history(voice: Voice, view: CaseView) -> list[str]:
    told = [event for event in view.history if event.action is not Action.STORE]
    events = told[-SHOWN_HISTORY:]
    return (
        ["", voice("case-history"), *(_event_line(voice, event) for event in events)]
        if events
        else []
    )


def _event_line(voice: Voice, event: CaseEvent) -> str:
    line = voice("event-line", at=event.at, action=voice(f"event-{event.action}"))
    text = shorten(event.text, SHOWN_EVENT)
    if event.action is Action.ARCHIVE:
        text = archive_reason(voice, event.text)
    return f"{line}\n{voice('event-text', text=text)}" if text else line


def archive_reason(voice: Voice, text: str) -> str:
    """The reason in words; one that an officer typed stays as it is."""
    if text in set(ArchiveReason):
        return plain(voice("archive-reason-" + text.replace("_", "-")))
    return text
