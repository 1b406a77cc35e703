# The first steps of an account.

first-title = De første skridt
first-done = { $done } af { $all } er klaret. De krydses af automatisk.
first-step-done = Klaret
first-hide = Skjul
first-show = Vis de første skridt
first-demo = Har I ikke jeres eget klar endnu? Se jer først om med opdigtede kunder; de fjernes igen på én gang.
first-face = Logo og virksomhed
first-face-text = Et logo og en adresse, hvor man kan få hjælp.
first-face-go = Indstillinger
first-customer = Første kunde
first-customer-text = En virksomhed, I arbejder for, indtastet eller importeret.
first-import = Jeres timer og fakturaer
first-import-text = Filer fra jeres tidsregistrering eller en direkte forbindelse til Kimai.
first-import-go = Importér
first-access = Adgang til en kunde
first-access-text = Vælg, hvad en kunde ser, og giv nogen dér et login.
first-seen = Se og invitér
first-seen-text = Se portalen, som en kunde ser den, og giv så nogen dér besked om, at de kan logge ind. Jeres egen virksomhed som kunde er et godt første forsøg.
first-seen-go = Prøv det

search-intro = Kunder, kontaktpersoner, projekter, fakturaer, sager, personer og sider
search-recent = Senest
search-actions = Handlinger
search-pages = Sider
search-nothing = Intet fundet for »{ $text }«.
keys-title = Tastaturgenveje
keys-close = Luk
keys-control = Ctrl
keys-off = Enkelttaster kan slås fra i
keys-are-off = Enkelttaster er slået fra. Slå dem til i
keys-single = Genveje med en enkelt tast
keys-single-hint = Fx / for at søge og ? for listen over alle. Slå dem fra, hvis de er i vejen.

today-waiting = Venter
today-waiting-none = Intet venter på dig.
today-failed = Mislykket
today-cases = { $count ->
    [one] { $count } supportsag venter på jer
   *[other] { $count } supportsager venter på jer
}
today-hours = Timer fra tidligere uger at godkende: { $hours }
today-expenses = { $count ->
    [one] { $count } udlæg at godkende
   *[other] { $count } udlæg at godkende
}
today-drafts = { $count ->
    [one] { $count } faktura at sende
   *[other] { $count } fakturaer at sende
}
today-unused = { $count ->
    [one] { $count } login er aldrig brugt
   *[other] { $count } logins er aldrig brugt
}
today-mails = { $count ->
    [one] { $count } mail fra denne uge kunne ikke sendes
   *[other] { $count } mails fra denne uge kunne ikke sendes
}
today-jobs = { $count ->
    [one] { $count } opgave i baggrunden blev opgivet
   *[other] { $count } opgaver i baggrunden blev opgivet
}
today-sync = { $count ->
    [one] Forbindelsen til Kimai er mislykkedes { $count } gang
   *[other] Forbindelsen til Kimai er mislykkedes { $count } gange i træk
}
today-rows = { $count ->
    [one] { $count } række fra ugens import mislykkedes
   *[other] { $count } rækker fra ugens importer mislykkedes
}
today-ending = Slutter snart
today-ending-none = Intet slutter inden for to uger, og intet budget er næsten brugt.
today-last-day = sidste dag { $date }
today-ends = slutter { $date }
today-budget = { $percent } af budgettet
today-changes-none = Intet er ændret de seneste syv dage

people-search = Søg efter navn, e-mail eller brugernavn
people-any-role = Alle roller
people-none = Ingen personer endnu
people-none-text = Personer arbejder på projekter og kan få et login.
person-add = Tilføj person
person-new = Ny person
person-new-text = Nogen, der arbejder her. Et login kommer med et link, som I laver bagefter.
person-added = Personen er tilføjet.
person-email-hint = Invitationer og beskeder sendes dertil.
person-invited = Inviteret til { $date }
person-invite = Invitation
person-invite-text = Et link, hvor de vælger brugernavn og password. Det virker én gang i syv dage og afslutter et tidligere.
person-invite-mail = Send et link med mail
person-invite-button = Lav et link
person-invite-for = Link til { $name }
person-invite-once = Det vises kun nu. Det virker én gang i syv dage.
person-link-mailed = Linket er på vej.
person-link-made = Der er allerede lavet et link. Lav et nyt, hvis det er gået tabt.
person-link-signs-in = Der er allerede et login.
person-link-inactive = En inaktiv person kan ikke inviteres.
person-link-demo = Demodata får ingen logins.
person-link-beyond = Du kan ikke invitere nogen, der må mere end dig.
event-person-created = Person tilføjet
event-person-invited = Person inviteret

mail-invited-subject = Dit login hos { $account }
mail-invited-text = { $by } har oprettet dig hos { $account }. Vælg brugernavn og password med dette link.
mail-invited-once = Det virker én gang i syv dage. Giv det ikke videre.
mail-invited-button = Vælg brugernavn og password
mail-invited-why = Du får denne mail, fordi { $by } har inviteret dig til { $account }.
