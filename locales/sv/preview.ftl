# Medarbetare ser extranätet som en kund ser det.

preview-label = Visa som kund
preview-link = Visa som kund
preview-short = Visa
preview-as = Du ser portalen som { $name } ({ $customer }), skrivskyddat
preview-switch = En annan inloggning
preview-exit = Avsluta visningen
preview-disabled = Inte i visningen
preview-sessions = Bara { $name } ser sina öppna sessioner.
preview-access-off = { $name } kan inte logga in: åtkomsten är avstängd för { $customer }.
preview-customer-inactive = { $name } kan inte logga in: { $customer } är inte längre aktiv.
preview-contact-inactive = { $name } kan inte logga in: kontakten är inte längre aktiv.
preview-sign-in-off = { $name } kan inte logga in: den här inloggningen är avstängd.
preview-no-password = { $name } kan inte logga in: det finns inget lösenord än.
preview-password-expired = { $name } kan inte logga in: det tillfälliga lösenordet har gått ut.
preview-password-first = { $name } väljer först ett eget lösenord.
event-preview-started = Portalen sedd så som kunden ser den
event-preview-opened = Sida öppnad i en visning
