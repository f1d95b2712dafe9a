# Lembar bukti: perintah dan kabarnya (isinya di history.ftl).
usage-bukti = Tulis nomor laporan Anda, misalnya /bukti K7QP-M2XD.
evidence-coming = Lembar bukti laporan <code>{ $case }</code> sedang disiapkan.
notice-evidence =
    🧾 <b>Bukti laporan</b> <code>{ $case }</code>: semua waktu, tulisan, dan sidik jarinya.
    Simpan berkas ini baik-baik.
button-evidence = 🧾 Lembar bukti (PDF)
command-bukti = Lembar bukti laporan Anda: ID
evidence-check-skipped = Ada nomor riwayat yang terlewat: itu catatan kerja petugas dan penyimpanan lampiran. Isinya tidak ditampilkan, tetapi ikut dalam rantai sidik jari.
