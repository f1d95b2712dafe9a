# Percakapan dengan petugas.
welcome-coordinator =
    Selamat bergabung, { $name }. Anda <b>koordinator</b>.
    Laporan baru datang di sini. Mulai dengan /antrean. Undang rekan dengan /undang.
welcome-liaison =
    Selamat bergabung, { $name }. Anda <b>penghubung { $agency }</b>.
    Laporan untuk instansi Anda datang di sini. Mulai dengan /antrean.
help-coordinator =
    <b>Perintah koordinator</b>
    /antrean: laporan yang menunggu
    /disposisi ID instansi: verifikasi dan teruskan
    /tunda ID pertanyaan: minta keterangan pelapor
    /arsip ID alasan: arsipkan
    /selesai ID: nyatakan selesai
    /undang instansi: undang penghubung
    /status ID: lihat laporan
help-liaison =
    <b>Perintah penghubung</b>
    /antrean: laporan untuk instansi Anda
    /tanggapi ID jawaban: jawab, juga sebagai keterangan foto
    /selesai ID: nyatakan selesai
    /status ID: lihat laporan

    Atau balas pesan laporan dengan jawaban Anda.
queue-empty = Tidak ada laporan yang menunggu. 👍
queue-title = <b>Antrean: { $total } laporan</b>
invitation-coordinator = Tautan sekali pakai untuk <b>koordinator</b>, berlaku 7 hari:
    { $link }
invitation-liaison = Tautan sekali pakai untuk <b>penghubung { $agency }</b>, berlaku 7 hari:
    { $link }
ask-forward = Teruskan laporan <code>{ $case }</code> ke instansi mana?
ask-archive = Mengapa laporan <code>{ $case }</code> diarsipkan? Alasan ini dibaca pelapor.
ask-defer = Keterangan apa yang kurang dari laporan <code>{ $case }</code>? Tulis pertanyaannya untuk pelapor.
ask-answer = Tulis jawaban untuk laporan <code>{ $case }</code>. Foto boleh dikirim lebih dulu.
done-forward = ✅ Laporan <code>{ $case }</code> diverifikasi dan diteruskan ke { $agency }.
done-defer = ⏸ Laporan <code>{ $case }</code> ditunda. Pertanyaan dikirim ke pelapor.
done-archive = 🗄 Laporan <code>{ $case }</code> diarsipkan. Pelapor diberi tahu alasannya.
done-answer = 💬 Jawaban untuk laporan <code>{ $case }</code> dikirim ke pelapor.
done-close = ✔ Laporan <code>{ $case }</code> selesai. Pelapor diberi tahu.
