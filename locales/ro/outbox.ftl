# E-mailurile trimise, munca din fundal și unde se găsesc.

imports-tab-files = Fișiere

nav-mails = E-mailuri
outbox-mails-intro = Ce s-a trimis clienților și colegilor și ce s-a întâmplat cu fiecare mesaj.
outbox-mails-search = Căutați destinatari și subiecte
outbox-mails-count = { $count ->
    [one] { $count } e-mail
    [few] { $count } e-mailuri
   *[other] { $count } de e-mailuri
}
outbox-mails-none = Încă nu există e-mailuri
outbox-mails-none-text = Aici apare fiecare e-mail scris de Extranet, trimis sau nu.
outbox-subject = Subiect
outbox-to = Către
outbox-tries = Încercări
outbox-why = Ce nu a mers
outbox-next = Următoarea încercare
outbox-sent-at = Trimis la
outbox-written = Scris
outbox-queued = În așteptare
outbox-sent = Trimis
outbox-failed = Eșuat
outbox-unknown = Necunoscut
outbox-trouble = Eșuat sau necunoscut
outbox-any-kind = Orice fel
outbox-kind-access = Acces acordat
outbox-kind-password = Parolă schimbată
outbox-kind-invited = Invitație
outbox-kind-case = Solicitare de asistență
outbox-again = Trimite din nou
outbox-again-done = { $count ->
    [one] { $count } e-mail se trimite din nou.
    [few] { $count } e-mailuri se trimit din nou.
   *[other] { $count } de e-mailuri se trimit din nou.
}
outbox-again-left = Trimise din nou: { $count }. Lăsate: { $left }, deoarece este posibil să fi ajuns. Deschideți un e-mail pentru a decide.
outbox-case-hidden = Despre o solicitare de asistență
outbox-case-hidden-text = Conținutul este pentru cei care pot citi solicitările de asistență.
outbox-text = Text
outbox-mail = E-mail
outbox-masked = Linkurile de unică folosință nu se afișează aici: doar destinatarul le poate folosi.
outbox-said = Serverul de e-mail răspunde:
outbox-sure = A ajuns?
outbox-sure-text = Legătura s-a întrerupt în timpul trimiterii, așa că nimeni nu știe. Întrebați mai întâi destinatarul, dacă puteți: trimis din nou, mesajul poate ajunge de două ori.
outbox-again-anyway = Trimite totuși din nou
outbox-why-address = Adresa nu este validă.
outbox-why-set-up = Trimiterea de e-mailuri nu este configurată corect pe server.
outbox-why-unreachable = Serverul de e-mail nu a putut fi contactat.
outbox-why-later = Serverul de e-mail nu l-a preluat deocamdată ({ $code }).
outbox-why-refused = Serverul de e-mail l-a respins ({ $code }).
outbox-why-other = Nu a putut fi trimis.
outbox-why-gone = Lucrul la care se referea nu mai există.
outbox-why-busy = Erau prea multe altele în lucru.
outbox-why-version = A fost cerut de o altă versiune Extranet.
outbox-why-fault = O eroare în Extranet. Jurnalul serverului din acel moment spune mai multe.
outbox-jobs = Activitate în fundal
outbox-jobs-intro = Ce s-a abandonat după ultima încercare. Încercați din nou sau înlăturați ce ați rezolvat altfel.
outbox-jobs-search = Căutați nume
outbox-jobs-count = { $count ->
    [one] { $count } abandonată
    [few] { $count } abandonate
   *[other] { $count } de activități abandonate
}
outbox-jobs-none = Nimic nu a fost abandonat
outbox-jobs-none-text = Ce nu s-a putut face în fundal apare aici.
outbox-open = Nerezolvate
outbox-dismissed = Înlăturate
outbox-retry = Încearcă din nou
outbox-dismiss = Înlătură
outbox-retried = Se încearcă din nou: { $count }
outbox-dismissed-done = Înlăturate: { $count }
outbox-what = Ce
outbox-about = Despre
outbox-asked = Cerut
outbox-given-up = Abandonat
outbox-job-mail = Trimiterea unui e-mail
outbox-job-access = Anunțarea unui contact despre contul său
outbox-job-password = Anunțarea schimbării unei parole
outbox-job-invited = Trimiterea unei invitații
outbox-job-redate = Mutarea orelor pe zilele unui nou fus orar
outbox-job-kimai = Citirea din Kimai
outbox-job-case = Anunțarea unei solicitări de asistență
outbox-job-check = Citirea unui fișier încărcat
outbox-job-import = Importul unui fișier
outbox-job-undo = Anularea unui import
outbox-job-other = Ceva ce această versiune nu cunoaște
event-mail-sent-again = E-mail trimis din nou
event-job-retried = Activitate în fundal reîncercată
event-job-dismissed = Activitate în fundal înlăturată
own-company-besides = { $count } și propria dvs. companie
budget-partly = Parțial necunoscut: orele fără sumă în { $currency } nu sunt incluse.
