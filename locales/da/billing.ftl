# Invoices as staff write, send, pay and correct them.

nav-billing = Fakturering
nav-series = Fakturanumre
col-gross = Brutto
col-discount = Rabat (%)
state-draft = Kladde
state-sent = Sendt

invoices-intro = Hvad I fakturerer jeres kunder, og hvad de har betalt.
invoices-search = Søg på nummer, kunde eller reference
invoices-any-kind = Fakturaer og kreditnotaer
invoices-count = { $count ->
    [one] { $count } faktura
   *[other] { $count } fakturaer
}
invoices-none = Ingen fakturaer endnu
invoices-none-text = Skriv en ud fra åbne timer eller i hånden.
invoices-none-here = Ingen fakturaer endnu
invoices-overdue = { $amount } forfaldent
invoices-send-picked = Send kladder
invoices-sent = { $count ->
    [one] { $count } kladde blev sendt.
   *[other] { $count } kladder blev sendt.
}
invoices-sent-some = { $sent } sendt, { $left } ikke: de er ikke længere kladder, har ingen linjer, eller deres timer er ændret.

invoice-new = Ny faktura
invoice-new-for = Ny faktura til { $customer }
invoice-draft-for = Kladde til { $customer }
invoice-choose-text = Vælg kunden, og hvordan fakturaen skal skrives.
invoice-choose-customer = Vælg en kunde
invoice-from-hours = Fra åbne timer
invoice-by-hand = I hånden
invoice-edit-text = En kladde. Kunden ser intet til den, før den er sendt.
invoice-line = Linje { $n }
invoice-add-line = Tilføj linje
invoice-count = Beregn igen
invoice-save-draft = Gem kladde
invoice-terms = Betingelser og noter
invoice-no-lines = Tilføj først en linje
invoice-no-project = Intet projekt
invoice-vat-percent = Moms (%)
invoice-vat-of = Moms { $rate } af { $net }
invoice-due-days = Betalingsfrist i dage
invoice-due-days-hint = Regnet fra den dag, den sendes
invoice-reference-hint = Det, kunden vil læse på den: et ordrenummer, en kontaktperson
invoice-note = Note til kunden
invoice-note-hint = Kunden læser den på fakturaen.
invoice-line-of-hours = fra timer: fjern linjen for at give dem fri
invoice-unit-hours = timer
invoice-back = Tilbage
invoice-ask = Spørgsmål til denne faktura
invoice-about = Om denne faktura

invoice-added = Kladden blev oprettet.
invoice-saved = Kladden blev gemt.
invoice-sent = Fakturaen blev sendt.
invoice-cancelled = { $count ->
    [0] Kladden blev annulleret.
    [one] Kladden blev annulleret, og { $count } tidsregistrering er åben igen.
   *[other] Kladden blev annulleret, og { $count } tidsregistreringer er åbne igen.
}
invoice-credited = Kreditnotaen blev sendt.
invoice-is-fixed = Det, der er sendt, ændres ikke: skriv en kreditnota.
invoice-is-empty = Kladden blev ikke sendt: den har ingen linjer.
invoice-hours-changed = Kladden blev ikke sendt: timer på den er ændret i mellemtiden. Annuller den, og lav en ny ud fra timerne, som de er nu.

invoice-send = Send
invoice-send-question = Send fakturaen på { $amount } til { $customer }?
invoice-send-number = Den får det næste nummer: { $number }.
invoice-send-date = Dens dato er { $date }.
invoice-send-due = Den forfalder { $date }.
invoice-send-hours = Dens timer markeres som fakturerede.
invoice-send-seen = { $customer } ser den i ekstranettet, hvis de må se fakturaer. Der sendes ingen mail.
invoice-send-fixed = Derefter kan den hverken redigeres eller fjernes, kun krediteres.
invoice-cancel = Annuller kladde
invoice-cancel-question = Annuller kladden til { $customer }?
invoice-cancel-hours = { $count ->
    [0] Der er ingen timer på den.
    [one] { $count } tidsregistrering på den bliver åben igen.
   *[other] { $count } tidsregistreringer på den bliver åbne igen.
}
invoice-cancel-unseen = Kunden har aldrig set den og får den ikke at se.
invoice-cancel-final = Det kan ikke fortrydes.

invoice-imported = Denne kommer fra et andet system og følger det. Betalinger og kreditnotaer kan tilføjes her.
invoice-credits = Krediterer faktura
invoice-credit = Krediter
invoice-line-credited = Krediteret
invoice-lines-none = Ingen linjer kendes.
invoice-overpaid = Betalt for meget
invoice-pay-to = Betaling
invoice-hours-behind = Timerne bag
invoice-hours-released = givet fri
invoice-hours-first = Kun de første { $count } vises.

payments = Betalinger
payments-none = Der er ikke betalt noget endnu.
payments-elsewhere = Ifølge det andet system er der betalt { $amount }.
payments-count = { $count ->
    [one] { $count } betaling
   *[other] { $count } betalinger
}
payment-add = Tilføj betaling
payment-text = { $invoice }: { $open } udestående.
payment-added = Betalingen blev tilføjet.
payment-removed = Betalingen blev fjernet.
payment-note = Note
payment-note-hint = Hvordan der er betalt, bankens reference. Kun til jeres egne folk.
payment-amount-hint = I { $currency }. Under 0: betalt tilbage.
payment-zero = Angiv et andet beløb end 0
payment-in-future = Dagen ligger i fremtiden
payment-offset = Modregnet i { $number }

credit-text = { $invoice } på { $amount }.
credit-what = Hvad der krediteres
credit-all = Alt, der ikke er krediteret endnu
credit-lines = Udvalgte linjer
credit-choose-lines = Vælg mindst én linje
credit-release = Åbn timerne igen
credit-release-hint = Linjernes timer kan så faktureres på ny. Lad feltet stå tomt, hvis arbejdet slet ikke skal faktureres.
credit-number = Kreditnotaen får det næste nummer og sendes med det samme.
credit-offset = Det, der stadig er udestående på fakturaen, modregnes.
credit-final = Det kan ikke fortrydes.
credit-send = Send kreditnota

bill-hours-title = Åbne timer for { $customer }
bill-hours-text = Hvad der ville blive faktureret, og hvad der udelades. Hver valuta bliver sin egen kladde.
bill-hours-projects = Projekter
bill-hours-projects-hint = Ingen valgt: alle.
bill-hours-registered = Også timer, som ingen har godkendt endnu
bill-hours-group = En linje for hver
bill-hours-group-hint = Kunden læser navne og tekster. Forskellige timepriser bliver forskellige linjer.
bill-hours-currency-hint = Tre bogstaver for kun at fakturere denne
bill-hours-look = Vis timer
bill-hours-none = Intet at fakturere
bill-hours-none-text = Der er ingen åbne timer af den slags.
bill-hours-draft-in = Kladde i { $currency }
bill-hours-sums = { $count ->
    [one] { $count } registrering, { $hours } timer, { $amount }
   *[other] { $count } registreringer, { $hours } timer, { $amount }
}
bill-hours-left = Udeladt
bill-hours-reason = Årsag
bill-hours-entries = Registreringer
bill-hours-vat-hint = På alle linjer. Den kan ændres linje for linje på kladden.
bill-hours-take = { $count ->
    [one] Opret kladden
   *[other] Opret { $count } kladder
}
bill-hours-changed = Timerne blev ændret, mens du så på dem: nogen har faktureret eller redigeret nogle af dem. Sådan ser det ud nu.
bill-group-project = Projekt
bill-group-task = Projekt og opgave
bill-group-person = Projekt og medarbejder
bill-group-day = Projekt og dag
bill-group-entry = Registrering
bill-left-not-billable = Ikke fakturerbare
bill-left-not-approved = Ikke godkendt endnu
bill-left-no-rate = Uden timepris, så beløbet er ukendt
bill-left-other-currency = I en anden valuta

bill-number-form = Angiv et tal
bill-number-whole = Angiv et helt tal
bill-number-decimals = Angiv et tal med højst { $count } decimaler
bill-percent-range = Angiv en procent fra 0 til 100
bill-days-range = Angiv 0 til 365 dage

series-title = Fakturanumre
series-text = Numre gives, når noget sendes, uden huller. { $year } står for året, { $short } for årets to sidste cifre, { $number } for nummeret med fire cifre.
series-pattern = Mønster
series-pattern-hint = Bogstaver, cifre og pladserne til år og nummer
series-pattern-now = Det næste er { $number }.
series-next = Næste nummer
series-next-hint = Et nummer, som en faktura allerede har, springes over.
series-next-range = Angiv et tal fra 1 til 99.999.999
series-restarts = Begynd ved 1 hvert år
series-needs-year = Et mønster uden året ville give de samme numre igen hvert år
series-needs-number = Der skal være én plads til nummeret
series-braces = Der står noget ukendt i klammerne
series-saved = Numrene blev ændret.

billing-title = Fakturering
billing-text = Hvad der står på jeres fakturaer, og hvad nye begynder med. Sendte fakturaer bliver, som de er.
billing-about = På hver faktura
billing-company = Firma
billing-company-hint = Som det er registreret. Tomt: kontoens navn.
billing-bank = Bankoplysninger
billing-bank-hint = Hvor der skal betales, på så mange linjer I vil
billing-start = Nye fakturaer begynder med
billing-vat-hint = Tomt: skal angives hver gang
billing-saved = Indstillingerne for fakturering blev ændret.
billing-customer-title = Fakturering
billing-customer-text = Hvad nye fakturaer til { $customer } begynder med.
billing-empty-hint = Tomt: som for alle

event-invoice-created = Kladde oprettet
event-invoice-updated = Kladde ændret
event-invoice-sent = Faktura sendt
event-invoice-cancelled = Kladde annulleret
event-invoice-credited = Faktura krediteret
event-credit-note-sent = Kreditnota sendt
event-payment-created = Betaling tilføjet
event-payment-removed = Betaling fjernet
event-billing-updated = Indstillinger for fakturering ændret
event-billing-customer-updated = Kundens fakturering ændret
event-invoice-series-updated = Fakturanumre ændret
