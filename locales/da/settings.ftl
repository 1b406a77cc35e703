# The account's settings: company, logo, what new accesses start with, and what there is to try things with.

nav-settings = Indstillinger
settings-intro = Det, som kunder og kolleger ser overalt.
settings-company = Virksomhed
settings-logo = Logo
settings-access = Nye adgange
settings-trying = Prøv det
settings-usual = Medmindre en kunde har sit eget
settings-saved = Indstillingerne er gemt.
settings-name = Virksomhedens navn
settings-name-hint = På alle sider og i alle mails.
settings-support = Adresse til hjælp
settings-support-hint = Nederst på alle sider til dem, der har brug for hjælp.
settings-brand = Firmafarve
settings-brand-hint = Seks hexadecimale cifre, fx #0f5f5c. Knapper, links og søjler følger den. Tom: den sædvanlige grønne.
settings-brand-form = Indtast en farve som #0f5f5c
settings-brand-passes = Kontrast til hvid { $ratio }:1 er nok (der kræves 4,5:1).
settings-brand-fails = Kontrast til hvid { $ratio }:1 er for lidt til tekst (der kræves 4,5:1): Knapper og links bruger en mørkere tone af den.
settings-language-hint = På sider og i mails, indtil en kunde eller læser har et andet.
settings-zone-hint = Efter dens ure ser jeres medarbejdere dage og klokkeslæt.
settings-currency-hint = Tre bogstaver, fx EUR. Nye kunder begynder med den; eksisterende beløb bliver i deres.

settings-logo-text = På login-sider, over jeres menu og øverst i extranettet. På mørke sider står det på en lys plade.
settings-logo-file = Billede
settings-logo-hint = PNG, JPEG eller WebP, højst 1 MB. Det gøres mindre, hvor det er nødvendigt.
settings-logo-put = Gem logo
settings-logo-remove = Fjern logo
settings-logo-saved = Logoet er gemt.
settings-logo-removed = Logoet er fjernet.
picture-missing = Vælg et billede
picture-too-long = Vælg et billede på højst 1 MB
picture-too-large = Vælg et billede med færre pixels, højst 6000 på den længste led
picture-kind = Vælg et billede i PNG, JPEG eller WebP
picture-broken = Billedet kan ikke læses: Det er måske beskadiget. Vælg et andet

settings-access-text = Det, en ny adgang begynder med. Adgange, der allerede findes, beholder deres.
settings-differing = Kunder, der afviger
settings-differing-text = Deres adgang er sat anderledes i:
settings-differing-none = Alle adgange er sat sådan.
settings-differing-more = { $count ->
    [one] Og { $count } til.
   *[other] Og { $count } til.
}

demo-data = Demodata
demo-data-text = Tre opdigtede kunder med et dusin projekter, halvandet års timer, fakturaer i alle tilstande og supportsager.
demo-data-safe = Hvert navn siger, at det er en demo. Ingen i dem kan logge ind eller får mails, og det hele kan fjernes på én gang.
demo-there = I kontoen nu:
demo-add = Tilføj demodata
demo-remove = Fjern demodata
demo-remove-short = Fjern dem
demo-remove-text = Dette slettes sammen med alt, der siden er registreret på demokunderne:
demo-remove-keeps = Jeres egne kunder, medarbejdere og data bliver præcis, som de er.
demo-added = Demodataene er tilføjet.
demo-removed = Demodataene er fjernet.
demo-data-strip = Der er demodata i denne konto.
demo-entries = { $count ->
    [one] { $count } tidsregistrering
   *[other] { $count } tidsregistreringer
}
demo-invoices = { $count ->
    [one] { $count } faktura
   *[other] { $count } fakturaer
}
demo-sign-ins = { $count ->
    [one] { $count } login, der er givet
   *[other] { $count } logins, der er givet
}

own-company = Jeres egen virksomhed
own-company-text = Som sin egen kunde: Giv den projekter og en adgang, og se extranettet, som jeres kunder gør.
own-company-free = Det er gratis og tælles ikke med nogen steder.
own-company-make = Gør den til kunde
own-company-open = Åbn kunden

event-settings-updated = Indstillinger ændret
event-demo-added = Demodata tilføjet
event-demo-removed = Demodata fjernet
