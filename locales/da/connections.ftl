# Den levende forbindelse til et Kimai: hvordan den står, hvad den må se, hvad den har gjort.

kimai-title = Kimai
kimai-intro = Timer, projekter, kunder, medarbejdere og fakturaer kommer af sig selv fra jeres Kimai.
kimai-none = Der er ikke forbundet noget Kimai
kimai-none-text = I skal bruge adressen og et API-token. Intet skrives, før I har set, hvad der vil komme.
kimai-no-key = Tokens kan ikke gemmes endnu
kimai-connect = Forbind Kimai
kimai-connect-text = Hvor jeres Kimai er, og et token at læse det med. Der ændres aldrig noget dér.
kimai-where = Forbindelse
kimai-times = Hvornår
kimai-address = Adresse
kimai-address-hint = Som du åbner den i browseren, for eksempel https://time.example
kimai-address-moved = En anden adresse kan være et andet Kimai: synkroniseringen venter så, til du har set, hvad der vil komme, ligesom i begyndelsen.
kimai-address-form = Skriv en adresse som https://time.example
kimai-address-plain = Adressen skal begynde med https
kimai-token = API-token
kimai-token-hint = Fra din profil i Kimai, under API-adgang. Det gemmes forseglet og vises aldrig igen.
kimai-token-kept = Lad feltet stå tomt for at beholde det nuværende, som aldrig vises igen.
kimai-token-needed = Skriv API-tokenet
kimai-token-form = Et token har ingen mellemrum og højst 500 tegn
kimai-token-stored = Gemt, vises ikke
kimai-token-none = Intet
kimai-zone = Tidszone
kimai-zone-hint = Tokenejerens i Kimai. Bruges kun, hvor Kimai giver et klokkeslæt uden forskydning.
kimai-every = Læs ændringer
kimai-every-hint = Én gang hver nat læses og sammenlignes også alt.
kimai-every-minutes = { $count ->
    [one] hvert minut
   *[other] hvert { $count }. minut
}
kimai-every-hours = { $count ->
    [one] hver time
   *[other] hver { $count }. time
}
kimai-every-day = en gang om dagen

kimai-standing-none = Ikke forbundet
kimai-standing-paused = Sat på pause
kimai-standing-waiting = Venter på, at du ser efter
kimai-standing-failing = Fejler
kimai-standing-running = Læser nu
kimai-standing-on = Til
kimai-last-sync = Seneste synkronisering
kimai-full-at = Alt sammenlignet
kimai-next-sync = Næste synkronisering
kimai-sync-now = Synkronisér nu
kimai-pause = Sæt på pause
kimai-resume = Genoptag
kimai-running = Kimai læses lige nu.
kimai-reload = Genindlæs

kimai-test = Test
kimai-test-now = Test forbindelsen
kimai-tested = Testet { $when }
kimai-not-tested = Ikke testet endnu
kimai-reachable = Kan nås
kimai-version = Kimai { $version }
kimai-rights = Hvad tokenet må se
kimai-rights-caption = Hvad det ikke må se, er ukendt her og regnes aldrig for 0.
kimai-right = Data
kimai-held = Må se
kimai-follows = Hvad det betyder
kimai-unknown = ukendt
kimai-right-hours = Alles timer
kimai-right-rates = Satser og beløb
kimai-right-budgets = Budgetter
kimai-list-users = Brugere
kimai-list-customers = Kunder
kimai-list-projects = Projekter
kimai-list-activities = Aktiviteter
kimai-list-hours = Timer
kimai-list-invoices = Fakturaer
kimai-list-missing = Hvad der er slettet
kimai-follows-read = Læses.
kimai-follows-needed = Uden det kan intet læses.
kimai-follows-hours = Der blev kun set timer for tokenets ejer. Registrerer andre timer i Kimai, mangler tokenet retten til at se dem.
kimai-follows-activities = Timer kommer uden aktivitet.
kimai-follows-users = Medarbejdere hedder "Kimai user 7", til tokenet må se brugere.
kimai-follows-rates = Timernes beløb er ukendte. Dem, der var kendt før, bliver stående, så længe timerne er de samme.
kimai-follows-budgets = Budgetter kommer ikke. Dem, der er indtastet her, bliver stående.
kimai-follows-invoices = Fakturaer kommer ikke.
kimai-follows-unknown = Kan ikke afgøres sikkert: Kimai viser endnu intet, eller kun noget af det.

kimai-first = Første synkronisering
kimai-first-text = Se først, hvad der vil komme: alt læses, som synkroniseringen vil gøre det, og intet skrives. Derefter starter du den.
kimai-look = Se, hvad der vil komme
kimai-look-again = Se igen
kimai-looking = Kimai ses igennem. Det tager op til et minut.
kimai-start = Start synkroniseringen
kimai-preview = Hvad der vil komme
kimai-preview-caption = Set igennem { $when }; af timer og fakturaer højst de 500 nyeste. Intet er skrevet.
kimai-list = Liste
kimai-there = I Kimai
kimai-read = Set igennem
kimai-not-visible = Tokenet må ikke se dem
kimai-samples = De nyeste timer, som de vil blive gemt
kimai-told = Hvad der er udeladt, og hvorfor

kimai-log = Log
kimai-kind = Hvad
kimai-took = Varighed
kimai-new = Nye
kimai-changed = Ændrede
kimai-same = Uændrede
kimai-skipped = Udeladt
kimai-failed = Fejlede
kimai-deleted = Slettede
kimai-kept = Slettet i Kimai, beholdt på en faktura
kimai-requests = Forespørgsler
kimai-retries = Gentaget efter et problem
kimai-result = Resultat
kimai-kind-rehearsal = Gennemsyn
kimai-kind-full = Alt
kimai-kind-changes = Ændringer
kimai-state-running = i gang
kimai-state-done = færdig
kimai-state-partly = delvis færdig
kimai-state-stopped = standset
kimai-state-failed = mislykkedes
kimai-seconds = { $count } s
kimai-minutes = { $count } min.
kimai-problem-at = { $list }: { $problem }
kimai-again-at = Der prøves igen { $when }.

kimai-remove = Fjern forbindelsen
kimai-remove-title = Fjern forbindelsen til Kimai
kimai-remove-token = Tokenet til { $address } slettes. Der læses ikke mere derfra.
kimai-remove-log = Forbindelsens log slettes.
kimai-remove-keeps = Kunder, projekter, timer og fakturaer, der kom fra Kimai, bliver stående.

kimai-done-connected = Kimai er forbundet. Test det, og se så, hvad der vil komme.
kimai-done-saved = Forbindelsen er gemt.
kimai-done-tested = Forbindelsen er testet.
kimai-done-looking = Kimai ses igennem. Genindlæs siden om et øjeblik.
kimai-done-started = Den første synkronisering er begyndt.
kimai-done-syncing = Synkroniseringen er begyndt.
kimai-done-busy = Kimai læses allerede.
kimai-done-paused = Synkroniseringen er sat på pause.
kimai-done-resumed = Synkroniseringen fortsætter.
kimai-done-removed = Forbindelsen er fjernet. Det, den har hentet, bliver stående.

kimai-problem-private = Adressen fører ind i et netværk, der ikke må nås herfra. Den, der driver dette program, kan tillade det (PRIVATE_NETWORKS).
kimai-problem-unreachable = Intet svarer på denne adresse. Er den stavet som i browseren, og kører Kimai?
kimai-problem-tls = Ingen sikker forbindelse: certifikatet gælder ikke for denne adresse.
kimai-problem-too-slow = Kimai var for længe om at svare.
kimai-problem-too-large = Svaret var for stort.
kimai-problem-redirect = Adressen fører videre til en anden. Skriv den, browseren ender på.
kimai-problem-not-kimai = Noget svarer på denne adresse, men det er ikke et Kimai, eller ikke dets API.
kimai-problem-too-old = Dette Kimai er ældre end 2.14 og kender ikke API-tokens. Opdatér det først.
kimai-problem-unauthorised = Kimai godtager ikke tokenet. Lav et nyt dér, og skriv det her.
kimai-problem-forbidden = Tokenet må ikke se dette.
kimai-problem-busy = Kimai beder om tålmodighed.
kimai-problem-server = Kimai melder om en fejl hos sig selv.
kimai-problem-broken = Svaret blev afbrudt eller kunne ikke læses.
kimai-problem-no-key = Den, der driver dette program, skal først angive en nøglefil (SECRET_KEY_FILE): tokens gemmes forseglet med den. Alt andet virker uden.
kimai-problem-no-token = Der er intet token, der kan læses. Skriv et.
kimai-problem-locked = En anden import til denne konto var i gang.
kimai-problem-paused = Den blev sat på pause imens.
kimai-problem-internal = Noget gik galt her, ikke i Kimai. Programmets log siger hvad.

event-kimai-connected = Kimai forbundet
event-kimai-changed = Forbindelsen til Kimai ændret
event-kimai-confirmed = Synkronisering med Kimai startet
event-kimai-paused = Synkronisering med Kimai sat på pause
event-kimai-resumed = Synkronisering med Kimai genoptaget
event-kimai-removed = Forbindelsen til Kimai fjernet
event-kimai-synced = Data kom fra Kimai
