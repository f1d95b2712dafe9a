# Baso Pelembang (bahaso Melayu Palembang, kode BCP 47: mui).
# Versi pertamo: hendaknyo diperikso lagi samo wong yang tiap hari makenyo. Kato yang belum ado di
# sini diambil dari bahasa Indonesia.
# A first version, to be checked by speakers. What has no words here is said in Indonesian.
language-name = Baso Pelembang (versi awal)
language-parent = id
ask-language = <b>Nak ngomong pake bahaso apo?</b> Kabar dari kami melok bahaso ini jugo.
button-language-follow = Melok bahaso Telegram aku
command-bahasa = Ganti bahaso · Language
