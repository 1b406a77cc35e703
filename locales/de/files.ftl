# Was in Dateien steht: Tabellen, PDF, Druck.

print = Drucken
file-page = Seite { $page } von { $pages }
file-made = Erstellt am { $when }
file-about = Über diese Datei
file-too-much-for-pdf = Das ist zu viel für ein PDF, das etwa { $most } Zeilen fasst. Wählen Sie einen kürzeren Zeitraum oder nehmen Sie Excel oder CSV.
