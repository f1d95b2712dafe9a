# Grup Telegram instansi.
done-link-group =
    🔗 Grup ini kini menerima laporan untuk <b>{ $agency }</b>.
    Petugas: balas kartu laporan untuk menjawab pelapor; awali dengan “catatan:” untuk catatan. Pesan lain tetap obrolan biasa.
    Ingin satu topik tiap laporan? Nyalakan Topik, jadikan bot ini admin dengan hak kelola topik, lalu ulangi /hubungkan.
done-link-group-forum =
    🔗 Grup ini kini menerima laporan untuk <b>{ $agency }</b>, satu topik tiap laporan.
    Supaya bisa membuka topik, jadikan bot ini admin dengan hak kelola topik.
    Petugas: balas kartu laporan untuk menjawab pelapor; awali dengan “catatan:” untuk catatan. Pesan lain, juga di dalam topik, tetap obrolan biasa.
done-unlink-group = Grup ini tidak lagi menerima laporan untuk { $agency }.
group-write-in-private = Laporan ditulis di chat pribadi: { $link }
group-answer-below = Balas kartu ini dengan jawaban Anda; pelapor akan membacanya.
button-open-private = 🔒 Buka di chat pribadi
error-group-anonymous = Tulis atas nama sendiri, bukan sebagai admin anonim atau kanal.
error-group-not-linked = Grup ini belum dihubungkan ke instansi mana pun.
error-group-no-office = Laporan { $case } bukan tugas Anda. Hanya petugas instansinya yang bisa bertindak.
usage-hubungkan = Ketik di grup instansinya, dengan kode instansi: /hubungkan pupr, atau /hubungkan lepas.
help-groups =
    <b>Di grup instansi</b>
    Balas kartu laporan: jawaban untuk pelapor. Awali dengan “catatan:” untuk catatan petugas. Pesan lain, juga di dalam topik, tetap obrolan biasa.
