# Extranet administration: the overview and the access forms.

access-intro = Care dintre clienții dvs. se pot autentifica și ce vede fiecare.
access-customer = Client
access-add = Adaugă
access-has = are acces
access-search = Caută clienți și nume de utilizator
access-enabled = Acces
access-on = Activat
access-off = Dezactivat
access-any-state = Activat și dezactivat
access-any-report = Orice raport
access-any-language = Orice limbă
access-never = Nicio autentificare
access-none = Niciun client nu are încă acces
access-none-text = Alegeți mai sus un client și apăsați „Adaugă”.
access-count = { $count ->
    [one] { $count } client cu acces
    [few] { $count } clienți cu acces
   *[other] { $count } de clienți cu acces
}
access-allowed = permis
access-not-allowed = nepermis
access-projects = Proiecte
access-projects-all = Toate
access-projects-some = { $selected } din { $all }
access-names = Nume
access-money = Sume
access-users = Utilizatori
access-narrowed = { $count ->
    [one] { $count } vede mai puțin
    [few] { $count } văd mai puțin
   *[other] { $count } văd mai puțin
}
access-last-sign-in = Ultima autentificare
access-customer-inactive = Client inactiv
access-no-sign-in = Niciun cont de utilizator
access-removed = Accesul a fost eliminat. Toți utilizatorii acestui client sunt deconectați; clientul și toate datele se păstrează.

access-existing = Acest client are deja acces. Îl puteți edita aici.
access-updated = Accesul a fost actualizat.
access-new-text = Acces nou: alegeți ce vede acest client, apoi apăsați „Actualizează”.
access-edit-text = Ce vede acest client în extranet.
access-about = Despre accesul clientului { $customer }
access-sign-in = Autentificare
access-username-hint = Un cont de utilizator comun pentru întregul client. Lăsați câmpul gol dacă doar persoanele de contact primesc conturi.
access-password-hint = Temporară: expiră după 72 de ore și trebuie schimbată la prima autentificare. Cel puțin 15 caractere.
access-password-kept = Lăsați câmpul gol pentru a o păstra pe cea actuală. O parolă nouă este temporară: expiră după 72 de ore, trebuie schimbată la următoarea autentificare și închide sesiunile deschise.
access-password-needed = Introduceți o parolă temporară pentru noul cont de utilizator
access-give = Acordă clientului acces la extranet
access-give-hint = Dezactivarea închide imediat toate sesiunile deschise și păstrează toate setările.
access-language-default = Implicit ({ $language })
access-reports = Rapoarte
access-project-access = Acces la proiecte
access-all-projects = Toate proiectele
access-all-projects-hint = Inclusiv cele care încep mai târziu
access-selected-projects = Proiecte selectate
access-selected-projects-hint = Doar cele bifate mai jos. Facturile se afișează dacă toate liniile lor aparțin acestor proiecte.
access-no-projects = Acest client nu are încă proiecte.
access-pick = Selectat
access-pick-all = Selectează tot
access-columns = Coloane afișate
access-columns-hint = Ce nu este bifat nu apare nicăieri: nici în pagini, nici în totaluri, nici în fișiere.
access-example = Ce va vedea clientul
access-summary = Pe scurt
access-address = Adresa extranetului
access-no-users = Nimeni nu are încă un cont de utilizator.
access-contact-without = Persoană de contact fără cont de utilizator
access-give-contact = Creează un cont de utilizator
access-locked = Setările clientului nu permit acest lucru

group-people = Persoane
group-text = Lucrări
group-time = Timp
group-money = Sume
names-label = Numele angajaților
names-hint = Cum apar numele angajaților dvs., oriunde este afișat un nume.
names-full = Nume complet
names-initial = Prenume și inițială
names-generic = Un termen general în locul numelui
names-hidden = Ascuns
names-inherited = Ca la client
generic-employee = Consultant

example-project = Magazin online nou
example-activity = Dezvoltare
example-description = Finalizare comandă: formular de adresă

derivable-one = „{ $hidden }” se poate deduce din „{ $from }”. Ascundeți și această coloană sau afișați „{ $hidden }”.
derivable-two = „{ $hidden }” se poate deduce din „{ $from }” și „{ $and }” împreună. Ascundeți una dintre ele sau afișați „{ $hidden }”.

summary-off = Nimeni de la { $customer } nu se poate autentifica: accesul este dezactivat.
summary-sign-in = { $customer } se autentifică drept { $username }.
summary-reports = { $customer } vede: { $reports }.
summary-nothing = { $customer } nu vede niciun raport.
summary-all-projects = Toate proiectele, inclusiv cele viitoare.
summary-some-projects = { $all ->
    [one] { $selected } din { $all } proiect.
    [few] { $selected } din { $all } proiecte.
   *[other] { $selected } din { $all } de proiecte.
}
summary-no-projects = Niciun proiect: nu este selectat niciunul.
summary-names-shown = Numele angajaților dvs. sunt afișate.
summary-names-hidden = Numele angajaților dvs. nu sunt afișate.
summary-money-shown = Sumele sunt afișate.
summary-money-hidden = Sumele sunt ascunse.

user-shared = Cont de utilizator comun
user-off = Dezactivat
user-never = Nicio autentificare încă
user-last = Ultima dată: { $when }
user-narrowed = vede mai puțin decât clientul
sign-in-text = Un cont de utilizator propriu pentru o persoană de contact de la { $customer }. Persoana vede ce vede clientul sau mai puțin.
sign-in-enabled = Se poate autentifica
sign-in-saved = Contul de utilizator a fost salvat.
sign-in-removed = Contul de utilizator a fost eliminat.
sign-in-remove = Elimină acest cont de utilizator

remove-title = Elimină accesul pentru { $customer }
remove-sign-ins = { $count ->
    [0] Nu există conturi de utilizator.
    [one] { $count } cont de utilizator se închide acum; sesiunile deschise sunt deconectate.
    [few] { $count } conturi de utilizator se închid acum; sesiunile deschise sunt deconectate.
   *[other] { $count } de conturi de utilizator se închid acum; sesiunile deschise sunt deconectate.
}
remove-settings = Setările acestui acces se șterg.
remove-keeps = Clientul, persoanele de contact, proiectele, timpul lucrat și facturile se păstrează.
remove-button = Elimină accesul

report-projects = Stadiul proiectelor
report-projects-hint = Faze, jaloane, progres și rapoarte de stadiu
report-time = Timp lucrat
report-time-hint = Orele, înregistrare cu înregistrare, cu coloanele alese mai jos
report-invoices = Facturi
report-invoices-hint = Facturile trimise, sumele de plată și cele restante
report-tickets = Solicitări de asistență
report-tickets-hint = Trimiterea și urmărirea solicitărilor de asistență
report-budget = Buget
report-budget-hint = Cât s-a consumat dintr-un buget, pe paginile proiectelor: necesită „Stadiul proiectelor” și coloana „Ore” sau „Valoare”
