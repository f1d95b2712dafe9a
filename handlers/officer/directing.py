"""Where a case is sent, as an officer types it: `pupr tembusan dlh dinkes; the note`."""

import re

from bot.desk import people, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.people import AgencyUnclear
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import LEADS_TO
from bot.views.naming import named_rows, which_agency
from storage.tables import Agency
from storage.words import Action

COPIES_TO = re.compile(r"\b(?:tembusan|copies|copy|cc)\b", re.IGNORECASE)


def direction(turn: Turn, action: Action, words: str) -> Said:
    """The agency, the agencies that get a copy, and the note behind a semicolon; raises
    LaporError for an agency that is unknown, AgencyUnclear for one that is not clear."""
    where, _, note = words.partition(";")
    lead, *rest = COPIES_TO.split(where, maxsplit=1)
    copies = _several(turn, rest[0]) if rest else []
    if action is Action.COPY:
        first, *others = [*_several(turn, lead), *copies]
        return Said(note.strip(), agency=first, copies=tuple(others))
    agency = people.find_agency(turn.desk, lead, LEADS_TO[action])
    return Said(note.strip(), agency=agency, copies=tuple(copies))


def _several(turn: Turn, words: str) -> list[Agency]:
    """Agencies between commas; without commas one agency's name, or a code each."""
    ours = LEADS_TO[Action.COPY]
    if "," in words:
        return [people.find_agency(turn.desk, name, ours) for name in words.split(",") if name]
    try:
        return [people.find_agency(turn.desk, words, ours)]
    except LaporError as error:
        several = words.split()
        ambiguous = isinstance(error, AgencyUnclear) and error.sure
        if ambiguous or len(several) <= 1:
            raise
        return [people.find_agency(turn.desk, code, ours) for code in several]


def ask_which(
    turn: Turn, view: CaseView, action: Action, typed: str, unclear: AgencyUnclear
) -> Reply:
    """Let the officer choose the agency that is not clear; what was typed around it is kept."""
    case = view.complaint.tracking_id
    talking.ask(turn.conversation, Task(Ask.ACT, case, action, unclear.words, typed))
    rows = named_rows(view.complaint, unclear.agencies, action)
    return Answer(which_agency(turn.voice, unclear, rows))


def with_the_chosen(task: Task, agency: Agency) -> str:
    """What was typed, with the chosen agency's code where it was not clear."""
    unclear = rf"(?<!\w){re.escape(task.item)}(?!\w)"
    return re.sub(unclear, lambda _: agency.code, task.words, count=1)
