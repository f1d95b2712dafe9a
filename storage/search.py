"""Full-text search and likely duplicates over the inverted index, the same on both databases."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Float,
    Integer,
    Select,
    String,
    Subquery,
    and_,
    bindparam,
    cast,
    delete,
    desc,
    func,
    insert,
    literal,
    select,
    true,
    union_all,
)
from sqlmodel import Session, col

from storage.tables import Complaint, SearchTerm, metadata
from storage.tables.search import TERM_LENGTH

# A search of more words is cut; a story's terms are all looked up when duplicates are sought.
WORDS_MAX = 16
STORY_TERMS_MAX = 1000
CANDIDATES_MAX = 50
RECENT_MAX = 300
SHARED_MIN = 2
AFTER_ALL = "\U0010ffff"
# Whom a condition on visible cases is about; its value goes with the search.
PERSON: BindParameter[int] = bindparam("person", type_=Integer())
INDEX = metadata.tables["search_term"]
FORGET = delete(INDEX).where(INDEX.c.complaint_id == bindparam("which"))
ENTER = insert(INDEX)


@dataclass(frozen=True)
class Indexed:
    """A complaint and the terms by which it is found."""

    complaint: Complaint
    terms: frozenset[str]


def index_case(session: Session, complaint_id: int, terms: Iterable[str]) -> None:
    """Let the (flushed) complaint be found by these terms and no others; none at all takes it out
    of the index."""
    connection = session.connection()
    connection.execute(FORGET, {"which": complaint_id})
    rows = [{"term": term, "complaint_id": complaint_id} for term in sorted(set(_storable(terms)))]
    if rows:
        connection.execute(ENTER, rows)


def find(
    session: Session,
    terms: Sequence[str],
    *,
    limit: int,
    visible: ColumnElement[bool] | None = None,
    offset: int = 0,
) -> list[int]:
    """The ids of visible complaints that hold any of the terms; the last term may be the
    beginning of one. First those that hold all, then by how many and how rare ones they hold,
    the newest first among equals. `visible` is a condition on `Complaint`: what it leaves out
    has no influence on the result, not even on what counts as rare."""
    words = _words(terms)
    if not words:
        return []
    hits = _hits(words, visible)
    spread = (
        select(hits.c.part, cast(func.count(), Float).label("cases"))
        .group_by(hits.c.part)
        .subquery()
    )
    ranked = (
        select(hits.c.complaint_id)
        .join(spread, spread.c.part == hits.c.part)
        .group_by(hits.c.complaint_id, hits.c.filed_at)
        .order_by(
            desc(func.count()),
            desc(func.sum(1 / spread.c.cases)),
            desc(hits.c.filed_at),
            desc(hits.c.complaint_id),
        )
    )
    return list(session.scalars(ranked.limit(limit).offset(offset)))


def count(
    session: Session, terms: Sequence[str], *, visible: ColumnElement[bool] | None = None
) -> int:
    """How many complaints `find` would list without a limit."""
    words = _words(terms)
    if not words:
        return 0
    hits = _hits(words, visible)
    return session.scalar(select(func.count(hits.c.complaint_id.distinct()))) or 0


def candidates(  # noqa: PLR0913 (each narrows the search)
    session: Session,
    *,
    terms: Iterable[str],
    district_code: str | None,
    since: datetime,
    visible: ColumnElement[bool] | None = None,
    person: int = 0,
    limit: int = CANDIDATES_MAX,
) -> list[Indexed]:
    """What may be duplicates: the complaints filed since then that share `SHARED_MIN` terms, in
    this district or without a known one (everywhere when the district itself is not known);
    those that share most first, then the newest. No more than the newest `RECENT_MAX` of the
    district are looked at, so that the size of the register does not matter. The statement is
    built once for each condition; `person` is what it calls `PERSON`."""
    values = {
        "wanted": sorted(set(_storable(terms)))[:STORY_TERMS_MAX],
        "district": district_code,
        "since": since,
        "most": limit,
        "person": person,
    }
    found = _sharing(visible, somewhere=district_code is not None)
    return _with_terms(session, session.scalars(found, values).all())


def term_counts(session: Session, terms: Iterable[str]) -> dict[str, int]:
    """In how many complaints each of the terms stands, for telling rare ones from common ones;
    never to be shown, because it counts what nobody may see too."""
    wanted = sorted(set(_storable(terms)))[:STORY_TERMS_MAX]
    found = session.execute(
        select(col(SearchTerm.term), func.count())
        .where(col(SearchTerm.term).in_(wanted))
        .group_by(col(SearchTerm.term))
    )
    return dict.fromkeys(wanted, 0) | dict(map(tuple, found))


@lru_cache(maxsize=8)
def _sharing(visible: ColumnElement[bool] | None, *, somewhere: bool) -> Select[Complaint]:
    recent = _recent(somewhere=somewhere)
    return (
        select(Complaint)
        .join(recent, recent.c.id == col(Complaint.id))
        .join(SearchTerm, col(SearchTerm.complaint_id) == col(Complaint.id))
        .where(col(SearchTerm.term).in_(bindparam("wanted", expanding=True)))
        .where(col(Complaint.filed_at) >= bindparam("since"))
        .where(true() if visible is None else visible)
        .group_by(col(Complaint.id))
        .having(func.count() >= SHARED_MIN)
        .order_by(desc(func.count()), desc(col(Complaint.filed_at)), desc(col(Complaint.id)))
        .limit(bindparam("most", type_=Integer()))
    )


def _recent(*, somewhere: bool) -> Subquery:
    here = col(Complaint.district_code)
    near = [here == bindparam("district"), here.is_(None)] if somewhere else [true()]
    newest = (
        select(col(Complaint.id))
        .where(place)
        .order_by(desc(col(Complaint.id)))
        .limit(RECENT_MAX)
        .subquery()
        for place in near
    )
    return union_all(*(select(part.c.id) for part in newest)).subquery()


def _hits(words: list[str], visible: ColumnElement[bool] | None) -> CTE:
    """One row for each visible complaint and each of the words that it holds."""
    *whole, last = words
    parts = [_part(place, col(SearchTerm.term) == word) for place, word in enumerate(whole)]
    # A type without a length, because PostgreSQL would cut the value to it.
    end = literal(last + AFTER_ALL, String())
    begins = and_(col(SearchTerm.term) >= last, col(SearchTerm.term) < end)
    held = union_all(*parts, _part(len(whole), begins)).subquery()
    return (
        select(held.c.part, held.c.complaint_id, col(Complaint.filed_at).label("filed_at"))
        .join(Complaint, col(Complaint.id) == held.c.complaint_id)
        .where(true() if visible is None else visible)
        .cte("hits")
    )


def _part(place: int, holds: ColumnElement[bool]) -> Select[int, int]:
    return (
        select(literal(place).label("part"), col(SearchTerm.complaint_id).label("complaint_id"))
        .where(holds)
        .distinct()
    )


def _with_terms(session: Session, complaints: Sequence[Complaint]) -> list[Indexed]:
    if not complaints:
        return []
    rows = session.execute(
        select(col(SearchTerm.complaint_id), col(SearchTerm.term)).where(
            col(SearchTerm.complaint_id).in_([complaint.id for complaint in complaints])
        )
    )
    terms: dict[int | None, set[str]] = defaultdict(set)
    for complaint_id, term in rows:
        terms[complaint_id].add(term)
    return [Indexed(case, frozenset(terms[case.id])) for case in complaints]


def _words(terms: Sequence[str]) -> list[str]:
    """The words of a search, each once; a last one that was said before stays in its place."""
    return list(dict.fromkeys(_storable(terms)))[:WORDS_MAX]


def _storable(terms: Iterable[str]) -> Iterable[str]:
    """What both databases can keep: no NUL (PostgreSQL refuses it), no halves of characters, not
    longer than the column."""
    for term in terms:
        kept = term.replace("\0", "").encode(errors="ignore").decode()[:TERM_LENGTH]
        if kept:
            yield kept
