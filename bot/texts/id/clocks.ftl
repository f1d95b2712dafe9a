# Batas waktu: pengingat, ringkasan pagi, janji, hari libur, dan penjelasannya.
stage-verify = Verifikasi
stage-answer = Jawaban
stage-settle = Penyelesaian
stage-reply-window = Tanggapan pelapor
stage-supply = Keterangan pelapor
stage-arbiter = Putusan wewenang

reminder-amber = 🟡 <b>{ $stage } laporan { $case } segera jatuh tempo:</b> paling lambat { $due }.
reminder-red = 🔴 <b>{ $stage } laporan { $case } hampir lewat waktu:</b> paling lambat { $due }.
reminder-due = ⛔ <b>{ $stage } laporan { $case } lewat batas waktu:</b> seharusnya { $due }.
reminder-late = 🚨 <b>{ $stage } laporan { $case } masih terlambat:</b> seharusnya { $due }. Mohon perhatian pimpinan.
reminder-empty-answer = ⚠ <b>Laporan { $case } tidak ditutup otomatis:</b> jawaban instansi belum jelas. Mohon dijawab lagi.
promise-due = 🤝 <b>Hari yang dijanjikan untuk laporan { $case }:</b> { $due }. Tanggapi, atau nyatakan selesai.
promise-broken = 💔 <b>Janji untuk laporan { $case } lewat</b> tanpa kabar: seharusnya { $due }.
warning-reply-window =
    ⏰ Laporan <code>{ $case }</code> sudah dijawab. Belum puas? Balas pesan ini.
    Tanpa kabar dari Anda sampai { $due }, laporan ditutup.
warning-supply =
    ⏰ Laporan <code>{ $case }</code> masih menunggu keterangan Anda. Balas pesan ini.
    Tanpa keterangan sampai { $due }, laporan tidak dilanjutkan.

digest-title = <b>☀ Ringkasan pagi</b>
digest-late = ⛔ <b>Terlambat: { $total }</b>
digest-today = 🔴 <b>Batasnya hari ini: { $total }</b>
digest-new = 🆕 <b>Baru: { $total }</b>
digest-line = <code>{ $case }</code> · { $status }
digest-line-due = <code>{ $case }</code> · { $status }, { $due }
button-queue = 📋 Buka antrean

promises-empty = Tidak ada janji yang terbuka. 👍
promises-title = <b>Janji yang terbuka: { $total }</b>
promise-line = 🤝 <code>{ $case }</code> · { $agency }: { $day }
promise-line-broken = 💔 <code>{ $case }</code> · { $agency }: { $day }, sudah lewat
command-janji = Janji yang terbuka

why-title = <b>📅 Batas waktu laporan { $case }</b>
why-no-clock = Laporan <code>{ $case }</code> tidak punya batas waktu yang berjalan.
why-clock-working = <b>{ $stage }</b>: { $days } hari kerja
why-clock-calendar = <b>{ $stage }</b>: { $days } hari kalender
why-start = ▫ { $day }: mulai, belum dihitung
why-counted-day = ▪ { $day }: hari ke-{ $end }
why-counted-days = ▪ { $first } s.d. { $last }: hari ke-{ $begin } s.d. ke-{ $end }
why-weekend-day = ▫ { $day }: akhir pekan
why-weekend-days = ▫ { $first } s.d. { $last }: akhir pekan
why-paused-day = ⏸ { $day }: waktu berhenti, menunggu keterangan pelapor
why-paused-days = ⏸ { $first } s.d. { $last }: waktu berhenti, menunggu keterangan pelapor
why-free = ▫ { $day }: libur, { $name }
why-left-out = … { $count } baris tidak ditampilkan
why-due = ➡ Batasnya { $due }.
why-stands = ⏸ Waktu berhenti sejak { $since }. Batasnya dihitung lagi setelah berjalan.
error-why-not-yours = Batas waktu laporan { $case } hanya dijelaskan kepada pelapor dan petugasnya.
usage-kenapa = Tulis nomor laporan, misalnya /kenapa { $case }.

free-days-title = <b>Hari libur yang akan datang</b>
free-days-none = Tidak ada dalam 60 hari.
free-day-national = ▫ { $day }: { $name }
free-day-extra = ➕ { $day }: { $name } (tambahan)
free-day-working = 🛠 { $day }: hari kerja, { $name }
free-days-usage =
    Tambah: /libur 2026-12-24 Cuti bersama tambahan
    Hari kerja: /libur kerja 2026-12-26 Ganti hari
    Hapus: /libur hapus 2026-12-24
done-free-day = ✅ { $day } kini libur: { $name }. Laporan yang dihitung ulang: { $count }.
done-working-day = ✅ { $day } kini hari kerja: { $name }. Laporan yang dihitung ulang: { $count }.
done-free-day-removed = ✅ { $day } dihapus dari tabel. Laporan yang dihitung ulang: { $count }.
error-free-day-unknown = { $day } tidak ada di tabel hari libur. Lihat /libur.
usage-libur = Tulis tanggal dan namanya, misalnya /libur 2026-12-24 Cuti bersama tambahan.
notice-recounted =
    📅 Hari libur berubah, jadi batas waktu laporan <code>{ $case }</code> ikut bergeser. Kini { $due }.
    Penjelasannya: /kenapa { $case }
