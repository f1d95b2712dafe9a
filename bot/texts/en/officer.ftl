# Conversations with officers.
welcome-coordinator =
    Welcome, { $name }. You are <b>coordinator</b>.
    New reports arrive here. Start with /antrean. Invite colleagues with /undang.
welcome-liaison =
    Welcome, { $name }. You are <b>liaison of { $agency }</b>.
    Reports for your agency arrive here. Start with /antrean.
queue-empty = No reports are waiting. 👍
queue-title = <b>Queue: { $total } reports</b>
invitation-coordinator = One-time link for a <b>coordinator</b>, valid for 7 days:
    { $link }
invitation-liaison = One-time link for a <b>liaison of { $agency }</b>, valid for 7 days:
    { $link }
ask-forward = To which agency shall report <code>{ $case }</code> go?
ask-archive = Why is report <code>{ $case }</code> archived? The reporter reads this reason.
ask-answer = Write the answer to report <code>{ $case }</code>. Photos may come first.
done-forward = ✅ Report <code>{ $case }</code> was verified and passed to { $agency }.
done-defer = ⏸ Report <code>{ $case }</code> is on hold. The question went to the reporter.
done-archive = 🗄 Report <code>{ $case }</code> was archived. The reporter is told why.
done-answer = 💬 The answer to report <code>{ $case }</code> went to the reporter.
done-close = ✔ Report <code>{ $case }</code> is done. The reporter is told.
ask-copy = Send a copy of report <code>{ $case }</code> to which agency? It may read, not act.
ask-not-ours = Pass report <code>{ $case }</code> on to which agency outside the regency?
ask-join = Write the number of the report that is the same as <code>{ $case }</code>.
ask-supervise = Which agency is report <code>{ $case }</code> about? It will not see it.
ask-hand-over = Hand report <code>{ $case }</code> to which colleague?
ask-note = Write a note on report <code>{ $case }</code>. Only officers read it.
ask-ask = Write the question for the reporter of <code>{ $case }</code>. Your clock stops until it is answered.
ask-return = Why is report <code>{ $case }</code> not your agency's?
ask-claim = Send a photo or a letter as proof that report <code>{ $case }</code> is done.
ask-extend = Why does report <code>{ $case }</code> need more time? Only once; the reporter reads it.
ask-defer = What is missing in report <code>{ $case }</code>? Mark it, then write the question for the reporter.
done-copy = 📄 A copy of report <code>{ $case }</code> was sent to { $agency }.
done-not-ours = ↗ Report <code>{ $case }</code> was passed on to { $agency }. The reporter is told.
done-join = 🔗 Report <code>{ $case }</code> was joined to <code>{ $other }</code>. The reporter is told.
done-supervise = 🛡 Report <code>{ $case }</code> is now supervisory.
done-take = ✋ Report <code>{ $case }</code> is now yours.
done-hand-over = 👥 Report <code>{ $case }</code> was handed to { $officer }.
done-note = 🗒 The note on report <code>{ $case }</code> was kept.
done-ask = ❓ The question about report <code>{ $case }</code> was sent. Your clock stops until it is answered.
done-return = ↩ Report <code>{ $case }</code> was sent back to the coordinator.
done-claim = 📷 Report <code>{ $case }</code> was claimed done. The reporter is asked to confirm.
done-extend = ⏳ Report <code>{ $case }</code> has more time. The reporter is told.
welcome-inspector =
    Welcome, { $name }. You are <b>inspector of { $agency }</b>.
    Supervisory reports arrive here. Begin with /antrean.
welcome-leader =
    Welcome, { $name }. You are <b>leader</b>.
    Late reports reach you. See /antrean.
welcome-admin =
    Welcome, { $name }. You are <b>admin</b>.
    Invite officers with /undang, set free days with /libur.
invitation-inspector = One-time link for the <b>inspector of { $agency }</b>, good for 7 days:
    { $link }
invitation-leader = One-time link for a <b>leader</b>, good for 7 days:
    { $link }
invitation-admin = One-time link for an <b>admin</b>, good for 7 days:
    { $link }
done-news-at-once = You now hear of every new report at once.
done-news-digest = You now get a digest each morning.
