# What customers read: columns, states, the overview.

col-date = Datum
col-start = Start
col-end = Slut
col-time-of-day = Klockslag
col-employee = Medarbetare
col-project = Projekt
col-activity = Aktivitet
col-description = Beskrivning
col-billable = Debiterbar
col-hours = Timmar
col-invoiced-hours = Fakturerade timmar
col-rate = Timpris
col-value = Värde
col-invoiced-value = Fakturerat värde
col-invoice = Faktura
col-currency = Valuta
col-number = Nummer
col-kind = Typ
col-due = Förfallodatum
col-amount = Belopp
col-open = Utestående
col-state = Status
col-net = Netto
col-vat = Moms
col-paid = Betalt
col-paid-on = Betalningsdatum
col-reference = Referens
col-quantity = Antal
col-unit = Enhet
col-unit-price = Enhetspris
col-vat-rate = Momssats
col-manager = Projektledare
col-phases = Faser
col-invoice-lines = Fakturarader
col-starts = Start
col-ends = Slut
col-next = Nästa
col-next-due = Nästa datum
col-budget-hours = Budget i timmar
col-budget-used = Använd budget (%)
col-budget-money = Budget
col-budget-money-used = Använd budget
col-name = Namn

state-planned = Planerat
state-running = Pågår
state-paused = Pausat
state-done = Klart
state-cancelled = Avbrutet
state-open = Öppen
state-partly-paid = Delvis betald
state-overdue = Förfallen
state-paid = Betald
kind-invoice = Faktura
kind-credit-note = Kreditfaktura
kind-phase = Fas
kind-milestone = Milstolpe
health-good = Enligt plan
health-watch = Kräver uppmärksamhet
health-late = Försenat

period = Period
period-dates = Datum
period-from = Från
period-to = Till
period-this-month = Den här månaden
period-last-month = Förra månaden
period-this-quarter = Det här kvartalet
period-this-year = I år
period-last-year = Förra året
period-all = Alla datum

rows-count = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
total-rows = { $count ->
    [one] Totalt, { $count } rad
   *[other] Totalt, alla { $count } rader
}
partly-unknown = delvis okänt
no-rows = Inget i den här perioden
no-rows-text = Välj en annan period eller rensa sökningen.

no-projects = Inga projekt att visa
no-projects-text = { $account } har inte delat något projekt med dig ännu.
projects-open = Aktuella
projects-closed = Avslutade
project-dates = Datum
milestones = Milstolpar
status-reports = Statusrapporter
all-projects = Alla projekt
next-due = Nästa: { $name }, { $date }
next-undated = Nästa: { $name }
from-date = från { $date }
until-date = till { $date }
hours-spent = { $hours } timmar nedlagda
budget-hours = Budget i timmar
budget-money = Budget
budget-in-month = { $budget }, { $month }
budget-left = { $amount } kvar
budget-over = { $amount } över budget
used-of = { $used } av { $whole }

home-greeting = Välkommen, { $name }
home-running = { $count ->
    [0] Inga projekt är aktuella.
    [one] { $count } projekt är aktuellt.
   *[other] { $count } projekt är aktuella.
}
home-hours = Timmar i { $month }
home-open-invoices = Utestående fakturor
home-nothing-open = Inga
home-unpaid = { $count ->
    [one] { $count } obetald faktura
   *[other] { $count } obetalda fakturor
}
home-overdue = { $count ->
    [one] { $count } förfallen
   *[other] { $count } förfallna
}
recent-time = Senast registrerad tid
recent-rows = { $count ->
    [one] Den senaste tidposten
   *[other] De senaste { $count } tidposterna
}
all-time = All registrerad tid
nothing-yet = Inget att se ännu
nothing-yet-text = { $account } har inte gett dig åtkomst till någon rapport ännu.
