# Diagrammer over timer.

chart-by-day = { $what } pr. dag
chart-by-week = { $what } pr. uge
chart-by-month = { $what } pr. måned
chart-by-year = { $what } pr. år
chart-by-project = { $what } pr. projekt
chart-bar = { $period }: { $value }
chart-week = U{ $number }
chart-others = { $count ->
    [one] { $count } projekt mere
   *[other] { $count } projekter mere
}
chart-table = Tallene som tabel
chart-total = I alt
chart-unknown = Nogle beløb er ukendte og er ikke med i søjlerne.

chart-budget = Budget { $value }
chart-used = { $used }, i alt { $total } af { $whole }
chart-before = brugt før
chart-in-month = brugt i måneden
chart-over = over budgettet
chart-in-all = I alt
