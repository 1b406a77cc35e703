# The staff's pages for customers, contacts, projects and people.

record-email = E-post
record-email-form = Ange en e-postadress, till exempel anna@example.com
record-phone = Telefon
record-details = Uppgifter
record-note = Intern anteckning
record-note-hint = För era egna medarbetare. Den visas aldrig för kunden.
record-active = Aktiv
record-inactive = Inaktiv
record-any-state = Aktiva och inaktiva
record-nobody = Ingen
record-show-all = Visa alla
record-currency-form = Ange valutans tre bokstäver, till exempel EUR
record-date-form = Ange ett datum som 2026-02-01 eller 1.2.2026
record-date-hint = Till exempel 2026-02-01 eller 1.2.2026
record-too-large = Värdet är större än vad som kan sparas

customers-intro = Företagen ni arbetar för.
customers-search = Sök på namn eller nummer
customers-count = { $count ->
    [one] { $count } kund
   *[other] { $count } kunder
}
customers-any-access = Med och utan åtkomst
customers-with-access = Med åtkomst
customers-without-access = Utan åtkomst
customers-set-active = Gör aktiva
customers-set-inactive = Gör inaktiva
customers-changed = { $count ->
    [one] { $count } kund ändrades.
   *[other] { $count } kunder ändrades.
}
customers-none = Inga kunder ännu
customers-none-text = Kunder har kontaktpersoner och projekt och kan få åtkomst till extranätet.
customer-add = Lägg till kund
customer-new = Ny kund
customer-added = Kunden har lagts till.
customer-saved = Kunden har ändrats.
customer-contacting = Kontaktuppgifter
customer-address = Adress
customer-country = Land
customer-country-hint = Två bokstäver, till exempel SE
customer-country-form = Ange landets två bokstäver, till exempel SE
customer-vat-number = Momsnummer
customer-settings = Inställningar
customer-language-hint = För sidor och mejl, tills användaren själv väljer ett annat.
customer-zone = Tidszon
customer-zone-default = Standard ({ $zone })
customer-zone-hint = Tidszonen som kunden ser dagar och klockslag i.
customer-currency-hint = Tre bokstäver, till exempel EUR. Nya projekt börjar med den.
project-currency-hint = Tre bokstäver, till exempel EUR.
customer-manager = Kundansvarig
customer-active-hint = När en kund är inaktiv kan ingen hos kunden logga in. Alla data finns kvar.
customer-access = Åtkomst till extranätet
customer-no-access = Ingen åtkomst
customer-no-access-text = Ingen hos kunden kan logga in ännu.
customer-access-on-text = Vad kunden ser väljs i Extranätsadministration.
customer-access-off-text = Åtkomsten är avstängd: ingen hos kunden kan logga in.
customer-inactive-text = Kunden är inaktiv: ingen hos kunden kan logga in.
customer-give-access = Ge åtkomst
customer-open-access = Öppna åtkomsten
customer-no-contacts = Inga kontaktpersoner ännu
customer-no-projects = Inga projekt ännu
customer-about = Om { $customer }

contacts-intro = Personerna hos era kunder.
contacts-search = Sök på namn, e-post eller kund
contacts-count = { $count ->
    [one] { $count } kontaktperson
   *[other] { $count } kontaktpersoner
}
contacts-any-sign-in = Med och utan inloggning
contacts-with-sign-in = Med inloggning
contacts-none = Inga kontaktpersoner ännu
contacts-none-text = Kontaktpersoner läggs till på kundens sida.
contacts-to-customers = Till kunderna
contact-add = Lägg till kontaktperson
contact-new = Ny kontaktperson
contact-new-text = En person hos { $customer }.
contact-added = Kontaktpersonen har lagts till.
contact-saved = Kontaktpersonen har ändrats.
contact-title = Titel
contact-active-hint = När en kontaktperson är inaktiv fungerar inte personens egen inloggning.
contact-sign-in = Inloggning
contact-no-sign-in = Ingen inloggning
contact-no-sign-in-text = { $name } har ingen egen inloggning.
contact-needs-access = { $customer } har inte åtkomst till extranätet ännu. Med åtkomst kan kontaktpersoner få en inloggning.
contact-inactive-text = Kontaktpersonen är inaktiv och kan inte logga in.
contact-edit-sign-in = Redigera inloggningen
contact-about = Om { $contact }

projects-intro = Arbetet ni utför åt era kunder.
projects-search = Sök på namn, nummer eller kund
projects-any-customer = Alla kunder
projects-any-budget = Alla budgetar
projects-over = Över budget
projects-set-state = Sätt till ”{ $state }”
projects-changed = { $count ->
    [one] { $count } projekt ändrades.
   *[other] { $count } projekt ändrades.
}
projects-any-state = Alla statusar
projects-count = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekt
}
projects-none = Inga projekt ännu
projects-none-text = Projekt läggs till på kundens sida.
project-add = Lägg till projekt
project-new = Nytt projekt
project-new-text = Arbete åt { $customer }.
project-added = Projektet har lagts till.
project-saved = Projektet har ändrats.
project-plan = Plan
project-budget = Budget
project-budget-money = Budget i pengar
project-budget-hours-hint = Till exempel 120 eller 37:30
project-budget-money-hint = I projektets valuta, utan valutans namn
project-budget-monthly = Månadsbudget
project-budget-monthly-hint = Budgeten gäller för varje månad, inte för hela projektet.
project-per-month = { $budget } per månad
project-hours-form = Ange timmar som 120 eller 37:30
project-money-form = Ange ett belopp med högst så många decimaler som valutan har
project-budget-positive = Ange mer än 0 eller lämna fältet tomt
project-ends-first = Slutdatumet ligger före startdatumet
project-description-hint = Kunden läser detta tillsammans med projektstatus.
project-spent = Nedlagda timmar

people-intro = Vilka som arbetar här och vad de får göra.
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
people-may-grant = Får ge åtkomst
person-role = Roll
person-rights = Behörigheter
person-until = Slutdatum
person-until-hint = Den sista dagen med inloggning, till exempel 2026-02-01. Tomt: inget slutdatum.
person-ended = Avslutad
person-you = du
person-no-sign-in = Ingen inloggning
person-grants = Får ge kunder åtkomst
person-grants-hint = Skapar, ändrar och tar bort åtkomst i Extranätsadministration. Ägare och administratörer får göra det utan denna behörighet.
person-active-hint = När en person är inaktiv fungerar inte personens inloggning. Namnet står kvar där det har använts.
person-saved = Personen har ändrats.
person-own-owner = Du kan inte ta ifrån dig själv rollen som ägare. Fråga en annan ägare
person-own-rights = Du kan inte ta ifrån dig själv behörigheten att ändra personer. Fråga någon annan som har den
person-own-active = Du kan inte inaktivera dig själv
person-own-end = Du kan inte avsluta din egen inloggning: välj i dag eller senare
person-make-owner = Bara en ägare kan göra någon till ägare
person-change-owner = Bara en ägare kan ändra en ägare
person-beyond = Du kan inte ge behörigheter som du inte själv har
person-beyond-email = Du kan inte ändra adressen för någon som får göra mer än du
person-about-roles = Vad rollerna får göra
role-none = Ingen roll
role-none-text = Inget: ett namn som kan väljas som ansvarig, utan behörigheter.
role-owner = Ägare
role-owner-text = Allt, och avgör ensam vilka andra som är ägare.
role-admin = Administratör
role-admin-text = Allt, men ändrar inte ägare.
role-manager = Chef
role-manager-text = Ändrar kunder, kontaktpersoner och projekt; ser åtkomster och personer.
role-member = Medlem
role-member-text = Ändrar projekt; ser kunder, åtkomster och personer.
role-read-only = Endast läsning
role-read-only-text = Ser kunder, projekt, åtkomster och personer; ändrar inget.
role-no-rights = Inga behörigheter
role-no-rights-text = Bara den egna profilen.
