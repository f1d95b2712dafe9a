"""The half-written complaint: what it holds, what each kind asks for, what is still missing."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from storage.words import Kind

STORY_MIN = 10
STORY_MAX = 4000
ADDRESS_MAX = 150
FILES_MAX = 10
# What comes so soon after the last message was begun before its answer could be read.
TOGETHER = timedelta(seconds=5)


class FilingStep(StrEnum):
    """The card's questions: those that are asked, in their order, then what opens from it."""

    KIND = "kind"
    STORY = "story"
    DISTRICT = "district"
    WHICH = "which"
    VILLAGE = "village"
    DATE = "date"
    REVIEW = "review"
    CHANGE = "change"
    FILES = "files"
    AGENCY = "agency"
    CATEGORY = "category"


class Assisted(BaseModel):
    """Whom a helper files for: the sealed name, the number of somebody helped before, when they
    agreed, and to which wording of what they were read."""

    model_config = ConfigDict(frozen=True)

    name_sealed: str
    citizen_id: int | None = None
    consented_at: datetime
    wording: str


class ComplaintDraft(BaseModel):
    """What a citizen has told so far; checked here before it becomes a row. Fields that are not
    `chosen` were read out of the story and are read again when it grows. `led` asks question by
    question. `possible` are the desa that the story may mean."""

    model_config = ConfigDict(validate_assignment=True)

    kind: Kind | None = None
    story: str = ""
    district_code: str | None = None
    village_code: str | None = None
    whole_district: bool = False
    address: str = ""
    outside: bool = False
    possible: list[str] = []
    latitude: float | None = None
    longitude: float | None = None
    happened_on: date | None = None
    agency: str | None = None
    category: str | None = None
    attachments: list[int] = []
    album: str | None = None
    anonymous: bool = False
    secret: bool = False
    led: bool = False
    chosen: list[FilingStep] = []
    heard_at: datetime | None = None
    changing: bool = False
    compared: bool = False
    cared: list[str] = []
    assisted: Assisted | None = None

    @property
    def has_place(self) -> bool:
        """It is told where, as exactly as somebody can."""
        told = self.village_code or self.address or self.outside or self.whole_district
        return bool(told) or self.latitude is not None

    @property
    def point(self) -> tuple[float, float] | None:
        """The pin on the map."""
        if self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    def is_read(self, field: FilingStep) -> bool:
        """Whether this was read out of the story, or may yet be."""
        return field not in self.chosen

    def choose(self, field: FilingStep) -> None:
        """The writer has said it: no reading changes it any more."""
        self.chosen = sorted({*self.chosen, field})


# Date and place of the event are not asked for aspirations and information requests
# (SP4N-LAPOR!'s own forms); nor for thanks, which need no finding on the spot.
ASKED: dict[Kind, tuple[FilingStep, ...]] = {
    Kind.COMPLAINT: (FilingStep.STORY, FilingStep.DISTRICT, FilingStep.DATE),
    Kind.ASPIRATION: (FilingStep.STORY,),
    Kind.INFORMATION: (FilingStep.STORY,),
    Kind.APPRECIATION: (FilingStep.STORY,),
}
SENT_TO = (FilingStep.AGENCY, FilingStep.CATEGORY)
OF_A_PLACE = frozenset({FilingStep.DISTRICT, FilingStep.WHICH, FilingStep.VILLAGE})


def next_step(draft: ComplaintDraft) -> FilingStep:
    """The first question that is still open, or the review when all is told. Who just wrote is
    not asked for the kind: it is read."""
    if draft.kind is None:
        return FilingStep.KIND if draft.led else FilingStep.STORY
    for step in ASKED[draft.kind]:
        if _is_open(draft, step):
            return _of_place(draft) if step is FilingStep.DISTRICT else step
    return FilingStep.REVIEW


def editable(draft: ComplaintDraft) -> tuple[FilingStep, ...]:
    """The fields that open from the card."""
    asked = ASKED[draft.kind] if draft.kind else ()
    return (FilingStep.KIND, *asked, FilingStep.FILES, *SENT_TO)


def step_before(draft: ComplaintDraft, step: FilingStep) -> FilingStep:
    """Where "back" leads: to the review when a field was opened from there, else to the question
    asked before."""
    if step is FilingStep.VILLAGE:
        return FilingStep.DISTRICT
    if draft.changing or step in {FilingStep.FILES, FilingStep.CHANGE, *SENT_TO}:
        return FilingStep.REVIEW
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


def _of_place(draft: ComplaintDraft) -> FilingStep:
    if draft.possible:
        return FilingStep.WHICH
    return FilingStep.VILLAGE if draft.district_code else FilingStep.DISTRICT
