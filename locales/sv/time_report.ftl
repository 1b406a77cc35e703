# The report of time: what rows that belong together say.

report-several = flera ({ $count })
report-week = Vecka { $number }, { $year }

col-task = Uppgift
example-task = Kassa

period-quarter = Kvartal { $quarter } { $year }
period-previous = Föregående: { $period }
period-next = Nästa: { $period }

group-by = Gruppera rader
group-none = Inte grupperat
group-day = Per dag
group-week = Per vecka
group-month = Per månad
group-project = Per projekt
group-task = Per uppgift
group-employee = Per medarbetare
group-invoice = Per faktura
group-no-task = Ingen uppgift
group-no-employee = Ingen medarbetare
group-no-invoice = Ingen faktura
group-continued = { $count ->
    [one] fortsättning, { $count } rad totalt
   *[other] fortsättning, { $count } rader totalt
}

merge-by = Slå ihop dagens registreringar
merge-none = Varje registrering
merge-all = Ihopslaget: alla beskrivningar
merge-first = Ihopslaget: första beskrivningen
merge-last = Ihopslaget: sista beskrivningen

time-day-note = Timmar räknas till den dag de började, även över midnatt ({ $zone })
time-empty = Inga timmar i { $period }
time-empty-dates = Inga timmar i den här perioden ({ $dates })
hours-none = Inga timmar än
hours-none-text = { $account } har inte registrerat några timmar som du kan se.
time-found-nothing = Inget hittades
time-no-match = Ingen registrering i perioden matchar sökningen.
time-clear-search = Rensa sökningen
time-last-month = Den senaste månaden med timmar är { $month }.
time-show-month = Visa { $month }
