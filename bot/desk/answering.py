"""Answers before they are sent: whether they say anything, and the days that can be promised."""

from datetime import date

from bot.desk import Desk, clocks
from bot.rules.answers import judge
from storage.tables import Complaint

SHOWN = 60


def empty_phrase(desk: Desk, complaint: Complaint, text: str) -> str | None:
    """What makes an answer empty, in its own words, or None when it says something: an empty one
    does not count as follow-up."""
    judgement = judge(text, clocks.today_of(desk, complaint.agency_id))
    if not judgement.empty:
        return None
    return judgement.phrase or text.strip()[:SHOWN]


def working_day(desk: Desk, complaint: Complaint, days: int) -> date:
    """The working day of the agency that is so many working days from now."""
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    return calendar.local_day(calendar.due_at(desk.now, days))
