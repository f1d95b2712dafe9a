# Contoh pemakaian perintah petugas, dengan laporan petugas itu sendiri.
usage-tunda = Contoh: /tunda { $case } Di RT berapa, dan dekat apa?
usage-arsip = Contoh: /arsip { $case } Sudah ditangani di laporan lain.
usage-tanggapi = Contoh: /tanggapi { $case } Lubang kami tambal Senin oleh regu Pak Hasan.
usage-selesai = Contoh: /selesai { $case } — kirim sebagai keterangan foto bukti.
usage-selesai-desk = Contoh: /selesai { $case }
usage-tembusan = Contoh: /tembusan { $case } dlh
usage-gabung = Contoh: /gabung { $case } 9QXM-2B7R — dua laporan tentang hal yang sama.
usage-awasi = Contoh: /awasi { $case } dukcapil — instansi yang dilaporkan tidak melihatnya lagi.
usage-ambil = Contoh: /ambil { $case }
usage-oper = Contoh: /oper { $case } Budi
usage-catat = Contoh: /catat { $case } Sudah dicek di lapangan.
usage-tanya = Contoh: /tanya { $case } Di RT berapa?
usage-perpanjang = Contoh: /perpanjang { $case } Menunggu alat berat sampai Jumat.
usage-buka_data = Contoh: /buka_data { $case } Perlu menelepon pelapor.
usage-judul = Contoh: /judul { $case } Jalan berlubang di depan SD. Judul paling banyak 120 huruf.
usage-kategori = Contoh: /kategori { $case } jalan ber
usage-jenis = Contoh: /jenis { $case } aspirasi. Pilihannya: pengaduan, aspirasi, informasi, apresiasi.
usage-lapangan = Contoh: /lapangan { $case }, atau /lapangan { $case } tidak untuk membatalkan.
usage-disposisi =
    Contoh: /disposisi { $case } { $agency }
    Dengan tembusan: /disposisi { $case } { $agency } tembusan dlh dinkes
usage-bukan = Contoh: /bukan { $case } Ini jalan nasional, bukan jalan kabupaten.
usage-bukan-desk = Contoh: /bukan { $case } bbpjn; catatan untuk pelapor
usage-choose =
    { $example }
    Atau pilih laporannya:
