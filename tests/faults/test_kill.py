"""The promise: kill the bot at any moment, and nothing is lost."""

import io

import pytest
from rich.console import Console

from bot.data import SAMPLE_COMPLAINTS
from bot.demo.replay import AGENCIES, read_complaints
from bot.demo.show import replay_on
from bot.demo.stage import staged
from bot.demo.tally import Tally

KILLS = 5


@pytest.mark.parametrize(
    ("webhook", "undo_seconds"),
    [(False, 0), (True, 1)],
    ids=["polling", "webhook, while answers can be taken back"],
)
async def test_five_kills_lose_nothing_and_double_at_most_a_message_each(
    fresh_url: str, webhook: bool, undo_seconds: int
) -> None:
    complaints = read_complaints(SAMPLE_COMPLAINTS)
    console = Console(file=io.StringIO())
    playing = staged(AGENCIES, database=fresh_url, webhook=webhook, undo_seconds=undo_seconds)
    async with playing as stage:
        tally = await replay_on(stage, complaints, kills=KILLS, seed=7, console=console)
        kills, log = stage.bot.kills, stage.bot.log()
    assert kills == KILLS
    assert tally == Tally(
        filed=30,
        forwarded=30,
        answered=30,
        closed=30,
        notices=150 + tally.doubled_notices,
        lost=0,
        doubled=tally.doubled,
        doubled_notices=tally.doubled_notices,
        complaints_doubled=0,
    )
    assert tally.doubled <= kills
    assert "Traceback" not in log
