# Langkah petugas: tembusan, jawaban kosong, jawaban siap pakai, merapikan laporan.
notice-copied = 📄 <b>Tembusan untuk instansi Anda.</b> Cukup diketahui, tidak perlu dijawab.
notice-handed-over = 👥 <b>Laporan ini dioper kepada Anda.</b>
card-holder = Ditangani: { $value }
error-agency-is-ours = { $agency } adalah instansi kabupaten. Pakai /disposisi { $case }.
error-agency-is-outside = { $agency } di luar kabupaten. Pakai /bukan { $case }, lalu nama instansinya.

answer-empty =
    ✋ Jawaban untuk laporan <code>{ $case }</code> <b>belum dikirim</b>.
    “{ $phrase }” belum mengatakan kapan dan siapa, jadi belum dihitung sebagai tindak lanjut.
    Janjikan hari dengan satu tombol, atau tulis ulang jawabannya.
button-in-days-1 = Besok
button-in-days-3 = 3 hari lagi
button-in-days-7 = 7 hari lagi
button-own-day = Tulis tanggal & penanggung jawab
promised-sentence = Ditindaklanjuti paling lambat { $day }.
promised-day = { $day }
ask-day-and-person = Tulis tanggal dan penanggung jawab untuk laporan <code>{ $case }</code>, misalnya: 5 Desember, oleh Pak Hasan. Ini ditambahkan ke jawaban Anda.
ask-promised-day = Jawaban untuk laporan <code>{ $case }</code> ini menyebut satu hari. Pilih harinya, atau ketik tanggalnya. Hari dihitung sebagai hari kerja.
answer-preview =
    Jawaban untuk laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Kirim begini, atau tulis jawaban Anda sendiri.
button-send-answer = ✅ Kirim ke pelapor

templates-title = <b>Jawaban siap pakai: { $count }</b>
templates-none = <b>Belum ada jawaban siap pakai.</b>
templates-how =
    Tambah: /templat tambah Judul | teks
    Di dalam teks, { "{case}" } diganti nomor laporan, { "{agency}" } nama instansi, { "{date}" } hari yang Anda pilih saat menjawab.
template-card =
    📋 <b>{ $title }</b>
    <blockquote>{ $text }</blockquote>
    Ditawarkan saat status: { $status }. Tekan status lain untuk menggantinya.
template-deleted = Jawaban siap pakai “{ $title }” dihapus.
button-template-delete = 🗑 Hapus
usage-templat = Tulis judul dan teksnya, misalnya /templat tambah Jadwal | Diperbaiki { "{date}" } oleh regu Pak Hasan. Judul paling banyak 40 huruf.
error-template-empty = Jawaban ini belum berisi: “{ $phrase }”. Sebutkan apa yang dikerjakan, atau beri tempat untuk harinya dengan { "{date}" }.
error-template-unknown = Jawaban siap pakai ini sudah tidak ada. Lihat /templat.

sort-title = Rapikan laporan <code>{ $case }</code>: apa yang diubah?
button-sort-title = ✏️ Judul
button-sort-category = 🏷 Kategori
button-sort-kind = 🗂 Jenis
button-sort-field-on = 🥾 Perlu cek lapangan
button-sort-field-off = Tidak perlu cek lapangan
ask-sort-title = Tulis judul untuk laporan <code>{ $case }</code>.
ask-sort-category = Ketik beberapa huruf kategori untuk laporan <code>{ $case }</code>, misalnya jalan ber.
ask-sort-kind = Laporan <code>{ $case }</code> ini jenis apa?
ask-sort-which = Ada { $count } kategori yang cocok untuk laporan <code>{ $case }</code>. Pilih satu, atau ketik lebih lengkap.
done-sort-title = ✏️ Judul laporan <code>{ $case }</code>: { $value }
done-sort-category = 🏷 Kategori laporan <code>{ $case }</code>: { $value }
done-sort-kind = 🗂 Jenis laporan <code>{ $case }</code>: { $value }. Batas waktunya dihitung ulang.
done-sort-field-check = 🥾 Laporan <code>{ $case }</code> perlu cek lapangan: { $value }. Batas waktunya dihitung ulang.
yes = ya
no = tidak
error-category-unknown = Kategori “{ $words }” tidak ada. Ketik beberapa huruf pertamanya, misalnya jalan ber.
command-judul = Beri judul: ID judul
command-kategori = Beri kategori: ID beberapa huruf
command-jenis = Ubah jenis: ID jenis
command-lapangan = Perlu cek lapangan: ID
