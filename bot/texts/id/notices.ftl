# Kabar yang dikirim sendiri oleh bot.
notice-forwarded =
    📨 Laporan <code>{ $case }</code> sudah <b>diverifikasi</b> dan diteruskan ke <b>{ $agency }</b>.
    Jawaban paling lambat { $due }.
notice-deferred =
    ⏸ Laporan <code>{ $case }</code> <b>ditunda</b>. Kami perlu keterangan ini:
    <blockquote>{ $text }</blockquote>
    Balas pesan ini atau tekan tombol, paling lambat { $due }.
notice-archived =
    🗄 Laporan <code>{ $case }</code> <b>diarsipkan</b>.
    Alasannya: { $text }
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
