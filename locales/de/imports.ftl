# Imports: files from other systems.

imports-title = Importe
imports-intro = Kunden, Projekte, Stunden und Rechnungen aus Kimai, Toggl Track, Clockify, Harvest oder einer beliebigen CSV-Datei übernehmen.
imports-from-file = Aus einer Datei importieren
imports-upload = Datei hochladen
imports-file = Datei
imports-file-hint = CSV oder Kimais JSON, bis zu { $limit }. Nichts wird übernommen, bevor Sie gesehen haben, was geschehen würde.
imports-search = Nach Dateinamen suchen
imports-any-format = Alle Formate
imports-any-state = Alle Zustände
imports-any-person = Alle Personen
imports-not-undone = Er lässt sich nicht mehr rückgängig machen
imports-none = Noch nichts importiert
imports-none-text = Jede übernommene Datei steht hier mit dem, was aus ihren Zeilen wurde.
imports-format = Format
imports-state = Stand
imports-when = Hochgeladen
imports-who = Von
imports-size = Größe
imports-rows = Zeilen
imports-row = Zeile
imports-line = Zeilennummer
imports-reason = Grund
imports-new = Neu
imports-changed = Geändert
imports-same = Unverändert
imports-skipped = Übersprungen
imports-failed = Fehlerhaft
imports-no-file = Wählen Sie eine Datei, die nicht leer ist
imports-too-large = Die Datei ist länger als { $limit }: teilen Sie sie
imports-broken-off = Die Übertragung brach ab, bevor die Datei vollständig war: versuchen Sie es noch einmal
imports-state-receiving = Wird hochgeladen
imports-state-open = Einzurichten
imports-state-checking = Wird geprüft
imports-state-checked = Wartet auf Ihr Ja
imports-state-refused = Nicht lesbar
imports-state-running = Läuft
imports-state-done = Importiert
imports-state-cancelled = Angehalten
imports-state-failed = Fehlgeschlagen
imports-state-undoing = Wird rückgängig gemacht
imports-state-undone = Rückgängig gemacht
imports-format-kimai-csv = Kimai, CSV-Export
imports-format-kimai-json = Kimai, API-Antworten (JSON)
imports-format-toggl = Toggl Track, detaillierter Bericht
imports-format-clockify = Clockify, detaillierter Bericht
imports-format-harvest = Harvest, detaillierter Zeitbericht
imports-format-customers = Kunden aus einer CSV-Datei
imports-format-projects = Projekte aus einer CSV-Datei
imports-format-time = Stunden aus einer CSV-Datei
imports-format-invoices = Rechnungen aus einer CSV-Datei
imports-format-unknown = Unbekannt
imports-step-upload = Hochladen
imports-step-read = Wie sie gelesen wird
imports-step-check = Prüfung
imports-step-run = Import
imports-step-result = Ergebnis
imports-step-done = erledigt
imports-step-now = jetzt
imports-step-later = später
imports-step-wrong = hier angehalten
imports-steps = Schritte
imports-stop = Anhalten
imports-discard = Verwerfen
imports-reading = Wie die Datei gelesen wird
imports-told = An den Überschriften erkannt: { $format }. { $known } von { $all } Spalten werden gelesen.
imports-told-json = An den Schlüsseln erkannt: { $format }.
imports-told-before = Gelesen wie die letzte Datei mit diesen Überschriften: { $format }.
imports-told-not = Diese Überschriften sind unbekannt. Wählen Sie, was die Datei enthält, und dann, welche Spalte was ist.
imports-other-format = Dieses Format verwenden
imports-choose = Wählen …
imports-format-needed = Wählen Sie ein Format
imports-mapping = Spalten
imports-mapping-hint = Welche Spalte der Datei wohin gehört. Für Dateien mit denselben Überschriften wird es gemerkt.
imports-target = Wird zu
imports-source-column = Spalte der Datei
imports-samples = Was dort steht
imports-not-in-file = Nicht in der Datei
imports-column = Spalte { $number }
imports-is-needed = nötig
imports-needed = { $field } ist nötig: wählen Sie die Spalte
imports-zone = Zeitzone der Uhrzeiten
imports-zone-hint = Ohne sie sagen die Uhrzeiten der Datei nichts. Ihr Konto verwendet { $zone }. Wird je Quelle einmal gefragt.
imports-zone-needed = Wählen Sie die Zeitzone der Uhrzeiten
imports-dates = Daten wie 03/04/2026
imports-dates-hint = Ein Tag über 12 irgendwo in der Datei beweist die Reihenfolge. Sonst werden Sie gefragt.
imports-dates-by-file = Die Datei beweist es
imports-dates-dmy = Tag zuerst: 3. April
imports-dates-mdy = Monat zuerst: 4. März
imports-dates-ymd = Jahr zuerst
imports-dates-needed = { $date } kann zwei Tage meinen, und nichts in der Datei sagt welchen: wählen Sie, was zuerst kommt
imports-without-customer = Kunde für Zeilen, die keinen nennen
imports-without-project = Projekt für Zeilen, die keines nennen
imports-without-hint = Ein Name; ist er neu, wird er angelegt. Bleibt das Feld leer, schlagen solche Zeilen fehl.
imports-check = Datei prüfen
imports-beginning = Die ersten Zeilen der Datei
imports-beginning-text = Wie sie in der Datei stehen
imports-preview = Was geschehen würde
imports-preview-text = Noch ist nichts gespeichert.
imports-run = Importieren
imports-busy = Ein anderer Import läuft: warten Sie, bis er beendet ist
imports-first-rows = Erste Zeilen
imports-made = Dabei angelegt:
imports-failed-rows = Fehlerhafte Zeilen
imports-error-file = Als CSV herunterladen
imports-failed-shown = { $shown } von { $all } gezeigt
imports-notices = Hinweise
imports-progress-check = Die Datei wird geprüft
imports-progress-run = Die Datei wird importiert
imports-progress-undo = Der Import wird rückgängig gemacht
imports-progress-waiting = Es beginnt gleich.
imports-progress-rows = { $done } von { $total } Zeilen
imports-progress-rate = { "" }, { $rate } je Sekunde, noch { $left }
imports-safe-to-leave = Sie können diese Seite verlassen: die Arbeit geht weiter.
imports-result = Ergebnis
imports-ended = Beendet { $when }
imports-part-text = Was beim Anhalten schon geschrieben war, bleibt: ganze Zeilen, keine doppelt. Dieselbe Datei noch einmal bringt den Rest.
imports-undo = Diesen Import rückgängig machen
imports-undo-text = Was er angelegt hat, wird entfernt, was er geändert hat, ist wieder wie vorher. Wurde seither etwas bearbeitet oder abgerechnet, bleibt alles unberührt.
imports-undone-text = Er wurde rückgängig gemacht: alles ist wie zuvor.
imports-undo-used = Er kann nicht rückgängig gemacht werden: etwas davon wird inzwischen verwendet ({ $table }).
imports-trouble = Hier ging etwas schief, nicht in der Datei. Versuchen Sie es später noch einmal.
imports-row-registered = Erfasst
imports-row-approved = Freigegeben
imports-row-invoiced = Abgerechnet
imports-row-draft = Entwurf
imports-row-sent = Gesendet
imports-field-id = Kennung der Quelle
imports-field-date = Datum
imports-field-times = Uhrzeit
imports-field-start = Beginn
imports-field-end = Ende
imports-field-end-date = Enddatum
imports-field-duration = Stunden
imports-field-customer = Kunde
imports-field-customer-number = Kundennummer
imports-field-project = Projekt
imports-field-project-number = Projektnummer
imports-field-person = Person
imports-field-user = Benutzer
imports-field-email = E-Mail
imports-field-staff-number = Personalnummer
imports-field-first-name = Vorname
imports-field-last-name = Nachname
imports-field-activity = Tätigkeit
imports-field-description = Beschreibung
imports-field-billable = Abrechenbar
imports-field-state = Stand
imports-field-tags = Schlagworte
imports-field-currency = Währung
imports-field-rate = Stundensatz
imports-field-amount = Betrag
imports-field-invoiced-hours = Abgerechnete Stunden
imports-field-invoiced-amount = Abgerechneter Betrag
imports-field-type = Art des Eintrags
imports-field-invoiced = Abgerechnet
imports-field-approved = Freigegeben
imports-field-name = Name
imports-field-number = Nummer
imports-field-phone = Telefon
imports-field-address = Anschrift
imports-field-country = Land
imports-field-vat-number = USt-IdNr.
imports-field-language = Sprache
imports-field-zone = Zeitzone
imports-field-note = Notiz
imports-field-active = Aktiv
imports-field-manager = Verantwortlich
imports-field-manager-email = E-Mail der Verantwortlichen
imports-field-budget-hours = Budget in Stunden
imports-field-budget-amount = Budget
imports-field-budget-monthly = Budget je Monat
imports-field-kind = Art
imports-field-due = Fällig
imports-field-paid-on = Bezahlt am
imports-field-net = Netto
imports-field-vat = USt
imports-field-gross = Brutto
imports-field-paid = Bezahlt
imports-field-reference = Referenz
imports-field-line = Position
imports-field-line-project = Position: Projekt
imports-field-line-quantity = Position: Menge
imports-field-line-unit = Position: Einheit
imports-field-line-price = Position: Preis
imports-field-line-net = Position: netto
imports-field-line-vat-rate = Position: USt-Satz
event-import-uploaded = Datei für einen Import hochgeladen
event-import-started = Import begonnen
event-import-cancelled = Import angehalten
event-import-undo-started = Rückgängigmachen eines Imports begonnen
event-import-undone = Import rückgängig gemacht
imports-count = { $count ->
    [one] { $count } Import
   *[other] { $count } Importe
}
imports-kept = { $days ->
    [one] Die Datei selbst wird einen Tag nach dem Import gelöscht.
   *[other] Die Datei selbst wird { $days } Tage nach dem Import gelöscht.
}
imports-as-stored = { $count ->
    [one] { $count } Zeile, wie sie gespeichert würde
   *[other] { $count } Zeilen, wie sie gespeichert würden
}
imports-made-customers = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}
imports-made-projects = { $count ->
    [one] { $count } Projekt
   *[other] { $count } Projekte
}
imports-made-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
imports-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
imports-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
imports-undo-time = { $count ->
    [one] Er kann nicht rückgängig gemacht werden: { $count } Eintrag wurde seither bearbeitet oder abgerechnet.
   *[other] Er kann nicht rückgängig gemacht werden: { $count } Einträge wurden seither bearbeitet oder abgerechnet.
}
imports-undo-customer = { $count ->
    [one] Er kann nicht rückgängig gemacht werden: { $count } Kunde wurde seither bearbeitet.
   *[other] Er kann nicht rückgängig gemacht werden: { $count } Kunden wurden seither bearbeitet.
}
imports-undo-project = { $count ->
    [one] Er kann nicht rückgängig gemacht werden: { $count } Projekt wurde seither bearbeitet.
   *[other] Er kann nicht rückgängig gemacht werden: { $count } Projekte wurden seither bearbeitet.
}
imports-undo-person = { $count ->
    [one] Er kann nicht rückgängig gemacht werden: { $count } Person wurde seither bearbeitet.
   *[other] Er kann nicht rückgängig gemacht werden: { $count } Personen wurden seither bearbeitet.
}
imports-undo-invoice = { $count ->
    [one] Er kann nicht rückgängig gemacht werden: { $count } Rechnung wurde seither bearbeitet.
   *[other] Er kann nicht rückgängig gemacht werden: { $count } Rechnungen wurden seither bearbeitet.
}
