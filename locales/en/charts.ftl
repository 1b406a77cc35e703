# Charts of hours.

chart-by-day = { $what } by day
chart-by-week = { $what } by week
chart-by-month = { $what } by month
chart-by-year = { $what } by year
chart-by-project = { $what } by project
chart-bar = { $period }: { $value }
chart-week = W{ $number }
chart-others = { $count ->
    [one] { $count } further project
   *[other] { $count } further projects
}
chart-table = Figures as a table
chart-total = Total
chart-unknown = Some amounts are unknown and not in the bars.

chart-budget = Budget { $value }
chart-used = { $used }, { $total } of { $whole } in all
chart-before = used before
chart-in-month = used in the month
chart-over = over the budget
chart-in-all = In all
