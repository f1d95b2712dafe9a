# Officers' steps: copies, empty answers, ready-made answers, putting a report in order.
notice-copied = 📄 <b>A copy for your agency.</b> For information; no answer is needed.
notice-handed-over = 👥 <b>This report was handed to you.</b>
card-holder = Handled by: { $value }
error-agency-is-ours = { $agency } is an agency of the regency. Use /disposisi { $case }.
error-agency-is-outside = { $agency } is outside the regency. Use /bukan { $case } and the agency's name.

answer-empty =
    ✋ The answer to report <code>{ $case }</code> was <b>not sent</b>.
    “{ $phrase }” does not say when and who, so it does not count as follow-up yet.
    Promise a day with one button, or write the answer anew.
button-in-days-1 = Tomorrow
button-in-days-3 = In 3 days
button-in-days-7 = In 7 days
button-own-day = Write the date and who
promised-sentence = Will be followed up no later than { $day }.
promised-day = { $day }
ask-day-and-person = Write the date and who is responsible for report <code>{ $case }</code>, for example: 5 December, by Pak Hasan. It is added to your answer.
ask-promised-day = This answer to report <code>{ $case }</code> names a day. Choose it, or type the date. Days are working days.
answer-preview =
    The answer to report <code>{ $case }</code>:
    <blockquote>{ $text }</blockquote>
    Send it so, or write an answer of your own.
button-send-answer = ✅ Send to the reporter

templates-title = <b>Ready-made answers: { $count }</b>
templates-none = <b>No ready-made answers yet.</b>
templates-how =
    Add one: /templat tambah Title | text
    In the text, { "{case}" } becomes the report's number, { "{agency}" } the agency's name, { "{date}" } the day that you choose when answering.
template-card =
    📋 <b>{ $title }</b>
    <blockquote>{ $text }</blockquote>
    Offered in the status: { $status }. Press another status to change that.
template-deleted = The ready-made answer “{ $title }” was deleted.
button-template-delete = 🗑 Delete
usage-templat = Write the title and the text, for example /templat tambah Schedule | Repaired on { "{date}" } by Pak Hasan's crew. The title has at most 40 characters.
error-template-empty = This answer says nothing yet: “{ $phrase }”. Say what is done, or leave a place for the day with { "{date}" }.
error-template-unknown = This ready-made answer is gone. See /templat.

sort-title = Put report <code>{ $case }</code> in order: what is to change?
button-sort-title = ✏️ Title
button-sort-category = 🏷 Category
button-sort-kind = 🗂 Kind
button-sort-field-on = 🥾 Needs a field check
button-sort-field-off = Needs no field check
ask-sort-title = Write a title for report <code>{ $case }</code>.
ask-sort-category = Type a few letters of the category of report <code>{ $case }</code>, for example jalan ber.
ask-sort-kind = Of which kind is report <code>{ $case }</code>?
ask-sort-which = { $count } categories fit report <code>{ $case }</code>. Choose one, or type more of it.
done-sort-title = ✏️ Title of report <code>{ $case }</code>: { $value }
done-sort-category = 🏷 Category of report <code>{ $case }</code>: { $value }
done-sort-kind = 🗂 Kind of report <code>{ $case }</code>: { $value }. Its deadline was counted anew.
done-sort-field-check = 🥾 Report <code>{ $case }</code> needs a field check: { $value }. Its deadline was counted anew.
yes = yes
no = no
error-category-unknown = There is no category “{ $words }”. Type its first letters, for example jalan ber.
command-judul = Give a title: ID title
command-kategori = Give a category: ID a few letters
command-jenis = Change the kind: ID kind
command-lapangan = Needs a field check: ID
