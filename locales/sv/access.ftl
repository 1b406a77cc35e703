# Extranet administration: the overview and the access forms.

access-intro = Vilka av era kunder som kan logga in, och vad var och en av dem ser.
access-customer = Kund
access-add = Lägg till
access-has = har åtkomst
access-search = Sök bland kunder och användarnamn
access-enabled = Åtkomst
access-on = På
access-off = Av
access-any-state = På och av
access-any-report = Alla rapporter
access-any-language = Alla språk
access-never = Aldrig inloggad
access-none = Ingen kund har åtkomst ännu
access-none-text = Välj en kund ovan och klicka på Lägg till.
access-count = { $count ->
    [one] { $count } kund med åtkomst
   *[other] { $count } kunder med åtkomst
}
access-allowed = tillåtet
access-not-allowed = inte tillåtet
access-projects = Projekt
access-projects-all = Alla
access-projects-some = { $selected } av { $all }
access-names = Namn
access-money = Belopp
access-users = Användare
access-narrowed = { $count ->
    [one] { $count } ser mindre
   *[other] { $count } ser mindre
}
access-last-sign-in = Senaste inloggning
access-customer-inactive = Kunden är inaktiv
access-no-sign-in = Ingen inloggning
access-removed = Åtkomsten har tagits bort. Alla hos kunden är utloggade; kunden och alla data finns kvar.

access-existing = Kunden har redan åtkomst. Här kan du redigera den.
access-updated = Åtkomsten har uppdaterats.
access-new-text = Ny åtkomst: välj vad kunden ser och klicka sedan på Uppdatera.
access-edit-text = Vad kunden ser i extranätet.
access-about = Om åtkomsten för { $customer }
access-sign-in = Inloggning
access-username-hint = En inloggning som hela kunden delar. Lämna fältet tomt om bara kontaktpersoner ska få inloggning.
access-password-hint = Tillfälligt: det upphör efter 72 timmar och måste bytas vid första inloggningen. Minst 15 tecken.
access-password-kept = Lämna fältet tomt för att behålla det nuvarande. Ett nytt är tillfälligt: det upphör efter 72 timmar, måste bytas vid nästa inloggning och avslutar öppna sessioner.
access-password-needed = Ange ett tillfälligt lösenord för den nya inloggningen
access-give = Ge kunden åtkomst till extranätet
access-give-hint = Om du stänger av åtkomsten avslutas alla öppna sessioner direkt. Alla inställningar finns kvar.
access-language-default = Standard ({ $language })
access-reports = Rapporter
access-project-access = Projektåtkomst
access-all-projects = Alla projekt
access-all-projects-hint = Även de som startar senare
access-selected-projects = Valda projekt
access-selected-projects-hint = Bara de som är markerade nedan. En faktura visas när alla dess rader hör till dem.
access-no-projects = Kunden har inga projekt ännu.
access-pick = Vald
access-pick-all = Välj alla
access-columns = Visa kolumner
access-columns-hint = Det som inte är markerat visas ingenstans: inte på sidor, inte i summor och inte i filer.
access-example = Det här kommer kunden att se
access-summary = I korthet
access-address = Extranätets adress
access-no-users = Ingen har en inloggning ännu.
access-contact-without = Kontaktperson utan inloggning
access-give-contact = Ge en inloggning
access-locked = Kundens inställningar tillåter inte detta

group-people = Personer
group-text = Arbete
group-time = Tid
group-money = Ekonomi
names-label = Medarbetarnas namn
names-hint = Hur era medarbetares namn visas, överallt där ett namn står.
names-full = Fullständigt namn
names-initial = Förnamn och efternamnets initial
names-generic = En allmän benämning i stället
names-hidden = Dolt
names-inherited = Som för kunden
generic-employee = Konsult

example-project = Ny webbutik
example-activity = Utveckling
example-description = Kassan: adressformulär

derivable-one = { $hidden } går att räkna ut: det framgår av { $from }. Dölj även { $from }, eller visa { $hidden }.
derivable-two = { $hidden } går att räkna ut: det framgår av { $from } och { $and } tillsammans. Dölj en av de två, eller visa { $hidden }.

summary-off = Ingen hos { $customer } kan logga in: åtkomsten är avstängd.
summary-sign-in = { $customer } loggar in som { $username }.
summary-reports = { $customer } ser: { $reports }.
summary-nothing = { $customer } ser inga rapporter.
summary-all-projects = Alla projekt, även kommande.
summary-some-projects = { $selected } av { $all } projekt.
summary-no-projects = Inga projekt: inget är valt.
summary-names-shown = Era medarbetares namn visas.
summary-names-hidden = Era medarbetares namn visas inte.
summary-money-shown = Belopp visas.
summary-money-hidden = Belopp är dolda.

user-shared = Delad inloggning
user-off = Avstängd
user-never = Har inte loggat in ännu
user-last = Senast { $when }
user-narrowed = ser mindre än kunden
sign-in-text = En egen inloggning för en kontaktperson hos { $customer }. Den visar samma sak som kunden ser, eller mindre.
sign-in-enabled = Får logga in
sign-in-saved = Inloggningen har sparats.
sign-in-removed = Inloggningen har tagits bort.
sign-in-remove = Ta bort den här inloggningen

remove-title = Ta bort åtkomsten för { $customer }
remove-sign-ins = { $count ->
    [0] Det finns inga inloggningar.
    [one] { $count } inloggning upphör nu; öppna sessioner loggas ut.
   *[other] { $count } inloggningar upphör nu; öppna sessioner loggas ut.
}
remove-settings = Åtkomstens inställningar raderas.
remove-keeps = Kunden och dess kontaktpersoner, projekt, tid och fakturor finns kvar.
remove-button = Ta bort åtkomst

report-projects = Projektstatus
report-projects-hint = Faser, milstolpar, framsteg och statusrapporter
report-time = Nedlagd tid
report-time-hint = Timmarna post för post, med de kolumner som väljs nedan
report-invoices = Fakturor
report-invoices-hint = Skickade fakturor, vad som är obetalt och vad som är förfallet
report-tickets = Supportärenden
report-tickets-hint = Skapa supportärenden och följa dem
report-budget = Budget
report-budget-hint = Hur mycket av en budget som är använd, på projektens sidor: kräver Projektstatus och kolumnen Timmar eller Värde
