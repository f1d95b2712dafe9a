# Conversations with citizens.
greeting =
    <b>Welcome to LAPOR! Muara Enim Regency.</b>
    Tell us complaints, ideas or questions about public services. We pass them to the right office and keep you posted here.

    🔒 Only the officers who handle your report see your name. You can hide it.

    Just write your report, or press a button.
help-citizen =
    <b>What you can do</b>
    /lapor: make a report
    /laporanku: see all your reports
    /status: check one report by its number
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
card-anonymous = 🙈 Name hidden (anonymous)
card-secret = 🔒 Text hidden from the public
card-reporter = Reporter: { $value }
card-agency = Agency: { $value }
card-due = Due: { $value }

ask-kind = <b>What is this about?</b> Choose one.
ask-story = <b>Tell us what happened.</b> At least 10 letters. Several messages are fine.
ask-district = <b>In which district?</b> Choose, or send a location 📍.
ask-village = <b>In which village?</b>
ask-date = <b>When did it happen?</b> Choose, or type the date, for example 3 November.
ask-files = <b>Send photos or documents</b>, 10 at most.
ask-review = <b>All there.</b> Check it, then press Send.
ask-resume = <b>This report was not sent yet.</b> Go on with it?
draft-dropped = All right, the report was not sent. Write again any time.

receipt =
    ✅ <b>We have received your report.</b>
    Report number: <code>{ $case }</code>

    It will be verified by { $due } at the latest, then passed to the responsible agency. We tell you every change here.
    Check any time: /laporanku

ask-tracking-id = Write the report's number, for example <code>K7QP-M2XD</code>.
ask-reply = Write your reply about report <code>{ $case }</code>. Photos are welcome too.
done-reply = Your reply about report <code>{ $case }</code> was passed on. The agency must answer by { $due }.
done-supply = Thank you. We have what was missing from report <code>{ $case }</code>. It is checked by { $due }.

own-empty = You have no reports yet. Just write here to make one.
own-title = <b>Your reports: { $total }</b>
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
