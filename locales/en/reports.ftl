# What customers read: columns, states, the overview.

col-date = Date
col-start = Start
col-end = End
col-time-of-day = Time of day
col-employee = Employee
col-project = Project
col-activity = Activity
col-description = Description
col-billable = Billable
col-hours = Hours
col-invoiced-hours = Invoiced hours
col-rate = Hourly rate
col-value = Value
col-invoiced-value = Invoiced value
col-invoice = Invoice
col-currency = Currency
col-number = Number
col-kind = Kind
col-due = Due
col-amount = Amount
col-open = Open
col-state = Status
col-net = Net
col-vat = VAT
col-paid = Paid
col-paid-on = Paid on
col-reference = Reference
col-quantity = Quantity
col-unit = Unit
col-unit-price = Unit price
col-vat-rate = VAT rate
col-manager = Project manager
col-phases = Phases
col-invoice-lines = Invoice lines
col-starts = Start
col-ends = End
col-next = Next
col-next-due = Next date
col-budget-hours = Budget in hours
col-budget-used = Budget used (%)
col-budget-money = Budget
col-budget-money-used = Budget used
col-name = Name

state-planned = Planned
state-running = Running
state-paused = Paused
state-done = Done
state-cancelled = Cancelled
state-open = Open
state-partly-paid = Partly paid
state-overdue = Overdue
state-paid = Paid
kind-invoice = Invoice
kind-credit-note = Credit note
kind-phase = Phase
kind-milestone = Milestone
health-good = On track
health-watch = Needs attention
health-late = Late

period = Period
period-dates = Dates
period-from = From
period-to = To
period-this-month = This month
period-last-month = Last month
period-this-quarter = This quarter
period-this-year = This year
period-last-year = Last year
period-all = All

rows-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
total-rows = { $count ->
    [one] Total, { $count } row
   *[other] Total, all { $count } rows
}
partly-unknown = partly unknown
no-rows = Nothing in this period
no-rows-text = Choose another period, or clear the search.

no-projects = No projects to show
no-projects-text = { $account } has not shared a project with you yet.
projects-open = Open
projects-closed = Closed
project-dates = Dates
milestones = Milestones
status-reports = Status reports
all-projects = All projects
next-due = Next: { $name }, { $date }
next-undated = Next: { $name }
from-date = from { $date }
until-date = until { $date }
hours-spent = { $hours } hours spent
budget-hours = Budget in hours
budget-money = Budget
budget-in-month = { $budget }, { $month }
budget-left = { $amount } left
budget-over = { $amount } over
used-of = { $used } of { $whole }

home-greeting = Welcome, { $name }
home-running = { $count ->
    [0] No project is open.
    [one] { $count } project is open.
   *[other] { $count } projects are open.
}
home-hours = Hours in { $month }
home-open-invoices = Open invoices
home-nothing-open = Nothing
home-unpaid = { $count ->
    [one] { $count } unpaid invoice
   *[other] { $count } unpaid invoices
}
home-overdue = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
recent-time = Latest time
recent-rows = { $count ->
    [one] The latest entry
   *[other] The latest { $count } entries
}
all-time = All time
nothing-yet = Nothing to see yet
nothing-yet-text = { $account } has not given you access to a report yet.
