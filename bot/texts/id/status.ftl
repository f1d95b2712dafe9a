# Layar status: di mana laporan sekarang, giliran siapa, kapan batasnya; daftar laporan sendiri.
progress-0 = ✕ <b>Tidak dilanjutkan</b>
progress-1 = { $dots } <b>Diperiksa</b>
progress-2 = { $dots } <b>Ditangani instansi</b>
progress-3 = { $dots } <b>Dijawab</b>
progress-4 = { $dots } <b>Selesai</b>

hands-desk = 👤 Sekarang di koordinator.
hands-inspector = 👤 Sekarang di pengawas (Inspektorat).
hands-second = 👤 Sekarang di petugas kedua.
hands-agency = 👤 Sekarang di { $agency }.
hands-outside = 👤 Sekarang di { $agency }, di luar kabupaten.
hands-reporter =
    { $own ->
        [yes] 👉 Sekarang giliran Anda.
       *[no] 👤 Sekarang menunggu pelapor.
    }

next-waiting = Laporan diperiksa, lalu diteruskan ke instansi.
next-deferred = Jawab pertanyaan di bawah, lalu laporan diperiksa lagi.
next-forwarded = Instansi menyiapkan jawaban.
next-supervised = Pengawas memeriksa laporan Anda.
next-returned = Koordinator mencari instansi yang tepat.
next-asked =
    { $own ->
        [yes] Jawab pertanyaan { $agency } di bawah.
       *[no] { $agency } bertanya kepada pelapor.
    }
next-answered =
    { $own ->
        [yes] { $agency } sudah menjawab. Sudah cukup, atau masih ada yang kurang? Tekan tombol.
       *[no] { $agency } sudah menjawab.
    }
next-replied =
    { $own ->
        [yes] Balasan Anda dibaca, lalu dijawab lagi.
       *[no] Pelapor membalas; instansi menjawab lagi.
    }
next-claimed =
    { $own ->
        [yes] { $agency } menyatakan selesai. Benarkah? Tekan tombol.
       *[no] { $agency } menyatakan selesai; pelapor belum membenarkan.
    }
next-reopened = Dibuka kembali: koordinator memeriksa lagi.
next-appealed = Keberatan Anda diperiksa petugas yang lain.
next-passed-on = Bukan wewenang kabupaten. Jawabannya kami kabarkan di sini.
next-done =
    { $own ->
        [yes] Belum beres? Tekan tombol, laporan dibuka kembali.
       *[no] Masih terjadi? Tulis saja laporan baru.
    }
next-done-silently =
    { $own ->
        [yes] Ditutup karena tidak ada kabar dari Anda. Belum beres? Tekan tombol.
       *[no] Ditutup karena tidak ada kabar dari pelapor. Masih terjadi? Tulis saja laporan baru.
    }
next-archived = Alasannya: { $reason }. Tidak setuju? Tekan tombol, petugas lain memeriksa.
next-joined = Digabung dengan laporan yang sama. Kabarnya tetap Anda terima di sini.
next-withdrawn = Anda mencabut laporan ini.

due-verify = ⏰ Diperiksa paling lambat { $due }
due-arbiter = ⏰ Diputuskan paling lambat { $due }
due-answer = ⏰ Dijawab paling lambat { $due }
due-supply =
    { $own ->
        [yes] ⏰ Jawab paling lambat { $due }. Setelah itu laporan diarsipkan.
       *[no] ⏰ Ditunggu sampai { $due }. Setelah itu laporan diarsipkan.
    }
due-reply-window =
    { $own ->
        [yes] ⏰ Tanpa kabar Anda sampai { $due }, laporan ditutup.
       *[no] ⏰ Tanpa kabar pelapor sampai { $due }, laporan ditutup.
    }
late-verify = ⛔ <b>Terlambat.</b> Seharusnya diperiksa { $due }.
late-arbiter = ⛔ <b>Terlambat.</b> Seharusnya diputuskan { $due }.
late-answer = ⛔ <b>Terlambat.</b> Seharusnya dijawab { $due }.
late-reminded = Kami mengingatkan petugas dan pimpinan.
due-why-working = <i>{ $days } hari kerja sejak { $since }</i>
due-why-calendar = <i>{ $days } hari sejak { $since }</i>
due-settle = 🏁 Selesai paling lambat { $due }
late-settle = ⛔ Seharusnya selesai { $due }.
promise-ahead = 🤝 Dijanjikan: { $day }
promise-over = 💔 Dijanjikan { $day }, sudah lewat

last-question =
    ❓ Pertanyaan, { $at }:
    <blockquote>{ $text }</blockquote>
last-answer =
    💬 Jawaban terakhir, { $at }:
    <blockquote>{ $text }</blockquote>

button-status-of = 🔎 Lihat status
button-filed = 📄 Isi laporan
button-history = 📜 Riwayat
button-older = ‹ Lebih lama
button-newer = Lebih baru ›
filed-title = <b>📄 Isi laporan { $case }</b>
history-title =
    { $pages ->
        [1] <b>📜 Riwayat laporan { $case }</b>
       *[other] <b>📜 Riwayat laporan { $case }</b> ({ $page } dari { $pages })
    }

own-empty = Anda belum punya laporan. Tulis saja di sini untuk membuatnya.
own-title-all = <b>Laporan Anda: { $total }</b>
own-title-open = <b>Laporan Anda yang berjalan: { $total }</b>
own-title-mine = <b>Menunggu Anda: { $total }</b>
own-title-ended = <b>Laporan Anda yang sudah berakhir: { $total }</b>
own-line =
    { $turn ->
        [yes] 👉 <code>{ $case }</code> { $dots }
       *[no] <code>{ $case }</code> { $dots }
    }
own-about = <i>{ $text }</i>
own-due = ⏰ { $due }
own-late = ⛔ Terlambat: { $due }
filter-all = Semua ({ $count })
filter-open = Berjalan ({ $count })
filter-mine = 👉 Menunggu Anda ({ $count })
filter-ended = Berakhir ({ $count })
ask-other-tracking-id = Laporan lain? Tulis nomornya.
receipt-link =
    🔗 Tautan ke laporan ini:
    { $link }
