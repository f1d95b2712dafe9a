# Officers: the list, dismissal, and the cases that are left behind.
command-petugas = List of officers
usage-cabut = Write the officer's name, such as /cabut Joko.
error-officer-unknown = There is no officer called “{ $words }”. See /petugas.
error-officer-left = This person is no officer any more. See /petugas.
error-last-coordinator = The last coordinator cannot be dismissed. Invite another one first: /undang koordinator.
dismiss-which = Which officer?
dismiss-sure =
    Dismiss <b>{ $name }</b> ({ $office })? They lose all rights at once.
    Reports that they handle: { $count }.
button-dismiss = Yes, dismiss
done-dismiss = 🚪 { $name } is no officer any more.
done-dismiss-pack =
    🚪 { $name } is no officer any more.
    { $count } reports were handed over to { $heirs }.
notice-dismissed = You are no officer any more. Thank you for your work. Your own reports are still in /laporanku.
notice-pack =
    📦 <b>Left by { $officer }: { $count } reports</b>, { $late } of them late.
    Take those that you handle.
notice-pack-more =
    📦 <b>Left by { $officer }: { $count } reports</b>, { $late } of them late.
    These are the { $shown } most urgent; the others are in /antrean.
notice-pack-empty = 📦 All that { $officer } left has been dealt with.
officers-title = <b>Officers: { $total }</b>
officers-of = <b>{ $agency }</b>
officers-of-none = <b>Without an agency</b>
officers-line = • { $name }, { $role }
officers-line-heard = • { $name }, { $role }, last wrote { $at }
role-coordinator = coordinator
role-liaison = liaison
role-inspector = inspector
role-leader = leader
role-admin = admin
event-release = Back to the agency, the officer changes
action-release = giving back to the agency
