# Percakapan dengan warga.
greeting =
    <b>Selamat datang di LAPOR! { $regency }.</b>
    Ada keluhan, usul, atau pertanyaan tentang layanan pemerintah? Tulis saja di sini. Kami teruskan ke kantor yang mengurusnya. Kabarnya kami kirim ke sini.

    🔒 Nama Anda hanya dilihat petugas yang menangani. Anda bisa menyembunyikannya.

    Langsung tulis laporan Anda, atau tekan tombol.
help-citizen =
    <b>Yang bisa Anda lakukan</b>
    /lapor: buat laporan
    /laporanku: lihat semua laporan Anda
    /status: cek satu laporan dengan nomornya
    /dukung: ikut laporan warga lain dengan nomornya
    /kenapa: mengapa batas waktunya hari itu, dengan nomornya
    /bukti: lembar bukti laporan Anda
    /statistik: angka-angka untuk umum
    /bahasa: ganti bahasa
    /batal: batalkan laporan yang sedang ditulis

    Anda juga bisa langsung menulis, mengirim foto, atau lokasi.

card-title = <b>Laporan baru</b>
card-kind = Jenis: { $value }
card-story =
    Cerita:
    <blockquote>{ $value }</blockquote>
card-place = Tempat: { $value }
card-date = Tanggal kejadian: { $value }
card-files = Lampiran: { $value }
card-to = Untuk: { $value }
card-guess = { $value } (perkiraan)
place-outside = di luar kabupaten
card-anonymous = 🙈 Nama disembunyikan (anonim)
card-secret = 🔒 Isi dirahasiakan dari umum
card-reporter = Pelapor: { $value }
card-agency = Instansi: { $value }
card-due = Batas waktu: { $value }

ask-kind = <b>Ini tentang apa?</b> Pilih satu.
ask-story = <b>Ceritakan apa yang terjadi.</b> Paling sedikit 10 huruf. Boleh beberapa pesan.
ask-district = <b>Di kecamatan mana?</b> Pilih, ketik alamatnya, atau kirim lokasi 📍.
ask-which = <b>Desa yang mana?</b>
ask-village = <b>Di desa atau kelurahan mana?</b>
ask-date = <b>Kapan kejadiannya?</b> Pilih, atau ketik tanggalnya, misalnya 3 November.
ask-files = <b>Kirim foto atau dokumen</b>, paling banyak 10.
ask-review = <b>Sudah lengkap.</b> Periksa, lalu tekan Kirim.
ask-review-read = <b>Sudah lengkap.</b> Ini yang kami baca dari tulisan Anda. Sudah benar? Tekan Kirim.
ask-change = <b>Apa yang diubah?</b>
ask-agency = <b>Untuk instansi mana?</b> Pilih, atau ketik namanya. Koordinator yang memutuskan.
ask-category = <b>Tentang apa?</b> Pilih, atau ketik satu kata, misalnya jalan.
ask-resume = <b>Laporan ini belum dikirim.</b> Mau dilanjutkan?
draft-dropped = Baik, laporan tidak jadi dikirim. Tulis lagi kapan saja.

receipt =
    ✅ <b>Laporan Anda sudah kami terima.</b>
    Nomor laporan: <code>{ $case }</code>

    Kami periksa paling lambat { $due }. Lalu kami teruskan ke instansi yang mengurusnya.
    Setiap kabarnya kami kirim ke sini. Cek kapan saja: /laporanku

receipt-outside = Tempatnya di luar kabupaten. Laporan tetap kami terima. Koordinator meneruskannya ke pemerintah yang berwenang.
ask-tracking-id = Tulis nomor laporannya, misalnya <code>K7QP-M2XD</code>.
done-reply = Tanggapan Anda untuk laporan <code>{ $case }</code> sudah kami teruskan. Instansi harus menjawab paling lambat { $due }.
done-supply = Terima kasih. Keterangan untuk laporan <code>{ $case }</code> sudah kami terima. Diperiksa paling lambat { $due }.

list-line = <code>{ $case }</code> · { $status }
    { $story }
list-line-due = <code>{ $case }</code> · { $status }
    { $story }
    Batas waktu: { $due }
case-title = <b>Laporan { $case }</b>
    { $status }
case-not-yours = Hanya pelapor dan petugas yang bisa melihat isinya.
case-history = <b>Riwayat</b>
files-coming = Lampiran sedang dikirim.
files-collected = { $count } lampiran untuk laporan <code>{ $case }</code>. Sekarang tulis jawabannya.
card-category = Kategori: { $value }
card-hand-overs = Sudah dioper: { $value } kali
card-rating = Nilai dari pelapor: { $value } dari 5
card-supervisory = 🛡 Berkadar pengawasan
case-named = <i>{ $title }</i>
case-in-private = Isinya rahasia. Buka di percakapan pribadi dengan bot.
more-title = Laporan <code>{ $case }</code>: tindakan lain
ask-reply = Tulis tanggapan Anda untuk laporan <code>{ $case }</code>. Foto juga boleh.
ask-supply = Tulis keterangan untuk laporan <code>{ $case }</code>. Foto juga boleh.
ask-add = Tulis tambahan untuk laporan <code>{ $case }</code>. Foto juga boleh.
ask-withdraw = Cabut laporan <code>{ $case }</code>? Instansi tidak akan mengurusnya lagi.
ask-supply-story = Tulis keterangan yang diminta untuk laporan <code>{ $case }</code>.
ask-supply-place = Di mana kejadian laporan <code>{ $case }</code>? Kirim lokasi 📍, atau pilih kecamatan.
ask-supply-date = Kapan kejadian laporan <code>{ $case }</code>? Ketik tanggalnya, misalnya 3 November.
ask-supply-files = Kirim foto atau dokumen untuk laporan <code>{ $case }</code>.
done-reply-now = Tanggapan Anda untuk laporan <code>{ $case }</code> sudah kami teruskan.
done-supply-now = Terima kasih. Keterangan untuk laporan <code>{ $case }</code> sudah kami terima.
done-add = Tambahan Anda untuk laporan <code>{ $case }</code> sudah kami simpan. Batas waktunya tetap { $due }.
done-add-now = Tambahan Anda untuk laporan <code>{ $case }</code> sudah kami simpan.
done-confirm-now = Terima kasih. Laporan <code>{ $case }</code> selesai. Berapa bintang untuk penanganannya?
done-dispute = Laporan <code>{ $case }</code> kami buka kembali. Koordinator memeriksa paling lambat { $due }. Apa yang belum selesai? Tulis di sini.
done-appeal = Keberatan Anda kami terima. Petugas lain memeriksa laporan <code>{ $case }</code> paling lambat { $due }. Ada yang ingin ditambahkan? Tulis di sini.
done-withdraw-now = Laporan <code>{ $case }</code> dicabut. Terima kasih sudah memberi tahu.
done-rate-now = Terima kasih. Nilai untuk laporan <code>{ $case }</code> disimpan. Mau menulis komentar? Tulis di sini.
done-hide-anonymous = 🙈 Nama Anda kini disembunyikan di laporan <code>{ $case }</code>.
done-show-anonymous = Nama Anda kini terlihat oleh petugas yang menangani laporan <code>{ $case }</code>.
done-hide-secret = 🔒 Isi laporan <code>{ $case }</code> kini rahasia dari umum.
done-show-secret = Isi laporan <code>{ $case }</code> kini terbuka untuk umum, tanpa nomor pribadi.
file-too-large = 📎 { $name } terlalu besar. Telegram hanya memberi kami berkas sampai { $limit } MB. Laporan Anda tetap bisa dikirim, tanpa berkas itu.
