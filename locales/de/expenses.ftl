# Expenses: what staff have paid for customers.

expenses = Auslagen
expense = Auslage
expenses-intro = Was für Kunden ausgelegt wurde.
expenses-intro-own = Was Sie für Kunden ausgelegt haben.
expenses-search = Nach Beschreibung, Projekt oder Kunde suchen
expenses-count = { $count ->
    [one] { $count } Auslage
   *[other] { $count } Auslagen
}
expenses-none = Noch keine Auslagen
expenses-none-text = Eine Auslage ist ein Entwurf, bis sie zur Freigabe eingereicht wird.
expenses-done-approved = { $count ->
    [one] { $count } Auslage wurde freigegeben.
   *[other] { $count } Auslagen wurden freigegeben.
}
expense-add = Auslage hinzufügen
expense-added = Die Auslage wurde als Entwurf hinzugefügt.
expense-saved = Die Auslage wurde geändert.
expense-removed = Die Auslage wurde gelöscht.
expense-stepped = Erledigt: Der Status steht unten.
expense-locked = Diese Auslage ist eingereicht oder entschieden. Nehmen Sie sie zurück, um sie zu ändern.
expense-hand-in = Einreichen
expense-take-back = Zurücknehmen
expense-reject = Ablehnen
expense-reason = Grund
expense-reason-hint = Wird der Person angezeigt, die die Auslage erfasst hat.
expense-reason-missing = Sagen Sie, warum sie abgelehnt wird
expense-decided-by = Entschieden von
expense-money = Betrag
expense-amount-hint = Wie auf dem Beleg, mit MwSt.
expense-amount-form = Geben Sie einen Betrag über 0 ein, wie 249,50
expense-vat = MwSt.-Satz
expense-vat-hint = In Prozent, wie 19. Leer: unbekannt
expense-vat-form = Geben Sie einen Prozentsatz von 0 bis 100 ein
expense-billable-hint = Sie soll dem Kunden berechnet werden.
expense-travel = Reise
expense-mileage = Kilometergeld
expense-meals = Verpflegung
expense-lodging = Unterkunft
expense-materials = Material
expense-software = Software
expense-other = Sonstiges
expense-draft = Entwurf
expense-submitted = Eingereicht
expense-approved = Freigegeben
expense-rejected = Abgelehnt
expense-invoiced = Abgerechnet

event-expense-created = Auslage hinzugefügt
event-expense-updated = Auslage geändert
event-expense-removed = Auslage gelöscht
event-expense-submitted = Auslage eingereicht
event-expense-withdrawn = Auslage zurückgenommen
event-expense-approved = Auslage freigegeben
event-expense-rejected = Auslage abgelehnt

receipt = Beleg
receipts = Belege
receipts-hint = PDF, JPEG, PNG, WebP oder HEIC. Höchstens { $count } Dateien mit je { $each } MB, zusammen { $all } MB.
receipts-none = Noch kein Beleg.
receipts-add = Belege hinzufügen
receipts-added = Die Belege wurden hinzugefügt.
receipts-choose = Wählen Sie mindestens eine Datei aus
receipts-any = Mit oder ohne Beleg
receipts-with = Mit Beleg
receipts-without = Ohne Beleg
receipt-remove = { $name } entfernen?
receipt-remove-text = Der Beleg wird endgültig gelöscht. Solange die Auslage nicht eingereicht ist, können Sie ihn wieder hinzufügen.
receipt-removed = Der Beleg wurde entfernt.
event-expense-receipt-added = Beleg hinzugefügt
event-expense-receipt-removed = Beleg entfernt
