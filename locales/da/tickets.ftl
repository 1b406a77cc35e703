# Supportsager, for begge parter, og filerne til dem.

tickets-intro = Spørg { $account }, og følg, hvad der sker.
tickets-search = Søg efter emne, nummer eller tekst
tickets-count = { $count ->
    [one] { $count } sag
   *[other] { $count } sager
}
tickets-open = Åbne
tickets-closed = Lukkede
tickets-all = Alle
tickets-none-open = Ingen åbne sager
tickets-none-open-text = { $account } har svaret på alt, hvad I har spurgt om.
tickets-show-all = Vis alle sager
tickets-mine = Mine
tickets-unassigned = Uden ansvarlig
tickets-inbox-intro = Hvad jeres kunder spørger om, og hvem der skal handle.
tickets-inbox-search = Søg efter emne, nummer, kunde eller tekst
tickets-inbox-none = Ingen sager endnu
tickets-inbox-none-text = Kunder, hvis adgang viser supportsager, opretter dem i extranettet. I kan selv oprette en for en kunde.
tickets-inbox-empty = Her er ingenting
tickets-inbox-empty-text = Ingen sager i denne visning.

ticket-new = Ny sag
ticket-new-text = Sagen går til { $account }. Svaret kommer her og på e-mail.
ticket-new-choose = For hvilken kunde?
ticket-new-for = For { $customer }. Kunden læser det hele.
ticket-go-on = Fortsæt
ticket-subject = Emne
ticket-text = Hvad drejer det sig om?
ticket-text-hint = Hvad du gjorde, hvad der skete, og hvad du havde ventet.
ticket-no-project = Intet projekt
ticket-project-hint = Den, der ikke må se projektet, ser heller ikke sagen.
ticket-contact-hint = Denne person får e-mails om sagen. Vælges alle, får alle, som må se den, dem.
ticket-shared = Alle hos kunden
ticket-send = Opret sagen
ticket-about-invoice = Spørgsmål om faktura { $number }
ticket-invoice-text = Sagen kommer til at handle om faktura { $number }.
ticket-number = Sag #{ $number }
ticket-of = Kontaktperson
ticket-last = Seneste indlæg
ticket-opened-at = Oprettet
ticket-about = Om sagen
ticket-assigned = Ansvarlig
ticket-assigned-nobody = Ingen endnu
ticket-assigned-somebody = Tildelt
ticket-waits-you = Venter på dig
ticket-waits-account = Venter på { $account }
ticket-waits-us = Venter på os
ticket-waits-customer = Venter på kunden
ticket-closed = Lukket
ticket-closed-by = Lukket af { $name }
ticket-reopened-by = Genåbnet af { $name }
ticket-close = Luk sagen
ticket-reopen = Genåbn sagen
ticket-answer = Dit svar
ticket-answer-reopens = Sagen er lukket. Et svar åbner den igen.
ticket-send-answer = Send svar
ticket-public = Svar til kunden
ticket-public-hint = Alle hos { $customer }, som må se sagen, læser det. De, der deltager, får det på e-mail.
ticket-public-text = Tekst til kunden
ticket-then = Derefter
ticket-send-public = Send til kunden
ticket-note = Intern note
ticket-note-hint = Kun jeres egne læser den. { $customer } får den aldrig at se.
ticket-note-text = Tekst til jeres egne
ticket-save-note = Gem intern note
ticket-panel = Behandling
ticket-opened-notice = Sag #{ $number } er oprettet. Svaret kommer her og på e-mail.
ticket-opened-for-notice = Sagen er oprettet, og kunden får besked.
ticket-answered-notice = Dit svar er sendt.
ticket-closed-notice = Sagen er lukket.
ticket-reopened-notice = Sagen er åben igen.
ticket-noted-notice = Den interne note er gemt.
ticket-saved-notice = Sagen er ændret.

files-label = Filer
files-hint = Højst { $count } filer på hver { $each } MB, { $all } MB i alt. Dokumenter, billeder, tekst og ZIP.
files-again = Vælg dine filer igen: de blev ikke gemt
files-too-many = Send højst { $count } filer ad gangen
files-too-much = Filerne fylder tilsammen mere end { $all } MB
files-no-room = { $account } har ikke plads til flere filer. Send uden dem
file-empty = { $name } er tom
file-too-large = { $name } er større end { $most } MB
file-kind = { $name } er ikke af en type, der kan sendes
file-content = { $name } er ikke det, filendelsen siger
size-bytes = { $count } byte
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

event-ticket-opened = Sag oprettet
event-ticket-answered = Sag besvaret
event-ticket-closed = Sag lukket
event-ticket-reopened = Sag genåbnet
event-ticket-assigned = Sag overdraget
event-ticket-turned = Sag: ændret, hvem der skal handle
event-ticket-noted = Intern note føjet til sag

home-cases = Åbne supportsager
home-cases-all = Alle sager

mail-case-subject = [#{ $number }] { $subject }
mail-case-person = { $name } fra { $company }
mail-case-opened = { $who } har oprettet denne sag:
mail-case-answered = { $who } har svaret i sagen:
mail-case-closed = { $who } har lukket sagen.
mail-case-reopened = { $who } har åbnet sagen igen.
mail-case-handed = { $who } har givet dig ansvaret for denne sag.
mail-case-handed-what = »{ $subject }«, en sag fra { $customer }
mail-case-files = { $count ->
    [one] { $count } fil er vedhæftet. Den ligger ved sagen.
   *[other] { $count } filer er vedhæftet. De ligger ved sagen.
}
mail-case-button = Åbn sagen
mail-case-why = Du får denne mail, fordi du deltager i sagen hos { $account }.
mail-case-why-assigned = Du får denne mail, fordi du er ansvarlig for sagen.
mail-case-why-manager = Du får denne mail, fordi du er ansvarlig for { $customer }, og ingen anden er ansvarlig for sagen.
mail-case-why-owner = Du får denne mail, fordi ingen er ansvarlig for sagen endnu, og du er ejer af { $account }.
