"""`lapor verify-history`: every case's history checked, and what is wrong with it told."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.errors import LaporError
from bot.terminal import sentence
from storage import verifying
from storage.database import Database
from storage.verifying import Finding, Total, Verdict


def moment(typed: str) -> datetime:
    """A time with its zone in ISO 8601, as this command prints it; raises LaporError."""
    try:
        read = datetime.fromisoformat(typed)
    except ValueError as error:
        raise LaporError("history-until-wrong", typed=typed) from error
    if read.tzinfo is None:
        raise LaporError("history-until-wrong", typed=typed)
    return read


def verify_and_tell(database: Database, until: datetime) -> bool:
    """Print each fault on a line of its own, then how much was checked and the total; whether
    everything is whole. The bot may go on working meanwhile."""
    total, faults = Total(), 0
    with _progress() as progress:
        bar = progress.add_task(
            sentence("history-checking"), total=database.run_now(verifying.count_cases)
        )
        for verdict in verdicts(database, until):
            total.add(verdict)
            for finding in verdict.findings:
                faults += 1
                typer.echo(tell(finding))
            progress.advance(bar)
    typer.echo(sentence("history-checked", cases=total.cases, events=total.events))
    typer.echo(sentence("history-total", digest=total.digest, until=until.isoformat()))
    typer.echo(sentence("history-altered", count=faults) if faults else sentence("history-whole"))
    return not faults


def verdicts(database: Database, until: datetime) -> Iterator[Verdict]:
    """Every case, a transaction for each page."""
    after = 0
    while page := database.run_now(partial(verifying.verify_page, after=after, until=until)):
        yield from page
        after = page[-1].complaint_id
    yield from database.run_now(lambda session: list(verifying.verify_strays(session)))


def tell(finding: Finding) -> str:
    """The fault as a sentence that names the case, the event and the file."""
    return sentence(
        f"history-fault-{finding.fault}",
        case=finding.case,
        event=finding.event or "",
        file=finding.file or "",
    )


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
