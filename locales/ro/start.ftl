# The first steps of an account.

first-title = Primii pași
first-done = { $done } din { $all } făcuți. Se bifează singuri.
first-step-done = Făcut
first-hide = Ascunde
first-show = Arată primii pași
first-demo = Nu aveți încă date proprii? Priviți mai întâi cu clienți inventați; se elimină dintr-un pas.
first-face = Logo și companie
first-face-text = Un logo și o adresă unde se primește ajutor.
first-face-go = Setări
first-customer = Primul client
first-customer-text = O companie pentru care lucrați, introdusă sau importată.
first-import = Orele și facturile
first-import-text = Fișiere din evidența timpului: „extranet import FIȘIER --account { $slug }” pe server.
first-access = Acces pentru un client
first-access-text = Alegeți ce vede un client și dați cuiva de acolo un cont de acces.
first-seen = Văzut din afară
first-seen-text = Cineva din afară se autentifică sau află că poate. Propria companie ca client este o bună primă încercare.
first-seen-go = Încearcă
