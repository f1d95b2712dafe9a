# Laporan serupa, dukungan, penggabungan, pencarian.
alike-title = <b>Mungkin sudah ada yang melaporkan ini.</b> Ikut saja salah satunya. Dukungan Anda dihitung, dan kabarnya Anda terima.
alike-line = <code>{ $case }</code> · { $status }
    { $story }
alike-more = <i>{ $text }</i>
alike-own = ℹ️ Anda sudah melaporkan ini: <code>{ $cases }</code>
button-support-this = 👍 Ikut laporan { $case }
button-send-anyway = 📨 Tetap kirim laporan saya
button-leave = 🔕 Berhenti ikut
button-join-this = 🔗 Gabungkan dengan { $case }
card-supporters = 👍 Didukung { $value } warga
card-alike = Mirip: <code>{ $cases }</code>
card-lead =
    { $public ->
        [yes] 🔗 Digabung dengan laporan <code>{ $lead }</code>: { $status }
       *[no] 🔗 Digabung dengan laporan serupa: { $status }
    }
card-lead-answer =
    Jawaban terakhir:
    <blockquote>{ $text }</blockquote>
done-support = 👍 Anda kini ikut laporan <code>{ $case }</code>. Dukungan Anda dihitung, dan setiap kabarnya kami kirim di sini.
done-leave = 🔕 Laporan <code>{ $case }</code> tidak lagi kami kabarkan kepada Anda.
usage-dukung = Tulis nomor laporan yang ingin Anda dukung, misalnya /dukung K7QP-M2XD.
error-own-support = Laporan { $case } milik Anda sendiri; kabarnya sudah Anda terima.
error-join-ended = Laporan { $case } sudah berakhir. Gabungkan dengan laporan yang masih berjalan.

followed-forwarded =
    📨 Laporan <code>{ $case }</code>: <b>diteruskan ke { $agency }</b>.
    Jawaban paling lambat { $due }.
followed-passed-on = ↗ Laporan <code>{ $case }</code>: bukan wewenang kabupaten, <b>diteruskan ke { $agency }</b>.
followed-answered =
    💬 Laporan <code>{ $case }</code>: <b>{ $agency } menjawab</b>.
    <blockquote>{ $text }</blockquote>
followed-claimed = 📷 Laporan <code>{ $case }</code>: { $agency } menyatakan <b>selesai</b>. Pelapor diminta membenarkan.
followed-extended = ⏳ Laporan <code>{ $case }</code>: { $agency } minta waktu lebih, sampai { $due }.
followed-closed = ✔ Laporan <code>{ $case }</code>: <b>selesai</b>. Masih terjadi? Tulis saja laporan baru.
followed-archived = 🗄 Laporan <code>{ $case }</code>: <b>tidak dilanjutkan</b>. Masih terjadi? Tulis saja laporan baru.
followed-withdrawn = 🗑 Laporan <code>{ $case }</code>: <b>tidak dilanjutkan</b>, karena dicabut. Masih terjadi? Tulis saja laporan baru.
followed-reopened = 🔁 Laporan <code>{ $case }</code>: <b>dibuka kembali</b>, karena belum selesai.
followed-joined =
    { $public ->
        [yes] 🔗 Laporan <code>{ $case }</code> digabung dengan laporan <code>{ $lead }</code>. Kabarnya tetap Anda terima di sini.
       *[no] 🔗 Laporan <code>{ $case }</code> digabung dengan laporan serupa. Kabarnya tetap Anda terima di sini.
    }
followed-hidden = 🔔 Kabar laporan <code>{ $case }</code>: { $status }.
notice-lead-joined = 👍 Warga lain melaporkan hal yang sama. Laporan mereka kami gabungkan dengan laporan Anda <code>{ $case }</code>.

usage-cari = Tulis kata yang dicari, misalnya /cari lampu jalan gelumbang, atau nomor laporannya.
found-title = 🔎 <b>Ditemukan: { $total } laporan</b>
error-nothing-found = Tidak ada laporan dengan kata-kata itu. Coba kata lain, atau lebih sedikit kata.
