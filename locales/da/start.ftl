# The first steps of an account.

first-title = De første skridt
first-done = { $done } af { $all } er klaret. De krydses selv af.
first-step-done = Klaret
first-hide = Skjul
first-show = Vis de første skridt
first-demo = Har I ikke jeres eget klar endnu? Se jer først om med opdigtede kunder; de fjernes igen på én gang.
first-face = Logo og virksomhed
first-face-text = Et logo og en adresse, hvor man kan få hjælp.
first-face-go = Indstillinger
first-customer = Første kunde
first-customer-text = En virksomhed, I arbejder for, indtastet eller importeret.
first-import = Jeres timer og fakturaer
first-import-text = Filer fra jeres tidsregistrering: »extranet import FIL --account { $slug }« på serveren.
first-access = Adgang til en kunde
first-access-text = Vælg, hvad en kunde ser, og giv nogen dér et login.
first-seen = Set udefra
first-seen-text = Nogen udefra logger ind eller får at vide, at de kan. Jeres egen virksomhed som kunde er et godt første forsøg.
first-seen-go = Prøv det
