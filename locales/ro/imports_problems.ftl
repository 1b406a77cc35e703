# De ce au eșuat sau au fost omise rânduri dintr-un fișier și ce mai este de spus despre ele.

imports-at-line = Linia { $line }: { $text }
imports-reason-missing = { $field } lipsește
imports-reason-not-an-object = Un element al listei nu este un obiect
imports-reason-unknown-list = Lista este necunoscută
imports-reason-id-twice = Id-ul { $id } apare a doua oară în fișier
imports-reason-no-project = Nu se poate ști despre ce proiect este vorba
imports-reason-no-day = Nu se poate ști în ce zi a fost
imports-reason-unknown-customer = Clientul { $id } nu este cunoscut încă: importați mai întâi fișierul cu clienți
imports-reason-unknown-project = Proiectul { $id } nu este cunoscut încă: importați mai întâi fișierele cu clienți și proiecte
imports-reason-project-elsewhere = Proiectul aparține aici altui client: mutați-l mai întâi acolo
imports-reason-end-before-start = Sfârșitul { $end } este înaintea începutului { $start }
imports-reason-net-and-vat = Suma netă și TVA nu dau împreună suma brută
imports-reason-amounts-too-large = Sumele sunt prea mari
imports-reason-no-gross = Factura nu are sumă brută
imports-reason-no-invoice-date = Factura nu are dată
imports-reason-invoice-own = Factura { $number } a fost scrisă aici și niciun fișier nu o modifică
imports-reason-invoice-elsewhere = Factura { $number } aparține aici altui client
imports-reason-invoice-spoiled = Lăsată deoparte din cauza liniei { $line }, care ține de aceeași factură
imports-reason-invoice-twice = Lăsată deoparte pentru că numărul apare a doua oară în fișier, la linia { $line }
imports-reason-invoice-clash = Lăsată deoparte pentru că linia { $line } spune altceva: { $field }
imports-reason-still-running = Omis: este încă în desfășurare și nu are sfârșit
imports-reason-not-time-worked = Omis: este de tipul „{ $kind }”, care nu este timp lucrat
imports-reason-clocks-skip = Stocat fără ore: ceasurile sar peste { $time } pe { $date } în { $zone }
imports-reason-clocks-skip-start = Stocat fără ore: ceasurile sar peste ora de început
imports-reason-columns-unread = Coloane necitite: { $columns }
imports-reason-without-activity = Stocat fără activitate: { $ids }. Importați fișierul cu activități, apoi din nou pe acesta
imports-fault-not-a-date = { $field } „{ $value }” nu este o dată
imports-fault-two-days = { $field } „{ $value }” poate însemna două zile: trebuie spus dacă ziua sau luna este prima
imports-fault-not-a-time = { $field } „{ $value }” nu este o oră
imports-fault-not-a-moment = { $field } „{ $value }” nu este o zi cu oră precum 2026-10-31T09:00:00Z
imports-fault-not-a-duration = { $field } „{ $value }” nu este o durată
imports-fault-before-start = { $field } „{ $value }” este înaintea începutului
imports-fault-not-a-number = { $field } „{ $value }” nu este un număr
imports-fault-not-whole = { $field } „{ $value }” nu este un număr întreg
imports-fault-two-numbers = { $field } „{ $value }” poate însemna două numere: scrieți toate zecimalele sau niciuna
imports-fault-too-large = { $field } „{ $value }” este prea mare
imports-fault-not-positive = { $field } „{ $value }” nu este mai mare decât 0
imports-fault-not-a-percentage = { $field } „{ $value }” nu este un procent de la 0 la 100 cu cel mult două zecimale
imports-fault-not-a-currency = { $field } „{ $value }” nu este o monedă precum EUR
imports-fault-not-yes-no = { $field } „{ $value }” nu este nici da, nici nu
imports-fault-not-true-false = { $field } „{ $value }” nu este nici true, nici false
imports-fault-none-of = { $field } „{ $value }” nu este niciuna dintre { $words }
imports-fault-too-long = { $field } „{ $value }” are mai mult de { $characters } de caractere
imports-fault-not-a-text = { $field } „{ $value }” nu este un text
imports-fault-not-a-country = { $field } „{ $value }” nu este un cod de țară precum DK
imports-fault-not-an-email = { $field } „{ $value }” nu este o adresă de e-mail
imports-fault-not-a-language = { $field } „{ $value }” nu este una dintre limbile en, da, sv, de, ro
imports-fault-not-a-zone = { $field } „{ $value }” nu este un fus orar precum Europe/Copenhagen
imports-fault-not-known = { $field } „{ $value }” este necunoscut
imports-need-customer-name = { $field } este gol: fiecare client are nevoie de un nume
imports-need-project-name = { $field } este gol: fiecare proiect are nevoie de un nume
imports-need-for-whom = { $field } este gol: fiecare rând trebuie să spună pentru cine este
imports-need-on-what = { $field } este gol: fiecare rând trebuie să spună pentru ce proiect este
imports-need-day = { $field } este gol: fiecare rând are nevoie de o zi
imports-need-duration = { $field } este gol: nu se poate ști cât a durat
imports-need-invoice-number = { $field } este gol: fiecare rând are nevoie de numărul facturii
imports-need-line-amount = { $field } este gol: fiecare poziție are nevoie de suma ei
imports-reason-width = { $cells ->
    [one] Rândul are { $cells } coloană, iar antetul { $header }
    [few] Rândul are { $cells } coloane, iar antetul { $header }
   *[other] Rândul are { $cells } de coloane, iar antetul { $header }
}
imports-reason-several-customers = { $count ->
    [one] { $count } client se numește „{ $name }”: fișierul trebuie să dea și numărul
    [few] { $count } clienți se numesc „{ $name }”: fișierul trebuie să dea și numărul
   *[other] { $count } de clienți se numesc „{ $name }”: fișierul trebuie să dea și numărul
}
imports-reason-several-projects = { $count ->
    [one] { $count } proiect al clientului se numește „{ $name }”: fișierul trebuie să dea și numărul
    [few] { $count } proiecte ale clientului se numesc „{ $name }”: fișierul trebuie să dea și numărul
   *[other] { $count } de proiecte ale clientului se numesc „{ $name }”: fișierul trebuie să dea și numărul
}
imports-reason-several-people = { $count ->
    [one] { $count } persoană se numește „{ $name }”: fișierul trebuie să dea și adresa de e-mail
    [few] { $count } persoane se numesc „{ $name }”: fișierul trebuie să dea și adresa de e-mail
   *[other] { $count } de persoane se numesc „{ $name }”: fișierul trebuie să dea și adresa de e-mail
}
