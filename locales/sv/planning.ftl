# Medarbetarnas sidor om det planerade: faser, milstolpar, uppgifter, statusrapporter; och timpriser.

move-up = Flytta { $name } uppåt
move-down = Flytta { $name } nedåt
plan-due = Senast

project-team = Vem som har arbetat med det
project-team-none = Ingen har registrerat timmar ännu
project-last-booked = Senaste timmarna

budget-fine = { $percent }, inom budgeten
budget-watch = { $percent }, nästan förbrukad
budget-exceeded = { $percent }, över budgeten
budget-is-watch = Nästan förbrukad
budget-is-over = Över budget

phase-heading = Fas
phase-new = Ny fas
phase-add = Lägg till fas
phase-text = Faser följer på varandra. Kunder ser dem med projektstatus, om kolumnen Faser är synlig för dem.
phase-added = Fasen har lagts till.
phase-saved = Fasen har ändrats.
phase-removed = Fasen har tagits bort.
phase-remove = Ta bort fasen { $name }?
phase-remove-shown = Kunden ser den inte längre med projektstatus.
phase-remove-tasks = { $count ->
    [one] Dess uppgift blir kvar i projektet, utan fas.
   *[other] Dess { $count } uppgifter blir kvar i projektet, utan fas.
}
phases-none = Inga faser ännu
phases-count = { $count ->
    [one] { $count } fas
   *[other] { $count } faser
}

milestone-heading = Milstolpe
milestone-new = Ny milstolpe
milestone-add = Lägg till milstolpe
milestone-text = Kunder ser milstolpar med projektstatus, även de som är nådda.
milestone-done-on = Nådd den
milestone-done-on-hint = Till exempel 2026-02-01 eller 1.2.2026. Tomt: inte nådd ännu.
milestone-reach = Nådd
milestone-undo = Inte nådd
milestone-added = Milstolpen har lagts till.
milestone-saved = Milstolpen har ändrats.
milestone-removed = Milstolpen har tagits bort.
milestone-remove = Ta bort milstolpen { $name }?
milestone-remove-shown = Kunden ser den inte längre med projektstatus.
milestones-none = Inga milstolpar ännu
milestones-count = { $count ->
    [one] { $count } milstolpe
   *[other] { $count } milstolpar
}

tasks = Uppgifter
tasks-none = Inga uppgifter ännu
tasks-caption = Timmar och belopp är de som är registrerade på själva uppgiften.
tasks-intro = Öppna uppgifter i alla projekt, de mest brådskande först.
tasks-search = Sök på uppgift, projekt eller kund
tasks-any-due = Alla datum
tasks-none-open = Inga öppna uppgifter
tasks-none-text = Uppgifter läggs till på projektets sida.
tasks-count = { $count ->
    [one] { $count } öppen uppgift
   *[other] { $count } öppna uppgifter
}
task-new = Ny uppgift
task-add = Lägg till uppgift
task-text = Uppgifter är det som timmar registreras på. Kunder ser dem inte.
task-phase = Fas
task-no-phase = Ingen fas
task-assignee = Ansvarig
task-fixed-price = Fast pris
task-fixed-price-hint = Budgeten i pengar är priset, oavsett timmarna.
task-price-missing = Ange det fasta priset här
task-billable-hint = Nya timmar på uppgiften markeras som debiterbara.
task-not-billable = inte debiterbar
task-open = Öppen
task-overdue = Försenad
task-finish = Klar
task-reopen = Öppna igen
task-added = Uppgiften har lagts till.
task-saved = Uppgiften har ändrats.
task-removed = Uppgiften har tagits bort.
task-kept = Timmar är registrerade på uppgiften, så den blir kvar. Markera den som klar i stället.
task-remove = Ta bort uppgiften { $name }?
task-remove-hours = En uppgift med registrerade timmar tas inte bort: den kan markeras som klar.
task-remove-rates = Dess egna timpriser följer med.

status-report-heading = Rapport
status-report-new = Ny statusrapport
status-report-add = Skriv rapport
status-report-title = Rubrik
status-report-health = Hur det går
status-report-body = Text
status-report-body-hint = En tom rad börjar ett nytt stycke.
status-report-author = Författare
status-report-draft-text = Ett utkast. Kunder ser det när det är publicerat.
status-report-live-text = Rapporten är publicerad: kunder ser ändringar direkt.
status-report-is-draft = Utkast
status-report-is-published = Publicerad
status-report-publish = Publicera
status-report-withdraw = Dra tillbaka
status-report-preview = Som kunden läser den
status-report-preview-text = Författaren visas där kunden ser projektledaren, i den form som kunden ser namn. Dag och språk är läsarens egna.
status-report-readers = Vem som ser den
status-report-no-readers = Ingen hos { $customer } ser status för det här projektet just nu.
status-report-will-see = { $count ->
    [one] { $count } inloggning hos { $customer } kommer att se den:
   *[other] { $count } inloggningar hos { $customer } kommer att se den:
}
status-report-seen-by = { $count ->
    [one] { $count } inloggning hos { $customer } ser den:
   *[other] { $count } inloggningar hos { $customer } ser den:
}
status-report-added = Utkastet har sparats. Ingen utanför ser det ännu.
status-report-saved = Rapporten har ändrats.
status-report-published = Rapporten har publicerats.
status-report-withdrawn = Rapporten har dragits tillbaka. Den är ett utkast igen.
status-report-changed = Någon har ändrat rapporten under tiden. Titta på den igen innan du publicerar den.
status-report-kept = En publicerad rapport tas inte bort. Dra tillbaka den först.
status-report-removed = Rapporten har tagits bort.
status-report-remove = Ta bort rapporten { $title }?
status-report-remove-draft = Utkastet och dess text försvinner för gott.
status-report-remove-published = En publicerad rapport måste först dras tillbaka.
status-reports-none = Inga statusrapporter ännu

rates = Timpriser
rates-intro = Vad en timme kostar och sedan när. Det mest specifika timpriset gäller: uppgiftens före projektets, projektets före kundens, och ett för en person före ett för alla.
rates-none = Inga timpriser ännu
rates-none-text = Utan timpris är timmarnas värde okänt.
rates-none-here = Inga egna timpriser: mer allmänna gäller.
rates-count = { $count ->
    [one] { $count } timpris
   *[other] { $count } timpriser
}
rate-new = Nytt timpris
rate-add = Lägg till timpris
rate-new-text = Timmar som redan är sparade behåller sitt timpris, om du inte säger något annat.
rate-place = Var det gäller
rate-heading = Timpris
rate-for = För
rate-for-hint = En kunds timpris gäller för alla dess projekt som inte har något eget.
rate-everything = Allt
rate-person = Person
rate-person-hint = Ett timpris för en person går före ett för alla.
rate-anyone = Alla
rate-currency-hint = Tre bokstäver, till exempel EUR. Bara timpriser i projektets valuta gäller för dess timmar.
rate-currency-of-project = Projektet är i { $currency }: ett timpris i en annan valuta skulle aldrig gälla
rate-valid-from = Gäller från
rate-valid-from-hint = Den första dagen, till exempel 2026-02-01 eller 1.2.2026. Tidigare timmar behåller timpriset före.
rate-until = Till och med
rate-per-hour = Per timme
rate-hint = Per timme, utan valutans namn. 0: arbetet är gratis.
rate-none = Inget timpris från den här dagen
rate-none-hint = Det mer allmänna gäller igen.
rate-form = Ange ett timpris som 950 eller 87,50, med högst fyra decimaler
rate-negative = Ange 0 eller mer
rate-missing = Ange ett timpris, eller markera att det inte finns något från den här dagen
rate-either = Ange ett timpris eller markera detta, inte båda
rate-day-taken = Det finns redan ett timpris från den dagen. Välj en annan dag, eller ändra det
rate-ends = Inget timpris
rate-ended = Upphört
rate-current = Gäller nu
rate-later = Inte ännu
rate-past = Tidigare
rate-from = { $rate } från { $day }
rate-open = Öppna timmar
rate-open-count = { $count ->
    [one] { $count } öppen registrering hos er har ett annat timpris än den skulle få nu.
   *[other] { $count } öppna registreringar hos er har ett annat timpris än de skulle få nu.
}
rate-reprice = Ge dem det timpris som gäller nu
rate-reprice-hint = Öppna timmar är varken godkända eller fakturerade. Timmar från andra system behåller alltid det de kom med.
rate-saved = Timpriset har sparats.
rate-removed = Timpriset har tagits bort.
rate-remove = Ta bort det här timpriset?
rate-remove-before = Från dess första dag gäller timpriset före, som om det här aldrig hade funnits.
rate-remove-hours = Sparade timmar behåller det de har, om du inte säger något annat.
rates-search = Sök på kund, projekt, uppgift eller person
rates-any-project = Alla projekt
rates-any-person = Alla personer
rates-history = Med historik
rates-now = De som gäller nu

event-phase-created = Fas tillagd
event-phase-updated = Fas ändrad
event-phase-moved = Fas flyttad
event-phase-removed = Fas borttagen
event-milestone-created = Milstolpe tillagd
event-milestone-updated = Milstolpe ändrad
event-milestone-done = Milstolpe nådd
event-milestone-reopened = Milstolpe ändå inte nådd
event-milestone-removed = Milstolpe borttagen
event-task-created = Uppgift tillagd
event-task-updated = Uppgift ändrad
event-task-moved = Uppgift flyttad
event-task-done = Uppgift klar
event-task-reopened = Uppgift öppnad igen
event-task-removed = Uppgift borttagen
event-status-report-created = Utkast till statusrapport skrivet
event-status-report-updated = Statusrapport ändrad
event-status-report-published = Statusrapport publicerad
event-status-report-withdrawn = Statusrapport tillbakadragen
event-status-report-removed = Statusrapport borttagen
event-rate-created = Timpris tillagt
event-rate-updated = Timpris ändrat
event-rate-removed = Timpris borttaget
event-rate-repriced = Öppna timmar fick nya timpriser
