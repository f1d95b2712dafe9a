"""One real complaint from filing to closing, with three chats printed as they happen."""

import asyncio
import csv

from rich.align import Align
from rich.console import Console
from rich.panel import Panel

from bot.data import SAMPLE_COMPLAINTS
from bot.demo.stage import ZONE, Stage, staged
from bot.rules.tracking import find_tracking_id
from bot.sandbox import LogEntry, Person, Window
from bot.terminal import sentence
from bot.texts import plain

AGENCY = "pupr"
ROAD_WITH_HOLES = "1902906"
DISTRICT, VILLAGE = "Gelumbang", "Gelumbang"
WIDTH, BUBBLE = 100, 76
COLOURS = ("cyan", "yellow", "green")
PATIENCE = 60


async def tell(*, database: str | None, webhook: bool, keep: bool) -> None:
    """Play the story; with `keep` the sandbox and the bot stay up until they are interrupted."""
    console = Console(width=WIDTH)
    console.print(sentence("demo-start"))
    async with staged([AGENCY], database=database, webhook=webhook) as stage:
        citizen = stage.telegram.person("Siti (warga)")
        cast = [citizen, stage.coordinator, stage.liaisons[AGENCY]]
        stage.telegram.on_event(Printer(console, cast).show)
        await play(stage, citizen)
        console.print(sentence("demo-end"))
        if keep:
            console.print(sentence("demo-keep", url=stage.telegram.url))
            await asyncio.Event().wait()


async def play(stage: Stage, citizen: Person) -> None:
    """The citizen files, the coordinator forwards, the agency answers twice and closes."""
    case = await _file(stage, citizen, sample())
    coordinator, liaison = stage.coordinator, stage.liaisons[AGENCY]
    await coordinator.sees(case, since=0, timeout=PATIENCE)
    await coordinator.says(f"/disposisi {case} {AGENCY}")
    await citizen.sees(_opening(stage, "notice-forwarded"), timeout=PATIENCE)
    await liaison.sees(case, since=0, timeout=PATIENCE)
    await liaison.sends_photo(caption=f"/tanggapi {case} {sentence('demo-first-answer')}")
    answer = await citizen.sees(sentence("demo-first-answer"), timeout=PATIENCE)
    await citizen.sees(_opening(stage, "notice-files"), since=0, timeout=PATIENCE)
    await citizen.says(sentence("demo-citizen-reply"), reply_to=answer)
    await liaison.sees(sentence("demo-citizen-reply"), timeout=PATIENCE)
    await liaison.says(f"/tanggapi {case} {sentence('demo-second-answer')}")
    await citizen.sees(sentence("demo-second-answer"), timeout=PATIENCE)
    await liaison.sends_photo(caption=f"/selesai {case}")
    await citizen.sees(_opening(stage, "notice-claimed"), timeout=PATIENCE)
    await citizen.taps(_opening(stage, "button-confirm"))
    await citizen.sees(_opening(stage, "done-confirm-now"), timeout=PATIENCE)
    await citizen.says(f"/status {case}")
    await citizen.sees(plain(stage.texts.render("id", "case-history")), timeout=PATIENCE)


async def _file(stage: Stage, citizen: Person, story: str) -> str:
    def words(key: str) -> str:
        return _opening(stage, key)

    await citizen.says("/start")
    await citizen.sees(words("greeting"), timeout=PATIENCE)
    await citizen.says(story)
    await citizen.sees(words("ask-kind"), timeout=PATIENCE)
    steps = [
        ("kind-complaint", "ask-district"),
        (DISTRICT, "ask-village"),
        (VILLAGE, "ask-date"),
        ("button-yesterday", "ask-review"),
    ]
    for label, question in steps:
        await citizen.taps(words(label) if "-" in label else label)
        await citizen.sees(words(question), timeout=PATIENCE)
    await citizen.sends_photo()
    await citizen.sees(words("ask-review"), timeout=PATIENCE)
    await citizen.taps(words("button-send"))
    receipt = await citizen.sees(words("receipt"), timeout=PATIENCE)
    return find_tracking_id(receipt.text) or ""


def sample() -> str:
    """The text of the real complaint: a road with holes."""
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    return next(row["teks"] for row in rows if row["nid"] == ROAD_WITH_HOLES)


def _opening(stage: Stage, key: str) -> str:
    """How a text begins, up to its first parameter."""
    shown = plain(stage.texts.render("id", key, case="\n", agency="\n", due="\n", text="\n"))
    return shown.split("\n")[0].strip()


class Printer:
    """Prints what happens in the chats of the cast: people on the right, the bot on the left,
    pushed messages marked."""

    def __init__(self, console: Console, cast: list[Person]) -> None:
        self._console = console
        self._colours = dict(zip(cast, COLOURS, strict=True))
        self._asked: dict[Person, bool] = {}

    def show(self, chat: Window, entry: LogEntry) -> None:
        """One happening in one chat."""
        if not isinstance(chat, Person) or chat not in self._colours or not _visible(entry):
            return
        by_person = entry.kind in {"say", "tap"}
        pushed = entry.kind == "send" and not self._asked.get(chat, False)
        self._asked[chat] = by_person
        self._bubble(chat, entry, by_person=by_person, pushed=pushed)

    def _bubble(self, chat: Person, entry: LogEntry, *, by_person: bool, pushed: bool) -> None:
        mark = sentence("demo-pushed") if pushed else ""
        speaker = chat.name if by_person else f"Lapor → {chat.name}"
        time = entry.at.astimezone(ZONE).strftime("%H:%M")
        panel = Panel(
            _words(entry),
            title=f"{speaker} {mark}".strip(),
            title_align="left",
            subtitle=time,
            subtitle_align="right",
            border_style=self._colours[chat],
            width=BUBBLE,
        )
        self._console.print(Align(panel, "right" if by_person else "left"))


def _visible(entry: LogEntry) -> bool:
    return entry.kind in {"say", "tap", "send", "edit"} or bool(
        entry.kind == "toast" and entry.text
    )


def _words(entry: LogEntry) -> str:
    things = "📷 " if entry.message.photo and entry.kind != "tap" else ""
    if entry.kind in {"send", "edit"}:
        rows = ["  ".join(f"[{label}]" for label in row) for row in entry.message.buttons]
        return "\n".join([things + entry.text, *rows])
    return things + entry.text
