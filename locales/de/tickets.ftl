# Supportanfragen, für beide Seiten, und die Dateien dazu.

tickets-intro = Fragen Sie { $account } und verfolgen Sie, was daraus wird.
tickets-search = Nach Betreff, Nummer oder Text suchen
tickets-count = { $count ->
    [one] { $count } Anfrage
   *[other] { $count } Anfragen
}
tickets-open = Offen
tickets-closed = Geschlossen
tickets-all = Alle
tickets-none-open = Keine offenen Anfragen
tickets-none-open-text = { $account } hat alles beantwortet, was Sie gefragt haben.
tickets-show-all = Alle Anfragen anzeigen
tickets-mine = Meine
tickets-unassigned = Nicht zugewiesen
tickets-inbox-intro = Was Ihre Kunden fragen und wer am Zug ist.
tickets-inbox-search = Nach Betreff, Nummer, Kunde oder Text suchen
tickets-inbox-none = Noch keine Anfragen
tickets-inbox-none-text = Kunden, deren Zugang Supportanfragen zeigt, stellen sie im Extranet. Sie können auch eine für einen Kunden anlegen.
tickets-inbox-empty = Hier ist nichts
tickets-inbox-empty-text = In dieser Ansicht gibt es keine Anfrage.

ticket-new = Neue Anfrage
ticket-new-text = Ihre Anfrage geht an { $account }. Die Antwort kommt hier und per E-Mail.
ticket-new-choose = Für welchen Kunden?
ticket-new-for = Für { $customer }. Der Kunde liest alles davon.
ticket-go-on = Weiter
ticket-subject = Betreff
ticket-text = Worum geht es?
ticket-text-hint = Was Sie getan haben, was geschehen ist und was Sie erwartet hatten.
ticket-no-project = Kein Projekt
ticket-project-hint = Wer das Projekt nicht sehen darf, sieht auch die Anfrage nicht.
ticket-contact-hint = Diese Person bekommt die E-Mails; bei allen alle, die die Anfrage sehen dürfen.
ticket-shared = Alle beim Kunden
ticket-send = Anfrage stellen
ticket-about-invoice = Frage zur Rechnung { $number }
ticket-invoice-text = Die Anfrage bezieht sich auf die Rechnung { $number }.
ticket-number = Anfrage #{ $number }
ticket-of = Kontakt
ticket-last = Letzter Eintrag
ticket-opened-at = Eröffnet
ticket-about = Zu dieser Anfrage
ticket-assigned = Zuständig
ticket-assigned-nobody = Noch niemand
ticket-assigned-somebody = Zugewiesen
ticket-waits-you = Wartet auf Sie
ticket-waits-account = Wartet auf { $account }
ticket-waits-us = Wartet auf uns
ticket-waits-customer = Wartet auf den Kunden
ticket-closed = Geschlossen
ticket-closed-by = Geschlossen von { $name }
ticket-reopened-by = Wieder geöffnet von { $name }
ticket-close = Anfrage schließen
ticket-reopen = Anfrage wieder öffnen
ticket-answer = Ihre Antwort
ticket-answer-reopens = Die Anfrage ist geschlossen. Eine Antwort öffnet sie wieder.
ticket-send-answer = Antwort senden
ticket-public = Antwort an den Kunden
ticket-public-hint = Alle bei { $customer }, die diese Anfrage sehen dürfen, lesen sie. Wer beteiligt ist, bekommt sie per E-Mail.
ticket-public-text = Text für den Kunden
ticket-then = Danach
ticket-send-public = An den Kunden senden
ticket-note = Interne Notiz
ticket-note-hint = Nur Ihre eigenen Leute lesen sie. { $customer } bekommt sie nie zu sehen.
ticket-note-text = Text für die eigenen Leute
ticket-save-note = Interne Notiz speichern
ticket-panel = Bearbeitung
ticket-opened-notice = Die Anfrage #{ $number } wurde gestellt. Die Antwort kommt hier und per E-Mail.
ticket-opened-for-notice = Die Anfrage wurde angelegt, der Kunde wird benachrichtigt.
ticket-answered-notice = Ihre Antwort wurde gesendet.
ticket-closed-notice = Die Anfrage wurde geschlossen.
ticket-reopened-notice = Die Anfrage ist wieder offen.
ticket-noted-notice = Die interne Notiz wurde gespeichert.
ticket-saved-notice = Die Anfrage wurde geändert.

files-label = Dateien
files-hint = Höchstens { $count } Dateien mit je { $each } MB, zusammen { $all } MB. Dokumente, Bilder, Text und ZIP.
files-again = Wählen Sie Ihre Dateien noch einmal aus: Sie wurden nicht behalten
files-too-many = Senden Sie höchstens { $count } Dateien auf einmal
files-too-much = Die Dateien sind zusammen größer als { $all } MB
files-no-room = { $account } hat keinen Platz für weitere Dateien. Senden Sie ohne sie
file-empty = { $name } ist leer
file-too-large = { $name } ist größer als { $most } MB
file-kind = Dateien wie { $name } können nicht gesendet werden
file-content = { $name } ist nicht, was die Endung sagt
size-bytes = { $count } Byte
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

event-ticket-opened = Anfrage gestellt
event-ticket-answered = Anfrage beantwortet
event-ticket-closed = Anfrage geschlossen
event-ticket-reopened = Anfrage wieder geöffnet
event-ticket-assigned = Anfrage übergeben
event-ticket-turned = Anfrage: geändert, wer am Zug ist
event-ticket-noted = Interne Notiz zu einer Anfrage

home-cases = Offene Supportanfragen
home-cases-all = Alle Anfragen

mail-case-subject = [#{ $number }] { $subject }
mail-case-person = { $name } von { $company }
mail-case-opened = { $who } hat diese Anfrage gestellt:
mail-case-answered = { $who } hat auf diese Anfrage geantwortet:
mail-case-closed = { $who } hat diese Anfrage geschlossen.
mail-case-reopened = { $who } hat diese Anfrage wieder geöffnet.
mail-case-handed = { $who } hat Ihnen diese Anfrage übergeben.
mail-case-handed-what = „{ $subject }“, eine Anfrage von { $customer }
mail-case-files = { $count ->
    [one] { $count } Datei ist angehängt. Sie finden sie bei der Anfrage.
   *[other] { $count } Dateien sind angehängt. Sie finden sie bei der Anfrage.
}
mail-case-button = Anfrage öffnen
mail-case-why = Sie bekommen diese E-Mail, weil Sie an dieser Anfrage bei { $account } beteiligt sind.
mail-case-why-assigned = Sie bekommen diese E-Mail, weil Sie für diese Anfrage zuständig sind.
mail-case-why-manager = Sie bekommen diese E-Mail, weil Sie { $customer } betreuen und sonst niemand für diese Anfrage zuständig ist.
mail-case-why-owner = Sie bekommen diese E-Mail, weil noch niemand für diese Anfrage zuständig ist und Sie bei { $account } Inhaber sind.
