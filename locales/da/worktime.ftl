# Hours of the staff: the list, the week, the day, the timer, approving.

weekday-mon = man.
weekday-tue = tirs.
weekday-wed = ons.
weekday-thu = tors.
weekday-fri = fre.
weekday-sat = lør.
weekday-sun = søn.

time-task = Opgave
time-registered = Registreret
time-approved = Godkendt
time-invoiced = Faktureret
time-intro = Alles timer.
time-intro-own = Dine egne timer.
time-search = Søg på beskrivelse, aktivitet, projekt eller kunde
time-count = { $count ->
    [one] { $count } registrering
   *[other] { $count } registreringer
}
time-unknown = { $count ->
    [one] + { $count } ukendt
   *[other] + { $count } ukendte
}
time-none = Ingen timer her endnu
time-none-text = Listen viser denne måned, indtil du vælger en anden periode.
time-any-project = Alle projekter
time-any-person = Alle medarbejdere
time-any-billable = Fakturerbare og ikke
time-is-billable = Fakturerbar
time-not-billable = Ikke fakturerbar
time-approve = Godkend
time-withdraw = Fjern godkendelse
time-set-billable = Markér som fakturerbar
time-set-not-billable = Markér som ikke fakturerbar
time-move = Flyt timer
time-move-text = { $count ->
    [one] { $count } registrering flyttes til et andet projekt eller en anden opgave, til den sats der gælder der.
   *[other] { $count } registreringer flyttes til et andet projekt eller en anden opgave, til den sats der gælder der.
}
time-move-to = Projekt eller opgave
time-choose-work = Vælg projekt eller opgave
time-choose-work-first = Vælg et af projekterne eller en af opgaverne
time-done-approved = { $count ->
    [one] { $count } registrering blev godkendt.
   *[other] { $count } registreringer blev godkendt.
}
time-done-withdrawn = { $count ->
    [one] Godkendelsen af { $count } registrering blev fjernet.
   *[other] Godkendelsen af { $count } registreringer blev fjernet.
}
time-done-changed = { $count ->
    [one] { $count } registrering blev ændret.
   *[other] { $count } registreringer blev ændret.
}
time-done-moved = { $count ->
    [one] { $count } registrering blev flyttet.
   *[other] { $count } registreringer blev flyttet.
}
time-done-removed = { $count ->
    [one] { $count } registrering blev slettet.
   *[other] { $count } registreringer blev slettet.
}
time-stayed = { $count ->
    [one] { $count } er uændret: godkendt, faktureret, fra et andet system eller ikke din at ændre.
   *[other] { $count } er uændrede: godkendt, faktureret, fra et andet system eller ikke dine at ændre.
}
time-entry-removed = Timerne blev slettet.

time-list = Alle timer
time-week = Min uge
time-own = Mine egne
time-week-number = Uge { $week }
time-previous = Forrige uge
time-next = Næste uge
time-this-week = Denne uge
time-total = I alt
time-week-hint = Skriv timer som 7:30, 7,5 eller 450m. Et tomt felt sletter sine timer.
time-week-none = Ingen rækker i denne uge endnu
time-week-none-text = Tilføj en række for et projekt eller en opgave, eller overtag sidste uges.
time-week-saved = Ugen blev gemt.
time-week-copied = { $count ->
    [one] Ugen blev gemt, og { $count } felt overtaget fra sidste uge.
   *[other] Ugen blev gemt, og { $count } felter overtaget fra sidste uge.
}
time-week-form = Dette er ingen uge som 2026-W47
time-rows = Rækker
time-add-row = Tilføj række
time-copy-rows = Overtag sidste uges rækker
time-copy-hours = Overtag sidste uges rækker og timer
time-rows-hint = Hver knap gemmer først det, du har skrevet. Timer overtages kun i tomme felter.
time-duration-form = Skriv timer som 7:30, 7,5 eller 450m
time-duration-day = Et døgn har 24 timer

event-time-created = Timer registreret
event-time-updated = Timer ændret
event-time-removed = Timer slettet
event-time-restored = Timer gendannet
event-time-approved = Timer godkendt
event-time-withdrawn = Godkendelse af timer fjernet

home-own = Dine timer og udlæg
home-own-text = Skriv, hvad du har arbejdet, i ugens tabel, og hvad du har lagt ud for kunder.

time-timer = Stopur
time-today = I dag
time-previous-day = Forrige dag
time-next-day = Næste dag
time-day = Dag
time-to-week = Til ugen
time-day-none = Ingen timer denne dag
time-day-none-text = Tilføj dem nedenfor, eller skriv dem i ugens tabel.
time-customer-clock = Klokkeslæt er kundens. Arbejde over midnat tæller på den dag, det begyndte.
time-add-hours = Tilføj timer
time-entry = Timer
time-entry-added = Timerne blev tilføjet.
time-entry-saved = Timerne blev ændret.
time-what = Hvad
time-when = Hvornår
time-duration-hint = Som 7:30, 7,5 eller 450m. Med start og slut kan det stå tomt, eller være kortere ved pause.
time-duration-some = Skriv mere end ingenting
time-duration-beyond = Fra start til slut er der kun { $hours }
time-clock-hint = Som 9:05, efter kundens ur
time-timer-clock-hint = Som 9:05, efter dit eget ur
time-end-hint = Før starten: næste dag
time-clock-form = Skriv et klokkeslæt som 9:05
time-clock-skipped = Denne dag springer urene i { $zone } dette klokkeslæt over
time-span-missing = Skriv timer, eller start og slut
time-start-missing = Skriv også starten
time-end-missing = Skriv også slut, eller timerne
time-description-hint = Kunden kan få den at se.
time-billable-by-task = Som planlagt for opgaven
time-value-unknown = Ukendt
time-locked-approved = Disse timer er godkendt. For at ændre dem skal godkendelsen først fjernes.
time-locked-invoiced = Disse timer er på en faktura og kan ikke ændres: fakturaen ville ikke længere sige, hvad der er arbejdet.
time-locked-source = Disse timer kommer fra { $source }, som vinder ved næste import. Ret dem dér; kun opgave og intern note rettes her.
time-history = Historik

time-timer-text = Stopuret kører videre, når du lukker vinduet eller logger ud, indtil du stopper det.
time-timer-since = Kører siden { $start }: { $hours } indtil nu.
time-timer-running = Kører
time-timer-start = Start stopur
time-timer-stop = Stop stopur
time-timer-change = Ret
time-timer-stopped = Stopuret blev stoppet, og timerne tilføjet.
time-timer-short = Stopuret blev stoppet efter mindre end et minut; intet blev tilføjet.
time-timer-discarded = Stopuret blev kasseret.
time-timer-long = Stopuret har kørt i mere end et døgn. Skriv, hvornår arbejdet sluttede, inden for et døgn fra starten
time-started-on = Startdag
time-ended-on = Slutdag
time-start-ahead = Starten ligger forude
time-end-outside = Slut skal ligge efter start og ikke forude

time-approving = Godkendelse
time-approve-week = Godkend uge { $week }
time-approve-none = Ingen har timer i denne uge
time-approve-hint = At godkende en uge godkender alle dens timer, der er registreret nu.
time-approve-changed = Disse timer blev ændret imens. Se dem igennem igen
time-last-week = Sidste uge
