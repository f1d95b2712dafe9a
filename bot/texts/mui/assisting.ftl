# Ngambek alih laporan yang ditulis pendamping.
card-helper = Dibantu: { $value }
event-helped = { $action }, lewat pendamping
event-take-over = Diambek alih samo pelapor
done-take-over =
    ✅ Laporan <code>{ $cases }</code> sekarang di tangan kamu.
    Kabarnyo datang ke sini. Wong yang mbantu kamu dak njingoknyo lagi.
error-code-mistyped = Kode “{ $typed }” salah tulis. Perikso lagi, misalnyo K7Q-PM2-XD4.
error-code-dead = Kode ini dak belaku. Mintak kode baru samo wong yang mbantu kamu.
error-code-tries = Kebanyakan kode yang salah. Cubo lagi sejam lagi.
usage-ambil-alih = Tulis kode dari wong yang mbantu kamu, misalnyo /ambil_alih K7Q-PM2-XD4.
