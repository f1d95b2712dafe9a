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
reminder-empty-answer = ⚠ <b>Laporan { $case } tidak ditutup otomatis:</b> jawaban instansi belum berisi. Mohon ditindaklanjuti.
promise-due = 🤝 <b>Hari yang dijanjikan untuk laporan { $case }:</b> { $due }. Tanggapi, atau nyatakan selesai.
promise-broken = 💔 <b>Janji untuk laporan { $case } lewat</b> tanpa kabar: seharusnya { $due }.
warning-reply-window =
    ⏰ Laporan <code>{ $case }</code> sudah dijawab. Belum puas? Balas pesan ini.
    Tanpa kabar dari Anda sampai { $due }, laporan ditutup.
warning-supply =
    ⏰ Laporan <code>{ $case }</code> masih menunggu keterangan Anda. Balas pesan ini.
    Tanpa keterangan sampai { $due }, laporan diarsipkan.

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
