# Den levande anslutningen till ett Kimai: hur den står, vad den får se, vad den har gjort.

kimai-title = Kimai
kimai-intro = Timmar, projekt, kunder, medarbetare och fakturor kommer av sig själva från ert Kimai.
kimai-none = Inget Kimai är anslutet
kimai-none-text = Ni behöver adressen och en API-token. Inget skrivs innan ni har sett vad som kommer.
kimai-no-key = Tokens kan inte sparas ännu
kimai-connect = Anslut Kimai
kimai-connect-text = Var ert Kimai finns, och en token att läsa det med. Inget ändras någonsin där.
kimai-where = Anslutning
kimai-times = När
kimai-address = Adress
kimai-address-hint = Som du öppnar den i webbläsaren, till exempel https://time.example
kimai-address-moved = En annan adress kan vara ett annat Kimai: synkroniseringen väntar då tills du har sett vad som kommer, precis som i början.
kimai-address-form = Ange en adress som https://time.example
kimai-address-plain = Adressen måste börja med https
kimai-token = API-token
kimai-token-hint = Från din profil i Kimai, under API-åtkomst. Den sparas förseglad och visas aldrig igen.
kimai-token-kept = Lämna tomt för att behålla den nuvarande, som aldrig visas igen.
kimai-token-needed = Ange API-token
kimai-token-form = En token har inga mellanslag och högst 500 tecken
kimai-token-stored = Sparad, visas inte
kimai-token-none = Ingen
kimai-zone = Tidszon
kimai-zone-hint = Den som tokenens ägare har i Kimai. Används bara där Kimai ger en tid utan förskjutning.
kimai-every = Läs ändringar
kimai-every-hint = En gång varje natt läses och jämförs också allt.
kimai-every-minutes = { $count ->
    [one] varje minut
   *[other] var { $count }:e minut
}
kimai-every-hours = { $count ->
    [one] varje timme
   *[other] var { $count }:e timme
}
kimai-every-day = en gång om dagen

kimai-standing-none = Inte ansluten
kimai-standing-paused = Pausad
kimai-standing-waiting = Väntar på att du tittar
kimai-standing-failing = Misslyckas
kimai-standing-running = Läser nu
kimai-standing-on = På
kimai-last-sync = Senaste synkronisering
kimai-full-at = Allt jämfört
kimai-next-sync = Nästa synkronisering
kimai-sync-now = Synkronisera nu
kimai-pause = Pausa
kimai-resume = Återuppta
kimai-running = Kimai läses just nu.
kimai-reload = Läs om

kimai-test = Test
kimai-test-now = Testa anslutningen
kimai-tested = Testad { $when }
kimai-not-tested = Inte testad ännu
kimai-reachable = Går att nå
kimai-version = Kimai { $version }
kimai-rights = Vad token får se
kimai-rights-caption = Det den inte får se är okänt här och räknas aldrig som 0.
kimai-right = Data
kimai-held = Får se
kimai-follows = Vad det innebär
kimai-unknown = okänt
kimai-right-hours = Allas timmar
kimai-right-rates = Priser och belopp
kimai-right-budgets = Budgetar
kimai-list-users = Användare
kimai-list-customers = Kunder
kimai-list-projects = Projekt
kimai-list-activities = Aktiviteter
kimai-list-hours = Timmar
kimai-list-invoices = Fakturor
kimai-list-missing = Vad som raderats
kimai-follows-read = Läses.
kimai-follows-needed = Utan det kan inget läsas.
kimai-follows-hours = Bara timmar från tokenens ägare syntes. Om andra registrerar timmar i Kimai saknar token rätten att se dem.
kimai-follows-activities = Timmar kommer utan aktivitet.
kimai-follows-users = Medarbetare heter "Kimai user 7" tills token får se användare.
kimai-follows-rates = Timmarnas belopp är okända. De som var kända sedan tidigare står kvar så länge timmarna är desamma.
kimai-follows-budgets = Budgetar kommer inte. De som angetts här står kvar.
kimai-follows-invoices = Fakturor kommer inte.
kimai-follows-unknown = Kan inte avgöras säkert: Kimai visar inget ännu, eller bara en del av det.

kimai-first = Första synkroniseringen
kimai-first-text = Se först vad som kommer: allt läses så som synkroniseringen gör det, och inget skrivs. Sedan startar du den.
kimai-look = Se vad som kommer
kimai-look-again = Se igen
kimai-looking = Kimai gås igenom. Det tar upp till en minut.
kimai-start = Starta synkroniseringen
kimai-preview = Vad som kommer
kimai-preview-caption = Genomgånget { $when }; av timmar och fakturor högst de 500 senaste. Inget har skrivits.
kimai-list = Lista
kimai-there = I Kimai
kimai-read = Genomgångna
kimai-not-visible = Token får inte se dem
kimai-samples = De senaste timmarna, så som de kommer att sparas
kimai-told = Vad som utelämnas, och varför

kimai-log = Logg
kimai-kind = Vad
kimai-took = Tog
kimai-new = Nya
kimai-changed = Ändrade
kimai-same = Oförändrade
kimai-skipped = Utelämnade
kimai-failed = Misslyckade
kimai-deleted = Raderade
kimai-kept = Raderade i Kimai, kvar på en faktura
kimai-requests = Förfrågningar
kimai-retries = Upprepade efter ett problem
kimai-result = Resultat
kimai-kind-rehearsal = Genomgång
kimai-kind-full = Allt
kimai-kind-changes = Ändringar
kimai-state-running = pågår
kimai-state-done = klar
kimai-state-partly = delvis klar
kimai-state-stopped = stoppad
kimai-state-failed = misslyckades
kimai-seconds = { $count } s
kimai-minutes = { $count } min
kimai-problem-at = { $list }: { $problem }
kimai-again-at = Nytt försök { $when }.

kimai-remove = Ta bort anslutningen
kimai-remove-title = Ta bort anslutningen till Kimai
kimai-remove-token = Token för { $address } raderas. Inget läses därifrån längre.
kimai-remove-log = Anslutningens logg raderas.
kimai-remove-keeps = Kunder, projekt, timmar och fakturor som kom från Kimai står kvar.

kimai-done-connected = Kimai är anslutet. Testa det, och se sedan vad som kommer.
kimai-done-saved = Anslutningen är sparad.
kimai-done-tested = Anslutningen är testad.
kimai-done-looking = Kimai gås igenom. Läs om sidan om en stund.
kimai-done-started = Den första synkroniseringen har börjat.
kimai-done-syncing = Synkroniseringen har börjat.
kimai-done-busy = Kimai läses redan.
kimai-done-paused = Synkroniseringen är pausad.
kimai-done-resumed = Synkroniseringen fortsätter.
kimai-done-removed = Anslutningen är borttagen. Det den har hämtat står kvar.

kimai-problem-private = Adressen leder in i ett nätverk som inte får nås härifrån. Den som driver programmet kan tillåta det (PRIVATE_NETWORKS).
kimai-problem-unreachable = Inget svarar på den här adressen. Är den stavad som i webbläsaren, och är Kimai igång?
kimai-problem-tls = Ingen säker anslutning: certifikatet gäller inte för den här adressen.
kimai-problem-too-slow = Kimai tog för lång tid på sig att svara.
kimai-problem-too-large = Svaret var för stort.
kimai-problem-redirect = Adressen leder vidare till en annan. Ange den som webbläsaren hamnar på.
kimai-problem-not-kimai = Något svarar på den här adressen, men det är inget Kimai, eller inte dess API.
kimai-problem-too-old = Detta Kimai är äldre än 2.14 och känner inte till API-tokens. Uppdatera det först.
kimai-problem-unauthorised = Kimai godtar inte token. Skapa en ny där och ange den här.
kimai-problem-forbidden = Token får inte se detta.
kimai-problem-busy = Kimai ber om tålamod.
kimai-problem-server = Kimai rapporterar ett eget fel.
kimai-problem-broken = Svaret avbröts eller gick inte att läsa.
kimai-problem-no-key = Den som driver programmet måste först ange en nyckelfil (SECRET_KEY_FILE): tokens sparas förseglade med den. Allt annat fungerar utan.
kimai-problem-no-token = Det finns ingen token som går att läsa. Ange en.
kimai-problem-locked = En annan import till kontot pågick.
kimai-problem-paused = Den pausades under tiden.
kimai-problem-internal = Något gick fel här, inte i Kimai. Programmets logg säger vad.

event-kimai-connected = Kimai anslutet
event-kimai-changed = Anslutningen till Kimai ändrad
event-kimai-confirmed = Synkronisering med Kimai startad
event-kimai-paused = Synkronisering med Kimai pausad
event-kimai-resumed = Synkronisering med Kimai återupptagen
event-kimai-removed = Anslutningen till Kimai borttagen
event-kimai-synced = Data kom från Kimai
