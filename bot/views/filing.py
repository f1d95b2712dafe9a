"""The filing card: what is known, the open question, and its buttons."""

from bot.buttons import HOME, Button, Rows, pack
from bot.rules.drafts import ASKED, ComplaintDraft, FilingStep
from bot.rules.sensitive import Sensitive, help_lines
from bot.texts import Safe, plain
from bot.views import View, Voice, shorten
from bot.views.filing_rows import Hints, Maker, rows_of
from bot.views.places import place_words
from storage.tables import Complaint, Conversation

SHOWN_STORY = 700


def home_rows(voice: Voice) -> Rows:
    """The two buttons of the greeting."""
    return [
        [Button(plain(voice("button-file")), pack(HOME, "file"))],
        [Button(plain(voice("button-status")), pack(HOME, "status"))],
    ]


def filing_card(
    voice: Voice, conversation: Conversation, draft: ComplaintDraft, hints: Hints
) -> View:
    """The card at the conversation's step; with care, help and the proposal of secrecy."""
    step = FilingStep(conversation.step)
    lines = [*title_lines(voice, hints.person), *known_lines(voice, draft, hints.agency), ""]
    text = "\n".join([*lines, question(voice, draft, step), *care_lines(voice, draft, hints.care)])
    maker = Maker(voice, conversation.version, draft, hints)
    rows = rows_of(maker, step)
    if hints.care and not draft.secret:
        rows.insert(0, [maker.button("button-care-secret", "switch", "secret")])
    return View(text, [*rows, _footer(maker, step)])


def question(voice: Voice, draft: ComplaintDraft, step: FilingStep) -> Safe:
    """What the card asks for; the review says when something on it was read, not said."""
    if step is FilingStep.REVIEW and draft.kind:
        looked_at = {FilingStep.KIND, *ASKED[draft.kind]} - {FilingStep.STORY}
        if any(draft.is_read(field) for field in looked_at):
            return voice("ask-review-read")
    return voice(f"ask-{step.value}")


def care_lines(voice: Voice, draft: ComplaintDraft, care: frozenset[Sensitive]) -> list[str]:
    """What is said to somebody whose complaint needs care: a kind sentence, where help is, and
    the proposal."""
    if not care:
        return []
    proposal = [] if draft.secret else [voice("care-propose-secret")]
    return ["", voice("care-kind"), *map(voice, help_lines(care)), *proposal]


def receipt_text(voice: Voice, complaint: Complaint, care: frozenset[Sensitive]) -> str:
    """What the citizen keeps after sending: the number, what comes next, and where help is."""
    receipt = voice("receipt", case=complaint.tracking_id, due=complaint.due_at)
    passed_on = [voice("receipt-outside")] if complaint.outside else []
    watched = [voice("care-supervised")] if complaint.supervisory else []
    return "\n\n".join([receipt, *passed_on, *watched, *map(voice, help_lines(care))])


def title_lines(voice: Voice, person: str) -> list[str]:
    """What this is, and for whom."""
    return [voice("card-title"), *([voice("card-for", name=person)] if person else [])]


def resume_card(
    voice: Voice, conversation: Conversation, draft: ComplaintDraft, person: str = ""
) -> View:
    """The offer to go on with a draft that is still there."""
    head = [*title_lines(voice, person), *known_lines(voice, draft)]
    text = "\n".join([*head, "", voice("ask-resume")])
    maker = Maker(voice, conversation.version, draft, Hints())
    buttons = [("button-resume", "resume"), ("button-restart", "restart")]
    return View(text, [[maker.button(key, op)] for key, op in buttons])


def known_lines(voice: Voice, draft: ComplaintDraft, agency: str = "") -> list[str]:
    """What the draft holds, a line each."""
    known: list[tuple[str, object]] = [
        ("card-kind", draft.kind),
        ("card-story", shorten(draft.story, SHOWN_STORY)),
        ("card-place", place_words(voice, draft, draft.address)),
        ("card-date", draft.happened_on),
        ("card-category", _maybe(voice, draft, FilingStep.CATEGORY, draft.category or "")),
        ("card-to", _maybe(voice, draft, FilingStep.AGENCY, agency)),
        ("card-files", len(draft.attachments)),
    ]
    switches = (("card-anonymous", draft.anonymous), ("card-secret", draft.secret))
    lines = [voice(key, value=value) for key, value in known if value]
    return [*lines, *(voice(key) for key, on in switches if on)]


def _maybe(voice: Voice, draft: ComplaintDraft, field: FilingStep, name: str) -> str:
    """The name, and that it is a guess where nobody chose it."""
    return voice("card-guess", value=name) if name and draft.is_read(field) else name


def _footer(maker: Maker, step: FilingStep) -> list[Button]:
    cancel = maker.button("button-cancel", "cancel")
    first = step in {FilingStep.KIND, FilingStep.STORY} and not maker.draft.kind
    can_go_back = maker.draft.changing or not (first or step is FilingStep.KIND)
    return [maker.button("button-back", "back"), cancel] if can_go_back else [cancel]
