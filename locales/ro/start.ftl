# The first steps of an account.

first-title = Primii pași
first-done = { $done } din { $all } făcuți. Se bifează singuri.
first-step-done = Făcut
first-hide = Ascunde
first-show = Arată primii pași
first-demo = Nu aveți încă date proprii? Priviți mai întâi cu clienți inventați; se elimină dintr-un pas.
first-face = Logo și companie
first-face-text = Un logo și o adresă unde se primește ajutor.
first-face-go = Setări
first-customer = Primul client
first-customer-text = O companie pentru care lucrați, introdusă sau importată.
first-import = Orele și facturile
first-import-text = Fișiere din evidența timpului sau o conexiune directă la Kimai.
first-import-go = Importă
first-access = Acces pentru un client
first-access-text = Alegeți ce vede un client și dați cuiva de acolo un cont de acces.
first-seen = Previzualizare și invitație
first-seen-text = Priviți portalul prin ochii unui client, apoi anunțați pe cineva de acolo că se poate autentifica. Propria companie ca client este o bună primă încercare.
first-seen-go = Încearcă

search-intro = Clienți, contacte, proiecte, facturi, solicitări, persoane și pagini
search-recent = Recente
search-actions = Acțiuni
search-pages = Pagini
search-nothing = Nu s-a găsit nimic pentru „{ $text }”.
keys-title = Scurtături de tastatură
keys-close = Închide
keys-control = Ctrl
keys-off = Tastele simple pot fi dezactivate în
keys-are-off = Tastele simple sunt dezactivate. Activați-le în
keys-single = Scurtături cu o singură tastă
keys-single-hint = De exemplu / pentru căutare și ? pentru lista lor. Dezactivați-le dacă vă încurcă.

today-waiting = În așteptare
today-waiting-none = Nimic nu vă așteaptă.
today-failed = Eșuat
today-cases = { $count ->
    [one] { $count } solicitare vă așteaptă
    [few] { $count } solicitări vă așteaptă
   *[other] { $count } de solicitări vă așteaptă
}
today-hours = Ore din săptămânile trecute de aprobat: { $hours }
today-expenses = { $count ->
    [one] { $count } cheltuială de aprobat
    [few] { $count } cheltuieli de aprobat
   *[other] { $count } de cheltuieli de aprobat
}
today-drafts = { $count ->
    [one] { $count } factură de trimis
    [few] { $count } facturi de trimis
   *[other] { $count } de facturi de trimis
}
today-unused = { $count ->
    [one] { $count } cont de acces nu a fost folosit niciodată
    [few] { $count } conturi de acces nu au fost folosite niciodată
   *[other] { $count } de conturi de acces nu au fost folosite niciodată
}
today-mails = { $count ->
    [one] { $count } e-mail din această săptămână nu a putut fi trimis
    [few] { $count } e-mailuri din această săptămână nu au putut fi trimise
   *[other] { $count } de e-mailuri din această săptămână nu au putut fi trimise
}
today-jobs = { $count ->
    [one] { $count } sarcină de fundal a fost abandonată
    [few] { $count } sarcini de fundal au fost abandonate
   *[other] { $count } de sarcini de fundal au fost abandonate
}
today-sync = { $count ->
    [one] Conexiunea cu Kimai a eșuat o dată ({ $count })
    [few] Conexiunea cu Kimai a eșuat de { $count } ori la rând
   *[other] Conexiunea cu Kimai a eșuat de { $count } de ori la rând
}
today-rows = { $count ->
    [one] { $count } rând din importurile săptămânii a eșuat
    [few] { $count } rânduri din importurile săptămânii au eșuat
   *[other] { $count } de rânduri din importurile săptămânii au eșuat
}
today-ending = Se încheie curând
today-ending-none = Nimic nu se încheie în două săptămâni și niciun buget nu este aproape consumat.
today-last-day = ultima zi { $date }
today-ends = se încheie { $date }
today-budget = { $percent } din buget
today-changes-none = Nimic nu s-a schimbat în ultimele șapte zile

people-search = Căutați după nume, e-mail sau utilizator
people-any-role = Orice rol
people-none = Nicio persoană încă
people-none-text = Persoanele lucrează la proiecte și pot primi un cont de acces.
person-add = Adaugă persoană
person-new = Persoană nouă
person-new-text = Cineva care lucrează aici. Contul de acces vine cu un link pe care îl creați după aceea.
person-added = Persoana a fost adăugată.
person-email-hint = Acolo ajung invitațiile și notificările.
person-invited = Invitat până la { $date }
person-invite = Invitație
person-invite-text = Un link cu care își aleg utilizatorul și parola. Funcționează o singură dată, șapte zile, și îl încheie pe cel anterior.
person-invite-mail = Trimite un link prin e-mail
person-invite-button = Creează un link
person-invite-for = Link pentru { $name }
person-invite-once = Se arată numai acum. Funcționează o singură dată, șapte zile.
person-link-mailed = Linkul este pe drum.
person-link-made = Un link a fost deja creat. Creați altul dacă s-a pierdut.
person-link-signs-in = Există deja un cont de acces.
person-link-inactive = O persoană inactivă nu poate fi invitată.
person-link-demo = Datele demonstrative nu primesc conturi de acces.
person-link-beyond = Nu puteți invita pe cineva care are mai multe drepturi decât dumneavoastră.
event-person-created = Persoană adăugată
event-person-invited = Persoană invitată

mail-invited-subject = Contul dumneavoastră la { $account }
mail-invited-text = { $by } v-a pregătit un cont la { $account }. Alegeți utilizatorul și parola cu acest link.
mail-invited-once = Funcționează o singură dată, șapte zile. Nu îl dați mai departe.
mail-invited-button = Alegeți utilizatorul și parola
mail-invited-why = Primiți acest mesaj pentru că { $by } v-a invitat la { $account }.
