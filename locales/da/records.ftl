# The staff's pages for customers, contacts, projects and people.

record-email = E-mail
record-email-form = Indtast en e-mailadresse, fx anna@example.com
record-phone = Telefon
record-details = Oplysninger
record-note = Intern note
record-note-hint = Til jeres egne medarbejdere. Kunden får den aldrig vist.
record-active = Aktiv
record-inactive = Inaktiv
record-any-state = Aktive og inaktive
record-nobody = Ingen
record-show-all = Vis alle
record-currency-form = Indtast de tre bogstaver for en valuta, fx EUR
record-date-form = Indtast en dato som 2026-02-01 eller 1.2.2026
record-date-hint = Fx 2026-02-01 eller 1.2.2026
record-too-large = Værdien er større, end der kan gemmes

customers-intro = De virksomheder, I arbejder for.
customers-search = Søg efter navn eller nummer
customers-count = { $count ->
    [one] { $count } kunde
   *[other] { $count } kunder
}
customers-any-access = Med og uden adgang
customers-with-access = Med adgang
customers-without-access = Uden adgang
customers-set-active = Gør aktive
customers-set-inactive = Gør inaktive
customers-changed = { $count ->
    [one] { $count } kunde blev ændret.
   *[other] { $count } kunder blev ændret.
}
customers-none = Ingen kunder endnu
customers-none-text = Kunder har kontaktpersoner og projekter og kan få adgang til extranettet.
customer-add = Tilføj kunde
customer-new = Ny kunde
customer-added = Kunden er tilføjet.
customer-saved = Kunden er ændret.
customer-contacting = Kontaktoplysninger
customer-address = Adresse
customer-country = Land
customer-country-hint = To bogstaver, fx DK
customer-country-form = Indtast landets to bogstaver, fx DK
customer-vat-number = Momsnummer
customer-settings = Indstillinger
customer-language-hint = Gælder sider og mails, indtil brugeren selv vælger et andet.
customer-zone = Tidszone
customer-zone-default = Standard ({ $zone })
customer-zone-hint = Den tidszone, kunden ser dage og klokkeslæt i.
customer-currency-hint = Tre bogstaver, fx EUR. Nye projekter starter med den.
project-currency-hint = Tre bogstaver, fx EUR.
customer-manager = Kundeansvarlig
customer-active-hint = Når en kunde er inaktiv, kan ingen hos kunden logge ind. Alle data bevares.
customer-access = Adgang til extranettet
customer-no-access = Ingen adgang
customer-no-access-text = Ingen hos kunden kan logge ind endnu.
customer-access-on-text = Hvad kunden ser, vælges i Extranetadministration.
customer-access-off-text = Adgangen er slået fra: Ingen hos kunden kan logge ind.
customer-inactive-text = Kunden er inaktiv: Ingen hos kunden kan logge ind.
customer-give-access = Giv adgang
customer-open-access = Åbn adgangen
customer-no-contacts = Ingen kontaktpersoner endnu
customer-no-projects = Ingen projekter endnu
customer-about = Om { $customer }

contacts-intro = Personerne hos jeres kunder.
contacts-search = Søg efter navn, e-mail eller kunde
contacts-count = { $count ->
    [one] { $count } kontaktperson
   *[other] { $count } kontaktpersoner
}
contacts-any-sign-in = Med og uden login
contacts-with-sign-in = Med login
contacts-none = Ingen kontaktpersoner endnu
contacts-none-text = Kontaktpersoner tilføjes på deres kundes side.
contacts-to-customers = Til kunderne
contact-add = Tilføj kontaktperson
contact-new = Ny kontaktperson
contact-new-text = En person hos { $customer }.
contact-added = Kontaktpersonen er tilføjet.
contact-saved = Kontaktpersonen er ændret.
contact-title = Titel
contact-active-hint = Når en kontaktperson er inaktiv, virker personens eget login ikke.
contact-sign-in = Login
contact-no-sign-in = Intet login
contact-no-sign-in-text = { $name } har ikke sit eget login.
contact-needs-access = { $customer } har ikke adgang til extranettet endnu. Med adgang kan kontaktpersoner få et login.
contact-inactive-text = Kontaktpersonen er inaktiv og kan ikke logge ind.
contact-edit-sign-in = Rediger loginet
contact-about = Om { $contact }

projects-intro = Det arbejde, I udfører for jeres kunder.
projects-search = Søg efter navn, nummer eller kunde
projects-any-customer = Alle kunder
projects-any-budget = Alle budgetter
projects-over = Over budget
projects-set-state = Sæt til »{ $state }«
projects-changed = { $count ->
    [one] { $count } projekt blev ændret.
   *[other] { $count } projekter blev ændret.
}
projects-any-state = Alle statusser
projects-count = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekter
}
projects-none = Ingen projekter endnu
projects-none-text = Projekter tilføjes på deres kundes side.
project-add = Tilføj projekt
project-new = Nyt projekt
project-new-text = Arbejde for { $customer }.
project-added = Projektet er tilføjet.
project-saved = Projektet er ændret.
project-plan = Plan
project-budget = Budget
project-budget-money = Budget i penge
project-budget-hours-hint = Fx 120 eller 37:30
project-budget-money-hint = I projektets valuta, uden valutaens navn
project-budget-monthly = Månedligt budget
project-budget-monthly-hint = Budgettet gælder for hver måned, ikke for hele projektet.
project-per-month = { $budget } pr. måned
project-hours-form = Indtast timer som 120 eller 37:30
project-money-form = Indtast et beløb med højst så mange decimaler, som valutaen har
project-budget-positive = Indtast mere end 0, eller lad feltet være tomt
project-ends-first = Slutdatoen ligger før startdatoen
project-description-hint = Kunden læser dette sammen med projektstatus.
project-spent = Brugte timer

people-intro = Hvem der arbejder her, og hvad de må.
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
people-may-grant = Må give adgang
person-role = Rolle
person-rights = Rettigheder
person-until = Slutdato
person-until-hint = Den sidste dag med login, fx 2026-02-01. Tomt: ingen slutdato.
person-ended = Udløbet
person-you = dig
person-no-sign-in = Intet login
person-grants = Må give kunder adgang
person-grants-hint = Opretter, ændrer og fjerner adgang i Extranetadministration. Ejere og administratorer kan gøre det uden denne rettighed.
person-active-hint = Når en person er inaktiv, virker personens login ikke. Navnet bliver stående, hvor det er brugt.
person-saved = Personen er ændret.
person-own-owner = Du kan ikke fratage dig selv rollen som ejer. Spørg en anden ejer
person-own-rights = Du kan ikke fratage dig selv retten til at ændre personer. Spørg en anden, der har den
person-own-active = Du kan ikke deaktivere dig selv
person-own-end = Du kan ikke afslutte dit eget login: Vælg i dag eller senere
person-make-owner = Kun en ejer kan gøre nogen til ejer
person-change-owner = Kun en ejer kan ændre en ejer
person-beyond = Du kan ikke give rettigheder, du ikke selv har
person-beyond-email = Du kan ikke ændre adressen på en person, der må mere end dig
person-about-roles = Hvad rollerne må
role-none = Ingen rolle
role-none-text = Intet: et navn, der kan vælges som ansvarlig, uden rettigheder.
role-owner = Ejer
role-owner-text = Alt, og bestemmer alene, hvem der ellers er ejer.
role-admin = Administrator
role-admin-text = Alt, men ændrer ikke ejere.
role-manager = Leder
role-manager-text = Ændrer kunder, kontaktpersoner og projekter; ser adgange og personer.
role-member = Medlem
role-member-text = Ændrer projekter; ser kunder, adgange og personer.
role-read-only = Kun læsning
role-read-only-text = Ser kunder, projekter, adgange og personer; ændrer intet.
role-no-rights = Ingen rettigheder
role-no-rights-text = Kun sin egen profil.
