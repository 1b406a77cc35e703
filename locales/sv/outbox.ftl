# Mejl som skickats, arbete i bakgrunden och var de finns.

imports-tab-files = Filer

nav-mails = Mejl
outbox-mails-intro = Vad som har skickats till kunder och kollegor och hur det gick.
outbox-mails-search = Sök bland mottagare och ämnen
outbox-mails-count = { $count ->
    [one] { $count } mejl
   *[other] { $count } mejl
}
outbox-mails-none = Inga mejl ännu
outbox-mails-none-text = Alla mejl som Extranet skriver visas här, skickade eller inte.
outbox-subject = Ämne
outbox-to = Till
outbox-tries = Försök
outbox-why = Vad gick fel
outbox-next = Nytt försök
outbox-sent-at = Skickat den
outbox-written = Skrivet
outbox-queued = Väntar
outbox-sent = Skickat
outbox-failed = Misslyckat
outbox-unknown = Okänt
outbox-trouble = Misslyckat eller okänt
outbox-any-kind = Alla slag
outbox-kind-access = Åtkomst given
outbox-kind-password = Lösenord ändrat
outbox-kind-invited = Inbjudan
outbox-kind-case = Supportärende
outbox-again = Skicka igen
outbox-again-done = { $count ->
    [one] { $count } mejl skickas igen.
   *[other] { $count } mejl skickas igen.
}
outbox-again-left = Skickas igen: { $count }. Lämnade: { $left }, eftersom de kan ha kommit fram. Öppna ett mejl för att bestämma.
outbox-case-hidden = Om ett supportärende
outbox-case-hidden-text = Innehållet är för dem som får läsa supportärenden.
outbox-text = Text
outbox-mail = Mejl
outbox-masked = Engångslänkar visas inte här: bara mottagaren kan använda dem.
outbox-said = Mejlservern svarar:
outbox-sure = Kom det fram?
outbox-sure-text = Förbindelsen bröts medan mejlet skickades, så ingen vet. Fråga mottagaren först om du kan: skickas det igen kan det komma två gånger.
outbox-again-anyway = Skicka igen ändå
outbox-why-address = Adressen är inte giltig.
outbox-why-set-up = Utskick av mejl är inte rätt inställt på servern.
outbox-why-unreachable = Mejlservern kunde inte nås.
outbox-why-later = Mejlservern tog inte emot det just nu ({ $code }).
outbox-why-refused = Mejlservern avvisade det ({ $code }).
outbox-why-other = Det kunde inte skickas.
outbox-why-gone = Det som det gällde finns inte längre.
outbox-why-busy = Det var för mycket annat som pågick.
outbox-why-version = En annan version av Extranet bad om det.
outbox-why-fault = Ett fel i Extranet. Serverns logg från den tiden säger mer.
outbox-jobs = Bakgrundsarbete
outbox-jobs-intro = Vad som gavs upp efter sista försöket. Försök igen, eller avfärda det du har löst på annat sätt.
outbox-jobs-search = Sök bland namn
outbox-jobs-count = { $count ->
    [one] { $count } uppgivet
   *[other] { $count } uppgivna
}
outbox-jobs-none = Inget har getts upp
outbox-jobs-none-text = Det som inte kunde göras i bakgrunden visas här.
outbox-open = Inte åtgärdat
outbox-dismissed = Avfärdat
outbox-retry = Försök igen
outbox-dismiss = Avfärda
outbox-retried = Försöks igen: { $count }
outbox-dismissed-done = Avfärdat: { $count }
outbox-what = Vad
outbox-about = Om
outbox-asked = Beställt
outbox-given-up = Uppgivet
outbox-job-mail = Skicka ett mejl
outbox-job-access = Berätta för en kontakt om inloggningen
outbox-job-password = Berätta att ett lösenord ändrats
outbox-job-invited = Skicka en inbjudan
outbox-job-redate = Flytta timmar till dagarna i en ny tidszon
outbox-job-kimai = Läsa från Kimai
outbox-job-case = Berätta om ett supportärende
outbox-job-check = Läsa en uppladdad fil
outbox-job-import = Importera en fil
outbox-job-undo = Ångra en import
outbox-job-other = Något som den här versionen inte känner till
event-mail-sent-again = Mejl skickat igen
event-job-retried = Bakgrundsarbete försökt igen
event-job-dismissed = Bakgrundsarbete avfärdat
own-company-besides = { $count } och ert eget företag
budget-partly = Delvis okänt: timmar utan belopp i { $currency } är inte med.
