# Listen auf den Seiten der Mitarbeiter: Spalten, Seiten, gespeicherte Ansichten, Änderungen vieler Zeilen und der Weg zurück.

list-columns = Spalten
list-size = Zeilen pro Seite
list-remove-filter = Filter entfernen
list-pick = { $name } auswählen
list-pick-all = Alle Zeilen auswählen
list-pick-hint = Wählen Sie Zeilen aus, um sie gemeinsam zu ändern.
list-picked = { $n } ausgewählt
list-none-picked = Wählen Sie mindestens eine Zeile aus.
views = Gespeicherte Ansichten
view-save = Diese Ansicht speichern
view-save-hint = Ein Name für die Filter, die Reihenfolge und die Spalten, die Sie jetzt sehen.
view-name = Name der Ansicht
view-shared = Auch allen Kollegen anbieten
view-is-shared = geteilt
view-saved = Die Ansicht wurde gespeichert.
view-unknown = Von dieser Liste kann keine Ansicht gespeichert werden.
view-too-many = Mehr als { $most } Ansichten lassen sich nicht speichern. Entfernen Sie zuerst eine.
undo = Rückgängig machen
undone = Die Änderung wurde rückgängig gemacht.
event-change-undone = machte eine Änderung mehrerer Zeilen rückgängig
