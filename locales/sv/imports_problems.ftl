# Varför rader i en fil misslyckades eller hoppades över, och vad som annars sägs om dem.

imports-at-line = Rad { $line }: { $text }
imports-reason-missing = { $field } saknas
imports-reason-not-an-object = En post i listan är inget objekt
imports-reason-unknown-list = Listan är okänd
imports-reason-id-twice = Id { $id } står två gånger i filen
imports-reason-no-project = Det framgår inte vilket projekt det gäller
imports-reason-no-day = Det framgår inte vilken dag det var
imports-reason-unknown-customer = Kunden { $id } är inte känd ännu: importera filen med kunder först
imports-reason-unknown-project = Projektet { $id } är inte känt ännu: importera filerna med kunder och projekt först
imports-reason-project-elsewhere = Projektet hör till en annan kund här: flytta först projektet dit
imports-reason-end-before-start = Slutdatumet { $end } ligger före startdatumet { $start }
imports-reason-net-and-vat = Netto och moms blir tillsammans inte bruttobeloppet
imports-reason-amounts-too-large = Beloppen är för stora
imports-reason-no-gross = Fakturan saknar bruttobelopp
imports-reason-no-invoice-date = Fakturan saknar datum
imports-reason-invoice-own = Fakturan { $number } är skriven här, och ingen fil ändrar den
imports-reason-invoice-elsewhere = Fakturan { $number } hör till en annan kund här
imports-reason-invoice-spoiled = Utelämnad på grund av rad { $line }, som hör till samma faktura
imports-reason-invoice-twice = Utelämnad eftersom numret står en gång till i filen, på rad { $line }
imports-reason-invoice-clash = Utelämnad eftersom rad { $line } säger något annat: { $field }
imports-reason-still-running = Hoppades över: pågår fortfarande och saknar sluttid
imports-reason-not-time-worked = Hoppades över: är av typen ”{ $kind }”, som inte är arbetad tid
imports-reason-clocks-skip = Sparad utan klockslag: klockan hoppar över { $time } den { $date } i { $zone }
imports-reason-clocks-skip-start = Sparad utan klockslag: klockan hoppar över starttiden
imports-reason-columns-unread = Kolumner som inte läses: { $columns }
imports-reason-without-activity = Sparad utan aktivitet: { $ids }. Importera filen med aktiviteter och sedan den här igen
imports-fault-not-a-date = { $field } ”{ $value }” är inget datum
imports-fault-two-days = { $field } ”{ $value }” kan läsas som två dagar: det måste anges om dagen eller månaden kommer först
imports-fault-not-a-time = { $field } ”{ $value }” är inget klockslag
imports-fault-not-a-moment = { $field } ”{ $value }” är ingen dag med klockslag som 2026-10-31T09:00:00Z
imports-fault-not-a-duration = { $field } ”{ $value }” är ingen tidsåtgång
imports-fault-before-start = { $field } ”{ $value }” ligger före starten
imports-fault-not-a-number = { $field } ”{ $value }” är inget tal
imports-fault-not-whole = { $field } ”{ $value }” är inget heltal
imports-fault-two-numbers = { $field } ”{ $value }” kan läsas som två tal: skriv alla decimaler eller inga
imports-fault-too-large = { $field } ”{ $value }” är för stort
imports-fault-not-positive = { $field } ”{ $value }” är inte större än 0
imports-fault-not-a-percentage = { $field } ”{ $value }” är ingen procentsats från 0 till 100 med högst två decimaler
imports-fault-not-a-currency = { $field } ”{ $value }” är ingen valuta som EUR
imports-fault-not-yes-no = { $field } ”{ $value }” är varken ja eller nej
imports-fault-not-true-false = { $field } ”{ $value }” är varken true eller false
imports-fault-none-of = { $field } ”{ $value }” är inget av { $words }
imports-fault-too-long = { $field } ”{ $value }” är längre än { $characters } tecken
imports-fault-not-a-text = { $field } ”{ $value }” är ingen text
imports-fault-not-a-country = { $field } ”{ $value }” är ingen landskod som DK
imports-fault-not-an-email = { $field } ”{ $value }” är ingen e-postadress
imports-fault-not-a-language = { $field } ”{ $value }” är inget av språken en, da, sv, de, ro
imports-fault-not-a-zone = { $field } ”{ $value }” är ingen tidszon som Europe/Copenhagen
imports-fault-not-known = { $field } ”{ $value }” är okänt
imports-need-customer-name = { $field } är tomt: varje kund behöver ett namn
imports-need-project-name = { $field } är tomt: varje projekt behöver ett namn
imports-need-for-whom = { $field } är tomt: varje rad måste säga vem den är för
imports-need-on-what = { $field } är tomt: varje rad måste nämna ett projekt
imports-need-day = { $field } är tomt: varje rad behöver en dag
imports-need-duration = { $field } är tomt: det framgår inte hur lång tid det tog
imports-need-invoice-number = { $field } är tomt: varje rad behöver fakturans nummer
imports-need-line-amount = { $field } är tomt: varje fakturarad behöver sitt belopp
imports-reason-width = { $cells ->
    [one] Raden har { $cells } kolumn och rubrikraden { $header }
   *[other] Raden har { $cells } kolumner och rubrikraden { $header }
}
imports-reason-several-customers = { $count ->
    [one] { $count } kund heter ”{ $name }”: filen måste också ange numret
   *[other] { $count } kunder heter ”{ $name }”: filen måste också ange numret
}
imports-reason-several-projects = { $count ->
    [one] { $count } av kundens projekt heter ”{ $name }”: filen måste också ange numret
   *[other] { $count } av kundens projekt heter ”{ $name }”: filen måste också ange numret
}
imports-reason-several-people = { $count ->
    [one] { $count } person heter ”{ $name }”: filen måste också ange e-postadressen
   *[other] { $count } personer heter ”{ $name }”: filen måste också ange e-postadressen
}
