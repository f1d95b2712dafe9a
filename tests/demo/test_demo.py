"""`lapor demo`, as a process of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

from bot.data import SAMPLE_COMPLAINTS


def demo(*words: str, language: str = "id_ID.UTF-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", "demo", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=os.environ | {"LANG": language},
    )


def test_the_demo_plays_a_complaint_with_all_that_can_go_wrong_and_ends() -> None:
    done = demo()
    assert (done.returncode, done.stderr) == (0, "")
    acts = [
        "Nomor laporan",
        "ditunda",
        "Keterangan untuk laporan",
        "diteruskan ke Dinas Perhubungan",
        "sudah 1 kali: bukan wewenang",
        "segera jatuh tempo",
        "hampir lewat waktu",
        "lewat batas waktu",
        "masih terlambat",
        "belum dikirim",
        "menjawab laporan",
        "Benarkah sudah selesai?",
        "kami buka kembali",
        "Benar sudah selesai",
        "Nilai untuk laporan",
    ]
    told, place = re.sub(r"[│\s]+", " ", done.stdout), 0
    for words in acts:
        place = told.find(words, place)
        assert place != -1, words
    assert done.stdout.count("(dikirim sendiri)") >= 20


def test_the_demo_speaks_english_where_the_computer_does() -> None:
    done = demo("--replay", str(SAMPLE_COMPLAINTS), "--limit", "1", language="en_GB.UTF-8")
    assert done.returncode == 0
    assert "Counted from the chats' side" in done.stdout


def test_a_replay_ends_with_what_the_chats_have_seen() -> None:
    done = demo("--replay", str(SAMPLE_COMPLAINTS), "--limit", "3")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.strip("│ \n") for line in done.stdout.splitlines() if "│" in line]
    counts = {name.strip(): value.strip() for name, value in (row.split("│") for row in rows)}
    assert counts["Laporan dikirim"] == counts["Selesai"] == "3"
    assert (counts["Kabar terkirim"], counts["Hilang"], counts["Pesan ganda"]) == ("15", "0", "0")


def test_a_file_that_is_no_replay_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    done = demo("--replay", str(path))
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
