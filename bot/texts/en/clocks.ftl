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
    Without them by { $due }, the report is not followed up.

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

why-title = <b>📅 Deadlines of report { $case }</b>
why-no-clock = Report <code>{ $case }</code> has no deadline that runs.
why-clock-working = <b>{ $stage }</b>: { $days } working days
why-clock-calendar = <b>{ $stage }</b>: { $days } calendar days
why-start = ▫ { $day }: begins, not counted yet
why-counted-day = ▪ { $day }: day { $end }
why-counted-days = ▪ { $first } to { $last }: days { $begin } to { $end }
why-weekend-day = ▫ { $day }: weekend
why-weekend-days = ▫ { $first } to { $last }: weekend
why-paused-day = ⏸ { $day }: the clock stood, waiting for the reporter
why-paused-days = ⏸ { $first } to { $last }: the clock stood, waiting for the reporter
why-free = ▫ { $day }: free, { $name }
why-left-out = … { $count } lines are not shown
why-due = ➡ Due { $due }.
why-stands = ⏸ The clock has stood since { $since }. The date is worked out again when it goes on.
error-why-not-yours = The deadlines of report { $case } are explained only to its reporter and officers.
usage-kenapa = Write the report's number, for example /kenapa { $case }.

free-days-title = <b>Coming free days</b>
free-days-none = None within 60 days.
free-day-national = ▫ { $day }: { $name }
free-day-extra = ➕ { $day }: { $name } (extra)
free-day-working = 🛠 { $day }: working day, { $name }
free-days-usage =
    Add: /libur 2026-12-24 Extra joint leave
    Working day: /libur kerja 2026-12-26 Exchanged
    Remove: /libur hapus 2026-12-24
done-free-day = ✅ { $day } is free now: { $name }. Reports counted anew: { $count }.
done-working-day = ✅ { $day } is a working day now: { $name }. Reports counted anew: { $count }.
done-free-day-removed = ✅ { $day } was taken out of the table. Reports counted anew: { $count }.
error-free-day-unknown = { $day } is not in the table of free days. See /libur.
usage-libur = Write the date and its name, for example /libur 2026-12-24 Extra joint leave.
notice-recounted =
    📅 The deadline of report <code>{ $case }</code> has moved because the free days changed: now { $due }.
    Explained by: /kenapa { $case }
