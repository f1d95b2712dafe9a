# Deadlines: reminders, the morning's digest, promises, free days, and why a date is what it is.
stage-verify = Verification
stage-answer = Answer
stage-settle = Settlement
stage-reply-window = Reporter's reply
stage-supply = Reporter's details
stage-arbiter = Decision whose it is

reminder-amber = 🟡 <b>{ $stage } of report { $case } is due soon:</b> by { $due }.
reminder-red = 🔴 <b>{ $stage } of report { $case } is nearly late:</b> by { $due }.
reminder-due = ⛔ <b>{ $stage } of report { $case } is late:</b> it was due { $due }.
reminder-late = 🚨 <b>{ $stage } of report { $case } is still late:</b> it was due { $due }. Please look into it.
reminder-empty-answer = ⚠ <b>Report { $case } was not closed by itself:</b> the agency's answers say nothing yet. Please follow up.
promise-due = 🤝 <b>The day promised for report { $case }:</b> { $due }. Answer, or claim it done.
promise-broken = 💔 <b>The promise for report { $case } has passed</b> without news: { $due }.
warning-reply-window =
    ⏰ Report <code>{ $case }</code> was answered. Not content? Reply to this message.
    Without word from you by { $due }, the report is closed.
warning-supply =
    ⏰ Report <code>{ $case }</code> still waits for your details. Reply to this message.
    Without them by { $due }, the report is archived.

digest-title = <b>☀ This morning</b>
digest-late = ⛔ <b>Late: { $total }</b>
digest-today = 🔴 <b>Due today: { $total }</b>
digest-new = 🆕 <b>New: { $total }</b>
digest-line = <code>{ $case }</code> · { $status }
digest-line-due = <code>{ $case }</code> · { $status }, { $due }
button-queue = 📋 Open the queue

promises-empty = No promise is open. 👍
promises-title = <b>Open promises: { $total }</b>
promise-line = 🤝 <code>{ $case }</code> · { $agency }: { $day }
promise-line-broken = 💔 <code>{ $case }</code> · { $agency }: { $day }, has passed
command-janji = Open promises
