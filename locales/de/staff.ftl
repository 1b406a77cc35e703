# The staff's overview and what the audit record calls things.

home-staff-text = Was bei { $account } offen ist, sich geändert hat und bald endet.
home-with-access = Kunden mit Zugang
home-changes = Letzte Änderungen
home-what = Was
home-who = Wer
home-when = Wann
home-no-rights = Sie haben hier noch keine Aufgaben
home-no-rights-text = Ein Inhaber oder Administrator dieses Kontos kann Ihnen eine Rolle geben.

event-account-created = Konto angelegt
event-access-created = Zugang gewährt
event-access-updated = Zugang geändert
event-access-removed = Zugang entfernt
event-sign-in-created = Benutzerkonto angelegt
event-sign-in-updated = Benutzerkonto geändert
event-sign-in-removed = Benutzerkonto entfernt
event-sign-in-used = Angemeldet
event-password-changed = Passwort geändert
event-profile-updated = Einstellungen geändert
event-customer-created = Kunde hinzugefügt
event-customer-updated = Kunde geändert
event-contact-created = Kontakt hinzugefügt
event-contact-updated = Kontakt geändert
event-project-created = Projekt hinzugefügt
event-project-updated = Projekt geändert
event-person-updated = Person geändert
event-import-finished = Import abgeschlossen
