# Expenses: what staff have paid for customers.

expenses = Utlägg
expense = Utlägg
expenses-intro = Vad som har betalats för kunder.
expenses-intro-own = Vad du har betalat för kunder.
expenses-search = Sök på beskrivning, projekt eller kund
expenses-count = { $count ->
    [one] { $count } utlägg
   *[other] { $count } utlägg
}
expenses-none = Inga utlägg ännu
expenses-none-text = Ett utlägg är ett utkast tills det lämnas in för godkännande.
expenses-done-approved = { $count ->
    [one] { $count } utlägg godkändes.
   *[other] { $count } utlägg godkändes.
}
expense-add = Lägg till utlägg
expense-added = Utlägget lades till som utkast.
expense-saved = Utlägget ändrades.
expense-removed = Utlägget togs bort.
expense-stepped = Klart: se status nedan.
expense-locked = Det här utlägget är inlämnat eller avgjort. Ta tillbaka det för att ändra det.
expense-hand-in = Lämna in
expense-take-back = Ta tillbaka
expense-reject = Avslå
expense-reason = Anledning
expense-reason-hint = Visas för den som har lagt in utlägget.
expense-reason-missing = Skriv varför det avslås
expense-decided-by = Avgjort av
expense-money = Belopp
expense-amount-hint = Som på kvittot, med moms
expense-amount-form = Skriv ett belopp över 0, som 249,50
expense-vat = Momssats
expense-vat-hint = I procent, som 25. Tomt: okänd
expense-vat-form = Skriv en procentsats från 0 till 100
expense-billable-hint = Kunden ska betala för det.
expense-travel = Resa
expense-mileage = Milersättning
expense-meals = Måltider
expense-lodging = Logi
expense-materials = Material
expense-software = Programvara
expense-other = Annat
expense-draft = Utkast
expense-submitted = Inlämnat
expense-approved = Godkänt
expense-rejected = Avslaget
expense-invoiced = Fakturerat

event-expense-created = Utlägg tillagt
event-expense-updated = Utlägg ändrat
event-expense-removed = Utlägg borttaget
event-expense-submitted = Utlägg inlämnat
event-expense-withdrawn = Utlägg återtaget
event-expense-approved = Utlägg godkänt
event-expense-rejected = Utlägg avslaget

receipt = Kvitto
receipts = Kvitton
receipts-hint = PDF, JPEG, PNG, WebP eller HEIC. Högst { $count } filer på { $each } MB vardera, { $all } MB totalt.
receipts-none = Inget kvitto ännu.
receipts-add = Lägg till kvitton
receipts-added = Kvittona lades till.
receipts-choose = Välj minst en fil
receipts-any = Med eller utan kvitto
receipts-with = Med kvitto
receipts-without = Utan kvitto
receipt-remove = Ta bort { $name }?
receipt-remove-text = Kvittot raderas för gott. Du kan lägga till det igen så länge utlägget inte är inlämnat.
receipt-removed = Kvittot togs bort.
event-expense-receipt-added = Kvitto tillagt
event-expense-receipt-removed = Kvitto borttaget
