# Imports: files from other systems.

imports-title = Importuri
imports-intro = Aduceți clienți, proiecte, ore și facturi din Kimai, Toggl Track, Clockify, Harvest sau din orice fișier CSV.
imports-from-file = Importați dintr-un fișier
imports-upload = Încărcați un fișier
imports-file = Fișier
imports-file-hint = CSV sau JSON din Kimai, până la { $limit }. Nimic nu se preia înainte să vedeți ce s-ar întâmpla.
imports-search = Căutați după numele fișierului
imports-any-format = Orice format
imports-any-state = Orice stare
imports-any-person = Oricine
imports-not-undone = Nu mai poate fi anulat
imports-none = Încă nu s-a importat nimic
imports-none-text = Fiecare fișier preluat apare aici, cu ce s-a întâmplat cu rândurile lui.
imports-format = Format
imports-state = Stare
imports-when = Încărcat
imports-who = De către
imports-size = Mărime
imports-rows = Rânduri
imports-row = Rând
imports-line = Linie
imports-reason = Motiv
imports-new = Noi
imports-changed = Modificate
imports-same = Neschimbate
imports-skipped = Omise
imports-failed = Eșuate
imports-no-file = Alegeți un fișier care nu este gol
imports-too-large = Fișierul depășește { $limit }: împărțiți-l
imports-broken-off = Încărcarea s-a întrerupt înainte ca fișierul să fie complet: încercați din nou
imports-state-receiving = Se încarcă
imports-state-open = De configurat
imports-state-checking = Se verifică
imports-state-checked = Așteaptă acordul dvs.
imports-state-refused = Nu poate fi citit
imports-state-running = În curs
imports-state-done = Importat
imports-state-cancelled = Oprit
imports-state-failed = Eșuat
imports-state-undoing = Se anulează
imports-state-undone = Anulat
imports-format-kimai-csv = Kimai, export CSV
imports-format-kimai-json = Kimai, răspunsuri API (JSON)
imports-format-toggl = Toggl Track, raport detaliat
imports-format-clockify = Clockify, raport detaliat
imports-format-harvest = Harvest, raport detaliat de timp
imports-format-customers = Clienți dintr-un CSV
imports-format-projects = Proiecte dintr-un CSV
imports-format-time = Ore dintr-un CSV
imports-format-invoices = Facturi dintr-un CSV
imports-format-unknown = Necunoscut
imports-step-upload = Încărcare
imports-step-read = Cum se citește
imports-step-check = Verificare
imports-step-run = Import
imports-step-result = Rezultat
imports-step-done = gata
imports-step-now = acum
imports-step-later = mai târziu
imports-step-wrong = oprit aici
imports-steps = Pași
imports-stop = Opriți
imports-discard = Renunțați
imports-reading = Cum se citește fișierul
imports-told = Recunoscut după antet: { $format }. Se citesc { $known } din { $all } coloane.
imports-told-json = Recunoscut după chei: { $format }.
imports-told-before = Citit ca ultimul fișier cu acest antet: { $format }.
imports-told-not = Acest antet nu este cunoscut. Alegeți ce conține fișierul, apoi ce este fiecare coloană.
imports-other-format = Folosiți acest format
imports-choose = Alegeți …
imports-format-needed = Alegeți un format
imports-mapping = Coloane
imports-mapping-hint = Unde ajunge fiecare coloană a fișierului. Alegerea se păstrează pentru fișierele cu același antet.
imports-target = Devine
imports-source-column = Coloana din fișier
imports-samples = Ce conține
imports-not-in-file = Nu este în fișier
imports-column = Coloana { $number }
imports-is-needed = necesar
imports-needed = { $field } este necesar: alegeți coloana
imports-zone = Fusul orar al orelor
imports-zone-hint = Fără el, orele din fișier nu spun nimic. Contul dvs. folosește { $zone }. Se întreabă o singură dată pentru fiecare sursă.
imports-zone-needed = Alegeți fusul orar al orelor
imports-dates = Date precum 03/04/2026
imports-dates-hint = O zi mai mare de 12 oriunde în fișier dovedește ordinea. Altfel sunteți întrebat.
imports-dates-by-file = O dovedește fișierul
imports-dates-dmy = Ziua prima: 3 aprilie
imports-dates-mdy = Luna prima: 4 martie
imports-dates-ymd = Anul primul
imports-dates-needed = { $date } poate însemna două zile și nimic din fișier nu spune care: alegeți ce este primul
imports-without-customer = Clientul rândurilor care nu numesc niciunul
imports-without-project = Proiectul rândurilor care nu numesc niciunul
imports-without-hint = Un nume; dacă este nou, se adaugă. Dacă rămâne gol, astfel de rânduri eșuează.
imports-check = Verificați fișierul
imports-beginning = Primele rânduri ale fișierului
imports-beginning-text = Așa cum sunt în fișier
imports-preview = Ce s-ar întâmpla
imports-preview-text = Încă nu s-a salvat nimic.
imports-run = Importați
imports-busy = Un alt import este în curs: așteptați să se termine
imports-first-rows = Primele rânduri
imports-made = Adăugate pe parcurs:
imports-failed-rows = Rânduri care eșuează
imports-error-file = Descărcați ca CSV
imports-failed-shown = { $shown } din { $all } afișate
imports-notices = Observații
imports-progress-check = Fișierul se verifică
imports-progress-run = Fișierul se importă
imports-progress-undo = Importul se anulează
imports-progress-waiting = Începe imediat.
imports-progress-rows = { $done } din { $total } rânduri
imports-progress-rate = { "" }, { $rate } pe secundă, mai durează { $left }
imports-safe-to-leave = Puteți părăsi pagina: lucrul continuă.
imports-result = Rezultat
imports-ended = Încheiat { $when }
imports-part-text = Ce fusese scris la oprire rămâne: rânduri întregi, niciunul de două ori. Același fișier din nou aduce restul.
imports-undo = Anulați acest import
imports-undo-text = Ce a adăugat se șterge, ce a modificat revine ca înainte. Dacă între timp s-a editat sau s-a facturat ceva, nu se atinge nimic.
imports-undone-text = A fost anulat: totul este ca înainte.
imports-undo-used = Nu poate fi anulat: ceva adăugat este acum folosit ({ $table }).
imports-trouble = Ceva nu a mers aici, nu în fișier. Încercați mai târziu.
imports-row-registered = Înregistrat
imports-row-approved = Aprobat
imports-row-invoiced = Facturat
imports-row-draft = Ciornă
imports-row-sent = Trimis
imports-field-id = Id în sursă
imports-field-date = Data
imports-field-times = Ora
imports-field-start = Început
imports-field-end = Sfârșit
imports-field-end-date = Data de sfârșit
imports-field-duration = Ore
imports-field-customer = Client
imports-field-customer-number = Număr client
imports-field-project = Proiect
imports-field-project-number = Număr proiect
imports-field-person = Persoană
imports-field-user = Utilizator
imports-field-email = E-mail
imports-field-staff-number = Număr angajat
imports-field-first-name = Prenume
imports-field-last-name = Nume de familie
imports-field-activity = Activitate
imports-field-description = Descriere
imports-field-billable = Facturabil
imports-field-state = Stare
imports-field-tags = Etichete
imports-field-currency = Monedă
imports-field-rate = Tarif orar
imports-field-amount = Sumă
imports-field-invoiced-hours = Ore facturate
imports-field-invoiced-amount = Sumă facturată
imports-field-type = Tipul înregistrării
imports-field-invoiced = Facturat
imports-field-approved = Aprobat
imports-field-name = Nume
imports-field-number = Număr
imports-field-phone = Telefon
imports-field-address = Adresă
imports-field-country = Țară
imports-field-vat-number = Cod TVA
imports-field-language = Limbă
imports-field-zone = Fus orar
imports-field-note = Notă
imports-field-active = Activ
imports-field-manager = Responsabil
imports-field-manager-email = E-mailul responsabilului
imports-field-budget-hours = Buget în ore
imports-field-budget-amount = Buget
imports-field-budget-monthly = Buget lunar
imports-field-kind = Tip
imports-field-due = Scadență
imports-field-paid-on = Plătit la
imports-field-net = Net
imports-field-vat = TVA
imports-field-gross = Brut
imports-field-paid = Plătit
imports-field-reference = Referință
imports-field-line = Linie
imports-field-line-project = Linie: proiect
imports-field-line-quantity = Linie: cantitate
imports-field-line-unit = Linie: unitate
imports-field-line-price = Linie: preț
imports-field-line-net = Linie: net
imports-field-line-vat-rate = Linie: cota TVA
event-import-uploaded = Fișier de import încărcat
event-import-started = Import început
event-import-cancelled = Import oprit
event-import-undo-started = Anularea unui import începută
event-import-undone = Import anulat
imports-count = { $count ->
    [one] { $count } import
    [few] { $count } importuri
   *[other] { $count } de importuri
}
imports-kept = { $days ->
    [one] Fișierul se șterge la o zi după import.
    [few] Fișierul se șterge la { $days } zile după import.
   *[other] Fișierul se șterge la { $days } de zile după import.
}
imports-as-stored = { $count ->
    [one] { $count } rând, așa cum s-ar salva
    [few] { $count } rânduri, așa cum s-ar salva
   *[other] { $count } de rânduri, așa cum s-ar salva
}
imports-made-customers = { $count ->
    [one] { $count } client
    [few] { $count } clienți
   *[other] { $count } de clienți
}
imports-made-projects = { $count ->
    [one] { $count } proiect
    [few] { $count } proiecte
   *[other] { $count } de proiecte
}
imports-made-people = { $count ->
    [one] { $count } persoană
    [few] { $count } persoane
   *[other] { $count } de persoane
}
imports-seconds = { $count ->
    [one] { $count } secundă
    [few] { $count } secunde
   *[other] { $count } de secunde
}
imports-minutes = { $count ->
    [one] { $count } minut
    [few] { $count } minute
   *[other] { $count } de minute
}
imports-undo-time = { $count ->
    [one] Nu poate fi anulat: { $count } înregistrare a fost editată sau facturată între timp.
    [few] Nu poate fi anulat: { $count } înregistrări au fost editate sau facturate între timp.
   *[other] Nu poate fi anulat: { $count } de înregistrări au fost editate sau facturate între timp.
}
imports-undo-customer = { $count ->
    [one] Nu poate fi anulat: { $count } client a fost editat între timp.
    [few] Nu poate fi anulat: { $count } clienți au fost editați între timp.
   *[other] Nu poate fi anulat: { $count } de clienți au fost editați între timp.
}
imports-undo-project = { $count ->
    [one] Nu poate fi anulat: { $count } proiect a fost editat între timp.
    [few] Nu poate fi anulat: { $count } proiecte au fost editate între timp.
   *[other] Nu poate fi anulat: { $count } de proiecte au fost editate între timp.
}
imports-undo-person = { $count ->
    [one] Nu poate fi anulat: { $count } persoană a fost editată între timp.
    [few] Nu poate fi anulat: { $count } persoane au fost editate între timp.
   *[other] Nu poate fi anulat: { $count } de persoane au fost editate între timp.
}
imports-undo-invoice = { $count ->
    [one] Nu poate fi anulat: { $count } factură a fost editată între timp.
    [few] Nu poate fi anulat: { $count } facturi au fost editate între timp.
   *[other] Nu poate fi anulat: { $count } de facturi au fost editate între timp.
}
