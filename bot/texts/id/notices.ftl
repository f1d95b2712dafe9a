# Kabar yang dikirim sendiri oleh bot.
notice-forwarded =
    📨 Laporan <code>{ $case }</code> sudah <b>diverifikasi</b> dan diteruskan ke <b>{ $agency }</b>.
    Jawaban paling lambat { $due }.
notice-deferred =
    ⏸ Laporan <code>{ $case }</code> <b>ditunda</b>. Kami perlu keterangan ini:
    <blockquote>{ $text }</blockquote>
    Balas pesan ini atau tekan tombol, paling lambat { $due }.
notice-answered =
    💬 <b>{ $agency } menjawab</b> laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Belum puas atau ada yang kurang? Balas pesan ini paling lambat { $due }.
notice-closed =
    ✔ Laporan <code>{ $case }</code> dinyatakan <b>selesai</b> oleh { $agency }.
    Belum selesai? Balas pesan ini, laporan dibuka kembali.
notice-files = 📎 Lampiran laporan <code>{ $case }</code>
notice-filed = 🆕 <b>Laporan baru</b>, verifikasi paling lambat { $due }.
notice-supplied = ✍️ <b>Pelapor memberi keterangan</b>, periksa paling lambat { $due }.
notice-assigned = 📨 <b>Laporan untuk instansi Anda</b>, jawab paling lambat { $due }.
notice-replied = 💬 <b>Pelapor menanggapi</b>, jawab paling lambat { $due }.
notice-passed-on =
    ↗ Laporan <code>{ $case }</code> bukan wewenang kabupaten. Kami teruskan ke <b>{ $agency }</b>. Jawabannya kami kabarkan di sini.
    { $text }
notice-archived =
    🗄 Laporan <code>{ $case }</code> <b>tidak kami lanjutkan</b>, dan diarsipkan.
    Alasannya: { $text }
    Keberatan? Tekan tombol, petugas lain akan memeriksa.
notice-appealed = ⚖ <b>Pelapor keberatan</b> laporannya diarsipkan. Putuskan paling lambat { $due }.
notice-asked =
    ❓ <b>{ $agency } bertanya</b> tentang laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Balas pesan ini atau tekan tombol, paling lambat { $due }.
notice-extended =
    ⏳ <b>{ $agency }</b> minta waktu lebih untuk laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Jawaban paling lambat { $due }.
notice-returned = ↩ <b>Dikembalikan, sudah { $handOvers } kali: bukan wewenang instansi itu.</b> Putuskan paling lambat { $due }.
notice-claimed =
    📷 <b>{ $agency } menyatakan</b> laporan <code>{ $case }</code> selesai. Buktinya menyusul.
    { $text }
    Benarkah sudah selesai? Tanpa kabar dari Anda sampai { $due }, laporan ditutup.
notice-confirmed = ✅ <b>Pelapor membenarkan: sudah selesai.</b>
notice-disputed = ❌ <b>Pelapor: belum selesai.</b> Laporan dibuka kembali, periksa paling lambat { $due }.
notice-added = ➕ <b>Pelapor menambah keterangan.</b>
notice-rated = ⭐ <b>Pelapor memberi nilai.</b>
notice-withdrawn = 🗑 <b>Pelapor mencabut laporannya.</b> Tidak perlu ditindaklanjuti lagi.
notice-lapsed =
    ⌛ Laporan <code>{ $case }</code> <b>ditutup</b>, karena tidak ada tanggapan. { $text }
    Masih perlu? Balas pesan ini atau tekan tombol.
notice-joined =
    { $public ->
        [yes] 🔗 Laporan <code>{ $case }</code> sama dengan laporan <code>{ $lead }</code>, jadi kami <b>gabungkan</b>. Kabarnya tetap Anda terima di sini.
       *[no] 🔗 Laporan <code>{ $case }</code> kami <b>gabungkan</b> dengan laporan serupa. Kabarnya tetap Anda terima di sini.
    }
notice-unmasked = 🔓 Seorang petugas kini bisa membaca nomor pribadi dalam laporan <code>{ $case }</code>. Petugas kedua menyetujuinya. Alasannya: { $text }
notice-file-gone = 📎 Satu lampiran tidak bisa kami ambil dari Telegram: { $kind ->
        [photo] foto
        [video] video
        [voice] pesan suara
       *[document] dokumen
    } { $name }
    Laporan Anda tetap jalan. Kalau masih ada, kirim lagi.
