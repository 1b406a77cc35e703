# Versandte E-Mails, Arbeit im Hintergrund und wo man sie findet.

imports-tab-files = Dateien

nav-mails = E-Mails
outbox-mails-intro = Was an Kunden und Kollegen ging und was daraus wurde.
outbox-mails-search = Empfänger und Betreff suchen
outbox-mails-count = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
}
outbox-mails-none = Noch keine E-Mails
outbox-mails-none-text = Hier steht jede E-Mail, die Extranet schreibt, ob versandt oder nicht.
outbox-subject = Betreff
outbox-to = An
outbox-tries = Versuche
outbox-why = Was schiefging
outbox-next = Nächster Versuch
outbox-sent-at = Versandt am
outbox-written = Geschrieben
outbox-queued = Wartet
outbox-sent = Versandt
outbox-failed = Fehlgeschlagen
outbox-unknown = Ungewiss
outbox-trouble = Fehlgeschlagen oder ungewiss
outbox-any-kind = Jede Art
outbox-kind-access = Zugang gegeben
outbox-kind-password = Passwort geändert
outbox-kind-invited = Einladung
outbox-kind-case = Supportanfrage
outbox-again = Erneut senden
outbox-again-done = { $count ->
    [one] { $count } E-Mail wird erneut gesendet.
   *[other] { $count } E-Mails werden erneut gesendet.
}
outbox-again-left = Erneut gesendet: { $count }. Nicht gesendet: { $left }, weil sie angekommen sein können. Öffnen Sie eine E-Mail, um zu entscheiden.
outbox-case-hidden = Zu einer Supportanfrage
outbox-case-hidden-text = Der Inhalt ist für alle, die Supportanfragen lesen dürfen.
outbox-text = Text
outbox-mail = E-Mail
outbox-masked = Einmal-Links werden hier nicht gezeigt: Nur wer die E-Mail bekommen hat, kann sie verwenden.
outbox-said = Der Mailserver antwortet:
outbox-sure = Ist sie angekommen?
outbox-sure-text = Die Verbindung brach während des Versands ab, daher weiß es niemand. Fragen Sie möglichst zuerst nach: Erneut gesendet kommt sie vielleicht zweimal an.
outbox-again-anyway = Trotzdem erneut senden
outbox-why-address = Die Adresse ist ungültig.
outbox-why-set-up = Der E-Mail-Versand ist auf dem Server nicht richtig eingerichtet.
outbox-why-unreachable = Der Mailserver war nicht erreichbar.
outbox-why-later = Der Mailserver nahm sie vorerst nicht an ({ $code }).
outbox-why-refused = Der Mailserver hat sie abgelehnt ({ $code }).
outbox-why-other = Sie konnte nicht gesendet werden.
outbox-why-gone = Worum es ging, gibt es nicht mehr.
outbox-why-busy = Es lief zu viel anderes.
outbox-why-version = Eine andere Version von Extranet hat es angefordert.
outbox-why-fault = Ein Fehler in Extranet. Das Protokoll des Servers zu dieser Zeit sagt mehr.
outbox-jobs = Hintergrundarbeit
outbox-jobs-intro = Was nach dem letzten Versuch aufgegeben wurde. Versuchen Sie es erneut, oder legen Sie ab, was anders erledigt ist.
outbox-jobs-search = Namen suchen
outbox-jobs-count = { $count ->
    [one] { $count } aufgegeben
   *[other] { $count } aufgegeben
}
outbox-jobs-none = Nichts wurde aufgegeben
outbox-jobs-none-text = Was im Hintergrund nicht gelang, erscheint hier.
outbox-open = Nicht erledigt
outbox-dismissed = Abgelegt
outbox-retry = Erneut versuchen
outbox-dismiss = Ablegen
outbox-retried = Wird erneut versucht: { $count }
outbox-dismissed-done = Abgelegt: { $count }
outbox-what = Was
outbox-about = Worum es ging
outbox-asked = Angefordert
outbox-given-up = Aufgegeben
outbox-job-mail = E-Mail senden
outbox-job-access = Kontakt über sein Benutzerkonto informieren
outbox-job-password = Über ein geändertes Passwort informieren
outbox-job-invited = Einladung senden
outbox-job-redate = Stunden auf die Tage einer neuen Zeitzone legen
outbox-job-kimai = Aus Kimai lesen
outbox-job-case = Über eine Supportanfrage informieren
outbox-job-check = Hochgeladene Datei lesen
outbox-job-import = Datei importieren
outbox-job-undo = Import rückgängig machen
outbox-job-other = Etwas, das diese Version nicht kennt
event-mail-sent-again = E-Mail erneut gesendet
event-job-retried = Hintergrundarbeit erneut versucht
event-job-dismissed = Hintergrundarbeit abgelegt
own-company-besides = { $count } und Ihr eigenes Unternehmen
budget-partly = Teilweise unbekannt: Stunden ohne Betrag in { $currency } sind nicht enthalten.
