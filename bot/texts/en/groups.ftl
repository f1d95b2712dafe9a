# Telegram groups of agencies.
done-link-group =
    🔗 This group now gets the reports for <b>{ $agency }</b>.
    Officers: reply to a report's card to answer the reporter; begin with “note:” for a note. All other messages stay ordinary talk.
    One topic for each report? Turn on Topics, make this bot an admin who may manage topics, then repeat /hubungkan.
done-link-group-forum =
    🔗 This group now gets the reports for <b>{ $agency }</b>, one topic for each.
    So that it can open topics, make this bot an admin who may manage topics.
    Officers: reply to a report's card to answer the reporter; begin with “note:” for a note. All other messages, in topics too, stay ordinary talk.
done-unlink-group = This group no longer gets the reports for { $agency }.
group-write-in-private = Reports are written in the private chat: { $link }
group-answer-below = Reply to this card with your answer; the reporter will read it.
button-open-private = 🔒 Open in the private chat
error-group-anonymous = Write as yourself, not as an anonymous admin or a channel.
error-group-not-linked = This group is not linked to any agency.
error-group-no-office = Report { $case } is not yours. Only officers of its agency can act on it.
usage-hubungkan = Type it in the agency's group, with the agency's code: /hubungkan pupr, or /hubungkan lepas.
help-groups =
    <b>In the agency's group</b>
    Reply to a report's card: an answer to the reporter. Begin with “note:” for a note among officers. All other messages, in topics too, stay ordinary talk.
