# What customers read: columns, states, the overview.

col-date = Data
col-start = Început
col-end = Sfârșit
col-time-of-day = Interval orar
col-employee = Angajat
col-project = Proiect
col-activity = Activitate
col-description = Descriere
col-billable = Facturabil
col-hours = Ore
col-invoiced-hours = Ore facturate
col-rate = Tarif orar
col-value = Valoare
col-invoiced-value = Valoare facturată
col-invoice = Factură
col-currency = Monedă
col-number = Număr
col-kind = Tip
col-due = Scadență
col-amount = Sumă
col-open = Rest de plată
col-state = Stare
col-net = Net
col-vat = TVA
col-paid = Plătit
col-paid-on = Data plății
col-reference = Referință
col-quantity = Cantitate
col-unit = Unitate
col-unit-price = Preț unitar
col-vat-rate = Cotă TVA
col-manager = Manager de proiect
col-phases = Faze
col-invoice-lines = Linii de factură
col-starts = Început
col-ends = Sfârșit
col-next = Urmează
col-next-due = Următorul termen
col-budget-hours = Buget în ore
col-budget-used = Buget consumat (%)
col-budget-money = Buget
col-budget-money-used = Buget consumat
col-name = Nume

state-planned = Planificat
state-running = În curs
state-paused = Suspendat
state-done = Încheiat
state-cancelled = Anulat
state-open = De plată
state-partly-paid = Plătită parțial
state-overdue = Restantă
state-paid = Plătită
kind-invoice = Factură
kind-credit-note = Notă de credit
kind-phase = Fază
kind-milestone = Jalon
health-good = Conform planului
health-watch = Necesită atenție
health-late = Întârziat

period = Perioadă
period-dates = De la – până la
period-from = De la
period-to = Până la
period-this-month = Luna aceasta
period-last-month = Luna trecută
period-this-quarter = Trimestrul acesta
period-this-year = Anul acesta
period-last-year = Anul trecut
period-all = Toată perioada

rows-count = { $count ->
    [one] { $count } rând
    [few] { $count } rânduri
   *[other] { $count } de rânduri
}
total-rows = { $count ->
    [one] Total, { $count } rând
    [few] Total, toate cele { $count } rânduri
   *[other] Total, toate cele { $count } de rânduri
}
partly-unknown = parțial necunoscut
no-rows = Nimic în această perioadă
no-rows-text = Alegeți altă perioadă sau goliți căutarea.

no-projects = Niciun proiect de afișat
no-projects-text = { $account } nu v-a dat încă acces la niciun proiect.
projects-open = Deschise
projects-closed = Închise
project-dates = Perioadă
milestones = Jaloane
status-reports = Rapoarte de stadiu
all-projects = Toate proiectele
next-due = Urmează: { $name }, { $date }
next-undated = Urmează: { $name }
from-date = din { $date }
until-date = până la { $date }
hours-spent = { $hours } ore lucrate
budget-hours = Buget în ore
budget-money = Buget
budget-in-month = { $budget }, { $month }
budget-left = rămân { $amount }
budget-over = depășit cu { $amount }
used-of = { $used } din { $whole }

home-greeting = Bine ați venit, { $name }
home-running = { $count ->
    [0] Niciun proiect nu este deschis.
    [one] { $count } proiect este deschis.
    [few] { $count } proiecte sunt deschise.
   *[other] { $count } de proiecte sunt deschise.
}
home-hours = Ore în { $month }
home-open-invoices = Facturi de plată
home-nothing-open = Niciuna
home-unpaid = { $count ->
    [one] { $count } factură neplătită
    [few] { $count } facturi neplătite
   *[other] { $count } de facturi neplătite
}
home-overdue = { $count ->
    [one] { $count } restantă
    [few] { $count } restante
   *[other] { $count } restante
}
recent-time = Cele mai recente înregistrări de timp
recent-rows = { $count ->
    [one] Ultima înregistrare
    [few] Ultimele { $count } înregistrări
   *[other] Ultimele { $count } de înregistrări
}
all-time = Toate înregistrările de timp
nothing-yet = Încă nu este nimic de văzut
nothing-yet-text = { $account } nu v-a dat încă acces la niciun raport.
