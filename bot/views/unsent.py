"""What is said of a draft that was left unsent."""

from datetime import date

from bot.buttons import FILING, Button, pack
from bot.rules.drafts import ComplaintDraft, FilingStep, next_step
from bot.rules.sensitive import sensitive
from bot.texts import plain
from bot.views import View, Voice, shorten
from storage.tables import Conversation

EXCERPT = 120


def unsent_card(
    voice: Voice, conversation: Conversation, draft: ComplaintDraft, until: date
) -> View:
    """The reminder. It comes unasked onto a screen that others may see, so it quotes nothing of
    what is secret or needs care."""
    complete = "yes" if next_step(draft) is FilingStep.REVIEW else "no"
    lines: list[str] = [voice("draft-unsent", complete=complete)]
    if draft.story and not draft.secret and not sensitive(draft.story):
        lines.append(voice("draft-excerpt", text=shorten(draft.story, EXCERPT)))
    lines.append(voice("draft-kept", until=until))
    buttons = (("button-draft-resume", "resume"), ("button-draft-drop", "cancel"))
    version = conversation.version
    rows = [[Button(plain(voice(key)), pack(FILING, version, op))] for key, op in buttons]
    return View("\n".join(lines), rows)


def expired_note(voice: Voice, since: date, *, days: int, files: int) -> View:
    """The draft is gone, and what was sent for it."""
    lines: list[str] = [voice("draft-expired", since=since, days=days)]
    if files:
        lines.append(voice("draft-expired-files", count=files))
    return View("\n".join([*lines, voice("draft-expired-again")]))
