release-heading = Frisläppning av timmar
release-label = När timmar visas
release-hint = Summor och budgetar som kunden ser räknar bara de timmar som visas.
release-hint-account = Summor och budgetar som kunden ser räknar bara de timmar som visas. En ändring gäller genast för alla kunder vars åtkomst inte är inställd på annat sätt.
release-registered = Så snart de är registrerade
release-approved = När de är godkända
release-invoiced = När deras faktura är skickad
release-after = Några dagar efter arbetet
release-after-days = { $days ->
    [one] { $days } dag efter arbetet
   *[other] { $days } dagar efter arbetet
}
release-as-account = Som i inställningarna: { $what }
release-days = Dagar efter arbetet
release-days-hint = Från 1 till 999
release-days-bad = Ange ett heltal från 1 till 999
release-note-approved = Timmar visas här när de är godkända.
release-note-invoiced = Timmar visas här när deras faktura är skickad.
release-note-after = { $days ->
    [one] Timmar visas här { $days } dag efter arbetet.
   *[other] Timmar visas här { $days } dagar efter arbetet.
}
