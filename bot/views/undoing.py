"""What can still be taken back, and what was."""

from bot.buttons import CASE, Button, pack
from bot.texts import plain
from bot.views import View, Voice
from storage.tables import Complaint

UNDO = "undo"


def undo_view(voice: Voice, done: str, complaint: Complaint, *, number: int, seconds: int) -> View:
    """What was done, with the button that takes it back."""
    label = plain(voice("button-undo", seconds=seconds))
    undo = Button(label, pack(CASE, UNDO, complaint.tracking_id, 0, number))
    return View(f"{done}\n{voice('undo-hint', seconds=seconds)}", [[undo]])
