# Vad filer säger: kalkylark, PDF, utskrift.

print = Skriv ut
file-page = Sida { $page } av { $pages }
file-made = Skapad { $when }
file-about = Om filen
file-too-much-for-pdf = Det är för mycket för en PDF, som rymmer omkring { $most } rader. Välj en kortare period, eller ta Excel eller CSV.
