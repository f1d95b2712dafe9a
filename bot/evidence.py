"""The sheet of evidence of a case: what was filed, what happened and when, and the digests by
which anybody can check that nothing was changed afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.desk.reading import CaseView
from bot.regions import place_name
from bot.sheet import INDENT, PAGES, Sheet
from bot.texts import plain
from bot.views import Voice
from bot.views.cases import archive_reason
from storage.tables import Attachment
from storage.words import Action, FileKind, Kind, Status

UNDER = INDENT + 2


@dataclass(frozen=True)
class Happening:
    """An event of the history; `text` is what was said."""

    at: datetime
    action: Action
    text: str
    digest: str


@dataclass(frozen=True)
class KeptFile:
    """An attachment; `sha256` is None before its contents are downloaded."""

    kind: FileKind
    name: str
    sha256: str | None


@dataclass(frozen=True)
class Evidence:
    """Everything that the sheet shows; times are aware UTC."""

    case: str
    status: Status
    kind: Kind
    story: str
    filed_at: datetime
    made_at: datetime
    head: str
    reporter: str | None = None
    agency: str | None = None
    place: str = ""
    happened_on: date | None = None
    due_at: datetime | None = None
    anonymous: bool = False
    secret: bool = False
    history: tuple[Happening, ...] = ()
    files: tuple[KeptFile, ...] = ()


def evidence_of(view: CaseView, files: Sequence[Attachment], made_at: datetime) -> Evidence:
    """What the sheet shows of a case that its owner sees; `files` are the case's attachments in
    the order of their numbers."""
    case = view.complaint
    point = None
    if case.latitude is not None and case.longitude is not None:
        point = (case.latitude, case.longitude)
    return Evidence(
        case=case.tracking_id,
        status=case.status,
        kind=case.kind,
        story=case.story,
        filed_at=case.filed_at,
        made_at=made_at,
        head=case.head,
        reporter=view.reporter,
        agency=view.agency.name if view.agency else None,
        place=place_name(case.district_code, case.village_code, point),
        happened_on=case.happened_on,
        due_at=case.due_at,
        anonymous=case.anonymous,
        secret=case.secret,
        history=tuple(
            Happening(event.at, event.action, event.text, event.digest) for event in view.history
        ),
        files=tuple(KeptFile(file.kind, file.name, file.sha256) for file in files),
    )


def make_evidence(evidence: Evidence, voice: Voice) -> bytes:
    """The sheet as a PDF; the same evidence gives the same bytes. Takes a tenth of a second for
    a long case, so it belongs in a thread."""

    def foot(page: int) -> str:
        return plain(voice("evidence-page", case=evidence.case, page=page, pages=PAGES))

    title = plain(voice("evidence-title", case=evidence.case))
    sheet = Sheet(title=title, language=voice.language, made_at=evidence.made_at)
    sheet.begin(foot)
    sheet.headline(title, plain(voice("evidence-made", at=evidence.made_at)))
    sheet.heading(plain(voice("evidence-facts")))
    sheet.facts(_facts(evidence, voice))
    sheet.heading(plain(voice("evidence-story")))
    sheet.paragraph(evidence.story)
    _print_history(sheet, evidence, voice)
    _print_files(sheet, evidence, voice)
    _print_check(sheet, evidence, voice)
    return bytes(sheet.output())


def _facts(evidence: Evidence, voice: Voice) -> list[tuple[str, str]]:
    switches = [
        plain(voice(key))
        for key, on in (
            ("evidence-anonymous", evidence.anonymous),
            ("evidence-secret", evidence.secret),
        )
        if on
    ]
    rows: list[tuple[str, object]] = [
        ("evidence-status", evidence.status),
        ("evidence-kind", evidence.kind),
        ("evidence-reporter", evidence.reporter),
        ("evidence-place", evidence.place),
        ("evidence-date", evidence.happened_on),
        ("evidence-filed", evidence.filed_at),
        ("evidence-agency", evidence.agency),
        ("evidence-due", evidence.due_at),
        ("evidence-switches", ", ".join(switches)),
    ]
    return [
        (plain(voice(key)), plain(voice("evidence-value", value=value)))
        for key, value in rows
        if value
    ]


def _print_history(sheet: Sheet, evidence: Evidence, voice: Voice) -> None:
    sheet.heading(plain(voice("evidence-history")))
    for number, event in enumerate(evidence.history, start=1):
        sheet.step(number, plain(voice(f"event-{event.action}")), _second(event.at))
        sheet.aside(plain(voice("evidence-value", value=event.at)), left=UNDER)
        text = event.text
        if event.action is Action.ARCHIVE:
            text = archive_reason(voice, text)
        if text:
            sheet.paragraph(text, left=UNDER)
        sheet.digest(event.digest, left=UNDER)
        sheet.ln(2)


def _print_files(sheet: Sheet, evidence: Evidence, voice: Voice) -> None:
    sheet.heading(plain(voice("evidence-files")))
    if not evidence.files:
        sheet.paragraph(plain(voice("evidence-no-files")))
    for number, file in enumerate(evidence.files, start=1):
        kind = plain(voice(f"evidence-file-kind-{file.kind}"))
        label = plain(voice("evidence-file", kind=kind, number=number))
        sheet.paragraph(f"{label}: {file.name}" if file.name else label)
        if file.sha256:
            sheet.digest(file.sha256)
        else:
            sheet.aside(plain(voice("evidence-not-stored")))
        sheet.ln(1)


def _print_check(sheet: Sheet, evidence: Evidence, voice: Voice) -> None:
    sheet.heading(plain(voice("evidence-head")), room=65)
    sheet.seal(evidence.head)
    sheet.heading(plain(voice("evidence-check")))
    sheet.note(plain(voice("evidence-check-chain", count=len(evidence.history))))
    sheet.note(plain(voice("evidence-check-files")))
    sheet.note(plain(voice("evidence-check-signs")))


def _second(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
