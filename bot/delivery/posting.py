"""What becomes of a case's post in the public channel, by the case as it is on delivery."""

from dataclasses import dataclass

from bot.desk import Desk
from bot.desk.reading import see_publicly
from bot.rules.privacy import is_public
from bot.views import View, Voice
from bot.views.public import public_case
from storage.tables import Complaint


@dataclass(frozen=True)
class Post:
    """A case's post: its message, if there is one already, and whether it has to go."""

    complaint_id: int
    message_id: int | None
    gone: bool


def post_of(complaint: Complaint) -> Post | None:
    """The post to make, change or remove; None for a case that is not public and has none."""
    gone = not is_public(complaint)
    if gone and complaint.post_id is None:
        return None
    return Post(complaint.id or 0, complaint.post_id, gone)


def post_view(desk: Desk, voice: Voice, complaint: Complaint, username: str) -> View:
    """What the post shows; of a case that is not public any more nothing but that."""
    view = see_publicly(desk, complaint)
    if not view.sight.exists:
        return View(voice("public-gone"))
    return public_case(voice, view, username)
