"""Proposals as buttons: one press decides, and none need be pressed."""

from collections.abc import Iterable

from bot.buttons import CASE, Button, pack
from bot.categories import Category
from bot.desk.suggesting import Proposal
from bot.texts import plain
from bot.views import Voice, shorten
from storage.tables import Agency, Complaint

LABEL_MAX = 40
SIGN = 2  # characters before the name
TAG = "tag"


def proposal_rows(
    voice: Voice, complaint: Complaint, proposals: Iterable[Proposal]
) -> list[list[Button]]:
    """A button an agency, which makes the move at once."""
    case, version = complaint.tracking_id, complaint.version
    return [
        [
            Button(
                plain(voice("button-proposed-agency", agency=short_name(one.agency))),
                pack(CASE, "to", case, version, one.action, one.agency.id),
            )
        ]
        for one in proposals
    ]


def proposed_category_rows(
    voice: Voice, complaint: Complaint, categories: Iterable[Category]
) -> list[list[Button]]:
    """A button a category, which sets it."""
    case, version = complaint.tracking_id, complaint.version
    return [
        [
            Button(
                plain(voice("button-proposed-category", category=_short_category(one))),
                pack(CASE, TAG, case, version, one.number),
            )
        ]
        for one in categories
    ]


def short_name(agency: Agency) -> str:
    """The name where a button has room for it, else the code."""
    return agency.name if len(agency.name) <= LABEL_MAX - SIGN else agency.code.upper()


def _short_category(category: Category) -> str:
    return shorten(category.sub or category.main, LABEL_MAX - SIGN)
