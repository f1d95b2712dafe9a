# Layar status: laporan sekarang dimano, giliran sapo, kapan batasnyo; daftar laporan dewek.
progress-0 = ✕ <b>Dak diteruske</b>
progress-1 = { $dots } <b>Diperikso</b>
progress-2 = { $dots } <b>Diurus instansi</b>
progress-3 = { $dots } <b>La dijawab</b>
progress-4 = { $dots } <b>La selesai</b>

hands-desk = 👤 Sekarang di koordinator.
hands-inspector = 👤 Sekarang di pengawas (Inspektorat).
hands-second = 👤 Sekarang di petugas keduo.
hands-agency = 👤 Sekarang di { $agency }.
hands-outside = 👤 Sekarang di { $agency }, di luar kabupaten.
hands-reporter =
    { $own ->
        [yes] 👉 Sekarang giliran kamu.
       *[no] 👤 Sekarang nunggu pelapor.
    }

card-hand-overs = La dioper: { $value } kali

next-waiting = Laporan diperikso, laju diteruske ke instansi.
next-deferred = Jawab pertanyaan di bawah, laju laporan diperikso lagi.
next-forwarded = Instansi lagi nyiapke jawaban.
next-supervised = Pengawas lagi merikso laporan kamu.
next-returned = Koordinator nyari instansi yang pas.
next-asked =
    { $own ->
        [yes] Jawab pertanyaan { $agency } di bawah.
       *[no] { $agency } betanyo samo pelapor.
    }
next-answered =
    { $own ->
        [yes] { $agency } la njawab. La cukup, atau masih ado yang kurang? Pencet tombol.
       *[no] { $agency } la njawab.
    }
next-replied =
    { $own ->
        [yes] Balesan kamu dibaco, laju dijawab lagi.
       *[no] Pelapor mbales; instansi njawab lagi.
    }
next-claimed =
    { $own ->
        [yes] Kato { $agency } la selesai. Nian? Pencet tombol.
       *[no] Kato { $agency } la selesai; pelapor belum mbenerke.
    }
next-reopened = Dibukak lagi: koordinator merikso sekali lagi.
next-appealed = Keberatan kamu diperikso petugas lain.
next-passed-on = Bukan wewenang kabupaten. Jawabannyo kami kabarke di sini.
next-done =
    { $own ->
        [yes] Belum beres? Pencet tombol, laporan kami bukak lagi.
       *[no] Masih tejadi? Tulis bae laporan baru.
    }
next-done-silently =
    { $own ->
        [yes] Ditutup kareno dak katek kabar dari kamu. Belum beres? Pencet tombol.
       *[no] Ditutup kareno dak katek kabar dari pelapor. Masih tejadi? Tulis bae laporan baru.
    }
next-archived = Alesannyo: { $reason }. Dak setuju? Pencet tombol, petugas lain nak meriksonyo.
next-joined = Digabung samo laporan yang samo. Kabarnyo tetep kamu terimo di sini.
next-withdrawn = Kamu la nyabut laporan ini.

due-verify = ⏰ Diperikso paling lambat { $due }
due-arbiter = ⏰ Diputuske paling lambat { $due }
due-answer = ⏰ Dijawab paling lambat { $due }
due-supply =
    { $own ->
        [yes] ⏰ Jawab paling lambat { $due }. La itu laporan diarsipke.
       *[no] ⏰ Ditunggu sampe { $due }. La itu laporan diarsipke.
    }
due-reply-window =
    { $own ->
        [yes] ⏰ Kalu dak katek kabar dari kamu sampe { $due }, laporan ditutup.
       *[no] ⏰ Kalu dak katek kabar dari pelapor sampe { $due }, laporan ditutup.
    }
late-verify = ⛔ <b>Telambat.</b> Harusnyo diperikso { $due }.
late-arbiter = ⛔ <b>Telambat.</b> Harusnyo diputuske { $due }.
late-answer = ⛔ <b>Telambat.</b> Harusnyo dijawab { $due }.
late-reminded = Kami ngingetke petugas samo pimpinan.
due-why-working = <i>{ $days } hari gawe sejak { $since }</i>
due-why-calendar = <i>{ $days } hari sejak { $since }</i>
due-settle = 🏁 Selesai paling lambat { $due }
late-settle = ⛔ Harusnyo la selesai { $due }.
promise-ahead = 🤝 Dijanjike: { $day }
promise-over = 💔 Dijanjike { $day }, la lewat

last-question =
    ❓ Pertanyaan, { $at }:
    <blockquote>{ $text }</blockquote>
last-answer =
    💬 Jawaban terakhir, { $at }:
    <blockquote>{ $text }</blockquote>

button-status-of = 🔎 Jingok status
button-filed = 📄 Isi laporan
button-history = 📜 Riwayat
button-older = ‹ Lebih lamo
button-newer = Lebih baru ›

own-empty = Kamu belum katek laporan. Tulis bae di sini untuk buatnyo.
own-title-all = <b>Laporan kamu: { $total }</b>
own-title-open = <b>Laporan kamu yang masih jalan: { $total }</b>
own-title-mine = <b>Nunggu kamu: { $total }</b>
own-title-ended = <b>Laporan kamu yang la berakhir: { $total }</b>
own-late = ⛔ Telambat: { $due }
filter-all = Galo ({ $count })
filter-open = Masih jalan ({ $count })
filter-mine = 👉 Nunggu kamu ({ $count })
filter-ended = La berakhir ({ $count })
ask-other-tracking-id = Laporan lain? Tulis nomornyo.
receipt-link =
    🔗 Tautan ke laporan ini:
    { $link }
filed-title = <b>📄 Isi laporan { $case }</b>
