# Reports that were begun, but not sent.
draft-unsent =
    { $complete ->
        [yes] 📝 <b>Your report has not been sent yet.</b> It is complete: only sending is left.
       *[no] 📝 <b>Your report has not been sent yet.</b> Only a little is missing.
    }
draft-excerpt = <blockquote>{ $text }</blockquote>
draft-kept = We keep it until { $until }.
button-draft-resume = ▶ Go on
button-draft-drop = 🗑 Drop it
draft-expired = 🗑 <b>The report that you did not send was dropped,</b> because it was left alone for { $days } days (last on { $since }).
draft-expired-files = So were its files ({ $count }).
draft-expired-again = Still needed? Just write again. What you sent then is still in this chat.
