"""Choices by buttons that a move needs: an agency, a colleague, a reason, what is missing."""

from collections.abc import Iterable

from bot.buttons import CASE, Button, Rows, columns, pack
from bot.texts import plain
from bot.views import Voice
from bot.views.cases import case_button
from bot.views.paging import paged
from storage.tables import Agency, Complaint, Officer
from storage.words import Action, ArchiveReason, Missing


def agency_rows(
    voice: Voice, complaint: Complaint, agencies: list[Agency], *, action: Action, page: int
) -> Rows:
    """The agencies that the move may lead to, paged."""
    case, version = complaint.tracking_id, complaint.version
    buttons = [
        Button(agency.name, pack(CASE, "to", case, version, action, agency.id))
        for agency in agencies
    ]
    return paged(
        voice, buttons, page, lambda other: pack(CASE, "agencies", case, version, action, other)
    )


def officer_rows(
    voice: Voice, complaint: Complaint, officers: Iterable[Officer], page: int = 0
) -> Rows:
    """The colleagues who can take the case over, paged."""
    case, version = complaint.tracking_id, complaint.version
    buttons = [
        Button(officer.name, pack(CASE, "over", case, version, officer.id)) for officer in officers
    ]
    return paged(voice, buttons, page, lambda other: pack(CASE, "overs", case, version, other))


def archive_rows(voice: Voice, complaint: Complaint) -> Rows:
    """The reasons for archiving, a button each."""
    return [
        [
            case_button(
                voice,
                "archive-reason-" + reason.replace("_", "-"),
                complaint,
                "why",
                reason.value,
            )
        ]
        for reason in ArchiveReason
    ]


def missing_rows(voice: Voice, complaint: Complaint, chosen: set[str]) -> Rows:
    """What the citizen is asked for: each item can be marked."""
    case, version = complaint.tracking_id, complaint.version
    buttons = [
        Button(
            ("☑ " if item in chosen else "☐ ") + plain(voice(f"missing-{item}")),
            pack(CASE, "lacks", case, version, item.value),
        )
        for item in Missing
    ]
    return columns(buttons, 2)


def consent_rows(voice: Voice, complaint: Complaint, request: str) -> Rows:
    """For a second officer: agree that the asking one reads the case unmasked."""
    return [[case_button(voice, "button-unmask", complaint, Action.UNMASK, request)]]


def supply_rows(voice: Voice, complaint: Complaint, missing: Iterable[str]) -> Rows:
    """For the citizen: each missing item leads straight to it."""
    return [
        [case_button(voice, f"supply-{item}", complaint, "give", item)]
        for item in Missing
        if item in set(missing)
    ]
