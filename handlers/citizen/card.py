"""The filing card as it stands, with what helps to answer its open question."""

from collections.abc import Callable
from dataclasses import replace

from bot.desk import caring, joining, people, standing_in
from bot.desk.suggesting import likely_kind, suggested_agencies, suggested_categories
from bot.desk.understanding import just_filed, usual_village
from bot.receiver.replies import Card, Reply
from bot.receiver.turn import Turn
from bot.rules.drafts import ComplaintDraft, FilingStep
from bot.views.filing import filing_card
from bot.views.filing_rows import Hints
from bot.views.joining import with_own


def show(
    turn: Turn, draft: ComplaintDraft, *, in_place: bool = False, hints: Hints | None = None
) -> Reply:
    """The card; `hints` go before those that the open question would get."""
    step = FilingStep(turn.conversation.step)
    hints = hints or HINTS.get(step, _no_hints)(turn, draft)
    care = caring.newly_found(turn.conversation, draft)
    hints = replace(hints, care=care, agency=_agency_of(turn, draft))
    hints = replace(hints, person=standing_in.name_in(turn.desk, draft))
    view = filing_card(turn.voice, turn.conversation, draft, hints)
    if step is FilingStep.REVIEW:
        view = with_own(turn.voice, view, joining.own_alike(turn.desk, turn.actor, draft))
    return Card(view, in_place=in_place)


def _agency_of(turn: Turn, draft: ComplaintDraft) -> str:
    """Whom it is for; for a place outside nobody is guessed."""
    if draft.outside and draft.is_read(FilingStep.AGENCY):
        return ""
    agency = people.agency_coded(turn.desk, draft.agency)
    return agency.name if agency else ""


def _no_hints(_turn: Turn, _draft: ComplaintDraft) -> Hints:
    return Hints()


def _kind_hints(turn: Turn, draft: ComplaintDraft) -> Hints:
    return Hints(likely=likely_kind(turn.desk.practice.suggestions, draft.story))


def _story_hints(turn: Turn, draft: ComplaintDraft) -> Hints:
    alone = draft.attachments and not draft.assisted
    return Hints(recent=just_filed(turn.desk, turn.actor) if alone else None)


def _place_hints(turn: Turn, _draft: ComplaintDraft) -> Hints:
    return Hints(usual=usual_village(turn.desk, turn.actor))


def _agency_hints(turn: Turn, draft: ComplaintDraft) -> Hints:
    return Hints(agencies=suggested_agencies(turn.desk, draft.story))


def _category_hints(turn: Turn, draft: ComplaintDraft) -> Hints:
    return Hints(categories=suggested_categories(turn.desk, draft.story))


HINTS: dict[FilingStep, Callable[[Turn, ComplaintDraft], Hints]] = {
    FilingStep.KIND: _kind_hints,
    FilingStep.STORY: _story_hints,
    FilingStep.DISTRICT: _place_hints,
    FilingStep.AGENCY: _agency_hints,
    FilingStep.CATEGORY: _category_hints,
}
