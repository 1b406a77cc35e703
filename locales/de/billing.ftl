# Invoices as staff write, send, pay and correct them.

nav-billing = Abrechnung
nav-series = Rechnungsnummern
col-gross = Brutto
col-discount = Rabatt (%)
state-draft = Entwurf
state-sent = Versandt

invoices-intro = Was Sie Ihren Kunden berechnen und was davon bezahlt ist.
invoices-search = Nach Nummer, Kunde oder Referenz suchen
invoices-any-kind = Rechnungen und Gutschriften
invoices-count = { $count ->
    [one] { $count } Rechnung
   *[other] { $count } Rechnungen
}
invoices-none = Noch keine Rechnungen
invoices-none-text = Schreiben Sie eine aus offenen Stunden oder von Hand.
invoices-none-here = Noch keine Rechnungen
invoices-overdue = { $amount } überfällig
invoices-send-picked = Entwürfe versenden
invoices-sent = { $count ->
    [one] { $count } Entwurf wurde versandt.
   *[other] { $count } Entwürfe wurden versandt.
}
invoices-sent-some = { $sent } versandt, { $left } nicht: Sie sind keine Entwürfe mehr, haben keine Positionen, oder ihre Stunden wurden geändert.

invoice-new = Neue Rechnung
invoice-new-for = Neue Rechnung für { $customer }
invoice-draft-for = Entwurf für { $customer }
invoice-choose-text = Wählen Sie den Kunden und wie die Rechnung entstehen soll.
invoice-choose-customer = Wählen Sie einen Kunden
invoice-from-hours = Aus offenen Stunden
invoice-by-hand = Von Hand
invoice-edit-text = Ein Entwurf. Der Kunde sieht nichts davon, bis er versandt ist.
invoice-line = Position { $n }
invoice-add-line = Position hinzufügen
invoice-count = Neu berechnen
invoice-save-draft = Entwurf speichern
invoice-terms = Bedingungen und Notizen
invoice-no-lines = Fügen Sie zuerst eine Position hinzu
invoice-no-project = Kein Projekt
invoice-vat-percent = MwSt. (%)
invoice-vat-of = MwSt. { $rate } auf { $net }
invoice-due-days = Zahlungsziel in Tagen
invoice-due-days-hint = Gezählt ab dem Tag des Versands
invoice-reference-hint = Was der Kunde darauf lesen möchte: eine Bestellnummer, eine Ansprechperson
invoice-note = Notiz an den Kunden
invoice-note-hint = Der Kunde liest sie auf der Rechnung.
invoice-line-of-hours = aus Stunden: Entfernen der Position gibt sie wieder frei
invoice-unit-hours = Stunden
invoice-back = Zurück
invoice-ask = Frage zu dieser Rechnung
invoice-about = Über diese Rechnung

invoice-added = Der Entwurf wurde angelegt.
invoice-saved = Der Entwurf wurde gespeichert.
invoice-sent = Die Rechnung wurde versandt.
invoice-cancelled = { $count ->
    [0] Der Entwurf wurde storniert.
    [one] Der Entwurf wurde storniert, und { $count } Zeiteintrag ist wieder offen.
   *[other] Der Entwurf wurde storniert, und { $count } Zeiteinträge sind wieder offen.
}
invoice-credited = Die Gutschrift wurde versandt.
invoice-is-fixed = Was versandt ist, wird nicht geändert: Schreiben Sie eine Gutschrift.
invoice-is-empty = Der Entwurf wurde nicht versandt: Er hat keine Positionen.
invoice-hours-changed = Der Entwurf wurde nicht versandt: Stunden darauf wurden inzwischen geändert. Stornieren Sie ihn und legen Sie aus den jetzigen Stunden einen neuen an.

invoice-send = Versenden
invoice-send-question = Rechnung über { $amount } an { $customer } versenden?
invoice-send-number = Sie bekommt die nächste Nummer: { $number }.
invoice-send-date = Ihr Datum ist der { $date }.
invoice-send-due = Sie ist am { $date } fällig.
invoice-send-hours = Ihre Stunden gelten als abgerechnet.
invoice-send-seen = { $customer } sieht sie im Extranet, sofern Rechnungen dort freigegeben sind. Es wird keine E-Mail versandt.
invoice-send-fixed = Danach kann sie weder bearbeitet noch entfernt, sondern nur gutgeschrieben werden.
invoice-cancel = Entwurf stornieren
invoice-cancel-question = Entwurf für { $customer } stornieren?
invoice-cancel-hours = { $count ->
    [0] Es sind keine Stunden darauf.
    [one] { $count } Zeiteintrag darauf wird wieder offen.
   *[other] { $count } Zeiteinträge darauf werden wieder offen.
}
invoice-cancel-unseen = Der Kunde hat ihn nie gesehen und wird ihn nicht sehen.
invoice-cancel-final = Das lässt sich nicht rückgängig machen.

invoice-imported = Diese Rechnung kommt aus einem anderen System und richtet sich nach ihm. Zahlungen und Gutschriften können hier hinzukommen.
invoice-credits = Gutschrift zu Rechnung
invoice-credit = Gutschreiben
invoice-line-credited = Gutgeschrieben
invoice-lines-none = Es sind keine Positionen bekannt.
invoice-overpaid = Zu viel bezahlt
invoice-pay-to = Zahlung
invoice-hours-behind = Stunden dahinter
invoice-hours-released = wieder offen
invoice-hours-first = Nur die ersten { $count } werden gezeigt.

payments = Zahlungen
payments-none = Es wurde noch nichts bezahlt.
payments-elsewhere = Laut dem anderen System wurden { $amount } bezahlt.
payments-count = { $count ->
    [one] { $count } Zahlung
   *[other] { $count } Zahlungen
}
payment-add = Zahlung hinzufügen
payment-text = { $invoice }: { $open } offen.
payment-added = Die Zahlung wurde hinzugefügt.
payment-removed = Die Zahlung wurde entfernt.
payment-note = Notiz
payment-note-hint = Wie bezahlt wurde, die Referenz der Bank. Nur für Ihre eigenen Leute.
payment-amount-hint = In { $currency }. Unter 0: zurückgezahlt.
payment-zero = Geben Sie einen anderen Betrag als 0 ein
payment-in-future = Der Tag liegt in der Zukunft
payment-offset = Verrechnet mit { $number }

credit-text = { $invoice } über { $amount }.
credit-what = Was gutgeschrieben wird
credit-all = Alles, was noch nicht gutgeschrieben ist
credit-lines = Ausgewählte Positionen
credit-choose-lines = Wählen Sie mindestens eine Position
credit-release = Stunden wieder öffnen
credit-release-hint = Die Stunden dieser Positionen können dann neu abgerechnet werden. Lassen Sie es leer, wenn die Arbeit gar nicht berechnet wird.
credit-number = Die Gutschrift bekommt die nächste Nummer und wird sofort versandt.
credit-offset = Was von der Rechnung noch offen ist, wird mit ihr verrechnet.
credit-final = Das lässt sich nicht rückgängig machen.
credit-send = Gutschrift versenden

bill-hours-title = Offene Stunden von { $customer }
bill-hours-text = Was abgerechnet würde und was ausgelassen wird. Jede Währung wird ein eigener Entwurf.
bill-hours-projects = Projekte
bill-hours-projects-hint = Keines gewählt: alle.
bill-hours-registered = Auch Stunden, die noch niemand freigegeben hat
bill-hours-group = Eine Position je
bill-hours-group-hint = Der Kunde liest Namen und Texte. Verschiedene Stundensätze sind verschiedene Positionen.
bill-hours-currency-hint = Drei Buchstaben, um nur diese abzurechnen
bill-hours-look = Stunden zeigen
bill-hours-none = Nichts abzurechnen
bill-hours-none-text = Es gibt keine solchen offenen Stunden.
bill-hours-draft-in = Entwurf in { $currency }
bill-hours-sums = { $count ->
    [one] { $count } Eintrag, { $hours } Stunden, { $amount }
   *[other] { $count } Einträge, { $hours } Stunden, { $amount }
}
bill-hours-left = Ausgelassen
bill-hours-reason = Grund
bill-hours-entries = Einträge
bill-hours-vat-hint = Auf allen Positionen. Im Entwurf lässt sie sich je Position ändern.
bill-hours-take = { $count ->
    [one] Entwurf anlegen
   *[other] { $count } Entwürfe anlegen
}
bill-hours-changed = Die Stunden haben sich geändert, während Sie sie ansahen: Jemand hat einige abgerechnet oder bearbeitet. So ist es jetzt.
bill-group-project = Projekt
bill-group-task = Projekt und Aufgabe
bill-group-person = Projekt und Person
bill-group-day = Projekt und Tag
bill-group-entry = Eintrag
bill-left-not-billable = Nicht abrechenbar
bill-left-not-approved = Noch nicht freigegeben
bill-left-no-rate = Ohne Stundensatz, der Betrag ist unbekannt
bill-left-other-currency = In einer anderen Währung

bill-number-form = Geben Sie eine Zahl ein
bill-number-whole = Geben Sie eine ganze Zahl ein
bill-number-decimals = Geben Sie eine Zahl mit höchstens { $count } Nachkommastellen ein
bill-percent-range = Geben Sie einen Prozentsatz von 0 bis 100 ein
bill-days-range = Geben Sie 0 bis 365 Tage ein

series-title = Rechnungsnummern
series-text = Nummern werden beim Versand vergeben, ohne Lücken. { $year } steht für das Jahr, { $short } für seine letzten beiden Ziffern, { $number } für die Nummer mit vier Stellen.
series-pattern = Muster
series-pattern-hint = Buchstaben, Ziffern und die Plätze für Jahr und Nummer
series-pattern-now = Die nächste ist { $number }.
series-next = Nächste Nummer
series-next-hint = Eine Nummer, die eine Rechnung schon hat, wird übersprungen.
series-next-range = Geben Sie eine Zahl von 1 bis 99.999.999 ein
series-restarts = Jedes Jahr bei 1 beginnen
series-needs-year = Ein Muster ohne das Jahr ergäbe jedes Jahr wieder dieselben Nummern
series-needs-number = Es muss genau einen Platz für die Nummer geben
series-braces = In den Klammern steht etwas Unbekanntes
series-saved = Die Nummern wurden geändert.

billing-title = Abrechnung
billing-text = Was auf Ihren Rechnungen steht und womit neue beginnen. Versandte Rechnungen bleiben, wie sie sind.
billing-about = Auf jeder Rechnung
billing-company = Firma
billing-company-hint = Wie sie eingetragen ist. Leer: der Name dieses Kontos.
billing-bank = Bankverbindung
billing-bank-hint = Wohin zu zahlen ist, in beliebig vielen Zeilen
billing-start = Neue Rechnungen beginnen mit
billing-vat-hint = Leer: muss jedes Mal eingegeben werden
billing-saved = Die Einstellungen zur Abrechnung wurden geändert.
billing-customer-title = Abrechnung
billing-customer-text = Womit neue Rechnungen für { $customer } beginnen.
billing-empty-hint = Leer: wie bei allen

event-invoice-created = Entwurf angelegt
event-invoice-updated = Entwurf geändert
event-invoice-sent = Rechnung versandt
event-invoice-cancelled = Entwurf storniert
event-invoice-credited = Rechnung gutgeschrieben
event-credit-note-sent = Gutschrift versandt
event-payment-created = Zahlung hinzugefügt
event-payment-removed = Zahlung entfernt
event-billing-updated = Einstellungen zur Abrechnung geändert
event-billing-customer-updated = Abrechnung des Kunden geändert
event-invoice-series-updated = Rechnungsnummern geändert
