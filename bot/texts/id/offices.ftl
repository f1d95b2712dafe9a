# Petugas: daftar dan pemberhentian.
command-petugas = Daftar petugas
