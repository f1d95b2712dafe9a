# Proposals: buttons that may be pressed and may be passed over.
button-proposed-agency = → { $agency }
button-proposed-category = # { $category }
button-likely-complaint = Complaint (it seems)
button-likely-aspiration = Aspiration (it seems)
button-likely-information = Request for information (it seems)
button-likely-appreciation = Appreciation (it seems)
done-category = 🏷 Category of report <code>{ $case }</code>: { $category }.
