# Die laufende Verbindung zu einem Kimai: wie sie steht, was sie sehen darf, was sie getan hat.

kimai-title = Kimai
kimai-intro = Stunden, Projekte, Kunden, Mitarbeiter und Rechnungen kommen von selbst aus Ihrem Kimai.
kimai-none = Kein Kimai ist verbunden
kimai-none-text = Sie brauchen seine Adresse und ein API-Token. Geschrieben wird nichts, bevor Sie gesehen haben, was kommt.
kimai-no-key = Tokens können noch nicht aufbewahrt werden
kimai-connect = Kimai verbinden
kimai-connect-text = Wo Ihr Kimai ist, und ein Token, um daraus zu lesen. Dort wird nie etwas geändert.
kimai-where = Verbindung
kimai-times = Wann
kimai-address = Adresse
kimai-address-hint = Wie Sie sie im Browser öffnen, zum Beispiel https://time.example
kimai-address-moved = Eine andere Adresse kann ein anderes Kimai sein: Der Abgleich wartet dann, bis Sie wie am Anfang gesehen haben, was kommt.
kimai-address-form = Geben Sie eine Adresse wie https://time.example ein
kimai-address-plain = Die Adresse muss mit https beginnen
kimai-token = API-Token
kimai-token-hint = Aus Ihrem Profil in Kimai, unter API-Zugang. Es wird versiegelt aufbewahrt und nie wieder angezeigt.
kimai-token-kept = Leer lassen, um das jetzige zu behalten, das nie wieder angezeigt wird.
kimai-token-needed = Geben Sie das API-Token ein
kimai-token-form = Ein Token hat keine Leerzeichen und höchstens 500 Zeichen
kimai-token-stored = Aufbewahrt, nicht angezeigt
kimai-token-none = Keines
kimai-zone = Zeitzone
kimai-zone-hint = Die des Token-Inhabers in Kimai. Nur dort verwendet, wo Kimai eine Uhrzeit ohne Abweichung nennt.
kimai-every = Änderungen lesen
kimai-every-hint = Einmal in der Nacht wird außerdem alles gelesen und verglichen.
kimai-every-minutes = { $count ->
    [one] jede Minute
   *[other] alle { $count } Minuten
}
kimai-every-hours = { $count ->
    [one] jede Stunde
   *[other] alle { $count } Stunden
}
kimai-every-day = einmal am Tag

kimai-standing-none = Nicht verbunden
kimai-standing-paused = Angehalten
kimai-standing-waiting = Wartet auf Ihre Durchsicht
kimai-standing-failing = Gestört
kimai-standing-running = Liest gerade
kimai-standing-on = An
kimai-last-sync = Letzter Abgleich
kimai-full-at = Alles verglichen
kimai-next-sync = Nächster Abgleich
kimai-sync-now = Jetzt abgleichen
kimai-pause = Anhalten
kimai-resume = Fortsetzen
kimai-running = Kimai wird gerade gelesen.
kimai-reload = Neu laden

kimai-test = Prüfung
kimai-test-now = Verbindung prüfen
kimai-tested = Geprüft { $when }
kimai-not-tested = Noch nicht geprüft
kimai-reachable = Erreichbar
kimai-version = Kimai { $version }
kimai-rights = Was das Token sehen darf
kimai-rights-caption = Was es nicht sehen darf, ist hier unbekannt und zählt nie als 0.
kimai-right = Daten
kimai-held = Darf sehen
kimai-follows = Was daraus folgt
kimai-unknown = unbekannt
kimai-right-hours = Stunden von allen
kimai-right-rates = Sätze und Beträge
kimai-right-budgets = Budgets
kimai-list-users = Benutzer
kimai-list-customers = Kunden
kimai-list-projects = Projekte
kimai-list-activities = Tätigkeiten
kimai-list-hours = Stunden
kimai-list-invoices = Rechnungen
kimai-list-missing = Was gelöscht wurde
kimai-follows-read = Wird gelesen.
kimai-follows-needed = Ohne das lässt sich nichts lesen.
kimai-follows-hours = Zu sehen waren nur Stunden des Token-Inhabers. Erfassen andere in Kimai Stunden, fehlt dem Token das Recht, sie zu sehen.
kimai-follows-activities = Stunden kommen ohne ihre Tätigkeit.
kimai-follows-users = Mitarbeiter heißen „Kimai user 7“, bis das Token Benutzer sehen darf.
kimai-follows-rates = Beträge von Stunden sind unbekannt. Früher bekannte bleiben, solange die Stunden dieselben sind.
kimai-follows-budgets = Budgets kommen nicht. Hier eingetragene bleiben.
kimai-follows-invoices = Rechnungen kommen nicht.
kimai-follows-unknown = Lässt sich nicht sicher sagen: Kimai zeigt noch nichts davon oder nur einen Teil.

kimai-first = Erster Abgleich
kimai-first-text = Sehen Sie zuerst, was kommt: Alles wird gelesen, wie es der Abgleich tun wird, und nichts geschrieben. Danach starten Sie ihn.
kimai-look = Sehen, was kommt
kimai-look-again = Noch einmal sehen
kimai-looking = Kimai wird durchgesehen. Das dauert bis zu einer Minute.
kimai-start = Abgleich starten
kimai-preview = Was kommt
kimai-preview-caption = Durchgesehen { $when }; von Stunden und Rechnungen höchstens die neuesten 500. Geschrieben wurde nichts.
kimai-list = Liste
kimai-there = In Kimai
kimai-read = Durchgesehen
kimai-not-visible = Das Token darf sie nicht sehen
kimai-samples = Die neuesten Stunden, wie sie gespeichert werden
kimai-told = Was ausgelassen wird, und warum

kimai-log = Protokoll
kimai-kind = Was
kimai-took = Dauer
kimai-new = Neu
kimai-changed = Geändert
kimai-same = Unverändert
kimai-skipped = Ausgelassen
kimai-failed = Fehlerhaft
kimai-deleted = Gelöscht
kimai-kept = In Kimai gelöscht, auf einer Rechnung behalten
kimai-requests = Anfragen
kimai-retries = Nach einer Störung wiederholt
kimai-result = Ergebnis
kimai-kind-rehearsal = Durchsicht
kimai-kind-full = Alles
kimai-kind-changes = Änderungen
kimai-state-running = läuft
kimai-state-done = fertig
kimai-state-partly = teilweise fertig
kimai-state-stopped = angehalten
kimai-state-failed = gescheitert
kimai-seconds = { $count } s
kimai-minutes = { $count } min
kimai-problem-at = { $list }: { $problem }
kimai-again-at = Neuer Versuch { $when }.

kimai-remove = Verbindung entfernen
kimai-remove-title = Verbindung zu Kimai entfernen
kimai-remove-token = Das Token für { $address } wird gelöscht. Von dort wird nichts mehr gelesen.
kimai-remove-log = Das Protokoll der Verbindung wird gelöscht.
kimai-remove-keeps = Kunden, Projekte, Stunden und Rechnungen, die aus Kimai kamen, bleiben.

kimai-done-connected = Kimai ist verbunden. Prüfen Sie es, und sehen Sie dann, was kommt.
kimai-done-saved = Die Verbindung wurde gespeichert.
kimai-done-tested = Die Verbindung wurde geprüft.
kimai-done-looking = Kimai wird durchgesehen. Laden Sie die Seite gleich neu.
kimai-done-started = Der erste Abgleich hat begonnen.
kimai-done-syncing = Der Abgleich hat begonnen.
kimai-done-busy = Kimai wird schon gelesen.
kimai-done-paused = Der Abgleich ist angehalten.
kimai-done-resumed = Der Abgleich geht weiter.
kimai-done-removed = Die Verbindung wurde entfernt. Was sie gebracht hat, bleibt.

kimai-problem-private = Die Adresse führt in ein Netz, das von hier nicht erreicht werden darf. Wer dieses Programm betreibt, kann es erlauben (PRIVATE_NETWORKS).
kimai-problem-unreachable = Unter dieser Adresse antwortet nichts. Ist sie wie im Browser geschrieben, und läuft Kimai?
kimai-problem-tls = Keine sichere Verbindung: Das Zertifikat gilt nicht für diese Adresse.
kimai-problem-too-slow = Kimai hat zu lange für die Antwort gebraucht.
kimai-problem-too-large = Die Antwort war zu groß.
kimai-problem-redirect = Die Adresse leitet zu einer anderen weiter. Geben Sie die ein, bei der der Browser ankommt.
kimai-problem-not-kimai = Unter dieser Adresse antwortet etwas, aber kein Kimai oder nicht dessen API.
kimai-problem-too-old = Dieses Kimai ist älter als 2.14 und kennt keine API-Tokens. Aktualisieren Sie es zuerst.
kimai-problem-unauthorised = Kimai nimmt das Token nicht an. Erstellen Sie dort ein neues und geben Sie es hier ein.
kimai-problem-forbidden = Das Token darf das nicht sehen.
kimai-problem-busy = Kimai bittet um Geduld.
kimai-problem-server = Kimai meldet einen eigenen Fehler.
kimai-problem-broken = Die Antwort brach ab oder war nicht lesbar.
kimai-problem-no-key = Wer dieses Programm betreibt, muss zuerst eine Schlüsseldatei nennen (SECRET_KEY_FILE): Tokens werden damit versiegelt aufbewahrt. Alles andere geht ohne.
kimai-problem-no-token = Es gibt kein Token, das sich lesen lässt. Geben Sie eines ein.
kimai-problem-locked = Ein anderer Import in dieses Konto lief.
kimai-problem-paused = Inzwischen wurde angehalten.
kimai-problem-internal = Hier ging etwas schief, nicht in Kimai. Das Protokoll des Programms sagt, was.

event-kimai-connected = Kimai verbunden
event-kimai-changed = Verbindung zu Kimai geändert
event-kimai-confirmed = Abgleich mit Kimai gestartet
event-kimai-paused = Abgleich mit Kimai angehalten
event-kimai-resumed = Abgleich mit Kimai fortgesetzt
event-kimai-removed = Verbindung zu Kimai entfernt
event-kimai-synced = Daten aus Kimai gekommen
