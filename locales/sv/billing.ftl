# Invoices as staff write, send, pay and correct them.

nav-billing = Fakturering
nav-series = Fakturanummer
col-gross = Brutto
col-discount = Rabatt (%)
state-draft = Utkast
state-sent = Skickad

invoices-intro = Vad ni fakturerar era kunder och vad de har betalat.
invoices-search = Sök på nummer, kund eller referens
invoices-any-kind = Fakturor och kreditfakturor
invoices-count = { $count ->
    [one] { $count } faktura
   *[other] { $count } fakturor
}
invoices-none = Inga fakturor än
invoices-none-text = Skriv en utifrån öppna timmar eller för hand.
invoices-none-here = Inga fakturor än
invoices-overdue = { $amount } förfallet
invoices-send-picked = Skicka utkast
invoices-sent = { $count ->
    [one] { $count } utkast skickades.
   *[other] { $count } utkast skickades.
}
invoices-sent-some = { $sent } skickade, { $left } inte: de är inte utkast längre, saknar rader eller så har deras timmar ändrats.

invoice-new = Ny faktura
invoice-new-for = Ny faktura till { $customer }
invoice-draft-for = Utkast till { $customer }
invoice-choose-text = Välj kunden och hur fakturan ska skrivas.
invoice-choose-customer = Välj en kund
invoice-from-hours = Från öppna timmar
invoice-by-hand = För hand
invoice-edit-text = Ett utkast. Kunden ser inget av det förrän det har skickats.
invoice-line = Rad { $n }
invoice-add-line = Lägg till rad
invoice-count = Räkna om
invoice-save-draft = Spara utkast
invoice-terms = Villkor och anteckningar
invoice-no-lines = Lägg först till en rad
invoice-no-project = Inget projekt
invoice-vat-percent = Moms (%)
invoice-vat-of = Moms { $rate } på { $net }
invoice-due-days = Betalningsvillkor i dagar
invoice-due-days-hint = Räknat från dagen den skickas
invoice-reference-hint = Det som kunden vill läsa på den: ett ordernummer, en kontaktperson
invoice-note = Meddelande till kunden
invoice-note-hint = Kunden läser det på fakturan.
invoice-line-of-hours = från timmar: ta bort raden för att frigöra dem
invoice-unit-hours = timmar
invoice-back = Tillbaka
invoice-ask = Fråga om den här fakturan
invoice-about = Om fakturan

invoice-added = Utkastet skapades.
invoice-saved = Utkastet sparades.
invoice-sent = Fakturan skickades.
invoice-cancelled = { $count ->
    [0] Utkastet makulerades.
    [one] Utkastet makulerades och { $count } tidpost är öppen igen.
   *[other] Utkastet makulerades och { $count } tidposter är öppna igen.
}
invoice-credited = Kreditfakturan skickades.
invoice-is-fixed = Det som har skickats ändras inte: skriv en kreditfaktura.
invoice-is-empty = Utkastet skickades inte: det saknar rader.
invoice-hours-changed = Utkastet skickades inte: timmar på det har ändrats under tiden. Makulera det och gör ett nytt utifrån timmarna som de är nu.

invoice-send = Skicka
invoice-send-question = Skicka fakturan på { $amount } till { $customer }?
invoice-send-number = Den får nästa nummer: { $number }.
invoice-send-date = Dess datum är { $date }.
invoice-send-due = Den förfaller { $date }.
invoice-send-hours = Dess timmar markeras som fakturerade.
invoice-send-seen = { $customer } ser den i extranätet, om de får se fakturor. Ingen e-post skickas.
invoice-send-fixed = Därefter kan den varken redigeras eller tas bort, bara krediteras.
invoice-cancel = Makulera utkast
invoice-cancel-question = Makulera utkastet till { $customer }?
invoice-cancel-hours = { $count ->
    [0] Det finns inga timmar på det.
    [one] { $count } tidpost på det blir öppen igen.
   *[other] { $count } tidposter på det blir öppna igen.
}
invoice-cancel-unseen = Kunden har aldrig sett det och kommer inte att få se det.
invoice-cancel-final = Det går inte att ångra.

invoice-imported = Den här kommer från ett annat system och följer det. Betalningar och kreditfakturor kan läggas till här.
invoice-credits = Krediterar faktura
invoice-credit = Kreditera
invoice-line-credited = Krediterad
invoice-lines-none = Inga rader är kända.
invoice-overpaid = För mycket betalt
invoice-pay-to = Betalning
invoice-hours-behind = Timmarna bakom
invoice-hours-released = frigjord
invoice-hours-first = Bara de första { $count } visas.

payments = Betalningar
payments-none = Inget har betalats än.
payments-elsewhere = Enligt det andra systemet har { $amount } betalats.
payments-count = { $count ->
    [one] { $count } betalning
   *[other] { $count } betalningar
}
payment-add = Lägg till betalning
payment-text = { $invoice }: { $open } återstår.
payment-added = Betalningen lades till.
payment-removed = Betalningen togs bort.
payment-note = Anteckning
payment-note-hint = Hur det betalades, bankens referens. Bara för era egna.
payment-amount-hint = I { $currency }. Under 0: återbetalt.
payment-zero = Ange ett annat belopp än 0
payment-in-future = Dagen ligger i framtiden
payment-offset = Kvittad mot { $number }

credit-text = { $invoice } på { $amount }.
credit-what = Vad som krediteras
credit-all = Allt som inte har krediterats än
credit-lines = Valda rader
credit-choose-lines = Välj minst en rad
credit-release = Öppna timmarna igen
credit-release-hint = Radernas timmar kan då faktureras på nytt. Lämna tomt om arbetet inte ska faktureras alls.
credit-number = Kreditfakturan får nästa nummer och skickas direkt.
credit-offset = Det som återstår av fakturan kvittas mot den.
credit-final = Det går inte att ångra.
credit-send = Skicka kreditfaktura

bill-hours-title = Öppna timmar för { $customer }
bill-hours-text = Vad som skulle faktureras och vad som utelämnas. Varje valuta blir ett eget utkast.
bill-hours-projects = Projekt
bill-hours-projects-hint = Inget valt: alla.
bill-hours-registered = Även timmar som ingen har godkänt än
bill-hours-group = En rad för varje
bill-hours-group-hint = Kunden läser namn och texter. Olika timpriser blir olika rader.
bill-hours-currency-hint = Tre bokstäver för att bara fakturera den
bill-hours-look = Visa timmar
bill-hours-none = Inget att fakturera
bill-hours-none-text = Det finns inga sådana öppna timmar.
bill-hours-draft-in = Utkast i { $currency }
bill-hours-sums = { $count ->
    [one] { $count } post, { $hours } timmar, { $amount }
   *[other] { $count } poster, { $hours } timmar, { $amount }
}
bill-hours-left = Utelämnat
bill-hours-reason = Orsak
bill-hours-entries = Poster
bill-hours-vat-hint = På alla rader. Den kan ändras rad för rad på utkastet.
bill-hours-take = { $count ->
    [one] Skapa utkastet
   *[other] Skapa { $count } utkast
}
bill-hours-changed = Timmarna ändrades medan du tittade: någon har fakturerat eller redigerat några av dem. Så här ser det ut nu.
bill-group-project = Projekt
bill-group-task = Projekt och uppgift
bill-group-person = Projekt och person
bill-group-day = Projekt och dag
bill-group-entry = Post
bill-left-not-billable = Inte fakturerbara
bill-left-not-approved = Inte godkända än
bill-left-no-rate = Utan timpris, så beloppet är okänt
bill-left-other-currency = I en annan valuta

bill-number-form = Ange ett tal
bill-number-whole = Ange ett heltal
bill-number-decimals = Ange ett tal med högst { $count } decimaler
bill-percent-range = Ange en procentsats från 0 till 100
bill-days-range = Ange 0 till 365 dagar

series-title = Fakturanummer
series-text = Nummer ges när något skickas, utan luckor. { $year } står för året, { $short } för årets två sista siffror, { $number } för numret med fyra siffror.
series-pattern = Mönster
series-pattern-hint = Bokstäver, siffror och platserna för år och nummer
series-pattern-now = Nästa blir { $number }.
series-next = Nästa nummer
series-next-hint = Ett nummer som en faktura redan har hoppas över.
series-next-range = Ange ett tal från 1 till 99 999 999
series-restarts = Börja på 1 varje år
series-needs-year = Ett mönster utan året skulle ge samma nummer igen varje år
series-needs-number = Det måste finnas en plats för numret
series-braces = Det står något okänt inom klamrarna
series-saved = Numren ändrades.

billing-title = Fakturering
billing-text = Vad som står på era fakturor och vad nya börjar med. Skickade fakturor förblir som de är.
billing-about = På varje faktura
billing-company = Företag
billing-company-hint = Som det är registrerat. Tomt: kontots namn.
billing-bank = Bankuppgifter
billing-bank-hint = Vart betalningen går, på så många rader ni vill
billing-start = Nya fakturor börjar med
billing-vat-hint = Tomt: måste anges varje gång
billing-saved = Inställningarna för fakturering ändrades.
billing-customer-title = Fakturering
billing-customer-text = Vad nya fakturor till { $customer } börjar med.
billing-empty-hint = Tomt: som för alla

event-invoice-created = Utkast skapat
event-invoice-updated = Utkast ändrat
event-invoice-sent = Faktura skickad
event-invoice-cancelled = Utkast makulerat
event-invoice-credited = Faktura krediterad
event-credit-note-sent = Kreditfaktura skickad
event-payment-created = Betalning tillagd
event-payment-removed = Betalning borttagen
event-billing-updated = Inställningar för fakturering ändrade
event-billing-customer-updated = Kundens fakturering ändrad
event-invoice-series-updated = Fakturanummer ändrade
