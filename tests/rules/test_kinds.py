"""What kind a text seems to be; most who write complain."""

import pytest

from bot.rules.kinds import kind_of
from storage.words import Kind

TEXTS = [
    ("Jalan di depan pasar berlubang, terima kasih", Kind.COMPLAINT),
    ("Kapan lampu jalan diperbaiki? Sudah gelap sebulan.", Kind.INFORMATION),
    ("Bagaimana cara mengurus KTP?", Kind.INFORMATION),
    ("Selamat pagi, mau tanya jam buka puskesmas", Kind.INFORMATION),
    ("Mohon informasi alamat kantor dukcapil", Kind.INFORMATION),
    ("Usul: dibuatkan taman baca", Kind.ASPIRATION),
    ("Mohon dibangun jembatan di desa kami", Kind.ASPIRATION),
    ("Terima kasih, jalan kami sudah mulus", Kind.APPRECIATION),
    ("Terima kasih, tapi lampu di gang kami masih mati", Kind.COMPLAINT),
    ("air keruh", Kind.COMPLAINT),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_the_kind_is_read_from_the_words(text: str, kind: Kind) -> None:
    assert kind_of(text) is kind
