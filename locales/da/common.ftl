# Words that every page shares.

yes = ja
no = nej
optional = valgfrit
any = Alle
never = aldrig
show = Vis
save = Gem
edit = Rediger
remove = Fjern
cancel = Annuller
update = Opdater
discard = Kassér
search = Søg
actions = Handlinger
copy = Kopiér
copied = Kopieret
clear-all = Ryd alt
export = Eksportér
export-csv = Eksportér CSV
language = Sprog
breadcrumb = Brødkrummer
list-and = { $most } og { $last }
skip-to-content = Gå til indholdet
times-in-zone = Tidspunkter i { $zone } ({ $abbreviation })
unsaved-changes = Ikke-gemte ændringer:

nav-main = Hovedmenu
nav-set-up = Opsætning
nav-overview = Oversigt
nav-access = Extranetadministration
nav-customers = Kunder
nav-contacts = Kontaktpersoner
nav-projects = Projekter
nav-time = Tid
nav-invoices = Fakturaer
nav-people = Personer
nav-profile = Profil

footer-support = Kontakt os
demo-label = Demo
demo-strip = Demodata: Alt her er opdigtet.
demo-mail = Mails i demoen
demo-mail-text = Det, der ville være blevet sendt. Demoen sender ingenting.
demo-mail-none = Ingen mails endnu

pages = Sider
pages-range = { $first }–{ $last } af { $total }
pages-previous = Forrige
pages-next = Næste
no-match = Ingen resultater

errors-title = Der er et problem
error-prefix = Fejl:
field-required = Indtast en værdi
field-too-long = Brug højst { $most ->
    [one] { $most } tegn
   *[other] { $most } tegn
}
field-characters = Feltet indeholder tegn, der ikke kan bruges her
field-form = Formatet er ikke rigtigt
field-choice = Vælg en af de viste muligheder
username-taken = Brugernavnet er allerede i brug. Vælg et andet

conflict-title = En anden har ændret dette i mellemtiden
conflict-text = Intet er gemt endnu. Nedenfor ser du de værdier, der er gemt nu, og dine egne. Opdater igen for at erstatte de gemte.
conflict-field = Felt
conflict-stored = Gemt nu
conflict-typed = Din værdi
changed-by = Ændret af { $name }, { $when }
changed-at = Ændret { $when }
