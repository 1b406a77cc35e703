# The report of time: what rows that belong together say.

report-several = flere ({ $count })
report-week = Uge { $number }, { $year }

col-task = Opgave
example-task = Betaling

period-quarter = { $quarter }. kvartal { $year }
period-previous = Forrige: { $period }
period-next = Næste: { $period }

group-by = Gruppér rækker
group-none = Ikke grupperet
group-day = Efter dag
group-week = Efter uge
group-month = Efter måned
group-project = Efter projekt
group-task = Efter opgave
group-employee = Efter medarbejder
group-invoice = Efter faktura
group-no-task = Ingen opgave
group-no-employee = Ingen medarbejder
group-no-invoice = Ingen faktura
group-continued = { $count ->
    [one] fortsat, { $count } række i alt
   *[other] fortsat, { $count } rækker i alt
}

merge-by = Saml dagens registreringer
merge-none = Hver registrering
merge-all = Samlet: alle beskrivelser
merge-first = Samlet: første beskrivelse
merge-last = Samlet: sidste beskrivelse

time-day-note = Timer hører til den dag, de begyndte, også over midnat ({ $zone })
time-empty = Ingen timer i { $period }
time-empty-dates = Ingen timer i denne periode ({ $dates })
hours-none = Ingen timer endnu
hours-none-text = { $account } har ikke registreret timer, som du kan se.
time-found-nothing = Intet fundet
time-no-match = Ingen registrering i perioden passer til søgningen.
time-clear-search = Ryd søgningen
time-last-month = Den seneste måned med timer er { $month }.
time-show-month = Vis { $month }
