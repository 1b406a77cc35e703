# The first steps of an account.

first-title = Die ersten Schritte
first-done = { $done } von { $all } erledigt. Sie haken sich selbst ab.
first-step-done = Erledigt
first-hide = Ausblenden
first-show = Die ersten Schritte anzeigen
first-demo = Noch nichts Eigenes zur Hand? Sehen Sie sich erst mit erfundenen Kunden um; sie sind in einem Schritt wieder weg.
first-face = Logo und Unternehmen
first-face-text = Ein Logo und eine Adresse, unter der man Hilfe bekommt.
first-face-go = Einstellungen
first-customer = Erster Kunde
first-customer-text = Ein Unternehmen, für das Sie arbeiten, eingegeben oder importiert.
first-import = Ihre Stunden und Rechnungen
first-import-text = Dateien aus Ihrer Zeiterfassung oder eine laufende Verbindung zu Kimai.
first-import-go = Importieren
first-access = Zugang für einen Kunden
first-access-text = Legen Sie fest, was ein Kunde sieht, und geben Sie dort jemandem ein Benutzerkonto.
first-seen = Ansehen und einladen
first-seen-text = Das Portal aus Sicht eines Kunden ansehen und dann jemandem dort mitteilen, dass er sich anmelden kann. Das eigene Unternehmen als Kunde ist ein guter erster Versuch.
first-seen-go = Ausprobieren

search-intro = Kunden, Kontakte, Projekte, Rechnungen, Anfragen, Personen und Seiten
search-recent = Zuletzt
search-actions = Aktionen
search-pages = Seiten
search-nothing = Zu „{ $text }“ wurde nichts gefunden.
keys-title = Tastenkürzel
keys-close = Schließen
keys-control = Strg
keys-off = Einzelne Tasten lassen sich abschalten im
keys-are-off = Einzelne Tasten sind abgeschaltet. Einschalten im
keys-single = Kürzel mit einer einzelnen Taste
keys-single-hint = Wie / zum Suchen und ? für die Liste aller. Schalten Sie sie ab, wenn sie stören.

today-waiting = Offen
today-waiting-none = Nichts wartet auf Sie.
today-failed = Fehlgeschlagen
today-cases = { $count ->
    [one] { $count } Anfrage wartet auf Sie
   *[other] { $count } Anfragen warten auf Sie
}
today-hours = Stunden vergangener Wochen freizugeben: { $hours }
today-expenses = { $count ->
    [one] { $count } Auslage freizugeben
   *[other] { $count } Auslagen freizugeben
}
today-drafts = { $count ->
    [one] { $count } Rechnung zu versenden
   *[other] { $count } Rechnungen zu versenden
}
today-unused = { $count ->
    [one] { $count } Benutzerkonto wurde nie benutzt
   *[other] { $count } Benutzerkonten wurden nie benutzt
}
today-mails = { $count ->
    [one] { $count } E-Mail dieser Woche konnte nicht gesendet werden
   *[other] { $count } E-Mails dieser Woche konnten nicht gesendet werden
}
today-jobs = { $count ->
    [one] { $count } Hintergrundaufgabe wurde aufgegeben
   *[other] { $count } Hintergrundaufgaben wurden aufgegeben
}
today-sync = { $count ->
    [one] Die Verbindung zu Kimai ist { $count }-mal fehlgeschlagen
   *[other] Die Verbindung zu Kimai ist { $count }-mal in Folge fehlgeschlagen
}
today-rows = { $count ->
    [one] { $count } Zeile eines Imports dieser Woche schlug fehl
   *[other] { $count } Zeilen von Importen dieser Woche schlugen fehl
}
today-ending = Endet bald
today-ending-none = Nichts endet binnen zwei Wochen, und kein Budget ist fast verbraucht.
today-last-day = letzter Tag { $date }
today-ends = endet { $date }
today-budget = { $percent } des Budgets
today-changes-none = In den letzten sieben Tagen hat sich nichts geändert

people-search = Nach Name, E-Mail oder Benutzername suchen
people-any-role = Jede Rolle
people-none = Noch keine Personen
people-none-text = Personen arbeiten an Projekten und können ein Benutzerkonto bekommen.
person-add = Person hinzufügen
person-new = Neue Person
person-new-text = Jemand, der hier arbeitet. Ein Benutzerkonto kommt mit einem Link, den Sie danach erstellen.
person-added = Die Person wurde hinzugefügt.
person-email-hint = Dorthin gehen Einladungen und Hinweise.
person-invited = Eingeladen bis { $date }
person-invite = Einladung
person-invite-text = Ein Link, mit dem Benutzername und Passwort gewählt werden. Er gilt einmal, sieben Tage lang, und beendet einen früheren.
person-invite-mail = Link per E-Mail senden
person-invite-button = Link erstellen
person-invite-for = Link für { $name }
person-invite-once = Er wird nur jetzt gezeigt. Er gilt einmal, sieben Tage lang.
person-link-mailed = Der Link ist unterwegs.
person-link-made = Ein Link wurde schon erstellt. Erstellen Sie einen neuen, wenn er verloren ging.
person-link-signs-in = Es gibt schon ein Benutzerkonto.
person-link-inactive = Wer inaktiv ist, kann nicht eingeladen werden.
person-link-demo = Demodaten bekommen keine Benutzerkonten.
person-link-beyond = Sie können niemanden einladen, der mehr darf als Sie.
event-person-created = Person hinzugefügt
event-person-invited = Person eingeladen

mail-invited-subject = Ihr Benutzerkonto bei { $account }
mail-invited-text = { $by } hat für Sie ein Benutzerkonto bei { $account } vorbereitet. Wählen Sie mit diesem Link Benutzername und Passwort.
mail-invited-once = Er gilt einmal, sieben Tage lang. Geben Sie ihn nicht weiter.
mail-invited-button = Benutzername und Passwort wählen
mail-invited-why = Sie erhalten diese E-Mail, weil { $by } Sie zu { $account } eingeladen hat.
