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
