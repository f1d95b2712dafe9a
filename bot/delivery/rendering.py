"""Notices become messages on delivery, as far as their audience may see the case."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from bot.desk import Desk, Practice
from bot.desk.reading import see_as
from bot.rules.privacy import Audience
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.cases import archive_reason, case_card, case_rows
from storage.files import FileStore
from storage.tables import Attachment, Complaint, Conversation, Notice
from storage.words import FileKind, Role

AUDIENCES = {
    Role.CITIZEN: Audience.OWNER,
    Role.COORDINATOR: Audience.COORDINATOR,
    Role.LIAISON: Audience.AGENCY,
}


@dataclass(frozen=True)
class OutgoingFile:
    """A file to send: by Telegram's id, or its content where that id has died."""

    kind: FileKind
    file_id: str
    name: str
    sha256: str | None


@dataclass(frozen=True)
class Parcel:
    """A notice, ready to be sent."""

    notice_id: int
    chat_id: int
    attempts: int
    view: View
    files: list[OutgoingFile] = field(default_factory=list)


@dataclass(frozen=True)
class Renderer:
    """Makes parcels of notices."""

    texts: Texts
    practice: Practice
    store: FileStore

    def render(self, session: Session, notice: Notice, now: datetime) -> Parcel:
        """The parcel of a notice, in the language of its chat."""
        conversation = session.get(Conversation, notice.chat_id)
        voice = Voice(self.texts, conversation.language if conversation else "id")
        desk = Desk(session, now, self.practice)
        complaint = session.get(Complaint, notice.complaint_id) if notice.complaint_id else None
        return Parcel(
            notice_id=notice.id or 0,
            chat_id=notice.chat_id,
            attempts=notice.attempts,
            view=_view(desk, voice, notice, complaint),
            files=_files(session, notice.attachments),
        )


def _view(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint | None) -> View:
    head = voice(notice.text_key, **_params(voice, notice))
    if complaint is None or notice.attachments:
        return View(head)
    if notice.audience is Role.CITIZEN:
        return View(head, case_rows(voice, complaint, Role.CITIZEN))
    card = case_card(voice, see_as(desk, AUDIENCES[notice.audience], complaint))
    return View(f"{head}\n\n{card.text}", card.rows)


def _params(voice: Voice, notice: Notice) -> dict[str, object]:
    params: dict[str, object] = dict(notice.params)
    if "due_at" in notice.params:
        params["due"] = datetime.fromisoformat(notice.params["due_at"])
    if notice.text_key == "notice-archived":
        params["text"] = archive_reason(voice, notice.params["text"])
    return params


def _files(session: Session, numbers: list[int]) -> list[OutgoingFile]:
    if not numbers:
        return []
    rows = session.exec(
        select(Attachment).where(col(Attachment.id).in_(numbers)).order_by(col(Attachment.id))
    )
    return [OutgoingFile(row.kind, row.file_id, row.name, row.sha256) for row in rows]
