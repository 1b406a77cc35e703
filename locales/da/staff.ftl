# The staff's overview and what the audit record calls things.

home-staff-text = Hvad der venter, er ændret og snart slutter hos { $account }.
home-with-access = Kunder med adgang
home-changes = Seneste ændringer
home-what = Hvad
home-who = Hvem
home-when = Hvornår
home-no-rights = Du har ingen opgaver her endnu
home-no-rights-text = En ejer eller administrator af kontoen kan give dig en rolle.

event-account-created = Konto oprettet
event-access-created = Adgang givet
event-access-updated = Adgang ændret
event-access-removed = Adgang fjernet
event-sign-in-created = Login oprettet
event-sign-in-updated = Login ændret
event-sign-in-removed = Login fjernet
event-sign-in-used = Logget ind
event-password-changed = Password ændret
event-profile-updated = Personlige indstillinger ændret
event-customer-created = Kunde tilføjet
event-customer-updated = Kunde ændret
event-contact-created = Kontaktperson tilføjet
event-contact-updated = Kontaktperson ændret
event-project-created = Projekt tilføjet
event-project-updated = Projekt ændret
event-person-updated = Person ændret
event-import-finished = Import afsluttet
