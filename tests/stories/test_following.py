"""Following a case: the owner sees all, a stranger what privacy allows."""

from datetime import timedelta

from tests.stories.conftest import Town, filed

ANSWER = "Jalan ditambal 2 Desember oleh regu Pak Hasan."


async def answered(town: Town) -> str:
    """A case that the agency has answered."""
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees(ANSWER)
    return case


async def test_the_owner_sees_the_case_and_its_history(town: Town) -> None:
    case = await answered(town)
    await town.siti.says("/status")
    await town.siti.sees("Tulis nomornya")
    await town.siti.says(case.lower().replace("-", " "))
    card = await town.siti.sees("● ● ● ○")
    for words in ("Ditindaklanjuti", "Dijawab", ANSWER):
        assert words in card.text
    await town.siti.taps("Riwayat")
    history = await town.siti.sees("Riwayat")
    for words in ("Laporan dikirim", "Diverifikasi", "Dijawab", ANSWER):
        assert words in history.text


async def test_a_stranger_sees_the_bare_status_of_a_verified_case(town: Town) -> None:
    case = await answered(town)
    await town.budi.says(f"/status {case}")
    card = await town.budi.sees(case)
    assert "Ditindaklanjuti" in card.text
    assert "SD Negeri" not in card.text
    assert "Siti" not in card.text
    assert card.buttons == []


async def test_a_hidden_case_answers_a_stranger_like_a_missing_one(town: Town) -> None:
    case = await filed(town.siti)
    await town.budi.says(f"/status {case}")
    hidden = (await town.budi.sees("tidak ditemukan")).text
    missing = "K7QP-M2X"
    assert hidden == f"Laporan {case} tidak ditemukan. Periksa nomornya."
    await town.budi.says(f"/status {missing}D")
    await town.budi.sees("salah ketik")


async def test_own_cases_are_listed_newest_first_and_paged(town: Town) -> None:
    cases = [await filed(town.siti, f"Lampu jalan nomor {number} mati.") for number in range(6)]
    await town.siti.says("/laporanku")
    first = await town.siti.sees("Laporan Anda: 6")
    assert [case for case in cases if case in first.text] == cases[1:]
    assert first.text.index(cases[5]) < first.text.index(cases[1])
    await town.siti.taps("Berikutnya")
    await town.siti.sees(cases[0])
    await town.siti.taps(cases[0])
    await town.siti.sees(f"Laporan {cases[0]}")


async def test_nobody_elses_cases_are_listed(town: Town) -> None:
    await filed(town.siti)
    await town.budi.says("/laporanku")
    await town.budi.sees("belum punya laporan")


async def test_replying_to_the_answer_opens_the_clock_again(town: Town) -> None:
    case = await answered(town)
    answer = await town.siti.sees(ANSWER, since=0)
    await town.siti.says("Belum ditambal, Pak.", reply_to=answer)
    await town.siti.sees("harus menjawab paling lambat")
    await town.liaison.sees("Belum ditambal, Pak.")
    await town.coordinator.says(f"/selesai {case}")
    await town.coordinator.sees("Tidak bisa menyatakan selesai sekarang")


async def test_the_button_under_a_closed_case_opens_it_again(town: Town) -> None:
    case = await answered(town)
    await town.coordinator.says(f"/selesai {case}")
    await town.siti.sees("dinyatakan selesai")
    await town.siti.taps("Balas")
    await town.siti.sees("Tulis tanggapan Anda")
    await town.siti.sends_photo(caption="Lihat, masih berlubang.")
    await town.siti.sees("kami teruskan")
    await town.coordinator.says(f"/status {case}")
    card = await town.coordinator.sees("Lihat, masih berlubang.")
    assert "Dibuka kembali" in card.text


async def test_what_was_missing_is_given_and_the_case_waits_again(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/tunda {case} Di RT berapa?")
    await town.siti.sees("Di RT berapa?")
    await town.siti.taps("Beri keterangan")
    await town.siti.sees("Tulis keterangan untuk laporan")
    await town.siti.says("RT 4.")
    await town.siti.sees("Keterangan untuk laporan")
    await town.coordinator.sees("RT 4.")


async def test_archiving_tells_the_reason(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("Arsipkan")
    await town.coordinator.sees("Mengapa laporan")
    await town.coordinator.taps("Sama dengan")
    await town.siti.sees("Alasannya: Sama dengan laporan Anda yang lain")


async def test_an_answer_of_3500_characters_arrives_whole(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await town.liaison.sees(case, since=0)
    words = "Jalan kami tambal pada 2 Desember oleh regu Pak Hasan. ".ljust(100, "-")
    await town.liaison.says(words + "<b>&" * 850, reply_to=card)
    answer = await town.siti.sees("menjawab laporan")
    assert words + "<b>&" * 850 in answer.text
    assert not town.telegram.refusals


async def test_an_anonymous_name_reaches_no_officer(town: Town) -> None:
    await town.siti.says("Usul: guru sering tidak masuk kelas di sekolah kami, mohon diawasi.")
    for question, label in (
        ("Sudah lengkap", "Sembunyikan nama"),
        ("anonim", "Kirim"),
    ):
        await town.siti.sees(question)
        await town.siti.taps(label)
    await town.siti.sees("sudah kami terima")
    await town.coordinator.sees("guru sering tidak masuk", since=0)
    await town.coordinator.says("/antrean")
    await town.coordinator.sees("Antrean: 1")
    for officer in (town.coordinator, town.liaison):
        seen = "\n".join(f"{entry.text}{entry.message.keyboard}" for entry in officer.log)
        assert "Siti" not in seen
        assert "Aminah" not in seen
        assert str(town.siti.id) not in seen


async def test_a_blocked_chat_holds_nobody_up(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.sees(case, since=0)
    town.siti.blocks_bot()
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    other = await filed(town.budi)
    await town.coordinator.sees(other, since=0)


async def test_a_lost_file_is_sent_from_our_own_copy(town: Town) -> None:
    await town.siti.sends_photo(caption="Usul: jembatan gantung di desa kami diganti.")
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("Kirim")
    await town.siti.sees("sudah kami terima")
    await town.coordinator.sees("jembatan gantung", since=0)
    await town.stored_files(1)
    town.telegram.loses_files()
    await town.coordinator.taps("Lampiran (1)")
    photo = await town.coordinator.sees("Lampiran laporan")
    assert photo.photo


async def test_a_due_date_moves_over_the_weekend(town: Town) -> None:
    town.telegram.clock.advance(timedelta(days=3))
    await filed(town.siti)
    receipt = await town.siti.sees("paling lambat", since=0)
    assert "Sabtu" not in receipt.text
    assert "Minggu" not in receipt.text
