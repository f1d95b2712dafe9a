# Mengukur saran instansi di baris perintah.
suggestions-help-eval = Ukur mutu Lapor dengan data Anda sendiri.
suggestions-help-suggestions = Ukur saran instansi dengan laporan yang sudah diputuskan: berkas CSV dengan kolom text, agency dan bila ada date (atau teks, instansi, tanggal). 70% yang lebih awal mengajari, sisanya diuji.
suggestions-file-unreadable = Berkas { $path } tidak bisa dibaca sebagai CSV dalam UTF-8. Periksa nama, izin dan isinya.
suggestions-file-columns = Berkas { $path } harus CSV dengan kolom text dan agency (atau teks dan instansi); kolom date (atau tanggal) boleh ada.
suggestions-file-few = Berkas { $path } hanya punya { $found } laporan yang lengkap. Perlu sedikitnya { $least }.
suggestions-file-dates = Tanggal di { $path } tidak terbaca. Tulis semuanya dengan cara yang sama, misalnya 2026-11-24 atau 24/11/2026.
suggestions-progress = Mengajari dan menguji
suggestions-column-way = Cara
suggestions-column-first = Tepat
suggestions-column-among = Di antara 3
suggestions-column-milliseconds = ms per laporan
suggestions-way-largest = Instansi terbesar
suggestions-way-nearest = 15 terdekat menurut kata
suggestions-way-ours = Saran Lapor
suggestions-counts = { $texts } laporan untuk { $agencies } instansi: { $taught } mengajari, { $judged } diuji.
suggestions-seconds = Waktu mengajari: { $seconds } detik.
