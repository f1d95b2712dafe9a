# Angka-angka untuk umum.
figures-title-year = 📊 <b>Laporan tahun { $year }</b>
figures-title-days = 📊 <b>Laporan 30 hari terakhir</b>
figures-received = Masuk: <b>{ $count }</b>
figures-in-time = Diverifikasi tepat waktu: <b>{ $percent }%</b>
figures-in-time-unknown = Diverifikasi tepat waktu: belum cukup data
figures-answered = Dijawab: <b>{ $count }</b>
figures-done = Selesai: <b>{ $count }</b>
figures-days =
    Sampai jawaban pertama:
    rata-rata <b>{ $mean }</b> hari kerja, median <b>{ $median }</b>
figures-days-unknown = Sampai jawaban pertama: belum cukup data
figures-rating =
    Nilai dari pelapor: <b>{ $mean }</b> dari 5
    (dari { $count } penilaian)
figures-rating-unknown = Nilai dari pelapor: belum cukup penilaian
figures-promises = <b>Janji instansi</b>
figures-kept = • ditepati: { $count }
figures-broken = • tidak ditepati: { $count }
figures-promised = • belum waktunya: { $count }
figures-agencies = <b>Instansi terbanyak</b>
figures-districts = <b>Kecamatan terbanyak</b>
figures-group = • { $name }: { $count }
figures-group-few = • { $name }: kurang dari { $few }
button-figures-year = Tahun ini
button-figures-days = 30 hari terakhir
command-statistik = Angka-angka laporan
