# The staff's pages for customers, contacts, projects and people.

record-email = E-Mail
record-email-form = Geben Sie eine E-Mail-Adresse ein, z. B. anna@example.com
record-phone = Telefon
record-details = Details
record-note = Interne Notiz
record-note-hint = Für Ihre eigenen Mitarbeiter. Dem Kunden wird sie nie angezeigt.
record-active = Aktiv
record-inactive = Inaktiv
record-any-state = Aktiv und inaktiv
record-nobody = Niemand
record-show-all = Alle anzeigen
record-currency-form = Geben Sie die drei Buchstaben einer Währung ein, z. B. EUR
record-date-form = Geben Sie ein Datum wie 2026-02-01 oder 1.2.2026 ein
record-date-hint = Z. B. 2026-02-01 oder 1.2.2026
record-too-large = Das ist mehr, als gespeichert werden kann

customers-intro = Die Unternehmen, für die Sie arbeiten.
customers-search = Nach Name oder Nummer suchen
customers-count = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}
customers-any-access = Mit und ohne Zugang
customers-with-access = Mit Zugang
customers-without-access = Ohne Zugang
customers-set-active = Auf aktiv setzen
customers-set-inactive = Auf inaktiv setzen
customers-changed = { $count ->
    [one] { $count } Kunde wurde geändert.
   *[other] { $count } Kunden wurden geändert.
}
customers-none = Noch keine Kunden
customers-none-text = Kunden haben Kontakte und Projekte und können Zugang zum Extranet erhalten.
customer-add = Kunden hinzufügen
customer-new = Neuer Kunde
customer-added = Der Kunde wurde hinzugefügt.
customer-saved = Der Kunde wurde geändert.
customer-contacting = Kontaktdaten
customer-address = Adresse
customer-country = Land
customer-country-hint = Zwei Buchstaben, z. B. DE
customer-country-form = Geben Sie die zwei Buchstaben eines Landes ein, z. B. DE
customer-vat-number = USt-IdNr.
customer-settings = Einstellungen
customer-language-hint = Für Seiten und E-Mails, bis jemand eine andere wählt.
customer-zone = Zeitzone
customer-zone-default = Standard ({ $zone })
customer-zone-hint = Nach dieser Zeitzone sieht der Kunde Tage und Uhrzeiten.
customer-currency-hint = Drei Buchstaben, z. B. EUR. Neue Projekte beginnen mit dieser Währung.
project-currency-hint = Drei Buchstaben, z. B. EUR.
customer-manager = Kundenbetreuer
customer-active-hint = Solange ein Kunde inaktiv ist, kann sich dort niemand anmelden. Alle Daten bleiben erhalten.
customer-access = Extranetzugang
customer-no-access = Kein Zugang
customer-no-access-text = Von diesem Kunden kann sich noch niemand anmelden.
customer-access-on-text = Was dieser Kunde sieht, wird in der Extranetverwaltung festgelegt.
customer-access-off-text = Der Zugang ist ausgeschaltet: Von diesem Kunden kann sich niemand anmelden.
customer-inactive-text = Dieser Kunde ist inaktiv: Dort kann sich niemand anmelden.
customer-give-access = Zugang gewähren
customer-open-access = Zugang öffnen
customer-no-contacts = Noch keine Kontakte
customer-no-projects = Noch keine Projekte
customer-about = Zu { $customer }

contacts-intro = Die Personen bei Ihren Kunden.
contacts-search = Nach Name, E-Mail oder Kunde suchen
contacts-count = { $count ->
    [one] { $count } Kontakt
   *[other] { $count } Kontakte
}
contacts-any-sign-in = Mit und ohne Benutzerkonto
contacts-with-sign-in = Mit Benutzerkonto
contacts-none = Noch keine Kontakte
contacts-none-text = Kontakte werden auf der Seite ihres Kunden hinzugefügt.
contacts-to-customers = Zu den Kunden
contact-add = Kontakt hinzufügen
contact-new = Neuer Kontakt
contact-new-text = Jemand bei { $customer }.
contact-added = Der Kontakt wurde hinzugefügt.
contact-saved = Der Kontakt wurde geändert.
contact-title = Position
contact-active-hint = Solange ein Kontakt inaktiv ist, funktioniert sein eigenes Benutzerkonto nicht.
contact-sign-in = Benutzerkonto
contact-no-sign-in = Kein Benutzerkonto
contact-no-sign-in-text = { $name } hat kein eigenes Benutzerkonto.
contact-needs-access = { $customer } hat noch keinen Zugang zum Extranet. Erst damit können Kontakte Benutzerkonten erhalten.
contact-inactive-text = Dieser Kontakt ist inaktiv und kann sich nicht anmelden.
contact-edit-sign-in = Benutzerkonto bearbeiten
contact-about = Zu { $contact }

projects-intro = Die Arbeit, die Sie für Ihre Kunden leisten.
projects-search = Nach Name, Nummer oder Kunde suchen
projects-any-customer = Alle Kunden
projects-any-budget = Jedes Budget
projects-over = Über Budget
projects-set-state = Auf „{ $state }“ setzen
projects-changed = { $count ->
    [one] { $count } Projekt wurde geändert.
   *[other] { $count } Projekte wurden geändert.
}
projects-any-state = Jeder Status
projects-count = { $count ->
    [one] { $count } Projekt
   *[other] { $count } Projekte
}
projects-none = Noch keine Projekte
projects-none-text = Projekte werden auf der Seite ihres Kunden hinzugefügt.
project-add = Projekt hinzufügen
project-new = Neues Projekt
project-new-text = Arbeit für { $customer }.
project-added = Das Projekt wurde hinzugefügt.
project-saved = Das Projekt wurde geändert.
project-plan = Planung
project-budget = Budget
project-budget-money = Budget als Betrag
project-budget-hours-hint = Z. B. 120 oder 37:30
project-budget-money-hint = In der Währung des Projekts, ohne deren Bezeichnung
project-budget-monthly = Monatliches Budget
project-budget-monthly-hint = Das Budget gilt für jeden Monat, nicht für das gesamte Projekt.
project-per-month = { $budget } pro Monat
project-hours-form = Geben Sie Stunden wie 120 oder 37:30 ein
project-money-form = Geben Sie einen Betrag ein, höchstens mit den Nachkommastellen der Währung
project-budget-positive = Geben Sie mehr als 0 ein oder lassen Sie das Feld leer
project-ends-first = Das Ende liegt vor dem Beginn
project-description-hint = Der Kunde liest dies beim Projektstatus.
project-spent = Geleistete Stunden

people-intro = Wer hier arbeitet und was die Personen dürfen.
people-count = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
people-may-grant = Darf Zugang gewähren
person-role = Rolle
person-rights = Rechte
person-until = Enddatum
person-until-hint = Der letzte Tag mit Anmeldung, z. B. 2026-02-01. Leer: kein Ende.
person-ended = Beendet
person-you = Sie
person-no-sign-in = Kein Benutzerkonto
person-grants = Darf Kunden Zugang gewähren
person-grants-hint = Legt in der Extranetverwaltung Zugänge an, ändert und entfernt sie. Inhaber und Administratoren dürfen das auch ohne dieses Recht.
person-active-hint = Solange jemand inaktiv ist, funktioniert das Benutzerkonto nicht. Der Name bleibt dort stehen, wo er verwendet wurde.
person-saved = Die Person wurde geändert.
person-own-owner = Sie können sich die Rolle „Inhaber“ nicht selbst entziehen. Bitten Sie einen anderen Inhaber darum
person-own-rights = Sie können sich das Recht, Personen zu ändern, nicht selbst entziehen. Bitten Sie jemand anderen darum, der dieses Recht hat
person-own-active = Sie können sich nicht selbst deaktivieren
person-own-end = Sie können Ihr eigenes Benutzerkonto nicht beenden: Wählen Sie den heutigen Tag oder einen späteren
person-make-owner = Nur ein Inhaber kann jemanden zum Inhaber machen
person-change-owner = Nur ein Inhaber kann einen Inhaber ändern
person-beyond = Sie können keine Rechte vergeben, die Sie selbst nicht haben
person-beyond-email = Sie können die Adresse einer Person nicht ändern, die mehr darf als Sie
person-about-roles = Was die Rollen dürfen

role-none = Keine Rolle
role-none-text = Nichts: ein Name, der als Kundenbetreuer oder Projektleitung gewählt werden kann, ohne Rechte.
role-owner = Inhaber
role-owner-text = Alles, und entscheidet allein, wer sonst noch Inhaber ist.
role-admin = Administrator
role-admin-text = Alles, ändert aber keine Inhaber.
role-manager = Manager
role-manager-text = Ändert Kunden, Kontakte und Projekte; sieht Zugänge und Personen.
role-member = Mitglied
role-member-text = Ändert Projekte; sieht Kunden, Zugänge und Personen.
role-read-only = Nur Lesen
role-read-only-text = Sieht Kunden, Projekte, Zugänge und Personen; ändert nichts.
role-no-rights = Keine Rechte
role-no-rights-text = Nur das eigene Profil.
