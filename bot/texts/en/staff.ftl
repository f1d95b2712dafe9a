# The officers' bot, where it is another than the citizens'.
staff-greeting = This is the <b>officers'</b> bot. To report and to follow a report: { $link }
error-reports-elsewhere = No reports are written to this bot. Reply to a report's card, or see /bantuan. To report: { $link }
staff-join-there = An officer's link is opened in the officers' bot: { $link }
