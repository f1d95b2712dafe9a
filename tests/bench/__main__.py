"""`python -m tests.bench`: how Lapor compares, as ratios measured in the same run."""

import asyncio
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer

from tests.bench.measures import Load, Run, measure
from tests.bench.people import People
from tests.bench.report import Results, marks, show
from tests.bench.systems import LAPOR, System, emptied, pin_ourselves, postgres, running
from tests.bench.telegram import Telegram

SQLITE, POSTGRES, TURN_SQLITE, TURN_POSTGRES, PTB, AIOGRAM, SOCKETS, MEMORY = (
    "Lapor, SQLite",
    "Lapor, PostgreSQL",
    "echo in Lapor's transaction, SQLite",
    "echo in Lapor's transaction, PostgreSQL",
    "bare PTB echo, polling",
    "bare aiogram echo, webhook",
    "bare sockets (the generator's limit)",
    "bare aiogram + SQLModel",
)
KEEPERS = {
    SQLITE: LAPOR,
    POSTGRES: LAPOR,
    TURN_SQLITE: "tests.bench.turn_echo",
    TURN_POSTGRES: "tests.bench.turn_echo",
}
ECHOES = {
    PTB: "tests.bench.ptb_echo",
    AIOGRAM: "tests.bench.aiogram_echo",
    SOCKETS: "tests.bench.socket_echo",
}


def main(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    rounds: Annotated[int, typer.Option(help="Runs of each system, in turn.")] = 3,
    seconds: Annotated[float, typer.Option(help="Measured seconds of a run.")] = 8.0,
    warm_up: Annotated[int, typer.Option(help="Updates before measuring.")] = 720,
    at_once: Annotated[int, typer.Option(help="Conversations under way at once.")] = 40,
    answers: Annotated[int, typer.Option(help="Answers timed when idle.")] = 50,
    webhook: Annotated[bool, typer.Option(help="Run Lapor on a webhook, not polling.")] = False,
    only: Annotated[str, typer.Option(help="Only systems whose name contains this.")] = "",
    check: Annotated[bool, typer.Option(help="Exit with 1 when a mark is missed.")] = False,
) -> None:
    """Updates per second, delay of a pushed answer, memory; Lapor beside bare bots."""
    load = Load(seconds, warm_up, at_once, answers)
    with postgres() as server:
        pinned = pin_ourselves()
        results = _all_rounds(server, load, rounds, webhook=webhook, only=only)
    show(results, pinned=pinned)
    if check and not all(mark.reached for mark in marks(results)):
        raise typer.Exit(1)


def _all_rounds(server: str, load: Load, rounds: int, *, webhook: bool, only: str) -> Results:
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    for number in range(rounds):
        for name in (*KEEPERS, *ECHOES, MEMORY):
            if only.lower() in name.lower():
                run = _one(name, server, load, webhook=webhook)
                runs[name].append(run)
                print(f"round {number + 1}: {name}: {run}", flush=True)
    return Results(dict(runs))


def _one(name: str, server: str, load: Load, *, webhook: bool) -> Run:
    with tempfile.TemporaryDirectory(prefix="lapor-bench-") as folder:
        place = Path(folder)
        if name in {POSTGRES, TURN_POSTGRES}:
            with emptied(server) as url:
                return asyncio.run(_run(System(name, KEEPERS[name], url), load, place, webhook))
        if name in KEEPERS:
            system = System(name, KEEPERS[name], f"sqlite:///{place / 'lapor.db'}")
        else:
            system = System(name, ECHOES.get(name, "tests.bench.bare_memory"))
        return asyncio.run(_run(system, load, place, webhook))


async def _run(system: System, load: Load, folder: Path, webhook: bool) -> Run:
    telegram = Telegram()
    async with telegram.open(), running(system, telegram, folder, webhook=webhook) as bot:
        if system.name == MEMORY:
            return Run(0.0, 0.0, memory=bot.memory())
        return await measure(People(telegram), bot, load, lapor=system.is_lapor)


if __name__ == "__main__":
    typer.run(main)
