# What the bot sends by itself.
notice-forwarded =
    📨 Report <code>{ $case }</code> was <b>verified</b> and passed to <b>{ $agency }</b>.
    Answer due by { $due }.
notice-deferred =
    ⏸ Report <code>{ $case }</code> is <b>on hold</b>. We need to know:
    <blockquote>{ $text }</blockquote>
    Reply to this message or press the button by { $due }.
notice-answered =
    💬 <b>{ $agency } answered</b> report <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Not satisfied, or something missing? Reply to this message by { $due }.
notice-closed =
    ✔ Report <code>{ $case }</code> was marked <b>done</b> by { $agency }.
    Not done? Reply to this message and it is opened again.
notice-files = 📎 Attachments of report <code>{ $case }</code>
notice-filed = 🆕 <b>New report</b>, verify by { $due }.
notice-supplied = ✍️ <b>The reporter added what was missing</b>, check by { $due }.
notice-assigned = 📨 <b>A report for your agency</b>, answer by { $due }.
notice-replied = 💬 <b>The reporter replied</b>, answer by { $due }.
notice-passed-on =
    ↗ Report <code>{ $case }</code> is not the regency's. We passed it on to <b>{ $agency }</b>. We tell you its answer here.
    { $text }
notice-archived =
    🗄 Report <code>{ $case }</code> is <b>not followed up</b>, and was archived.
    The reason: { $text }
    You disagree? Press the button, and another officer will look at it.
notice-appealed = ⚖ <b>The reporter appeals</b> against archiving. Decide by { $due }.
notice-asked =
    ❓ <b>{ $agency } asks</b> about report <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Reply to this message or press the button, by { $due }.
notice-extended =
    ⏳ <b>{ $agency }</b> needs more time for report <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Answer by { $due }.
notice-returned = ↩ <b>Sent back, { $handOvers } times by now: not that agency's.</b> Decide by { $due }.
notice-claimed =
    📷 <b>{ $agency } says</b> that report <code>{ $case }</code> is done. The proof follows.
    { $text }
    Is it done? If we hear nothing by { $due }, the report is closed.
notice-confirmed = ✅ <b>The reporter confirms: it is done.</b>
notice-disputed = ❌ <b>The reporter: not done yet.</b> Opened again, look at it by { $due }.
notice-added = ➕ <b>The reporter added facts.</b>
notice-rated = ⭐ <b>The reporter gave stars.</b>
notice-withdrawn = 🗑 <b>The reporter withdrew the report.</b> Nothing more to do.
notice-lapsed =
    ⌛ Report <code>{ $case }</code> was <b>closed</b>, as nobody answered. { $text }
    Still needed? Reply to this message or press the button.
notice-joined =
    { $public ->
        [yes] 🔗 Report <code>{ $case }</code> is the same as report <code>{ $lead }</code>, so we <b>joined</b> them. You still get its news here.
       *[no] 🔗 We <b>joined</b> report <code>{ $case }</code> to a similar report. You still get its news here.
    }
notice-unmasked = 🔓 An officer may now read the personal numbers in report <code>{ $case }</code>. A second officer agreed. The reason: { $text }
notice-file-gone = 📎 One attachment could not be fetched from Telegram: { $kind ->
        [photo] photo
        [video] video
        [voice] voice message
       *[document] document
    } { $name }
    Your report goes on all the same. If you still have it, send it again.
