"""A case as everybody sees it: in the public channel, in the inline mode, by a deep link."""

from bot.buttons import PUBLIC, Button, Rows, pack
from bot.desk.case_view import CaseView
from bot.desk.joining import supporters
from bot.regions import place_name
from bot.rules.workflow import offered
from bot.texts import plain
from bot.views import View, Voice, shorten
from bot.views.cases import status_words
from bot.views.groups import case_link
from storage.tables import CaseEvent
from storage.words import Action, Role

SHOWN = 300
TOO = "too"
FILE_LINK = "lapor"


def public_case(voice: Voice, view: CaseView, username: str) -> View:
    """The masked words of a public case, with the buttons to support it and to open the bot."""
    count = supporters(view.desk, view.complaint)
    rows: list[list[Button]] = [[link_button(voice, view, username)]]
    if Action.SUPPORT in offered(view.complaint.status, Role.CITIZEN):
        label = plain(voice("button-too", count=count))
        rows.insert(0, [Button(label, pack(PUBLIC, TOO, view.complaint.tracking_id))])
    return View(public_text(voice, view, count), rows)


def public_text(voice: Voice, view: CaseView, supporters: int) -> str:
    """Number, status, place, agency, the beginning of the story and of the last answer."""
    case, answer = view.complaint, _answer(view)
    facts: list[tuple[str, object]] = [
        ("public-title", shorten(view.words(case.title), SHOWN)),
        ("public-place", place_name(case.district_code, case.village_code)),
        ("card-agency", view.agency.name if view.agency else None),
        ("public-story", shorten(view.story, SHOWN)),
    ]
    lines: list[str] = [
        voice("public-case", case=case.tracking_id, status=status_words(voice, view)),
        *(voice(key, value=value) for key, value in facts if value),
    ]
    if answer is not None:
        lines.append(voice("public-answer", at=answer.at, text=shorten(answer.text, SHOWN)))
    if supporters:
        lines.append(voice("public-supporters", count=supporters))
    return "\n".join(lines)


def link_button(voice: Voice, view: CaseView, username: str) -> Button:
    """Leads into the bot, to this case."""
    url = case_link(username, view.complaint.tracking_id)
    return Button(plain(voice("button-open-bot")), url=url)


def link_rows(voice: Voice, view: CaseView, username: str) -> Rows:
    """The only button that works under a message of somebody else."""
    return [[link_button(voice, view, username)]]


def _answer(view: CaseView) -> CaseEvent | None:
    said = {Action.ANSWER, Action.CLAIM}
    answers = [event for event in view.history if event.action in said and event.text]
    return answers[-1] if answers else None
