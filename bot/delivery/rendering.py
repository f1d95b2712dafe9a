"""Notices become messages on delivery, as far as their audience may see the case."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from bot.buttons import Rows
from bot.delivery.enclosing import Enclosed, OutgoingFile, enclose
from bot.delivery.posting import Post, post_of, post_view
from bot.delivery.printing import sheet_of
from bot.desk import Desk, Practice, unmasking
from bot.desk.digests import DIGEST, digest_of
from bot.desk.following import lead_of
from bot.desk.joining import around
from bot.desk.people import office_of, officer_in
from bot.desk.publishing import POST
from bot.desk.reading import CaseView, copies_of, see_as
from bot.evidence import EVIDENCE
from bot.rules.privacy import audience_of
from bot.texts import Texts
from bot.views import View, Voice
from bot.views.cases import archive_reason, case_card, case_rows
from bot.views.choices import consent_rows, supply_rows
from bot.views.joining import ABOUT_LEAD, FOLLOWED, followed, full_card
from bot.views.reminding import digest_view
from storage.files import FileStore
from storage.tables import Complaint, Conversation, Notice
from storage.words import Audience, FileKind, Stage


@dataclass(frozen=True)
class Parcel:
    """A notice, ready to be sent; a `protected` one can be neither forwarded nor saved."""

    notice_id: int
    chat_id: int
    attempts: int
    view: View
    files: list[OutgoingFile] = field(default_factory=list)
    protected: bool = False
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
        if notice.text_key == DIGEST:
            return _parcel(notice, _digest(desk, voice, notice))
        complaint = session.get(Complaint, notice.complaint_id) if notice.complaint_id else None
        if complaint is None:
            return _parcel(notice, View(voice(notice.text_key, **notice.params)))
        if notice.text_key == POST:
            return self._post(desk, voice, notice, complaint)
        if notice.text_key == EVIDENCE:
            return _sheet(desk, voice, notice, complaint)
        seen = _seen(desk, notice, complaint)
        numbers = notice.attachments if seen.sight.story else []
        enclosed = enclose(session, voice, numbers, seen.audience)
        return _parcel(notice, _view(voice, notice, seen, enclosed), enclosed.files)

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
    file = OutgoingFile(FileKind.DOCUMENT, "", name, None, make=make)
    return _parcel(notice, view, [file])


class NoLongerTheirs(ValueError):
    """The case is not this chat's to see any more, so the notice about it is not sent."""


def _parcel(notice: Notice, view: View, files: list[OutgoingFile] | None = None) -> Parcel:
    return Parcel(
        notice_id=notice.id or 0,
        chat_id=notice.chat_id,
        attempts=notice.attempts,
        view=view,
        files=files or [],
        protected=notice.text_key == unmasking.UNMASKED,
    )


def _seen(desk: Desk, notice: Notice, complaint: Complaint) -> CaseView:
    """The case as this chat may see it now."""
    if notice.text_key == unmasking.UNMASKED and not unmasking.is_granted(desk, notice):
        raise NoLongerTheirs(notice.text_key)
    bare = notice.text_key == unmasking.UNMASKED
    seen = see_as(desk, _eyes(desk, notice, complaint), complaint, bare=bare)
    if not seen.sight.exists or (bare and not seen.sight.notes):
        raise NoLongerTheirs(notice.text_key)
    return seen


def _view(voice: Voice, notice: Notice, seen: CaseView, enclosed: Enclosed) -> View:
    if notice.text_key in ABOUT_LEAD or notice.text_key.startswith(FOLLOWED):
        return followed(voice, notice, seen, lead_of(seen.desk, seen.complaint))
    if not seen.sight.story:
        return case_card(voice, seen)
    head = voice(notice.text_key, **_params(voice, notice, seen))
    if notice.attachments:
        lost = voice("notice-files-lost", case=seen.complaint.tracking_id)
        return View(f"{head}\n{lost}" if enclosed.lost else head)
    if seen.audience is Audience.OWNER:
        rows = case_rows(voice, seen.complaint, seen.role)
        return View(head, [*_supply(voice, notice, seen), *rows])
    return _with_card(voice, notice, seen, head)


def _with_card(voice: Voice, notice: Notice, seen: CaseView, head: str) -> View:
    if notice.text_key == unmasking.UNMASKED:
        return View(f"{head}\n\n{case_card(voice, seen).text}")
    card = full_card(voice, seen, around(seen.desk, seen))
    return View(f"{head}\n\n{card.text}", [*_consent(voice, notice, seen), *card.rows])


def _digest(desk: Desk, voice: Voice, notice: Notice) -> View:
    officer = officer_in(desk, notice.chat_id)
    if officer is None:
        raise NoLongerTheirs(notice.text_key)
    since, until = (datetime.fromisoformat(notice.params[name]) for name in ("since", "until"))
    return digest_view(voice, digest_of(desk, officer, since, until))


def _eyes(desk: Desk, notice: Notice, complaint: Complaint) -> Audience:
    """The audience as it is now: an officer may have lost the case since it was queued."""
    if notice.audience in {Audience.OWNER, Audience.FOLLOWER, Audience.GROUP}:
        return notice.audience
    office = office_of(desk, officer_in(desk, notice.chat_id))
    return audience_of(complaint, own=False, office=office, copies=copies_of(desk, complaint))


def _supply(voice: Voice, notice: Notice, seen: CaseView) -> Rows:
    return supply_rows(voice, seen.complaint, notice.params.get("missing", "").split(","))


def _consent(voice: Voice, notice: Notice, seen: CaseView) -> Rows:
    request = notice.params.get(unmasking.REQUEST)
    return consent_rows(voice, seen.complaint, request) if request else []


def _params(voice: Voice, notice: Notice, seen: CaseView) -> dict[str, object]:
    params: dict[str, object] = dict(notice.params)
    if "due_at" in notice.params:
        params["due"] = datetime.fromisoformat(notice.params["due_at"])
    if "stage" in notice.params:
        params["stage"] = Stage(notice.params["stage"])
    text = notice.params.get("text", "")
    if notice.text_key in {"notice-archived", "notice-lapsed"}:
        text = archive_reason(voice, text)
    params["text"] = seen.words(text)
    return params
