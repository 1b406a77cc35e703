# Invoices as staff write, send, pay and correct them.

nav-billing = Facturare
nav-series = Numere de factură
col-gross = Brut
col-discount = Reducere (%)
state-draft = Ciornă
state-sent = Trimisă

invoices-intro = Ce facturați clienților și ce au plătit.
invoices-search = Căutați după număr, client sau referință
invoices-any-kind = Facturi și note de credit
invoices-count = { $count ->
    [one] { $count } factură
    [few] { $count } facturi
   *[other] { $count } de facturi
}
invoices-none = Încă nicio factură
invoices-none-text = Scrieți una din orele deschise sau manual.
invoices-none-here = Încă nicio factură
invoices-overdue = { $amount } restant
invoices-send-picked = Trimite ciornele
invoices-sent = { $count ->
    [one] { $count } ciornă a fost trimisă.
    [few] { $count } ciorne au fost trimise.
   *[other] { $count } de ciorne au fost trimise.
}
invoices-sent-some = { $sent } trimise, { $left } nu: nu mai sunt ciorne, nu au linii sau orele lor s-au schimbat.

invoice-new = Factură nouă
invoice-new-for = Factură nouă pentru { $customer }
invoice-draft-for = Ciornă pentru { $customer }
invoice-choose-text = Alegeți clientul și modul în care o scrieți.
invoice-choose-customer = Alegeți un client
invoice-from-hours = Din orele deschise
invoice-by-hand = Manual
invoice-edit-text = O ciornă. Clientul nu vede nimic din ea până nu este trimisă.
invoice-line = Linia { $n }
invoice-add-line = Adaugă o linie
invoice-count = Recalculează
invoice-save-draft = Salvează ciorna
invoice-terms = Condiții și note
invoice-no-lines = Adăugați mai întâi o linie
invoice-no-project = Niciun proiect
invoice-vat-percent = TVA (%)
invoice-vat-of = TVA { $rate } din { $net }
invoice-due-days = Termen de plată în zile
invoice-due-days-hint = Numărat din ziua trimiterii
invoice-reference-hint = Ce vrea clientul să citească pe ea: un număr de comandă, o persoană de contact
invoice-note = Notă către client
invoice-note-hint = Clientul o citește pe factură.
invoice-line-of-hours = din ore: ștergeți linia ca să le eliberați
invoice-unit-hours = ore
invoice-back = Înapoi
invoice-ask = Întrebare despre această factură
invoice-about = Despre această factură

invoice-added = Ciorna a fost creată.
invoice-saved = Ciorna a fost salvată.
invoice-sent = Factura a fost trimisă.
invoice-cancelled = { $count ->
    [0] Ciorna a fost anulată.
    [one] Ciorna a fost anulată, iar { $count } înregistrare de timp este din nou deschisă.
    [few] Ciorna a fost anulată, iar { $count } înregistrări de timp sunt din nou deschise.
   *[other] Ciorna a fost anulată, iar { $count } de înregistrări de timp sunt din nou deschise.
}
invoice-credited = Nota de credit a fost trimisă.
invoice-is-fixed = Ce a fost trimis nu se schimbă: scrieți o notă de credit.
invoice-is-empty = Ciorna nu a fost trimisă: nu are linii.
invoice-hours-changed = Ciorna nu a fost trimisă: ore de pe ea s-au schimbat între timp. Anulați-o și faceți una nouă din orele de acum.

invoice-send = Trimite
invoice-send-question = Trimiteți factura de { $amount } către { $customer }?
invoice-send-number = Primește următorul număr: { $number }.
invoice-send-date = Data ei este { $date }.
invoice-send-due = Scadența este { $date }.
invoice-send-hours = Orele ei sunt marcate ca facturate.
invoice-send-seen = { $customer } o vede în extranet, dacă are voie să vadă facturile. Nu se trimite niciun e-mail.
invoice-send-fixed = De atunci nu mai poate fi modificată sau ștearsă, doar creditată.
invoice-cancel = Anulează ciorna
invoice-cancel-question = Anulați ciorna pentru { $customer }?
invoice-cancel-hours = { $count ->
    [0] Nu sunt ore pe ea.
    [one] { $count } înregistrare de timp de pe ea redevine deschisă.
    [few] { $count } înregistrări de timp de pe ea redevin deschise.
   *[other] { $count } de înregistrări de timp de pe ea redevin deschise.
}
invoice-cancel-unseen = Clientul nu a văzut-o niciodată și nu o va vedea.
invoice-cancel-final = Acțiunea nu poate fi anulată.

invoice-imported = Aceasta vine din alt sistem și îl urmează. Plăți și note de credit pot fi adăugate aici.
invoice-credits = Creditează factura
invoice-credit = Creditează
invoice-line-credited = Creditată
invoice-lines-none = Nu se cunosc linii.
invoice-overpaid = Plătit în plus
invoice-pay-to = Plată
invoice-hours-behind = Orele din spatele ei
invoice-hours-released = eliberată
invoice-hours-first = Sunt arătate doar primele { $count }.

payments = Plăți
payments-none = Încă nu s-a plătit nimic.
payments-elsewhere = Conform celuilalt sistem s-au plătit { $amount }.
payments-count = { $count ->
    [one] { $count } plată
    [few] { $count } plăți
   *[other] { $count } de plăți
}
payment-add = Adaugă o plată
payment-text = { $invoice }: { $open } de plată.
payment-added = Plata a fost adăugată.
payment-removed = Plata a fost ștearsă.
payment-note = Notă
payment-note-hint = Cum s-a plătit, referința băncii. Doar pentru colegi.
payment-amount-hint = În { $currency }. Sub 0: restituit.
payment-zero = Introduceți o sumă diferită de 0
payment-in-future = Ziua este în viitor
payment-offset = Compensată cu { $number }

credit-text = { $invoice } de { $amount }.
credit-what = Ce se creditează
credit-all = Tot ce nu a fost încă creditat
credit-lines = Liniile alese
credit-choose-lines = Alegeți cel puțin o linie
credit-release = Redeschide orele
credit-release-hint = Orele acestor linii pot fi atunci facturate din nou. Lăsați gol dacă munca nu se mai facturează.
credit-number = Nota de credit primește următorul număr și este trimisă imediat.
credit-offset = Ce a rămas de plată din factură se compensează cu ea.
credit-final = Acțiunea nu poate fi anulată.
credit-send = Trimite nota de credit

bill-hours-title = Orele deschise ale clientului { $customer }
bill-hours-text = Ce s-ar factura și ce rămâne pe dinafară. Fiecare monedă devine o ciornă separată.
bill-hours-projects = Proiecte
bill-hours-projects-hint = Niciunul ales: toate.
bill-hours-registered = Și orele pe care nu le-a aprobat încă nimeni
bill-hours-group = O linie pentru fiecare
bill-hours-group-hint = Clientul citește numele și textele. Tarife diferite înseamnă linii diferite.
bill-hours-currency-hint = Trei litere, ca să facturați doar această monedă
bill-hours-look = Arată orele
bill-hours-none = Nimic de facturat
bill-hours-none-text = Nu există astfel de ore deschise.
bill-hours-draft-in = Ciornă în { $currency }
bill-hours-sums = { $count ->
    [one] { $count } înregistrare, { $hours } ore, { $amount }
    [few] { $count } înregistrări, { $hours } ore, { $amount }
   *[other] { $count } de înregistrări, { $hours } ore, { $amount }
}
bill-hours-left = Rămase pe dinafară
bill-hours-reason = Motiv
bill-hours-entries = Înregistrări
bill-hours-vat-hint = Pe toate liniile. Se poate schimba pe ciornă, linie cu linie.
bill-hours-take = { $count ->
    [one] Creează ciorna
    [few] Creează { $count } ciorne
   *[other] Creează { $count } de ciorne
}
bill-hours-changed = Orele s-au schimbat în timp ce le priveați: cineva a facturat sau a modificat unele dintre ele. Așa arată acum.
bill-group-project = Proiect
bill-group-task = Proiect și sarcină
bill-group-person = Proiect și persoană
bill-group-day = Proiect și zi
bill-group-entry = Înregistrare
bill-left-not-billable = Nefacturabile
bill-left-not-approved = Încă neaprobate
bill-left-no-rate = Fără tarif orar, deci suma nu se cunoaște
bill-left-other-currency = În altă monedă

bill-number-form = Introduceți un număr
bill-number-whole = Introduceți un număr întreg
bill-number-decimals = Introduceți un număr cu cel mult { $count } zecimale
bill-percent-range = Introduceți un procent de la 0 la 100
bill-days-range = Introduceți de la 0 la 365 de zile

series-title = Numere de factură
series-text = Numerele se dau la trimitere, fără goluri. { $year } ține locul anului, { $short } al ultimelor două cifre, { $number } al numărului cu patru cifre.
series-pattern = Model
series-pattern-hint = Litere, cifre și locurile pentru an și număr
series-pattern-now = Următorul este { $number }.
series-next = Următorul număr
series-next-hint = Unul pe care îl are deja o factură este sărit.
series-next-range = Introduceți un număr de la 1 la 99.999.999
series-restarts = Începe de la 1 în fiecare an
series-needs-year = Un model fără an ar da aceleași numere în fiecare an
series-needs-number = Trebuie să existe un singur loc pentru număr
series-braces = Între acolade este ceva necunoscut
series-saved = Numerele au fost schimbate.

billing-title = Facturare
billing-text = Ce scrie pe facturile voastre și cu ce încep cele noi. Facturile trimise rămân cum sunt.
billing-about = Pe fiecare factură
billing-company = Firma
billing-company-hint = Așa cum este înregistrată. Gol: numele acestui cont.
billing-bank = Date bancare
billing-bank-hint = Unde se plătește, pe oricâte rânduri
billing-start = Facturile noi încep cu
billing-vat-hint = Gol: trebuie introdus de fiecare dată
billing-saved = Setările de facturare au fost schimbate.
billing-customer-title = Facturare
billing-customer-text = Cu ce încep facturile noi pentru { $customer }.
billing-empty-hint = Gol: ca pentru toți

event-invoice-created = Ciornă creată
event-invoice-updated = Ciornă modificată
event-invoice-sent = Factură trimisă
event-invoice-cancelled = Ciornă anulată
event-invoice-credited = Factură creditată
event-credit-note-sent = Notă de credit trimisă
event-payment-created = Plată adăugată
event-payment-removed = Plată ștearsă
event-billing-updated = Setări de facturare schimbate
event-billing-customer-updated = Facturarea clientului schimbată
event-invoice-series-updated = Numere de factură schimbate
