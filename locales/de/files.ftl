# Was in Dateien steht: Tabellen, PDF, Druck.

print = Drucken
file-page = Seite { $page } von { $pages }
file-made = Erstellt am { $when }
file-about = Über diese Datei
file-too-many-for-pdf = Ein PDF fasst höchstens { $most } Zeilen. Wählen Sie einen kürzeren Zeitraum oder nehmen Sie Excel oder CSV.
