# Hours of the staff: the list, the week, the day, the timer, approving.

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

time-task = Task
time-registered = Registered
time-approved = Approved
time-invoiced = Invoiced
time-intro = Hours of everybody who works here.
time-intro-own = Your own hours.
time-search = Search by description, activity, project or customer
time-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
time-unknown = { $count ->
    [one] + { $count } unknown
   *[other] + { $count } unknown
}
time-none = No hours here yet
time-none-text = The list shows this month until you choose another period.
time-any-project = All projects
time-any-person = Everybody
time-any-billable = Billable and not
time-is-billable = Billable
time-not-billable = Not billable
time-approve = Approve
time-withdraw = Withdraw approval
time-set-billable = Mark as billable
time-set-not-billable = Mark as not billable
time-move = Move hours
time-move-text = { $count ->
    [one] { $count } entry is booked on another project or task, at the rate that counts there.
   *[other] { $count } entries are booked on another project or task, at the rate that counts there.
}
time-move-to = Project or task
time-choose-work = Choose a project or task
time-choose-work-first = Choose one of the projects or tasks
time-done-approved = { $count ->
    [one] { $count } entry was approved.
   *[other] { $count } entries were approved.
}
time-done-withdrawn = { $count ->
    [one] The approval of { $count } entry was withdrawn.
   *[other] The approval of { $count } entries was withdrawn.
}
time-done-changed = { $count ->
    [one] { $count } entry was changed.
   *[other] { $count } entries were changed.
}
time-done-moved = { $count ->
    [one] { $count } entry was moved.
   *[other] { $count } entries were moved.
}
time-done-removed = { $count ->
    [one] { $count } entry was removed.
   *[other] { $count } entries were removed.
}
time-stayed = { $count ->
    [one] { $count } stayed as it was: approved, invoiced, from another system, or not yours to change.
   *[other] { $count } stayed as they were: approved, invoiced, from another system, or not yours to change.
}
time-entry-removed = The hours were removed.

time-list = All hours
time-week = My week
time-own = My own
time-week-number = Week { $week }
time-previous = Previous week
time-next = Next week
time-this-week = This week
time-total = Total
time-week-hint = Type hours as 7:30, 7.5 or 450m. A blank cell removes its hours.
time-week-none = No rows in this week yet
time-week-none-text = Add a row for a project or task, or take over last week's.
time-week-saved = The week was saved.
time-week-copied = { $count ->
    [one] The week was saved, and { $count } cell taken over from last week.
   *[other] The week was saved, and { $count } cells taken over from last week.
}
time-week-form = This is no week like 2026-W47
time-rows = Rows
time-add-row = Add row
time-copy-rows = Take over last week's rows
time-copy-hours = Take over last week's rows and hours
time-rows-hint = Each button saves what you have typed first. Hours are only taken over into empty cells.
time-duration-form = Enter hours like 7:30, 7.5 or 450m
time-duration-day = A day has 24 hours

event-time-created = Hours entered
event-time-updated = Hours changed
event-time-removed = Hours removed
event-time-restored = Hours restored
event-time-approved = Hours approved
event-time-withdrawn = Approval of hours withdrawn

home-own = Your hours and expenses
home-own-text = Enter what you have worked in the week's table, and what you have paid for customers.

time-timer = Timer
time-today = Today
time-previous-day = Previous day
time-next-day = Next day
time-day = Day
time-to-week = To the week
time-day-none = No hours on this day
time-day-none-text = Add them below, or type them in the table of the week.
time-customer-clock = Clock times are the customer's. Work past midnight counts on the day it began.
time-add-hours = Add hours
time-entry = Hours
time-entry-added = The hours were added.
time-entry-saved = The hours were changed.
time-what = What
time-when = When
time-duration-hint = Like 7:30, 7.5 or 450m. With start and end it may be left blank, or be shorter for a break.
time-duration-some = Enter more than nothing
time-duration-beyond = From start to end it is only { $hours }
time-clock-hint = Like 9:05, by the customer's clock
time-timer-clock-hint = Like 9:05, by your own clock
time-end-hint = Earlier than the start: on the next day
time-clock-form = Enter a time like 9:05
time-clock-skipped = On this day the clocks in { $zone } skip this time
time-span-missing = Enter hours, or a start and an end
time-start-missing = Enter the start too
time-end-missing = Enter the end too, or the hours
time-description-hint = The customer may be shown it.
time-billable-by-task = As planned for the task
time-value-unknown = Unknown
time-locked-approved = These hours are approved. To change them, the approval has to be withdrawn first.
time-locked-invoiced = These hours are on an invoice and cannot be changed: the invoice would no longer say what was worked.
time-locked-source = These hours come from { $source }, which wins at the next import. Change them there; only task and internal note are changed here.
time-history = History

time-timer-text = The timer runs on when you close the window or sign out, until you stop it.
time-timer-since = Running since { $start }: { $hours } so far.
time-timer-running = Running
time-timer-start = Start timer
time-timer-stop = Stop timer
time-timer-change = Change
time-timer-stopped = The timer was stopped, and its hours added.
time-timer-short = The timer was stopped after less than a minute; nothing was added.
time-timer-discarded = The timer was discarded.
time-timer-long = The timer has run for more than a day. Enter when the work ended, within a day of its start
time-started-on = First day
time-ended-on = Last day
time-start-ahead = The start lies ahead
time-end-outside = The end must lie after the start and not ahead

time-approving = Approval
time-approve-week = Approve week { $week }
time-approve-none = Nobody has hours in this week
time-approve-hint = Approving a week approves all hours of it that are registered now.
time-approve-changed = These hours were changed meanwhile. Look at them again
time-last-week = Last week
