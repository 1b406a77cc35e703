# Diagram över timmar.

chart-by-day = { $what } per dag
chart-by-week = { $what } per vecka
chart-by-month = { $what } per månad
chart-by-year = { $what } per år
chart-by-project = { $what } per projekt
chart-bar = { $period }: { $value }
chart-week = v{ $number }
chart-others = { $count ->
    [one] { $count } projekt till
   *[other] { $count } projekt till
}
chart-table = Siffrorna som tabell
chart-total = Totalt
chart-unknown = Vissa belopp är okända och ingår inte i staplarna.

chart-budget = Budget { $value }
chart-used = { $used }, totalt { $total } av { $whole }
chart-before = använt tidigare
chart-in-month = använt under månaden
chart-over = över budgeten
chart-in-all = Totalt
