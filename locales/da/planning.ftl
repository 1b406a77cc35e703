# Medarbejdernes sider om det planlagte: faser, milepæle, opgaver, statusrapporter; og timepriser.

move-up = Flyt { $name } op
move-down = Flyt { $name } ned
plan-due = Frist

project-team = Hvem har arbejdet på det
project-team-none = Ingen har registreret timer endnu
project-last-booked = Seneste timer

budget-fine = { $percent }, inden for budgettet
budget-watch = { $percent }, næsten brugt
budget-exceeded = { $percent }, over budgettet
budget-is-watch = Næsten brugt
budget-is-over = Over budget

phase-heading = Fase
phase-new = Ny fase
phase-add = Tilføj fase
phase-text = Faser følger efter hinanden. Kunder ser dem sammen med projektstatus, hvis kolonnen Faser er synlig for dem.
phase-added = Fasen er tilføjet.
phase-saved = Fasen er ændret.
phase-removed = Fasen er fjernet.
phase-remove = Fjern fasen { $name }?
phase-remove-shown = Kunden ser den ikke længere sammen med projektstatus.
phase-remove-tasks = { $count ->
    [one] Dens opgave bliver i projektet uden fase.
   *[other] Dens { $count } opgaver bliver i projektet uden fase.
}
phases-none = Ingen faser endnu
phases-count = { $count ->
    [one] { $count } fase
   *[other] { $count } faser
}

milestone-heading = Milepæl
milestone-new = Ny milepæl
milestone-add = Tilføj milepæl
milestone-text = Kunder ser milepæle sammen med projektstatus, også dem der er nået.
milestone-done-on = Nået den
milestone-done-on-hint = Fx 2026-02-01 eller 1.2.2026. Tomt: ikke nået endnu.
milestone-reach = Nået
milestone-undo = Ikke nået
milestone-added = Milepælen er tilføjet.
milestone-saved = Milepælen er ændret.
milestone-removed = Milepælen er fjernet.
milestone-remove = Fjern milepælen { $name }?
milestone-remove-shown = Kunden ser den ikke længere sammen med projektstatus.
milestones-none = Ingen milepæle endnu
milestones-count = { $count ->
    [one] { $count } milepæl
   *[other] { $count } milepæle
}

tasks = Opgaver
tasks-none = Ingen opgaver endnu
tasks-caption = Timer og beløb er dem, der er registreret på selve opgaven.
tasks-intro = Åbne opgaver i alle projekter, de mest presserende først.
tasks-search = Søg efter opgave, projekt eller kunde
tasks-any-due = Alle frister
tasks-none-open = Ingen åbne opgaver
tasks-none-text = Opgaver tilføjes på projektets side.
tasks-count = { $count ->
    [one] { $count } åben opgave
   *[other] { $count } åbne opgaver
}
task-new = Ny opgave
task-add = Tilføj opgave
task-text = Opgaver er det, timer registreres på. Kunder ser dem ikke.
task-phase = Fase
task-no-phase = Ingen fase
task-assignee = Ansvarlig
task-fixed-price = Fast pris
task-fixed-price-hint = Budgettet i penge er prisen, uanset timerne.
task-price-missing = Indtast den faste pris her
task-billable-hint = Nye timer på denne opgave markeres som fakturerbare.
task-not-billable = ikke fakturerbar
task-open = Åben
task-overdue = Overskredet
task-finish = Færdig
task-reopen = Åbn igen
task-added = Opgaven er tilføjet.
task-saved = Opgaven er ændret.
task-removed = Opgaven er fjernet.
task-kept = Der er registreret timer på opgaven, så den bliver. Markér den i stedet som færdig.
task-remove = Fjern opgaven { $name }?
task-remove-hours = En opgave med registrerede timer fjernes ikke: den kan markeres som færdig.
task-remove-rates = Dens egne timepriser følger med.

status-report-heading = Rapport
status-report-new = Ny statusrapport
status-report-add = Skriv rapport
status-report-title = Titel
status-report-health = Hvordan det går
status-report-body = Tekst
status-report-body-hint = En tom linje begynder et nyt afsnit.
status-report-author = Forfatter
status-report-draft-text = Et udkast. Kunder ser det, når det er udgivet.
status-report-live-text = Rapporten er udgivet: kunder ser ændringer med det samme.
status-report-is-draft = Udkast
status-report-is-published = Udgivet
status-report-publish = Udgiv
status-report-withdraw = Træk tilbage
status-report-preview = Som kunden læser den
status-report-preview-text = Forfatteren vises, hvor kunden ser projektlederen, i den form kunden ser navne. Dag og sprog er læserens egne.
status-report-readers = Hvem ser den
status-report-no-readers = Ingen hos { $customer } ser status for dette projekt i øjeblikket.
status-report-will-see = { $count ->
    [one] { $count } login hos { $customer } vil se den:
   *[other] { $count } logins hos { $customer } vil se den:
}
status-report-seen-by = { $count ->
    [one] { $count } login hos { $customer } ser den:
   *[other] { $count } logins hos { $customer } ser den:
}
status-report-added = Udkastet er gemt. Ingen udenfor ser det endnu.
status-report-saved = Rapporten er ændret.
status-report-published = Rapporten er udgivet.
status-report-withdrawn = Rapporten er trukket tilbage. Den er et udkast igen.
status-report-changed = Nogen har ændret rapporten imens. Se på den igen, før du udgiver den.
status-report-kept = En udgivet rapport fjernes ikke. Træk den tilbage først.
status-report-removed = Rapporten er fjernet.
status-report-remove = Fjern rapporten { $title }?
status-report-remove-draft = Udkastet og dets tekst er væk for altid.
status-report-remove-published = En rapport, der er udgivet, skal først trækkes tilbage.
status-reports-none = Ingen statusrapporter endnu

rates = Timepriser
rates-intro = Hvad en time koster, og siden hvornår. Den mest specifikke timepris gælder: opgavens før projektets, projektets før kundens, og en for en person før en for alle.
rates-none = Ingen timepriser endnu
rates-none-text = Uden en timepris er timernes værdi ukendt.
rates-none-here = Ingen egne timepriser: mere generelle gælder.
rates-count = { $count ->
    [one] { $count } timepris
   *[other] { $count } timepriser
}
rate-new = Ny timepris
rate-add = Tilføj timepris
rate-new-text = Timer, der allerede er gemt, beholder deres, medmindre du siger andet.
rate-place = Hvor den gælder
rate-heading = Timepris
rate-for = For
rate-for-hint = En kundes timepris gælder for alle dens projekter, der ikke har deres egen.
rate-everything = Alt
rate-person = Person
rate-person-hint = En timepris for én person går forud for en for alle.
rate-anyone = Alle
rate-currency-hint = Tre bogstaver, fx EUR. Kun timepriser i projektets valuta gælder for dets timer.
rate-currency-of-project = Projektet er i { $currency }: en timepris i en anden valuta ville aldrig gælde
rate-valid-from = Gælder fra
rate-valid-from-hint = Den første dag, fx 2026-02-01 eller 1.2.2026. Tidligere timer beholder timeprisen før.
rate-until = Til og med
rate-per-hour = Pr. time
rate-hint = Pr. time, uden valutaens navn. 0: arbejdet er gratis.
rate-none = Ingen timepris fra denne dag
rate-none-hint = Det mere generelle gælder igen.
rate-form = Indtast en timepris som 950 eller 87,50, med højst fire decimaler
rate-negative = Indtast 0 eller mere
rate-missing = Indtast en timepris, eller markér, at der ingen er fra denne dag
rate-either = Indtast en timepris, eller markér dette, men ikke begge dele
rate-day-taken = Der er allerede en timepris fra den dag. Vælg en anden dag, eller ret den
rate-ends = Ingen timepris
rate-ended = Ophørt
rate-current = Gælder nu
rate-later = Endnu ikke
rate-past = Tidligere
rate-from = { $rate } fra { $day }
rate-open = Åbne timer
rate-open-count = { $count ->
    [one] { $count } åben registrering hos jer har en anden timepris, end den ville få nu.
   *[other] { $count } åbne registreringer hos jer har en anden timepris, end de ville få nu.
}
rate-reprice = Giv dem den timepris, der gælder nu
rate-reprice-hint = Åbne timer er hverken godkendt eller faktureret. Timer fra andre systemer beholder altid det, de kom med.
rate-saved = Timeprisen er gemt.
rate-removed = Timeprisen er fjernet.
rate-remove = Fjern denne timepris?
rate-remove-before = Fra dens første dag gælder timeprisen før den, som om den aldrig havde været der.
rate-remove-hours = Gemte timer beholder, hvad de har, medmindre du siger andet.
rates-search = Søg efter kunde, projekt, opgave eller person
rates-any-project = Alle projekter
rates-any-person = Alle personer
rates-history = Med historik
rates-now = Dem, der gælder nu

event-phase-created = Fase tilføjet
event-phase-updated = Fase ændret
event-phase-moved = Fase flyttet
event-phase-removed = Fase fjernet
event-milestone-created = Milepæl tilføjet
event-milestone-updated = Milepæl ændret
event-milestone-done = Milepæl nået
event-milestone-reopened = Milepæl alligevel ikke nået
event-milestone-removed = Milepæl fjernet
event-task-created = Opgave tilføjet
event-task-updated = Opgave ændret
event-task-moved = Opgave flyttet
event-task-done = Opgave færdig
event-task-reopened = Opgave åbnet igen
event-task-removed = Opgave fjernet
event-status-report-created = Udkast til statusrapport skrevet
event-status-report-updated = Statusrapport ændret
event-status-report-published = Statusrapport udgivet
event-status-report-withdrawn = Statusrapport trukket tilbage
event-status-report-removed = Statusrapport fjernet
event-rate-created = Timepris tilføjet
event-rate-updated = Timepris ændret
event-rate-removed = Timepris fjernet
event-rate-repriced = Åbne timer fik nye timepriser
