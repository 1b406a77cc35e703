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
first-import-text = Filer från er tidrapportering: ”extranet import FIL --account { $slug }” på servern.
first-access = Åtkomst för en kund
first-access-text = Välj vad en kund ser och ge någon där en inloggning.
first-seen = Sett utifrån
first-seen-text = Någon utifrån loggar in eller får veta att de kan. Ert eget företag som kund är ett bra första försök.
first-seen-go = Prova
