# Melapor untuk orang yang tidak punya HP, dan serah terimanya.
ask-consent =
    📣 <b>Bacakan ini kepada orangnya:</b>
    <blockquote>{ $words }</blockquote>
    Apakah ia setuju?
consent-words = Saya bantu Anda melapor ke pemerintah lewat LAPOR!. Saya tulis nama Anda. Hanya petugas yang menangani yang melihatnya. Kalau mau, nama bisa disembunyikan. Kabarnya datang ke HP saya, lalu saya sampaikan kepada Anda. Kapan saja Anda bisa mengambil alih laporan di HP sendiri. Apakah Anda setuju?
button-consent-yes = ✅ Ya, ia setuju
button-consent-no = ✖ Tidak setuju
consent-refused = Baik. Tidak ada yang disimpan.
ask-helped-name = <b>Siapa namanya?</b> Tulis nama orang yang Anda bantu.
ask-helped-name-known = <b>Siapa namanya?</b> Tulis, atau pilih yang pernah Anda bantu.
card-for = 🤝 Untuk: <b>{ $name }</b>
card-helper = Dibantu: { $value }
event-helped = { $action }, lewat pendamping
takeover-code =
    🔑 Kode serah terima untuk <b>{ $name }</b>: <code>{ $code }</code>
    Sekali pakai, berlaku sampai { $until }.

    Berikan kode ini kepada { $name }. Ia membuka { $link } di HP-nya sendiri, atau menulis /ambil_alih { $code } di bot ini.
    Sampai saat itu kabarnya datang kepada Anda.
button-takeover-code = 🔑 Kode serah terima
done-take-over =
    ✅ Laporan <code>{ $cases }</code> kini di tangan Anda.
    Kabarnya datang ke sini. Orang yang membantu Anda tidak lagi melihatnya.
notice-taken-over = 🤝 Laporan <code>{ $cases }</code> sudah diambil alih oleh pelapornya. Kabarnya tidak lagi datang kepada Anda. Terima kasih sudah membantu.
event-take-over = Diambil alih oleh pelapor
action-take-over = mengambil alih
error-helpers-only = Perintah ini untuk pendamping yang diundang koordinator. Untuk laporan Anda sendiri: /lapor
error-draft-first = Masih ada laporan yang belum dikirim. Lanjutkan dengan /lapor, atau buang dengan /batal.
error-helped-name = Tulis namanya saja, { $least } sampai { $most } huruf.
error-name-first = Tulis dulu nama orang yang Anda bantu, atau /batal.
error-not-helped = Laporan { $case } tidak Anda kirim untuk orang lain.
error-code-mistyped = Kode “{ $typed }” salah ketik. Periksa lagi, misalnya K7Q-PM2-XD4.
error-code-dead = Kode ini tidak berlaku. Minta kode baru kepada orang yang membantu Anda.
error-code-tries = Terlalu banyak kode yang salah. Coba lagi satu jam lagi.
error-code-theirs = Kode ini untuk { $name }, bukan untuk Anda. Teruskan kepadanya.
usage-ambil-alih = Tulis kode dari orang yang membantu Anda, misalnya /ambil_alih K7Q-PM2-XD4.
usage-kode = Tulis nomor laporan yang Anda bantu, misalnya /kode K7QP-M2XD.

invitation-helper = Tautan sekali pakai untuk <b>pendamping { $note }</b>, berlaku 7 hari:
    { $link }
welcome-helper =
    Selamat bergabung, { $name }. Anda <b>pendamping</b>: Anda membantu orang yang tidak punya HP.
    Mulai dengan /bantu_lapor.
help-helper =
    <b>Perintah pendamping</b>
    /bantu_lapor: buat laporan untuk orang lain
    /laporanku: laporan yang Anda kirim; 🤝 berarti untuk orang lain
    /kode ID: kode serah terima baru untuk pelapornya
    /lapor: buat laporan Anda sendiri
    /status ID: lihat satu laporan
    /bahasa: ganti bahasa

    Pertanyaan instansi datang kepada Anda. Tanyakan kepada orangnya, lalu balas pesannya.
role-helper = pendamping
workflow-role-helper = pendamping
command-bantu_lapor = Melapor untuk orang lain
command-kode = Kode serah terima: ID
done-dismiss-helper =
    🚪 { $name } bukan petugas lagi.
    { $count } orang kini tanpa pendamping. Pendamping baru dengan keterangan yang sama menerima mereka: /undang pendamping { $note }
