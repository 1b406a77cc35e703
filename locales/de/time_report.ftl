# The report of time: what rows that belong together say.

report-several = mehrere ({ $count })
report-week = Woche { $number }, { $year }

col-task = Aufgabe
example-task = Kasse

period-quarter = { $quarter }. Quartal { $year }
period-previous = Zurück: { $period }
period-next = Weiter: { $period }

group-by = Zeilen gruppieren
group-none = Nicht gruppiert
group-day = Nach Tag
group-week = Nach Woche
group-month = Nach Monat
group-project = Nach Projekt
group-task = Nach Aufgabe
group-employee = Nach Mitarbeiter
group-invoice = Nach Rechnung
group-no-task = Keine Aufgabe
group-no-employee = Kein Mitarbeiter
group-no-invoice = Keine Rechnung
group-continued = { $count ->
    [one] Fortsetzung, insgesamt { $count } Zeile
   *[other] Fortsetzung, insgesamt { $count } Zeilen
}

merge-by = Einträge eines Tages zusammenfassen
merge-none = Jeder Eintrag
merge-all = Zusammengefasst: alle Beschreibungen
merge-first = Zusammengefasst: erste Beschreibung
merge-last = Zusammengefasst: letzte Beschreibung

time-day-note = Stunden zählen zu dem Tag, an dem sie begannen, auch über Mitternacht hinaus ({ $zone })
time-empty = Keine Stunden in { $period }
time-empty-dates = Keine Stunden in diesem Zeitraum ({ $dates })
hours-none = Noch keine Stunden
hours-none-text = { $account } hat noch keine Stunden erfasst, die Sie sehen können.
time-found-nothing = Nichts gefunden
time-no-match = Kein Eintrag dieses Zeitraums passt zur Suche.
time-clear-search = Suche löschen
time-last-month = Der letzte Monat mit Stunden ist { $month }.
time-show-month = { $month } anzeigen
