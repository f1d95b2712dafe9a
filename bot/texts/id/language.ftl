# Bahasa percakapan.
language-name = Bahasa Indonesia
ask-language = <b>Mau bicara dalam bahasa apa?</b> Kabar dari kami ikut bahasa ini.
button-language-now = ✓ { $name }
button-language-follow = Ikut bahasa Telegram saya
command-bahasa = Ganti bahasa · Language
