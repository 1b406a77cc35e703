# Mitarbeiter sehen das Extranet so, wie ein Kunde es sieht.

preview-label = Ansicht als Kunde
preview-link = Als Kunde ansehen
preview-short = Ansehen
preview-as = Sie sehen das Portal als { $name } ({ $customer }), nur lesend
preview-switch = Anderes Benutzerkonto
preview-exit = Ansicht beenden
preview-disabled = Nicht in dieser Ansicht
preview-sessions = Die offenen Sitzungen sieht nur { $name } selbst.
preview-access-off = { $name } kann sich nicht anmelden: Der Zugang ist für { $customer } ausgeschaltet.
preview-customer-inactive = { $name } kann sich nicht anmelden: { $customer } ist nicht mehr aktiv.
preview-contact-inactive = { $name } kann sich nicht anmelden: Der Kontakt ist nicht mehr aktiv.
preview-sign-in-off = { $name } kann sich nicht anmelden: Dieses Benutzerkonto ist ausgeschaltet.
preview-no-password = { $name } kann sich nicht anmelden: Es gibt noch kein Passwort.
preview-password-expired = { $name } kann sich nicht anmelden: Das vorläufige Passwort ist abgelaufen.
preview-password-first = { $name } wählt zuerst ein eigenes Passwort.
event-preview-started = Portal aus Sicht des Kunden angesehen
event-preview-opened = Seite in einer Kundenansicht geöffnet
