"""A command that was typed without what it needs: an example that fits the officer's own cases,
and a button for each case that it fits now."""

from collections.abc import Sequence

from bot.buttons import Button, columns, pack
from bot.desk import fitting
from bot.desk.case_view import CaseView
from bot.desk.people import OF_AN_AGENCY
from bot.desk.suggesting import SURE_ENOUGH, leading_agency
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import OURS
from bot.views import View
from storage.words import Action

# What stands in an example where the officer has no case that it fits.
SAMPLE = "K7QP-M2XD"
SAMPLE_AGENCY = "pupr"
WIDTH = 2
# What these mean at the desk is another move than in an agency.
DESK = frozenset({"bukan", "selesai"})


def wrong_use(
    turn: Turn, command: str, actions: Sequence[Action], start: Sequence[object]
) -> Reply:
    """The example, and the cases as buttons that begin the command for them; `start` are the
    parts of their data around the case. Raises LaporError for whom the command is not."""
    if turn.actor.officer is None:
        raise LaporError("error-officers-only")
    if not fitting.ever_allowed(turn.actor.role, actions):
        raise LaporError("error-not-your-duty")
    views = fitting.cases_for(turn.desk, turn.actor, actions)
    case, agency = SAMPLE, SAMPLE_AGENCY
    if views:
        case = views[0].complaint.tracking_id
        agency = _suggested(turn, views[0]) or agency
    prefix, op, *more = start
    buttons = [
        Button(
            one.complaint.tracking_id,
            pack(str(prefix), op, one.complaint.tracking_id, one.complaint.version, *more),
        )
        for one in views
    ]
    named = (
        f"{command}-desk" if command in DESK and turn.actor.role not in OF_AN_AGENCY else command
    )
    text = turn.voice(f"usage-{named}", case=case, agency=agency)
    if buttons:
        text = turn.voice("usage-choose", example=text)
    return Answer(View(text, columns(buttons, WIDTH)))


def _suggested(turn: Turn, view: CaseView) -> str | None:
    """The code of the agency that the case is clearly for."""
    leading = leading_agency(turn.desk, view.complaint)
    if leading is None or leading.share < SURE_ENOUGH or leading.agency.level not in OURS:
        return None
    return leading.agency.code
