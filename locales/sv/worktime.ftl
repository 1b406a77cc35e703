# Hours of the staff: the list, the week, the day, the timer, approving.

weekday-mon = mån
weekday-tue = tis
weekday-wed = ons
weekday-thu = tors
weekday-fri = fre
weekday-sat = lör
weekday-sun = sön

time-task = Uppgift
time-registered = Registrerad
time-approved = Godkänd
time-invoiced = Fakturerad
time-intro = Allas timmar.
time-intro-own = Dina egna timmar.
time-search = Sök på beskrivning, aktivitet, projekt eller kund
time-count = { $count ->
    [one] { $count } tidspost
   *[other] { $count } tidsposter
}
time-unknown = { $count ->
    [one] + { $count } okänt
   *[other] + { $count } okända
}
time-none = Inga timmar här ännu
time-none-text = Listan visar den här månaden tills du väljer en annan period.
time-any-project = Alla projekt
time-any-person = Alla medarbetare
time-any-billable = Debiterbara och inte
time-is-billable = Debiterbar
time-not-billable = Inte debiterbar
time-approve = Godkänn
time-withdraw = Ta bort godkännande
time-set-billable = Markera som debiterbar
time-set-not-billable = Markera som inte debiterbar
time-move = Flytta timmar
time-move-text = { $count ->
    [one] { $count } tidspost flyttas till ett annat projekt eller en annan uppgift, till det pris som gäller där.
   *[other] { $count } tidsposter flyttas till ett annat projekt eller en annan uppgift, till det pris som gäller där.
}
time-move-to = Projekt eller uppgift
time-choose-work = Välj projekt eller uppgift
time-choose-work-first = Välj ett av projekten eller en av uppgifterna
time-done-approved = { $count ->
    [one] { $count } tidspost godkändes.
   *[other] { $count } tidsposter godkändes.
}
time-done-withdrawn = { $count ->
    [one] Godkännandet av { $count } tidspost togs bort.
   *[other] Godkännandet av { $count } tidsposter togs bort.
}
time-done-changed = { $count ->
    [one] { $count } tidspost ändrades.
   *[other] { $count } tidsposter ändrades.
}
time-done-moved = { $count ->
    [one] { $count } tidspost flyttades.
   *[other] { $count } tidsposter flyttades.
}
time-done-removed = { $count ->
    [one] { $count } tidspost togs bort.
   *[other] { $count } tidsposter togs bort.
}
time-stayed = { $count ->
    [one] { $count } är oförändrad: godkänd, fakturerad, från ett annat system eller inte din att ändra.
   *[other] { $count } är oförändrade: godkända, fakturerade, från ett annat system eller inte dina att ändra.
}
time-entry-removed = Timmarna togs bort.

time-list = Alla timmar
time-week = Min vecka
time-own = Mina egna
time-week-number = Vecka { $week }
time-previous = Föregående vecka
time-next = Nästa vecka
time-this-week = Den här veckan
time-total = Totalt
time-week-hint = Skriv timmar som 7:30, 7,5 eller 450m. En tom ruta tar bort sina timmar.
time-week-none = Inga rader i den här veckan ännu
time-week-none-text = Lägg till en rad för ett projekt eller en uppgift, eller ta över förra veckans.
time-week-saved = Veckan sparades.
time-week-copied = { $count ->
    [one] Veckan sparades, och { $count } ruta togs över från förra veckan.
   *[other] Veckan sparades, och { $count } rutor togs över från förra veckan.
}
time-week-form = Detta är ingen vecka som 2026-W47
time-rows = Rader
time-add-row = Lägg till rad
time-copy-rows = Ta över förra veckans rader
time-copy-hours = Ta över förra veckans rader och timmar
time-rows-hint = Varje knapp sparar först det du har skrivit. Timmar tas bara över till tomma rutor.
time-duration-form = Skriv timmar som 7:30, 7,5 eller 450m
time-duration-day = Ett dygn har 24 timmar

event-time-created = Timmar registrerade
event-time-updated = Timmar ändrade
event-time-removed = Timmar borttagna
event-time-restored = Timmar återställda
event-time-approved = Timmar godkända
event-time-withdrawn = Godkännande av timmar borttaget

home-own = Dina timmar och utlägg
home-own-text = Skriv vad du har arbetat i veckans tabell, och vad du har betalat för kunder.

time-timer = Tidtagare
time-today = I dag
time-previous-day = Föregående dag
time-next-day = Nästa dag
time-day = Dag
time-to-week = Till veckan
time-day-none = Inga timmar den här dagen
time-day-none-text = Lägg till dem nedan, eller skriv dem i veckans tabell.
time-customer-clock = Klockslag är kundens. Arbete över midnatt räknas på den dag det började.
time-add-hours = Lägg till timmar
time-entry = Timmar
time-entry-added = Timmarna lades till.
time-entry-saved = Timmarna ändrades.
time-what = Vad
time-when = När
time-duration-hint = Som 7:30, 7,5 eller 450m. Med start och slut kan det lämnas tomt, eller vara kortare vid rast.
time-duration-some = Skriv mer än ingenting
time-duration-beyond = Från start till slut är det bara { $hours }
time-clock-hint = Som 9:05, efter kundens klocka
time-timer-clock-hint = Som 9:05, efter din egen klocka
time-end-hint = Före starten: nästa dag
time-clock-form = Skriv ett klockslag som 9:05
time-clock-skipped = Den här dagen hoppar klockorna i { $zone } över den här tiden
time-span-missing = Skriv timmar, eller start och slut
time-start-missing = Skriv också starten
time-end-missing = Skriv också slutet, eller timmarna
time-description-hint = Kunden kan få se den.
time-billable-by-task = Som planerat för uppgiften
time-value-unknown = Okänt
time-locked-approved = De här timmarna är godkända. För att ändra dem måste godkännandet först tas bort.
time-locked-invoiced = De här timmarna är på en faktura och kan inte ändras: fakturan skulle inte längre säga vad som har arbetats.
time-locked-source = De här timmarna kommer från { $source }, som vinner vid nästa import. Ändra dem där; bara uppgift och intern anteckning ändras här.
time-history = Historik

time-timer-text = Tidtagaren går vidare när du stänger fönstret eller loggar ut, tills du stoppar den.
time-timer-since = Går sedan { $start }: { $hours } hittills.
time-timer-running = Går
time-timer-start = Starta tidtagare
time-timer-stop = Stoppa tidtagare
time-timer-change = Ändra
time-timer-stopped = Tidtagaren stoppades, och timmarna lades till.
time-timer-short = Tidtagaren stoppades efter mindre än en minut; inget lades till.
time-timer-discarded = Tidtagaren kastades.
time-timer-long = Tidtagaren har gått i mer än ett dygn. Skriv när arbetet slutade, inom ett dygn från starten
time-started-on = Startdag
time-ended-on = Slutdag
time-start-ahead = Starten ligger framåt i tiden
time-end-outside = Slutet måste ligga efter starten och inte framåt i tiden

time-approving = Godkännande
time-approve-week = Godkänn vecka { $week }
time-approve-none = Ingen har timmar i den här veckan
time-approve-hint = Att godkänna en vecka godkänner alla dess timmar som är registrerade nu.
time-approve-changed = De här timmarna ändrades under tiden. Se över dem igen
time-last-week = Förra veckan
