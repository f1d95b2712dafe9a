# Ke mana meminta pertolongan; sumber nomor: bot/data/README.md.
help-line-sexual-violence =
    💛 Anda tidak sendiri. Bantuan untuk perempuan dan anak korban kekerasan: <b>SAPA 129</b>, telepon <b>129</b> atau WhatsApp <b>08111129129</b>.
    Dalam bahaya sekarang? Telepon <b>110</b> (polisi) atau <b>112</b> (darurat).
help-line-child =
    💛 Bantuan untuk anak korban kekerasan: <b>SAPA 129</b>, telepon <b>129</b> atau WhatsApp <b>08111129129</b>.
    Anak dalam bahaya sekarang? Telepon <b>110</b> (polisi) atau <b>112</b> (darurat).
help-line-threat =
    🚨 Merasa terancam atau dalam bahaya? Segera telepon <b>110</b> (polisi) atau <b>112</b> (darurat). Laporan di sini tidak menggantikan panggilan darurat.
