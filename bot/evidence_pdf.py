"""The sheet of evidence as a PDF. Apart from what it shows, because the library that prints it
takes half a second to load: only the thread that prints a sheet loads it."""

from datetime import UTC, datetime

from bot.evidence import Evidence
from bot.sheet import INDENT, PAGES, Sheet
from bot.texts import enum_key, plain
from bot.views import Voice
from bot.views.record import archive_reason, key_of
from storage.words import Action

UNDER = INDENT + 2


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
    for event in evidence.history:
        sheet.step(event.number, plain(voice(f"event-{key_of(event.action)}")), _second(event.at))
        sheet.aside(plain(voice("evidence-value", value=event.at)), left=UNDER)
        text = event.text
        if event.action in {Action.ARCHIVE, Action.LAPSE}:
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
        kind = plain(voice(enum_key(file.kind)))
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
    sheet.note(plain(voice("evidence-check-chain", count=evidence.events)))
    if evidence.events > len(evidence.history):
        sheet.note(plain(voice("evidence-check-skipped")))
    sheet.note(plain(voice("evidence-check-files")))
    sheet.note(plain(voice("evidence-check-signs")))


def _second(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
