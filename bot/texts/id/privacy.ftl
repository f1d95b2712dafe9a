# Perlindungan pelapor: pertolongan, kerahasiaan, pengawasan, membuka data.
care-kind = 💛 Terima kasih sudah berani bercerita. Hal seperti ini kami tangani dengan hati-hati. Pengawas yang memeriksanya.
care-propose-secret = Kami sarankan isinya dirahasiakan dari umum. Anda yang memutuskan.
care-supervised = 🛡 Laporan ini diperiksa oleh pengawas. Instansi yang dilaporkan tidak melihatnya.
button-care-secret = 🔒 Ya, rahasiakan isinya
file-name = lampiran-{ $number }
notice-files-lost = Sebagian lampiran tidak bisa diambil dari Telegram. Minta pelapor mengirimnya lagi dalam ukuran lebih kecil.
notice-supervised = 🛡 <b>Laporan berkadar pengawasan</b>. Instansi yang dilaporkan tidak melihatnya.
notice-ask-unmask =
    🔓 <b>Petugas lain minta membaca nomor pribadi</b> dalam laporan <code>{ $case }</code>. Alasannya:
    <blockquote>{ $text }</blockquote>
    Bila Anda setuju, alasan ini diberitahukan juga kepada pelapor.
notice-unmasked-text = 🔓 Petugas kedua setuju. Ini laporan <code>{ $case }</code> dengan nomor pribadi. Jangan disebarkan; pelapor diberi tahu.
ask-ask-unmask = Mengapa Anda perlu nomor pribadi dalam laporan <code>{ $case }</code>? Alasan ini dibaca petugas kedua dan pelapor.
done-ask-unmask = 🔓 Permintaan untuk laporan <code>{ $case }</code> dikirim ke petugas kedua. Bila disetujui, isinya datang di sini.
done-unmask = ✅ Anda setuju: data laporan <code>{ $case }</code> dibuka untuk petugas yang meminta. Pelapor diberi tahu.
button-unmask = ✅ Setujui
error-unmask-own = Permintaan untuk laporan { $case } harus disetujui petugas lain.
error-unmask-over = Permintaan untuk laporan { $case } sudah disetujui atau lewat 7 hari.
command-buka_data = Minta membaca nomor pribadi: ID alasan
