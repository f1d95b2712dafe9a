"""Notices become messages on delivery, as far as their audience may see the case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from bot.buttons import Rows
from bot.delivery.posting import Post, post_of, post_view
from bot.delivery.printing import sheet_of
from bot.desk import Desk, Practice
from bot.desk.people import office_of, officer_in
from bot.desk.publishing import POST
from bot.desk.reading import CaseView, copies_of, see_as
from bot.evidence import EVIDENCE
from bot.rules.privacy import audience_of
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.cases import archive_reason, case_card, case_rows
from bot.views.choices import supply_rows
from storage.files import FileStore
from storage.tables import Attachment, Complaint, Conversation, Notice
from storage.words import Audience, FileKind


@dataclass(frozen=True)
class OutgoingFile:
    """A file to send: by Telegram's id, or its content where that id has died; one that is ours
    has no id, and is made (in a thread) when it is sent."""

    kind: FileKind
    file_id: str
    name: str
    sha256: str | None
    make: Callable[[], bytes] | None = None


@dataclass(frozen=True)
class Parcel:
    """A notice, ready to be sent."""

    notice_id: int
    chat_id: int
    attempts: int
    view: View
    files: list[OutgoingFile] = field(default_factory=list)
    post: Post | None = None


@dataclass(frozen=True)
class Renderer:
    """Makes parcels of notices; `username` is the bot's."""

    texts: Texts
    practice: Practice
    store: FileStore
    username: str = ""

    def render(self, session: Session, notice: Notice, now: datetime) -> Parcel:
        """The parcel of a notice, in the language of its chat."""
        conversation = session.get(Conversation, notice.chat_id)
        voice = Voice(self.texts, conversation.language if conversation else "id")
        desk = Desk(session, now, self.practice)
        complaint = session.get(Complaint, notice.complaint_id) if notice.complaint_id else None
        if complaint is not None and notice.text_key == POST:
            return self._post(desk, voice, notice, complaint)
        if complaint is not None and notice.text_key == EVIDENCE:
            return _sheet(desk, voice, notice, complaint)
        return Parcel(
            notice_id=notice.id or 0,
            chat_id=notice.chat_id,
            attempts=notice.attempts,
            view=_view(desk, voice, notice, complaint),
            files=_files(session, notice.attachments),
        )

    def _post(self, desk: Desk, voice: Voice, notice: Notice, complaint: Complaint) -> Parcel:
        post = post_of(complaint)
        if post is None:
            raise NoLongerTheirs(notice.text_key)
        view = post_view(desk, voice, complaint, self.username)
        number = notice.id or 0
        return Parcel(number, notice.chat_id, notice.attempts, view, post=post)


def _sheet(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint) -> Parcel:
    view = View(voice(notice.text_key, **notice.params))
    name, make = sheet_of(see_as(desk, Audience.OWNER, complaint), voice)
    file = OutgoingFile(FileKind.DOCUMENT, "", name, None, make)
    return Parcel(notice.id or 0, notice.chat_id, notice.attempts, view, [file])


def _view(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint | None) -> View:
    if complaint is None:
        return View(voice(notice.text_key, **notice.params))
    view = see_as(desk, _eyes(desk, notice, complaint), complaint)
    if not view.sight.exists:
        raise NoLongerTheirs(notice.text_key)
    if not view.sight.story:
        return case_card(voice, view)
    head = voice(notice.text_key, **_params(voice, notice, view))
    if notice.attachments:
        return View(head)
    if view.audience in {Audience.OWNER, Audience.FOLLOWER}:
        return View(head, [*_supply(voice, notice, view), *case_rows(voice, complaint, view.role)])
    card = case_card(voice, view)
    return View(f"{head}\n\n{card.text}", card.rows)


def _eyes(desk: Desk, notice: Notice, complaint: Complaint) -> Audience:
    """The audience as it is now: an officer may have lost the case since it was queued."""
    if notice.audience in {Audience.OWNER, Audience.FOLLOWER, Audience.GROUP}:
        return notice.audience
    office = office_of(desk, officer_in(desk, notice.chat_id))
    return audience_of(complaint, own=False, office=office, copies=copies_of(desk, complaint))


def _supply(voice: Voice, notice: Notice, view: CaseView) -> Rows:
    return supply_rows(voice, view.complaint, notice.params.get("missing", "").split(","))


def _params(voice: Voice, notice: Notice, view: CaseView) -> dict[str, object]:
    params: dict[str, object] = dict(notice.params)
    if "due_at" in notice.params:
        params["due"] = datetime.fromisoformat(notice.params["due_at"])
    text = notice.params.get("text", "")
    if notice.text_key in {"notice-archived", "notice-lapsed"}:
        text = archive_reason(voice, text)
    params["text"] = view.words(text)
    return params


class NoLongerTheirs(ValueError):
    """The case is not this chat's to see any more, so the notice about it is not sent."""


def _files(session: Session, numbers: list[int]) -> list[OutgoingFile]:
    if not numbers:
        return []
    rows = session.exec(
        select(Attachment).where(col(Attachment.id).in_(numbers)).order_by(col(Attachment.id))
    )
    return [OutgoingFile(row.kind, row.file_id, row.name, row.sha256) for row in rows]
