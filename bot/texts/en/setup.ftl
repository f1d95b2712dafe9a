# Setting up: the first coordinator is led step by step.
command-siapkan = Set up the regency, agencies, hours
setup-title =
    🧭 <b>Setting up LAPOR! { $regency }</b>
    Five steps. Each may be left out, and opened again with /siapkan.
setup-done-regency = ✅ Regency: { $districts } kecamatan, { $villages } villages
setup-open-regency = ⬜ Regency: not chosen yet
setup-done-agencies = ✅ Agencies: { $count }
setup-open-agencies = ⬜ Agencies: none yet
setup-done-liaisons = ✅ Liaisons: all { $total } agencies
setup-open-liaisons = ⬜ Liaisons: { $count } of { $total } agencies
setup-done-hours = ✅ Office hours: { $hours }
setup-open-hours = ⬜ Office hours: { $hours }, not confirmed yet
setup-done-test = ✅ Test report: it reached an agency
setup-open-test = ⬜ Test report: not yet
setup-name-regency = Regency
setup-name-agencies = Agencies
setup-name-liaisons = Liaisons
setup-name-hours = Office hours
setup-name-test = Test report
setup-end-ready =
    🏁 <b>All is ready.</b>
    Citizens can report at { $link }
setup-end-missing =
    🏁 <b>The bot can be used.</b> What is missing (⬜) can follow with /siapkan.
    Citizens report at { $link }

setup-regency =
    <b>1. Regency</b>
    Now: <b>{ $name }</b>, { $districts } kecamatan, { $villages } villages.

    Another regency? Send its CSV file here. Its first line:
    <code>{ $columns }</code>
setup-regency-taken = ✅ The regency is now { $name }.

setup-agencies =
    <b>2. Agencies: { $total }</b>
    Press one to change it. Have you a list of your own? Send a CSV file here. Its first line:
    <code>{ $columns }</code>
setup-agencies-none =
    <b>2. Agencies</b>
    None yet. Take the example list ({ $count } agencies), then change what must be.
    Or send a CSV file here. Its first line:
    <code>{ $columns }</code>
setup-agencies-taken = ✅ { $count } agencies stored.
setup-agency =
    <b>{ $name }</b>
    Code: <code>{ $code }</code>
    Level: { $level }
    Duties: { $duties }
setup-agency-off =
    🚫 <b>{ $name }</b> (switched off)
    Code: <code>{ $code }</code>
    Level: { $level }
    Duties: { $duties }
setup-no-duties = none yet
setup-ask-name = Type the new name of { $name }.
setup-ask-duties = Type the duties of { $name }, with semicolons between. For example: jalan rusak; jembatan; drainase
setup-ask-add = Type the code and the name of the new agency. For example: <code>dispora Dinas Pemuda dan Olahraga</code>
setup-ask-level = Where does { $name } stand?
level-national = national government
level-province = province
level-regency = regency
level-agency = agency, kecamatan
level-unit = unit below an agency
level-outside = outside the local government

setup-liaisons =
    <b>3. Liaisons: { $count } of { $total } agencies</b>
    Press an agency. You get a one-time link to pass on to the person. ✉️ means that a link was made already.
setup-liaisons-none =
    <b>3. Liaisons</b>
    Fill in the list of agencies first.
setup-liaisons-all =
    <b>3. Liaisons</b>
    ✅ All { $total } agencies have a liaison.
setup-joined = <b>Joined so far</b>
setup-joined-line = • { $name }, { $agency }
setup-joined-more = … and { $count } more. See /petugas

setup-hours =
    <b>4. Office hours and free days</b>
    Office hours: <b>{ $hours } { $zone }</b>. Officers are reminded in these hours only.
setup-hours-file = These hours come from config.toml.
setup-hours-chat = These hours were set here and go before config.toml ({ $usual }).
setup-hours-type = Other hours? Type them here, for example <code>07.30-15.30</code>
setup-hours-days = National holidays and joint leave are counted already. Extra free days: { $count }. Change them with /libur.
setup-hours-taken = ✅ The office hours are now { $hours }.

setup-test =
    <b>5. Test report</b>
    Try the way of a report: the bot files a test report, you verify it and pass it on. It is not counted, not shown to the public, and its reporter is told nothing.
setup-test-case =
    <b>5. Test report</b>
    Test report <code>{ $case }</code>: { $status }
setup-test-now-verify = Now press Open, then ✅ Verify, pass on.
setup-test-now-end = It has reached the agency. Its liaison may try to answer. After that, archive it.
setup-test-archived = 🗄 Test report { $case } was archived.
test-story = 🧪 TEST REPORT by an officer, not by a citizen. Jalan berlubang besar di depan kantor camat. Nothing has to be done.
event-end-test = Test report archived
action-end-test = archiving the test report

button-setup-start = ▶ Begin: { $step }
button-setup-go-on = ▶ Go on: { $step }
button-setup-list = ☰ List
button-setup-skip = Leave out ›
button-setup-next = Next ›
button-setup-end = 🏁 Done
button-setup-use = ✅ Take { $name }
button-setup-shipped = 📥 Take the example list
button-setup-add = ➕ Add an agency
button-setup-name = ✏️ Rename
button-setup-duties = 📝 Change duties
button-setup-level = 🏛 Change level
button-setup-off = 🚫 Switch off
button-setup-on = ✅ Switch on
button-setup-back = ‹ Back
button-setup-hours = ✅ { $hours }
button-setup-usual = ↩ As in config.toml
button-setup-share = ↗ Pass the link on
button-setup-test = 🧪 File a test report
button-setup-again = 🧪 File another
button-setup-open = 🔎 Open
button-setup-archive = 🗄 Archive the test report

regions-wrong-empty-file = the file is empty
regions-wrong-empty = column { $column } is empty
regions-wrong-long = column { $column }: “{ $typed }” is too long or holds a colon
regions-wrong-point = columns lat and lon must be numbers, for example -3.98213 and 103.79006
regions-wrong-no-point = no village of kecamatan { $name } has lat and lon; pins on the map need them
regions-wrong-other = column kabupaten: “{ $typed }”, but above it is “{ $known }”. One file is for one regency
regions-wrong-name = column kecamatan: “{ $typed }”, but code { $code } above is called “{ $known }”
regions-wrong-double = column kode_desa: { $code } appears twice
error-regency-loses = This file lacks the kecamatan of reports that are there already: { $names }. Add their rows. The regency was not changed.
error-setup-csv = Send a CSV file here, as a document, or press a button.
error-setup-button = You are on the set-up card. Press one of its buttons, or open it again with /siapkan.
error-file-not-given = Telegram does not give that file. Send it again.
error-csv-too-large = { $name } is too large, at most { $limit } MB.
error-agency-typed = Type the code (small letters, digits, hyphens), a blank, then the name. For example: dispora Dinas Pemuda dan Olahraga
error-agency-code-taken = The code { $code } is taken. Choose another one.
error-agency-busy = { $agency } still holds { $count } open reports. Pass them to another agency first.
error-hours-unclear = These hours cannot be read. Type when the office opens and closes, for example 07.30-15.30.
error-test-open = Test report { $case } is still open. Archive it first.
