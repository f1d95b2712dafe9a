# Petugas: daftar, pemberhentian, dan laporan yang ditinggalkan.
command-petugas = Daftar petugas
usage-cabut = Tulis nama petugasnya, misalnya /cabut Joko.
error-officer-unknown = Tidak ada petugas bernama “{ $words }”. Lihat /petugas.
error-officer-left = Orang ini sudah bukan petugas. Lihat /petugas.
error-last-coordinator = Koordinator terakhir tidak bisa diberhentikan. Undang koordinator lain dulu: /undang koordinator.
dismiss-which = Petugas yang mana?
dismiss-sure =
    Berhentikan <b>{ $name }</b> ({ $office })? Ia langsung kehilangan semua hak.
    Laporan yang ditanganinya: { $count }.
button-dismiss = Ya, berhentikan
done-dismiss = 🚪 { $name } bukan petugas lagi.
done-dismiss-pack =
    🚪 { $name } bukan petugas lagi.
    { $count } laporan diserahkan kepada { $heirs }.
notice-dismissed = Anda bukan petugas lagi. Terima kasih atas kerja Anda. Laporan Anda sendiri tetap ada di /laporanku.
notice-pack =
    📦 <b>Titipan dari { $officer }: { $count } laporan</b>, { $late } di antaranya terlambat.
    Ambil yang Anda tangani.
notice-pack-more =
    📦 <b>Titipan dari { $officer }: { $count } laporan</b>, { $late } di antaranya terlambat.
    Ini { $shown } yang paling mendesak; lainnya ada di /antrean.
notice-pack-empty = 📦 Semua titipan dari { $officer } sudah selesai ditangani.
officers-title = <b>Petugas: { $total }</b>
officers-of = <b>{ $agency }</b>
officers-of-none = <b>Tanpa instansi</b>
officers-line = • { $name }, { $role }
officers-line-heard = • { $name }, { $role }, terakhir menulis { $at }
role-coordinator = koordinator
role-liaison = penghubung
role-inspector = inspektur
role-leader = pimpinan
role-admin = admin
event-release = Kembali ke instansi, petugas berganti
action-release = mengembalikan ke instansi
