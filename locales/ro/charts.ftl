# Diagrame ale orelor.

chart-by-day = { $what } pe zile
chart-by-week = { $what } pe săptămâni
chart-by-month = { $what } pe luni
chart-by-year = { $what } pe ani
chart-by-project = { $what } pe proiecte
chart-bar = { $period }: { $value }
chart-week = S{ $number }
chart-others = { $count ->
    [one] încă { $count } proiect
    [few] încă { $count } proiecte
   *[other] încă { $count } de proiecte
}
chart-table = Cifrele în tabel
chart-total = Total
chart-unknown = Unele sume sunt necunoscute și nu apar în bare.

chart-budget = Buget { $value }
chart-used = { $used }, în total { $total } din { $whole }
chart-before = folosit înainte
chart-in-month = folosit în lună
chart-over = peste buget
chart-in-all = În total
