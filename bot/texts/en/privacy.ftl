# Protecting who reports: help, secrecy, supervision, unmasking.
care-kind = 💛 Thank you for having the courage to tell us. Reports like this are handled with care, by the inspectorate.
care-propose-secret = We suggest hiding the text from the public. It is your choice.
care-supervised = 🛡 The inspectorate looks into this report. The agency that it is about does not see it.
button-care-secret = 🔒 Yes, hide the text
file-name = attachment-{ $number }
notice-files-lost = Some files could not be fetched from Telegram. Ask the reporter to send them again in a smaller size.
notice-supervised = 🛡 <b>Supervisory report</b>. The agency that it is about does not see it.
notice-ask-unmask =
    🔓 <b>Another officer asks to read the personal numbers</b> in report <code>{ $case }</code>. The reason:
    <blockquote>{ $text }</blockquote>
    If you agree, the reporter is told this reason too.
notice-unmasked-text = 🔓 A second officer agreed. This is report <code>{ $case }</code> with its personal numbers. Do not pass it on; the reporter is told.
ask-ask-unmask = Why do you need the personal numbers in report <code>{ $case }</code>? The second officer and the reporter read this reason.
done-ask-unmask = 🔓 Your request for report <code>{ $case }</code> went to a second officer. If it is granted, the text comes here.
done-unmask = ✅ You agreed: report <code>{ $case }</code> is unmasked for the officer who asked. The reporter is told.
button-unmask = ✅ Agree
error-unmask-own = Another officer must agree to the request for report { $case }.
error-unmask-over = The request for report { $case } was granted already or is older than 7 days.
command-buka_data = Ask to read personal numbers: ID reason
