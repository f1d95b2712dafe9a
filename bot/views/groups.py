"""A case in an agency's group: its buttons, its deep links, the name of its topic."""

from bot.buttons import Button, Rows
from bot.desk.case_view import CaseView
from bot.regions import districts
from bot.rules.workflow import offered
from bot.texts import plain
from bot.views import Voice, shorten
from bot.views.cases import WITHOUT_BUTTON, action_rows
from storage.words import Action, Role

TOPIC_NAME = 128
OPENS_CASE = "case"


def group_rows(voice: Voice, view: CaseView, username: str) -> Rows:
    """What the agency's officers do next, and the way into the private chat; of a case whose text
    is not for the group only that."""
    label = plain(voice("button-open-private"))
    private = [Button(label, url=case_link(username, view.complaint.tracking_id))]
    if not view.sight.story:
        return [private]
    actions = [
        action
        for action in offered(view.complaint.status, Role.LIAISON)
        if action not in WITHOUT_BUTTON
    ]
    return [*action_rows(voice, view.complaint, actions), private]


def bot_link(username: str) -> str:
    """The private chat with the bot."""
    return f"https://t.me/{username}"


def case_link(username: str, tracking_id: str, op: str = OPENS_CASE) -> str:
    """A deep link that opens the case in the private chat, or goes on there with an action."""
    return f"{bot_link(username)}?start={op}_{tracking_id}"


def action_link(username: str, tracking_id: str, action: Action) -> str:
    """A deep link that goes on with an action in the private chat."""
    return case_link(username, tracking_id, action.value)


def topic_name(view: CaseView) -> str:
    """The ID, with the title that an officer gave the case or its district; never a person's
    name, and nothing of a text that is not for the group."""
    complaint = view.complaint
    if not view.sight.story:
        return complaint.tracking_id
    district = districts().get(complaint.district_code or "")
    about = view.words(complaint.title) or (district.name if district else "")
    named = f"{complaint.tracking_id} · {about}" if about else complaint.tracking_id
    return shorten(named, TOPIC_NAME)
