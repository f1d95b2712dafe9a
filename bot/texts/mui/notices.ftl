# Kabar yang dikirim dewek samo bot.
notice-forwarded =
    📨 Laporan <code>{ $case }</code> la <b>kami perikso</b>, laju diteruske ke <b>{ $agency }</b>.
    Jawaban paling lambat { $due }.
notice-deferred =
    ⏸ Laporan <code>{ $case }</code> <b>ditunda</b> dulu. Kami perlu keterangan ini:
    <blockquote>{ $text }</blockquote>
    Bales pesan ini atau pencet tombol, paling lambat { $due }.
notice-answered =
    💬 <b>{ $agency } njawab</b> laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Belum puas atau ado yang kurang? Bales pesan ini paling lambat { $due }.
notice-closed =
    ✔ Laporan <code>{ $case }</code> <b>la selesai</b>, kato { $agency }.
    Belum selesai? Bales pesan ini, laporan kami bukak lagi.
notice-files = 📎 Lampiran laporan <code>{ $case }</code>
notice-passed-on =
    ↗ Laporan <code>{ $case }</code> bukan wewenang kabupaten. Kami teruske ke <b>{ $agency }</b>. Jawabannyo kami kabarke di sini.
    { $text }
notice-archived =
    🗄 Laporan <code>{ $case }</code> <b>dak kami teruske</b>, laju diarsipke.
    Alesannyo: { $text }
    Keberatan? Pencet tombol, petugas lain nak meriksonyo.
notice-asked =
    ❓ <b>{ $agency } betanyo</b> soal laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Bales pesan ini atau pencet tombol, paling lambat { $due }.
notice-extended =
    ⏳ <b>{ $agency }</b> mintak tambah waktu untuk laporan <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Jawaban paling lambat { $due }.
notice-claimed =
    📷 Kato <b>{ $agency }</b>, laporan <code>{ $case }</code> la selesai. Buktinyo nyusul.
    { $text }
    Nian la selesai? Kalu dak katek kabar dari kamu sampe { $due }, laporan ditutup.
notice-lapsed =
    ⌛ Laporan <code>{ $case }</code> <b>ditutup</b>, kareno dak katek kabar. { $text }
    Masih perlu? Bales pesan ini atau pencet tombol.
notice-joined =
    { $public ->
        [yes] 🔗 Laporan <code>{ $case }</code> samo bae dengan laporan <code>{ $lead }</code>, jadi kami <b>gabungke</b>. Kabarnyo tetep kamu terimo di sini.
       *[no] 🔗 Laporan <code>{ $case }</code> kami <b>gabungke</b> samo laporan yang mirip. Kabarnyo tetep kamu terimo di sini.
    }
notice-lead-joined = 👍 Wong lain ngelaporke hal yang samo. Laporan mereka kami gabungke samo laporan kamu <code>{ $case }</code>.
notice-unmasked = 🔓 Ado petugas yang sekarang biso maco nomor pribadi di laporan <code>{ $case }</code>. Petugas keduo la setuju. Alesannyo: { $text }
notice-file-gone = 📎 Sikok lampiran dak biso kami ambek dari Telegram: { $kind ->
        [photo] poto
        [video] video
        [voice] pesan suaro
       *[document] dokumen
    } { $name }
    Laporan kamu tetep jalan. Kalu masih ado, kirim lagi.
notice-recounted =
    📅 Hari libur berubah, jadi batas waktu laporan <code>{ $case }</code> melok begeser. Sekarang { $due }.
    Jelasnyo: /kenapa { $case }
warning-reply-window =
    ⏰ Laporan <code>{ $case }</code> la dijawab. Belum puas? Bales pesan ini.
    Kalu dak katek kabar dari kamu sampe { $due }, laporan ditutup.
warning-supply =
    ⏰ Laporan <code>{ $case }</code> masih nunggu keterangan kamu. Bales pesan ini.
    Kalu dak katek keterangan sampe { $due }, laporan dak diteruske.

# Yang melok laporan wong lain.
followed-forwarded =
    📨 Laporan <code>{ $case }</code>: <b>la diteruske ke { $agency }</b>.
    Jawaban paling lambat { $due }.
followed-answered =
    💬 Laporan <code>{ $case }</code>: <b>{ $agency } njawab</b>.
    <blockquote>{ $text }</blockquote>
followed-closed = ✔ Laporan <code>{ $case }</code>: <b>la selesai</b>. Masih tejadi? Tulis bae laporan baru.

# Laporan yang mirip.
alike-title = <b>Mungkin la ado yang ngelaporke ini.</b> Melok bae salah sikoknyo. Dukungan kamu diitung, kabarnyo kamu terimo.
alike-own = ℹ️ Kamu la ngelaporke ini: <code>{ $cases }</code>
button-support-this = 👍 Melok laporan { $case }
button-send-anyway = 📨 Tetep kirim laporan aku
button-leave = 🔕 Dak melok lagi
done-support = 👍 Kamu sekarang melok laporan <code>{ $case }</code>. Dukungan kamu diitung, kabarnyo kami kirim ke sini.

# Laporan yang perlu dijago nian.
care-kind = 💛 Mokasih la berani becerito. Soal cak ini kami urus elok-elok. Pengawas yang meriksonyo.
care-propose-secret = Saran kami, isinyo dirahasiake dari umum. Kamu yang nentuke.
care-supervised = 🛡 Laporan ini diperikso pengawas. Instansi yang dilaporke dak njingoknyo.
button-care-secret = 🔒 Iyo, rahasiake isinyo
