# Filing for somebody who has no phone, and handing it over.
ask-consent =
    📣 <b>Read this aloud to the person:</b>
    <blockquote>{ $words }</blockquote>
    Do they agree?
consent-words = I help you to report to the government through LAPOR!. I write down your name. Only the officers in charge see it. It can be hidden if you like. The news comes to my phone, and I pass it on to you. At any time you can take the report over on a phone of your own. Do you agree?
button-consent-yes = ✅ Yes, they agree
button-consent-no = ✖ They do not agree
consent-refused = All right. Nothing was kept.
ask-helped-name = <b>What is their name?</b> Write the name of the person you help.
ask-helped-name-known = <b>What is their name?</b> Write it, or choose somebody you have helped before.
card-for = 🤝 For: <b>{ $name }</b>
card-helper = Helped by: { $value }
event-helped = { $action }, through a helper
takeover-code =
    🔑 Hand-over code for <b>{ $name }</b>: <code>{ $code }</code>
    Good once, until { $until }.

    Give this code to { $name }, who opens { $link } on their own phone, or writes /ambil_alih { $code } to this bot.
    Until then the news comes to you.
button-takeover-code = 🔑 Hand-over code
done-take-over =
    ✅ Report <code>{ $cases }</code> is in your hands now.
    The news comes here. Whoever helped you does not see it any more.
notice-taken-over = 🤝 Report <code>{ $cases }</code> was taken over by its reporter. Its news does not come to you any more. Thank you for helping.
event-take-over = Taken over by the reporter
action-take-over = take over
error-helpers-only = This command is for helpers whom the coordinator has invited. For a report of your own: /lapor
error-draft-first = There is a report that was not sent yet. Go on with /lapor, or drop it with /batal.
error-helped-name = Write only the name, { $least } to { $most } letters.
error-name-first = First write the name of the person you help, or /batal.
error-not-helped = You did not file report { $case } for somebody else.
error-code-mistyped = The code “{ $typed }” is mistyped. Check it, for example K7Q-PM2-XD4.
error-code-dead = This code is not good. Ask whoever helped you for a new one.
error-code-tries = Too many wrong codes. Try again in an hour.
error-code-theirs = This code is for { $name }, not for you. Pass it on.
usage-ambil-alih = Write the code that you got from your helper, for example /ambil_alih K7Q-PM2-XD4.
usage-kode = Write the number of a report that you helped with, for example /kode K7QP-M2XD.

invitation-helper = One-time link for a <b>helper { $note }</b>, good for 7 days:
    { $link }
welcome-helper =
    Welcome, { $name }. You are a <b>helper</b>: you help people who have no phone.
    Begin with /bantu_lapor.
help-helper =
    <b>A helper's commands</b>
    /bantu_lapor: make a report for somebody else
    /laporanku: the reports you filed; 🤝 means for somebody else
    /kode ID: a new hand-over code for its reporter
    /lapor: make a report of your own
    /status ID: see one report
    /bahasa: change the language

    The agency's questions come to you. Ask the person, then reply to the message.
role-helper = helper
workflow-role-helper = helper
command-bantu_lapor = Report for somebody else
command-kode = Hand-over code: ID
done-dismiss-helper =
    🚪 { $name } is no officer any more.
    { $count } people have no helper now. A new helper with the same note gets them: /undang pendamping { $note }
