"""Notices become messages on delivery, as far as their audience may see the case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from sqlmodel import Session, col, select

from bot.buttons import Rows
from bot.desk import Desk, Practice
from bot.desk.people import office_of, officer_in
from bot.desk.publishing import POST
from bot.desk.reading import CaseView, copies_of, see_as, see_publicly
from bot.evidence import EVIDENCE, Evidence, evidence_of
from bot.rules.privacy import audience_of, is_public
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.cases import archive_reason, case_card, case_rows
from bot.views.choices import supply_rows
from bot.views.public import public_case
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
class Post:
    """A case's post in the public channel: its message, if there is one already, and whether it
    has to go."""

    complaint_id: int
    message_id: int | None
    gone: bool


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
        post = _post(notice, complaint)
        return Parcel(
            notice_id=notice.id or 0,
            chat_id=notice.chat_id,
            attempts=notice.attempts,
            post=post,
            view=self._posted(desk, voice, complaint)
            if post and complaint
            else _view(desk, voice, notice, complaint),
            files=_papers(desk, voice, notice, complaint) or _files(session, notice.attachments),
        )

    def _posted(self, desk: Desk, voice: Voice, complaint: Complaint) -> View:
        view = see_publicly(desk, complaint)
        if not view.sight.exists:
            return View(voice("public-gone"))
        return public_case(voice, view, self.username)


def _post(notice: Notice, complaint: Complaint | None) -> Post | None:
    if complaint is None or notice.text_key != POST:
        return None
    gone = not is_public(complaint)
    if gone and complaint.post_id is None:
        raise NothingToSend(notice.text_key)
    return Post(complaint.id or 0, complaint.post_id, gone)


def _view(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint | None) -> View:
    if complaint is None:
        return View(voice(notice.text_key, **notice.params))
    view = see_as(desk, _eyes(desk, notice, complaint), complaint)
    if not view.sight.exists:
        raise NoLongerTheirs(notice.text_key)
    if not view.sight.story:
        return case_card(voice, view)
    head = voice(notice.text_key, **_params(voice, notice, view))
    if notice.attachments or notice.text_key == EVIDENCE:
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


def _papers(
    desk: Desk, voice: Voice, notice: Notice, complaint: Complaint | None
) -> list[OutgoingFile]:
    if complaint is None or notice.text_key != EVIDENCE:
        return []
    evidence = evidence_of(see_as(desk, Audience.OWNER, complaint))
    name = f"bukti-{complaint.tracking_id}.pdf"
    make = partial(_print, evidence, voice)
    return [OutgoingFile(FileKind.DOCUMENT, "", name, None, make)]


def _print(evidence: Evidence, voice: Voice) -> bytes:
    from bot.evidence_pdf import make_evidence  # noqa: PLC0415 (loads slowly, so in the thread)

    return make_evidence(evidence, voice)


class NoLongerTheirs(ValueError):
    """The case is not this chat's to see any more, so the notice about it is not sent."""


class NothingToSend(Exception):
    """What the notice was about is over, and nobody was told of it."""


def _files(session: Session, numbers: list[int]) -> list[OutgoingFile]:
    if not numbers:
        return []
    rows = session.exec(
        select(Attachment).where(col(Attachment.id).in_(numbers)).order_by(col(Attachment.id))
    )
    return [OutgoingFile(row.kind, row.file_id, row.name, row.sha256) for row in rows]
