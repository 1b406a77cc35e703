# Words that every page shares.

yes = da
no = nu
optional = opțional
any = Oricare
never = niciodată
show = Afișează
save = Salvează
edit = Editează
remove = Elimină
cancel = Anulează
update = Actualizează
discard = Renunță
search = Caută
actions = Acțiuni
copy = Copiază
copied = Copiat
clear-all = Resetează filtrele
export = Exportă
export-csv = Exportă CSV
language = Limbă
breadcrumb = Cale de navigare
list-and = { $most } și { $last }
skip-to-content = Salt la conținut
times-in-zone = Fus orar: { $zone } ({ $abbreviation })
unsaved-changes = Modificări nesalvate:

nav-main = Meniu principal
nav-set-up = Configurare
nav-overview = Prezentare generală
nav-access = Administrare extranet
nav-customers = Clienți
nav-contacts = Persoane de contact
nav-projects = Proiecte
nav-time = Timp
nav-invoices = Facturi
nav-people = Persoane
nav-profile = Profil

footer-support = Contact
demo-label = Demo
demo-strip = Date demonstrative: totul aici este inventat.
demo-mail = E-mailurile demonstrației
demo-mail-text = Ce s-ar fi trimis. Demonstrația nu trimite nimic.
demo-mail-none = Niciun e-mail încă

pages = Pagini
pages-range = { $first }–{ $last } din { $total }
pages-previous = Înapoi
pages-next = Înainte
no-match = Niciun rezultat

errors-title = Există o problemă
error-prefix = Eroare:
field-required = Introduceți o valoare
field-too-long = Folosiți cel mult { $most ->
    [one] { $most } caracter
    [few] { $most } caractere
   *[other] { $most } de caractere
}
field-characters = Conține caractere care nu pot fi folosite aici
field-form = Formatul nu este corect
field-choice = Alegeți una dintre valorile oferite
username-taken = Acest nume de utilizator este deja folosit. Alegeți altul

conflict-title = Altcineva a modificat între timp aceste date
conflict-text = Nu s-a salvat încă nimic. Mai jos sunt valorile salvate acum și ale dvs. Apăsați din nou „Actualizează” pentru a le înlocui pe cele salvate.
conflict-field = Câmp
conflict-stored = Salvat acum
conflict-typed = Valoarea dvs.
changed-by = Modificat de { $name }, { $when }
changed-at = Modificat la { $when }
