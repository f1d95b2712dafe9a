# Officers' comfort: taking back, verifying several at once.
button-undo = ↩️ Undo ({ $seconds } seconds)
undo-hint = A mistake? Undo it within { $seconds } seconds.
undone-answer = ↩️ <b>The answer was taken back.</b> The reporter was not told.
undone-claim = ↩️ <b>Taken back:</b> report <code>{ $case }</code> is not claimed done. The reporter was not told.
undone-close = ↩️ <b>Taken back:</b> report <code>{ $case }</code> is not closed. The reporter was not told.
error-already-sent = Too late: the reporter of { $case } was told already.
unmade-answer =
    ✋ <b>Your answer was not sent.</b> Report <code>{ $case }</code> had changed before. You wrote:
    <blockquote>{ $text }</blockquote>
    See how it stands: /status { $case }
unmade-claim =
    ✋ Report <code>{ $case }</code> is <b>not claimed done</b>, because it had changed before.
    See how it stands: /status { $case }
unmade-close =
    ✋ Report <code>{ $case }</code> was <b>not closed by you</b>, because it had changed before.
    See how it stands: /status { $case }
button-back-to-list = ‹ Back to the list
button-promises = 🤝 Open promises: { $total }
agency-which = “{ $words }” fits several agencies. Which one?
agency-maybe = There is no agency “{ $words }”. Did you mean this?
agency-more = There are { $count } more: type more letters if it is not here.
help-title = <b>Help for the { $role }</b>
help-waiting = Waiting for you: <b>{ $total } reports</b>
help-reply = Just reply to a report's message to handle it, or press a button on its card. You can type too:
help-line = /{ $command } · { $does }
ask-search = Type the words to look for, or the report's number.
button-help-cari = 🔎 Search
button-help-templat = 📝 Ready answers
button-help-undang = ✉️ Invite
button-help-petugas = 👥 Officers
button-help-libur = 📅 Free days
button-help-kabar = 🔔 News
button-help-group = 💬 In the group
button-news-now = 🔔 At once
button-news-digest = ☀ Each morning
button-obvious = ✅ Verify { $count } clear ones
obvious-title =
    <b>{ $count } clear reports</b>
    Untick what does not fit, then pass all of them on with one button.
obvious-line =
    { $mark } <code>{ $case }</code> → { $agency }
    { $story }
button-look = Open
button-obvious-go = ✅ Pass { $count } reports on
done-obvious = ✅ <b>{ $count } reports were verified and passed on.</b>
done-obvious-line = <code>{ $case }</code> → { $agency }
obvious-refused = ✋ <b>Not passed on:</b>
error-none-obvious = There are no clear reports any more. See /antrean.
help-sorting = { $commands } · Put in order
button-help-bahasa = 🌐 Language
