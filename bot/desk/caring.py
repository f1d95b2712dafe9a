"""Complaints that need care: help is shown at once, secrecy proposed, and the case goes to the
inspectors, hidden from the agency that it accuses."""

from bot.desk import Desk, drafting, people
from bot.desk.effects import Said
from bot.rules.accused import Named, accused_of
from bot.rules.drafts import ComplaintDraft, FilingStep
from bot.rules.sensitive import Sensitive, sensitive
from bot.rules.workflow import OURS
from storage.tables import Agency, Complaint, Conversation

WHY = "why"


def newly_found(conversation: Conversation, draft: ComplaintDraft) -> frozenset[Sensitive]:
    """Why this draft needs care, the first time that its review shows it; empty after that, and
    for an ordinary complaint."""
    if conversation.step != FilingStep.REVIEW:
        return frozenset()
    found = sensitive(draft.story) - set(map(Sensitive, draft.cared))
    if found:
        draft.cared = sorted({*draft.cared, *found})
        drafting.note(conversation, draft)
    return found


def supervision_of(desk: Desk, complaint: Complaint) -> Said | None:
    """What makes a new case a supervisory one: why, and the agency that it accuses if that is
    clear; None for an ordinary complaint."""
    found = sensitive(complaint.story)
    if not found:
        return None
    return Said(
        agency=accused_agency(desk, complaint.story, found),
        data={WHY: ",".join(sorted(found))},
    )


def accused_agency(desk: Desk, story: str, found: frozenset[Sensitive]) -> Agency | None:
    """The only agency of the regency that the story accuses: one outside has no officers here
    to hide the case from. Where no official is accused in so many words, somebody of the agency
    must be."""
    register = [
        Named(agency.id or 0, agency.code, agency.name, agency.duties)
        for agency in people.agencies(desk, OURS)
    ]
    by_person = Sensitive.ACCUSED_OFFICIAL not in found
    return people.agency_of(desk, accused_of(story, register, by_person=by_person))
