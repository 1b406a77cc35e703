# What customers read: columns, states, the overview.

col-date = Datum
col-start = Beginn
col-end = Ende
col-time-of-day = Uhrzeit
col-employee = Mitarbeiter
col-project = Projekt
col-activity = Tätigkeit
col-description = Beschreibung
col-billable = Abrechenbar
col-hours = Stunden
col-invoiced-hours = Abgerechnete Stunden
col-rate = Stundensatz
col-value = Wert
col-invoiced-value = Abgerechneter Wert
col-invoice = Rechnung
col-currency = Währung
col-number = Nummer
col-kind = Art
col-due = Fällig am
col-amount = Betrag
col-open = Offen
col-state = Status
col-net = Netto
col-vat = MwSt.
col-paid = Bezahlt
col-paid-on = Bezahlt am
col-reference = Referenz
col-quantity = Menge
col-unit = Einheit
col-unit-price = Einzelpreis
col-vat-rate = MwSt.-Satz
col-manager = Projektleitung
col-phases = Phasen
col-invoice-lines = Rechnungspositionen
col-starts = Beginn
col-ends = Ende
col-next = Als Nächstes
col-next-due = Nächster Termin
col-budget-hours = Budget in Stunden
col-budget-used = Budget verbraucht (%)
col-budget-money = Budget
col-budget-money-used = Budget verbraucht
col-name = Name

state-planned = Geplant
state-running = Laufend
state-paused = Pausiert
state-done = Abgeschlossen
state-cancelled = Storniert
state-open = Offen
state-partly-paid = Teilweise bezahlt
state-overdue = Überfällig
state-paid = Bezahlt
kind-invoice = Rechnung
kind-credit-note = Gutschrift
kind-phase = Phase
kind-milestone = Meilenstein
health-good = Im Plan
health-watch = Aufmerksamkeit nötig
health-late = Verspätet

period = Zeitraum
period-dates = Von – bis
period-from = Von
period-to = Bis
period-this-month = Dieser Monat
period-last-month = Letzter Monat
period-this-quarter = Dieses Quartal
period-this-year = Dieses Jahr
period-last-year = Letztes Jahr
period-all = Gesamter Zeitraum

rows-count = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
total-rows = { $count ->
    [one] Summe, { $count } Zeile
   *[other] Summe, alle { $count } Zeilen
}
partly-unknown = teilweise unbekannt
no-rows = Nichts in diesem Zeitraum
no-rows-text = Wählen Sie einen anderen Zeitraum oder leeren Sie die Suche.

no-projects = Keine Projekte vorhanden
no-projects-text = { $account } hat noch kein Projekt für Sie freigegeben.
projects-open = Offen
projects-closed = Abgeschlossen
project-dates = Laufzeit
milestones = Meilensteine
status-reports = Statusberichte
all-projects = Alle Projekte
next-due = Als Nächstes: { $name }, { $date }
next-undated = Als Nächstes: { $name }
from-date = ab { $date }
until-date = bis { $date }
hours-spent = { $hours } Stunden geleistet
budget-hours = Budget in Stunden
budget-money = Budget
budget-in-month = { $budget }, { $month }
budget-left = noch { $amount }
budget-over = um { $amount } überschritten
used-of = { $used } von { $whole }

home-greeting = Willkommen, { $name }
home-running = { $count ->
    [0] Kein Projekt ist offen.
    [one] { $count } Projekt ist offen.
   *[other] { $count } Projekte sind offen.
}
home-hours = Stunden im { $month }
home-open-invoices = Offene Rechnungen
home-nothing-open = Keine
home-unpaid = { $count ->
    [one] { $count } unbezahlte Rechnung
   *[other] { $count } unbezahlte Rechnungen
}
home-overdue = { $count } überfällig
recent-time = Neueste Zeiteinträge
recent-rows = { $count ->
    [one] Der letzte Eintrag
   *[other] Die letzten { $count } Einträge
}
all-time = Alle Zeiteinträge
nothing-yet = Hier gibt es noch nichts zu sehen
nothing-yet-text = { $account } hat noch keinen Bericht für Sie freigegeben.
