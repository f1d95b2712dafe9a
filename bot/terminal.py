"""What the command line says: sentences from the texts, one line for an error."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from zoneinfo import ZoneInfo

import typer

from bot.errors import LaporError
from bot.texts import Texts, pick_language, plain
from storage.errors import DatabaseUnusable

USAGE_ERROR = 2


@cache
def _texts() -> Texts:
    return Texts(ZoneInfo("UTC"))


def sentence(key: str, /, **params: object) -> str:
    """A sentence in the language of the terminal."""
    language = pick_language(os.environ.get("LANG", "id").replace("_", "-"))
    return plain(_texts().render(language, key, **params))


@contextmanager
def one_clear_line() -> Iterator[None]:
    """An expected error ends the command with one line and exit code 2."""
    try:
        yield
    except LaporError as error:
        typer.echo(sentence(error.text_key, **error.params), err=True)
        raise typer.Exit(USAGE_ERROR) from error
    except DatabaseUnusable as error:
        typer.echo(sentence(f"terminal-database-{error.trouble}", where=error.where), err=True)
        raise typer.Exit(USAGE_ERROR) from error


def log_to_stderr() -> None:
    """Log lines for the operator; the libraries' own lines would show tokens and updates."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("lapor").setLevel(logging.INFO)
