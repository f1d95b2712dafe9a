"""What the demo shows on the terminal: chats as they happen, a progress bar, a table."""

import asyncio
import time

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from bot.demo.replay import AGENCIES, Killer, RealComplaint, Replay
from bot.demo.stage import Stage, staged
from bot.demo.tally import Tally
from bot.terminal import sentence

EVENTS_A_COMPLAINT = 20  # at least so much happens in the chats for each


async def replay(
    complaints: list[RealComplaint],
    *,
    database: str | None,
    webhook: bool,
    kills: int,
    seed: int,
) -> bool:
    """Play all complaints with a progress bar and print the table; whether all went well."""
    console = Console()
    async with staged(AGENCIES, database=database, webhook=webhook) as stage:
        started = time.monotonic()
        tally = await replay_on(stage, complaints, kills=kills, seed=seed, console=console)
        seconds = time.monotonic() - started
        console.print(tally_table(tally, kills=stage.bot.kills, seconds=seconds))
        return went_well(tally, kills=stage.bot.kills, expected=len(complaints))


async def replay_on(
    stage: Stage, complaints: list[RealComplaint], *, kills: int, seed: int, console: Console
) -> Tally:
    """Play all complaints on a stage, killing the bot on the way."""
    run = Replay(stage, complaints)
    killer = Killer(stage, kills, events=len(complaints) * EVENTS_A_COMPLAINT, seed=seed)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        bar = progress.add_task(sentence("demo-progress"), total=len(complaints))
        async with asyncio.TaskGroup() as group:
            killing = group.create_task(killer.run())
            await run.run(lambda: progress.advance(bar))
            killing.cancel()
    return run.tally()


def went_well(tally: Tally, *, kills: int, expected: int) -> bool:
    """Nothing lost, no complaint twice, at most one doubled message a kill."""
    whole = tally.filed == tally.forwarded == tally.answered == tally.closed == expected
    return whole and not tally.lost and not tally.complaints_doubled and tally.doubled <= kills


def tally_table(tally: Tally, *, kills: int, seconds: float) -> Table:
    """The counts, a line each."""
    table = Table(title=sentence("demo-table"), show_header=False)
    rows: list[tuple[str, object]] = [
        ("filed", tally.filed),
        ("forwarded", tally.forwarded),
        ("answered", tally.answered),
        ("closed", tally.closed),
        ("notices", tally.notices),
        ("lost", tally.lost),
        ("doubled", tally.doubled),
        ("complaints-doubled", tally.complaints_doubled),
        ("kills", kills),
        ("seconds", f"{seconds:.1f}"),
    ]
    for key, value in rows:
        table.add_row(sentence(f"demo-row-{key}"), str(value))
    return table
