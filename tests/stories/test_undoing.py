"""An answer, a claim and a closing can be taken back for ten seconds, as if never sent."""

import re
from datetime import timedelta

import pytest

from bot.rules.reminders import Point
from bot.sandbox import BotMessage, Person
from storage.tables import CaseClock, CaseEvent, HeldMove, Promise
from storage.words import Action, Stage
from tests.stories.conftest import Town
from tests.stories.offices import forwarded, in_english, in_office, labels, rows_of
from tests.stories.test_groups import linked
from tests.stories.timing import heard, points

UNDO = "↩️ Batalkan (10 detik)"
ANSWER = "Lubang kami tambal Senin oleh regu Pak Hasan."


@pytest.fixture
def undo_seconds() -> int:
    return 10


async def card_of(person: Person, case: str) -> BotMessage:
    await person.says(f"/status {case}")
    return await person.sees(re.compile(f"^Laporan {case}"))


async def answered(town: Town) -> str:
    """A case whose answer can still be taken back."""
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    told = await town.liaison.sees("Keliru? Batalkan dalam 10 detik")
    assert labels(told) == [UNDO]
    return case


async def actions(town: Town) -> list[Action]:
    return [event.action for event in await rows_of(town, CaseEvent)]


async def test_an_answer_that_is_taken_back_was_never_sent(town: Town) -> None:
    case = await answered(town)
    await town.later(hours=9 / 3600)
    await town.liaison.taps("Batalkan")
    again = await town.liaison.sees("Jawaban dibatalkan")
    assert ANSWER in again.text
    await town.later(hours=1)
    assert "Diteruskan ke" in (await card_of(town.siti, case)).text
    assert heard(town.siti, "menjawab") == 0
    assert Action.ANSWER not in await actions(town)
    assert await rows_of(town, Promise) == []
    assert await rows_of(town, HeldMove) == []


async def test_what_was_taken_back_is_sent_again_by_one_tap(town: Town) -> None:
    await answered(town)
    await town.liaison.taps("Batalkan")
    again = await town.liaison.sees("Jawaban dibatalkan")
    assert labels(again) == ["✅ Kirim ke pelapor"]
    await town.liaison.taps("Kirim ke pelapor")
    await town.liaison.sees("Keliru?")
    await town.later(hours=10 / 3600)
    await town.siti.sees(ANSWER)


async def test_what_was_taken_back_can_be_rewritten(town: Town) -> None:
    await answered(town)
    await town.liaison.taps("Batalkan")
    await town.liaison.sees("Jawaban dibatalkan")
    await town.liaison.says("Lubang kami tambal Selasa oleh regu Bu Ani.")
    await town.liaison.sees("Keliru?")
    await town.later(hours=10 / 3600)
    told = await town.siti.sees("menjawab")
    assert "Bu Ani" in told.text
    assert ANSWER not in told.text


async def test_after_ten_seconds_it_is_sent_and_the_button_says_so(town: Town) -> None:
    case = await answered(town)
    assert heard(town.siti, ANSWER) == 0
    assert "Diteruskan ke" in (await card_of(town.siti, case)).text
    await town.later(hours=10 / 3600)
    await town.siti.sees(ANSWER)
    press = await town.liaison.taps("Batalkan")
    assert "sudah dikabarkan ke pelapor" in await press.answered()
    assert "Ditindaklanjuti" in (await card_of(town.siti, case)).text


async def test_a_second_press_finds_nothing_to_take_back(town: Town) -> None:
    case = await answered(town)
    told = town.liaison.last
    assert told
    (held,) = await rows_of(town, HeldMove)
    await town.liaison.taps("Batalkan")
    await town.liaison.sees("Jawaban dibatalkan")
    press = await town.liaison.presses_data(f"c:undo:{case}:0:{held.id}", on=told)
    assert "sudah lewat" in await press.answered()


async def test_nobody_else_takes_an_answer_back(town: Town) -> None:
    case = await answered(town)
    ani = await in_office(town, "Ani", "pupr")
    card = await card_of(ani, case)
    (held,) = await rows_of(town, HeldMove)
    press = await ani.presses_data(f"c:undo:{case}:0:{held.id}", on=card)
    assert "sudah lewat" in await press.answered()
    await town.later(hours=10 / 3600)
    await town.siti.sees(ANSWER)


async def test_a_deadline_that_falls_within_the_ten_seconds_was_kept(town: Town) -> None:
    case = await forwarded(town)
    (clock,) = [one for one in await rows_of(town, CaseClock) if one.stage is Stage.ANSWER]
    assert clock.due_at
    before = clock.due_at - timedelta(seconds=4)
    town.telegram.advance(before - town.telegram.clock.now())
    pressed = town.telegram.clock.now()
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.liaison.sees("Keliru?")
    await town.later(hours=6 / 3600)
    await town.later(hours=6 / 3600)
    (clock,) = [one for one in await rows_of(town, CaseClock) if one.stage is Stage.ANSWER]
    assert clock.stopped_at
    assert pressed <= clock.stopped_at < (clock.due_at or pressed)
    (answer,) = [one for one in await rows_of(town, CaseEvent) if one.action is Action.ANSWER]
    assert answer.data["said_at"] == clock.stopped_at.isoformat()
    assert answer.at > clock.stopped_at
    assert Point.DUE not in await points(town, case)


async def test_a_closing_is_taken_back(town: Town) -> None:
    case = await answered(town)
    await town.later(hours=10 / 3600)
    await town.coordinator.says(f"/selesai {case}")
    await town.coordinator.sees("Keliru?")
    await town.coordinator.taps("Batalkan")
    await town.coordinator.sees("belum ditutup")
    await town.later(hours=1)
    assert heard(town.siti, "dinyatakan selesai") == 0
    await town.coordinator.says(f"/selesai {case}")
    await town.coordinator.sees("Keliru?")
    await town.later(hours=10 / 3600)
    await town.siti.sees("dinyatakan selesai")


async def test_a_claim_s_album_waits_and_goes_whole(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.sends_album(3, caption=f"/selesai {case} Sudah ditambal.")
    await town.liaison.sees("Keliru?")
    await town.telegram.caught_up()
    assert heard(town.siti, "menyatakan") == 0
    await town.later(hours=10 / 3600)
    await town.siti.sees("menyatakan")
    photos = [message for message in town.siti.messages if message.from_bot and message.photo]
    assert len(photos) == 3


async def test_what_the_officer_does_next_sends_the_answer_first(town: Town) -> None:
    case = await answered(town)
    await town.liaison.says(f"/tanya {case} Di RT berapa?")
    await town.liaison.sees("Waktu Anda berhenti")
    await town.siti.sees("bertanya")
    told = [action for action in await actions(town) if action in {Action.ANSWER, Action.ASK}]
    assert told == [Action.ANSWER, Action.ASK]
    press = await town.liaison.taps("Batalkan")
    assert "sudah dikabarkan" in await press.answered()


async def test_an_answer_that_comes_too_late_is_given_back_to_its_officer(town: Town) -> None:
    case = await answered(town)
    await card_of(town.siti, case)
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Cabut")
    await town.siti.sees("tidak akan mengurusnya")
    await town.siti.taps("Ya, cabut")
    await town.siti.sees("dicabut")
    await town.later(hours=10 / 3600)
    told = await town.liaison.sees("Jawaban Anda tidak terkirim")
    assert ANSWER in told.text
    assert await rows_of(town, HeldMove) == []


async def test_in_a_group_the_answerer_takes_it_back(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.liaison.says(ANSWER, reply_to=card, in_chat=group)
    told = await group.sees("Keliru?")
    press = await town.coordinator.taps("Batalkan", on=told, in_chat=group)
    assert "sudah lewat" in await press.answered()
    await town.liaison.taps("Batalkan", on=told, in_chat=group)
    await group.sees("Jawaban dibatalkan")
    await town.later(hours=1)
    assert heard(town.siti, "menjawab") == 0


async def test_an_empty_answer_is_refused_at_once(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says(f"/tanggapi {case} Terima kasih, akan kami koordinasikan.")
    refused = await town.liaison.sees("belum dikirim")
    assert UNDO not in labels(refused)


async def test_english_officers_read_the_same(town: Town) -> None:
    ani = await in_english(town, "Ani", "pupr")
    case = await forwarded(town)
    await ani.says(f"/tanggapi {case} {ANSWER}")
    told = await ani.sees("Undo it within 10 seconds")
    assert labels(told) == ["↩️ Undo (10 seconds)"]
    await ani.taps("Undo")
    await ani.sees("The answer was taken back")
