"""Measuring one running bot."""

import asyncio
import time
from dataclasses import dataclass, field

from tests.bench.flows import Crowd, Echoed, Town
from tests.bench.people import FIRST_CITIZEN, People
from tests.bench.systems import Running


@dataclass(frozen=True)
class Load:
    """How much is asked of a bot, and for how long."""

    seconds: float
    warm_up: int
    at_once: int
    answers: int


@dataclass
class Run:
    """What one run of one system gave."""

    per_second: float
    generator_busy: float
    cpu_ms: float = 0.0
    memory: float = 0.0
    delays: list[float] = field(default_factory=list)


async def measure(people: People, bot: Running, load: Load, *, lapor: bool) -> Run:
    """Throughput under load; of Lapor also what it is like when idle, and its memory."""
    town = Town(people)
    crowd = Crowd(town.round if lapor else Echoed(people).round, load.at_once)
    async with asyncio.TaskGroup() as group:
        group.create_task(crowd.run())
        run = await _rate(people, bot, load)
        crowd.stop()
    run.memory = bot.memory()
    if lapor:
        run.delays = await _delays(town, load.answers)
    return run


async def _rate(people: People, bot: Running, load: Load) -> Run:
    await people.reached(load.warm_up)
    began, busy, before = time.perf_counter(), time.process_time(), people.handled
    used = bot.cpu_seconds()
    await asyncio.sleep(load.seconds)
    spent = time.perf_counter() - began
    handled = people.handled - before
    cpu_ms = (bot.cpu_seconds() - used) * 1000 / max(handled, 1)
    return Run(handled / spent, (time.process_time() - busy) / spent, cpu_ms)


async def _delays(town: Town, answers: int) -> list[float]:
    """Seconds from an officer's answer to the citizen's message, one answer at a time."""
    citizens = range(FIRST_CITIZEN, FIRST_CITIZEN + answers)
    cases = [await town.forwarded(citizen) for citizen in citizens]
    return [await town.answered(case) for case in cases]
