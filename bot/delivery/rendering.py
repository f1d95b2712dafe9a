"""Notices become messages on delivery, as far as their audience may see the case."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session, col, select

from bot.buttons import Rows
from bot.desk import Desk, Practice
from bot.desk.dismissing import PACK
from bot.desk.groups import shows_here
from bot.desk.people import Actor, office_of, officer_in
from bot.desk.reading import CaseView, copies_of, find_case, see, see_as
from bot.rules.privacy import audience_of
from bot.rules.workflow import OPEN
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.cases import archive_reason, case_card, case_rows
from bot.views.choices import supply_rows
from bot.views.groups import group_rows, topic_name
from bot.views.officers import pack_list
from storage.files import FileStore
from storage.tables import (
    Attachment,
    Complaint,
    Conversation,
    GroupTopic,
    LinkedGroup,
    Notice,
)
from storage.words import Audience, FileKind, Side

CITIZENS = frozenset({Audience.OWNER, Audience.FOLLOWER})
# Notices for these are for officers only.
OFFICIAL = frozenset(
    {
        Audience.COORDINATOR,
        Audience.INSPECTOR,
        Audience.LEADER,
        Audience.AGENCY,
        Audience.COPIED,
    }
)


@dataclass(frozen=True)
class OutgoingFile:
    """A file to send: by Telegram's id, or its content where that id has died."""

    kind: FileKind
    file_id: str
    name: str
    sha256: str | None
    side: Side = Side.PUBLIC


@dataclass(frozen=True)
class Topic:
    """The forum topic that a case gets in a group."""

    complaint_id: int
    name: str


@dataclass(frozen=True)
class Parcel:
    """A notice, ready to be sent; in a forum with the `topic` that it belongs to, which is still
    to be opened when there is no `thread_id`."""

    notice_id: int
    chat_id: int
    attempts: int
    view: View
    files: list[OutgoingFile] = field(default_factory=list)
    thread_id: int | None = None
    topic: Topic | None = None
    side: Side = Side.PUBLIC


@dataclass(frozen=True)
class Renderer:
    """Makes parcels of notices; `username` is the bot's that officers' deep links lead to, and
    `staff` the side of the bot that officers and groups hear from."""

    texts: Texts
    practice: Practice
    store: FileStore
    username: str = ""
    staff: Side = Side.PUBLIC

    def render(self, session: Session, notice: Notice, now: datetime) -> Parcel:
        """The parcel of a notice, in the language of its chat."""
        side = Side.PUBLIC if notice.audience in CITIZENS else self.staff
        conversation = session.get(Conversation, (notice.chat_id, side))
        voice = Voice(self.texts, conversation.language if conversation else "id")
        desk = Desk(session, now, self.practice)
        complaint = session.get(Complaint, notice.complaint_id) if notice.complaint_id else None
        parcel = Parcel(
            notice_id=notice.id or 0,
            chat_id=notice.chat_id,
            attempts=notice.attempts,
            view=_view(desk, voice, notice, complaint),
            files=_files(session, notice.attachments),
            thread_id=notice.thread_id,
            side=side,
        )
        if complaint is None or notice.audience is not Audience.GROUP:
            return parcel
        return self._in_group(desk, voice, parcel, complaint)

    def _in_group(self, desk: Desk, voice: Voice, parcel: Parcel, complaint: Complaint) -> Parcel:
        """A group's cards have its buttons, and stand in the case's topic where it has topics."""
        seen = see_as(desk, Audience.GROUP, complaint)
        view = View(parcel.view.text, group_rows(voice, seen, self.username))
        group = desk.session.get(LinkedGroup, parcel.chat_id)
        if group is None or not group.forum:
            return replace(parcel, view=view)
        topic = Topic(complaint.id or 0, topic_name(seen))
        known = desk.session.get(GroupTopic, (parcel.chat_id, complaint.id))
        thread_id = parcel.thread_id or (known.thread_id if known else None)
        return replace(parcel, view=view, topic=topic, thread_id=thread_id)


def _view(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint | None) -> View:
    if notice.audience in OFFICIAL and officer_in(desk, notice.chat_id) is None:
        raise NoLongerTheirs(notice.text_key)
    if notice.text_key == PACK:
        return _pack(desk, voice, notice)
    if complaint is None:
        return View(voice(notice.text_key, **notice.params))
    view = see_as(desk, _eyes(desk, notice, complaint), complaint)
    if not view.sight.exists or view.audience is Audience.STRANGER:
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


def _pack(desk: Desk, voice: Voice, notice: Notice) -> View:
    """The cases that an officer left, as far as they are still open and for this reader."""
    actor = Actor(notice.chat_id, "", officer_in(desk, notice.chat_id))
    left = (find_case(desk, case) for case in notice.params["cases"].split(","))
    views = [see(desk, actor, complaint) for complaint in left if complaint is not None]
    shown = [view for view in views if view.role and view.complaint.status in OPEN]
    return pack_list(voice, shown, officer=notice.params["officer"], now=desk.now)


def _eyes(desk: Desk, notice: Notice, complaint: Complaint) -> Audience:
    """The audience as it is now: an officer may have lost the case since it was queued."""
    if notice.audience is Audience.GROUP:
        here = shows_here(desk, complaint, notice.chat_id)
        return Audience.GROUP if here else Audience.STRANGER
    if notice.audience in {Audience.OWNER, Audience.FOLLOWER}:
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
    return [OutgoingFile(row.kind, row.file_id, row.name, row.sha256, row.side) for row in rows]
