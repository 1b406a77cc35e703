# Expenses: what staff have paid for customers.

expenses = Cheltuieli
expense = Cheltuială
expenses-intro = Ce s-a plătit pentru clienți.
expenses-intro-own = Ce ați plătit pentru clienți.
expenses-search = Căutați după descriere, proiect sau client
expenses-count = { $count ->
    [one] { $count } cheltuială
    [few] { $count } cheltuieli
   *[other] { $count } de cheltuieli
}
expenses-none = Încă nu sunt cheltuieli
expenses-none-text = O cheltuială este o ciornă până când este trimisă spre aprobare.
expenses-done-approved = { $count ->
    [one] { $count } cheltuială a fost aprobată.
    [few] { $count } cheltuieli au fost aprobate.
   *[other] { $count } de cheltuieli au fost aprobate.
}
expense-add = Adaugă cheltuială
expense-added = Cheltuiala a fost adăugată ca ciornă.
expense-saved = Cheltuiala a fost modificată.
expense-removed = Cheltuiala a fost ștearsă.
expense-stepped = Gata: starea este mai jos.
expense-locked = Această cheltuială este trimisă sau decisă. Retrageți-o pentru a o modifica.
expense-hand-in = Trimite
expense-take-back = Retrage
expense-reject = Respinge
expense-reason = Motiv
expense-reason-hint = Este arătat celui care a introdus cheltuiala.
expense-reason-missing = Spuneți de ce este respinsă
expense-decided-by = Decis de
expense-money = Bani
expense-amount-hint = Ca pe bon, cu TVA
expense-amount-form = Scrieți o sumă peste 0, ca 249,50
expense-vat = Cota TVA
expense-vat-hint = În procente, ca 19. Gol: necunoscută
expense-vat-form = Scrieți un procent de la 0 la 100
expense-billable-hint = Urmează să fie facturată clientului.
expense-travel = Deplasare
expense-mileage = Kilometri
expense-meals = Mese
expense-lodging = Cazare
expense-materials = Materiale
expense-software = Software
expense-other = Altele
expense-draft = Ciornă
expense-submitted = Trimisă
expense-approved = Aprobată
expense-rejected = Respinsă
expense-invoiced = Facturată

event-expense-created = Cheltuială adăugată
event-expense-updated = Cheltuială modificată
event-expense-removed = Cheltuială ștearsă
event-expense-submitted = Cheltuială trimisă
event-expense-withdrawn = Cheltuială retrasă
event-expense-approved = Cheltuială aprobată
event-expense-rejected = Cheltuială respinsă

receipt = Document justificativ
receipts = Documente justificative
receipts-hint = PDF, JPEG, PNG, WebP sau HEIC. Cel mult { $count } fișiere de câte { $each } MB, în total { $all } MB.
receipts-none = Încă niciun document justificativ.
receipts-add = Adăugați documente
receipts-added = Documentele au fost adăugate.
receipts-choose = Alegeți cel puțin un fișier
receipts-any = Cu sau fără document
receipts-with = Cu document
receipts-without = Fără document
receipt-remove = Eliminați { $name }?
receipt-remove-text = Documentul este șters definitiv. Îl puteți adăuga din nou cât timp cheltuiala nu este trimisă.
receipt-removed = Documentul a fost eliminat.
event-expense-receipt-added = Document justificativ adăugat
event-expense-receipt-removed = Document justificativ eliminat
