# Die Seiten der Mitarbeiter für das Geplante: Phasen, Meilensteine, Aufgaben, Statusberichte; und Stundensätze.

move-up = { $name } nach oben
move-down = { $name } nach unten
plan-due = Fällig am

project-team = Wer daran gearbeitet hat
project-team-none = Noch niemand hat Stunden gebucht
project-last-booked = Letzte Stunden

budget-fine = { $percent }, im Budget
budget-watch = { $percent }, fast aufgebraucht
budget-exceeded = { $percent }, über dem Budget
budget-is-watch = Fast aufgebraucht
budget-is-over = Über dem Budget

phase-heading = Phase
phase-new = Neue Phase
phase-add = Phase hinzufügen
phase-text = Phasen folgen aufeinander. Kunden sehen sie beim Projektstatus, wenn die Spalte Phasen für sie sichtbar ist.
phase-added = Die Phase wurde hinzugefügt.
phase-saved = Die Phase wurde geändert.
phase-removed = Die Phase wurde entfernt.
phase-remove = Phase { $name } entfernen?
phase-remove-shown = Der Kunde sieht sie nicht mehr beim Projektstatus.
phase-remove-tasks = { $count ->
    [one] Ihre Aufgabe bleibt ohne Phase im Projekt.
   *[other] Ihre { $count } Aufgaben bleiben ohne Phase im Projekt.
}
phases-none = Noch keine Phasen
phases-count = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}

milestone-heading = Meilenstein
milestone-new = Neuer Meilenstein
milestone-add = Meilenstein hinzufügen
milestone-text = Kunden sehen Meilensteine beim Projektstatus, auch die erreichten.
milestone-done-on = Erreicht am
milestone-done-on-hint = Z. B. 2026-02-01 oder 1.2.2026. Leer: noch nicht erreicht.
milestone-reach = Erreicht
milestone-undo = Nicht erreicht
milestone-added = Der Meilenstein wurde hinzugefügt.
milestone-saved = Der Meilenstein wurde geändert.
milestone-removed = Der Meilenstein wurde entfernt.
milestone-remove = Meilenstein { $name } entfernen?
milestone-remove-shown = Der Kunde sieht ihn nicht mehr beim Projektstatus.
milestones-none = Noch keine Meilensteine
milestones-count = { $count ->
    [one] { $count } Meilenstein
   *[other] { $count } Meilensteine
}

tasks = Aufgaben
tasks-none = Noch keine Aufgaben
tasks-caption = Stunden und Beträge sind die auf die Aufgabe selbst gebuchten.
tasks-intro = Offene Aufgaben aller Projekte, die dringendsten zuerst.
tasks-search = Nach Aufgabe, Projekt oder Kunde suchen
tasks-any-due = Jede Fälligkeit
tasks-none-open = Keine offenen Aufgaben
tasks-none-text = Aufgaben werden auf der Seite ihres Projekts hinzugefügt.
tasks-count = { $count ->
    [one] { $count } offene Aufgabe
   *[other] { $count } offene Aufgaben
}
task-new = Neue Aufgabe
task-add = Aufgabe hinzufügen
task-text = Auf Aufgaben werden Stunden gebucht. Kunden sehen sie nicht.
task-phase = Phase
task-no-phase = Keine Phase
task-assignee = Zuständig
task-fixed-price = Festpreis
task-fixed-price-hint = Das Budget als Betrag ist der Preis, unabhängig von den Stunden.
task-price-missing = Geben Sie hier den Festpreis ein
task-billable-hint = Neue Stunden auf dieser Aufgabe gelten als abrechenbar.
task-not-billable = nicht abrechenbar
task-open = Offen
task-overdue = Überfällig
task-finish = Erledigt
task-reopen = Wieder öffnen
task-added = Die Aufgabe wurde hinzugefügt.
task-saved = Die Aufgabe wurde geändert.
task-removed = Die Aufgabe wurde entfernt.
task-kept = Auf diese Aufgabe sind Stunden gebucht: Sie bleibt. Markieren Sie sie stattdessen als erledigt.
task-remove = Aufgabe { $name } entfernen?
task-remove-hours = Eine Aufgabe mit gebuchten Stunden wird nicht entfernt: Sie kann als erledigt markiert werden.
task-remove-rates = Ihre eigenen Stundensätze werden mit entfernt.

status-report-heading = Bericht
status-report-new = Neuer Statusbericht
status-report-add = Bericht schreiben
status-report-title = Titel
status-report-health = Stand
status-report-body = Text
status-report-body-hint = Eine Leerzeile beginnt einen neuen Absatz.
status-report-author = Verfasst von
status-report-draft-text = Ein Entwurf. Kunden sehen ihn, sobald er veröffentlicht ist.
status-report-live-text = Dieser Bericht ist veröffentlicht: Kunden sehen Änderungen sofort.
status-report-is-draft = Entwurf
status-report-is-published = Veröffentlicht
status-report-publish = Veröffentlichen
status-report-withdraw = Zurückziehen
status-report-preview = Wie der Kunde ihn liest
status-report-preview-text = Wer ihn verfasst hat, wird gezeigt, wo der Kunde die Projektleitung sieht, und in der Form, in der er Namen sieht. Tag und Sprache richten sich nach der lesenden Person.
status-report-readers = Wer ihn sieht
status-report-no-readers = Bei { $customer } sieht zurzeit niemand den Status dieses Projekts.
status-report-will-see = { $count ->
    [one] { $count } Benutzerkonto von { $customer } wird ihn sehen:
   *[other] { $count } Benutzerkonten von { $customer } werden ihn sehen:
}
status-report-seen-by = { $count ->
    [one] { $count } Benutzerkonto von { $customer } sieht ihn:
   *[other] { $count } Benutzerkonten von { $customer } sehen ihn:
}
status-report-added = Der Entwurf wurde gespeichert. Außerhalb sieht ihn noch niemand.
status-report-saved = Der Bericht wurde geändert.
status-report-published = Der Bericht ist veröffentlicht.
status-report-withdrawn = Der Bericht wurde zurückgezogen. Er ist wieder ein Entwurf.
status-report-changed = Der Bericht wurde inzwischen geändert. Sehen Sie ihn noch einmal an, bevor Sie ihn veröffentlichen.
status-report-kept = Ein veröffentlichter Bericht wird nicht entfernt. Ziehen Sie ihn zuerst zurück.
status-report-removed = Der Bericht wurde entfernt.
status-report-remove = Bericht { $title } entfernen?
status-report-remove-draft = Der Entwurf und sein Text sind endgültig weg.
status-report-remove-published = Ein veröffentlichter Bericht muss zuerst zurückgezogen werden.
status-reports-none = Noch keine Statusberichte

rates = Stundensätze
rates-intro = Was eine Stunde kostet und seit wann. Der genaueste Satz gilt: der einer Aufgabe vor dem des Projekts, dieser vor dem des Kunden, und einer für eine Person vor einem für alle.
rates-none = Noch keine Stundensätze
rates-none-text = Ohne Stundensatz ist der Wert der Stunden unbekannt.
rates-none-here = Keine eigenen Stundensätze: Es gelten allgemeinere.
rates-count = { $count ->
    [one] { $count } Stundensatz
   *[other] { $count } Stundensätze
}
rate-new = Neuer Stundensatz
rate-add = Stundensatz hinzufügen
rate-new-text = Bereits gespeicherte Stunden behalten ihren, außer Sie sagen es anders.
rate-place = Wo er gilt
rate-heading = Stundensatz
rate-for = Für
rate-for-hint = Der Satz eines Kunden gilt für alle seine Projekte, die keinen eigenen haben.
rate-everything = Alles
rate-person = Person
rate-person-hint = Ein Satz für eine Person geht vor einem für alle.
rate-anyone = Alle
rate-currency-hint = Drei Buchstaben, z. B. EUR. Für die Stunden eines Projekts gelten nur Sätze in dessen Währung.
rate-currency-of-project = Das Projekt ist in { $currency }: Ein Satz in einer anderen Währung würde nie gelten
rate-valid-from = Gültig ab
rate-valid-from-hint = Der erste Tag, z. B. 2026-02-01 oder 1.2.2026. Frühere Stunden behalten den Satz davor.
rate-until = Bis
rate-per-hour = Pro Stunde
rate-hint = Pro Stunde, ohne den Namen der Währung. 0: Die Arbeit ist kostenlos.
rate-none = Kein Stundensatz ab diesem Tag
rate-none-hint = Das Allgemeinere gilt wieder.
rate-form = Geben Sie einen Satz wie 950 oder 87,50 ein, mit höchstens vier Nachkommastellen
rate-negative = Geben Sie 0 oder mehr ein
rate-missing = Geben Sie einen Satz ein oder kreuzen Sie an, dass es ab diesem Tag keinen gibt
rate-either = Geben Sie einen Satz ein oder kreuzen Sie dies an, nicht beides
rate-day-taken = Ab diesem Tag gibt es schon einen Satz. Wählen Sie einen anderen Tag oder ändern Sie jenen
rate-ends = Kein Satz
rate-ended = Beendet
rate-current = Gilt jetzt
rate-later = Noch nicht
rate-past = Früher
rate-from = { $rate } ab { $day }
rate-open = Offene Stunden
rate-open-count = { $count ->
    [one] { $count } offener Eintrag von Ihnen hat einen anderen Satz, als er jetzt bekäme.
   *[other] { $count } offene Einträge von Ihnen haben einen anderen Satz, als sie jetzt bekämen.
}
rate-reprice = Ihnen den Satz geben, der jetzt gilt
rate-reprice-hint = Offene Stunden sind weder freigegeben noch abgerechnet. Stunden aus anderen Systemen behalten immer, womit sie kamen.
rate-saved = Der Stundensatz wurde gespeichert.
rate-removed = Der Stundensatz wurde entfernt.
rate-remove = Diesen Stundensatz entfernen?
rate-remove-before = Ab seinem ersten Tag gilt der Satz davor, als hätte es diesen nie gegeben.
rate-remove-hours = Gespeicherte Stunden behalten, was sie haben, außer Sie sagen es anders.
rates-search = Nach Kunde, Projekt, Aufgabe oder Person suchen
rates-any-project = Alle Projekte
rates-any-person = Alle Personen
rates-history = Mit Verlauf
rates-now = Nur geltende

event-phase-created = Phase hinzugefügt
event-phase-updated = Phase geändert
event-phase-moved = Phase verschoben
event-phase-removed = Phase entfernt
event-milestone-created = Meilenstein hinzugefügt
event-milestone-updated = Meilenstein geändert
event-milestone-done = Meilenstein erreicht
event-milestone-reopened = Meilenstein doch nicht erreicht
event-milestone-removed = Meilenstein entfernt
event-task-created = Aufgabe hinzugefügt
event-task-updated = Aufgabe geändert
event-task-moved = Aufgabe verschoben
event-task-done = Aufgabe erledigt
event-task-reopened = Aufgabe wieder geöffnet
event-task-removed = Aufgabe entfernt
event-status-report-created = Statusbericht entworfen
event-status-report-updated = Statusbericht geändert
event-status-report-published = Statusbericht veröffentlicht
event-status-report-withdrawn = Statusbericht zurückgezogen
event-status-report-removed = Statusbericht entfernt
event-rate-created = Stundensatz hinzugefügt
event-rate-updated = Stundensatz geändert
event-rate-removed = Stundensatz entfernt
event-rate-repriced = Offene Stunden mit neuen Sätzen
