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
first-import-text = Dateien aus Ihrer Zeiterfassung: „extranet import DATEI --account { $slug }“ auf dem Server.
first-access = Zugang für einen Kunden
first-access-text = Legen Sie fest, was ein Kunde sieht, und geben Sie dort jemandem eine Anmeldung.
first-seen = Von außen gesehen
first-seen-text = Jemand von außen meldet sich an oder erfährt, dass er es kann. Das eigene Unternehmen als Kunde ist ein guter erster Versuch.
first-seen-go = Ausprobieren
