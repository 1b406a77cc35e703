# What customers read: columns, states, the overview.

col-date = Dato
col-start = Start
col-end = Slut
col-time-of-day = Klokkeslæt
col-employee = Medarbejder
col-project = Projekt
col-activity = Aktivitet
col-description = Beskrivelse
col-billable = Fakturerbar
col-hours = Timer
col-invoiced-hours = Fakturerede timer
col-rate = Timepris
col-value = Værdi
col-invoiced-value = Faktureret værdi
col-invoice = Faktura
col-currency = Valuta
col-number = Nummer
col-kind = Type
col-due = Forfaldsdato
col-amount = Beløb
col-open = Udestående
col-state = Status
col-net = Netto
col-vat = Moms
col-paid = Betalt
col-paid-on = Betalingsdato
col-reference = Reference
col-quantity = Antal
col-unit = Enhed
col-unit-price = Enhedspris
col-vat-rate = Momssats
col-manager = Projektleder
col-phases = Faser
col-invoice-lines = Fakturalinjer
col-starts = Start
col-ends = Slut
col-next = Næste
col-next-due = Næste dato
col-budget-hours = Budget i timer
col-budget-used = Brugt budget (%)
col-budget-money = Budget
col-budget-money-used = Brugt budget
col-name = Navn

state-planned = Planlagt
state-running = I gang
state-paused = På pause
state-done = Afsluttet
state-cancelled = Annulleret
state-open = Åben
state-partly-paid = Delvist betalt
state-overdue = Forfalden
state-paid = Betalt
kind-invoice = Faktura
kind-credit-note = Kreditnota
kind-phase = Fase
kind-milestone = Milepæl
health-good = Følger planen
health-watch = Kræver opmærksomhed
health-late = Forsinket

period = Periode
period-dates = Datoer
period-from = Fra
period-to = Til
period-this-month = Denne måned
period-last-month = Sidste måned
period-this-quarter = Dette kvartal
period-this-year = I år
period-last-year = Sidste år
period-all = Alle datoer

rows-count = { $count ->
    [one] { $count } række
   *[other] { $count } rækker
}
total-rows = { $count ->
    [one] I alt, { $count } række
   *[other] I alt, alle { $count } rækker
}
partly-unknown = delvist ukendt
no-rows = Intet i denne periode
no-rows-text = Vælg en anden periode, eller ryd søgningen.

no-projects = Ingen projekter at vise
no-projects-text = { $account } har ikke delt et projekt med dig endnu.
projects-open = Åbne
projects-closed = Lukkede
project-dates = Datoer
milestones = Milepæle
status-reports = Statusrapporter
all-projects = Alle projekter
next-due = Næste: { $name }, { $date }
next-undated = Næste: { $name }
from-date = fra { $date }
until-date = til { $date }
hours-spent = { $hours } timer brugt
budget-hours = Budget i timer
budget-money = Budget
budget-in-month = { $budget }, { $month }
budget-left = { $amount } tilbage
budget-over = { $amount } over budget
used-of = { $used } af { $whole }

home-greeting = Velkommen, { $name }
home-running = { $count ->
    [0] Ingen projekter er åbne.
    [one] { $count } projekt er åbent.
   *[other] { $count } projekter er åbne.
}
home-hours = Timer i { $month }
home-open-invoices = Udestående fakturaer
home-nothing-open = Ingen
home-unpaid = { $count ->
    [one] { $count } ubetalt faktura
   *[other] { $count } ubetalte fakturaer
}
home-overdue = { $count ->
    [one] { $count } forfalden
   *[other] { $count } forfaldne
}
recent-time = Seneste tidsregistreringer
recent-rows = { $count ->
    [one] Den seneste registrering
   *[other] De seneste { $count } registreringer
}
all-time = Alle tidsregistreringer
nothing-yet = Der er intet at se endnu
nothing-yet-text = { $account } har ikke givet dig adgang til en rapport endnu.
