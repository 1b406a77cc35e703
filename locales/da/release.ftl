release-heading = Frigivelse af timer
release-label = Hvornår timer vises
release-hint = Summer og budgetter, som kunden ser, tæller kun de timer, der vises.
release-hint-account = Summer og budgetter, som kunden ser, tæller kun de timer, der vises. En ændring gælder straks for alle kunder, hvis adgang ikke er indstillet anderledes.
release-registered = Så snart de er registreret
release-approved = Når de er godkendt
release-invoiced = Når deres faktura er sendt
release-after = Nogle dage efter arbejdet
release-after-days = { $days ->
    [one] { $days } dag efter arbejdet
   *[other] { $days } dage efter arbejdet
}
release-as-account = Som i indstillingerne: { $what }
release-days = Dage efter arbejdet
release-days-hint = Fra 1 til 999
release-days-bad = Skriv et helt tal fra 1 til 999
release-note-approved = Timer vises her, når de er godkendt.
release-note-invoiced = Timer vises her, når deres faktura er sendt.
release-note-after = { $days ->
    [one] Timer vises her { $days } dag efter arbejdet.
   *[other] Timer vises her { $days } dage efter arbejdet.
}
