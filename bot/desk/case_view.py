"""A case as one audience may see it."""

from dataclasses import dataclass
from functools import cached_property

from bot.desk import Desk
from bot.desk.effects import Hand
from bot.errors import LaporError
from bot.rules.masking import mask, mask_name
from bot.rules.privacy import ROLE_OF, Sight, shows
from storage.tables import Agency, Attachment, CaseEvent, Citizen, Complaint, Officer
from storage.words import Audience, Role


@dataclass(frozen=True)
class CaseView:
    """A case as far as one audience may see it, read as it is looked at: `story` and the
    history's texts are masked where the audience may not read personal numbers."""

    desk: Desk
    complaint: Complaint
    audience: Audience
    sight: Sight
    officer: Officer | None = None

    @property
    def agency(self) -> Agency | None:
        """Who has the case."""
        return self.desk.get(Agency, self.complaint.agency_id)

    @property
    def reporter(self) -> str | None:
        """The reporter's name, for whom it is."""
        return self.words(self._name) if self.sight.reporter else None

    @property
    def helped(self) -> str | None:
        """The name of the reporter, when a helper looks at the case for them."""
        return self._name if self.audience is Audience.OWNER and self._is_helped else None

    @property
    def helper(self) -> str | None:
        """Who filed it for the reporter, for all others who may know the reporter."""
        filed_by = self._helper if self.sight.reporter and not self.helped else None
        return filed_by.name if filed_by else None

    @cached_property
    def _citizen(self) -> Citizen | None:
        return self.desk.get(Citizen, self.complaint.citizen_id)

    @property
    def _is_helped(self) -> bool:
        return self._citizen is not None and self._citizen.chat_id is None

    @property
    def _helper(self) -> Officer | None:
        return self.desk.get(Officer, self.complaint.helper_id)

    @cached_property
    def _name(self) -> str:
        return self.desk.practice.seal.open(self._citizen.name_sealed) if self._citizen else ""

    @property
    def holder(self) -> str | None:
        """The officer who handles it, for other officers."""
        officer = self.desk.get(Officer, self.complaint.officer_id)
        return officer.name if officer and self.sight.notes else None

    @property
    def story(self) -> str:
        """What was filed."""
        return self.words(self.complaint.story) if self.sight.story else ""

    @cached_property
    def history(self) -> list[CaseEvent]:
        """The steps that this audience sees, as copies."""
        if not self.sight.history:
            return []
        return [
            event.model_copy(update={"text": self.words(event.text)})
            for event in _history(self.desk, self.complaint)
            if shows(event, self.audience)
        ]

    @cached_property
    def file_ids(self) -> list[int]:
        """The numbers of the files, as they came, for whom they are: files are not masked, and
        whoever only follows a case gets none; those of a step that is not shown stay hidden."""
        if not self.sight.story or self.audience is Audience.FOLLOWER:
            return []
        files = self.desk.rows(Attachment, complaint_id=self.complaint.id)
        steps = _history(self.desk, self.complaint) if files else []
        shown = {None, *(event.id for event in steps if shows(event, self.audience))}
        return [file.id for file in files if file.id and file.event_id in shown]

    @property
    def files(self) -> int:
        """How many of them there are."""
        return len(self.file_ids)

    @property
    def hand(self) -> Hand:
        """In which role this person acts on the case; raises LaporError for one who may only
        look. Who reported a case acts on it as its reporter, whatever office they hold."""
        if self.role is None:
            raise LaporError("error-foreign-case", case=self.complaint.tracking_id)
        return Hand(self.role, self.officer, self.officer if self.helped else None)

    @property
    def role(self) -> Role | None:
        """The role in which this person acts, or None."""
        return ROLE_OF.get(self.audience)

    def words(self, text: str) -> str:
        """A text of the case as this audience may read it: numbers masked, and the names of an
        anonymous reporter, and of the helper, who wrote them into the text."""
        shown = mask(text) if self.sight.masked else text
        if not self.complaint.anonymous or self.audience is Audience.OWNER:
            return shown
        known = mask_name(shown, self._name)
        return mask_name(known, self._helper.name) if self._helper else known


def _history(desk: Desk, complaint: Complaint) -> list[CaseEvent]:
    return desk.rows(CaseEvent, complaint_id=complaint.id)
