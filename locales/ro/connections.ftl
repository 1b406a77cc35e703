# Conexiunea permanentă cu un Kimai: cum stă, ce are voie să vadă, ce a făcut.

kimai-title = Kimai
kimai-intro = Orele, proiectele, clienții, angajații și facturile vin singure din Kimai.
kimai-none = Niciun Kimai nu este conectat
kimai-none-text = Aveți nevoie de adresa lui și de un token API. Nu se scrie nimic înainte să fi văzut ce va veni.
kimai-no-key = Tokenurile încă nu pot fi păstrate
kimai-connect = Conectează Kimai
kimai-connect-text = Unde se află Kimai și un token pentru a citi din el. Acolo nu se modifică niciodată nimic.
kimai-where = Conexiune
kimai-times = Când
kimai-address = Adresă
kimai-address-hint = Așa cum o deschideți în browser, de exemplu https://time.example
kimai-address-moved = O altă adresă poate fi un alt Kimai: sincronizarea așteaptă atunci până ce vedeți ce va veni, ca la început.
kimai-address-form = Introduceți o adresă ca https://time.example
kimai-address-plain = Adresa trebuie să înceapă cu https
kimai-token = Token API
kimai-token-hint = Din profilul dumneavoastră din Kimai, la acces API. Se păstrează sigilat și nu mai este arătat niciodată.
kimai-token-kept = Lăsați gol pentru a-l păstra pe cel actual, care nu mai este arătat niciodată.
kimai-token-needed = Introduceți tokenul API
kimai-token-form = Un token nu are spații și are cel mult 500 de caractere
kimai-token-stored = Păstrat, nu se arată
kimai-token-none = Niciunul
kimai-zone = Fus orar
kimai-zone-hint = Al proprietarului tokenului în Kimai. Se folosește doar unde Kimai dă o oră fără decalaj.
kimai-every = Citește modificările
kimai-every-hint = O dată pe noapte se citește și se compară totul.
kimai-every-minutes = { $count ->
    [one] în fiecare minut
    [few] la fiecare { $count } minute
   *[other] la fiecare { $count } de minute
}
kimai-every-hours = { $count ->
    [one] în fiecare oră
    [few] la fiecare { $count } ore
   *[other] la fiecare { $count } de ore
}
kimai-every-day = o dată pe zi

kimai-standing-none = Neconectat
kimai-standing-paused = În pauză
kimai-standing-waiting = Așteaptă să verificați
kimai-standing-failing = Cu probleme
kimai-standing-running = Citește acum
kimai-standing-on = Pornit
kimai-last-sync = Ultima sincronizare
kimai-full-at = Totul comparat
kimai-next-sync = Următoarea sincronizare
kimai-sync-now = Sincronizează acum
kimai-pause = Pune în pauză
kimai-resume = Reia
kimai-running = Kimai este citit chiar acum.
kimai-reload = Reîncarcă

kimai-test = Test
kimai-test-now = Testează conexiunea
kimai-tested = Testat { $when }
kimai-not-tested = Încă netestat
kimai-reachable = Accesibil
kimai-version = Kimai { $version }
kimai-rights = Ce are voie tokenul să vadă
kimai-rights-caption = Ce nu are voie să vadă este necunoscut aici și nu se socotește niciodată 0.
kimai-right = Date
kimai-held = Poate vedea
kimai-follows = Ce urmează de aici
kimai-unknown = necunoscut
kimai-right-hours = Orele tuturor
kimai-right-rates = Tarife și sume
kimai-right-budgets = Bugete
kimai-list-users = Utilizatori
kimai-list-customers = Clienți
kimai-list-projects = Proiecte
kimai-list-activities = Activități
kimai-list-hours = Ore
kimai-list-invoices = Facturi
kimai-list-missing = Ce s-a șters
kimai-follows-read = Se citește.
kimai-follows-needed = Fără aceasta nu se poate citi nimic.
kimai-follows-hours = S-au văzut doar orele proprietarului tokenului. Dacă și alții înregistrează ore în Kimai, tokenului îi lipsește dreptul de a le vedea.
kimai-follows-activities = Orele vin fără activitate.
kimai-follows-users = Angajații se numesc „Kimai user 7” până când tokenul are voie să vadă utilizatorii.
kimai-follows-rates = Sumele orelor sunt necunoscute. Cele cunoscute dinainte rămân cât timp orele sunt aceleași.
kimai-follows-budgets = Bugetele nu vin. Cele introduse aici rămân.
kimai-follows-invoices = Facturile nu vin.
kimai-follows-unknown = Nu se poate spune cu siguranță: Kimai încă nu arată nimic sau arată doar o parte.

kimai-first = Prima sincronizare
kimai-first-text = Vedeți întâi ce va veni: totul se citește așa cum o va face sincronizarea și nu se scrie nimic. Apoi o porniți.
kimai-look = Vezi ce va veni
kimai-look-again = Vezi din nou
kimai-looking = Kimai este parcurs. Durează cel mult un minut.
kimai-start = Pornește sincronizarea
kimai-preview = Ce va veni
kimai-preview-caption = Parcurs { $when }; dintre ore și facturi cel mult cele mai noi 500. Nu s-a scris nimic.
kimai-list = Listă
kimai-there = În Kimai
kimai-read = Parcurse
kimai-not-visible = Tokenul nu are voie să le vadă
kimai-samples = Cele mai noi ore, așa cum vor fi păstrate
kimai-told = Ce rămâne pe dinafară și de ce

kimai-log = Jurnal
kimai-kind = Ce
kimai-took = Durată
kimai-new = Noi
kimai-changed = Modificate
kimai-same = La fel
kimai-skipped = Omise
kimai-failed = Eșuate
kimai-deleted = Șterse
kimai-kept = Șterse în Kimai, păstrate pe o factură
kimai-requests = Cereri
kimai-retries = Repetate după o problemă
kimai-result = Rezultat
kimai-kind-rehearsal = Parcurgere
kimai-kind-full = Totul
kimai-kind-changes = Modificări
kimai-state-running = în curs
kimai-state-done = gata
kimai-state-partly = gata în parte
kimai-state-stopped = oprit
kimai-state-failed = eșuat
kimai-seconds = { $count } s
kimai-minutes = { $count } min
kimai-problem-at = { $list }: { $problem }
kimai-again-at = Se încearcă din nou { $when }.

kimai-remove = Elimină conexiunea
kimai-remove-title = Elimină conexiunea cu Kimai
kimai-remove-token = Tokenul pentru { $address } se șterge. De acolo nu se mai citește nimic.
kimai-remove-log = Jurnalul conexiunii se șterge.
kimai-remove-keeps = Clienții, proiectele, orele și facturile venite din Kimai rămân.

kimai-done-connected = Kimai este conectat. Testați-l, apoi vedeți ce va veni.
kimai-done-saved = Conexiunea a fost salvată.
kimai-done-tested = Conexiunea a fost testată.
kimai-done-looking = Kimai este parcurs. Reîncărcați pagina peste o clipă.
kimai-done-started = Prima sincronizare a început.
kimai-done-syncing = Sincronizarea a început.
kimai-done-busy = Kimai este deja citit.
kimai-done-paused = Sincronizarea este în pauză.
kimai-done-resumed = Sincronizarea continuă.
kimai-done-removed = Conexiunea a fost eliminată. Ce a adus rămâne.

kimai-problem-private = Adresa duce într-o rețea care nu poate fi accesată de aici. Cine administrează programul o poate permite (PRIVATE_NETWORKS).
kimai-problem-unreachable = La această adresă nu răspunde nimic. Este scrisă ca în browser și funcționează Kimai?
kimai-problem-tls = Nu există conexiune sigură: certificatul nu este valabil pentru această adresă.
kimai-problem-too-slow = Kimai a răspuns prea încet.
kimai-problem-too-large = Răspunsul a fost prea mare.
kimai-problem-redirect = Adresa duce mai departe, la alta. Introduceți-o pe cea la care ajunge browserul.
kimai-problem-not-kimai = La această adresă răspunde ceva, dar nu este un Kimai sau nu este API-ul lui.
kimai-problem-too-old = Acest Kimai este mai vechi decât 2.14 și nu cunoaște tokenuri API. Actualizați-l întâi.
kimai-problem-unauthorised = Kimai nu acceptă tokenul. Creați acolo unul nou și introduceți-l aici.
kimai-problem-forbidden = Tokenul nu are voie să vadă acest lucru.
kimai-problem-busy = Kimai cere răbdare.
kimai-problem-server = Kimai anunță o eroare a lui.
kimai-problem-broken = Răspunsul s-a întrerupt sau nu a putut fi citit.
kimai-problem-no-key = Cine administrează programul trebuie să indice întâi un fișier cu cheia (SECRET_KEY_FILE): tokenurile se păstrează sigilate cu ea. Restul funcționează și fără.
kimai-problem-no-token = Nu există niciun token care să poată fi citit. Introduceți unul.
kimai-problem-locked = Era în curs un alt import în acest cont.
kimai-problem-paused = Între timp a fost pusă în pauză.
kimai-problem-internal = Ceva nu a mers aici, nu în Kimai. Jurnalul programului spune ce.

event-kimai-connected = Kimai conectat
event-kimai-changed = Conexiunea cu Kimai modificată
event-kimai-confirmed = Sincronizarea cu Kimai pornită
event-kimai-paused = Sincronizarea cu Kimai pusă în pauză
event-kimai-resumed = Sincronizarea cu Kimai reluată
event-kimai-removed = Conexiunea cu Kimai eliminată
event-kimai-synced = Au venit date din Kimai
