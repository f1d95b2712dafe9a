# Usulan: tombol yang boleh ditekan dan boleh dilewati.
button-proposed-agency = → { $agency }
button-proposed-category = # { $category }
button-likely-complaint = Pengaduan (sepertinya)
button-likely-aspiration = Aspirasi (sepertinya)
button-likely-information = Permintaan informasi (sepertinya)
button-likely-appreciation = Apresiasi (sepertinya)
done-category = 🏷 Kategori laporan <code>{ $case }</code>: { $category }.
