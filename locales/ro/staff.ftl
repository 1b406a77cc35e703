# The staff's overview and what the audit record calls things.

home-staff-text = Ce așteaptă, ce s-a schimbat și ce se încheie curând la { $account }.
home-with-access = Clienți cu acces
home-changes = Ultimele modificări
home-what = Ce
home-who = Cine
home-when = Când
home-no-rights = Încă nu aveți sarcini aici
home-no-rights-text = Un proprietar sau un administrator al acestui cont vă poate acorda un rol.

event-account-created = Cont creat
event-access-created = Acces acordat
event-access-updated = Acces modificat
event-access-removed = Acces eliminat
event-sign-in-created = Cont de utilizator creat
event-sign-in-updated = Cont de utilizator modificat
event-sign-in-removed = Cont de utilizator eliminat
event-sign-in-used = Autentificare efectuată
event-password-changed = Parolă schimbată
event-profile-updated = Preferințe modificate
event-customer-created = Client adăugat
event-customer-updated = Client modificat
event-contact-created = Persoană de contact adăugată
event-contact-updated = Persoană de contact modificată
event-project-created = Proiect adăugat
event-project-updated = Proiect modificat
event-person-updated = Persoană modificată
event-import-finished = Import finalizat
