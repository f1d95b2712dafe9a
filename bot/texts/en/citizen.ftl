# Conversations with citizens.
greeting =
    <b>Welcome to LAPOR! { $regency }.</b>
    A complaint, an idea or a question about public services? Just write it here. We pass it to the office in charge. The news comes back to you here.

    🔒 Only the officers who handle your report see your name. You can hide it.

    Just write your report, or press a button.
help-citizen =
    <b>What you can do</b>
    /lapor: make a report
    /laporanku: see all your reports
    /status: check one report by its number
    /dukung: follow another report by its number
    /kenapa: why a report is due when it is, by its number
    /bukti: sheet of evidence of your report
    /statistik: figures for everybody
    /bahasa: change the language
    /batal: drop the report you are writing

    You can also just write, or send photos or a location.

card-title = <b>New report</b>
card-kind = Kind: { $value }
card-story =
    Story:
    <blockquote>{ $value }</blockquote>
card-place = Place: { $value }
card-date = Date of the event: { $value }
card-files = Attachments: { $value }
card-to = For: { $value }
card-guess = { $value } (a guess)
place-outside = outside the regency
card-anonymous = 🙈 Name hidden (anonymous)
card-secret = 🔒 Text hidden from the public
card-reporter = Reporter: { $value }
card-agency = Agency: { $value }
card-due = Due: { $value }

ask-kind = <b>What is this about?</b> Choose one.
ask-story = <b>Tell us what happened.</b> At least 10 letters. Several messages are fine.
ask-district = <b>In which district?</b> Choose, type the address, or send a location 📍.
ask-which = <b>Which village?</b>
ask-village = <b>In which village?</b>
ask-date = <b>When did it happen?</b> Choose, or type the date, for example 3 November.
ask-files = <b>Send photos or documents</b>, 10 at most.
ask-review = <b>All there.</b> Check it, then press Send.
ask-review-read = <b>All there.</b> This is what we read in your words. Is it right? Press Send.
ask-change = <b>What do you want to change?</b>
ask-agency = <b>For which agency?</b> Choose, or type its name. The coordinator decides.
ask-category = <b>What is it about?</b> Choose, or type one word, for example jalan.
ask-resume = <b>This report was not sent yet.</b> Go on with it?
draft-dropped = All right, the report was not sent. Write again any time.

receipt =
    ✅ <b>We have received your report.</b>
    Report number: <code>{ $case }</code>

    We check it by { $due } at the latest. Then we pass it to the agency in charge.
    All news comes to you here. Check any time: /laporanku

receipt-outside = The place is outside the regency. We take the report all the same. The coordinator passes it on to the government in charge.
ask-tracking-id = Write the report's number, for example <code>K7QP-M2XD</code>.
done-reply = Your reply about report <code>{ $case }</code> was passed on. The agency must answer by { $due }.
done-supply = Thank you. We have what was missing from report <code>{ $case }</code>. It is checked by { $due }.

list-line = <code>{ $case }</code> · { $status }
    { $story }
list-line-due = <code>{ $case }</code> · { $status }
    { $story }
    Due: { $due }
case-title = <b>Report { $case }</b>
    { $status }
case-not-yours = Only the reporter and the officers can see its text.
case-history = <b>History</b>
files-coming = The attachments are on their way.
files-collected = { $count } attachments for report <code>{ $case }</code>. Now write the answer.
card-category = Category: { $value }
card-hand-overs = Handed over: { $value } times
card-rating = The reporter's stars: { $value } of 5
card-supervisory = 🛡 Supervisory
case-named = <i>{ $title }</i>
case-in-private = The text is secret. Open it in a private chat with the bot.
more-title = Report <code>{ $case }</code>: more actions
ask-reply = Write your reply on report <code>{ $case }</code>. Photos too.
ask-supply = Write what was asked about report <code>{ $case }</code>. Photos too.
ask-add = Write what to add to report <code>{ $case }</code>. Photos too.
ask-withdraw = Withdraw report <code>{ $case }</code>? The agency will not follow it up any more.
ask-supply-story = Write what was asked about report <code>{ $case }</code>.
ask-supply-place = Where did report <code>{ $case }</code> happen? Send a location 📍, or choose the district.
ask-supply-date = When did report <code>{ $case }</code> happen? Type the date, such as 3 November.
ask-supply-files = Send photos or documents for report <code>{ $case }</code>.
done-reply-now = Your reply on report <code>{ $case }</code> was passed on.
done-supply-now = Thank you. We got what was asked about report <code>{ $case }</code>.
done-add = Your addition to report <code>{ $case }</code> was kept. It is still due by { $due }.
done-add-now = Your addition to report <code>{ $case }</code> was kept.
done-confirm-now = Thank you. Report <code>{ $case }</code> is done. How many stars for the way it was handled?
done-dispute = Report <code>{ $case }</code> is open again. The coordinator looks at it by { $due }. What is not done? Write it here.
done-appeal = We got your appeal. Another officer looks at report <code>{ $case }</code> by { $due }. Anything to add? Write it here.
done-withdraw-now = Report <code>{ $case }</code> was withdrawn. Thank you for telling us.
done-rate-now = Thank you. Your stars for report <code>{ $case }</code> were kept. A comment? Write it here.
done-hide-anonymous = 🙈 Your name is now hidden in report <code>{ $case }</code>.
done-show-anonymous = Your name can now be seen by the officers of report <code>{ $case }</code>.
done-hide-secret = 🔒 The text of report <code>{ $case }</code> is now hidden from the public.
done-show-secret = The text of report <code>{ $case }</code> is now public, without personal numbers.
file-too-large = 📎 { $name } is too large. Telegram only gives us files of up to { $limit } MB. Your report can be sent all the same, without that file.
