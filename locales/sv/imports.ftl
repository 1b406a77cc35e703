# Imports: files from other systems.

imports-title = Importer
imports-intro = Hämta kunder, projekt, timmar och fakturor från Kimai, Toggl Track, Clockify, Harvest eller vilken CSV-fil som helst.
imports-from-file = Importera från en fil
imports-upload = Ladda upp en fil
imports-file = Fil
imports-file-hint = CSV eller Kimais JSON, upp till { $limit }. Inget sparas hos er innan du har sett vad som skulle hända.
imports-search = Sök på filnamn
imports-any-format = Alla format
imports-any-state = Alla tillstånd
imports-any-person = Alla
imports-not-undone = Den kan inte längre ångras
imports-none = Inget har importerats än
imports-none-text = Varje fil du hämtar in visas här, med vad som hände med raderna.
imports-format = Format
imports-state = Status
imports-when = Uppladdad
imports-who = Av
imports-size = Storlek
imports-rows = Rader
imports-row = Rad
imports-line = Rad i filen
imports-reason = Orsak
imports-new = Nya
imports-changed = Ändrade
imports-same = Oförändrade
imports-skipped = Överhoppade
imports-failed = Misslyckade
imports-no-file = Välj en fil som inte är tom
imports-too-large = Filen är längre än { $limit }: dela den
imports-broken-off = Överföringen avbröts innan hela filen kom fram: försök igen
imports-state-receiving = Laddas upp
imports-state-open = Ska ställas in
imports-state-checking = Kontrolleras
imports-state-checked = Väntar på ditt ja
imports-state-refused = Kan inte läsas
imports-state-running = Pågår
imports-state-done = Importerad
imports-state-cancelled = Stoppad
imports-state-failed = Misslyckades
imports-state-undoing = Ångras
imports-state-undone = Ångrad
imports-format-kimai-csv = Kimai, CSV-export
imports-format-kimai-json = Kimai, API-svar (JSON)
imports-format-toggl = Toggl Track, detaljerad rapport
imports-format-clockify = Clockify, detaljerad rapport
imports-format-harvest = Harvest, detaljerad tidrapport
imports-format-customers = Kunder från en CSV-fil
imports-format-projects = Projekt från en CSV-fil
imports-format-time = Timmar från en CSV-fil
imports-format-invoices = Fakturor från en CSV-fil
imports-format-unknown = Okänt
imports-step-upload = Uppladdning
imports-step-read = Så läses den
imports-step-check = Kontroll
imports-step-run = Import
imports-step-result = Resultat
imports-step-done = klart
imports-step-now = nu
imports-step-later = senare
imports-step-wrong = stannade här
imports-steps = Steg
imports-stop = Stoppa
imports-discard = Kasta
imports-reading = Så läses filen
imports-told = Igenkänd på rubrikerna: { $format }. { $known } av { $all } kolumner läses.
imports-told-json = Igenkänd på nycklarna: { $format }.
imports-told-before = Läses som den förra filen med dessa rubriker: { $format }.
imports-told-not = De här rubrikerna är okända. Välj vad filen innehåller, sedan vilken kolumn som är vad.
imports-other-format = Använd det här formatet
imports-choose = Välj …
imports-format-needed = Välj ett format
imports-mapping = Kolumner
imports-mapping-hint = Vilken kolumn i filen som hamnar var. Det kommer ihåg för filer med samma rubriker.
imports-target = Blir
imports-source-column = Kolumn i filen
imports-samples = Vad som står där
imports-not-in-file = Finns inte i filen
imports-column = Kolumn { $number }
imports-is-needed = krävs
imports-needed = { $field } krävs: välj kolumnen
imports-zone = Tidszon för klockslagen
imports-zone-hint = Utan den säger klockslagen i filen inget. Ert konto använder { $zone }. Frågan ställs en gång per källa.
imports-zone-needed = Välj tidszon för klockslagen
imports-dates = Datum som 03/04/2026
imports-dates-hint = En dag över 12 någonstans i filen bevisar ordningen. Annars får du frågan.
imports-dates-by-file = Filen bevisar det
imports-dates-dmy = Dagen först: 3 april
imports-dates-mdy = Månaden först: 4 mars
imports-dates-ymd = Året först
imports-dates-needed = { $date } kan vara två dagar och inget i filen säger vilken: välj vad som kommer först
imports-without-customer = Kund för rader som inte nämner någon
imports-without-project = Projekt för rader som inte nämner något
imports-without-hint = Ett namn; det läggs till om det är nytt. Lämnas det tomt misslyckas sådana rader.
imports-check = Kontrollera filen
imports-beginning = Filens första rader
imports-beginning-text = Som de står i filen
imports-preview = Vad som skulle hända
imports-preview-text = Inget har sparats än.
imports-run = Importera
imports-busy = En annan import pågår: vänta tills den är klar
imports-first-rows = Första raderna
imports-made = Läggs till på vägen:
imports-failed-rows = Rader som misslyckas
imports-error-file = Hämta som CSV
imports-failed-shown = { $shown } av { $all } visas
imports-notices = Anmärkningar
imports-progress-check = Filen kontrolleras
imports-progress-run = Filen importeras
imports-progress-undo = Importen ångras
imports-progress-waiting = Det börjar om ett ögonblick.
imports-progress-rows = { $done } av { $total } rader
imports-progress-rate = { "" }, { $rate } per sekund, { $left } kvar
imports-safe-to-leave = Du kan lämna sidan: arbetet fortsätter.
imports-result = Resultat
imports-ended = Avslutades { $when }
imports-part-text = Det som hade skrivits när den stannade finns kvar: hela rader, ingen två gånger. Samma fil igen hämtar resten.
imports-undo = Ångra den här importen
imports-undo-text = Det den lade till tas bort, det den ändrade blir som förut. Har något redigerats eller fakturerats sedan dess rörs ingenting.
imports-undone-text = Den har ångrats: allt är som förut.
imports-undo-used = Den kan inte ångras: något den lade till används nu ({ $table }).
imports-trouble = Något gick fel här, inte i filen. Försök igen senare.
imports-row-registered = Registrerad
imports-row-approved = Godkänd
imports-row-invoiced = Fakturerad
imports-row-draft = Utkast
imports-row-sent = Skickad
imports-field-id = Id i källan
imports-field-date = Datum
imports-field-times = Tid
imports-field-start = Start
imports-field-end = Slut
imports-field-end-date = Slutdatum
imports-field-duration = Timmar
imports-field-customer = Kund
imports-field-customer-number = Kundnummer
imports-field-project = Projekt
imports-field-project-number = Projektnummer
imports-field-person = Person
imports-field-user = Användare
imports-field-email = E-post
imports-field-staff-number = Anställningsnummer
imports-field-first-name = Förnamn
imports-field-last-name = Efternamn
imports-field-activity = Aktivitet
imports-field-description = Beskrivning
imports-field-billable = Fakturerbar
imports-field-state = Status
imports-field-tags = Taggar
imports-field-currency = Valuta
imports-field-rate = Timpris
imports-field-amount = Belopp
imports-field-invoiced-hours = Fakturerade timmar
imports-field-invoiced-amount = Fakturerat belopp
imports-field-type = Typ av post
imports-field-invoiced = Fakturerad
imports-field-approved = Godkänd
imports-field-name = Namn
imports-field-number = Nummer
imports-field-phone = Telefon
imports-field-address = Adress
imports-field-country = Land
imports-field-vat-number = Momsnummer
imports-field-language = Språk
imports-field-zone = Tidszon
imports-field-note = Anteckning
imports-field-active = Aktiv
imports-field-manager = Ansvarig
imports-field-manager-email = Den ansvarigas e-post
imports-field-budget-hours = Budget i timmar
imports-field-budget-amount = Budget
imports-field-budget-monthly = Budget per månad
imports-field-kind = Typ
imports-field-due = Förfaller
imports-field-paid-on = Betald den
imports-field-net = Netto
imports-field-vat = Moms
imports-field-gross = Brutto
imports-field-paid = Betalt
imports-field-reference = Referens
imports-field-line = Rad
imports-field-line-project = Rad: projekt
imports-field-line-quantity = Rad: antal
imports-field-line-unit = Rad: enhet
imports-field-line-price = Rad: pris
imports-field-line-net = Rad: netto
imports-field-line-vat-rate = Rad: momssats
event-import-uploaded = Fil för import uppladdad
event-import-started = Import startad
event-import-cancelled = Import stoppad
event-import-undo-started = Ångrande av en import startat
event-import-undone = Import ångrad
imports-count = { $count ->
    [one] { $count } import
   *[other] { $count } importer
}
imports-kept = { $days ->
    [one] Själva filen raderas en dag efter importen.
   *[other] Själva filen raderas { $days } dagar efter importen.
}
imports-as-stored = { $count ->
    [one] { $count } rad som den skulle sparas
   *[other] { $count } rader som de skulle sparas
}
imports-made-customers = { $count ->
    [one] { $count } kund
   *[other] { $count } kunder
}
imports-made-projects = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekt
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
   *[other] { $count } minuter
}
imports-undo-time = { $count ->
    [one] Den kan inte ångras: { $count } post har redigerats eller fakturerats sedan dess.
   *[other] Den kan inte ångras: { $count } poster har redigerats eller fakturerats sedan dess.
}
imports-undo-customer = { $count ->
    [one] Den kan inte ångras: { $count } kund har redigerats sedan dess.
   *[other] Den kan inte ångras: { $count } kunder har redigerats sedan dess.
}
imports-undo-project = { $count ->
    [one] Den kan inte ångras: { $count } projekt har redigerats sedan dess.
   *[other] Den kan inte ångras: { $count } projekt har redigerats sedan dess.
}
imports-undo-person = { $count ->
    [one] Den kan inte ångras: { $count } person har redigerats sedan dess.
   *[other] Den kan inte ångras: { $count } personer har redigerats sedan dess.
}
imports-undo-invoice = { $count ->
    [one] Den kan inte ångras: { $count } faktura har redigerats sedan dess.
   *[other] Den kan inte ångras: { $count } fakturor har redigerats sedan dess.
}
