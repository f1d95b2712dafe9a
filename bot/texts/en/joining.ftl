# Similar reports, support, joining, searching.
alike-title = <b>Somebody may have reported this already.</b> Just join one of these: your support counts, and you get all its news.
alike-line = <code>{ $case }</code> · { $status }
    { $story }
alike-more = <i>{ $text }</i>
alike-own = ℹ️ You have reported this already: <code>{ $cases }</code>
button-support-this = 👍 Join report { $case }
button-send-anyway = 📨 Send my report all the same
button-leave = 🔕 Stop following
button-join-this = 🔗 Join with { $case }
card-supporters = 👍 Supported by citizens: { $value }
card-alike = Similar: <code>{ $cases }</code>
card-lead =
    { $public ->
        [yes] 🔗 Joined to report <code>{ $lead }</code>: { $status }
       *[no] 🔗 Joined to a similar report: { $status }
    }
card-lead-answer =
    Last answer:
    <blockquote>{ $text }</blockquote>
done-support = 👍 You now follow report <code>{ $case }</code>. Your support counts, and we send you all its news here.
done-leave = 🔕 We no longer send you news of report <code>{ $case }</code>.
usage-dukung = Write the number of the report that you support, such as /dukung K7QP-M2XD.
error-own-support = Report { $case } is your own; you get its news already.
error-join-ended = Report { $case } has ended. Join with one that still runs.

followed-forwarded =
    📨 Report <code>{ $case }</code>: <b>passed to { $agency }</b>.
    Answer due by { $due }.
followed-passed-on = ↗ Report <code>{ $case }</code>: not the regency's, <b>passed on to { $agency }</b>.
followed-answered =
    💬 Report <code>{ $case }</code>: <b>{ $agency } answered</b>.
    <blockquote>{ $text }</blockquote>
followed-claimed = 📷 Report <code>{ $case }</code>: { $agency } says that it is <b>done</b>. The reporter is asked to confirm.
followed-extended = ⏳ Report <code>{ $case }</code>: { $agency } asked for more time, until { $due }.
followed-closed = ✔ Report <code>{ $case }</code>: <b>done</b>. Still going on? Just write a new report.
followed-archived = 🗄 Report <code>{ $case }</code>: <b>not continued</b>. Still going on? Just write a new report.
followed-withdrawn = 🗑 Report <code>{ $case }</code>: <b>not continued</b>, because it was withdrawn. Still going on? Just write a new report.
followed-reopened = 🔁 Report <code>{ $case }</code>: <b>open again</b>, because it is not done.
followed-joined =
    { $public ->
        [yes] 🔗 Report <code>{ $case }</code> was joined to report <code>{ $lead }</code>. You still get its news here.
       *[no] 🔗 Report <code>{ $case }</code> was joined to a similar report. You still get its news here.
    }
followed-hidden = 🔔 News of report <code>{ $case }</code>: { $status }.
notice-lead-joined = 👍 Other citizens report the same. We joined their reports to yours, <code>{ $case }</code>.

usage-cari = Write the words to look for, such as /cari lampu jalan gelumbang, or the report's number.
found-title = 🔎 <b>Found: { $total } reports</b>
error-nothing-found = No report has these words. Try other words, or fewer.
