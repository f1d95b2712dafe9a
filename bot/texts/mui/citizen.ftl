# Obrolan samo wargo.
greeting =
    <b>Selamat datang di LAPOR! { $regency }.</b>
    Ado keluhan, usul, atau nak betanyo soal layanan pemerintah? Tulis bae di sini. Kami teruske ke kantor yang ngurusnyo. Kabarnyo kami kirim ke sini.

    🔒 Namo kamu cuma dijingok petugas yang ngurusnyo. Biso jugo disembunyike.

    Langsung tulis laporan kamu, atau pencet tombol.
help-citizen =
    <b>Yang biso kamu gaweke</b>
    /lapor: buat laporan
    /laporanku: jingok galo laporan kamu
    /status: cek sikok laporan pake nomornyo
    /dukung: melok laporan wong lain pake nomornyo
    /kenapa: ngapo batas waktunyo hari itu, pake nomornyo
    /bukti: lembar bukti laporan kamu
    /statistik: angko-angko untuk umum
    /bahasa: ganti bahaso
    /batal: dak jadi ngirim laporan yang lagi ditulis

    Kamu jugo biso langsung nulis, ngirim poto, atau lokasi.

card-title = <b>Laporan baru</b>
card-kind = Jenis: { $value }
card-story =
    Cerito:
    <blockquote>{ $value }</blockquote>
card-place = Tempat: { $value }
card-date = Tanggal kejadian: { $value }
card-files = Lampiran: { $value }
card-anonymous = 🙈 Namo disembunyike (anonim)
card-secret = 🔒 Isi dirahasiake dari umum
card-agency = Instansi: { $value }
card-due = Batas waktu: { $value }

ask-kind = <b>Ini soal apo?</b> Pilih sikok.
ask-story = <b>Ceritoke apo yang tejadi.</b> Paling dikit 10 huruf. Biso beberapo pesan.
ask-district = <b>Di kecamatan mano?</b> Pilih, tulis alamatnyo, atau kirim lokasi 📍.
ask-village = <b>Di desa atau kelurahan mano?</b>
ask-date = <b>Kapan kejadiannyo?</b> Pilih, atau tulis tanggalnyo, misalnyo 3 November.
ask-files = <b>Kirim poto atau dokumen</b>, paling banyak 10.
ask-review = <b>La lengkap.</b> Perikso dulu, laju pencet Kirim.
ask-resume = <b>Laporan ini belum dikirim.</b> Nak diteruske?
draft-dropped = Iyo, laporan dak jadi dikirim. Tulis lagi kapan bae.

receipt =
    ✅ <b>Laporan kamu la kami terimo.</b>
    Nomor laporan: <code>{ $case }</code>

    Kami perikso paling lambat { $due }. La itu kami teruske ke instansi yang ngurusnyo.
    Tiap kabarnyo kami kirim ke sini. Cek kapan bae: /laporanku

ask-tracking-id = Tulis nomor laporannyo, misalnyo <code>K7QP-M2XD</code>.
done-reply = Balesan kamu untuk laporan <code>{ $case }</code> la kami teruske. Instansi harus njawab paling lambat { $due }.
done-reply-now = Balesan kamu untuk laporan <code>{ $case }</code> la kami teruske.
done-supply = Mokasih. Keterangan untuk laporan <code>{ $case }</code> la kami terimo. Diperikso paling lambat { $due }.
done-supply-now = Mokasih. Keterangan untuk laporan <code>{ $case }</code> la kami terimo.
done-add = Tambahan kamu untuk laporan <code>{ $case }</code> la kami simpen. Batas waktunyo tetep { $due }.
done-add-now = Tambahan kamu untuk laporan <code>{ $case }</code> la kami simpen.
done-confirm-now = Mokasih. Laporan <code>{ $case }</code> la selesai. Berapo bintang untuk gawe kami?
done-dispute = Laporan <code>{ $case }</code> kami bukak lagi. Koordinator merikso paling lambat { $due }. Apo yang belum selesai? Tulis di sini.
done-appeal = Keberatan kamu kami terimo. Petugas lain merikso laporan <code>{ $case }</code> paling lambat { $due }. Ado yang nak ditambahke? Tulis di sini.
done-withdraw-now = Laporan <code>{ $case }</code> la dicabut. Mokasih la ngasih tau.
done-rate-now = Mokasih. Nilai untuk laporan <code>{ $case }</code> la disimpen. Nak nulis komentar? Tulis di sini.
done-hide-anonymous = 🙈 Namo kamu la disembunyike di laporan <code>{ $case }</code>.
done-show-anonymous = Namo kamu sekarang dijingok petugas yang ngurus laporan <code>{ $case }</code>.
done-hide-secret = 🔒 Isi laporan <code>{ $case }</code> sekarang rahasia dari umum.
done-show-secret = Isi laporan <code>{ $case }</code> sekarang tebukak untuk umum, dak pake nomor pribadi.

list-line-due = <code>{ $case }</code> · { $status }
    { $story }
    Batas waktu: { $due }
case-title = <b>Laporan { $case }</b>
    { $status }
case-not-yours = Cuma pelapor samo petugas yang biso njingok isinyo.
case-history = <b>Riwayat</b>
files-coming = Lampiran lagi dikirim.
more-title = Laporan <code>{ $case }</code>: yang lain
ask-reply = Tulis balesan kamu untuk laporan <code>{ $case }</code>. Poto jugo biso.
ask-supply = Tulis keterangan untuk laporan <code>{ $case }</code>. Poto jugo biso.
ask-add = Tulis tambahan untuk laporan <code>{ $case }</code>. Poto jugo biso.
ask-withdraw = Cabut laporan <code>{ $case }</code>? Instansi dak ngurusnyo lagi.
ask-supply-story = Tulis keterangan yang dimintak untuk laporan <code>{ $case }</code>.
ask-supply-place = Dimano kejadian laporan <code>{ $case }</code>? Kirim lokasi 📍, atau pilih kecamatan.
ask-supply-date = Kapan kejadian laporan <code>{ $case }</code>? Tulis tanggalnyo, misalnyo 3 November.
ask-supply-files = Kirim poto atau dokumen untuk laporan <code>{ $case }</code>.
card-to = Untuk: { $value }
place-outside = di luar kabupaten
ask-which = <b>Desa yang mano?</b>
ask-review-read = <b>La lengkap.</b> Ini yang kami baco dari tulisan kamu. La bener? Pencet Kirim.
ask-change = <b>Apo yang diganti?</b>
ask-agency = <b>Untuk instansi mano?</b> Pilih, atau tulis namonyo. Koordinator yang nentuke.
ask-category = <b>Soal apo?</b> Pilih, atau tulis sikok kato, misalnyo jalan.
receipt-outside = Tempatnyo di luar kabupaten. Laporan tetep kami terimo. Koordinator neruskenyo ke pemerintah yang ngurusnyo.
file-too-large = 📎 { $name } kebesakan. Telegram cuma ngenjuk kami berkas sampe { $limit } MB. Laporan kamu tetep biso dikirim, dak pake berkas itu.
