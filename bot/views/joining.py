"""Similar and joined cases: before filing, around a case's card, in what followers are told."""

from datetime import datetime

from bot.buttons import CASE, FILING, SEARCH, Button, Rows, pack
from bot.desk.case_view import CaseView
from bot.desk.following import Lead
from bot.desk.joining import Around, Similar
from bot.desk.reading import Page
from bot.regions import place_name
from bot.rules.privacy import teaser
from bot.texts import plain
from bot.views import View, Voice, shorten
from bot.views.cases import (
    case_button,
    case_card,
    case_list,
    status_button,
    status_words,
    told_rows,
)
from bot.views.proposing import proposal_rows
from bot.views.record import SHOWN_EVENT, key_of
from storage.tables import Complaint, Conversation, Notice
from storage.words import Audience, Status

FOLLOWED = "followed-"
ABOUT_LEAD = frozenset({"notice-joined"})
SAME = "same"
LEAVE = "leave"


def alike_card(voice: Voice, conversation: Conversation, similar: list[Similar]) -> View:
    """What is likely the same as the draft: follow one of them, or file all the same."""
    version = conversation.version
    lines = [voice("alike-title"), *(_similar_line(voice, one) for one in similar)]
    follow = [
        [
            Button(
                plain(voice("button-support-this", case=one.view.complaint.tracking_id)),
                pack(FILING, version, "support", one.view.complaint.tracking_id),
            )
        ]
        for one in similar
    ]
    send = Button(plain(voice("button-send-anyway")), pack(FILING, version, "send"))
    back = Button(plain(voice("button-back")), pack(FILING, version, "review"))
    return View("\n\n".join(lines), [*follow, [send], [back]])


def with_own(voice: Voice, card: View, own: list[str]) -> View:
    """The filing card, with the numbers of own cases that are likely the same."""
    if not own:
        return card
    note = voice("alike-own", cases=", ".join(own))
    return View(f"{card.text}\n\n{note}", card.rows)


def supporting(voice: Voice, view: CaseView) -> View:
    """A citizen now follows the case."""
    text = voice("done-support", case=view.complaint.tracking_id)
    return View(text, followers_rows(voice, view.complaint))


def followers_rows(voice: Voice, complaint: Complaint) -> Rows:
    """To the case's status, and the button that ends following."""
    return [[status_button(voice, complaint), leave_button(voice, complaint)]]


def leave_button(voice: Voice, complaint: Complaint) -> Button:
    """Ends following."""
    return case_button(voice, "button-leave", complaint, LEAVE)


def full_card(voice: Voice, view: CaseView, around: Around) -> View:
    """The case's card with what stands around it."""
    card = case_card(voice, view, proposal_rows(voice, view.complaint, around.proposed))
    lines = [card.text, *around_lines(voice, around)]
    rows = [*card.rows, *_merge_rows(voice, view.complaint, around.alike)]
    if view.audience is Audience.FOLLOWER:
        rows = [*rows, [leave_button(voice, view.complaint)]]
    return View("\n".join(lines), rows)


def followed(voice: Voice, notice: Notice, view: CaseView, lead: Lead | None) -> View:
    """What a follower is told. Of a secret or supervisory case no more than the status; the
    number of the lead case only while that is public."""
    complaint = view.complaint
    known = dict(notice.params)
    params: dict[str, object] = dict(known)
    if "due_at" in known:
        params["due"] = datetime.fromisoformat(known["due_at"])
    params |= {"lead": lead.case if lead else "", "public": "yes" if lead and lead.case else "no"}
    key = notice.text_key
    if key.startswith(FOLLOWED) and _is_closed(view, lead):
        key = "followed-hidden"
        params["status"] = _status(voice, lead.status if lead else complaint.status)
    if view.audience is Audience.FOLLOWER:
        return View(voice(key, **params), followers_rows(voice, complaint))
    return View(voice(key, **params), told_rows(voice, complaint))


def found_list(voice: Voice, page: Page, words: list[str]) -> View:
    """What a search found."""
    title = voice("found-title", total=page.total)
    return case_list(voice, page, title, SEARCH, " ".join(words))


def _is_closed(view: CaseView, lead: Lead | None) -> bool:
    if lead is not None:
        return not lead.open
    return view.complaint.secret or view.complaint.supervisory


def _similar_line(voice: Voice, one: Similar) -> str:
    complaint = one.view.complaint
    place = place_name(complaint.district_code, complaint.village_code)
    status, story = status_words(voice, one.view), teaser(complaint)
    line = voice("alike-line", case=complaint.tracking_id, status=status, story=story)
    more = [place] if place else []
    if one.supporters:
        more.append(plain(voice("card-supporters", value=one.supporters)))
    return "\n".join([line, voice("alike-more", text=" · ".join(more))] if more else [line])


def around_lines(voice: Voice, around: Around) -> list[str]:
    """Supporters, the lead case with its last answer, likely duplicates."""
    lines: list[str] = []
    if around.supporters:
        lines.append(voice("card-supporters", value=around.supporters))
    if around.lead:
        lines += _lead_lines(voice, around.lead)
    if around.alike:
        lines.append(voice("card-alike", cases=", ".join(around.alike)))
    return lines


def _lead_lines(voice: Voice, lead: Lead) -> list[str]:
    public = "yes" if lead.case else "no"
    status = _status(voice, lead.status)
    lines: list[str] = [voice("card-lead", lead=lead.case, public=public, status=status)]
    if lead.answer:
        answer = shorten(lead.answer, SHOWN_EVENT)
        lines.append(voice("card-lead-answer", text=answer))
    return lines


def _merge_rows(voice: Voice, complaint: Complaint, others: tuple[str, ...]) -> Rows:
    case, version = complaint.tracking_id, complaint.version
    return [
        [
            Button(
                plain(voice("button-join-this", case=other)),
                pack(CASE, SAME, case, version, other),
            )
        ]
        for other in others
    ]


def _status(voice: Voice, status: Status) -> str:
    return voice(f"status-{key_of(status)}")
