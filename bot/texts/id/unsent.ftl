# Laporan yang sudah mulai ditulis, tetapi belum dikirim.
draft-unsent =
    { $complete ->
        [yes] 📝 <b>Laporan Anda belum dikirim.</b> Sudah lengkap, tinggal dikirim.
       *[no] 📝 <b>Laporan Anda belum dikirim.</b> Tinggal sedikit lagi.
    }
draft-excerpt = <blockquote>{ $text }</blockquote>
draft-kept = Kami simpan sampai { $until }.
button-draft-resume = ▶ Lanjutkan
button-draft-drop = 🗑 Buang
draft-expired = 🗑 <b>Laporan yang belum Anda kirim kami buang,</b> karena { $days } hari tidak dilanjutkan (terakhir { $since }).
draft-expired-files = Lampirannya ({ $count }) ikut dibuang.
draft-expired-again = Masih perlu? Tulis lagi kapan saja. Yang dulu Anda kirim masih ada di obrolan ini.
