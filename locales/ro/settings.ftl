# The account's settings: company, logo, what new accesses start with, and what there is to try things with.

nav-settings = Setări
settings-intro = Ce văd peste tot clienții și colegii.
settings-company = Companie
settings-logo = Logo
settings-access = Accesuri noi
settings-trying = Încercați
settings-usual = Dacă un client nu are ceva propriu
settings-saved = Setările au fost salvate.
settings-name = Numele companiei
settings-name-hint = Pe fiecare pagină și în fiecare e-mail.
settings-support = Adresa pentru ajutor
settings-support-hint = În subsolul fiecărei pagini, pentru cine are nevoie de ajutor.
settings-brand = Culoarea companiei
settings-brand-hint = Șase cifre hexazecimale, de exemplu #0f5f5c. Butoanele, linkurile și barele o urmează. Gol: verdele obișnuit.
settings-brand-form = Introduceți o culoare precum #0f5f5c
settings-brand-passes = Contrastul cu alb { $ratio }:1 este suficient (e nevoie de 4,5:1).
settings-brand-fails = Contrastul cu alb { $ratio }:1 este prea mic pentru text (e nevoie de 4,5:1): butoanele și linkurile folosesc o nuanță mai închisă.
settings-language-hint = A paginilor și e-mailurilor, până când un client sau un cititor are alta.
settings-zone-hint = După ceasurile lui, colegii văd zilele și orele.
settings-currency-hint = Trei litere, de exemplu EUR. Clienții noi încep cu ea; sumele existente o păstrează pe a lor.

settings-logo-text = Pe paginile de autentificare, deasupra meniului și în partea de sus a extranetului. Pe paginile întunecate stă pe un fundal deschis.
settings-logo-file = Imagine
settings-logo-hint = PNG, JPEG sau WebP, cel mult 1 MB. Se micșorează unde este nevoie.
settings-logo-put = Salvează logoul
settings-logo-remove = Elimină logoul
settings-logo-saved = Logoul a fost salvat.
settings-logo-removed = Logoul a fost eliminat.
picture-missing = Alegeți o imagine
picture-too-long = Alegeți o imagine de cel mult 1 MB
picture-too-large = Alegeți o imagine cu mai puțini pixeli, cel mult 6000 pe latură
picture-kind = Alegeți o imagine PNG, JPEG sau WebP
picture-broken = Imaginea nu poate fi citită: poate este deteriorată. Alegeți alta

settings-access-text = Cu ce începe un acces nou. Accesurile existente păstrează ce au.
settings-differing = Clienți care diferă
settings-differing-text = Accesul lor este setat altfel la:
settings-differing-none = Toate accesurile sunt setate așa.
settings-differing-more = { $count ->
    [one] Și încă { $count }.
    [few] Și încă { $count }.
   *[other] Și încă { $count }.
}

demo-data = Date demonstrative
demo-data-text = Trei clienți inventați, cu o duzină de proiecte, un an și jumătate de ore, facturi în toate stările și solicitări.
demo-data-safe = Fiecare nume spune că este o demonstrație. Nimeni din ele nu se poate autentifica și nu primește e-mailuri, iar totul se poate elimina dintr-un pas.
demo-there = Acum în cont:
demo-add = Adaugă date demonstrative
demo-remove = Elimină datele demonstrative
demo-remove-short = Elimină-le
demo-remove-text = Se șterg acestea, cu tot ce s-a înregistrat între timp pentru clienții demonstrativi:
demo-remove-keeps = Clienții, colegii și datele dumneavoastră rămân exact cum sunt.
demo-added = Datele demonstrative au fost adăugate.
demo-removed = Datele demonstrative au fost eliminate.
demo-data-strip = În acest cont sunt date demonstrative.
demo-entries = { $count ->
    [one] { $count } înregistrare de timp
    [few] { $count } înregistrări de timp
   *[other] { $count } de înregistrări de timp
}
demo-invoices = { $count ->
    [one] { $count } factură
    [few] { $count } facturi
   *[other] { $count } de facturi
}
demo-sign-ins = { $count ->
    [one] { $count } cont de acces acordat
    [few] { $count } conturi de acces acordate
   *[other] { $count } de conturi de acces acordate
}

own-company = Propria companie
own-company-text = Ca propriul client: dați-i proiecte și un acces și vedeți extranetul ca un client.
own-company-free = Este gratuit și nu se numără nicăieri.
own-company-make = Adaugă ca client
own-company-open = Deschide clientul

event-settings-updated = Setări modificate
event-demo-added = Date demonstrative adăugate
event-demo-removed = Date demonstrative eliminate
