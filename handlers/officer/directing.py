"""Where a case is sent, as an officer types it: `pupr tembusan dlh dinkes; the note`."""

import re

from bot.desk import people
from bot.desk.effects import Said
from bot.errors import LaporError
from bot.receiver.turn import Turn
from bot.rules.workflow import LEADS_TO
from storage.tables import Agency
from storage.words import Action

COPIES_TO = re.compile(r"\b(?:tembusan|copies|copy|cc)\b", re.IGNORECASE)


def direction(turn: Turn, action: Action, words: str) -> Said:
    """The agency, the agencies that get a copy, and the note behind a semicolon; raises
    LaporError for an agency that is unknown or not clear."""
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
    except LaporError:
        first, *others = words.split() or [words]
        if not others:
            raise
        return [people.find_agency(turn.desk, code, ours) for code in (first, *others)]
