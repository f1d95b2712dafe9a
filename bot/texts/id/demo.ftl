# Peragaan di baris perintah.
demo-file-unusable = Berkas { $path } tidak bisa dibaca sebagai CSV dengan kolom nid, teks, instansi, klasifikasi.
demo-progress = Laporan
demo-table = Dihitung dari sisi percakapan
demo-row-filed = Laporan dikirim
demo-row-forwarded = Diteruskan
demo-row-answered = Dijawab
demo-row-closed = Selesai
demo-row-notices = Kabar terkirim
demo-row-lost = Hilang
demo-row-doubled = Pesan ganda
demo-row-complaints-doubled = Laporan ganda
demo-row-kills = Bot dimatikan paksa
demo-row-seconds = Waktu (detik)
