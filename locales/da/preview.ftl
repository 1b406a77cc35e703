# Medarbejdere ser ekstranettet, som en kunde ser det.

preview-label = Vis som kunde
preview-link = Vis som kunde
preview-short = Vis
preview-as = Du ser portalen som { $name } ({ $customer }), skrivebeskyttet
preview-switch = Et andet login
preview-exit = Afslut visningen
preview-disabled = Ikke i visningen
preview-sessions = Kun { $name } ser sine åbne sessioner.
preview-access-off = { $name } kan ikke logge ind: adgangen er slået fra for { $customer }.
preview-customer-inactive = { $name } kan ikke logge ind: { $customer } er ikke længere aktiv.
preview-contact-inactive = { $name } kan ikke logge ind: kontaktpersonen er ikke længere aktiv.
preview-sign-in-off = { $name } kan ikke logge ind: dette login er slået fra.
preview-no-password = { $name } kan ikke logge ind: der er intet password endnu.
preview-password-expired = { $name } kan ikke logge ind: det midlertidige password er udløbet.
preview-password-first = { $name } vælger først sit eget password.
event-preview-started = Portalen set, som kunden ser den
event-preview-opened = Side åbnet i en visning
