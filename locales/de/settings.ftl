# The account's settings: company, logo, what new accesses start with, and what there is to try things with.

nav-settings = Einstellungen
settings-intro = Was Ihre Kunden und Kollegen überall sehen.
settings-company = Unternehmen
settings-logo = Logo
settings-access = Neue Zugänge
settings-trying = Ausprobieren
settings-usual = Soweit ein Kunde nichts Eigenes hat
settings-saved = Die Einstellungen wurden gespeichert.
settings-name = Name des Unternehmens
settings-name-hint = Auf jeder Seite und in jeder E-Mail.
settings-support = Adresse für Hilfe
settings-support-hint = Am Fuß jeder Seite, für alle, die Hilfe brauchen.
settings-brand = Hausfarbe
settings-brand-hint = Sechs hexadezimale Ziffern, z. B. #0f5f5c. Schaltflächen, Links und Balken folgen ihr. Leer: das übliche Grün.
settings-brand-form = Geben Sie eine Farbe wie #0f5f5c ein
settings-brand-passes = Kontrast zu Weiß { $ratio }:1 genügt (nötig sind 4,5:1).
settings-brand-fails = Kontrast zu Weiß { $ratio }:1 ist für Text zu wenig (nötig sind 4,5:1): Schaltflächen und Links verwenden einen dunkleren Ton davon.
settings-language-hint = Der Seiten und E-Mails, bis ein Kunde oder Leser eine andere hat.
settings-zone-hint = Nach ihren Uhren sehen Ihre Mitarbeiter Tage und Zeiten.
settings-currency-hint = Drei Buchstaben, z. B. EUR. Neue Kunden beginnen damit; vorhandene Beträge behalten ihre.

settings-logo-text = Auf Anmeldeseiten, über Ihrem Menü und oben im Extranet. Auf dunklen Seiten steht es auf einer hellen Fläche.
settings-logo-file = Bild
settings-logo-hint = PNG, JPEG oder WebP, höchstens 1 MB. Bei Bedarf wird es verkleinert.
settings-logo-put = Logo speichern
settings-logo-remove = Logo entfernen
settings-logo-saved = Das Logo wurde gespeichert.
settings-logo-removed = Das Logo wurde entfernt.
picture-missing = Wählen Sie ein Bild
picture-too-long = Wählen Sie ein Bild von höchstens 1 MB
picture-too-large = Wählen Sie ein Bild mit weniger Pixeln, höchstens 6000 je Kante
picture-kind = Wählen Sie ein Bild in PNG, JPEG oder WebP
picture-broken = Dieses Bild lässt sich nicht lesen, es ist vielleicht beschädigt. Wählen Sie ein anderes

settings-access-text = Womit ein neuer Zugang beginnt. Bestehende Zugänge behalten, was sie haben.
settings-differing = Abweichende Kunden
settings-differing-text = Ihr Zugang ist anders eingestellt bei:
settings-differing-none = Alle Zugänge sind so eingestellt.
settings-differing-more = { $count ->
    [one] Und { $count } weiterer.
   *[other] Und { $count } weitere.
}

demo-data = Demodaten
demo-data-text = Drei erfundene Kunden mit einem Dutzend Projekten, eineinhalb Jahren Stunden, Rechnungen in jedem Zustand und Anfragen.
demo-data-safe = Jeder Name sagt, dass er zur Demo gehört. Niemand darin kann sich anmelden oder bekommt E-Mails, und alles lässt sich in einem Schritt entfernen.
demo-there = Jetzt im Konto:
demo-add = Demodaten hinzufügen
demo-remove = Demodaten entfernen
demo-remove-short = Entfernen
demo-remove-text = Das wird gelöscht, mit allem, was seither für die Demokunden erfasst wurde:
demo-remove-keeps = Ihre eigenen Kunden, Mitarbeiter und Daten bleiben genau, wie sie sind.
demo-added = Die Demodaten wurden hinzugefügt.
demo-removed = Die Demodaten wurden entfernt.
demo-data-strip = In diesem Konto sind Demodaten.
demo-entries = { $count ->
    [one] { $count } Zeiteintrag
   *[other] { $count } Zeiteinträge
}
demo-invoices = { $count ->
    [one] { $count } Rechnung
   *[other] { $count } Rechnungen
}
demo-sign-ins = { $count ->
    [one] { $count } Benutzerkonto
   *[other] { $count } Benutzerkonten
}

own-company = Ihr eigenes Unternehmen
own-company-text = Als sein eigener Kunde: Geben Sie ihm Projekte und einen Zugang und sehen Sie das Extranet wie Ihre Kunden.
own-company-free = Das ist kostenlos und zählt nirgends mit.
own-company-make = Als Kunden anlegen
own-company-open = Kunden öffnen

event-settings-updated = Einstellungen geändert
event-demo-added = Demodaten hinzugefügt
event-demo-removed = Demodaten entfernt
