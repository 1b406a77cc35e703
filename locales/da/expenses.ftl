# Expenses: what staff have paid for customers.

expenses = Udlæg
expense = Udlæg
expenses-intro = Hvad der er lagt ud for kunder.
expenses-intro-own = Hvad du har lagt ud for kunder.
expenses-search = Søg på beskrivelse, projekt eller kunde
expenses-count = { $count ->
    [one] { $count } udlæg
   *[other] { $count } udlæg
}
expenses-none = Ingen udlæg endnu
expenses-none-text = Et udlæg er en kladde, indtil det indsendes til godkendelse.
expenses-done-approved = { $count ->
    [one] { $count } udlæg blev godkendt.
   *[other] { $count } udlæg blev godkendt.
}
expense-add = Tilføj udlæg
expense-added = Udlægget blev tilføjet som kladde.
expense-saved = Udlægget blev ændret.
expense-removed = Udlægget blev slettet.
expense-stepped = Udført: se status nedenfor.
expense-locked = Dette udlæg er indsendt eller afgjort. Træk det tilbage for at ændre det.
expense-hand-in = Indsend
expense-take-back = Træk tilbage
expense-reject = Afvis
expense-reason = Begrundelse
expense-reason-hint = Vises for den, der har indtastet udlægget.
expense-reason-missing = Skriv, hvorfor det afvises
expense-decided-by = Afgjort af
expense-money = Beløb
expense-amount-hint = Som på kvitteringen, med moms
expense-amount-form = Skriv et beløb over 0, som 249,50
expense-vat = Momssats
expense-vat-hint = I procent, som 25. Tomt: ukendt
expense-vat-form = Skriv en procentsats fra 0 til 100
expense-billable-hint = Kunden skal betale for det.
expense-travel = Rejse
expense-mileage = Kørsel
expense-meals = Fortæring
expense-lodging = Overnatning
expense-materials = Materialer
expense-software = Software
expense-other = Andet
expense-draft = Kladde
expense-submitted = Indsendt
expense-approved = Godkendt
expense-rejected = Afvist
expense-invoiced = Faktureret

event-expense-created = Udlæg tilføjet
event-expense-updated = Udlæg ændret
event-expense-removed = Udlæg slettet
event-expense-submitted = Udlæg indsendt
event-expense-withdrawn = Udlæg trukket tilbage
event-expense-approved = Udlæg godkendt
event-expense-rejected = Udlæg afvist

receipt = Bilag
receipts = Bilag
receipts-hint = PDF, JPEG, PNG, WebP eller HEIC. Højst { $count } filer på hver { $each } MB, { $all } MB i alt.
receipts-none = Intet bilag endnu.
receipts-add = Tilføj bilag
receipts-added = Bilagene er tilføjet.
receipts-choose = Vælg mindst én fil
receipts-any = Med eller uden bilag
receipts-with = Med bilag
receipts-without = Uden bilag
receipt-remove = Fjern { $name }?
receipt-remove-text = Bilaget slettes for altid. Du kan tilføje det igen, så længe udlægget ikke er indsendt.
receipt-removed = Bilaget er fjernet.
event-expense-receipt-added = Bilag tilføjet
event-expense-receipt-removed = Bilag fjernet
