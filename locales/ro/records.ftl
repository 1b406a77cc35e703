# The staff's pages for customers, contacts, projects and people.

record-email = E-mail
record-email-form = Introduceți o adresă de e-mail, de exemplu anna@example.com
record-phone = Telefon
record-details = Detalii
record-note = Notă internă
record-note-hint = Pentru angajații dvs. Nu este afișată niciodată clientului.
record-active = Activ
record-inactive = Inactiv
record-any-state = Activ și inactiv
record-nobody = Nimeni
record-show-all = Afișează tot
record-currency-form = Introduceți cele trei litere ale unei monede, de exemplu EUR
record-date-form = Introduceți o dată, de exemplu 2026-02-01 sau 1.2.2026
record-date-hint = De exemplu 2026-02-01 sau 1.2.2026
record-too-large = Este mai mult decât se poate salva

customers-intro = Firmele pentru care lucrați.
customers-search = Caută după nume sau număr
customers-count = { $count ->
    [one] { $count } client
    [few] { $count } clienți
   *[other] { $count } de clienți
}
customers-any-access = Cu și fără acces
customers-with-access = Cu acces
customers-without-access = Fără acces
customers-set-active = Marchează ca activi
customers-set-inactive = Marchează ca inactivi
customers-changed = { $count ->
    [one] { $count } client a fost modificat.
    [few] { $count } clienți au fost modificați.
   *[other] { $count } de clienți au fost modificați.
}
customers-none = Niciun client încă
customers-none-text = Clienții au persoane de contact și proiecte și pot primi acces la extranet.
customer-add = Adaugă client
customer-new = Client nou
customer-added = Clientul a fost adăugat.
customer-saved = Clientul a fost modificat.
customer-contacting = Date de contact
customer-address = Adresă
customer-country = Țară
customer-country-hint = Două litere, de exemplu RO
customer-country-form = Introduceți cele două litere ale unei țări, de exemplu RO
customer-vat-number = Cod TVA
customer-settings = Setări
customer-language-hint = Pentru pagini și e-mailuri, până când cineva alege alta.
customer-zone = Fus orar
customer-zone-default = Implicit ({ $zone })
customer-zone-hint = Clientul vede zilele și orele în acest fus orar.
customer-currency-hint = Trei litere, de exemplu EUR. Proiectele noi încep cu această monedă.
project-currency-hint = Trei litere, de exemplu EUR.
customer-manager = Responsabil de client
customer-active-hint = Cât timp un client este inactiv, nimeni de acolo nu se poate autentifica. Toate datele se păstrează.
customer-access = Acces la extranet
customer-no-access = Fără acces
customer-no-access-text = Nimeni de la acest client nu se poate autentifica încă.
customer-access-on-text = Ce vede acest client se stabilește în „Administrare extranet”.
customer-access-off-text = Accesul este dezactivat: nimeni de la acest client nu se poate autentifica.
customer-inactive-text = Acest client este inactiv: nimeni de acolo nu se poate autentifica.
customer-give-access = Acordă acces
customer-open-access = Deschide accesul
customer-no-contacts = Nicio persoană de contact încă
customer-no-projects = Niciun proiect încă
customer-about = Despre { $customer }

contacts-intro = Persoanele de la clienții dvs.
contacts-search = Caută după nume, e-mail sau client
contacts-count = { $count ->
    [one] { $count } persoană de contact
    [few] { $count } persoane de contact
   *[other] { $count } de persoane de contact
}
contacts-any-sign-in = Cu și fără autentificare
contacts-with-sign-in = Cu autentificare
contacts-none = Nicio persoană de contact încă
contacts-none-text = Persoanele de contact se adaugă pe pagina clientului lor.
contacts-to-customers = La clienți
contact-add = Adaugă persoană de contact
contact-new = Persoană de contact nouă
contact-new-text = Cineva de la { $customer }.
contact-added = Persoana de contact a fost adăugată.
contact-saved = Persoana de contact a fost modificată.
contact-title = Funcție
contact-active-hint = Cât timp o persoană de contact este inactivă, contul său de utilizator nu funcționează.
contact-sign-in = Cont de utilizator
contact-no-sign-in = Niciun cont de utilizator
contact-no-sign-in-text = { $name } nu are un cont de utilizator propriu.
contact-needs-access = { $customer } nu are încă acces la extranet. Cu acest acces, persoanele de contact pot primi conturi de utilizator.
contact-inactive-text = Această persoană de contact este inactivă și nu se poate autentifica.
contact-edit-sign-in = Editează contul de utilizator
contact-about = Despre { $contact }

projects-intro = Lucrările pe care le faceți pentru clienții dvs.
projects-search = Caută după nume, număr sau client
projects-any-customer = Toți clienții
projects-any-budget = Orice buget
projects-over = Peste buget
projects-set-state = Trece la „{ $state }”
projects-changed = { $count ->
    [one] { $count } proiect a fost modificat.
    [few] { $count } proiecte au fost modificate.
   *[other] { $count } de proiecte au fost modificate.
}
projects-any-state = Orice stare
projects-count = { $count ->
    [one] { $count } proiect
    [few] { $count } proiecte
   *[other] { $count } de proiecte
}
projects-none = Niciun proiect încă
projects-none-text = Proiectele se adaugă pe pagina clientului lor.
project-add = Adaugă proiect
project-new = Proiect nou
project-new-text = Lucrare pentru { $customer }.
project-added = Proiectul a fost adăugat.
project-saved = Proiectul a fost modificat.
project-plan = Planificare
project-budget = Buget
project-budget-money = Buget ca sumă
project-budget-hours-hint = De exemplu 120 sau 37:30
project-budget-money-hint = În moneda proiectului, fără denumirea ei
project-budget-monthly = Buget lunar
project-budget-monthly-hint = Bugetul este pentru fiecare lună, nu pentru întregul proiect.
project-per-month = { $budget } pe lună
project-hours-form = Introduceți orele, de exemplu 120 sau 37:30
project-money-form = Introduceți o sumă, cel mult cu zecimalele monedei
project-budget-positive = Introduceți mai mult de 0 sau lăsați câmpul gol
project-ends-first = Sfârșitul este înainte de început
project-description-hint = Clientul citește acest text la stadiul proiectului.
project-spent = Ore lucrate

people-intro = Cine lucrează aici și ce drepturi are.
people-count = { $count ->
    [one] { $count } persoană
    [few] { $count } persoane
   *[other] { $count } de persoane
}
people-may-grant = Poate acorda acces
person-role = Rol
person-rights = Drepturi
person-until = Data încheierii
person-until-hint = Ultima zi în care se poate autentifica, de exemplu 2026-02-01. Gol: fără sfârșit.
person-ended = Încheiat
person-you = dvs.
person-no-sign-in = Niciun cont de utilizator
person-grants = Poate acorda acces clienților
person-grants-hint = Creează, modifică și elimină accese în „Administrare extranet”. Proprietarii și administratorii pot face acest lucru și fără acest drept.
person-active-hint = Cât timp o persoană este inactivă, contul său de utilizator nu funcționează. Numele rămâne acolo unde a fost folosit.
person-saved = Persoana a fost modificată.
person-own-owner = Nu vă puteți retrage propriul rol de proprietar. Cereți acest lucru altui proprietar
person-own-rights = Nu vă puteți retrage propriul drept de a modifica persoane. Cereți acest lucru altcuiva care îl are
person-own-active = Nu vă puteți dezactiva propriul cont
person-own-end = Nu vă puteți încheia propriul cont de utilizator: alegeți ziua de azi sau una ulterioară
person-make-owner = Doar un proprietar poate face pe cineva proprietar
person-change-owner = Doar un proprietar poate modifica un proprietar
person-beyond = Nu puteți acorda drepturi pe care nu le aveți
person-beyond-email = Nu puteți schimba adresa unei persoane care are mai multe drepturi decât dumneavoastră
person-about-roles = Ce drepturi au rolurile

role-none = Niciun rol
role-none-text = Nimic: un nume care poate fi ales ca responsabil sau manager, fără drepturi.
role-owner = Proprietar
role-owner-text = Totul și decide singur cine mai este proprietar.
role-admin = Administrator
role-admin-text = Totul, dar nu modifică proprietari.
role-manager = Manager
role-manager-text = Modifică clienți, persoane de contact și proiecte; vede accesele și persoanele.
role-member = Membru
role-member-text = Modifică proiecte; vede clienții, accesele și persoanele.
role-read-only = Doar citire
role-read-only-text = Vede clienții, proiectele, accesele și persoanele; nu modifică nimic.
role-no-rights = Fără drepturi
role-no-rights-text = Doar profilul propriu.
