# Penyiapan: koordinator pertama dituntun langkah demi langkah.
command-siapkan = Siapkan wilayah, instansi
setup-title =
    🧭 <b>Menyiapkan LAPOR! { $regency }</b>
    Lima langkah. Semua boleh dilewati, dan dibuka lagi dengan /siapkan.
setup-done-regency = ✅ Wilayah: { $districts } kecamatan, { $villages } desa dan kelurahan
setup-open-regency = ⬜ Wilayah: belum dipilih
setup-done-agencies = ✅ Instansi: { $count }
setup-open-agencies = ⬜ Instansi: belum ada
setup-done-liaisons = ✅ Penghubung: semua { $total } instansi
setup-open-liaisons = ⬜ Penghubung: { $count } dari { $total } instansi
setup-done-hours = ✅ Jam kerja: { $hours }
setup-open-hours = ⬜ Jam kerja: { $hours }, belum dipastikan
setup-done-test = ✅ Laporan uji: sudah sampai ke instansi
setup-open-test = ⬜ Laporan uji: belum
setup-name-regency = Wilayah
setup-name-agencies = Instansi
setup-name-liaisons = Penghubung
setup-name-hours = Jam kerja
setup-name-test = Laporan uji
setup-end-ready =
    🏁 <b>Semua siap.</b>
    Warga bisa melapor di { $link }
setup-end-missing =
    🏁 <b>Bot sudah bisa dipakai.</b> Yang belum (⬜) bisa menyusul lewat /siapkan.
    Warga melapor di { $link }

setup-regency =
    <b>1. Wilayah</b>
    Sekarang: <b>{ $name }</b>, { $districts } kecamatan, { $villages } desa dan kelurahan.

    Kabupaten lain? Kirim berkas CSV ke sini. Baris pertamanya:
    <code>{ $columns }</code>
setup-regency-taken = ✅ Wilayah kini { $name }.

setup-agencies =
    <b>2. Instansi: { $total }</b>
    Tekan satu untuk mengubahnya. Punya daftar sendiri? Kirim berkas CSV ke sini. Baris pertamanya:
    <code>{ $columns }</code>
setup-agencies-none =
    <b>2. Instansi</b>
    Belum ada. Pakai daftar contoh ({ $count } instansi), lalu ubah yang perlu.
    Atau kirim berkas CSV ke sini. Baris pertamanya:
    <code>{ $columns }</code>
setup-agencies-taken = ✅ { $count } instansi disimpan.
setup-agency =
    <b>{ $name }</b>
    Kode: <code>{ $code }</code>
    Tingkat: { $level }
    Bidang: { $duties }
setup-agency-off =
    🚫 <b>{ $name }</b> (tidak aktif)
    Kode: <code>{ $code }</code>
    Tingkat: { $level }
    Bidang: { $duties }
setup-no-duties = belum diisi
setup-ask-name = Ketik nama baru untuk { $name }.
setup-ask-duties = Ketik bidang { $name }, dipisah titik koma. Misalnya: jalan rusak; jembatan; drainase
setup-ask-add = Ketik kode dan nama instansi baru. Misalnya: <code>dispora Dinas Pemuda dan Olahraga</code>
setup-ask-level = Di mana kedudukan { $name }?
level-national = pemerintah pusat
level-province = provinsi
level-regency = kabupaten
level-agency = dinas, badan, kecamatan
level-unit = unit di bawah dinas
level-outside = di luar pemerintah daerah

setup-liaisons =
    <b>3. Penghubung: { $count } dari { $total } instansi</b>
    Tekan satu instansi. Anda mendapat tautan sekali pakai untuk diteruskan ke orangnya. ✉️ berarti tautan sudah dibuat.
setup-liaisons-none =
    <b>3. Penghubung</b>
    Isi dulu daftar instansinya.
setup-liaisons-all =
    <b>3. Penghubung</b>
    ✅ Semua { $total } instansi sudah punya penghubung.
setup-joined = <b>Sudah bergabung</b>
setup-joined-line = • { $name }, { $agency }
setup-joined-more = … dan { $count } lagi. Lihat /petugas

setup-hours =
    <b>4. Jam kerja dan hari libur</b>
    Jam kerja: <b>{ $hours } { $zone }</b>. Petugas hanya diingatkan pada jam ini.
setup-hours-file = Jam ini dari config.toml.
setup-hours-chat = Jam ini ditetapkan di sini dan mengalahkan config.toml ({ $usual }).
setup-hours-type = Jam lain? Ketik di sini, misalnya <code>07.30-15.30</code>
setup-hours-days = Hari libur nasional dan cuti bersama sudah dihitung. Hari libur tambahan: { $count }. Ubah dengan /libur.
setup-hours-taken = ✅ Jam kerja kini { $hours }.

setup-test =
    <b>5. Laporan uji</b>
    Coba jalannya laporan: bot mengirim satu laporan uji, Anda memverifikasi dan meneruskannya. Laporan ini tidak dihitung, tidak tampil untuk umum, dan pelapornya tidak dikabari.
setup-test-case =
    <b>5. Laporan uji</b>
    Laporan uji <code>{ $case }</code>: { $status }
setup-test-now-verify = Sekarang tekan Buka, lalu ✅ Verifikasi, teruskan.
setup-test-now-end = Sudah sampai ke instansi. Penghubungnya boleh mencoba menjawab. Kalau sudah, arsipkan.
setup-test-archived = 🗄 Laporan uji { $case } diarsipkan.
test-story = 🧪 LAPORAN UJI dari petugas, bukan dari warga. Jalan berlubang besar di depan kantor camat. Tidak perlu ditindaklanjuti.
event-end-test = Laporan uji diarsipkan
action-end-test = mengarsipkan laporan uji

button-setup-start = ▶ Mulai: { $step }
button-setup-go-on = ▶ Lanjut: { $step }
button-setup-list = ☰ Daftar
button-setup-skip = Lewati ›
button-setup-next = Lanjut ›
button-setup-end = 🏁 Selesai
button-setup-use = ✅ Pakai { $name }
button-setup-shipped = 📥 Pakai daftar contoh
button-setup-add = ➕ Tambah instansi
button-setup-name = ✏️ Ganti nama
button-setup-duties = 📝 Ganti bidang
button-setup-level = 🏛 Ganti tingkat
button-setup-off = 🚫 Nonaktifkan
button-setup-on = ✅ Aktifkan
button-setup-back = ‹ Kembali
button-setup-hours = ✅ { $hours }
button-setup-usual = ↩ Pakai config.toml
button-setup-share = ↗ Teruskan tautan
button-setup-test = 🧪 Kirim laporan uji
button-setup-again = 🧪 Kirim lagi
button-setup-open = 🔎 Buka
button-setup-archive = 🗄 Arsipkan laporan uji

regions-wrong-empty-file = berkasnya kosong
regions-wrong-empty = kolom { $column } kosong
regions-wrong-long = kolom { $column }: “{ $typed }” terlalu panjang atau berisi titik dua
regions-wrong-point = kolom lat dan lon harus angka, misalnya -3.98213 dan 103.79006
regions-wrong-no-point = tidak satu pun desa di kecamatan { $name } punya lat dan lon; pin di peta perlu itu
regions-wrong-other = kolom kabupaten: “{ $typed }”, padahal di atasnya “{ $known }”. Satu berkas untuk satu kabupaten
regions-wrong-name = kolom kecamatan: “{ $typed }”, padahal kode { $code } di atas bernama “{ $known }”
regions-wrong-double = kolom kode_desa: { $code } muncul dua kali
error-regency-loses = Berkas ini tidak memuat kecamatan dari laporan yang sudah ada: { $names }. Tambahkan barisnya. Wilayah tidak diganti.
error-setup-csv = Di sini kirim berkas CSV sebagai dokumen, atau tekan tombol.
error-setup-button = Anda sedang di kartu penyiapan. Tekan salah satu tombolnya, atau buka lagi dengan /siapkan.
error-file-not-given = Berkas itu tidak bisa diambil dari Telegram. Kirim lagi.
error-csv-too-large = { $name } terlalu besar, paling besar { $limit } MB.
error-agency-typed = Ketik kode (huruf kecil, angka, tanda hubung), spasi, lalu nama. Misalnya: dispora Dinas Pemuda dan Olahraga
error-agency-code-taken = Kode { $code } sudah dipakai. Pilih kode lain.
error-agency-busy = { $agency } masih memegang { $count } laporan terbuka. Teruskan dulu ke instansi lain.
error-hours-unclear = Jamnya tidak terbaca. Ketik jam buka dan tutup, misalnya 07.30-15.30.
error-test-open = Laporan uji { $case } masih terbuka. Arsipkan dulu.
