# Examples of the officers' commands, with the officer's own report.
usage-tunda = For example: /tunda { $case } Which RT, and near what?
usage-arsip = For example: /arsip { $case } Handled in another report already.
usage-tanggapi = For example: /tanggapi { $case } Mr Hasan's crew mends the hole on Monday.
usage-selesai = For example: /selesai { $case } — send it as the caption of the photo that proves it.
usage-selesai-desk = For example: /selesai { $case }
usage-tembusan = For example: /tembusan { $case } dlh
usage-gabung = For example: /gabung { $case } 9QXM-2B7R — two reports of the same thing.
usage-awasi = For example: /awasi { $case } dukcapil — the agency that it is about sees it no more.
usage-ambil = For example: /ambil { $case }
usage-oper = For example: /oper { $case } Budi
usage-catat = For example: /catat { $case } Looked at on the spot.
usage-tanya = For example: /tanya { $case } Which RT?
usage-perpanjang = For example: /perpanjang { $case } Waiting for the digger until Friday.
usage-buka_data = For example: /buka_data { $case } The reporter must be called.
usage-judul = For example: /judul { $case } Road with holes in front of the school. At most 120 letters.
usage-kategori = For example: /kategori { $case } jalan ber
usage-jenis = For example: /jenis { $case } aspirasi. The choices: pengaduan, aspirasi, informasi, apresiasi.
usage-lapangan = For example: /lapangan { $case }, or /lapangan { $case } no to take it back.
usage-disposisi =
    For example: /disposisi { $case } { $agency }
    With copies: /disposisi { $case } { $agency } tembusan dlh dinkes
usage-bukan = For example: /bukan { $case } This is a national road, not the regency's.
usage-bukan-desk = For example: /bukan { $case } bbpjn; a note for the reporter
usage-choose =
    { $example }
    Or choose the report:
