# Solicitări de asistență, pentru ambele părți, și fișierele lor.

tickets-intro = Întrebați { $account } și urmăriți ce se întâmplă.
tickets-search = Căutați după subiect, număr sau text
tickets-count = { $count ->
    [one] { $count } solicitare
    [few] { $count } solicitări
   *[other] { $count } de solicitări
}
tickets-open = Deschise
tickets-closed = Închise
tickets-all = Toate
tickets-none-open = Nicio solicitare deschisă
tickets-none-open-text = { $account } a răspuns la tot ce ați întrebat.
tickets-show-all = Arată toate solicitările
tickets-mine = Ale mele
tickets-unassigned = Neatribuite
tickets-inbox-intro = Ce întreabă clienții și cine trebuie să acționeze.
tickets-inbox-search = Căutați după subiect, număr, client sau text
tickets-inbox-none = Încă nicio solicitare
tickets-inbox-none-text = Clienții al căror acces arată solicitările de asistență le trimit în extranet. Puteți deschide și dumneavoastră una pentru un client.
tickets-inbox-empty = Nu este nimic aici
tickets-inbox-empty-text = Nicio solicitare în această vizualizare.

ticket-new = Solicitare nouă
ticket-new-text = Solicitarea ajunge la { $account }. Răspunsul vine aici și prin e-mail.
ticket-new-choose = Pentru ce client?
ticket-new-for = Pentru { $customer }. Clientul citește tot.
ticket-go-on = Continuă
ticket-subject = Subiect
ticket-text = Despre ce este vorba?
ticket-text-hint = Ce ați făcut, ce s-a întâmplat și la ce vă așteptați.
ticket-no-project = Niciun proiect
ticket-project-hint = Cine nu poate vedea proiectul nu vede nici solicitarea.
ticket-contact-hint = Această persoană primește e-mailurile; la „toți”, toți cei care pot vedea solicitarea.
ticket-shared = Toți de la client
ticket-send = Trimite solicitarea
ticket-about-invoice = Întrebare despre factura { $number }
ticket-invoice-text = Solicitarea va fi despre factura { $number }.
ticket-number = Solicitarea #{ $number }
ticket-of = Persoană de contact
ticket-last = Ultima intrare
ticket-opened-at = Deschisă
ticket-about = Despre această solicitare
ticket-assigned = Responsabil
ticket-assigned-nobody = Încă nimeni
ticket-assigned-somebody = Atribuită
ticket-waits-you = Vă așteaptă pe dumneavoastră
ticket-waits-account = Așteaptă răspunsul { $account }
ticket-waits-us = Ne așteaptă pe noi
ticket-waits-customer = Așteaptă clientul
ticket-closed = Închisă
ticket-closed-by = Închisă de { $name }
ticket-reopened-by = Redeschisă de { $name }
ticket-close = Închide solicitarea
ticket-reopen = Redeschide solicitarea
ticket-answer = Răspunsul dumneavoastră
ticket-answer-reopens = Solicitarea este închisă. Un răspuns o redeschide.
ticket-send-answer = Trimite răspunsul
ticket-public = Răspuns pentru client
ticket-public-hint = Îl citesc toți cei de la { $customer } care pot vedea solicitarea. Cei implicați îl primesc prin e-mail.
ticket-public-text = Text pentru client
ticket-then = Apoi
ticket-send-public = Trimite clientului
ticket-note = Notă internă
ticket-note-hint = O citesc doar colegii dumneavoastră. { $customer } nu o vede niciodată.
ticket-note-text = Text pentru colegi
ticket-save-note = Salvează nota internă
ticket-panel = Gestionare
ticket-opened-notice = Solicitarea #{ $number } a fost trimisă. Răspunsul vine aici și prin e-mail.
ticket-opened-for-notice = Solicitarea a fost deschisă, iar clientul este anunțat.
ticket-answered-notice = Răspunsul a fost trimis.
ticket-closed-notice = Solicitarea a fost închisă.
ticket-reopened-notice = Solicitarea este din nou deschisă.
ticket-noted-notice = Nota internă a fost salvată.
ticket-saved-notice = Solicitarea a fost modificată.

files-label = Fișiere
files-hint = Cel mult { $count } fișiere de câte { $each } MB, în total { $all } MB. Documente, imagini, text și ZIP.
files-again = Alegeți din nou fișierele: nu au fost păstrate
files-too-many = Trimiteți cel mult { $count } fișiere odată
files-too-much = Fișierele depășesc împreună { $all } MB
files-no-room = { $account } nu mai are loc pentru fișiere. Trimiteți fără ele
file-empty = { $name } este gol
file-too-large = { $name } depășește { $most } MB
file-kind = { $name } nu este de un tip care poate fi trimis
file-content = { $name } nu este ce spune extensia
size-bytes = { $count } B
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

event-ticket-opened = Solicitare deschisă
event-ticket-answered = Răspuns la o solicitare
event-ticket-closed = Solicitare închisă
event-ticket-reopened = Solicitare redeschisă
event-ticket-assigned = Solicitare predată
event-ticket-turned = Solicitare: s-a schimbat cine trebuie să acționeze
event-ticket-noted = Notă internă adăugată la o solicitare

home-cases = Solicitări de asistență deschise
home-cases-all = Toate solicitările

mail-case-subject = [#{ $number }] { $subject }
mail-case-person = { $name } de la { $company }
mail-case-opened = { $who } a deschis această solicitare:
mail-case-answered = { $who } a răspuns la această solicitare:
mail-case-closed = { $who } a închis această solicitare.
mail-case-reopened = { $who } a redeschis această solicitare.
mail-case-handed = { $who } v-a predat această solicitare.
mail-case-handed-what = „{ $subject }”, o solicitare de la { $customer }
mail-case-files = { $count ->
    [one] { $count } fișier este atașat. Îl găsiți la solicitare.
    [few] { $count } fișiere sunt atașate. Le găsiți la solicitare.
   *[other] { $count } de fișiere sunt atașate. Le găsiți la solicitare.
}
mail-case-button = Deschide solicitarea
mail-case-why = Primiți acest e-mail pentru că sunteți implicat în această solicitare la { $account }.
mail-case-why-assigned = Primiți acest e-mail pentru că răspundeți de această solicitare.
mail-case-why-manager = Primiți acest e-mail pentru că răspundeți de { $customer } și nimeni altcineva nu răspunde de această solicitare.
mail-case-why-owner = Primiți acest e-mail pentru că încă nimeni nu răspunde de această solicitare, iar dumneavoastră sunteți proprietar la { $account }.
