# The sheet of evidence: its command and notice (what it says is in history.ftl).
usage-bukti = Write the number of your report, for example /bukti K7QP-M2XD.
evidence-coming = The sheet of evidence of report <code>{ $case }</code> is being made.
notice-evidence =
    🧾 <b>Evidence of report</b> <code>{ $case }</code>: all times, texts and digests.
    Keep this file in a safe place.
button-evidence = 🧾 Sheet of evidence (PDF)
command-bukti = Sheet of evidence of your report: ID
evidence-check-skipped = Numbers that the history above leaves out are working notes of officers and the storing of attachments; they are not shown, but part of the chain of digests.
