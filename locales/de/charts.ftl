# Diagramme der Stunden.

chart-by-day = { $what } nach Tagen
chart-by-week = { $what } nach Wochen
chart-by-month = { $what } nach Monaten
chart-by-year = { $what } nach Jahren
chart-by-project = { $what } nach Projekten
chart-bar = { $period }: { $value }
chart-week = KW{ $number }
chart-others = { $count ->
    [one] { $count } weiteres Projekt
   *[other] { $count } weitere Projekte
}
chart-table = Zahlen als Tabelle
chart-total = Gesamt
chart-unknown = Einige Beträge sind unbekannt und fehlen in den Balken.

chart-budget = Budget { $value }
chart-used = { $used }, insgesamt { $total } von { $whole }
chart-before = vorher verbraucht
chart-in-month = im Monat verbraucht
chart-over = über dem Budget
chart-in-all = Insgesamt
