schedules = Geplante Berichte
schedules-intro = Berichte, die zu festen Zeiten per E-Mail gehen, an alle Empfänger so, wie sie sie sehen dürfen.
schedules-search = Kunden suchen
schedules-count = { $count ->
    [one] { $count } geplanter Bericht
   *[other] { $count } geplante Berichte
}
schedules-none = Noch keine geplanten Berichte
schedules-none-text = Senden Sie Kunden täglich, wöchentlich oder monatlich ihre Stunden, Projekte oder Rechnungen.
schedules-new = Bericht planen
schedules-new-text = Wählen Sie den Kunden. Danach legen Sie fest, was wann an wen geht.
schedules-report = Bericht
schedules-any-report = Alle Berichte
schedules-when = Wann
schedules-next = Nächster Lauf
schedules-last = Letzter Lauf
schedules-recipients = Empfänger
schedules-format = Format
schedules-active = Aktiv
schedules-paused = Angehalten
schedules-any-state = Aktive und angehaltene
schedules-trouble = Nicht an alle
schedules-daily = jeden Tag um { $clock } Uhr
schedules-weekly = jeden { $weekday } um { $clock } Uhr
schedules-monthly = am { $day }. jedes Monats um { $clock } Uhr
schedules-monthly-last = am letzten Tag jedes Monats um { $clock } Uhr
schedules-monday = Montag
schedules-tuesday = Dienstag
schedules-wednesday = Mittwoch
schedules-thursday = Donnerstag
schedules-friday = Freitag
schedules-saturday = Samstag
schedules-sunday = Sonntag
schedules-yesterday = Gestern
schedules-last-week = Letzte Woche
schedules-this-week = Diese Woche bis heute
schedules-this-month = Dieser Monat bis heute
schedules-last-quarter = Letztes Quartal
schedules-this-year = Dieses Jahr bis heute
schedules-form-table = Tabelle in der E-Mail
schedules-form-pdf = PDF
schedules-form-xlsx = Excel
schedules-form-table-hint = Eine Tabelle in der E-Mail zeigt die ersten 200 Zeilen; ein Link führt zum Rest.
schedules-what = Was gesendet wird
schedules-what-hint = Alle erhalten die Zeilen und Spalten, die sie dann sehen dürfen, in ihrer Sprache.
schedules-days = Zeitraum
schedules-days-hint = Gerechnet ab dem Tag des Versands. Der Projektstatus hat keinen Zeitraum.
schedules-project = Projekt
schedules-project-any = Alles, was der Empfänger sehen darf
schedules-group = Gruppierung
schedules-merge = Einträge eines Tages
schedules-every = Wie oft
schedules-every-day = Täglich
schedules-every-week = Wöchentlich
schedules-every-month = Monatlich
schedules-weekday = Wochentag
schedules-month-day = Tag des Monats
schedules-month-day-hint = In kürzeren Monaten deren letzter Tag.
schedules-month-day-last = Letzter Tag
schedules-clock = Uhrzeit
schedules-clock-hint = Zeit in { $zone }, etwa 07:30
schedules-clock-bad = Geben Sie eine Uhrzeit von 00:00 bis 23:59 ein
schedules-to = An wen
schedules-to-hint = Nur Benutzerkonten, die jetzt funktionieren, stehen zur Wahl.
schedules-to-nobody = Dieser Kunde hat kein funktionierendes Benutzerkonto mit E-Mail-Adresse. Gewähren Sie zuerst jemandem Zugang.
schedules-to-missing = Wählen Sie mindestens einen Empfänger
schedules-to-access = Zum Zugang von { $customer }
schedules-shared = gemeinsames Benutzerkonto
schedules-own-off = hat ihn abgestellt
schedules-added = Der Bericht ist geplant.
schedules-saved = Der Plan ist gespeichert.
schedules-was-paused = Angehalten. Bis zur Fortsetzung wird nichts gesendet.
schedules-was-resumed = Fortgesetzt.
schedules-was-sent = Unterwegs. Diese Seite zeigt, was daraus geworden ist.
schedules-removed = Der Plan ist entfernt.
schedules-pause = Anhalten
schedules-resume = Fortsetzen
schedules-send = Jetzt senden
schedules-send-title = Diesen Bericht jetzt senden?
schedules-send-text = Er geht an dieselben Empfänger wie zu den festen Zeiten, an alle so, wie sie ihn jetzt sehen dürfen.
schedules-send-nobody = Alle haben ihn abgestellt: Es würde nichts gesendet.
schedules-remove-title = Diesen Plan entfernen?
schedules-remove-mails = Es wird nichts mehr gesendet, und noch wartende E-Mails werden zurückgehalten.
schedules-remove-runs = Was über seine Läufe bekannt ist, wird gelöscht. Gesendete E-Mails bleiben in der Liste der E-Mails.
schedules-runs = Die letzten zehn Läufe
schedules-runs-none = Er ist noch nicht gelaufen.
schedules-run-asked = Gesendet von { $name }
schedules-run-set = Zur festen Zeit
schedules-run-when = Wann
schedules-run-nobody = Es gab keine Empfänger.
schedules-waiting = Wird erstellt
schedules-withheld = Zurückgehalten
schedules-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
schedules-why-stopped = Vom Empfänger abgestellt.
schedules-why-gone = Das Benutzerkonto wurde entfernt.
schedules-why-access-off = Der Zugang des Kunden ist abgeschaltet.
schedules-why-customer-inactive = Der Kunde ist inaktiv.
schedules-why-contact-inactive = Der Kontakt ist inaktiv.
schedules-why-sign-in-off = Das Benutzerkonto ist abgeschaltet.
schedules-why-no-password = Niemand kann sich damit anmelden: Es gibt kein Passwort, oder das vorläufige ist abgelaufen.
schedules-why-no-address = Es gibt keine E-Mail-Adresse.
schedules-why-not-allowed = Der Empfänger darf diesen Bericht oder dieses Projekt nicht sehen.
schedules-why-too-many = Für dieses Format sind es zu viele Zeilen. Wählen Sie einen kürzeren Zeitraum.
schedules-why-too-large = Die Datei ist größer als 10 MB. Wählen Sie einen kürzeren Zeitraum.
schedules-why-demo = Demodaten erhalten keine E-Mails.
schedules-why-changed = Was der Empfänger sehen darf, wurde vor dem Versand eingeschränkt.
schedules-why-fault = Er konnte nicht erstellt werden. Das Protokoll des Servers sagt, warum.
schedules-mail-subject = { $report }: { $period }
schedules-mail-nothing = Diesmal gibt es nichts zu berichten.
schedules-mail-table = { $count ->
    [one] Ihr Bericht hat { $count } Zeile:
   *[other] Ihr Bericht hat { $count } Zeilen:
}
schedules-mail-file = { $count ->
    [one] Ihr Bericht ist angehängt. Er hat { $count } Zeile.
   *[other] Ihr Bericht ist angehängt. Er hat { $count } Zeilen.
}
schedules-mail-more = { $count ->
    [one] { $count } weitere Zeile steht im Extranet.
   *[other] { $count } weitere Zeilen stehen im Extranet.
}
schedules-mail-button = Im Extranet öffnen
schedules-mail-why = { $account } sendet Ihnen diesen Bericht { $rhythm }.
schedules-mail-stop = Diese E-Mails abstellen
schedules-mail-kind = Geplanter Bericht
schedules-mail-hidden = Der Inhalt ist denen vorbehalten, die das Extranet als Kunde ansehen dürfen.
schedules-mail-withheld = Der Empfänger darf sie nicht mehr lesen.
schedules-mail-files-gone = Ihre Dateien sind inzwischen gelöscht.
schedules-mine = Berichte per E-Mail
schedules-mine-text = { $account } sendet Ihnen diese Berichte.
schedules-mine-on = an
schedules-mine-off = aus
schedules-mine-stop = Abstellen
schedules-mine-start = Wieder anstellen
schedules-mine-stopped = Sie erhalten diesen Bericht nicht mehr per E-Mail.
schedules-mine-started = Sie erhalten diesen Bericht wieder per E-Mail.
schedules-job-due = Geplanten Bericht beginnen
schedules-job-deliver = Geplanten Bericht schreiben
event-schedule-created = Bericht geplant
event-schedule-updated = Geplanter Bericht geändert
event-schedule-paused = Geplanter Bericht angehalten
event-schedule-resumed = Geplanter Bericht fortgesetzt
event-schedule-deleted = Geplanter Bericht entfernt
event-schedule-sent-now = Geplanter Bericht sofort gesendet
event-schedule-stopped = Bericht per E-Mail abgestellt
event-schedule-wanted = Bericht per E-Mail wieder angestellt
schedules-edit = Plan ändern
schedules-next-step = Weiter
schedules-what-happened = Was geschah
schedules-choose-customer = Wählen Sie einen Kunden
