release-heading = Publicarea orelor
release-label = Când apar orele
release-hint = Totalurile și bugetele pe care le vede clientul cuprind numai orele care apar.
release-hint-account = Totalurile și bugetele pe care le vede clientul cuprind numai orele care apar. O modificare se aplică imediat tuturor clienților al căror acces nu are altă setare.
release-registered = Imediat ce sunt înregistrate
release-approved = După ce sunt aprobate
release-invoiced = După ce factura lor este trimisă
release-after = La câteva zile după lucru
release-after-days = { $days ->
    [one] La { $days } zi după lucru
    [few] La { $days } zile după lucru
   *[other] La { $days } de zile după lucru
}
release-as-account = Ca în setări: { $what }
release-days = Zile după lucru
release-days-hint = De la 1 la 999
release-days-bad = Introduceți un număr întreg de la 1 la 999
release-note-approved = Orele apar aici după ce sunt aprobate.
release-note-invoiced = Orele apar aici după ce factura lor este trimisă.
release-note-after = { $days ->
    [one] Orele apar aici la { $days } zi după lucru.
    [few] Orele apar aici la { $days } zile după lucru.
   *[other] Orele apar aici la { $days } de zile după lucru.
}
