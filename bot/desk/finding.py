"""Finding cases by their words: the index, likely duplicates, an officer's search."""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from bot.desk import Desk
from bot.desk.people import Actor, office_of
from bot.desk.reading import PAGE, Page, see
from bot.desk.visible import known_to
from bot.errors import LaporError
from bot.regions import place_name
from bot.rules import similarity
from bot.rules.offices import Duty, require
from bot.rules.similarity import Candidate
from bot.rules.terms import terms
from storage import search
from storage.tables import CaseEvent, Complaint
from storage.words import Action

# Steps after which other words find the case, and those whose words the reporter wrote.
CHANGING = frozenset({Action.SORT, Action.SUPPLY, Action.ADD})
TOLD = frozenset({Action.SUPPLY, Action.ADD})
LOOKED_BACK = timedelta(days=90)
COMPARED = 20
YOUNG = 100
QUERY_BYTES = 50


def index(desk: Desk, complaint: Complaint) -> None:
    """Let the case be found by its title, its place and all that its reporter has told; a test is
    not to be found."""
    if complaint.test:
        return
    told: list[str] = []
    if complaint.events > 1:
        words = select(CaseEvent.text).where(
            col(CaseEvent.complaint_id) == complaint.id, col(CaseEvent.action).in_(TOLD)
        )
        told = list(desk.session.exec(words))
    place = place_name(complaint.district_code, complaint.village_code)
    text = "\n".join([complaint.title, complaint.story, *told, place])
    search.index_case(desk.session, complaint.id or 0, terms(text))


def likely(
    desk: Desk, new: Candidate, visible: ColumnElement[bool], limit: int, *, person: int
) -> list[Complaint]:
    """The visible cases (a condition that may ask of a `person`) that are likely the same as this
    one, best first. One bounded query; how rare the words are is asked only where there is
    something to weigh."""
    found = search.candidates(
        desk.session,
        terms=new.terms,
        district_code=new.district_code,
        since=desk.now - LOOKED_BACK,
        visible=visible,
        person=person,
        limit=COMPARED,
    )
    cases = {one.complaint.id or 0: one.complaint for one in found}
    others = {one.complaint.id or 0: candidate(one.complaint, one.terms) for one in found}
    matches = similarity.alike(new, others.values())[: 2 * limit]
    if matches:
        near = [others[match.case_id] for match in matches]
        matches = similarity.alike(new, near, _weights(desk, [new, *near]))
    return [cases[match.case_id] for match in matches[:limit]]


def _weights(desk: Desk, compared: Iterable[Candidate]) -> dict[str, float]:
    """How rare the words are. In a young register a word of two cases is not yet a common one."""
    words = {term for one in compared for term in one.terms}
    newest = desk.session.exec(select(func.max(col(Complaint.id)))).one() or 0
    return similarity.rarity(search.term_counts(desk.session, words), max(newest, YOUNG))


def candidate(complaint: Complaint, words: Iterable[str]) -> Candidate:
    """What is compared of a case. The words of its own place are left out: places are compared
    by themselves."""
    place = place_name(complaint.district_code, complaint.village_code)
    return Candidate(
        case_id=complaint.id or 0,
        terms=frozenset(words).difference(terms(place)),
        category=complaint.category,
        district_code=complaint.district_code,
        village_code=complaint.village_code,
        latitude=complaint.latitude,
        longitude=complaint.longitude,
        filed_at=complaint.filed_at,
    )


def query_of(typed: str) -> list[str]:
    """The search terms of what an officer typed: as many as fit into a button, so that all pages
    list the same search; raises LaporError when nothing is left to be searched for."""
    words = terms(typed)
    while len(" ".join(words).encode()) > QUERY_BYTES:
        words.pop()
    if not words:
        raise LaporError("error-nothing-found")
    return words


def found(desk: Desk, actor: Actor, words: list[str], page: int) -> Page:
    """A page of the cases with these terms that exist for this officer, the best first; raises
    LaporError for a citizen, and when there is none."""
    require(Duty.SEARCH, actor.role)
    office = office_of(desk, actor.officer)
    if office is None:
        raise LaporError("error-officers-only")
    visible = known_to(office)
    total = search.count(desk.session, words, visible=visible)
    if not total:
        raise LaporError("error-nothing-found")
    pages = -(-total // PAGE)
    number = min(max(page, 0), pages - 1)
    numbers = search.find(desk.session, words, limit=PAGE, offset=number * PAGE, visible=visible)
    query = select(Complaint).where(col(Complaint.id).in_(numbers))
    rows = {complaint.id: complaint for complaint in desk.session.exec(query)}
    views = [see(desk, actor, rows[one]) for one in numbers]
    return Page(cases=views, number=number, pages=pages, total=total)
