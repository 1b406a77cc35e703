# Words that every page shares.

yes = ja
no = nej
optional = valfritt
any = Alla
never = aldrig
show = Visa
save = Spara
edit = Redigera
remove = Ta bort
cancel = Avbryt
update = Uppdatera
discard = Förkasta
search = Sök
actions = Åtgärder
copy = Kopiera
copied = Kopierat
clear-all = Rensa allt
export = Exportera
export-csv = Exportera CSV
language = Språk
breadcrumb = Brödsmulor
list-and = { $most } och { $last }
skip-to-content = Gå till innehållet
times-in-zone = Tider i { $zone } ({ $abbreviation })
unsaved-changes = Osparade ändringar:

nav-main = Huvudmeny
nav-set-up = Konfiguration
nav-overview = Översikt
nav-access = Extranätsadministration
nav-customers = Kunder
nav-contacts = Kontaktpersoner
nav-projects = Projekt
nav-time = Tid
nav-invoices = Fakturor
nav-people = Personer
nav-profile = Profil

footer-support = Kontakta oss
demo-label = Demo
demo-strip = Demodata: allt här är påhittat.
demo-mail = Demoversionens mejl
demo-mail-text = Det som skulle ha skickats. Demoversionen skickar ingenting.
demo-mail-none = Inga mejl ännu

pages = Sidor
pages-range = { $first }–{ $last } av { $total }
pages-previous = Föregående
pages-next = Nästa
no-match = Inga träffar

errors-title = Det finns ett problem
error-prefix = Fel:
field-required = Ange ett värde
field-too-long = Använd högst { $most ->
    [one] { $most } tecken
   *[other] { $most } tecken
}
field-characters = Fältet innehåller tecken som inte kan användas här
field-form = Formatet är inte rätt
field-choice = Välj ett av alternativen
username-taken = Användarnamnet används redan. Välj ett annat

conflict-title = Någon annan har ändrat detta under tiden
conflict-text = Inget har sparats ännu. Nedan visas de värden som är sparade nu och dina egna. Uppdatera igen för att ersätta de sparade.
conflict-field = Fält
conflict-stored = Sparat nu
conflict-typed = Ditt värde
changed-by = Ändrat av { $name }, { $when }
changed-at = Ändrat { $when }
