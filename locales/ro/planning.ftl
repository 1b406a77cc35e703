# Paginile angajaților pentru ce este planificat: faze, jaloane, sarcini, rapoarte de stadiu; și tarife orare.

move-up = Mută { $name } mai sus
move-down = Mută { $name } mai jos
plan-due = Termen

project-team = Cine a lucrat la el
project-team-none = Nimeni nu a înregistrat ore încă
project-last-booked = Ultimele ore

budget-fine = { $percent }, în limita bugetului
budget-watch = { $percent }, aproape consumat
budget-exceeded = { $percent }, peste buget
budget-is-watch = Aproape consumat
budget-is-over = Peste buget

phase-heading = Fază
phase-new = Fază nouă
phase-add = Adaugă o fază
phase-text = Fazele urmează una după alta. Clienții le văd la stadiul proiectului, dacă le este vizibilă coloana Faze.
phase-added = Faza a fost adăugată.
phase-saved = Faza a fost modificată.
phase-removed = Faza a fost eliminată.
phase-remove = Eliminați faza { $name }?
phase-remove-shown = Clientul nu o mai vede la stadiul proiectului.
phase-remove-tasks = { $count ->
    [one] Sarcina ei rămâne în proiect, fără fază.
    [few] Cele { $count } sarcini ale ei rămân în proiect, fără fază.
   *[other] Cele { $count } de sarcini ale ei rămân în proiect, fără fază.
}
phases-none = Nicio fază încă
phases-count = { $count ->
    [one] { $count } fază
    [few] { $count } faze
   *[other] { $count } de faze
}

milestone-heading = Jalon
milestone-new = Jalon nou
milestone-add = Adaugă un jalon
milestone-text = Clienții văd jaloanele la stadiul proiectului, și pe cele atinse.
milestone-done-on = Atins la
milestone-done-on-hint = De exemplu 2026-02-01 sau 1.2.2026. Gol: încă neatins.
milestone-reach = Atins
milestone-undo = Neatins
milestone-added = Jalonul a fost adăugat.
milestone-saved = Jalonul a fost modificat.
milestone-removed = Jalonul a fost eliminat.
milestone-remove = Eliminați jalonul { $name }?
milestone-remove-shown = Clientul nu îl mai vede la stadiul proiectului.
milestones-none = Niciun jalon încă
milestones-count = { $count ->
    [one] { $count } jalon
    [few] { $count } jaloane
   *[other] { $count } de jaloane
}

tasks = Sarcini
tasks-none = Nicio sarcină încă
tasks-caption = Orele și sumele sunt cele înregistrate pe sarcina însăși.
tasks-intro = Sarcinile deschise din toate proiectele, cele mai urgente primele.
tasks-search = Căutați după sarcină, proiect sau client
tasks-any-due = Orice termen
tasks-none-open = Nicio sarcină deschisă
tasks-none-text = Sarcinile se adaugă pe pagina proiectului lor.
tasks-count = { $count ->
    [one] { $count } sarcină deschisă
    [few] { $count } sarcini deschise
   *[other] { $count } de sarcini deschise
}
task-new = Sarcină nouă
task-add = Adaugă o sarcină
task-text = Pe sarcini se înregistrează orele. Clienții nu le văd.
task-phase = Fază
task-no-phase = Nicio fază
task-assignee = Responsabil
task-fixed-price = Preț fix
task-fixed-price-hint = Bugetul ca sumă este prețul, oricâte ar fi orele.
task-price-missing = Introduceți aici prețul fix
task-billable-hint = Orele noi pe această sarcină sunt marcate ca facturabile.
task-not-billable = nefacturabilă
task-open = Deschisă
task-overdue = Întârziată
task-finish = Gata
task-reopen = Redeschide
task-added = Sarcina a fost adăugată.
task-saved = Sarcina a fost modificată.
task-removed = Sarcina a fost eliminată.
task-kept = Pe această sarcină sunt înregistrate ore, deci rămâne. Marcați-o în schimb ca încheiată.
task-remove = Eliminați sarcina { $name }?
task-remove-hours = O sarcină pe care sunt înregistrate ore nu se elimină: poate fi marcată ca încheiată.
task-remove-rates = Tarifele ei orare dispar odată cu ea.

status-report-heading = Raport
status-report-new = Raport de stadiu nou
status-report-add = Scrie un raport
status-report-title = Titlu
status-report-health = Cum stă
status-report-body = Text
status-report-body-hint = Un rând gol începe un paragraf nou.
status-report-author = Autor
status-report-draft-text = O ciornă. Clienții o văd după publicare.
status-report-live-text = Raportul este publicat: clienții văd modificările imediat.
status-report-is-draft = Ciornă
status-report-is-published = Publicat
status-report-publish = Publică
status-report-withdraw = Retrage
status-report-preview = Cum îl citește clientul
status-report-preview-text = Autorul apare acolo unde clientul vede managerul de proiect, în forma în care clientul vede numele. Ziua și limba sunt ale cititorului.
status-report-readers = Cine îl vede
status-report-no-readers = Nimeni de la { $customer } nu vede acum stadiul acestui proiect.
status-report-will-see = { $count ->
    [one] { $count } cont de la { $customer } îl va vedea:
    [few] { $count } conturi de la { $customer } îl vor vedea:
   *[other] { $count } de conturi de la { $customer } îl vor vedea:
}
status-report-seen-by = { $count ->
    [one] { $count } cont de la { $customer } îl vede:
    [few] { $count } conturi de la { $customer } îl văd:
   *[other] { $count } de conturi de la { $customer } îl văd:
}
status-report-added = Ciorna a fost salvată. Nimeni din afară nu o vede încă.
status-report-saved = Raportul a fost modificat.
status-report-published = Raportul este publicat.
status-report-withdrawn = Raportul a fost retras. Este din nou o ciornă.
status-report-changed = Cineva a modificat raportul între timp. Uitați-vă din nou la el înainte de a-l publica.
status-report-kept = Un raport publicat nu se elimină. Retrageți-l mai întâi.
status-report-removed = Raportul a fost eliminat.
status-report-remove = Eliminați raportul { $title }?
status-report-remove-draft = Ciorna și textul ei dispar definitiv.
status-report-remove-published = Un raport publicat trebuie mai întâi retras.
status-reports-none = Niciun raport de stadiu încă

rates = Tarife
rates-intro = Cât costă o oră și de când. Contează tariful cel mai specific: al sarcinii înaintea celui al proiectului, acesta înaintea celui al clientului, iar cel pentru o persoană înaintea celui pentru oricine.
rates-none = Niciun tarif încă
rates-none-text = Fără tarif, valoarea orelor este necunoscută.
rates-none-here = Niciun tarif propriu: contează cele mai generale.
rates-count = { $count ->
    [one] { $count } tarif
    [few] { $count } tarife
   *[other] { $count } de tarife
}
rate-new = Tarif nou
rate-add = Adaugă un tarif
rate-new-text = Orele deja salvate îl păstrează pe al lor, dacă nu spuneți altfel.
rate-place = Unde contează
rate-heading = Tarif
rate-for = Pentru
rate-for-hint = Tariful unui client contează pentru toate proiectele lui care nu au unul propriu.
rate-everything = Tot
rate-person = Persoană
rate-person-hint = Un tarif pentru o persoană trece înaintea unuia pentru oricine.
rate-anyone = Oricine
rate-currency-hint = Trei litere, de exemplu EUR. Pentru orele unui proiect contează doar tarifele în moneda lui.
rate-currency-of-project = Proiectul este în { $currency }: un tarif în altă monedă nu ar conta niciodată
rate-valid-from = Valabil din
rate-valid-from-hint = Prima zi, de exemplu 2026-02-01 sau 1.2.2026. Orele dinainte păstrează tariful anterior.
rate-until = Până la
rate-per-hour = Pe oră
rate-hint = Pe oră, fără numele monedei. 0: munca este gratuită.
rate-none = Niciun tarif din această zi
rate-none-hint = Contează din nou ce este mai general.
rate-form = Introduceți un tarif, de exemplu 950 sau 87,50, cu cel mult patru zecimale
rate-negative = Introduceți 0 sau mai mult
rate-missing = Introduceți un tarif sau bifați că nu există unul din această zi
rate-either = Introduceți un tarif sau bifați aici, nu amândouă
rate-day-taken = Există deja un tarif din acea zi. Alegeți altă zi sau modificați-l pe acela
rate-ends = Niciun tarif
rate-ended = Încheiat
rate-current = Valabil acum
rate-later = Încă nu
rate-past = Anterior
rate-from = { $rate } din { $day }
rate-open = Ore deschise
rate-open-count = { $count ->
    [one] { $count } înregistrare deschisă a dvs. are alt tarif decât ar primi acum.
    [few] { $count } înregistrări deschise ale dvs. au alt tarif decât ar primi acum.
   *[other] { $count } de înregistrări deschise ale dvs. au alt tarif decât ar primi acum.
}
rate-reprice = Dă-le tariful care contează acum
rate-reprice-hint = Orele deschise nu sunt nici aprobate, nici facturate. Orele din alte sisteme păstrează întotdeauna ce au avut la venire.
rate-saved = Tariful a fost salvat.
rate-removed = Tariful a fost eliminat.
rate-remove = Eliminați acest tarif?
rate-remove-before = Din prima lui zi contează tariful dinainte, ca și cum acesta nu ar fi existat.
rate-remove-hours = Orele salvate păstrează ce au, dacă nu spuneți altfel.
rates-search = Căutați după client, proiect, sarcină sau persoană
rates-any-project = Toate proiectele
rates-any-person = Toate persoanele
rates-history = Cu istoric
rates-now = Cele valabile acum

event-phase-created = Fază adăugată
event-phase-updated = Fază modificată
event-phase-moved = Fază mutată
event-phase-removed = Fază eliminată
event-milestone-created = Jalon adăugat
event-milestone-updated = Jalon modificat
event-milestone-done = Jalon atins
event-milestone-reopened = Jalon totuși neatins
event-milestone-removed = Jalon eliminat
event-task-created = Sarcină adăugată
event-task-updated = Sarcină modificată
event-task-moved = Sarcină mutată
event-task-done = Sarcină încheiată
event-task-reopened = Sarcină redeschisă
event-task-removed = Sarcină eliminată
event-status-report-created = Ciornă de raport de stadiu scrisă
event-status-report-updated = Raport de stadiu modificat
event-status-report-published = Raport de stadiu publicat
event-status-report-withdrawn = Raport de stadiu retras
event-status-report-removed = Raport de stadiu eliminat
event-rate-created = Tarif adăugat
event-rate-updated = Tarif modificat
event-rate-removed = Tarif eliminat
event-rate-repriced = Ore deschise cu tarife noi
