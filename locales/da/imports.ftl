# Imports: files from other systems.

imports-title = Importer
imports-intro = Hent kunder, projekter, timer og fakturaer fra Kimai, Toggl Track, Clockify, Harvest eller en hvilken som helst CSV-fil.
imports-from-file = Importér fra en fil
imports-upload = Upload en fil
imports-file = Fil
imports-file-hint = CSV eller Kimais JSON, op til { $limit }. Intet bliver gemt hos jer, før du har set, hvad der vil ske.
imports-search = Søg efter filnavn
imports-any-format = Alle formater
imports-any-state = Alle tilstande
imports-any-person = Alle
imports-not-undone = Den kan ikke længere fortrydes
imports-none = Intet er importeret endnu
imports-none-text = Hver fil, du henter ind, står her med det, der blev af dens rækker.
imports-format = Format
imports-state = Tilstand
imports-when = Uploadet
imports-who = Af
imports-size = Størrelse
imports-rows = Rækker
imports-row = Række
imports-line = Linje
imports-reason = Årsag
imports-new = Nye
imports-changed = Ændrede
imports-same = Uændrede
imports-skipped = Sprunget over
imports-failed = Fejlede
imports-no-file = Vælg en fil, der ikke er tom
imports-too-large = Filen er længere end { $limit }: del den
imports-broken-off = Overførslen blev afbrudt, før filen var hel: prøv igen
imports-state-receiving = Uploades
imports-state-open = Skal sættes op
imports-state-checking = Kontrolleres
imports-state-checked = Venter på dit ja
imports-state-refused = Kan ikke læses
imports-state-running = I gang
imports-state-done = Importeret
imports-state-cancelled = Stoppet
imports-state-failed = Mislykket
imports-state-undoing = Fortrydes
imports-state-undone = Fortrudt
imports-format-kimai-csv = Kimai, CSV-eksport
imports-format-kimai-json = Kimai, API-svar (JSON)
imports-format-toggl = Toggl Track, detaljeret rapport
imports-format-clockify = Clockify, detaljeret rapport
imports-format-harvest = Harvest, detaljeret tidsrapport
imports-format-customers = Kunder fra en CSV-fil
imports-format-projects = Projekter fra en CSV-fil
imports-format-time = Timer fra en CSV-fil
imports-format-invoices = Fakturaer fra en CSV-fil
imports-format-unknown = Ukendt
imports-step-upload = Upload
imports-step-read = Sådan læses den
imports-step-check = Kontrol
imports-step-run = Import
imports-step-result = Resultat
imports-step-done = færdig
imports-step-now = nu
imports-step-later = senere
imports-step-wrong = stoppet her
imports-steps = Trin
imports-stop = Stop
imports-discard = Kassér
imports-reading = Sådan læses filen
imports-told = Genkendt på overskrifterne: { $format }. { $known } af { $all } kolonner læses.
imports-told-json = Genkendt på nøglerne: { $format }.
imports-told-before = Læses som den sidste fil med disse overskrifter: { $format }.
imports-told-not = Disse overskrifter er ukendte. Vælg, hvad filen indeholder, og derefter hvilken kolonne der er hvad.
imports-other-format = Brug dette format
imports-choose = Vælg …
imports-format-needed = Vælg et format
imports-mapping = Kolonner
imports-mapping-hint = Hvilken kolonne i filen der skal hvorhen. Det huskes til filer med de samme overskrifter.
imports-target = Bliver til
imports-source-column = Kolonne i filen
imports-samples = Hvad der står der
imports-not-in-file = Ikke i filen
imports-column = Kolonne { $number }
imports-is-needed = påkrævet
imports-needed = { $field } er påkrævet: vælg kolonnen
imports-zone = Tidszone for klokkeslættene
imports-zone-hint = Uden den siger klokkeslættene i filen intet. Jeres konto bruger { $zone }. Der spørges én gang pr. kilde.
imports-zone-needed = Vælg tidszonen for klokkeslættene
imports-dates = Datoer som 03/04/2026
imports-dates-hint = En dag over 12 et sted i filen beviser rækkefølgen. Gør intet det, bliver du spurgt.
imports-dates-by-file = Filen beviser det
imports-dates-dmy = Dagen først: 3. april
imports-dates-mdy = Måneden først: 4. marts
imports-dates-ymd = Året først
imports-dates-needed = { $date } kan være to dage, og intet i filen siger hvilken: vælg, hvad der kommer først
imports-without-customer = Kunde for rækker, der ikke nævner nogen
imports-without-project = Projekt for rækker, der ikke nævner noget
imports-without-hint = Et navn; det oprettes, hvis det er nyt. Er feltet tomt, fejler sådanne rækker.
imports-check = Kontrollér filen
imports-beginning = Filens første rækker
imports-beginning-text = Som de står i filen
imports-preview = Hvad der vil ske
imports-preview-text = Intet er gemt endnu.
imports-run = Importér
imports-busy = En anden import er i gang: vent, til den er færdig
imports-first-rows = Første rækker
imports-made = Oprettes undervejs:
imports-failed-rows = Rækker, der fejler
imports-error-file = Hent som CSV
imports-failed-shown = { $shown } af { $all } vist
imports-notices = Bemærkninger
imports-progress-check = Filen kontrolleres
imports-progress-run = Filen importeres
imports-progress-undo = Importen fortrydes
imports-progress-waiting = Det begynder om et øjeblik.
imports-progress-rows = { $done } af { $total } rækker
imports-progress-rate = { "" }, { $rate } i sekundet, { $left } tilbage
imports-safe-to-leave = Du kan forlade siden: arbejdet fortsætter.
imports-result = Resultat
imports-ended = Sluttede { $when }
imports-part-text = Det, der var skrevet, da den stoppede, er der stadig: hele rækker, ingen to gange. Samme fil igen henter resten.
imports-undo = Fortryd denne import
imports-undo-text = Det, den oprettede, fjernes; det, den ændrede, bliver som før. Er noget redigeret eller faktureret siden, røres intet.
imports-undone-text = Den er fortrudt: alt er som før.
imports-undo-used = Den kan ikke fortrydes: noget, den oprettede, er nu i brug ({ $table }).
imports-trouble = Noget gik galt her, ikke i filen. Prøv igen senere.
imports-row-registered = Registreret
imports-row-approved = Godkendt
imports-row-invoiced = Faktureret
imports-row-draft = Kladde
imports-row-sent = Sendt
imports-field-id = Id i kilden
imports-field-date = Dato
imports-field-times = Tidspunkt
imports-field-start = Start
imports-field-end = Slut
imports-field-end-date = Slutdato
imports-field-duration = Timer
imports-field-customer = Kunde
imports-field-customer-number = Kundenummer
imports-field-project = Projekt
imports-field-project-number = Projektnummer
imports-field-person = Person
imports-field-user = Bruger
imports-field-email = E-mail
imports-field-staff-number = Medarbejdernummer
imports-field-first-name = Fornavn
imports-field-last-name = Efternavn
imports-field-activity = Aktivitet
imports-field-description = Beskrivelse
imports-field-billable = Fakturerbar
imports-field-state = Tilstand
imports-field-tags = Mærker
imports-field-currency = Valuta
imports-field-rate = Timepris
imports-field-amount = Beløb
imports-field-invoiced-hours = Fakturerede timer
imports-field-invoiced-amount = Faktureret beløb
imports-field-type = Slags post
imports-field-invoiced = Faktureret
imports-field-approved = Godkendt
imports-field-name = Navn
imports-field-number = Nummer
imports-field-phone = Telefon
imports-field-address = Adresse
imports-field-country = Land
imports-field-vat-number = Momsnummer
imports-field-language = Sprog
imports-field-zone = Tidszone
imports-field-note = Note
imports-field-active = Aktiv
imports-field-manager = Ansvarlig
imports-field-manager-email = Den ansvarliges e-mail
imports-field-budget-hours = Budget i timer
imports-field-budget-amount = Budget
imports-field-budget-monthly = Budget pr. måned
imports-field-kind = Art
imports-field-due = Forfalder
imports-field-paid-on = Betalt den
imports-field-net = Netto
imports-field-vat = Moms
imports-field-gross = Brutto
imports-field-paid = Betalt
imports-field-reference = Reference
imports-field-line = Linje
imports-field-line-project = Linje: projekt
imports-field-line-quantity = Linje: antal
imports-field-line-unit = Linje: enhed
imports-field-line-price = Linje: pris
imports-field-line-net = Linje: netto
imports-field-line-vat-rate = Linje: momssats
event-import-uploaded = Fil til import uploadet
event-import-started = Import startet
event-import-cancelled = Import stoppet
event-import-undo-started = Fortrydelse af en import startet
event-import-undone = Import fortrudt
imports-count = { $count ->
    [one] { $count } import
   *[other] { $count } importer
}
imports-kept = { $days ->
    [one] Selve filen slettes en dag efter importen.
   *[other] Selve filen slettes { $days } dage efter importen.
}
imports-as-stored = { $count ->
    [one] { $count } række, som den ville blive gemt
   *[other] { $count } rækker, som de ville blive gemt
}
imports-made-customers = { $count ->
    [one] { $count } kunde
   *[other] { $count } kunder
}
imports-made-projects = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekter
}
imports-made-people = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
imports-seconds = { $count ->
    [one] { $count } sekund
   *[other] { $count } sekunder
}
imports-minutes = { $count ->
    [one] { $count } minut
   *[other] { $count } minutter
}
imports-undo-time = { $count ->
    [one] Den kan ikke fortrydes: { $count } registrering er redigeret eller faktureret siden.
   *[other] Den kan ikke fortrydes: { $count } registreringer er redigeret eller faktureret siden.
}
imports-undo-customer = { $count ->
    [one] Den kan ikke fortrydes: { $count } kunde er redigeret siden.
   *[other] Den kan ikke fortrydes: { $count } kunder er redigeret siden.
}
imports-undo-project = { $count ->
    [one] Den kan ikke fortrydes: { $count } projekt er redigeret siden.
   *[other] Den kan ikke fortrydes: { $count } projekter er redigeret siden.
}
imports-undo-person = { $count ->
    [one] Den kan ikke fortrydes: { $count } person er redigeret siden.
   *[other] Den kan ikke fortrydes: { $count } personer er redigeret siden.
}
imports-undo-invoice = { $count ->
    [one] Den kan ikke fortrydes: { $count } faktura er redigeret siden.
   *[other] Den kan ikke fortrydes: { $count } fakturaer er redigeret siden.
}
