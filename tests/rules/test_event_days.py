"""The day of an event in its teller's words."""

from datetime import date

import pytest

from bot.rules.event_days import event_day, told_day

WEDNESDAY = date(2026, 11, 25)

DAYS: list[tuple[str, date | None]] = [
    ("Kemarin lampu mati", date(2026, 11, 24)),
    ("tadi malam ada pohon tumbang", date(2026, 11, 24)),
    ("kemarin lusa banjir", date(2026, 11, 23)),
    ("3 hari yang lalu", date(2026, 11, 22)),
    ("dua minggu lalu saya urus KTP", date(2026, 11, 11)),
    ("seminggu lalu", date(2026, 11, 18)),
    ("Senin lalu jembatannya roboh", date(2026, 11, 23)),
    ("hari Rabu kemarin", date(2026, 11, 18)),
    ("tadi pagi", WEDNESDAY),
    ("hari ini air mati", WEDNESDAY),
    ("sejak 3 November gelap", date(2026, 11, 3)),
    ("tanggal 30 Desember banjir", date(2025, 12, 30)),
    ("pada 03/11/2026", date(2026, 11, 3)),
    ("mohon selesai sebelum 5 Desember 2026", None),
    ("hari Senin besok", None),
    ("sudah dua minggu", None),
    ("jalan rusak", None),
    ("yesterday the lamp broke", date(2026, 11, 24)),
    ("2 days ago", date(2026, 11, 23)),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_past_day_is_read_and_a_coming_one_is_not(text: str, day: date | None) -> None:
    assert event_day(text, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("3 November", date(2026, 11, 3)),
        ("kemarin", date(2026, 11, 24)),
        ("kemaren", date(2026, 11, 24)),
        ("tadi pagi", WEDNESDAY),
        ("dua hari lalu", date(2026, 11, 23)),
        ("tidak tahu", None),
    ],
)
def test_the_answer_to_when_is_read_as_people_say_it(answer: str, day: date | None) -> None:
    assert told_day(answer, WEDNESDAY) == day
