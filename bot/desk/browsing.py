"""Finding public cases by words, for everybody."""

from sqlalchemy import select
from sqlmodel import col

from bot.desk import Desk
from bot.desk.case_view import CaseView
from bot.desk.reading import see_publicly
from bot.desk.visible import public
from bot.rules.terms import terms
from bot.rules.tracking import parse_tracking_id
from storage import search
from storage.tables import Complaint


def find_public(desk: Desk, words: str, limit: int) -> list[CaseView]:
    """The public cases with these words, the best first; with this tracking ID; or, without any
    word, the newest ones."""
    query = select(Complaint).where(public())
    tracking_id = parse_tracking_id(words)
    if tracking_id:
        query = query.where(col(Complaint.tracking_id) == tracking_id)
    elif words.strip():
        return _by_words(desk, words, limit)
    newest = query.order_by(col(Complaint.filed_at).desc(), col(Complaint.id).desc()).limit(limit)
    return [see_publicly(desk, complaint) for complaint in desk.session.scalars(newest)]


def _by_words(desk: Desk, words: str, limit: int) -> list[CaseView]:
    numbers = search.find(desk.session, terms(words), limit=limit, visible=public())
    found = (desk.get(Complaint, number) for number in numbers)
    return [see_publicly(desk, complaint) for complaint in found if complaint]
