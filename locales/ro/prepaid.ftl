prepaid = Ore plătite în avans
prepaid-contract = Contract
prepaid-contracts = Contracte
prepaid-all = Totul despre orele plătite în avans
prepaid-every-project = Toate proiectele
prepaid-runs = În curs
prepaid-ended = Încheiat
prepaid-starts-later = Din { $day }
prepaid-expired = { $hours } expirate
prepaid-owed = depășit cu { $hours } de la început
prepaid-once = { $hours } o singură dată
prepaid-a-month = { $hours } pe lună
prepaid-a-quarter = { $hours } pe trimestru
prepaid-a-year = { $hours } pe an
prepaid-rule-expire = Orele nefolosite expiră la sfârșitul perioadei
prepaid-rule-carry = Orele nefolosite se reportează în perioada următoare
prepaid-rule-carry-most = Orele nefolosite se reportează, cel mult { $hours }
prepaid-rule-carry-periods = { $count ->
    [one] Orele nefolosite se reportează o perioadă
    [few] Orele nefolosite se reportează { $count } perioade
   *[other] Orele nefolosite se reportează { $count } de perioade
}
prepaid-rule-carry-both = Se reportează cel mult { $hours } nefolosite; orele rămân { $count ->
    [one] o perioadă
    [few] { $count } perioade
   *[other] { $count } de perioade
}
prepaid-rule-next = Orele în plus se scad din perioada următoare
prepaid-rule-shown = Orele în plus se afișează și se decontează separat
prepaid-rule-rate = Orele în plus costă { $rate } pe oră
prepaid-top-up = Adaugă ore
prepaid-top-ups = Ore adăugate
prepaid-top-up-text = Ore cumpărate în plus. Rămân până sunt folosite sau până la sfârșitul contractului.
prepaid-top-up-day-hint = Contează în perioada în care se află această zi.
prepaid-top-up-note = Notă pentru client
prepaid-top-up-note-hint = De exemplu un număr de comandă sau de factură. Clientul o citește.
prepaid-day-outside = Contractul nu este în vigoare în această zi
prepaid-take-back = Eliminați { $hours } adăugate la { $day }?
prepaid-take-back-means = Istoricul se recalculează ca și cum nu ar fi fost adăugate niciodată.
prepaid-none = Nu sunt convenite ore plătite în avans.
prepaid-none-text = De îndată ce aveți un astfel de contract cu { $company }, vedeți aici ce a mai rămas.
prepaid-none-yet = Încă niciun contract
prepaid-none-yet-text = Un contract se creează pe pagina clientului.
prepaid-running = În curs acum
prepaid-others = Încheiate sau neîncepute
prepaid-counts-released = Orele facturabile contează ca folosite, în măsura în care apar la timpul lucrat.
prepaid-counts-all = Toate orele facturabile înregistrate contează ca folosite; clientul le vede doar pe cele eliberate.
prepaid-history = Istoric
prepaid-sum-note = Report + acordate + adăugate − folosite = rămase + expirate − în plus. Ce rămâne se reportează în perioada următoare.
prepaid-brought = Report
prepaid-granted = Acordate
prepaid-topped = Adăugate
prepaid-used = Folosite
prepaid-expired-col = Expirate
prepaid-over = În plus
prepaid-left = Rămase
prepaid-new = Adaugă ore plătite în avans
prepaid-form-text = Ore cumpărate de client în avans. Orele facturabile le consumă.
prepaid-edit-text = O modificare se aplică tuturor perioadelor, și celor trecute. Pentru alte condiții de la o anumită zi, încheiați contractul și adăugați altul.
prepaid-name-hint = Clientul îl citește, de exemplu Suport 2027
prepaid-work = Pentru lucrul la
prepaid-work-hint = Lucrul la un proiect cu contract propriu contează doar acolo.
prepaid-starts-hint = Perioadele încep în această zi a lunii; de la 31, în ultima zi a lunilor mai scurte.
prepaid-ends-hint = Ultima zi. Ce rămâne atunci expiră.
prepaid-period = Perioadă
prepaid-period-once = O dată, pentru tot contractul
prepaid-period-month = Lunar
prepaid-period-quarter = Trimestrial
prepaid-period-year = Anual
prepaid-hours = Ore în fiecare perioadă
prepaid-unused = Ore nefolosite
prepaid-carry-most = Se reportează cel mult
prepaid-carry-most-hint = Ore; cele mai vechi expiră primele. Doar dacă orele nefolosite se reportează.
prepaid-carry-periods = Se reportează timp de
prepaid-carry-periods-hint = Număr de perioade, după care expiră
prepaid-periods-form = Introduceți un număr de la 1 la 120
prepaid-overage = Ore în plus
prepaid-overage-rate = Tarif pentru orele în plus, în { $currency }
prepaid-overage-rate-hint = Clientul îl citește. Nu se facturează nimic pe baza lui.
prepaid-overlaps = Pentru același lucru există „{ $name }” în unele din aceste zile: o oră s-ar scădea din ambele
prepaid-top-up-outside = S-au adăugat ore la { $day }: acea zi trebuie să fie în contract
prepaid-remove = Eliminați { $name }?
prepaid-remove-history = Contractul și istoricul lui dispar, și pentru client.
prepaid-remove-hours = Orele lucrate rămân neschimbate.
prepaid-remove-end = Pentru a opri un contract, introduceți în schimb ultima lui zi.
prepaid-added = Contractul a fost creat.
prepaid-saved = Contractul a fost salvat.
prepaid-removed = Contractul a fost eliminat.
prepaid-topped-up = Orele au fost adăugate.
prepaid-taken-back = Orele au fost eliminate.
depends-prepaid = Orele plătite în avans nu apar: ar dezvălui orele. Necesită coloana „{ $column }”.
event-prepaid-created = Ore plătite în avans convenite
event-prepaid-updated = Ore plătite în avans modificate
event-prepaid-removed = Ore plătite în avans eliminate
event-prepaid-topped-up = Ore plătite în avans adăugate
event-prepaid-top-up-removed = Ore adăugate retrase
