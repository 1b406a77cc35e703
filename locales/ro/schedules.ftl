schedules = Rapoarte programate
schedules-intro = Rapoarte trimise prin e-mail la ore stabilite, fiecărui destinatar așa cum le poate vedea.
schedules-search = Caută clienți
schedules-count = { $count ->
    [one] { $count } raport programat
    [few] { $count } rapoarte programate
   *[other] { $count } de rapoarte programate
}
schedules-none = Încă niciun raport programat
schedules-none-text = Trimiteți clienților orele, proiectele sau facturile lor zilnic, săptămânal sau lunar.
schedules-new = Programează un raport
schedules-new-text = Alegeți clientul. Apoi stabiliți ce se trimite, când și cui.
schedules-report = Raport
schedules-any-report = Toate rapoartele
schedules-when = Când
schedules-next = Următorul
schedules-last = Ultimul
schedules-recipients = Destinatari
schedules-format = Format
schedules-active = Activ
schedules-paused = În pauză
schedules-any-state = Active și în pauză
schedules-trouble = Nu tuturor
schedules-daily = în fiecare zi la { $clock }
schedules-weekly = în fiecare { $weekday } la { $clock }
schedules-monthly = în ziua de { $day } a fiecărei luni la { $clock }
schedules-monthly-last = în ultima zi a fiecărei luni la { $clock }
schedules-monday = luni
schedules-tuesday = marți
schedules-wednesday = miercuri
schedules-thursday = joi
schedules-friday = vineri
schedules-saturday = sâmbătă
schedules-sunday = duminică
schedules-yesterday = Ieri
schedules-last-week = Săptămâna trecută
schedules-this-week = Săptămâna aceasta până azi
schedules-this-month = Luna aceasta până azi
schedules-last-quarter = Trimestrul trecut
schedules-this-year = Anul acesta până azi
schedules-form-table = Tabel în e-mail
schedules-form-pdf = PDF
schedules-form-xlsx = Excel
schedules-form-table-hint = Un tabel în e-mail arată primele 200 de rânduri; un link duce la restul.
schedules-what = Ce se trimite
schedules-what-hint = Fiecare destinatar primește rândurile și coloanele pe care le poate vedea atunci, în limba sa.
schedules-days = Perioadă
schedules-days-hint = Socotită de la ziua trimiterii. Starea proiectelor nu are perioadă.
schedules-project = Proiect
schedules-project-any = Tot ce poate vedea destinatarul
schedules-group = Grupare
schedules-merge = Înregistrările unei zile
schedules-every = Cât de des
schedules-every-day = În fiecare zi
schedules-every-week = În fiecare săptămână
schedules-every-month = În fiecare lună
schedules-weekday = Ziua săptămânii
schedules-month-day = Ziua lunii
schedules-month-day-hint = În lunile mai scurte, ultima lor zi.
schedules-month-day-last = Ultima zi
schedules-clock = Ora
schedules-clock-hint = Ora din { $zone }, de exemplu 07:30
schedules-clock-bad = Introduceți o oră între 00:00 și 23:59
schedules-to = Cui
schedules-to-hint = Pot fi alese doar conturile care funcționează acum.
schedules-to-nobody = Clientul nu are niciun cont care funcționează și are o adresă de e-mail. Dați mai întâi cuiva acces.
schedules-to-missing = Alegeți cel puțin un destinatar
schedules-to-access = Spre accesul clientului { $customer }
schedules-shared = cont comun
schedules-own-off = l-a oprit
schedules-added = Raportul este programat.
schedules-saved = Programarea este salvată.
schedules-was-paused = În pauză. Nu se trimite nimic până la reluare.
schedules-was-resumed = Reluat.
schedules-was-sent = Pe drum. Pagina aceasta arată ce s-a întâmplat.
schedules-removed = Programarea este eliminată.
schedules-pause = Pune în pauză
schedules-resume = Reia
schedules-send = Trimite acum
schedules-send-title = Trimiteți raportul acum?
schedules-send-text = Ajunge la aceiași destinatari ca la orele stabilite, la fiecare așa cum îl poate vedea acum.
schedules-send-nobody = Toți l-au oprit: nu s-ar trimite nimic.
schedules-remove-title = Eliminați această programare?
schedules-remove-mails = Nu se mai trimite nimic, iar e-mailurile care încă așteaptă sunt reținute.
schedules-remove-runs = Ce se știe despre rulările sale se șterge. E-mailurile trimise rămân în lista de e-mailuri.
schedules-runs = Ultimele zece rulări
schedules-runs-none = Încă nu a rulat.
schedules-run-asked = Trimis de { $name }
schedules-run-set = La ora stabilită
schedules-run-when = Când
schedules-run-nobody = Nu avea destinatari.
schedules-waiting = În lucru
schedules-withheld = Reținut
schedules-rows = { $count ->
    [one] { $count } rând
    [few] { $count } rânduri
   *[other] { $count } de rânduri
}
schedules-why-stopped = Oprit de destinatar.
schedules-why-gone = Contul a fost eliminat.
schedules-why-access-off = Accesul clientului este oprit.
schedules-why-customer-inactive = Clientul este inactiv.
schedules-why-contact-inactive = Persoana de contact este inactivă.
schedules-why-sign-in-off = Contul este oprit.
schedules-why-no-password = Nimeni nu se poate autentifica cu el: nu are parolă sau cea temporară a expirat.
schedules-why-no-address = Nu există o adresă de e-mail.
schedules-why-not-allowed = Destinatarul nu poate vedea acest raport sau acest proiect.
schedules-why-too-many = Sunt prea multe rânduri pentru acest format. Alegeți o perioadă mai scurtă.
schedules-why-too-large = Fișierul este mai mare de 10 MB. Alegeți o perioadă mai scurtă.
schedules-why-demo = Datele demo nu primesc e-mailuri.
schedules-why-changed = Ce poate vedea destinatarul a fost restrâns înainte de trimitere.
schedules-why-fault = Nu a putut fi făcut. Jurnalul serverului spune de ce.
schedules-mail-subject = { $report }: { $period }
schedules-mail-nothing = De data aceasta nu este nimic de raportat.
schedules-mail-table = { $count ->
    [one] Raportul are { $count } rând:
    [few] Raportul are { $count } rânduri:
   *[other] Raportul are { $count } de rânduri:
}
schedules-mail-file = { $count ->
    [one] Raportul este atașat. Are { $count } rând.
    [few] Raportul este atașat. Are { $count } rânduri.
   *[other] Raportul este atașat. Are { $count } de rânduri.
}
schedules-mail-more = { $count ->
    [one] Încă { $count } rând este în extranet.
    [few] Încă { $count } rânduri sunt în extranet.
   *[other] Încă { $count } de rânduri sunt în extranet.
}
schedules-mail-button = Deschide în extranet
schedules-mail-why = { $account } vă trimite acest raport { $rhythm }.
schedules-mail-stop = Oprește aceste e-mailuri
schedules-mail-kind = Raport programat
schedules-mail-hidden = Conținutul este pentru cei care pot privi extranetul ca un client.
schedules-mail-withheld = Destinatarul nu îl mai poate citi.
schedules-mail-files-gone = Fișierele sale au fost șterse între timp.
schedules-mine = Rapoarte prin e-mail
schedules-mine-text = { $account } vă trimite aceste rapoarte.
schedules-mine-on = pornit
schedules-mine-off = oprit
schedules-mine-stop = Oprește
schedules-mine-start = Pornește
schedules-mine-stopped = Nu mai primiți acest raport prin e-mail.
schedules-mine-started = Primiți din nou acest raport prin e-mail.
schedules-job-due = Începe un raport programat
schedules-job-deliver = Scrie un raport programat
event-schedule-created = Raport programat
event-schedule-updated = Raport programat modificat
event-schedule-paused = Raport programat pus în pauză
event-schedule-resumed = Raport programat reluat
event-schedule-deleted = Raport programat eliminat
event-schedule-sent-now = Raport programat trimis imediat
event-schedule-stopped = Raport prin e-mail oprit
event-schedule-wanted = Raport prin e-mail pornit din nou
schedules-edit = Modifică programarea
schedules-next-step = Continuă
schedules-what-happened = Ce s-a întâmplat
schedules-choose-customer = Alegeți un client
