# Extranet administration: the overview and the access forms.

access-intro = Hvem af jeres kunder der kan logge ind, og hvad hver af dem ser.
access-customer = Kunde
access-add = Tilføj
access-has = har adgang
access-search = Søg i kunder og brugernavne
access-enabled = Adgang
access-on = Slået til
access-off = Slået fra
access-any-state = Slået til og fra
access-any-report = Alle rapporter
access-any-language = Alle sprog
access-never = Aldrig logget ind
access-none = Ingen kunder har adgang endnu
access-none-text = Vælg en kunde ovenfor, og klik på Tilføj.
access-count = { $count ->
    [one] { $count } kunde med adgang
   *[other] { $count } kunder med adgang
}
access-allowed = tilladt
access-not-allowed = ikke tilladt
access-projects = Projekter
access-projects-all = Alle
access-projects-some = { $selected } af { $all }
access-names = Navne
access-money = Beløb
access-users = Brugere
access-narrowed = { $count ->
    [one] { $count } ser mindre
   *[other] { $count } ser mindre
}
access-last-sign-in = Sidste login
access-customer-inactive = Kunden er inaktiv
access-no-sign-in = Intet login
access-removed = Adgangen er fjernet. Alle hos kunden er logget ud; kunden og alle data er bevaret.

access-existing = Kunden har allerede adgang. Her kan du redigere den.
access-updated = Adgangen er opdateret.
access-new-text = Ny adgang: Vælg, hvad kunden ser, og klik derefter på Opdater.
access-edit-text = Hvad kunden ser i extranettet.
access-about = Om adgangen for { $customer }
access-sign-in = Login
access-username-hint = Ét login, som hele kunden deler. Lad feltet være tomt, hvis kun kontaktpersoner skal have login.
access-password-hint = Midlertidigt: Det udløber efter 72 timer og skal ændres ved første login. Mindst 15 tegn.
access-password-kept = Lad feltet være tomt for at beholde det nuværende. Et nyt er midlertidigt: Det udløber efter 72 timer, skal ændres ved næste login og afslutter åbne sessioner.
access-password-needed = Indtast et midlertidigt password til det nye login
access-give = Giv kunden adgang til extranet
access-give-hint = Slår du adgangen fra, afsluttes alle åbne sessioner med det samme. Alle indstillinger bevares.
access-language-default = Standard ({ $language })
access-reports = Rapporter
access-project-access = Projektadgang
access-all-projects = Alle projekter
access-all-projects-hint = Også dem, der starter senere
access-selected-projects = Valgte projekter
access-selected-projects-hint = Kun dem, der er markeret nedenfor. En faktura vises, når alle dens linjer hører til dem.
access-no-projects = Kunden har ingen projekter endnu.
access-pick = Valgt
access-pick-all = Vælg alle
access-columns = Vis kolonner
access-columns-hint = Det, der ikke er markeret, vises ingen steder: ikke på sider, ikke i summer og ikke i filer.
access-example = Det, kunden vil se
access-summary = Kort fortalt
access-address = Extranettets adresse
access-no-users = Ingen har et login endnu.
access-contact-without = Kontaktperson uden login
access-give-contact = Giv et login
access-locked = Kundens indstillinger tillader det ikke

group-people = Personer
group-text = Arbejde
group-time = Tid
group-money = Økonomi
names-label = Medarbejdernavne
names-hint = Hvordan jeres medarbejderes navne vises, overalt hvor et navn står.
names-full = Fulde navn
names-initial = Fornavn og efternavnets forbogstav
names-generic = En generel betegnelse i stedet
names-hidden = Skjult
names-inherited = Som valgt for kunden
generic-employee = Konsulent

example-project = Ny webshop
example-activity = Udvikling
example-description = Kassen: adresseformular

derivable-one = { $hidden } kan regnes ud: Det fremgår af { $from }. Skjul også { $from }, eller vis { $hidden }.
derivable-two = { $hidden } kan regnes ud: Det fremgår af { $from } og { $and } tilsammen. Skjul en af de to, eller vis { $hidden }.

summary-off = Ingen hos { $customer } kan logge ind: Adgangen er slået fra.
summary-sign-in = { $customer } logger ind som { $username }.
summary-reports = { $customer } ser: { $reports }.
summary-nothing = { $customer } ser ingen rapporter.
summary-all-projects = Alle projekter, også kommende.
summary-some-projects = { $selected } af { $all } projekter.
summary-no-projects = Ingen projekter: Der er ikke valgt nogen.
summary-names-shown = Jeres medarbejderes navne vises.
summary-names-hidden = Jeres medarbejderes navne vises ikke.
summary-money-shown = Beløb vises.
summary-money-hidden = Beløb er skjult.

user-shared = Fælles login
user-off = Slået fra
user-never = Endnu ikke logget ind
user-last = Senest { $when }
user-narrowed = ser mindre end kunden
sign-in-text = Et eget login til en kontaktperson hos { $customer }. Det viser det samme, som kunden ser, eller mindre.
sign-in-enabled = Må logge ind
sign-in-saved = Loginet er gemt.
sign-in-removed = Loginet er fjernet.
sign-in-remove = Fjern dette login

remove-title = Fjern adgangen for { $customer }
remove-sign-ins = { $count ->
    [0] Der er ingen logins.
    [one] { $count } login ophører nu; åbne sessioner logges ud.
   *[other] { $count } logins ophører nu; åbne sessioner logges ud.
}
remove-settings = Indstillingerne for adgangen slettes.
remove-keeps = Kunden og dens kontaktpersoner, projekter, tid og fakturaer bevares.
remove-button = Fjern adgang

report-projects = Projektstatus
report-projects-hint = Faser, milepæle, fremdrift og statusrapporter
report-time = Tidsforbrug
report-time-hint = Timerne registrering for registrering med de kolonner, der er valgt nedenfor
report-invoices = Fakturaer
report-invoices-hint = Sendte fakturaer, hvad der er udestående, og hvad der er forfaldent
report-tickets = Supportsager
report-tickets-hint = Oprette supportsager og følge dem
report-budget = Budget
report-budget-hint = Hvor meget af et budget der er brugt, på projekternes sider: kræver Projektstatus og kolonnen Timer eller Værdi
