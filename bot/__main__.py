"""The front door: the `lapor` command."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import SystemClock
from bot.config import load_config
from bot.csv_files import RowWrong
from bot.desk.registering import import_agencies, read_agencies
from bot.errors import LaporError
from bot.terminal import log_to_stderr, one_clear_line, sentence
from bot.verifying import moment, verify_and_tell
from bot.workflow_page import Format, page
from storage.opening import open_database

app = typer.Typer(no_args_is_help=True, add_completion=False, help=sentence("terminal-help"))
agencies = typer.Typer(no_args_is_help=True, help=sentence("terminal-help-agencies"))
app.add_typer(agencies, name="agencies")
measuring = typer.Typer(no_args_is_help=True, help=sentence("suggestions-help-eval"))
app.add_typer(measuring, name="eval")

ConfigPath = Annotated[Path, typer.Option("--config", help=sentence("terminal-help-config"))]
DEFAULT_CONFIG = Path("config.toml")
TOWN_PORT = 8765


@app.command(help=sentence("terminal-help-run"))
def run(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Run the bot until it is told to stop."""
    with one_clear_line():
        settings = load_config(config)
        log_to_stderr()
        from bot.app import serve  # noqa: PLC0415 (importing aiogram takes seconds)
        from handlers import public_router, router, staff_router  # noqa: PLC0415

        if settings.telegram.staff_token is None:
            asyncio.run(serve(settings, router()))
        else:
            asyncio.run(serve(settings, public_router(), staff=staff_router()))


@app.command(help=sentence("terminal-help-init"))
def init(
    config: ConfigPath = DEFAULT_CONFIG,
    api: Annotated[
        str, typer.Option(help=sentence("terminal-help-api"))
    ] = "https://api.telegram.org",
) -> None:
    """Ask for the token, check it, write the settings, print the first coordinator's link."""
    with one_clear_line():
        from bot.setting_up import set_up  # noqa: PLC0415

        if config.exists():
            raise LaporError("terminal-init-exists", path=str(config))
        token = typer.prompt(sentence("terminal-init-token"), hide_input=True)
        made = asyncio.run(set_up(config, token=token.strip(), api=api))
        typer.echo(sentence("terminal-init-done", path=str(config), username=made.username))
        typer.echo(sentence("terminal-init-link"))
        typer.echo(made.link)
        typer.echo(sentence("terminal-init-next"))


@app.command(help=sentence("doctor-help"))
def doctor(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Check what the bot needs, and say what to do: exit code 0 when nothing is wrong, else 1."""
    with one_clear_line():
        from bot.doctor.telling import examine_and_tell  # noqa: PLC0415 (as in run)

        if not examine_and_tell(config, SystemClock()):
            raise typer.Exit(1)


@app.command(help=sentence("terminal-help-demo"))
def demo(  # noqa: PLR0913 (each is an option of the command)
    *,
    keep: Annotated[bool, typer.Option("--keep", help=sentence("terminal-help-keep"))] = False,
    replay: Annotated[Path | None, typer.Option(help=sentence("terminal-help-replay"))] = None,
    limit: Annotated[int | None, typer.Option(help=sentence("terminal-help-limit"))] = None,
    kill: Annotated[int, typer.Option(help=sentence("terminal-help-kill"))] = 0,
    seed: Annotated[int, typer.Option(help=sentence("terminal-help-seed"))] = 1,
    database: Annotated[str | None, typer.Option(help=sentence("terminal-help-database"))] = None,
    webhook: Annotated[
        bool, typer.Option("--webhook", help=sentence("terminal-help-webhook"))
    ] = False,
) -> None:
    """Play the bot in its sandbox: one complaint, or all of a file."""
    with one_clear_line():
        from bot.demo import show, story  # noqa: PLC0415
        from bot.demo.replay import read_complaints  # noqa: PLC0415

        if replay is None:
            from handlers import router  # noqa: PLC0415

            asyncio.run(story.tell(router(), database=database, keep=keep))
            return
        complaints = read_complaints(replay, limit)
        play = show.replay(complaints, database=database, webhook=webhook, kills=kill, seed=seed)
        if not asyncio.run(play):
            raise typer.Exit(1)


@app.command(help=sentence("terminal-help-sandbox"))
def sandbox(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help=sentence("terminal-help-port"))
    ] = TOWN_PORT,
    *,
    browser: Annotated[bool, typer.Option("--open", help=sentence("terminal-help-open"))] = False,
) -> None:
    """Open the town: phones side by side in the browser, and the real bot behind them."""
    with one_clear_line():
        from bot.demo.town import open_town  # noqa: PLC0415
        from handlers import router  # noqa: PLC0415

        asyncio.run(open_town(router, port=port, browser=browser))


@app.command("verify-history", help=sentence("history-help"))
def verify_history(
    config: ConfigPath = DEFAULT_CONFIG,
    until: Annotated[str | None, typer.Option(help=sentence("history-help-until"))] = None,
) -> None:
    """Check that no history was altered: exit code 0 when whole, 1 when not."""
    with one_clear_line():
        ends = moment(until) if until else SystemClock().now()
        database = open_database(load_config(config).storage.database, make=False)
        try:
            whole = verify_and_tell(database, ends)
        finally:
            database.close()
        if not whole:
            raise typer.Exit(1)


@agencies.command("import", help=sentence("terminal-help-agencies-import"))
def agencies_import(file: Path, config: ConfigPath = DEFAULT_CONFIG) -> None:
    """Enter agencies from a CSV, all or none."""
    with one_clear_line():
        database = open_database(load_config(config).storage.database)
        try:
            entries = read_agencies(file)
            count = database.run_now(lambda session: import_agencies(session, entries))
        except RowWrong as error:
            raise error.named(str(file), sentence) from error
        finally:
            database.close()
        typer.echo(sentence("terminal-agencies-done", count=count))


@measuring.command("suggestions", help=sentence("suggestions-help-suggestions"))
def eval_suggestions(file: Path) -> None:
    """Measure the suggested agencies on complaints that were decided already."""
    with one_clear_line():
        from bot.suggesting.showing import show  # noqa: PLC0415 (importing numpy takes a while)

        show(file)


@app.command(help=sentence("terminal-help-workflow"))
def workflow(
    wanted: Annotated[
        Format, typer.Option("--format", help=sentence("terminal-help-format"))
    ] = Format.BOTH,
) -> None:
    """Print the case's way as the program knows it."""
    typer.echo(page(sentence, wanted))


def main() -> None:
    """The console script."""
    app(prog_name="lapor")


if __name__ == "__main__":
    main()
