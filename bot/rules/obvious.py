"""Which new cases a coordinator can verify at one go: those that hold no question."""

from dataclasses import dataclass

from storage.tables import Complaint
from storage.words import Kind, Level, Status

# The share that the suggested agency must have, and how far it must lead. Chosen by eye: a word
# of an agency's duties gives some 0.9, a story that only touches them seldom 0.3.
SURE = 0.85
LEAD = 0.5
HERE = frozenset({Level.REGENCY, Level.AGENCY, Level.UNIT})


@dataclass(frozen=True)
class Signs:
    """What is known of a case: how it stands, whether anything happened to it since it was filed,
    what calls for care, whether anything is missing or was told before, whether the reporter
    sees it elsewhere (outside of the regency, or with another agency); and the suggested agency's
    level, its share and the next one's."""

    status: Status
    untouched: bool
    complete: bool
    secret: bool
    supervisory: bool
    sensitive: bool
    alike: bool
    elsewhere: bool
    level: Level
    share: float
    next_share: float


def is_obvious(signs: Signs) -> bool:
    """Whether one look at a line is enough. A secret case is read as a whole, and a returned,
    reopened or appealed one was no matter of course the first time."""
    careful = signs.secret or signs.supervisory or signs.sensitive
    plain = signs.status is Status.WAITING and signs.untouched and signs.complete
    clear = signs.share >= SURE and signs.share - signs.next_share >= LEAD
    here = signs.level in HERE and not signs.elsewhere
    return plain and clear and here and not careful and not signs.alike


def is_complete(complaint: Complaint) -> bool:
    """Whether a complaint says where and when; the other kinds need not."""
    if complaint.kind is not Kind.COMPLAINT:
        return True
    place = complaint.district_code or complaint.address or complaint.latitude is not None
    return bool(place) and complaint.happened_on is not None
