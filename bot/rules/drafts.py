"""The half-written complaint: what it holds, what each kind asks for, what is still missing."""

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from storage.words import Kind

STORY_MIN = 10
STORY_MAX = 4000
FILES_MAX = 10


class FilingStep(StrEnum):
    """The card's questions, in the order in which they are asked."""

    KIND = "kind"
    STORY = "story"
    DISTRICT = "district"
    VILLAGE = "village"
    DATE = "date"
    REVIEW = "review"
    FILES = "files"


class ComplaintDraft(BaseModel):
    """What a citizen has told so far; checked here before it becomes a row."""

    model_config = ConfigDict(validate_assignment=True)

    kind: Kind | None = None
    story: str = ""
    district_code: str | None = None
    village_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    happened_on: date | None = None
    attachments: list[int] = []
    album: str | None = None
    anonymous: bool = False
    secret: bool = False
    changing: bool = False
    compared: bool = False
    cared: list[str] = []

    @property
    def has_place(self) -> bool:
        """A pin or a village was given."""
        return self.village_code is not None or self.latitude is not None


# Date and place of the event are not asked for aspirations and information requests
# (SP4N-LAPOR!'s own forms); nor for thanks, which need no finding on the spot.
ASKED: dict[Kind, tuple[FilingStep, ...]] = {
    Kind.COMPLAINT: (FilingStep.STORY, FilingStep.DISTRICT, FilingStep.DATE),
    Kind.ASPIRATION: (FilingStep.STORY,),
    Kind.INFORMATION: (FilingStep.STORY,),
    Kind.APPRECIATION: (FilingStep.STORY,),
}


def next_step(draft: ComplaintDraft) -> FilingStep:
    """The first question that is still open, or the review when all is told."""
    if draft.kind is None:
        return FilingStep.KIND
    for step in ASKED[draft.kind]:
        if _is_open(draft, step):
            return step
    return FilingStep.REVIEW


def editable(draft: ComplaintDraft) -> tuple[FilingStep, ...]:
    """The fields that the review offers to change."""
    asked = ASKED[draft.kind] if draft.kind else ()
    return (FilingStep.KIND, *asked, FilingStep.FILES)


def step_before(draft: ComplaintDraft, step: FilingStep) -> FilingStep:
    """Where "back" leads: to the review when a field was opened from there, else to the question
    asked before."""
    if draft.changing or step is FilingStep.FILES:
        return FilingStep.REVIEW
    if step is FilingStep.VILLAGE:
        return FilingStep.DISTRICT
    asked = (FilingStep.KIND, *(ASKED[draft.kind] if draft.kind else ()), FilingStep.REVIEW)
    return asked[max(asked.index(step) - 1, 0)] if step in asked else FilingStep.KIND


def add_story(draft: ComplaintDraft, text: str) -> bool:
    """Append a message to the story; False, and nothing kept, when it would be too long."""
    whole = f"{draft.story}\n{text.strip()}".strip()
    if len(whole) > STORY_MAX:
        return False
    draft.story = whole
    return True


def _is_open(draft: ComplaintDraft, step: FilingStep) -> bool:
    if step is FilingStep.STORY:
        return len(draft.story) < STORY_MIN
    if step is FilingStep.DISTRICT:
        return not draft.has_place
    return draft.happened_on is None
