"""What `lapor eval suggestions` shows on the terminal."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.suggesting.cases import Cases, read_cases
from bot.suggesting.figures import Figures, measure, work
from bot.terminal import sentence


def show(file: Path) -> None:
    """Measure with a progress bar and print the table; raises LaporError for a wrong file."""
    cases = read_cases(file)
    console = Console()
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        bar = progress.add_task(sentence("suggestions-progress"), total=work(cases))
        figures = measure(cases, lambda texts: progress.advance(bar, texts))
    console.print(table(figures))
    for line in summary(cases, figures):
        console.print(line, highlight=False)


def table(figures: Figures) -> Table:
    """A row for each way to propose."""
    shown = Table()
    shown.add_column(sentence("suggestions-column-way"))
    for column in ("first", "among", "milliseconds"):
        shown.add_column(sentence(f"suggestions-column-{column}"), justify="right")
    for row in figures.rows:
        shown.add_row(
            sentence(f"suggestions-way-{row.way}"),
            f"{row.first:.3f}",
            f"{row.among:.3f}",
            f"{row.milliseconds:.2f}",
        )
    return shown


def summary(cases: Cases, figures: Figures) -> list[str]:
    """How many texts and agencies there were, and how long teaching took."""
    return [
        sentence(
            "suggestions-counts",
            texts=len(cases.taught) + len(cases.judged),
            taught=len(cases.taught),
            judged=len(cases.judged),
            agencies=cases.agencies,
        ),
        sentence("suggestions-seconds", seconds=f"{figures.seconds:.1f}"),
    ]
