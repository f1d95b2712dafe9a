"""Whatever people do, the histories of their cases can be verified afterwards."""

import asyncio
import threading

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from bot.rules.tracking import find_tracking_id
from storage import history, verifying
from storage.database import Database
from storage.tables import CaseEvent, Complaint
from storage.words import Action
from tests.stories.conftest import FILING, STORY, Town, filed


async def actions(town: Town) -> list[Action]:
    """What happened, in order, after checking that every history is whole."""
    database = town.parts.database
    verdicts = database.run_now(lambda session: list(verifying.verify(session)))
    assert [finding for verdict in verdicts for finding in verdict.findings] == []
    query = select(col(CaseEvent.action)).order_by(col(CaseEvent.id))
    return await database.run(lambda session: list(session.scalars(query)))


async def test_a_case_with_all_moves_is_whole(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/tunda {case} RT berapa?")
    await town.siti.sees("RT berapa?")
    await town.siti.says(f"/status {case}")
    await town.siti.taps("Beri keterangan")
    await town.siti.says("RT 3 \U0001f600")
    await town.coordinator.sees("RT 3", since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/tanggapi {case} Ditambal besok.")
    await town.siti.sees("Ditambal besok.")
    await town.coordinator.says(f"/selesai {case}")
    await town.siti.sees("selesai")
    assert await actions(town) == [
        Action.FILE,
        Action.DEFER,
        Action.SUPPLY,
        Action.FORWARD,
        Action.ANSWER,
        Action.CLOSE,
    ]


async def test_files_are_in_the_history_whenever_they_arrive(town: Town) -> None:
    await town.siti.sends_photo(caption=STORY)
    for question, label in FILING:
        await town.siti.sees(question)
        await town.siti.taps(label)
    case = find_tracking_id((await town.siti.sees("sudah kami terima")).text)
    assert case
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.sends_album(3, caption=f"/tanggapi {case} Selesai ditambal.")
    await town.siti.sees("Selesai ditambal.")
    await town.stored_files(4)
    moves = [action for action in await actions(town) if action is not Action.STORE]
    assert moves == [Action.FILE, Action.FORWARD, Action.ANSWER]


async def test_an_order_during_the_recording_of_a_file_is_carried_out(town: Town) -> None:
    case = await filed(town.siti)
    recorded = threading.Event()

    def record_slowly(session: Session) -> None:
        query = select(col(Complaint.id)).where(col(Complaint.tracking_id) == case)
        history.record_files(session, session.scalar(query) or 0, [], at=town.parts.clock.now())
        recorded.set()
        await_blocked(session)

    # Another process, as there may be on PostgreSQL, records the file.
    other = Database(town.parts.config.storage.database)
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(other.run_now, record_slowly))
        await asyncio.to_thread(recorded.wait)
        await town.coordinator.says(f"/disposisi {case} pupr")
        await town.coordinator.sees("diverifikasi dan diteruskan")
    other.close()
    assert await actions(town) == [Action.FILE, Action.STORE, Action.FORWARD]


def await_blocked(session: Session) -> None:
    """Return when somebody waits for what this transaction has locked; SQLite lets nobody else
    begin."""
    if session.get_bind().dialect.name == "postgresql":
        blocked = text("SELECT pg_backend_pid() = ANY(pg_blocking_pids(pid)) FROM pg_locks")
        while not any(session.scalars(blocked)):
            session.execute(select(func.pg_sleep(0.01)))


async def test_the_owner_s_history_does_not_tell_of_stored_files(town: Town) -> None:
    case = await filed(town.siti)
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Riwayat")
    history = await town.siti.sees("Laporan dikirim")
    assert "Lampiran disimpan" not in history.text
