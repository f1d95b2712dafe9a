"""The buttons that put a case in order."""

from collections.abc import Sequence

from bot.buttons import CASE, Button, Rows, columns, pack
from bot.categories import Category
from bot.texts import enum_key
from bot.views import Voice, shorten
from bot.views.cases import case_button
from storage.tables import Complaint
from storage.words import Kind

NAME_SHOWN = 60


def sorting_rows(voice: Voice, complaint: Complaint) -> Rows:
    """Title, category, kind, and the field check on or off."""
    items = [
        case_button(voice, f"button-sort-{item}", complaint, "set", item)
        for item in ("title", "category", "kind")
    ]
    check, answer = ("off", "no") if complaint.field_check else ("on", "yes")
    field = case_button(voice, f"button-sort-field-{check}", complaint, "field", answer)
    return columns([*items, field], 2)


def kind_rows(voice: Voice, complaint: Complaint) -> Rows:
    """The kinds, a button each."""
    return [[case_button(voice, enum_key(kind), complaint, "kind", kind.value)] for kind in Kind]


def category_rows(complaint: Complaint, found: Sequence[Category]) -> Rows:
    """The categories that the typed words fit."""
    case, version = complaint.tracking_id, complaint.version
    return [
        [
            Button(
                shorten(f"{one.own} ({one.main})" if one.sub else one.main, NAME_SHOWN),
                pack(CASE, "category", case, version, one.number),
            )
        ]
        for one in found
    ]
