# Listorna på medarbetarnas sidor: kolumner, sidor, sparade vyer, ändringar av många rader och vägen tillbaka.

list-columns = Kolumner
list-size = Rader per sida
list-remove-filter = Ta bort filter
list-pick = Välj { $name }
list-pick-all = Välj alla rader
list-pick-hint = Välj rader för att ändra dem tillsammans.
list-picked = { $n } valda
list-none-picked = Välj minst en rad.
views = Sparade vyer
view-save = Spara den här vyn
view-save-hint = Ett namn på de filter, den ordning och de kolumner du ser nu.
view-name = Vyns namn
view-shared = Visa den även för alla kollegor
view-is-shared = delad
view-saved = Vyn har sparats.
view-unknown = Det här är ingen lista som en vy kan sparas av.
view-too-many = Högst { $most } vyer kan sparas. Ta bort en först.
undo = Ångra
undone = Ändringen har ångrats.
event-change-undone = ångrade en ändring av flera rader
