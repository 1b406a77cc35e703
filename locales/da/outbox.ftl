# Mails, der er sendt, arbejde i baggrunden, og hvor de findes.

imports-tab-files = Filer

nav-mails = Mails
outbox-mails-intro = Hvad der er sendt til kunder og kolleger, og hvad der blev af det.
outbox-mails-search = Søg i modtagere og emner
outbox-mails-count = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
outbox-mails-none = Ingen mails endnu
outbox-mails-none-text = Alle mails, som Extranet skriver, står her, sendt eller ej.
outbox-subject = Emne
outbox-to = Til
outbox-tries = Forsøg
outbox-why = Hvad gik galt
outbox-next = Prøves igen
outbox-sent-at = Sendt den
outbox-written = Skrevet
outbox-queued = Venter
outbox-sent = Sendt
outbox-failed = Mislykket
outbox-unknown = Uvist
outbox-trouble = Mislykket eller uvis
outbox-any-kind = Alle slags
outbox-kind-access = Adgang givet
outbox-kind-password = Password ændret
outbox-kind-invited = Invitation
outbox-kind-case = Supportsag
outbox-again = Send igen
outbox-again-done = { $count ->
    [one] { $count } mail sendes igen.
   *[other] { $count } mails sendes igen.
}
outbox-again-left = Sendes igen: { $count }. Ikke sendt: { $left }, fordi de måske er kommet frem. Åbn en mail for at tage stilling.
outbox-case-hidden = Om en supportsag
outbox-case-hidden-text = Indholdet er for dem, der må læse supportsager.
outbox-text = Tekst
outbox-mail = Mail
outbox-masked = Engangslink vises ikke her: kun modtageren kan bruge dem.
outbox-said = Mailserveren svarer:
outbox-sure = Er den kommet frem?
outbox-sure-text = Forbindelsen blev afbrudt, mens mailen blev sendt, så ingen ved det. Spørg modtageren først, hvis du kan: sendes den igen, kommer den måske to gange.
outbox-again-anyway = Send igen alligevel
outbox-why-address = Adressen er ikke gyldig.
outbox-why-set-up = Afsendelse af mail er ikke sat rigtigt op på serveren.
outbox-why-unreachable = Mailserveren kunne ikke nås.
outbox-why-later = Mailserveren tog den ikke imod lige nu ({ $code }).
outbox-why-refused = Mailserveren afviste den ({ $code }).
outbox-why-other = Den kunne ikke sendes.
outbox-why-gone = Det, det handlede om, findes ikke mere.
outbox-why-busy = Der var for meget andet i gang.
outbox-why-version = En anden version af Extranet bad om det.
outbox-why-fault = En fejl i Extranet. Serverens log fra tidspunktet siger mere.
outbox-jobs = Baggrundsarbejde
outbox-jobs-intro = Hvad der blev opgivet efter sidste forsøg. Prøv igen, eller afvis det, du har klaret på anden vis.
outbox-jobs-search = Søg i navne
outbox-jobs-count = { $count ->
    [one] { $count } opgivet
   *[other] { $count } opgivne
}
outbox-jobs-none = Intet er opgivet
outbox-jobs-none-text = Hvad der ikke kunne gøres i baggrunden, står her.
outbox-open = Ikke klaret
outbox-dismissed = Afvist
outbox-retry = Prøv igen
outbox-dismiss = Afvis
outbox-retried = Prøves igen: { $count }
outbox-dismissed-done = Afvist: { $count }
outbox-what = Hvad
outbox-about = Om
outbox-asked = Bestilt
outbox-given-up = Opgivet
outbox-job-mail = Sende en mail
outbox-job-access = Fortælle en kontaktperson om sit login
outbox-job-password = Fortælle, at et password er ændret
outbox-job-invited = Sende en invitation
outbox-job-redate = Flytte timer til dagene i en ny tidszone
outbox-job-kimai = Læse fra Kimai
outbox-job-case = Fortælle om en supportsag
outbox-job-check = Læse en uploadet fil
outbox-job-import = Importere en fil
outbox-job-undo = Fortryde en import
outbox-job-other = Noget, denne version ikke kender
event-mail-sent-again = Mail sendt igen
event-job-retried = Baggrundsarbejde prøvet igen
event-job-dismissed = Baggrundsarbejde afvist
own-company-besides = { $count } og jeres egen virksomhed
budget-partly = Delvist ukendt: timer uden beløb i { $currency } er ikke med.
