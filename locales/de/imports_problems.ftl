# Warum Zeilen einer Datei scheiterten oder übersprungen wurden, und was sonst zu ihnen zu sagen ist.

imports-at-line = Zeile { $line }: { $text }
imports-reason-missing = { $field } fehlt
imports-reason-not-an-object = Ein Eintrag der Liste ist kein Objekt
imports-reason-unknown-list = Diese Liste ist unbekannt
imports-reason-id-twice = Die ID { $id } steht ein zweites Mal in dieser Datei
imports-reason-no-project = Es ist nicht zu erkennen, um welches Projekt es geht
imports-reason-no-day = Es ist nicht zu erkennen, an welchem Tag das war
imports-reason-unknown-customer = Kunde { $id } ist noch nicht bekannt: Importieren Sie zuerst die Datei der Kunden
imports-reason-unknown-project = Projekt { $id } ist noch nicht bekannt: Importieren Sie zuerst die Dateien der Kunden und Projekte
imports-reason-project-elsewhere = Das Projekt gehört hier einem anderen Kunden: Verschieben Sie es zuerst dorthin
imports-reason-end-before-start = Das Ende { $end } liegt vor dem Beginn { $start }
imports-reason-net-and-vat = Netto und Umsatzsteuer ergeben zusammen nicht den Bruttobetrag
imports-reason-amounts-too-large = Die Beträge sind zu groß
imports-reason-no-gross = Die Rechnung hat keinen Bruttobetrag
imports-reason-no-invoice-date = Die Rechnung hat kein Datum
imports-reason-invoice-own = Die Rechnung { $number } wurde hier geschrieben, und keine Datei ändert sie
imports-reason-invoice-elsewhere = Die Rechnung { $number } gehört hier einem anderen Kunden
imports-reason-invoice-spoiled = Ausgelassen wegen Zeile { $line }, die zur selben Rechnung gehört
imports-reason-invoice-twice = Ausgelassen, weil die Nummer in Zeile { $line } ein zweites Mal in dieser Datei steht
imports-reason-invoice-clash = Ausgelassen, weil Zeile { $line } etwas anderes sagt: { $field }
imports-reason-still-running = Übersprungen: läuft noch und hat kein Ende
imports-reason-not-time-worked = Übersprungen: vom Typ „{ $kind }“, der keine Arbeitszeit ist
imports-reason-clocks-skip = Ohne Uhrzeiten gespeichert: Die Uhren überspringen { $time } am { $date } in { $zone }
imports-reason-clocks-skip-start = Ohne Uhrzeiten gespeichert: Die Uhren überspringen den Beginn
imports-reason-columns-unread = Nicht gelesene Spalten: { $columns }
imports-reason-without-activity = Ohne Tätigkeit gespeichert: { $ids }. Importieren Sie die Datei der Tätigkeiten und danach diese noch einmal
imports-fault-not-a-date = { $field } „{ $value }“ ist kein Datum
imports-fault-two-days = { $field } „{ $value }“ kann zwei Tage bedeuten: Es muss gesagt werden, ob der Tag oder der Monat zuerst kommt
imports-fault-not-a-time = { $field } „{ $value }“ ist keine Uhrzeit
imports-fault-not-a-moment = { $field } „{ $value }“ ist kein Tag mit Uhrzeit wie 2026-10-31T09:00:00Z
imports-fault-not-a-duration = { $field } „{ $value }“ ist keine Dauer
imports-fault-before-start = { $field } „{ $value }“ liegt vor dem Beginn
imports-fault-not-a-number = { $field } „{ $value }“ ist keine Zahl
imports-fault-not-whole = { $field } „{ $value }“ ist keine ganze Zahl
imports-fault-two-numbers = { $field } „{ $value }“ kann zwei Zahlen bedeuten: Schreiben Sie alle Nachkommastellen oder keine
imports-fault-too-large = { $field } „{ $value }“ ist zu groß
imports-fault-not-positive = { $field } „{ $value }“ ist nicht größer als 0
imports-fault-not-a-percentage = { $field } „{ $value }“ ist kein Prozentsatz von 0 bis 100 mit höchstens zwei Nachkommastellen
imports-fault-not-a-currency = { $field } „{ $value }“ ist keine Währung wie EUR
imports-fault-not-yes-no = { $field } „{ $value }“ ist weder Ja noch Nein
imports-fault-not-true-false = { $field } „{ $value }“ ist weder true noch false
imports-fault-none-of = { $field } „{ $value }“ ist keines von { $words }
imports-fault-too-long = { $field } „{ $value }“ ist länger als { $characters } Zeichen
imports-fault-not-a-text = { $field } „{ $value }“ ist kein Text
imports-fault-not-a-country = { $field } „{ $value }“ ist kein Ländercode wie DK
imports-fault-not-an-email = { $field } „{ $value }“ ist keine E-Mail-Adresse
imports-fault-not-a-language = { $field } „{ $value }“ ist keine der Sprachen en, da, sv, de, ro
imports-fault-not-a-zone = { $field } „{ $value }“ ist keine Zeitzone wie Europe/Copenhagen
imports-fault-not-known = { $field } „{ $value }“ ist unbekannt
imports-need-customer-name = { $field } ist leer: Jeder Kunde braucht einen Namen
imports-need-project-name = { $field } ist leer: Jedes Projekt braucht einen Namen
imports-need-for-whom = { $field } ist leer: Jede Zeile muss sagen, für wen sie ist
imports-need-on-what = { $field } ist leer: Jede Zeile muss ein Projekt nennen
imports-need-day = { $field } ist leer: Jede Zeile braucht einen Tag
imports-need-duration = { $field } ist leer: Es ist nicht zu erkennen, wie lange das gedauert hat
imports-need-invoice-number = { $field } ist leer: Jede Zeile braucht die Nummer der Rechnung
imports-need-line-amount = { $field } ist leer: Jede Position braucht ihren Betrag
imports-reason-width = { $cells ->
    [one] Diese Zeile hat { $cells } Spalte und die Kopfzeile { $header }
   *[other] Diese Zeile hat { $cells } Spalten und die Kopfzeile { $header }
}
imports-reason-several-customers = { $count ->
    [one] { $count } Kunde heißt „{ $name }“: Die Datei muss auch die Nummer nennen
   *[other] { $count } Kunden heißen „{ $name }“: Die Datei muss auch die Nummer nennen
}
imports-reason-several-projects = { $count ->
    [one] { $count } Projekt dieses Kunden heißt „{ $name }“: Die Datei muss auch die Nummer nennen
   *[other] { $count } Projekte dieses Kunden heißen „{ $name }“: Die Datei muss auch die Nummer nennen
}
imports-reason-several-people = { $count ->
    [one] { $count } Person heißt „{ $name }“: Die Datei muss auch die E-Mail-Adresse nennen
   *[other] { $count } Personen heißen „{ $name }“: Die Datei muss auch die E-Mail-Adresse nennen
}
