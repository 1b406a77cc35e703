# Angajații văd extranetul așa cum îl vede un client.

preview-label = Previzualizare ca client
preview-link = Previzualizează ca client
preview-short = Previzualizează
preview-as = Vedeți portalul ca { $name } ({ $customer }), doar pentru citire
preview-switch = Alt cont
preview-exit = Închide previzualizarea
preview-disabled = Indisponibil în previzualizare
preview-sessions = Doar { $name } își vede sesiunile deschise.
preview-access-off = { $name } nu se poate autentifica: accesul este dezactivat pentru { $customer }.
preview-customer-inactive = { $name } nu se poate autentifica: { $customer } nu mai este activ.
preview-contact-inactive = { $name } nu se poate autentifica: persoana de contact nu mai este activă.
preview-sign-in-off = { $name } nu se poate autentifica: acest cont este dezactivat.
preview-no-password = { $name } nu se poate autentifica: încă nu există o parolă.
preview-password-expired = { $name } nu se poate autentifica: parola temporară a expirat.
preview-password-first = { $name } își alege mai întâi o parolă proprie.
event-preview-started = Portalul văzut prin ochii clientului
event-preview-opened = Pagină deschisă într-o previzualizare
