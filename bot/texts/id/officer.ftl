# Percakapan dengan petugas.
welcome-coordinator =
    Selamat bergabung, { $name }. Anda <b>koordinator</b>.
    Laporan baru datang di sini. Mulai dengan /antrean. Undang rekan dengan /undang.
welcome-liaison =
    Selamat bergabung, { $name }. Anda <b>penghubung { $agency }</b>.
    Laporan untuk instansi Anda datang di sini. Mulai dengan /antrean.
queue-empty = Tidak ada laporan yang menunggu. 👍
queue-title = <b>Antrean: { $total } laporan</b>
invitation-coordinator = Tautan sekali pakai untuk <b>koordinator</b>, berlaku 7 hari:
    { $link }
invitation-liaison = Tautan sekali pakai untuk <b>penghubung { $agency }</b>, berlaku 7 hari:
    { $link }
ask-forward = Teruskan laporan <code>{ $case }</code> ke instansi mana?
ask-archive = Mengapa laporan <code>{ $case }</code> diarsipkan? Alasan ini dibaca pelapor.
ask-answer = Tulis jawaban untuk laporan <code>{ $case }</code>. Foto boleh dikirim lebih dulu.
done-forward = ✅ Laporan <code>{ $case }</code> diverifikasi dan diteruskan ke { $agency }.
done-defer = ⏸ Laporan <code>{ $case }</code> ditunda. Pertanyaan dikirim ke pelapor.
done-archive = 🗄 Laporan <code>{ $case }</code> diarsipkan. Pelapor diberi tahu alasannya.
done-answer = 💬 Jawaban untuk laporan <code>{ $case }</code> dikirim ke pelapor.
done-close = ✔ Laporan <code>{ $case }</code> selesai. Pelapor diberi tahu.
ask-copy = Kirim tembusan laporan <code>{ $case }</code> ke instansi mana? Instansi itu bisa membaca, tidak bertindak.
ask-not-ours = Teruskan laporan <code>{ $case }</code> ke instansi mana di luar kabupaten?
ask-join = Tulis nomor laporan yang sama dengan <code>{ $case }</code>.
ask-supervise = Laporan <code>{ $case }</code> tentang instansi mana? Instansi itu tidak akan melihatnya.
ask-hand-over = Oper laporan <code>{ $case }</code> ke rekan yang mana?
ask-note = Tulis catatan untuk laporan <code>{ $case }</code>. Hanya petugas yang membacanya.
ask-ask = Tulis pertanyaan untuk pelapor <code>{ $case }</code>. Waktu Anda berhenti sampai dijawab.
ask-return = Mengapa laporan <code>{ $case }</code> bukan wewenang instansi Anda?
ask-claim = Kirim foto atau surat sebagai bukti laporan <code>{ $case }</code> selesai.
ask-extend = Mengapa laporan <code>{ $case }</code> perlu waktu lebih? Hanya bisa sekali; pelapor membacanya.
ask-defer = Keterangan apa yang kurang dari laporan <code>{ $case }</code>? Tandai, lalu tulis pertanyaannya untuk pelapor.
done-copy = 📄 Tembusan laporan <code>{ $case }</code> dikirim ke { $agency }.
done-not-ours = ↗ Laporan <code>{ $case }</code> diteruskan ke { $agency }. Pelapor diberi tahu.
done-join = 🔗 Laporan <code>{ $case }</code> digabung dengan <code>{ $other }</code>. Pelapor diberi tahu.
done-supervise = 🛡 Laporan <code>{ $case }</code> kini berkadar pengawasan.
done-take = ✋ Laporan <code>{ $case }</code> kini Anda tangani.
done-hand-over = 👥 Laporan <code>{ $case }</code> dioper ke { $officer }.
done-note = 🗒 Catatan untuk laporan <code>{ $case }</code> disimpan.
done-ask = ❓ Pertanyaan tentang laporan <code>{ $case }</code> dikirim. Waktu Anda berhenti sampai dijawab.
done-return = ↩ Laporan <code>{ $case }</code> dikembalikan ke koordinator.
done-claim = 📷 Laporan <code>{ $case }</code> dinyatakan selesai. Pelapor diminta membenarkan.
done-extend = ⏳ Waktu untuk laporan <code>{ $case }</code> diperpanjang. Pelapor diberi tahu.
welcome-inspector =
    Selamat bergabung, { $name }. Anda <b>inspektur { $agency }</b>.
    Laporan berkadar pengawasan datang di sini. Mulai dengan /antrean.
welcome-leader =
    Selamat bergabung, { $name }. Anda <b>pimpinan</b>.
    Laporan yang terlambat sampai pada Anda. Lihat /antrean.
welcome-admin =
    Selamat bergabung, { $name }. Anda <b>admin</b>.
    Undang petugas dengan /undang, atur hari libur dengan /libur.
invitation-inspector = Tautan sekali pakai untuk <b>inspektur { $agency }</b>, berlaku 7 hari:
    { $link }
invitation-leader = Tautan sekali pakai untuk <b>pimpinan</b>, berlaku 7 hari:
    { $link }
invitation-admin = Tautan sekali pakai untuk <b>admin</b>, berlaku 7 hari:
    { $link }
done-news-at-once = Setiap laporan baru kini dikabarkan langsung.
done-news-digest = Kabar kini datang sebagai ringkasan tiap pagi.
