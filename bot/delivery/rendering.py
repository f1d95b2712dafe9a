"""Notices become messages on delivery, as far as their audience may see the case."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from bot.buttons import Rows
from bot.delivery.enclosing import Enclosed, OutgoingFile, enclose
from bot.delivery.parcels import Parcel, Topic
from bot.delivery.posting import post_of, post_view
from bot.delivery.printing import sheet_of
from bot.desk import Desk, Practice, unmasking
from bot.desk.case_view import CaseView
from bot.desk.digests import DIGEST, Span, digest_of
from bot.desk.dismissing import PACK
from bot.desk.following import lead_of
from bot.desk.groups import shows_here
from bot.desk.joining import around
from bot.desk.notifying import owner_chat
from bot.desk.people import Actor, office_of, officer_in
from bot.desk.publishing import POST
from bot.desk.reading import copies_of, find_case, see, see_as
from bot.desk.unsent import EXPIRED, UNSENT, kept_until, unsent_draft
from bot.evidence import EVIDENCE
from bot.rules.privacy import audience_of
from bot.rules.workflow import OPEN
from bot.texts import SOURCE, Texts
from bot.views import View, Voice
from bot.views.assisting import for_whom
from bot.views.cases import case_card, told_rows
from bot.views.choices import consent_rows, supply_rows
from bot.views.groups import group_rows, topic_name
from bot.views.joining import ABOUT_LEAD, FOLLOWED, followed, full_card
from bot.views.officers import pack_list
from bot.views.record import archive_reason
from bot.views.reminding import digest_view
from bot.views.unsent import expired_note, unsent_card
from storage import turns
from storage.files import FileStore
from storage.tables import Complaint, GroupTopic, LinkedGroup, Notice
from storage.words import Audience, FileKind, Side, Stage

CITIZENS = frozenset({Audience.OWNER, Audience.FOLLOWER})
# Notices for all others are for officers only.
FOR_NO_OFFICE = CITIZENS | {Audience.STRANGER, Audience.GROUP}


class NoLongerTheirs(ValueError):
    """The case is not this chat's to see any more, so the notice about it is not sent."""


@dataclass(frozen=True)
class Renderer:
    """Makes parcels of notices; `bots` are the names of the bots by their side, and `staff` is
    the side of the bot that officers and groups hear from."""

    texts: Texts
    practice: Practice
    store: FileStore
    bots: Mapping[Side, str] = field(default_factory=dict)
    staff: Side = Side.PUBLIC

    def render(self, session: Session, notice: Notice, now: datetime) -> Parcel:
        """The parcel of a notice, in the language of its chat; raises NoLongerTheirs."""
        public = notice.audience in CITIZENS or notice.text_key == POST
        side = Side.PUBLIC if public else self.staff
        desk = Desk(session, now, self.practice)
        language = turns.language_of(session, notice.chat_id, side=side)
        voice = Voice(self.texts, language or SOURCE)
        parcel = self._parcel(desk, voice, notice)
        return replace(parcel, thread_id=parcel.thread_id or notice.thread_id, side=side)

    def _parcel(self, desk: Desk, voice: Voice, notice: Notice) -> Parcel:
        if notice.text_key in WITHOUT_CASE:
            return _bare(notice, WITHOUT_CASE[notice.text_key](desk, voice, notice))
        complaint = desk.get(Complaint, notice.complaint_id)
        if complaint is None:
            if notice.audience not in FOR_NO_OFFICE:
                _in_office(desk, notice)
            return _bare(notice, View(voice(notice.text_key, **notice.params)))
        if notice.text_key == POST:
            return self._post(desk, voice, notice, complaint)
        if notice.audience is Audience.OWNER and notice.chat_id != owner_chat(desk, complaint):
            raise NoLongerTheirs(notice.text_key)
        if notice.text_key == EVIDENCE:
            return _sheet(desk, voice, notice, complaint)
        return self._about(desk, voice, notice, complaint)

    def _about(self, desk: Desk, voice: Voice, notice: Notice, complaint: Complaint) -> Parcel:
        seen = _seen(desk, notice, complaint)
        numbers = notice.attachments if seen.sight.story else []
        enclosed = enclose(desk.session, voice, numbers, seen.audience)
        view = for_whom(voice, seen, _view(voice, notice, seen, enclosed))
        parcel = _bare(notice, view, enclosed.files)
        return self._in_group(voice, parcel, seen) if seen.audience is Audience.GROUP else parcel

    def _in_group(self, voice: Voice, parcel: Parcel, seen: CaseView) -> Parcel:
        """A group's cards have its buttons, and stand in the case's topic where it has topics."""
        rows = group_rows(voice, seen, self.bots.get(self.staff, ""))
        shown = replace(parcel, view=View(parcel.view.text, rows))
        group = seen.desk.session.get(LinkedGroup, parcel.chat_id)
        if group is None or not group.forum:
            return shown
        number = seen.complaint.id or 0
        known = seen.desk.session.get(GroupTopic, (parcel.chat_id, number))
        thread_id = known.thread_id if known else None
        return replace(shown, topic=Topic(number, topic_name(seen)), thread_id=thread_id)

    def _post(self, desk: Desk, voice: Voice, notice: Notice, complaint: Complaint) -> Parcel:
        post = post_of(complaint)
        if post is None:
            raise NoLongerTheirs(notice.text_key)
        view = post_view(desk, voice, complaint, self.bots.get(Side.PUBLIC, ""))
        return replace(_bare(notice, view), post=post)


def _bare(notice: Notice, view: View, files: list[OutgoingFile] | None = None) -> Parcel:
    return Parcel(
        notice_id=notice.id or 0,
        chat_id=notice.chat_id,
        attempts=notice.attempts,
        view=view,
        files=files or [],
        protected=notice.text_key == unmasking.UNMASKED,
    )


def _sheet(desk: Desk, voice: Voice, notice: Notice, complaint: Complaint) -> Parcel:
    view = View(voice(notice.text_key, **notice.params))
    name, make = sheet_of(see_as(desk, Audience.OWNER, complaint), voice)
    return _bare(notice, view, [OutgoingFile(FileKind.DOCUMENT, "", name, None, make=make)])


def _in_office(desk: Desk, notice: Notice) -> Actor:
    officer = officer_in(desk, notice.chat_id)
    if officer is None:
        raise NoLongerTheirs(notice.text_key)
    return Actor(notice.chat_id, "", officer)


def _digest(desk: Desk, voice: Voice, notice: Notice) -> View:
    officer = _in_office(desk, notice).officer
    since, until = (datetime.fromisoformat(notice.params[name]) for name in ("since", "until"))
    if officer is None:
        return View("")
    return digest_view(voice, digest_of(desk, officer, Span(since, until)))


def _pack(desk: Desk, voice: Voice, notice: Notice) -> View:
    """The cases that an officer left, as far as they are still open and for this reader."""
    actor = _in_office(desk, notice)
    left = (find_case(desk, case) for case in notice.params["cases"].split(","))
    views = [see(desk, actor, complaint) for complaint in left if complaint is not None]
    shown = [view for view in views if view.role and view.complaint.status in OPEN]
    return pack_list(voice, shown, officer=notice.params["officer"], now=desk.now)


def _unsent(desk: Desk, voice: Voice, notice: Notice) -> View:
    """A draft that was touched since the reminder was queued is not reminded of."""
    found = unsent_draft(desk, notice.chat_id, notice.params["version"])
    if found is None:
        raise NoLongerTheirs(notice.text_key)
    conversation, draft = found
    until = kept_until(desk, conversation).astimezone(desk.practice.zone).date()
    return unsent_card(voice, conversation, draft, until)


def _expired(desk: Desk, voice: Voice, notice: Notice) -> View:
    since = datetime.fromisoformat(notice.params["since"])
    local = since.astimezone(desk.practice.zone).date()
    days = desk.practice.drafts.kept.days
    return expired_note(voice, local, days=days, files=int(notice.params["files"]))


WITHOUT_CASE = {DIGEST: _digest, PACK: _pack, UNSENT: _unsent, EXPIRED: _expired}


def _seen(desk: Desk, notice: Notice, complaint: Complaint) -> CaseView:
    """The case as this chat may see it now."""
    bare = notice.text_key == unmasking.UNMASKED
    if bare and not unmasking.is_granted(desk, notice):
        raise NoLongerTheirs(notice.text_key)
    eyes = _eyes(desk, notice, complaint)
    seen = see_as(desk, eyes, complaint, bare=bare)
    if eyes is Audience.STRANGER or not seen.sight.exists or (bare and not seen.sight.notes):
        raise NoLongerTheirs(notice.text_key)
    return seen


def _eyes(desk: Desk, notice: Notice, complaint: Complaint) -> Audience:
    """The audience as it is now: an officer may have lost the case since it was queued."""
    if notice.audience in CITIZENS:
        return notice.audience
    if notice.audience is Audience.GROUP:
        here = shows_here(desk, complaint, notice.chat_id)
        return Audience.GROUP if here else Audience.STRANGER
    office = office_of(desk, officer_in(desk, notice.chat_id))
    return audience_of(complaint, own=False, office=office, copies=copies_of(desk, complaint))


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
        rows = told_rows(voice, seen.complaint)
        return View(head, [*_supply(voice, notice, seen), *rows])
    return _with_card(voice, notice, seen, head)


def _with_card(voice: Voice, notice: Notice, seen: CaseView, head: str) -> View:
    if notice.text_key == unmasking.UNMASKED:
        return View(f"{head}\n\n{case_card(voice, seen).text}")
    card = full_card(voice, seen, around(seen.desk, seen))
    return View(f"{head}\n\n{card.text}", [*_consent(voice, notice, seen), *card.rows])


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
