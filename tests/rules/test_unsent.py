"""When an unsent draft is reminded of, and when it is dropped."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.rules.drafts import ComplaintDraft
from bot.rules.unsent import DraftLife, Due, due, is_blank
from storage.words import Kind

LIFE = DraftLife(timedelta(hours=24), timedelta(days=30))
TOUCHED = datetime(2026, 11, 30, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("reminded_after", "hours", "expected"),
    [
        (None, 0, None),
        (None, 23, None),
        (None, 24, Due.REMIND),
        (None, 40 * 24, Due.REMIND),
        (24, 25, None),
        (24, 29 * 24, None),
        (24, 30 * 24, Due.DROP),
        (40 * 24, 40 * 24 + 1, None),
        (40 * 24, 41 * 24, Due.DROP),
    ],
)
def test_one_reminder_after_a_day_and_the_drop_after_thirty_never_unreminded(
    reminded_after: int | None, hours: int, expected: Due | None
) -> None:
    reminded = None if reminded_after is None else TOUCHED + timedelta(hours=reminded_after)
    assert due(LIFE, TOUCHED, reminded, TOUCHED + timedelta(hours=hours)) is expected


@pytest.mark.parametrize(
    ("draft", "blank"),
    [
        (ComplaintDraft(), True),
        (ComplaintDraft(kind=Kind.COMPLAINT), True),
        (ComplaintDraft(anonymous=True), True),
        (ComplaintDraft(story="Jalan"), False),
        (ComplaintDraft(attachments=[1]), False),
        (ComplaintDraft(latitude=-3.6, longitude=103.7), False),
        (ComplaintDraft(district_code="16.03.01"), False),
        (ComplaintDraft(address="Depan pasar lama"), False),
        (ComplaintDraft(led=True), True),
        (ComplaintDraft(happened_on=date(2026, 11, 29)), False),
    ],
)
def test_a_draft_is_blank_until_something_was_told(draft: ComplaintDraft, *, blank: bool) -> None:
    assert is_blank(draft) is blank
