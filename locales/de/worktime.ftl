# Hours of the staff: the list, the week, the day, the timer, approving.

weekday-mon = Mo
weekday-tue = Di
weekday-wed = Mi
weekday-thu = Do
weekday-fri = Fr
weekday-sat = Sa
weekday-sun = So

time-task = Aufgabe
time-registered = Erfasst
time-approved = Freigegeben
time-invoiced = Abgerechnet
time-intro = Die Stunden aller, die hier arbeiten.
time-intro-own = Ihre eigenen Stunden.
time-search = Nach Beschreibung, Tätigkeit, Projekt oder Kunde suchen
time-count = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
time-unknown = { $count ->
    [one] + { $count } unbekannt
   *[other] + { $count } unbekannt
}
time-none = Noch keine Stunden
time-none-text = Die Liste zeigt diesen Monat, bis Sie einen anderen Zeitraum wählen.
time-any-project = Alle Projekte
time-any-person = Alle Mitarbeitenden
time-any-billable = Abrechenbar und nicht
time-is-billable = Abrechenbar
time-not-billable = Nicht abrechenbar
time-approve = Freigeben
time-withdraw = Freigabe zurücknehmen
time-set-billable = Als abrechenbar markieren
time-set-not-billable = Als nicht abrechenbar markieren
time-move = Stunden umbuchen
time-move-text = { $count ->
    [one] { $count } Eintrag wird auf ein anderes Projekt oder eine andere Aufgabe gebucht, zum dort geltenden Satz.
   *[other] { $count } Einträge werden auf ein anderes Projekt oder eine andere Aufgabe gebucht, zum dort geltenden Satz.
}
time-move-to = Projekt oder Aufgabe
time-choose-work = Projekt oder Aufgabe wählen
time-choose-work-first = Wählen Sie eines der Projekte oder eine der Aufgaben
time-done-approved = { $count ->
    [one] { $count } Eintrag wurde freigegeben.
   *[other] { $count } Einträge wurden freigegeben.
}
time-done-withdrawn = { $count ->
    [one] Die Freigabe von { $count } Eintrag wurde zurückgenommen.
   *[other] Die Freigabe von { $count } Einträgen wurde zurückgenommen.
}
time-done-changed = { $count ->
    [one] { $count } Eintrag wurde geändert.
   *[other] { $count } Einträge wurden geändert.
}
time-done-moved = { $count ->
    [one] { $count } Eintrag wurde umgebucht.
   *[other] { $count } Einträge wurden umgebucht.
}
time-done-removed = { $count ->
    [one] { $count } Eintrag wurde gelöscht.
   *[other] { $count } Einträge wurden gelöscht.
}
time-stayed = { $count ->
    [one] { $count } blieb unverändert: freigegeben, abgerechnet, aus einem anderen System oder nicht Ihrer.
   *[other] { $count } blieben unverändert: freigegeben, abgerechnet, aus einem anderen System oder nicht Ihre.
}
time-entry-removed = Die Stunden wurden gelöscht.

time-list = Alle Stunden
time-week = Meine Woche
time-own = Meine eigenen
time-week-number = Woche { $week }
time-previous = Vorige Woche
time-next = Nächste Woche
time-this-week = Diese Woche
time-total = Summe
time-week-hint = Stunden als 7:30, 7,5 oder 450m eingeben. Ein leeres Feld löscht seine Stunden.
time-week-none = Noch keine Zeilen in dieser Woche
time-week-none-text = Fügen Sie eine Zeile für ein Projekt oder eine Aufgabe hinzu oder übernehmen Sie die der letzten Woche.
time-week-saved = Die Woche wurde gespeichert.
time-week-copied = { $count ->
    [one] Die Woche wurde gespeichert und { $count } Feld aus der letzten Woche übernommen.
   *[other] Die Woche wurde gespeichert und { $count } Felder aus der letzten Woche übernommen.
}
time-week-form = Das ist keine Woche wie 2026-W47
time-rows = Zeilen
time-add-row = Zeile hinzufügen
time-copy-rows = Zeilen der letzten Woche übernehmen
time-copy-hours = Zeilen und Stunden der letzten Woche übernehmen
time-rows-hint = Jede Schaltfläche speichert zuerst Ihre Eingaben. Stunden werden nur in leere Felder übernommen.
time-duration-form = Stunden wie 7:30, 7,5 oder 450m eingeben
time-duration-day = Ein Tag hat 24 Stunden

event-time-created = Stunden erfasst
event-time-updated = Stunden geändert
event-time-removed = Stunden gelöscht
event-time-restored = Stunden wiederhergestellt
event-time-approved = Stunden freigegeben
event-time-withdrawn = Freigabe von Stunden zurückgenommen

home-own = Ihre Stunden und Auslagen
home-own-text = Tragen Sie Ihre Arbeit in die Wochentabelle ein und was Sie für Kunden ausgelegt haben.

time-timer = Stoppuhr
time-today = Heute
time-previous-day = Vorheriger Tag
time-next-day = Nächster Tag
time-day = Tag
time-to-week = Zur Woche
time-day-none = Keine Stunden an diesem Tag
time-day-none-text = Fügen Sie sie unten hinzu oder tragen Sie sie in die Wochentabelle ein.
time-customer-clock = Uhrzeiten sind die des Kunden. Arbeit über Mitternacht zählt zum Tag ihres Beginns.
time-add-hours = Stunden hinzufügen
time-entry = Stunden
time-entry-added = Die Stunden wurden hinzugefügt.
time-entry-saved = Die Stunden wurden geändert.
time-what = Was
time-when = Wann
time-duration-hint = Wie 7:30, 7,5 oder 450m. Mit Beginn und Ende kann es leer bleiben oder wegen einer Pause kürzer sein.
time-duration-some = Geben Sie mehr als nichts ein
time-duration-beyond = Von Beginn bis Ende sind es nur { $hours }
time-clock-hint = Wie 9:05, nach der Uhr des Kunden
time-timer-clock-hint = Wie 9:05, nach Ihrer Uhr
time-end-hint = Vor dem Beginn: am nächsten Tag
time-clock-form = Geben Sie eine Uhrzeit wie 9:05 ein
time-clock-skipped = An diesem Tag überspringen die Uhren in { $zone } diese Zeit
time-span-missing = Geben Sie Stunden oder Beginn und Ende ein
time-start-missing = Geben Sie auch den Beginn ein
time-end-missing = Geben Sie auch das Ende oder die Stunden ein
time-description-hint = Der Kunde kann sie zu sehen bekommen.
time-billable-by-task = Wie für die Aufgabe geplant
time-value-unknown = Unbekannt
time-locked-approved = Diese Stunden sind freigegeben. Um sie zu ändern, muss zuerst die Freigabe zurückgenommen werden.
time-locked-invoiced = Diese Stunden stehen auf einer Rechnung und können nicht geändert werden: Die Rechnung würde nicht mehr sagen, was gearbeitet wurde.
time-locked-source = Diese Stunden kommen aus { $source }, das beim nächsten Import gewinnt. Ändern Sie sie dort; nur Aufgabe und interne Notiz werden hier geändert.
time-history = Verlauf

time-timer-text = Die Stoppuhr läuft weiter, wenn Sie das Fenster schließen oder sich abmelden, bis Sie sie anhalten.
time-timer-since = Läuft seit { $start }: bisher { $hours }.
time-timer-running = Läuft
time-timer-start = Stoppuhr starten
time-timer-stop = Stoppuhr anhalten
time-timer-change = Ändern
time-timer-stopped = Die Stoppuhr wurde angehalten, die Stunden sind eingetragen.
time-timer-short = Die Stoppuhr wurde nach weniger als einer Minute angehalten; nichts wurde eingetragen.
time-timer-discarded = Die Stoppuhr wurde verworfen.
time-timer-long = Die Stoppuhr läuft seit mehr als einem Tag. Geben Sie an, wann die Arbeit endete, innerhalb eines Tages ab Beginn
time-started-on = Tag des Beginns
time-ended-on = Tag des Endes
time-start-ahead = Der Beginn liegt in der Zukunft
time-end-outside = Das Ende muss nach dem Beginn und darf nicht in der Zukunft liegen

time-approving = Freigabe
time-approve-week = Woche { $week } freigeben
time-approve-none = Niemand hat Stunden in dieser Woche
time-approve-hint = Mit der Freigabe einer Woche werden alle ihre jetzt erfassten Stunden freigegeben.
time-approve-changed = Diese Stunden wurden inzwischen geändert. Sehen Sie sie noch einmal an
time-last-week = Letzte Woche
