# The report of time: what rows that belong together say.

report-several = mai multe ({ $count })
report-week = Săptămâna { $number }, { $year }

col-task = Sarcină
example-task = Plată

period-quarter = Trim. { $quarter } { $year }
period-previous = Înapoi: { $period }
period-next = Înainte: { $period }

group-by = Grupează rândurile
group-none = Negrupat
group-day = Pe zile
group-week = Pe săptămâni
group-month = Pe luni
group-project = Pe proiecte
group-task = Pe sarcini
group-employee = Pe angajați
group-invoice = Pe facturi
group-no-task = Fără sarcină
group-no-employee = Fără angajat
group-no-invoice = Fără factură
group-continued = { $count ->
    [one] continuare, { $count } rând în total
    [few] continuare, { $count } rânduri în total
   *[other] continuare, { $count } de rânduri în total
}

merge-by = Combină înregistrările unei zile
merge-none = Fiecare înregistrare
merge-all = Combinat: toate descrierile
merge-first = Combinat: prima descriere
merge-last = Combinat: ultima descriere

time-day-note = Orele țin de ziua în care au început, chiar și după miezul nopții ({ $zone })
time-empty = Nicio oră în { $period }
time-empty-dates = Nicio oră în această perioadă ({ $dates })
hours-none = Încă nicio oră
hours-none-text = { $account } nu a înregistrat ore pe care să le puteți vedea.
time-found-nothing = Nu s-a găsit nimic
time-no-match = Nicio înregistrare din această perioadă nu corespunde căutării.
time-clear-search = Șterge căutarea
time-last-month = Ultima lună cu ore este { $month }.
time-show-month = Arată { $month }
