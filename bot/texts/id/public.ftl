# Laporan yang terbuka untuk umum: kanal, pencarian, dan angka-angka.
public-case =
    📌 <b>Laporan { $case }</b>
    { $status }
public-title = <b>{ $value }</b>
public-place = 📍 { $value }
public-story = <blockquote>{ $value }</blockquote>
public-answer =
    💬 Dijawab { $at }:
    <blockquote>{ $text }</blockquote>
public-supporters = 🙋 { $count } warga juga mengalami
public-gone = Laporan ini tidak lagi terbuka untuk umum.
button-too = 🙋 Saya juga mengalami ({ $count })
button-open-bot = Buka di bot
support-noted = Dukungan dicatat. Buka bot untuk menerima kabar.
support-already = Dukungan Anda sudah dicatat.
inline-title = { $case } · { $status }
