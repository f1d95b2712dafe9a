# Laporan yang la mulai ditulis, tapi belum dikirim.
draft-unsent =
    { $complete ->
        [yes] 📝 <b>Laporan kamu belum dikirim.</b> La lengkap, tinggal dikirim bae.
       *[no] 📝 <b>Laporan kamu belum dikirim.</b> Tinggal dikit lagi.
    }
draft-kept = Kami simpen sampe { $until }.
button-draft-resume = ▶ Teruske
button-draft-drop = 🗑 Buang
draft-expired = 🗑 <b>Laporan yang belum kamu kirim kami buang,</b> kareno { $days } hari dak diteruske (terakhir { $since }).
draft-expired-files = Lampirannyo ({ $count }) melok dibuang.
draft-expired-again = Masih perlu? Tulis lagi kapan bae. Yang dulu kamu kirim masih ado di obrolan ini.
