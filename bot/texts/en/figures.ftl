# Figures for everybody.
figures-title-year = 📊 <b>Reports in { $year }</b>
figures-title-days = 📊 <b>Reports of the last 30 days</b>
figures-received = Received: <b>{ $count }</b>
figures-in-time = Verified in time: <b>{ $percent }%</b>
figures-in-time-unknown = Verified in time: not enough data yet
figures-answered = Answered: <b>{ $count }</b>
figures-done = Done: <b>{ $count }</b>
figures-days =
    Until the first answer:
    <b>{ $mean }</b> working days on average, median <b>{ $median }</b>
figures-days-unknown = Until the first answer: not enough data yet
figures-rating =
    Stars from reporters: <b>{ $mean }</b> of 5
    (from { $count } ratings)
figures-rating-unknown = Stars from reporters: not enough ratings yet
figures-promises = <b>Promises of agencies</b>
figures-kept = • kept: { $count }
figures-broken = • broken: { $count }
figures-promised = • still to come: { $count }
figures-agencies = <b>Agencies with most reports</b>
figures-districts = <b>Districts with most reports</b>
figures-group = • { $name }: { $count }
figures-group-few = • { $name }: fewer than { $few }
button-figures-year = This year
button-figures-days = Last 30 days
command-statistik = Figures on reports
