# Kenyamanan petugas: membatalkan, memverifikasi beberapa sekaligus.
button-undo = ↩️ Batalkan ({ $seconds } detik)
undo-hint = Keliru? Batalkan dalam { $seconds } detik.
undone-answer = ↩️ <b>Jawaban dibatalkan.</b> Pelapor tidak diberi tahu.
undone-claim = ↩️ <b>Dibatalkan:</b> laporan <code>{ $case }</code> belum dinyatakan selesai. Pelapor tidak diberi tahu.
undone-close = ↩️ <b>Dibatalkan:</b> laporan <code>{ $case }</code> belum ditutup. Pelapor tidak diberi tahu.
error-already-sent = Sudah terlambat: laporan { $case } sudah dikabarkan ke pelapor.
unmade-answer =
    ✋ <b>Jawaban Anda tidak terkirim.</b> Laporan <code>{ $case }</code> sudah berubah lebih dulu. Tulisan Anda:
    <blockquote>{ $text }</blockquote>
    Lihat keadaannya: /status { $case }
unmade-claim =
    ✋ Laporan <code>{ $case }</code> <b>belum dinyatakan selesai</b>, karena sudah berubah lebih dulu.
    Lihat keadaannya: /status { $case }
unmade-close =
    ✋ Laporan <code>{ $case }</code> <b>tidak jadi Anda tutup</b>, karena sudah berubah lebih dulu.
    Lihat keadaannya: /status { $case }
button-back-to-list = ‹ Kembali ke daftar
button-promises = 🤝 Janji terbuka: { $total }
agency-which = “{ $words }” cocok dengan beberapa instansi. Yang mana?
agency-maybe = Tidak ada instansi “{ $words }”. Maksud Anda ini?
agency-more = Masih ada { $count } lagi: ketik lebih lengkap bila tidak ada di sini.
help-title = <b>Bantuan untuk { $role }</b>
help-waiting = Menunggu Anda: <b>{ $total } laporan</b>
help-reply = Balas saja pesan laporan untuk menanganinya, atau tekan tombol di kartunya. Bisa juga diketik:
help-line = /{ $command } · { $does }
ask-search = Ketik kata yang dicari, atau nomor laporannya.
button-help-cari = 🔎 Cari
button-help-templat = 📝 Jawaban siap pakai
button-help-undang = ✉️ Undang
button-help-petugas = 👥 Petugas
button-help-libur = 📅 Hari libur
button-help-kabar = 🔔 Kabar
button-help-group = 💬 Di grup
button-news-now = 🔔 Langsung
button-news-digest = ☀ Ringkas tiap pagi
button-obvious = ✅ Verifikasi { $count } yang jelas
obvious-title =
    <b>{ $count } laporan yang jelas</b>
    Hapus centang yang tidak cocok, lalu teruskan semuanya dengan satu tombol.
obvious-line =
    { $mark } <code>{ $case }</code> → { $agency }
    { $story }
button-look = Buka
button-obvious-go = ✅ Teruskan { $count } laporan
done-obvious = ✅ <b>{ $count } laporan diverifikasi dan diteruskan.</b>
done-obvious-line = <code>{ $case }</code> → { $agency }
obvious-refused = ✋ <b>Tidak diteruskan:</b>
error-none-obvious = Tidak ada lagi laporan yang jelas. Lihat /antrean.
help-sorting = { $commands } · Rapikan
button-help-bahasa = 🌐 Bahasa
