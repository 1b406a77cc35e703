# Listele din paginile angajaților: coloane, pagini, vizualizări salvate, modificări ale mai multor rânduri și calea înapoi.

list-columns = Coloane
list-size = Rânduri pe pagină
list-remove-filter = Elimină filtrul
list-pick = Selectează { $name }
list-pick-all = Selectează toate rândurile
list-pick-hint = Selectați rânduri pentru a le modifica împreună.
list-picked = { $n } selectate
list-none-picked = Selectați cel puțin un rând.
views = Vizualizări salvate
view-save = Salvează această vizualizare
view-save-hint = Un nume pentru filtrele, ordinea și coloanele pe care le vedeți acum.
view-name = Numele vizualizării
view-shared = Ofer-o și tuturor colegilor
view-is-shared = partajată
view-saved = Vizualizarea a fost salvată.
view-unknown = Din această listă nu se poate salva o vizualizare.
view-too-many = Se pot păstra cel mult { $most } vizualizări. Eliminați întâi una.
undo = Anulează modificarea
undone = Modificarea a fost anulată.
event-change-undone = a anulat o modificare a mai multor rânduri
