# The report of time: what rows that belong together say.

report-several = several ({ $count })
report-week = Week { $number }, { $year }

col-task = Task
example-task = Checkout

period-quarter = Q{ $quarter } { $year }
period-previous = Previous: { $period }
period-next = Next: { $period }

group-by = Group rows
group-none = Not grouped
group-day = By day
group-week = By week
group-month = By month
group-project = By project
group-task = By task
group-employee = By employee
group-invoice = By invoice
group-no-task = No task
group-no-employee = No employee
group-no-invoice = No invoice
group-continued = { $count ->
    [one] continued, { $count } row in all
   *[other] continued, { $count } rows in all
}

merge-by = Merge the entries of a day
merge-none = Every entry
merge-all = Merged: all descriptions
merge-first = Merged: first description
merge-last = Merged: last description

time-day-note = Hours count on the day they began, also past midnight ({ $zone })
time-empty = No hours in { $period }
time-empty-dates = No hours in this period ({ $dates })
hours-none = No hours yet
hours-none-text = { $account } has not recorded any hours that you can see.
time-found-nothing = Nothing found
time-no-match = No entry of this period matches the search.
time-clear-search = Clear the search
time-last-month = The last month with hours is { $month }.
time-show-month = Show { $month }
