schedules = Planlagte rapporter
schedules-intro = Rapporter, der sendes med mail på faste tidspunkter, til hver modtager med det, vedkommende må se.
schedules-search = Søg kunder
schedules-count = { $count ->
    [one] { $count } planlagt rapport
   *[other] { $count } planlagte rapporter
}
schedules-none = Ingen planlagte rapporter endnu
schedules-none-text = Send kunder deres timer, projekter eller fakturaer hver dag, uge eller måned.
schedules-new = Planlæg en rapport
schedules-new-text = Vælg kunden. Derefter vælger du, hvad der sendes, hvornår og til hvem.
schedules-report = Rapport
schedules-any-report = Alle rapporter
schedules-when = Hvornår
schedules-next = Næste
schedules-last = Seneste
schedules-recipients = Modtagere
schedules-format = Format
schedules-active = Aktiv
schedules-paused = På pause
schedules-any-state = Aktive og på pause
schedules-trouble = Ikke til alle
schedules-daily = hver dag kl. { $clock }
schedules-weekly = hver { $weekday } kl. { $clock }
schedules-monthly = den { $day }. i hver måned kl. { $clock }
schedules-monthly-last = den sidste dag i hver måned kl. { $clock }
schedules-monday = mandag
schedules-tuesday = tirsdag
schedules-wednesday = onsdag
schedules-thursday = torsdag
schedules-friday = fredag
schedules-saturday = lørdag
schedules-sunday = søndag
schedules-yesterday = I går
schedules-last-week = Sidste uge
schedules-this-week = Denne uge til i dag
schedules-this-month = Denne måned til i dag
schedules-last-quarter = Sidste kvartal
schedules-this-year = I år til i dag
schedules-form-table = Tabel i mailen
schedules-form-pdf = PDF
schedules-form-xlsx = Excel
schedules-form-table-hint = En tabel i mailen viser de første 200 rækker; et link fører til resten.
schedules-what = Hvad der sendes
schedules-what-hint = Hver modtager får de rækker og kolonner, vedkommende må se på det tidspunkt, på sit eget sprog.
schedules-days = Periode
schedules-days-hint = Regnet fra den dag, rapporten sendes. Projektstatus har ingen periode.
schedules-project = Projekt
schedules-project-any = Alt, hvad modtageren må se
schedules-group = Gruppering
schedules-merge = Registreringer på en dag
schedules-every = Hvor ofte
schedules-every-day = Hver dag
schedules-every-week = Hver uge
schedules-every-month = Hver måned
schedules-weekday = Ugedag
schedules-month-day = Dag i måneden
schedules-month-day-hint = I kortere måneder den sidste dag.
schedules-month-day-last = Sidste dag
schedules-clock = Klokkeslæt
schedules-clock-hint = Tid i { $zone }, f.eks. 07:30
schedules-clock-bad = Angiv et klokkeslæt fra 00:00 til 23:59
schedules-to = Til hvem
schedules-to-hint = Kun logins, der virker nu, kan vælges.
schedules-to-nobody = Kunden har intet login, der virker og har en e-mailadresse. Giv først nogen adgang.
schedules-to-missing = Vælg mindst én modtager
schedules-to-access = Gå til adgangen for { $customer }
schedules-shared = fælles login
schedules-own-off = har slået den fra
schedules-added = Rapporten er planlagt.
schedules-saved = Planen er gemt.
schedules-was-paused = Sat på pause. Intet sendes, før planen genoptages.
schedules-was-resumed = Genoptaget.
schedules-was-sent = På vej. Denne side viser, hvad der blev af den.
schedules-removed = Planen er fjernet.
schedules-pause = Sæt på pause
schedules-resume = Genoptag
schedules-send = Send nu
schedules-send-title = Send denne rapport nu?
schedules-send-text = Den sendes til de samme modtagere som på de faste tidspunkter, til hver med det, vedkommende må se nu.
schedules-send-nobody = Alle har slået den fra: intet ville blive sendt.
schedules-remove-title = Fjern denne plan?
schedules-remove-mails = Intet sendes mere, og mails, der stadig venter, holdes tilbage.
schedules-remove-runs = Oplysningerne om kørslerne slettes. Mails, der er sendt, bliver på listen over mails.
schedules-runs = De seneste ti kørsler
schedules-runs-none = Den har ikke kørt endnu.
schedules-run-asked = Sendt af { $name }
schedules-run-set = På det faste tidspunkt
schedules-run-when = Hvornår
schedules-run-nobody = Der var ingen modtagere.
schedules-waiting = Under udarbejdelse
schedules-withheld = Holdt tilbage
schedules-rows = { $count ->
    [one] { $count } række
   *[other] { $count } rækker
}
schedules-why-stopped = Slået fra af modtageren.
schedules-why-gone = Loginet er fjernet.
schedules-why-access-off = Kundens adgang er slået fra.
schedules-why-customer-inactive = Kunden er inaktiv.
schedules-why-contact-inactive = Kontakten er inaktiv.
schedules-why-sign-in-off = Loginet er slået fra.
schedules-why-no-password = Ingen kan logge ind med det: der er intet password, eller det midlertidige er udløbet.
schedules-why-no-address = Der er ingen e-mailadresse.
schedules-why-not-allowed = Modtageren må ikke se denne rapport eller dette projekt.
schedules-why-too-many = Der er for mange rækker til dette format. Vælg en kortere periode.
schedules-why-too-large = Filen er større end 10 MB. Vælg en kortere periode.
schedules-why-demo = Demodata får ingen mails.
schedules-why-changed = Det, modtageren må se, blev begrænset, før mailen blev sendt.
schedules-why-fault = Den kunne ikke laves. Serverens log siger hvorfor.
schedules-mail-subject = { $report }: { $period }
schedules-mail-nothing = Der er intet at rapportere denne gang.
schedules-mail-table = { $count ->
    [one] Din rapport har { $count } række:
   *[other] Din rapport har { $count } rækker:
}
schedules-mail-file = { $count ->
    [one] Din rapport er vedhæftet. Den har { $count } række.
   *[other] Din rapport er vedhæftet. Den har { $count } rækker.
}
schedules-mail-more = { $count ->
    [one] { $count } række mere findes i ekstranettet.
   *[other] { $count } rækker mere findes i ekstranettet.
}
schedules-mail-button = Åbn den i ekstranettet
schedules-mail-why = { $account } sender dig denne rapport { $rhythm }.
schedules-mail-stop = Slå disse mails fra
schedules-mail-kind = Planlagt rapport
schedules-mail-hidden = Hvad der står, er for dem, der må se ekstranettet som en kunde.
schedules-mail-withheld = Modtageren må ikke læse den længere.
schedules-mail-files-gone = Filerne er slettet i mellemtiden.
schedules-mine = Rapporter med mail
schedules-mine-text = { $account } sender dig disse rapporter.
schedules-mine-on = til
schedules-mine-off = fra
schedules-mine-stop = Slå fra
schedules-mine-start = Slå til
schedules-mine-stopped = Du får ikke længere denne rapport med mail.
schedules-mine-started = Du får igen denne rapport med mail.
schedules-job-due = Begynd en planlagt rapport
schedules-job-deliver = Skriv en planlagt rapport
event-schedule-created = Rapport planlagt
event-schedule-updated = Planlagt rapport ændret
event-schedule-paused = Planlagt rapport sat på pause
event-schedule-resumed = Planlagt rapport genoptaget
event-schedule-deleted = Planlagt rapport fjernet
event-schedule-sent-now = Planlagt rapport sendt med det samme
event-schedule-stopped = Rapport med mail slået fra
event-schedule-wanted = Rapport med mail slået til igen
schedules-edit = Ret planen
schedules-next-step = Fortsæt
schedules-what-happened = Hvad der skete
schedules-choose-customer = Vælg en kunde
