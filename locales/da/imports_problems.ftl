# Hvorfor rækker i en fil fejlede eller blev sprunget over, og hvad der ellers siges om dem.

imports-at-line = Linje { $line }: { $text }
imports-reason-missing = { $field } mangler
imports-reason-not-an-object = Et element på listen er ikke et objekt
imports-reason-unknown-list = Denne liste er ukendt
imports-reason-id-twice = Id’et { $id } står to gange i filen
imports-reason-no-project = Det fremgår ikke, hvilket projekt det drejer sig om
imports-reason-no-day = Det fremgår ikke, hvilken dag det var
imports-reason-unknown-customer = Kunden { $id } er ikke kendt endnu: importér først filen med kunder
imports-reason-unknown-project = Projektet { $id } er ikke kendt endnu: importér først filerne med kunder og projekter
imports-reason-project-elsewhere = Projektet hører til en anden kunde her: flyt først projektet dertil
imports-reason-end-before-start = Slutdatoen { $end } ligger før startdatoen { $start }
imports-reason-net-and-vat = Netto og moms giver tilsammen ikke bruttobeløbet
imports-reason-amounts-too-large = Beløbene er for store
imports-reason-no-gross = Fakturaen har intet bruttobeløb
imports-reason-no-invoice-date = Fakturaen har ingen dato
imports-reason-invoice-own = Fakturaen { $number } er skrevet her, og ingen fil ændrer den
imports-reason-invoice-elsewhere = Fakturaen { $number } hører til en anden kunde her
imports-reason-invoice-spoiled = Udeladt på grund af linje { $line }, der hører til samme faktura
imports-reason-invoice-twice = Udeladt, fordi nummeret står en gang til i filen, i linje { $line }
imports-reason-invoice-clash = Udeladt, fordi linje { $line } siger noget andet: { $field }
imports-reason-still-running = Sprunget over: er stadig i gang og har ingen sluttid
imports-reason-not-time-worked = Sprunget over: er af typen »{ $kind }«, som ikke er arbejdstid
imports-reason-clocks-skip = Gemt uden klokkeslæt: uret springer { $time } over den { $date } i { $zone }
imports-reason-clocks-skip-start = Gemt uden klokkeslæt: uret springer starttidspunktet over
imports-reason-columns-unread = Kolonner, der ikke læses: { $columns }
imports-reason-without-activity = Gemt uden aktivitet: { $ids }. Importér filen med aktiviteter og derefter denne igen
imports-fault-not-a-date = { $field } »{ $value }« er ikke en dato
imports-fault-two-days = { $field } »{ $value }« kan læses som to dage: det skal angives, om dagen eller måneden kommer først
imports-fault-not-a-time = { $field } »{ $value }« er ikke et klokkeslæt
imports-fault-not-a-moment = { $field } »{ $value }« er ikke en dag med klokkeslæt som 2026-10-31T09:00:00Z
imports-fault-not-a-duration = { $field } »{ $value }« er ikke en varighed
imports-fault-before-start = { $field } »{ $value }« ligger før starten
imports-fault-not-a-number = { $field } »{ $value }« er ikke et tal
imports-fault-not-whole = { $field } »{ $value }« er ikke et helt tal
imports-fault-two-numbers = { $field } »{ $value }« kan læses som to tal: skriv alle decimaler eller ingen
imports-fault-too-large = { $field } »{ $value }« er for stort
imports-fault-not-positive = { $field } »{ $value }« er ikke større end 0
imports-fault-not-a-percentage = { $field } »{ $value }« er ikke en procentsats fra 0 til 100 med højst to decimaler
imports-fault-not-a-currency = { $field } »{ $value }« er ikke en valuta som EUR
imports-fault-not-yes-no = { $field } »{ $value }« er hverken ja eller nej
imports-fault-not-true-false = { $field } »{ $value }« er hverken true eller false
imports-fault-none-of = { $field } »{ $value }« er ingen af { $words }
imports-fault-too-long = { $field } »{ $value }« er længere end { $characters } tegn
imports-fault-not-a-text = { $field } »{ $value }« er ikke en tekst
imports-fault-not-a-country = { $field } »{ $value }« er ikke en landekode som DK
imports-fault-not-an-email = { $field } »{ $value }« er ikke en e-mailadresse
imports-fault-not-a-language = { $field } »{ $value }« er ikke et af sprogene en, da, sv, de, ro
imports-fault-not-a-zone = { $field } »{ $value }« er ikke en tidszone som Europe/Copenhagen
imports-fault-not-known = { $field } »{ $value }« er ukendt
imports-need-customer-name = { $field } er tom: hver kunde skal have et navn
imports-need-project-name = { $field } er tom: hvert projekt skal have et navn
imports-need-for-whom = { $field } er tom: hver række skal sige, hvem den er for
imports-need-on-what = { $field } er tom: hver række skal nævne et projekt
imports-need-day = { $field } er tom: hver række skal have en dag
imports-need-duration = { $field } er tom: det fremgår ikke, hvor længe det varede
imports-need-invoice-number = { $field } er tom: hver række skal have fakturaens nummer
imports-need-line-amount = { $field } er tom: hver linje skal have et beløb
imports-reason-width = { $cells ->
    [one] Rækken har { $cells } kolonne og overskriften { $header }
   *[other] Rækken har { $cells } kolonner og overskriften { $header }
}
imports-reason-several-customers = { $count ->
    [one] { $count } kunde hedder »{ $name }«: filen skal også angive nummeret
   *[other] { $count } kunder hedder »{ $name }«: filen skal også angive nummeret
}
imports-reason-several-projects = { $count ->
    [one] { $count } af kundens projekter hedder »{ $name }«: filen skal også angive nummeret
   *[other] { $count } af kundens projekter hedder »{ $name }«: filen skal også angive nummeret
}
imports-reason-several-people = { $count ->
    [one] { $count } person hedder »{ $name }«: filen skal også angive e-mailadressen
   *[other] { $count } personer hedder »{ $name }«: filen skal også angive e-mailadressen
}
