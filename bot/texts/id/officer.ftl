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
help-coordinator =
    <b>Perintah koordinator</b>
    /antrean: laporan yang menunggu
    /disposisi ID instansi: verifikasi dan teruskan
    /disposisi ID pupr tembusan dlh dinkes: sekaligus dengan tembusan
    /tembusan ID instansi: kirim tembusan
    /tunda ID pertanyaan: minta keterangan pelapor
    /bukan ID instansi; catatan: bukan wewenang, teruskan ke luar
    /tanggapi ID jawaban: sampaikan jawaban dari luar kabupaten
    /arsip ID alasan: arsipkan
    /gabung ID ID-lain: gabungkan
    /judul, /kategori, /jenis, /lapangan ID: rapikan laporan
    /awasi ID instansi: serahkan ke pengawasan
    /selesai ID: nyatakan selesai
    /templat: jawaban siap pakai semua instansi
    /catat ID catatan: catatan petugas
    /undang instansi: undang penghubung
    /cari kata-kata: cari laporan
    /libur: hari libur tambahan
    /janji: janji yang terbuka
    /kenapa ID: mengapa batas waktunya itu
    /status ID: lihat laporan
help-liaison =
    <b>Perintah penghubung</b>
    /antrean: laporan untuk instansi Anda
    /ambil ID: tangani sendiri
    /tanggapi ID jawaban: jawab, juga sebagai keterangan foto
    /tanya ID pertanyaan: tanya pelapor
    /perpanjang ID alasan: minta waktu, sekali
    /bukan ID alasan: bukan wewenang, kembalikan
    /oper ID nama: oper ke rekan
    /catat ID catatan: catatan petugas
    /selesai ID: nyatakan selesai, dengan foto atau surat bukti
    /templat: jawaban siap pakai
    /cari kata-kata: cari laporan
    /janji: janji yang terbuka
    /kenapa ID: mengapa batas waktunya itu
    /buka_data ID alasan: minta membaca nomor pribadi
    /status ID: lihat laporan

    Atau balas pesan laporan dengan jawaban Anda.
help-inspector =
    <b>Perintah inspektur</b>
    /antrean: laporan berkadar pengawasan
    /disposisi ID instansi: verifikasi dan teruskan
    /tembusan ID instansi: kirim tembusan
    /tunda ID pertanyaan: minta keterangan pelapor
    /arsip ID alasan: arsipkan
    /judul, /lapangan ID: rapikan laporan
    /ambil ID: tangani sendiri
    /tanggapi ID jawaban: jawab
    /tanya ID pertanyaan: tanya pelapor
    /perpanjang ID alasan: minta waktu, sekali
    /bukan ID alasan: bukan wewenang
    /oper ID nama: oper ke rekan
    /catat ID catatan: catatan petugas
    /selesai ID: nyatakan selesai, dengan foto atau surat bukti
    /templat: jawaban siap pakai
    /awasi ID instansi: ubah instansi yang dilaporkan
    /buka_data ID alasan: minta membaca nomor pribadi
    /cari kata-kata: cari laporan
    /status ID: lihat laporan
help-leader =
    <b>Perintah pimpinan</b>
    /antrean: keberatan yang menunggu putusan
    /disposisi ID instansi: terima keberatan, teruskan
    /tunda ID pertanyaan: tanya pelapor
    /bukan ID instansi: teruskan ke luar kabupaten
    /arsip ID alasan: tetap diarsipkan
    /catat ID catatan: catatan petugas
    /cari kata-kata: cari laporan
    /status ID: lihat laporan
help-admin =
    <b>Perintah admin</b>
    /undang instansi: undang penghubung
    /libur: hari libur tambahan
done-news-at-once = Setiap laporan baru kini dikabarkan langsung.
done-news-digest = Kabar kini datang sebagai ringkasan tiap pagi.
