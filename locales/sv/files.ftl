# Vad filer säger: kalkylark, PDF, utskrift.

print = Skriv ut
file-page = Sida { $page } av { $pages }
file-made = Skapad { $when }
file-about = Om filen
file-too-many-for-pdf = En PDF rymmer högst { $most } rader. Välj en kortare period, eller ta Excel eller CSV.
