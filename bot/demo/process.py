"""The bot as a process: started, killed, started again."""

import asyncio
import signal
import sys
from pathlib import Path

STOP_SECONDS = 10


class BotProcess:
    """`lapor run` with a settings file; what it logs goes to a file beside that."""

    def __init__(self, config: Path) -> None:
        self._config = config
        self._log = config.with_suffix(".log")
        self._process: asyncio.subprocess.Process | None = None
        self.kills = 0

    @property
    def pid(self) -> int:
        """The running process; raises RuntimeError when there is none."""
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process.pid

    async def start(self) -> None:
        """Start the bot; it is at work as soon as it asks for updates."""
        with self._log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "bot", "run", "--config", str(self._config)),
                stdout=log,
                stderr=log,
            )

    async def kill(self) -> None:
        """SIGKILL: no chance to tidy up."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()
            self.kills += 1

    async def stop(self) -> None:
        """SIGTERM, and SIGKILL when that is not heard."""
        if self._process is None or self._process.returncode is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def log(self) -> str:
        """What the bot has logged."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""
