"""What is proposed for a case: agencies, categories and the kind; nothing is ever chosen."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlmodel import col

from bot.categories import Category, categories
from bot.desk import Desk, Suggestions, people
from bot.desk.case_view import CaseView
from bot.rules.naming import Named, meant
from bot.rules.workflow import OURS, offered
from storage.tables import Agency, Complaint
from storage.words import Action, Kind, Level, Status

if TYPE_CHECKING:  # see bot/suggesting/__init__.py
    from bot.suggesting.suggester import Suggester

BEST = 3
SPARE = 5  # for those that are not to be offered
TO_DECIDE = frozenset({Status.WAITING, Status.RETURNED, Status.REOPENED})
OUTSIDE = frozenset({Level.NATIONAL, Level.PROVINCE, Level.OUTSIDE})
SURE_ENOUGH = 0.5


@dataclass(frozen=True)
class Proposal:
    """An agency, and the move that leads to it."""

    action: Action
    agency: Agency


@dataclass(frozen=True)
class Leading:
    """The likeliest agency, its share of 1, and the share of the next one."""

    agency: Agency
    share: float
    next_share: float


def proposals(desk: Desk, view: CaseView) -> list[Proposal]:
    """The likeliest agencies for a case that this person may forward now, after the one that the
    reporter wants. Those that gave it back, and the one that it accuses, are left out."""
    complaint, suggester = view.complaint, desk.practice.suggestions.agency
    if view.role is None or complaint.status not in TO_DECIDE:
        return []
    allowed = set(offered(complaint.status, view.role))
    refused = {event.agency_id for event in view.history if event.action is Action.RETURN}
    refused |= {complaint.accused_id} if complaint.supervisory else set()
    codes = _labels(suggester, complaint.story, BEST + SPARE + len(refused))
    wanted = desk.get(Agency, complaint.addressed_id)
    found = [
        Proposal(Action.NOT_OURS if agency.level in OUTSIDE else Action.FORWARD, agency)
        for agency in _active(desk, [*([wanted.code] if wanted else []), *codes])
        if agency.id not in refused
    ]
    if complaint.outside:
        found.sort(key=lambda proposal: proposal.action is not Action.NOT_OURS)
    return [proposal for proposal in found if proposal.action in allowed][:BEST]


def leading_agency(desk: Desk, complaint: Complaint) -> Leading | None:
    """The likeliest agency for a case and how likely it is; None where nothing is suggested."""
    suggester = desk.practice.suggestions.agency
    best = suggester.top(complaint.story, 2) if suggester else []
    agencies = _active(desk, [one.label for one in best[:1]])
    if not agencies:
        return None
    return Leading(agencies[0], best[0].score, best[1].score if len(best) > 1 else 0.0)


def suggested_agencies(desk: Desk, story: str) -> list[Agency]:
    """The likeliest agencies for a story, the best first."""
    labels = _labels(desk.practice.suggestions.agency, story, BEST + SPARE)
    return _active(desk, labels)[:BEST]


def suggested_categories(desk: Desk, story: str) -> list[Category]:
    """The likeliest categories, the best first."""
    labels = _labels(desk.practice.suggestions.category, story, BEST + SPARE)
    return [categories()[label] for label in labels if label in categories()][:BEST]


def agencies_named(desk: Desk, words: str) -> list[Agency]:
    """The agencies of the regency that these words may mean (bot.rules.naming)."""
    known = people.agencies(desk, OURS)
    found = meant(words, [Named(one.code, one.name) for one in known])
    return [known[place] for place in found.places][:SPARE]


def likely_kind(suggestions: Suggestions, story: str) -> Kind | None:
    """The kind that a story seems to be of; None where it is not clear."""
    if suggestions.kind is None or not story:
        return None
    best = suggestions.kind.top(story, 1)
    return Kind(best[0].label) if best and best[0].score >= SURE_ENOUGH else None


def _labels(suggester: "Suggester | None", story: str, count: int) -> list[str]:
    """The best labels; none where the story says nothing and nothing was decided yet."""
    if suggester is None:
        return []
    found = suggester.top(story, count)
    if len(found) > 1 and found[0].score == found[-1].score:
        return []
    return [one.label for one in found]


def _active(desk: Desk, codes: Iterable[str]) -> list[Agency]:
    """The active agencies with these codes, in this order."""
    wanted = list(dict.fromkeys(codes))
    if not wanted:
        return []
    query = select(Agency).where(col(Agency.code).in_(wanted), col(Agency.active))
    found = {agency.code: agency for agency in desk.session.scalars(query)}
    return [found[code] for code in wanted if code in found]
