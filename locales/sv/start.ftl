# The first steps of an account.

first-title = De första stegen
first-done = { $done } av { $all } klara. De bockas av själva.
first-step-done = Klart
first-hide = Dölj
first-show = Visa de första stegen
first-demo = Inget eget till hands ännu? Se er först om med påhittade kunder; de tas bort igen i ett steg.
first-face = Logotyp och företag
first-face-text = En logotyp och en adress där man får hjälp.
first-face-go = Inställningar
first-customer = Första kunden
first-customer-text = Ett företag ni arbetar för, inskrivet eller importerat.
first-import = Era timmar och fakturor
first-import-text = Filer från er tidrapportering eller en direkt anslutning till Kimai.
first-import-go = Importera
first-access = Åtkomst för en kund
first-access-text = Välj vad en kund ser och ge någon där en inloggning.
first-seen = Titta och bjud in
first-seen-text = Se portalen som en kund ser den och låt sedan någon där veta att de kan logga in. Ert eget företag som kund är ett bra första försök.
first-seen-go = Prova

search-intro = Kunder, kontakter, projekt, fakturor, ärenden, medarbetare och sidor
search-recent = Senast
search-actions = Åtgärder
search-pages = Sidor
search-nothing = Inget hittades för ”{ $text }”.
keys-title = Kortkommandon
keys-close = Stäng
keys-control = Ctrl
keys-off = Enkla tangenter kan stängas av i
keys-are-off = Enkla tangenter är avstängda. Slå på dem i
keys-single = Kortkommandon med en tangent
keys-single-hint = T.ex. / för att söka och ? för listan över alla. Stäng av dem om de är i vägen.

today-waiting = Väntar
today-waiting-none = Inget väntar på dig.
today-failed = Misslyckat
today-cases = { $count ->
    [one] { $count } supportärende väntar på er
   *[other] { $count } supportärenden väntar på er
}
today-hours = Timmar från tidigare veckor att godkänna: { $hours }
today-expenses = { $count ->
    [one] { $count } utlägg att godkänna
   *[other] { $count } utlägg att godkänna
}
today-drafts = { $count ->
    [one] { $count } faktura att skicka
   *[other] { $count } fakturor att skicka
}
today-unused = { $count ->
    [one] { $count } inloggning har aldrig använts
   *[other] { $count } inloggningar har aldrig använts
}
today-mails = { $count ->
    [one] { $count } mejl från den här veckan kunde inte skickas
   *[other] { $count } mejl från den här veckan kunde inte skickas
}
today-jobs = { $count ->
    [one] { $count } uppgift i bakgrunden gavs upp
   *[other] { $count } uppgifter i bakgrunden gavs upp
}
today-sync = { $count ->
    [one] Anslutningen till Kimai har misslyckats { $count } gång
   *[other] Anslutningen till Kimai har misslyckats { $count } gånger i rad
}
today-rows = { $count ->
    [one] { $count } rad från veckans import misslyckades
   *[other] { $count } rader från veckans importer misslyckades
}
today-ending = Slutar snart
today-ending-none = Inget slutar inom två veckor, och ingen budget är nästan förbrukad.
today-last-day = sista dag { $date }
today-ends = slutar { $date }
today-budget = { $percent } av budgeten
today-changes-none = Inget har ändrats de senaste sju dagarna

people-search = Sök på namn, e-post eller användarnamn
people-any-role = Alla roller
people-none = Inga medarbetare ännu
people-none-text = Medarbetare arbetar i projekt och kan få en inloggning.
person-add = Lägg till medarbetare
person-new = Ny medarbetare
person-new-text = Någon som arbetar här. En inloggning kommer med en länk som ni skapar efteråt.
person-added = Medarbetaren har lagts till.
person-email-hint = Inbjudningar och meddelanden skickas dit.
person-invited = Inbjuden till { $date }
person-invite = Inbjudan
person-invite-text = En länk där de väljer användarnamn och lösenord. Den fungerar en gång i sju dagar och avslutar en tidigare.
person-invite-mail = Skicka en länk med mejl
person-invite-button = Skapa en länk
person-invite-for = Länk för { $name }
person-invite-once = Den visas bara nu. Den fungerar en gång i sju dagar.
person-link-mailed = Länken är på väg.
person-link-made = En länk har redan skapats. Skapa en ny om den har kommit bort.
person-link-signs-in = Det finns redan en inloggning.
person-link-inactive = En inaktiv medarbetare kan inte bjudas in.
person-link-demo = Demodata får inga inloggningar.
person-link-beyond = Du kan inte bjuda in någon som får göra mer än du.
event-person-created = Medarbetare tillagd
event-person-invited = Medarbetare inbjuden

mail-invited-subject = Din inloggning hos { $account }
mail-invited-text = { $by } har lagt upp dig hos { $account }. Välj användarnamn och lösenord med den här länken.
mail-invited-once = Den fungerar en gång i sju dagar. Ge den inte vidare.
mail-invited-button = Välj användarnamn och lösenord
mail-invited-why = Du får det här för att { $by } har bjudit in dig till { $account }.
