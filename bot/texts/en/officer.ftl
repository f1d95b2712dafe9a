# Conversations with officers.
welcome-coordinator =
    Welcome, { $name }. You are <b>coordinator</b>.
    New reports arrive here. Start with /antrean. Invite colleagues with /undang.
welcome-liaison =
    Welcome, { $name }. You are <b>liaison of { $agency }</b>.
    Reports for your agency arrive here. Start with /antrean.
help-coordinator =
    <b>Commands of a coordinator</b>
    /antrean: reports that wait
    /disposisi ID agency: verify and forward
    /tunda ID question: ask the reporter
    /arsip ID reason: archive
    /selesai ID: mark as done
    /undang agency: invite a liaison
    /status ID: see a report
help-liaison =
    <b>Commands of a liaison</b>
    /antrean: reports for your agency
    /tanggapi ID answer: answer, also as the caption of a photo
    /selesai ID: mark as done
    /status ID: see a report

    Or reply to a report's message with your answer.
queue-empty = No reports are waiting. 👍
queue-title = <b>Queue: { $total } reports</b>
invitation-coordinator = One-time link for a <b>coordinator</b>, valid for 7 days:
    { $link }
invitation-liaison = One-time link for a <b>liaison of { $agency }</b>, valid for 7 days:
    { $link }
ask-forward = To which agency shall report <code>{ $case }</code> go?
ask-archive = Why is report <code>{ $case }</code> archived? The reporter reads this reason.
ask-defer = What is missing from report <code>{ $case }</code>? Write the question for the reporter.
ask-answer = Write the answer to report <code>{ $case }</code>. Photos may come first.
done-forward = ✅ Report <code>{ $case }</code> was verified and passed to { $agency }.
done-defer = ⏸ Report <code>{ $case }</code> is on hold. The question went to the reporter.
done-archive = 🗄 Report <code>{ $case }</code> was archived. The reporter is told why.
done-answer = 💬 The answer to report <code>{ $case }</code> went to the reporter.
done-close = ✔ Report <code>{ $case }</code> is done. The reporter is told.
