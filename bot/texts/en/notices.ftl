# What the bot sends by itself.
notice-forwarded =
    📨 Report <code>{ $case }</code> was <b>verified</b> and passed to <b>{ $agency }</b>.
    Answer due by { $due }.
notice-deferred =
    ⏸ Report <code>{ $case }</code> is <b>on hold</b>. We need to know:
    <blockquote>{ $text }</blockquote>
    Reply to this message or press the button by { $due }.
notice-archived =
    🗄 Report <code>{ $case }</code> was <b>archived</b>.
    The reason: { $text }
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
