error-home = La prezentarea generală
error-not-found = Pagina nu a fost găsită
error-not-found-text = La această adresă nu există nimic sau nu aveți acces.
error-forbidden = Nu aveți acest drept
error-forbidden-text = Rolului dvs. îi lipsește dreptul necesar pentru această pagină. Vi-l poate acorda un proprietar sau un administrator al acestui cont.
error-cross-site = Această cerere a venit de pe alt site
error-cross-site-text = A fost refuzată pentru siguranța dvs. Deschideți din nou pagina și repetați operațiunea.
error-bad-address = Această adresă nu poate fi afișată
error-bad-address-text = Cere o ordine de sortare, un filtru, o dată sau o pagină care nu există aici.
error-too-many-rows = Sunt peste 100.000 de rânduri. Alegeți o perioadă mai scurtă.
error-conflict = Altcineva a modificat între timp aceste date
error-conflict-text = Nu s-a salvat nimic. Deschideți din nou pagina pentru a vedea ce este salvat acum.
error-too-large = Prea mult deodată
error-too-large-text = Ce s-a trimis este mai mare decât acceptă această pagină.
error-too-many = Prea multe încercări
error-too-many-text = Încercați din nou peste { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}.
error-busy = Sistemul este foarte solicitat acum
error-busy-text = Nu s-a modificat nimic. Încercați din nou peste câteva momente.
error-server = A apărut o eroare la noi
error-server-text = Nimic nu s-a salvat parțial. Încercați din nou; dacă eroarea persistă, spuneți celor care administrează acest portal ce ați făcut și când.
