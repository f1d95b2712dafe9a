"""The filing card: what is known, the open question, and its buttons."""

from collections.abc import Callable
from datetime import date

from bot.buttons import FILING, HOME, Button, Rows, columns, pack
from bot.regions import districts, place_name
from bot.rules.drafts import ComplaintDraft, FilingStep, editable, next_step
from bot.rules.sensitive import Sensitive, help_lines
from bot.texts import Safe, plain
from bot.views import View, Voice
from storage.tables import Complaint, Conversation
from storage.words import Kind

SHOWN_STORY = 700
LIST_PAGE = 12


def home_rows(voice: Voice) -> Rows:
    """The two buttons of the greeting."""
    return [
        [Button(plain(voice("button-file")), pack(HOME, "file"))],
        [Button(plain(voice("button-status")), pack(HOME, "status"))],
    ]


def filing_card(  # noqa: PLR0913 (what the card shows)
    voice: Voice,
    conversation: Conversation,
    draft: ComplaintDraft,
    *,
    page: int = 0,
    likely: Kind | None = None,
    care: frozenset[Sensitive] = frozenset(),
) -> View:
    """The card at the conversation's step; the kind that is `likely` meant is asked first; with
    `care`, help and the proposal of secrecy."""
    step = FilingStep(conversation.step)
    question = voice(f"ask-{step.value}")
    lines = [voice("card-title"), *known_lines(voice, draft), "", question]
    text = "\n".join([*lines, *care_lines(voice, draft, care)])
    footer = _footer(
        voice, conversation, can_go_back=draft.changing or step is not FilingStep.KIND
    )
    rows = [*ROWS[step](voice, conversation.version, draft, page)]
    if step is FilingStep.KIND and likely:
        rows = [*_likely_first(voice, conversation.version, rows, likely)]
    if care and not draft.secret:
        yes = _button(voice, "button-care-secret", conversation.version, "switch", "secret")
        rows.insert(0, [yes])
    return View(text, [*rows, *footer])


def care_lines(voice: Voice, draft: ComplaintDraft, care: frozenset[Sensitive]) -> list[str]:
    """What is said to somebody whose complaint needs care: a kind sentence, where help is, and
    the proposal."""
    if not care:
        return []
    proposal = [] if draft.secret else [voice("care-propose-secret")]
    return ["", voice("care-kind"), *map(voice, help_lines(care)), *proposal]


def receipt_text(voice: Voice, complaint: Complaint, care: frozenset[Sensitive]) -> str:
    """What the citizen keeps after sending: the number, and where help is."""
    receipt = voice("receipt", case=complaint.tracking_id, due=complaint.due_at)
    watched = [voice("care-supervised")] if complaint.supervisory else []
    return "\n\n".join([receipt, *watched, *map(voice, help_lines(care))])


def resume_card(voice: Voice, conversation: Conversation, draft: ComplaintDraft) -> View:
    """The offer to go on with a draft that is still there."""
    text = "\n".join([voice("card-title"), *known_lines(voice, draft), "", voice("ask-resume")])
    buttons = [("button-resume", "resume"), ("button-restart", "restart")]
    return View(text, [[_button(voice, key, conversation.version, op)] for key, op in buttons])


def known_lines(voice: Voice, draft: ComplaintDraft) -> list[str]:
    """What the draft holds, a line each."""
    point = (
        (draft.latitude, draft.longitude)
        if draft.latitude is not None and draft.longitude is not None
        else None
    )
    place = place_name(draft.district_code, draft.village_code, point)
    known: list[tuple[str, object]] = [
        ("card-kind", draft.kind),
        ("card-story", shorten(draft.story, SHOWN_STORY)),
        ("card-place", place),
        ("card-date", draft.happened_on),
        ("card-files", len(draft.attachments)),
    ]
    lines = [voice(key, value=value) for key, value in known if value]
    return [*lines, *_switch_lines(voice, draft)]


def shorten(text: str, limit: int) -> str:
    """The text, cut at the limit with a sign that there is more."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def _switch_lines(voice: Voice, draft: ComplaintDraft) -> list[Safe]:
    switches = (("card-anonymous", draft.anonymous), ("card-secret", draft.secret))
    return [voice(key) for key, on in switches if on]


def _button(voice: Voice, key: str, version: int, *parts: object) -> Button:
    return Button(plain(voice(key)), pack(FILING, version, *parts))


def _kind_rows(voice: Voice, version: int, _draft: ComplaintDraft, _page: int) -> Rows:
    return [[_button(voice, f"kind-{kind}", version, "kind", kind.value)] for kind in Kind]


def _likely_first(voice: Voice, version: int, rows: Rows, likely: Kind) -> Rows:
    first = _button(voice, f"button-likely-{likely}", version, "kind", likely.value)
    return [[first], *(row for row in rows if row[0].data != first.data)]


def _district_rows(voice: Voice, version: int, _draft: ComplaintDraft, page: int) -> Rows:
    places = [(district.code, district.name) for district in districts().values()]
    return _place_rows(voice, version, "district", places, page)


def _village_rows(voice: Voice, version: int, draft: ComplaintDraft, page: int) -> Rows:
    district = districts()[draft.district_code or ""]
    places = [(village.code, village.name) for village in district.villages.values()]
    return _place_rows(voice, version, "village", places, page)


def _place_rows(
    voice: Voice, version: int, op: str, places: list[tuple[str, str]], page: int
) -> Rows:
    shown = places[page * LIST_PAGE : (page + 1) * LIST_PAGE]
    rows = columns([Button(name, pack(FILING, version, op, code)) for code, name in shown], 2)
    arrows = []
    if page > 0:
        arrows.append(_button(voice, "button-previous", version, "page", page - 1))
    if (page + 1) * LIST_PAGE < len(places):
        arrows.append(_button(voice, "button-next", version, "page", page + 1))
    return [*rows, arrows] if arrows else rows


def _date_rows(voice: Voice, version: int, _draft: ComplaintDraft, _page: int) -> Rows:
    days = ("today", "yesterday")
    return [[_button(voice, f"button-{day}", version, "date", day) for day in days]]


def _files_rows(voice: Voice, version: int, draft: ComplaintDraft, _page: int) -> Rows:
    rows = [[_button(voice, "button-files-done", version, "review")]]
    if draft.attachments:
        rows.append([_button(voice, "button-files-clear", version, "nofiles")])
    return rows


def _story_rows(voice: Voice, version: int, draft: ComplaintDraft, _page: int) -> Rows:
    if not draft.story:
        return []
    rows = [[_button(voice, "button-rewrite", version, "rewrite")]]
    if next_step(draft) is not FilingStep.STORY:
        rows.insert(0, [_button(voice, "button-story-done", version, "review")])
    return rows


def _review_rows(voice: Voice, version: int, draft: ComplaintDraft, _page: int) -> Rows:
    changes = [
        _button(voice, f"button-change-{step}", version, "step", step.value)
        for step in editable(draft)
    ]
    switches = [
        _button(voice, f"button-{name}-{'off' if on else 'on'}", version, "switch", name)
        for name, on in (("anonymous", draft.anonymous), ("secret", draft.secret))
    ]
    send = [_button(voice, "button-send", version, "send")]
    return [send, switches, *columns(changes, 2)]


def _footer(voice: Voice, conversation: Conversation, *, can_go_back: bool) -> Rows:
    back = _button(voice, "button-back", conversation.version, "back")
    cancel = _button(voice, "button-cancel", conversation.version, "cancel")
    return [[back, cancel]] if can_go_back else [[cancel]]


RowMaker = Callable[[Voice, int, ComplaintDraft, int], Rows]
ROWS: dict[FilingStep, RowMaker] = {
    FilingStep.KIND: _kind_rows,
    FilingStep.STORY: _story_rows,
    FilingStep.DISTRICT: _district_rows,
    FilingStep.VILLAGE: _village_rows,
    FilingStep.DATE: _date_rows,
    FilingStep.FILES: _files_rows,
    FilingStep.REVIEW: _review_rows,
}


def today_or_yesterday(word: str, today: date) -> date:
    """The day that a button of the date question means."""
    return today if word == "today" else date.fromordinal(today.toordinal() - 1)
