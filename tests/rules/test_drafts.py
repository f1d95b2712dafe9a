"""The half-written complaint: each kind's next question, and how long a story may be."""

from datetime import date

import pytest
from pydantic import ValidationError

from bot.rules.drafts import (
    STORY_MAX,
    STORY_MIN,
    ComplaintDraft,
    FilingStep,
    add_story,
    editable,
    next_step,
)
from storage.words import Kind

COMPLAINT, ASPIRATION, INFORMATION = Kind.COMPLAINT, Kind.ASPIRATION, Kind.INFORMATION
STORY = "Jalan berlubang di depan pasar"
SHORT = "x" * (STORY_MIN - 1)
JUST = "x" * STORY_MIN
DAY = date(2026, 11, 2)
ALWAYS = (FilingStep.FILES, FilingStep.AGENCY, FilingStep.CATEGORY)

STEPS: list[tuple[str, dict[str, object], FilingStep]] = [
    ("nothing yet", {}, FilingStep.STORY),
    ("nothing yet, step by step", {"led": True}, FilingStep.KIND),
    ("a story without a kind, step by step", {"story": STORY, "led": True}, FilingStep.KIND),
    ("a complaint", {"kind": COMPLAINT}, FilingStep.STORY),
    ("a short story", {"kind": COMPLAINT, "story": SHORT}, FilingStep.STORY),
    ("a story just long enough", {"kind": COMPLAINT, "story": JUST}, FilingStep.DISTRICT),
    ("a district alone", {"kind": COMPLAINT, "story": STORY, "district_code": "1603.01"},
     FilingStep.VILLAGE),
    ("a district, and no more is known", {"kind": COMPLAINT, "story": STORY,
     "district_code": "1603.01", "whole_district": True}, FilingStep.DATE),
    ("several villages of one name", {"kind": COMPLAINT, "story": STORY, "possible": ["1", "2"]},
     FilingStep.WHICH),
    ("an address", {"kind": COMPLAINT, "story": STORY, "address": "RT 3"}, FilingStep.DATE),
    ("outside the regency", {"kind": COMPLAINT, "story": STORY, "outside": True},
     FilingStep.DATE),
    ("a village", {"kind": COMPLAINT, "story": STORY, "village_code": "1603.01.01"},
     FilingStep.DATE),
    ("a pin", {"kind": COMPLAINT, "story": STORY, "latitude": -3.65, "longitude": 103.77},
     FilingStep.DATE),
    ("a pin on the equator", {"kind": COMPLAINT, "story": STORY, "latitude": 0.0,
                              "longitude": 109.3}, FilingStep.DATE),
    ("a date without a place", {"kind": COMPLAINT, "story": STORY, "happened_on": DAY},
     FilingStep.DISTRICT),
    ("a whole complaint", {"kind": COMPLAINT, "story": STORY, "village_code": "1603.01.01",
                           "happened_on": DAY}, FilingStep.REVIEW),
    ("an aspiration", {"kind": ASPIRATION}, FilingStep.STORY),
    ("a whole aspiration", {"kind": ASPIRATION, "story": STORY}, FilingStep.REVIEW),
    ("a request", {"kind": INFORMATION, "story": SHORT}, FilingStep.STORY),
    ("thanks", {"kind": Kind.APPRECIATION}, FilingStep.STORY),
    ("whole thanks", {"kind": Kind.APPRECIATION, "story": STORY}, FilingStep.REVIEW),
    ("a whole request", {"kind": INFORMATION, "story": STORY}, FilingStep.REVIEW),
]  # fmt: skip


@pytest.mark.parametrize(("told", "fields", "expected"), STEPS, ids=[row[0] for row in STEPS])
def test_the_first_open_question_is_asked(
    told: str, fields: dict[str, object], expected: FilingStep
) -> None:
    assert next_step(ComplaintDraft.model_validate(fields)) is expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (None, (FilingStep.KIND, *ALWAYS)),
        (COMPLAINT, (FilingStep.KIND, FilingStep.STORY, FilingStep.DISTRICT, FilingStep.DATE,
                     *ALWAYS)),
        (ASPIRATION, (FilingStep.KIND, FilingStep.STORY, *ALWAYS)),
        (INFORMATION, (FilingStep.KIND, FilingStep.STORY, *ALWAYS)),
    ],
)  # fmt: skip
def test_the_review_offers_what_the_kind_asks(
    kind: Kind | None, expected: tuple[FilingStep, ...]
) -> None:
    assert editable(ComplaintDraft(kind=kind)) == expected


def test_messages_become_lines_of_the_story() -> None:
    draft = ComplaintDraft()
    assert add_story(draft, "  Jalan rusak ")
    assert add_story(draft, "Sudah sebulan\n")
    assert draft.story == "Jalan rusak\nSudah sebulan"


def test_a_story_may_be_as_long_as_the_limit_and_no_longer() -> None:
    draft = ComplaintDraft()
    assert add_story(draft, "x" * STORY_MAX)
    assert not add_story(draft, "y")
    assert draft.story == "x" * STORY_MAX
    assert not add_story(ComplaintDraft(), "x" * (STORY_MAX + 1))


def test_white_space_does_not_count() -> None:
    draft = ComplaintDraft(story="x" * STORY_MAX)
    assert add_story(draft, " \n ")
    assert draft.story == "x" * STORY_MAX


def test_a_field_is_checked_when_it_changes() -> None:
    draft = ComplaintDraft()
    with pytest.raises(ValidationError):
        draft.kind = "complain"  # type: ignore[assignment]


def test_a_draft_survives_its_row() -> None:
    draft = ComplaintDraft(kind=COMPLAINT, story=STORY, happened_on=DAY, attachments=[3, 4])
    assert ComplaintDraft.model_validate(draft.model_dump(mode="json")) == draft
