"""The `lapor` command as its owner runs it, and the settings that it reads."""

import asyncio
import os
import sys
from pathlib import Path

import tomlkit
from typer.testing import CliRunner, Result

from bot.__main__ import app

TOKEN = "4200000001:a-token-of-the-right-shape-000000000"


def lapor(*words: str) -> Result:
    """Run the command here, on a computer that speaks Indonesian."""
    return CliRunner(env={"LANG": "id_ID.UTF-8"}).invoke(app, list(words))


def written(folder: Path, **tables: object) -> Path:
    """Settings in a folder, with what they name beside them."""
    path = folder / "config.toml"
    storage = {
        "database": f"sqlite:///{folder / 'lapor.db'}",
        "files": str(folder / "files"),
        "identity_key_file": str(folder / "identity.key"),
    }
    content = {"telegram": {"token": TOKEN}, "storage": storage, **tables}
    path.write_text(tomlkit.dumps(content), encoding="utf-8")
    return path


def says_one_line(result: Result, *words: str) -> None:
    """One line on stderr, exit code 2, no traceback."""
    assert result.exit_code == 2
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.output
    for word in words:
        assert word in result.stderr


async def process(*words: str) -> asyncio.subprocess.Process:
    """The command as a process of its own."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=os.environ | {"LANG": "id_ID.UTF-8"},
    )
