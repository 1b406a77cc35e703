# The account's settings: company, logo, what new accesses start with, and what there is to try things with.

nav-settings = Inställningar
settings-intro = Det som kunder och kollegor ser överallt.
settings-company = Företag
settings-logo = Logotyp
settings-access = Nya åtkomster
settings-trying = Prova
settings-usual = Om en kund inte har något eget
settings-saved = Inställningarna har sparats.
settings-name = Företagets namn
settings-name-hint = På alla sidor och i alla mejl.
settings-support = Adress för hjälp
settings-support-hint = Längst ned på alla sidor, för den som behöver hjälp.
settings-brand = Profilfärg
settings-brand-hint = Sex hexadecimala siffror, t.ex. #0f5f5c. Knappar, länkar och staplar följer den. Tomt: den vanliga gröna.
settings-brand-form = Ange en färg som #0f5f5c
settings-brand-passes = Kontrast mot vitt { $ratio }:1 räcker (4,5:1 krävs).
settings-brand-fails = Kontrast mot vitt { $ratio }:1 är för lite för text (4,5:1 krävs): knappar och länkar använder en mörkare nyans av den.
settings-language-hint = På sidor och i mejl, tills en kund eller läsare har ett annat.
settings-zone-hint = Efter dess klockor ser era medarbetare dagar och tider.
settings-currency-hint = Tre bokstäver, t.ex. EUR. Nya kunder börjar med den; belopp som finns behåller sin.

settings-logo-text = På inloggningssidor, ovanför er meny och överst i extranätet. På mörka sidor står den på en ljus platta.
settings-logo-file = Bild
settings-logo-hint = PNG, JPEG eller WebP, högst 1 MB. Den förminskas vid behov.
settings-logo-put = Spara logotyp
settings-logo-remove = Ta bort logotyp
settings-logo-saved = Logotypen har sparats.
settings-logo-removed = Logotypen har tagits bort.
picture-missing = Välj en bild
picture-too-long = Välj en bild på högst 1 MB
picture-too-large = Välj en bild med färre pixlar, högst 6000 på en sida
picture-kind = Välj en bild i PNG, JPEG eller WebP
picture-broken = Bilden kan inte läsas: den kan vara skadad. Välj en annan

settings-access-text = Vad en ny åtkomst börjar med. Åtkomster som redan finns behåller sitt.
settings-differing = Kunder som avviker
settings-differing-text = Deras åtkomst är inställd annorlunda i:
settings-differing-none = Alla åtkomster är inställda så här.
settings-differing-more = { $count ->
    [one] Och { $count } till.
   *[other] Och { $count } till.
}

demo-data = Demodata
demo-data-text = Tre påhittade kunder med ett dussin projekt, ett och ett halvt års timmar, fakturor i alla lägen och supportärenden.
demo-data-safe = Varje namn säger att det är en demo. Ingen i den kan logga in eller får mejl, och allt kan tas bort i ett steg.
demo-there = I kontot nu:
demo-add = Lägg till demodata
demo-remove = Ta bort demodata
demo-remove-short = Ta bort
demo-remove-text = Detta tas bort, med allt som sedan dess har registrerats på demokunderna:
demo-remove-keeps = Era egna kunder, medarbetare och data förblir precis som de är.
demo-added = Demodata har lagts till.
demo-removed = Demodata har tagits bort.
demo-data-strip = Det finns demodata i det här kontot.
demo-entries = { $count ->
    [one] { $count } tidpost
   *[other] { $count } tidposter
}
demo-invoices = { $count ->
    [one] { $count } faktura
   *[other] { $count } fakturor
}
demo-sign-ins = { $count ->
    [one] { $count } inloggning som har getts
   *[other] { $count } inloggningar som har getts
}

own-company = Ert eget företag
own-company-text = Som sin egen kund: ge det projekt och en åtkomst, och se extranätet som era kunder gör.
own-company-free = Det är gratis och räknas ingenstans.
own-company-make = Gör det till kund
own-company-open = Öppna kunden

event-settings-updated = Inställningar ändrade
event-demo-added = Demodata tillagda
event-demo-removed = Demodata borttagna
