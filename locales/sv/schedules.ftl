schedules = Schemalagda rapporter
schedules-intro = Rapporter som skickas med e-post på bestämda tider, till varje mottagare så som mottagaren får se dem.
schedules-search = Sök kunder
schedules-count = { $count ->
    [one] { $count } schemalagd rapport
   *[other] { $count } schemalagda rapporter
}
schedules-none = Inga schemalagda rapporter än
schedules-none-text = Skicka kunder deras timmar, projekt eller fakturor varje dag, vecka eller månad.
schedules-new = Schemalägg en rapport
schedules-new-text = Välj kund. Sedan anger du vad som skickas, när och till vem.
schedules-report = Rapport
schedules-any-report = Alla rapporter
schedules-when = När
schedules-next = Nästa
schedules-last = Senaste
schedules-recipients = Mottagare
schedules-format = Format
schedules-active = Aktiv
schedules-paused = Pausad
schedules-any-state = Aktiva och pausade
schedules-trouble = Inte till alla
schedules-daily = varje dag kl. { $clock }
schedules-weekly = varje { $weekday } kl. { $clock }
schedules-monthly = den { $day } varje månad kl. { $clock }
schedules-monthly-last = sista dagen varje månad kl. { $clock }
schedules-monday = måndag
schedules-tuesday = tisdag
schedules-wednesday = onsdag
schedules-thursday = torsdag
schedules-friday = fredag
schedules-saturday = lördag
schedules-sunday = söndag
schedules-yesterday = I går
schedules-last-week = Förra veckan
schedules-this-week = Den här veckan hittills
schedules-this-month = Den här månaden hittills
schedules-last-quarter = Förra kvartalet
schedules-this-year = I år hittills
schedules-form-table = Tabell i mejlet
schedules-form-pdf = PDF
schedules-form-xlsx = Excel
schedules-form-table-hint = En tabell i mejlet visar de första 200 raderna; en länk leder till resten.
schedules-what = Vad som skickas
schedules-what-hint = Varje mottagare får de rader och kolumner som mottagaren då får se, på sitt språk.
schedules-days = Period
schedules-days-hint = Räknat från dagen då rapporten skickas. Projektstatus har ingen period.
schedules-project = Projekt
schedules-project-any = Allt som mottagaren får se
schedules-group = Gruppering
schedules-merge = Poster samma dag
schedules-every = Hur ofta
schedules-every-day = Varje dag
schedules-every-week = Varje vecka
schedules-every-month = Varje månad
schedules-weekday = Veckodag
schedules-month-day = Dag i månaden
schedules-month-day-hint = I kortare månader den sista dagen.
schedules-month-day-last = Sista dagen
schedules-clock = Klockslag
schedules-clock-hint = Tid i { $zone }, till exempel 07:30
schedules-clock-bad = Ange ett klockslag från 00:00 till 23:59
schedules-to = Till vem
schedules-to-hint = Bara inloggningar som fungerar nu kan väljas.
schedules-to-nobody = Kunden har ingen inloggning som fungerar och har en e-postadress. Ge först någon åtkomst.
schedules-to-missing = Välj minst en mottagare
schedules-to-access = Gå till åtkomsten för { $customer }
schedules-shared = gemensam inloggning
schedules-own-off = har stängt av den
schedules-added = Rapporten är schemalagd.
schedules-saved = Schemat är sparat.
schedules-was-paused = Pausat. Inget skickas förrän schemat återupptas.
schedules-was-resumed = Återupptaget.
schedules-was-sent = På väg. Den här sidan visar hur det gick.
schedules-removed = Schemat är borttaget.
schedules-pause = Pausa
schedules-resume = Återuppta
schedules-send = Skicka nu
schedules-send-title = Skicka rapporten nu?
schedules-send-text = Den skickas till samma mottagare som på de bestämda tiderna, till var och en så som de får se den nu.
schedules-send-nobody = Alla har stängt av den: inget skulle skickas.
schedules-remove-title = Ta bort schemat?
schedules-remove-mails = Inget skickas längre, och mejl som fortfarande väntar hålls inne.
schedules-remove-runs = Uppgifterna om körningarna raderas. Skickade mejl finns kvar i listan över mejl.
schedules-runs = De tio senaste körningarna
schedules-runs-none = Den har inte körts än.
schedules-run-asked = Skickad av { $name }
schedules-run-set = På den bestämda tiden
schedules-run-when = När
schedules-run-nobody = Det fanns inga mottagare.
schedules-waiting = Skapas
schedules-withheld = Hölls inne
schedules-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
schedules-why-stopped = Avstängd av mottagaren.
schedules-why-gone = Inloggningen är borttagen.
schedules-why-access-off = Kundens åtkomst är avstängd.
schedules-why-customer-inactive = Kunden är inaktiv.
schedules-why-contact-inactive = Kontakten är inaktiv.
schedules-why-sign-in-off = Inloggningen är avstängd.
schedules-why-no-password = Ingen kan logga in med den: det finns inget lösenord, eller så har det tillfälliga gått ut.
schedules-why-no-address = Det finns ingen e-postadress.
schedules-why-not-allowed = Mottagaren får inte se den här rapporten eller det här projektet.
schedules-why-too-many = Det är för många rader för formatet. Välj en kortare period.
schedules-why-too-large = Filen är större än 10 MB. Välj en kortare period.
schedules-why-demo = Demodata får inga mejl.
schedules-why-changed = Det som mottagaren får se begränsades innan mejlet skickades.
schedules-why-fault = Den kunde inte skapas. Serverns logg säger varför.
schedules-mail-subject = { $report }: { $period }
schedules-mail-nothing = Det finns inget att rapportera den här gången.
schedules-mail-table = { $count ->
    [one] Din rapport har { $count } rad:
   *[other] Din rapport har { $count } rader:
}
schedules-mail-file = { $count ->
    [one] Din rapport är bifogad. Den har { $count } rad.
   *[other] Din rapport är bifogad. Den har { $count } rader.
}
schedules-mail-more = { $count ->
    [one] { $count } rad till finns i extranätet.
   *[other] { $count } rader till finns i extranätet.
}
schedules-mail-button = Öppna den i extranätet
schedules-mail-why = { $account } skickar dig den här rapporten { $rhythm }.
schedules-mail-stop = Stäng av de här mejlen
schedules-mail-kind = Schemalagd rapport
schedules-mail-hidden = Innehållet är för dem som får se extranätet som en kund.
schedules-mail-withheld = Mottagaren får inte läsa det längre.
schedules-mail-files-gone = Filerna är raderade vid det här laget.
schedules-mine = Rapporter med e-post
schedules-mine-text = { $account } skickar dig de här rapporterna.
schedules-mine-on = på
schedules-mine-off = av
schedules-mine-stop = Stäng av
schedules-mine-start = Slå på
schedules-mine-stopped = Du får inte längre den här rapporten med e-post.
schedules-mine-started = Du får åter den här rapporten med e-post.
schedules-job-due = Börja en schemalagd rapport
schedules-job-deliver = Skriv en schemalagd rapport
event-schedule-created = Rapport schemalagd
event-schedule-updated = Schemalagd rapport ändrad
event-schedule-paused = Schemalagd rapport pausad
event-schedule-resumed = Schemalagd rapport återupptagen
event-schedule-deleted = Schemalagd rapport borttagen
event-schedule-sent-now = Schemalagd rapport skickad genast
event-schedule-stopped = Rapport med e-post avstängd
event-schedule-wanted = Rapport med e-post påslagen igen
schedules-edit = Ändra schemat
schedules-next-step = Fortsätt
schedules-what-happened = Vad som hände
schedules-choose-customer = Välj en kund
