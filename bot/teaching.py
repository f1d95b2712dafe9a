"""Teaching the suggestions anew, in a process beside the bot, and keeping what was learned."""

import asyncio
import logging
import os
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.desk import Suggestions, lessons
from bot.suggesting import SuggesterUnreadable
from bot.suggesting.lessons import Decided, Lessons, Subject, digest_of
from storage.database import Database

if TYPE_CHECKING:  # see bot/suggesting/__init__.py
    from bot.suggesting.suggester import Suggester

log = logging.getLogger("lapor.teaching")
FILE = "suggestions.zip"
MOST_CASES = 6_000  # the newest; learning takes minutes with so many
FIRST_LOOK_SECONDS = 30  # what people wrote while the bot was off is answered first
LOOK_SECONDS = 60


class Teacher:
    """Fills the suggestions from the file, and writes the file. Several bots may share one: each
    takes up what another one has written."""

    def __init__(self, database: Database, suggestions: Suggestions, folder: Path) -> None:
        self._database = database
        self._suggestions = suggestions
        self._place = folder / FILE
        self._written = 0
        self._register = ""
        self._tried = ""
        self._one_at_a_time = asyncio.Lock()

    async def run(self) -> None:
        """Take up what was learned before, then look after it for ever. What fails is logged;
        the bot works without suggestions too."""
        await _logged(self.look)
        await asyncio.sleep(FIRST_LOOK_SECONDS)
        while True:
            await _logged(self.tend)
            await asyncio.sleep(LOOK_SECONDS)

    async def tend(self) -> None:
        """Take up a newer file; teach where there is none, or when the register has changed."""
        await self.look()
        register = digest_of(await self._database.run(lessons.described))
        if register not in {self._register, self._tried}:
            self._tried = register
            await self.teach()

    async def teach(self) -> None:
        """Learn from all that was decided until now."""
        async with self._one_at_a_time:
            kept = await _learn_beside(await self._lessons())
            if kept is not None:
                await asyncio.to_thread(_write, self._place, kept)
                await self.look()
                log.info("suggestions were taught anew")

    async def look(self) -> None:
        """Take up the file if it is another one than last time."""
        written = _written(self._place)
        if written in {0, self._written}:
            return
        self._written = written
        try:
            register, learned = await asyncio.to_thread(_read, self._place)
        except (SuggesterUnreadable, OSError):
            log.warning("the file of the suggestions is damaged and will be replaced")
            self._register = self._tried = ""
            return
        self._register = register
        self._suggestions.agency = learned.get(Subject.AGENCY)
        self._suggestions.category = learned.get(Subject.CATEGORY)
        self._suggestions.kind = learned.get(Subject.KIND)

    async def _lessons(self) -> Lessons:
        """All lessons, read in many short transactions between the work of others."""
        described = await self._database.run(lessons.described)
        cases: list[Decided] = []
        before: int | None = None
        while len(cases) < MOST_CASES:
            page, before = await self._database.run(partial(lessons.decided, before=before))
            cases += page
            if before is None:
                break
            await asyncio.sleep(0)
        return Lessons(described=described, cases=cases)


async def _learn_beside(taught: Lessons) -> bytes | None:
    """What the other process has learned; None when it failed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.suggesting"), stdin=PIPE, stdout=PIPE
    )
    try:
        kept, _ = await process.communicate(taught.model_dump_json().encode())
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        log.error("teaching the suggestions failed with code %s", process.returncode)
        return None
    return kept


async def _logged(step: Callable[[], Awaitable[None]]) -> None:
    try:
        await step()
    except Exception:
        log.exception("suggestions could not be brought up to date")


def _written(place: Path) -> int:
    """When the file was written, in nanoseconds; 0 for none."""
    try:
        return place.stat().st_mtime_ns
    except OSError:
        return 0


def _read(place: Path) -> "tuple[str, dict[Subject, Suggester]]":
    from bot.suggesting.learned import read  # noqa: PLC0415 (see bot/suggesting/__init__.py)

    return read(place.read_bytes())


def _write(place: Path, kept: bytes) -> None:
    """Durably, and never half."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(kept)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(place)
