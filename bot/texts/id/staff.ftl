# Bot petugas, bila terpisah dari bot untuk warga.
staff-greeting = Ini bot <b>petugas</b>. Melapor dan memantau laporan: { $link }
error-reports-elsewhere = Di bot ini tidak ada laporan yang ditulis. Balas kartu laporan, atau lihat /bantuan. Melapor: { $link }
staff-join-there = Tautan petugas dibuka di bot petugas: { $link }
