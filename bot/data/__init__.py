"""Data that the project carries; sources and licences in README.md beside it."""

from pathlib import Path

HERE = Path(__file__).parent
REGIONS = HERE / "wilayah_muara_enim.csv"
EXAMPLE_AGENCIES = HERE / "instansi_muara_enim.csv"
SAMPLE_COMPLAINTS = HERE / "laporan_contoh.csv"
ABBREVIATIONS = HERE / "singkatan.csv"
COMMON_WORDS = HERE / "kata_umum.txt"
ROOTS = HERE / "kata_dasar.txt"
WORDS_OF_WHERE_AND_WHEN = HERE / "kata_tempat_waktu.txt"
STOCK_PHRASES = HERE / "frasa_kosong.txt"
SENSITIVE_WORDS = HERE / "kata_peka.csv"
CATEGORIES = HERE / "kategori_lapor.csv"
