# Extranet administration: the overview and the access forms.

access-intro = Welche Ihrer Kunden sich anmelden können und was sie jeweils sehen.
access-customer = Kunde
access-add = Hinzufügen
access-has = hat Zugang
access-search = Kunden und Benutzernamen suchen
access-enabled = Zugang
access-on = Aktiviert
access-off = Deaktiviert
access-any-state = Aktiviert und deaktiviert
access-any-report = Alle Berichte
access-any-language = Alle Sprachen
access-never = Noch nie angemeldet
access-none = Noch hat kein Kunde Zugang
access-none-text = Wählen Sie oben einen Kunden aus und klicken Sie auf „Hinzufügen“.
access-count = { $count ->
    [one] { $count } Kunde mit Zugang
   *[other] { $count } Kunden mit Zugang
}
access-allowed = erlaubt
access-not-allowed = nicht erlaubt
access-projects = Projekte
access-projects-all = Alle
access-projects-some = { $selected } von { $all }
access-names = Namen
access-money = Beträge
access-users = Benutzer
access-narrowed = { $count ->
    [one] { $count } sieht weniger
   *[other] { $count } sehen weniger
}
access-last-sign-in = Letzte Anmeldung
access-customer-inactive = Kunde inaktiv
access-no-sign-in = Kein Benutzerkonto
access-removed = Der Zugang wurde entfernt. Alle Benutzer dieses Kunden sind abgemeldet; der Kunde und alle Daten bleiben erhalten.

access-existing = Dieser Kunde hat bereits Zugang. Hier können Sie ihn bearbeiten.
access-updated = Der Zugang wurde aktualisiert.
access-new-text = Neuer Zugang: Wählen Sie aus, was dieser Kunde sieht, und klicken Sie dann auf „Aktualisieren“.
access-edit-text = Was dieser Kunde im Extranet sieht.
access-about = Zum Zugang von { $customer }
access-sign-in = Anmeldung
access-username-hint = Ein gemeinsames Benutzerkonto für den gesamten Kunden. Lassen Sie das Feld leer, wenn nur Kontakte Benutzerkonten erhalten sollen.
access-password-hint = Vorläufig: Es läuft nach 72 Stunden ab und muss bei der ersten Anmeldung geändert werden. Mindestens 15 Zeichen.
access-password-kept = Leer lassen, um das bisherige zu behalten. Ein neues ist vorläufig: Es läuft nach 72 Stunden ab, muss bei der nächsten Anmeldung geändert werden und beendet offene Sitzungen.
access-password-needed = Geben Sie ein vorläufiges Passwort für das neue Benutzerkonto ein
access-give = Kundenzugang zum Extranet aktivieren
access-give-hint = Ausschalten beendet sofort alle offenen Sitzungen; alle Einstellungen bleiben erhalten.
access-language-default = Standard ({ $language })
access-reports = Berichte
access-project-access = Projektzugriff
access-all-projects = Alle Projekte
access-all-projects-hint = Auch solche, die später beginnen
access-selected-projects = Ausgewählte Projekte
access-selected-projects-hint = Nur die unten angekreuzten. Rechnungen werden angezeigt, wenn jede Position zu diesen Projekten gehört.
access-no-projects = Dieser Kunde hat noch keine Projekte.
access-pick = Ausgewählt
access-pick-all = Alle auswählen
access-columns = Spalten anzeigen
access-columns-hint = Was nicht angekreuzt ist, erscheint nirgends: weder auf Seiten noch in Summen noch in Dateien.
access-example = Was der Kunde sehen wird
access-summary = In einfachen Worten
access-address = Adresse des Extranets
access-no-users = Noch hat niemand ein Benutzerkonto.
access-contact-without = Kontakt ohne Benutzerkonto
access-give-contact = Benutzerkonto anlegen
access-locked = Die Einstellungen des Kunden lassen dies nicht zu

group-people = Personen
group-text = Arbeit
group-time = Zeit
group-money = Beträge
names-label = Mitarbeiternamen
names-hint = Wie die Namen Ihrer Mitarbeiter erscheinen, wo immer ein Name angezeigt wird.
names-full = Vollständiger Name
names-initial = Vorname und Initiale
names-generic = Stattdessen eine allgemeine Bezeichnung
names-hidden = Ausgeblendet
names-inherited = Wie für den Kunden festgelegt
generic-employee = Berater

example-project = Neuer Webshop
example-activity = Entwicklung
example-description = Bestellvorgang: Adressformular

derivable-one = „{ $hidden }“ lässt sich ableiten, und zwar aus „{ $from }“. Blenden Sie auch diese Spalte aus oder zeigen Sie „{ $hidden }“ an.
derivable-two = „{ $hidden }“ lässt sich ableiten, und zwar aus „{ $from }“ und „{ $and }“ zusammen. Blenden Sie eine der beiden Spalten aus oder zeigen Sie „{ $hidden }“ an.

summary-off = Niemand von { $customer } kann sich anmelden: Der Zugang ist ausgeschaltet.
summary-sign-in = { $customer } meldet sich als { $username } an.
summary-reports = { $customer } sieht: { $reports }.
summary-nothing = { $customer } sieht keinen Bericht.
summary-all-projects = Alle Projekte, auch künftige.
summary-some-projects = { $all ->
    [one] { $selected } von { $all } Projekt.
   *[other] { $selected } von { $all } Projekten.
}
summary-no-projects = Keine Projekte: Es ist keines ausgewählt.
summary-names-shown = Die Namen Ihrer Mitarbeiter werden angezeigt.
summary-names-hidden = Die Namen Ihrer Mitarbeiter werden nicht angezeigt.
summary-money-shown = Beträge werden angezeigt.
summary-money-hidden = Beträge sind ausgeblendet.

user-shared = Gemeinsames Benutzerkonto
user-off = Deaktiviert
user-never = Noch nicht angemeldet
user-last = Zuletzt { $when }
user-narrowed = sieht weniger als der Kunde
sign-in-text = Ein eigenes Benutzerkonto für einen Kontakt von { $customer }. Der Kontakt sieht dasselbe wie der Kunde oder weniger.
sign-in-enabled = Darf sich anmelden
sign-in-saved = Das Benutzerkonto wurde gespeichert.
sign-in-removed = Das Benutzerkonto wurde entfernt.
sign-in-remove = Dieses Benutzerkonto entfernen

remove-title = Zugang für { $customer } entfernen
remove-sign-ins = { $count ->
    [0] Es gibt keine Benutzerkonten.
    [one] { $count } Benutzerkonto endet sofort; offene Sitzungen werden abgemeldet.
   *[other] { $count } Benutzerkonten enden sofort; offene Sitzungen werden abgemeldet.
}
remove-settings = Die Einstellungen dieses Zugangs werden gelöscht.
remove-keeps = Der Kunde, seine Kontakte, Projekte, Zeiten und Rechnungen bleiben erhalten.
remove-button = Zugang entfernen

report-projects = Projektstatus
report-projects-hint = Phasen, Meilensteine, Fortschritt und Statusberichte
report-time = Zeitaufwand
report-time-hint = Stunden Eintrag für Eintrag, mit den unten gewählten Spalten
report-invoices = Rechnungen
report-invoices-hint = Versandte Rechnungen, offene und überfällige Beträge
report-tickets = Supportanfragen
report-tickets-hint = Supportanfragen stellen und verfolgen
report-budget = Budget
report-budget-hint = Wie viel von einem Budget verbraucht ist, auf den Projektseiten: benötigt „Projektstatus“ und die Spalte „Stunden“ oder „Wert“
