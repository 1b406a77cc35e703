# Words that every page shares.

yes = ja
no = nein
optional = optional
any = Alle
never = nie
show = Anzeigen
save = Speichern
edit = Bearbeiten
remove = Entfernen
cancel = Abbrechen
update = Aktualisieren
discard = Verwerfen
search = Suchen
actions = Aktionen
copy = Kopieren
copied = Kopiert
clear-all = Filter zurücksetzen
export = Exportieren
export-csv = Als CSV exportieren
language = Sprache
breadcrumb = Navigationspfad
list-and = { $most } und { $last }
skip-to-content = Zum Inhalt springen
times-in-zone = Zeitzone: { $zone } ({ $abbreviation })
unsaved-changes = Nicht gespeicherte Änderungen:

nav-main = Hauptmenü
nav-set-up = Einrichtung
nav-overview = Übersicht
nav-access = Extranetverwaltung
nav-customers = Kunden
nav-contacts = Kontakte
nav-projects = Projekte
nav-time = Zeiten
nav-invoices = Rechnungen
nav-people = Personen
nav-profile = Profil

footer-support = Kontakt
demo-label = Demo
demo-strip = Demodaten: Alles hier ist frei erfunden.
demo-mail = E-Mails der Demo
demo-mail-text = Was versendet worden wäre. Die Demo versendet nichts.
demo-mail-none = Noch keine E-Mails

pages = Seiten
pages-range = { $first }–{ $last } von { $total }
pages-previous = Zurück
pages-next = Weiter
no-match = Keine Treffer

errors-title = Es gibt ein Problem
error-prefix = Fehler:
field-required = Geben Sie einen Wert ein
field-too-long = Verwenden Sie höchstens { $most } Zeichen
field-characters = Hier sind Zeichen enthalten, die nicht verwendet werden können
field-form = Das Format stimmt nicht
field-choice = Wählen Sie einen der angebotenen Werte
username-taken = Dieser Benutzername ist bereits vergeben. Wählen Sie einen anderen

conflict-title = Jemand anderes hat dies inzwischen geändert
conflict-text = Es wurde noch nichts gespeichert. Unten stehen die jetzt gespeicherten Werte und Ihre eigenen. Klicken Sie erneut auf „Aktualisieren“, um die gespeicherten Werte zu ersetzen.
conflict-field = Feld
conflict-stored = Jetzt gespeichert
conflict-typed = Ihr Wert
changed-by = Geändert von { $name }, { $when }
changed-at = Geändert am { $when }
