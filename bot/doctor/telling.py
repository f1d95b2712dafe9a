"""The doctor's findings on the terminal, a line each."""

import asyncio
from collections import Counter
from pathlib import Path

import typer

from bot.clock import Clock
from bot.config import load_config
from bot.doctor import at_telegram, on_machine
from bot.doctor.findings import Finding, Mark
from bot.doctor.register import Known
from bot.terminal import sentence

COLOURS = {Mark.OK: "green", Mark.ATTENTION: "yellow", Mark.FAULT: "red"}
MARK_WIDTH = 10


def examine_and_tell(path: Path, clock: Clock) -> bool:
    """Make every check and tell what it found; whether nothing is wrong. Raises LaporError when
    the settings cannot be read."""
    config = load_config(path)
    known, marks = Known(), Counter[Mark]()

    def tell(finding: Finding) -> None:
        marks[finding.mark] += 1
        typer.echo(line_of(finding))

    async def ask_telegram() -> None:
        async for finding in at_telegram(config, clock, known):
            tell(finding)

    for finding in on_machine(path, config, clock, known):
        tell(finding)
    asyncio.run(ask_telegram())
    typer.echo(_total(marks))
    return not marks[Mark.FAULT]


def line_of(finding: Finding) -> str:
    """The mark and the sentence, on one line."""
    mark = sentence(f"doctor-mark-{finding.mark}").ljust(MARK_WIDTH)
    known = {
        name: ", ".join(sentence(f"right-{one.replace('_', '-')}") for one in value)
        if isinstance(value, list)
        else value
        for name, value in finding.params.items()
    }
    said = " ".join(sentence(finding.key, **known).split())
    return typer.style(mark, fg=COLOURS[finding.mark], bold=True) + said


def _total(marks: Counter[Mark]) -> str:
    if marks[Mark.FAULT]:
        return sentence("doctor-faults", count=marks[Mark.FAULT])
    if marks[Mark.ATTENTION]:
        return sentence("doctor-attentions", count=marks[Mark.ATTENTION])
    return sentence("doctor-well")
