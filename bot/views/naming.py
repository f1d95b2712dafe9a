"""Which agency is meant: the candidates as buttons."""

from collections.abc import Callable, Sequence

from bot.buttons import CASE, Button, Rows, pack
from bot.desk.people import AgencyUnclear
from bot.views import View, Voice
from storage.tables import Agency, Complaint
from storage.words import Action

NAMED_SO = "named"
MOST = 8


def which_agency(voice: Voice, unclear: AgencyUnclear, rows: Rows) -> View:
    """The question for one of the agencies, or for more letters where there are too many."""
    key = "agency-which" if unclear.sure else "agency-maybe"
    lines: list[str] = [voice(key, words=unclear.words)]
    if len(unclear.agencies) > MOST:
        lines.append(voice("agency-more", count=len(unclear.agencies) - MOST))
    return View("\n".join(lines), rows)


def agency_buttons(agencies: Sequence[Agency], data: Callable[[Agency], str]) -> Rows:
    """A button for each of the likeliest agencies."""
    return [[Button(agency.name, data(agency))] for agency in agencies[:MOST]]


def named_rows(complaint: Complaint, agencies: Sequence[Agency], action: Action) -> Rows:
    """The buttons for a move of a case."""
    case, version = complaint.tracking_id, complaint.version
    return agency_buttons(
        agencies, lambda one: pack(CASE, NAMED_SO, case, version, action, one.id)
    )
