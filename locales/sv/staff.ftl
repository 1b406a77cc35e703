# The staff's overview and what the audit record calls things.

home-staff-text = Vad som väntar, har ändrats och snart slutar hos { $account }.
home-with-access = Kunder med åtkomst
home-changes = Senaste ändringar
home-what = Vad
home-who = Vem
home-when = När
home-no-rights = Du har inga uppgifter här ännu
home-no-rights-text = En ägare eller administratör för kontot kan ge dig en roll.

event-account-created = Konto skapat
event-access-created = Åtkomst given
event-access-updated = Åtkomst ändrad
event-access-removed = Åtkomst borttagen
event-sign-in-created = Inloggning skapad
event-sign-in-updated = Inloggning ändrad
event-sign-in-removed = Inloggning borttagen
event-sign-in-used = Inloggad
event-password-changed = Lösenord ändrat
event-profile-updated = Personliga inställningar ändrade
event-customer-created = Kund tillagd
event-customer-updated = Kund ändrad
event-contact-created = Kontaktperson tillagd
event-contact-updated = Kontaktperson ändrad
event-project-created = Projekt tillagt
event-project-updated = Projekt ändrat
event-person-updated = Person ändrad
event-import-finished = Import klar
