# Listerne på medarbejdernes sider: kolonner, sider, gemte visninger, ændringer af mange rækker og vejen tilbage.

list-columns = Kolonner
list-size = Rækker pr. side
list-remove-filter = Fjern filter
list-pick = Vælg { $name }
list-pick-all = Vælg alle rækker
list-pick-hint = Vælg rækker for at ændre dem samlet.
list-picked = { $n } valgt
list-none-picked = Vælg mindst én række.
views = Gemte visninger
view-save = Gem denne visning
view-save-hint = Et navn til de filtre, den rækkefølge og de kolonner, du ser nu.
view-name = Visningens navn
view-shared = Vis den også for alle kolleger
view-is-shared = delt
view-saved = Visningen er gemt.
view-unknown = Dette er ikke en liste, man kan gemme en visning af.
view-too-many = Der kan højst gemmes { $most } visninger. Fjern én først.
undo = Fortryd
undone = Ændringen er fortrudt.
event-change-undone = fortrød en ændring af flere rækker
