# The status screen: where a report is, whose turn it is, what is due; the list of own reports.
progress-0 = ✕ <b>Not pursued further</b>
progress-1 = { $dots } <b>Being checked</b>
progress-2 = { $dots } <b>With the agency</b>
progress-3 = { $dots } <b>Answered</b>
progress-4 = { $dots } <b>Done</b>

hands-desk = 👤 Now with the coordinator.
hands-inspector = 👤 Now with the inspectors.
hands-second = 👤 Now with a second officer.
hands-agency = 👤 Now with { $agency }.
hands-outside = 👤 Now with { $agency }, outside of the regency.
hands-reporter =
    { $own ->
        [yes] 👉 Now it is your turn.
       *[no] 👤 Now waiting for the reporter.
    }

next-waiting = The report is checked, then passed on to an agency.
next-deferred = Answer the question below; then the report is checked again.
next-forwarded = The agency is preparing an answer.
next-supervised = The inspectors look into your report.
next-returned = The coordinator looks for the right agency.
next-asked =
    { $own ->
        [yes] Answer the question of { $agency } below.
       *[no] { $agency } has asked the reporter something.
    }
next-answered =
    { $own ->
        [yes] { $agency } has answered. Is it enough, or is something missing? Press a button.
       *[no] { $agency } has answered.
    }
next-replied =
    { $own ->
        [yes] Your reply is read, and answered again.
       *[no] The reporter replied; the agency answers again.
    }
next-claimed =
    { $own ->
        [yes] { $agency } says that it is done. Is it? Press a button.
       *[no] { $agency } says that it is done; the reporter has not confirmed it.
    }
next-reopened = Opened again: the coordinator checks it once more.
next-appealed = Another officer looks at your appeal.
next-passed-on = Not for the regency to decide. We tell you the answer here.
next-done =
    { $own ->
        [yes] Not settled? Press a button, and the report is opened again.
       *[no] Still happening? Just write a new report.
    }
next-done-silently =
    { $own ->
        [yes] Closed because we heard nothing from you. Not settled? Press a button.
       *[no] Closed because the reporter was silent. Still happening? Just write a new report.
    }
next-archived = The reason: { $reason }. You disagree? Press a button, and another officer looks at it.
next-joined = Joined with a report of the same. You still get its news here.
next-withdrawn = You withdrew this report.

due-verify = ⏰ Checked by { $due }
due-arbiter = ⏰ Decided by { $due }
due-answer = ⏰ Answered by { $due }
due-supply =
    { $own ->
        [yes] ⏰ Answer by { $due }. After that the report is archived.
       *[no] ⏰ Waiting until { $due }. After that the report is archived.
    }
due-reply-window =
    { $own ->
        [yes] ⏰ Without word from you by { $due }, the report is closed.
       *[no] ⏰ Without word from the reporter by { $due }, the report is closed.
    }
late-verify = ⛔ <b>Late.</b> It should have been checked by { $due }.
late-arbiter = ⛔ <b>Late.</b> It should have been decided by { $due }.
late-answer = ⛔ <b>Late.</b> It should have been answered by { $due }.
late-reminded = We remind the officers and the leader.
due-why-working = <i>{ $days } working days since { $since }</i>
due-why-calendar = <i>{ $days } days since { $since }</i>
due-settle = 🏁 Done by { $due }
late-settle = ⛔ It should have been done by { $due }.
promise-ahead = 🤝 Promised: { $day }
promise-over = 💔 Promised for { $day }, which has passed

last-question =
    ❓ The question, { $at }:
    <blockquote>{ $text }</blockquote>
last-answer =
    💬 The last answer, { $at }:
    <blockquote>{ $text }</blockquote>

button-status-of = 🔎 See the status
button-filed = 📄 The report
button-history = 📜 History
button-older = ‹ Older
button-newer = Newer ›
filed-title = <b>📄 The report { $case }</b>
history-title =
    { $pages ->
        [1] <b>📜 History of report { $case }</b>
       *[other] <b>📜 History of report { $case }</b> ({ $page } of { $pages })
    }

own-empty = You have no report yet. Just write here to make one.
own-title-all = <b>Your reports: { $total }</b>
own-title-open = <b>Your reports in progress: { $total }</b>
own-title-mine = <b>Waiting for you: { $total }</b>
own-title-ended = <b>Your reports that have ended: { $total }</b>
own-line =
    { $turn ->
        [yes] 👉 <code>{ $case }</code> { $dots }
       *[no] <code>{ $case }</code> { $dots }
    }
own-about = <i>{ $text }</i>
own-due = ⏰ { $due }
own-late = ⛔ Late: { $due }
filter-all = All ({ $count })
filter-open = In progress ({ $count })
filter-mine = 👉 Waiting for you ({ $count })
filter-ended = Ended ({ $count })
ask-other-tracking-id = Another report? Write its number.
receipt-link =
    🔗 The link to this report:
    { $link }
