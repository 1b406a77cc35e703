error-home = Zur Übersicht
error-not-found = Seite nicht gefunden
error-not-found-text = Unter dieser Adresse gibt es nichts, oder Sie haben keinen Zugriff darauf.
error-forbidden = Dazu sind Sie nicht berechtigt
error-forbidden-text = Ihrer Rolle fehlt das Recht, das diese Seite erfordert. Ein Inhaber oder Administrator dieses Kontos kann es Ihnen erteilen.
error-cross-site = Diese Anfrage kam von einer anderen Website
error-cross-site-text = Zu Ihrer Sicherheit wurde sie abgelehnt. Öffnen Sie die Seite erneut und wiederholen Sie den Vorgang.
error-bad-address = Diese Adresse kann nicht angezeigt werden
error-bad-address-text = Sie verlangt eine Sortierung, einen Filter, ein Datum oder eine Seite, die es hier nicht gibt.
error-too-many-rows = Das sind mehr als 100.000 Zeilen. Wählen Sie einen kürzeren Zeitraum.
error-conflict = Jemand anderes hat dies inzwischen geändert
error-conflict-text = Es wurde nichts gespeichert. Öffnen Sie die Seite erneut, um den jetzt gespeicherten Stand zu sehen.
error-too-large = Zu viel auf einmal
error-too-large-text = Was gesendet wurde, ist größer, als diese Seite annimmt.
error-too-many = Zu viele Versuche
error-too-many-text = Versuchen Sie es in { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
} erneut.
error-busy = Zurzeit stark ausgelastet
error-busy-text = Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.
error-server = Bei uns ist ein Fehler aufgetreten
error-server-text = Es wurde nichts unvollständig gespeichert. Versuchen Sie es erneut. Bleibt der Fehler bestehen, teilen Sie den Betreibern dieses Portals mit, was Sie wann getan haben.
