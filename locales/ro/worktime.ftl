# Hours of the staff: the list, the week, the day, the timer, approving.

weekday-mon = lun.
weekday-tue = mar.
weekday-wed = mie.
weekday-thu = joi
weekday-fri = vin.
weekday-sat = sâm.
weekday-sun = dum.

time-task = Sarcină
time-registered = Înregistrat
time-approved = Aprobat
time-invoiced = Facturat
time-intro = Orele tuturor celor care lucrează aici.
time-intro-own = Orele dumneavoastră.
time-search = Căutați după descriere, activitate, proiect sau client
time-count = { $count ->
    [one] { $count } înregistrare
    [few] { $count } înregistrări
   *[other] { $count } de înregistrări
}
time-unknown = { $count ->
    [one] + { $count } necunoscută
    [few] + { $count } necunoscute
   *[other] + { $count } necunoscute
}
time-none = Încă nu sunt ore
time-none-text = Lista arată luna aceasta până când alegeți altă perioadă.
time-any-project = Toate proiectele
time-any-person = Toți angajații
time-any-billable = Facturabile și nu
time-is-billable = Facturabil
time-not-billable = Nefacturabil
time-approve = Aprobă
time-withdraw = Retrage aprobarea
time-set-billable = Marchează ca facturabil
time-set-not-billable = Marchează ca nefacturabil
time-move = Mută orele
time-move-text = { $count ->
    [one] { $count } înregistrare se mută pe alt proiect sau altă sarcină, la tariful valabil acolo.
    [few] { $count } înregistrări se mută pe alt proiect sau altă sarcină, la tariful valabil acolo.
   *[other] { $count } de înregistrări se mută pe alt proiect sau altă sarcină, la tariful valabil acolo.
}
time-move-to = Proiect sau sarcină
time-choose-work = Alegeți un proiect sau o sarcină
time-choose-work-first = Alegeți unul dintre proiecte sau una dintre sarcini
time-done-approved = { $count ->
    [one] { $count } înregistrare a fost aprobată.
    [few] { $count } înregistrări au fost aprobate.
   *[other] { $count } de înregistrări au fost aprobate.
}
time-done-withdrawn = { $count ->
    [one] Aprobarea a { $count } înregistrare a fost retrasă.
    [few] Aprobarea a { $count } înregistrări a fost retrasă.
   *[other] Aprobarea a { $count } de înregistrări a fost retrasă.
}
time-done-changed = { $count ->
    [one] { $count } înregistrare a fost modificată.
    [few] { $count } înregistrări au fost modificate.
   *[other] { $count } de înregistrări au fost modificate.
}
time-done-moved = { $count ->
    [one] { $count } înregistrare a fost mutată.
    [few] { $count } înregistrări au fost mutate.
   *[other] { $count } de înregistrări au fost mutate.
}
time-done-removed = { $count ->
    [one] { $count } înregistrare a fost ștearsă.
    [few] { $count } înregistrări au fost șterse.
   *[other] { $count } de înregistrări au fost șterse.
}
time-stayed = { $count ->
    [one] { $count } a rămas neschimbată: aprobată, facturată, din alt sistem sau nu vă aparține.
    [few] { $count } au rămas neschimbate: aprobate, facturate, din alt sistem sau nu vă aparțin.
   *[other] { $count } au rămas neschimbate: aprobate, facturate, din alt sistem sau nu vă aparțin.
}
time-entry-removed = Orele au fost șterse.

time-list = Toate orele
time-week = Săptămâna mea
time-own = Ale mele
time-week-number = Săptămâna { $week }
time-previous = Săptămâna anterioară
time-next = Săptămâna următoare
time-this-week = Săptămâna aceasta
time-total = Total
time-week-hint = Scrieți orele ca 7:30, 7,5 sau 450m. O celulă goală își șterge orele.
time-week-none = Încă nu sunt rânduri în această săptămână
time-week-none-text = Adăugați un rând pentru un proiect sau o sarcină ori preluați-le pe cele de săptămâna trecută.
time-week-saved = Săptămâna a fost salvată.
time-week-copied = { $count ->
    [one] Săptămâna a fost salvată și { $count } celulă preluată din săptămâna trecută.
    [few] Săptămâna a fost salvată și { $count } celule preluate din săptămâna trecută.
   *[other] Săptămâna a fost salvată și { $count } de celule preluate din săptămâna trecută.
}
time-week-form = Aceasta nu este o săptămână ca 2026-W47
time-rows = Rânduri
time-add-row = Adaugă rând
time-copy-rows = Preia rândurile de săptămâna trecută
time-copy-hours = Preia rândurile și orele de săptămâna trecută
time-rows-hint = Fiecare buton salvează mai întâi ce ați scris. Orele se preiau numai în celule goale.
time-duration-form = Scrieți orele ca 7:30, 7,5 sau 450m
time-duration-day = O zi are 24 de ore

event-time-created = Ore înregistrate
event-time-updated = Ore modificate
event-time-removed = Ore șterse
event-time-restored = Ore restaurate
event-time-approved = Ore aprobate
event-time-withdrawn = Aprobarea orelor a fost retrasă

home-own = Orele și cheltuielile dumneavoastră
home-own-text = Scrieți ce ați lucrat în tabelul săptămânii și ce ați plătit pentru clienți.

time-timer = Cronometru
time-today = Astăzi
time-previous-day = Ziua anterioară
time-next-day = Ziua următoare
time-day = Zi
time-to-week = La săptămână
time-day-none = Nicio oră în această zi
time-day-none-text = Adăugați-le mai jos sau scrieți-le în tabelul săptămânii.
time-customer-clock = Orele de ceas sunt ale clientului. Munca trecută de miezul nopții se socotește în ziua începerii.
time-add-hours = Adaugă ore
time-entry = Ore
time-entry-added = Orele au fost adăugate.
time-entry-saved = Orele au fost modificate.
time-what = Ce
time-when = Când
time-duration-hint = Ca 7:30, 7,5 sau 450m. Cu început și sfârșit poate rămâne gol sau poate fi mai scurt, pentru o pauză.
time-duration-some = Scrieți mai mult decât zero
time-duration-beyond = De la început la sfârșit sunt numai { $hours }
time-clock-hint = Ca 9:05, după ceasul clientului
time-timer-clock-hint = Ca 9:05, după ceasul dumneavoastră
time-end-hint = Înainte de început: a doua zi
time-clock-form = Scrieți o oră ca 9:05
time-clock-skipped = În această zi, ceasurile din { $zone } sar peste această oră
time-span-missing = Scrieți ore sau un început și un sfârșit
time-start-missing = Scrieți și începutul
time-end-missing = Scrieți și sfârșitul sau orele
time-description-hint = Clientul o poate vedea.
time-billable-by-task = Cum e planificat pentru sarcină
time-value-unknown = Necunoscut
time-locked-approved = Aceste ore sunt aprobate. Pentru a le modifica, trebuie întâi retrasă aprobarea.
time-locked-invoiced = Aceste ore sunt pe o factură și nu pot fi modificate: factura n-ar mai spune ce s-a lucrat.
time-locked-source = Aceste ore vin din { $source }, care câștigă la următorul import. Modificați-le acolo; aici se schimbă numai sarcina și nota internă.
time-history = Istoric

time-timer-text = Cronometrul merge mai departe când închideți fereastra sau vă deconectați, până îl opriți.
time-timer-since = Merge din { $start }: { $hours } până acum.
time-timer-running = În mers
time-timer-start = Pornește cronometrul
time-timer-stop = Oprește cronometrul
time-timer-change = Modifică
time-timer-stopped = Cronometrul a fost oprit, iar orele adăugate.
time-timer-short = Cronometrul a fost oprit după mai puțin de un minut; nu s-a adăugat nimic.
time-timer-discarded = Cronometrul a fost anulat.
time-timer-long = Cronometrul merge de peste o zi. Scrieți când s-a încheiat munca, în decurs de o zi de la început
time-started-on = Ziua începerii
time-ended-on = Ziua încheierii
time-start-ahead = Începutul este în viitor
time-end-outside = Sfârșitul trebuie să fie după început și nu în viitor

time-approving = Aprobare
time-approve-week = Aprobă săptămâna { $week }
time-approve-none = Nimeni nu are ore în această săptămână
time-approve-hint = Aprobarea unei săptămâni aprobă toate orele ei înregistrate acum.
time-approve-changed = Aceste ore au fost modificate între timp. Verificați-le din nou
time-last-week = Săptămâna trecută
