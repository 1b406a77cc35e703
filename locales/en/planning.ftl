# Staff's pages for what is planned: phases, milestones, tasks, reports on how a project stands; and rates.

move-up = Move { $name } up
move-down = Move { $name } down
plan-due = Due

project-team = Who worked on it
project-team-none = Nobody has booked hours yet
project-last-booked = Last hours

budget-fine = { $percent }, within the budget
budget-watch = { $percent }, nearly used up
budget-exceeded = { $percent }, over the budget
budget-is-watch = Nearly used up
budget-is-over = Over budget

phase-heading = Phase
phase-new = New phase
phase-add = Add phase
phase-text = Phases follow one another. Customers see them with the project status, where the column Phases is visible to them.
phase-added = The phase was added.
phase-saved = The phase was changed.
phase-removed = The phase was removed.
phase-remove = Remove the phase { $name }?
phase-remove-shown = The customer no longer sees it with the project status.
phase-remove-tasks = { $count ->
    [one] Its task stays with the project, in no phase.
   *[other] Its { $count } tasks stay with the project, in no phase.
}
phases-none = No phases yet
phases-count = { $count ->
    [one] { $count } phase
   *[other] { $count } phases
}

milestone-heading = Milestone
milestone-new = New milestone
milestone-add = Add milestone
milestone-text = Customers see milestones with the project status, also those that are done.
milestone-done-on = Done on
milestone-done-on-hint = Like 2026-02-01 or 1.2.2026. Empty: not done yet.
milestone-reach = Done
milestone-undo = Not done
milestone-added = The milestone was added.
milestone-saved = The milestone was changed.
milestone-removed = The milestone was removed.
milestone-remove = Remove the milestone { $name }?
milestone-remove-shown = The customer no longer sees it with the project status.
milestones-none = No milestones yet
milestones-count = { $count ->
    [one] { $count } milestone
   *[other] { $count } milestones
}

tasks = Tasks
tasks-none = No tasks yet
tasks-caption = Hours and amounts are those booked on the task itself.
tasks-intro = Open tasks over all projects, the most urgent first.
tasks-search = Search by task, project or customer
tasks-any-due = Due any day
tasks-none-open = No open tasks
tasks-none-text = Tasks are added on the page of their project.
tasks-count = { $count ->
    [one] { $count } open task
   *[other] { $count } open tasks
}
task-new = New task
task-add = Add task
task-text = Tasks are what hours are booked on. Customers do not see them.
task-phase = Phase
task-no-phase = No phase
task-assignee = Responsible
task-fixed-price = Fixed price
task-fixed-price-hint = The budget in money is the price, whatever the hours.
task-price-missing = Enter the fixed price here
task-billable-hint = New hours on this task are marked as billable.
task-not-billable = not billable
task-open = Open
task-overdue = Overdue
task-finish = Done
task-reopen = Open again
task-added = The task was added.
task-saved = The task was changed.
task-removed = The task was removed.
task-kept = Hours are booked on this task: it stays. Mark it as done instead.
task-remove = Remove the task { $name }?
task-remove-hours = A task that hours are booked on is not removed: it can be marked as done.
task-remove-rates = Its own hourly rates go with it.

status-report-heading = Report
status-report-new = New status report
status-report-add = Write report
status-report-title = Title
status-report-health = How it stands
status-report-body = Text
status-report-body-hint = A blank line begins a new paragraph.
status-report-author = Author
status-report-draft-text = A draft. Customers see it when it is published.
status-report-live-text = This report is published: customers see changes at once.
status-report-is-draft = Draft
status-report-is-published = Published
status-report-publish = Publish
status-report-withdraw = Withdraw
status-report-preview = As the customer reads it
status-report-preview-text = The author is shown where the customer sees the project's manager, in the form that the customer sees names. Day and language are the reader's own.
status-report-readers = Who sees it
status-report-no-readers = Nobody at { $customer } sees the project status of this project at the moment.
status-report-will-see = { $count ->
    [one] { $count } sign-in of { $customer } will see it:
   *[other] { $count } sign-ins of { $customer } will see it:
}
status-report-seen-by = { $count ->
    [one] { $count } sign-in of { $customer } sees it:
   *[other] { $count } sign-ins of { $customer } see it:
}
status-report-added = The draft was saved. Nobody outside sees it yet.
status-report-saved = The report was changed.
status-report-published = The report is published.
status-report-withdrawn = The report was withdrawn. It is a draft again.
status-report-changed = Somebody changed the report meanwhile. Look at it again before you publish it.
status-report-kept = A published report is not removed. Withdraw it first.
status-report-removed = The report was removed.
status-report-remove = Remove the report { $title }?
status-report-remove-draft = The draft and its text are gone for good.
status-report-remove-published = A report that is published has to be withdrawn first.
status-reports-none = No status reports yet

rates = Rates
rates-intro = What an hour costs, and since when. The most specific rate counts: a task's before its project's, that before the customer's, and one for a person before one for anyone.
rates-none = No rates yet
rates-none-text = Without a rate, the value of hours is unknown.
rates-none-here = No rates of its own: more general ones count.
rates-count = { $count ->
    [one] { $count } rate
   *[other] { $count } rates
}
rate-new = New rate
rate-add = Add rate
rate-new-text = Hours that are stored already keep theirs, unless you say otherwise.
rate-place = Where it counts
rate-heading = Rate
rate-for = For
rate-for-hint = A customer's rate counts for all its projects that have none of their own.
rate-everything = Everything
rate-person = Person
rate-person-hint = A rate for one person comes before one for anyone.
rate-anyone = Anyone
rate-currency-hint = Three letters, like EUR. Only rates in the currency of a project count for its hours.
rate-currency-of-project = The project is in { $currency }: a rate in another currency would never count
rate-valid-from = Valid from
rate-valid-from-hint = The first day, like 2026-02-01 or 1.2.2026. Earlier hours keep the rate before.
rate-until = Until
rate-per-hour = Per hour
rate-hint = Per hour, without the name of the currency. 0: the work is free.
rate-none = No rate from this day on
rate-none-hint = What is more general counts again.
rate-form = Enter a rate like 950 or 87.50, with four decimals at most
rate-negative = Enter 0 or more
rate-missing = Enter a rate, or tick that there is none from this day on
rate-either = Enter a rate or tick this, not both
rate-day-taken = There is a rate from that day on already. Choose another day, or change that one
rate-ends = No rate
rate-ended = Ended
rate-current = Current
rate-later = Not yet
rate-past = Past
rate-from = { $rate } from { $day }
rate-open = Open hours
rate-open-count = { $count ->
    [one] { $count } open entry of yours has another rate than this would give it.
   *[other] { $count } open entries of yours have another rate than this would give them.
}
rate-reprice = Give them the rate that counts now
rate-reprice-hint = Open hours are neither approved nor invoiced. Hours from other systems always keep what they came with.
rate-saved = The rate was saved.
rate-removed = The rate was removed.
rate-remove = Remove this rate?
rate-remove-before = From its first day on, the rate before it counts, as if this one had never been.
rate-remove-hours = Stored hours keep what they have, unless you say otherwise.
rates-search = Search by customer, project, task or person
rates-any-project = All projects
rates-any-person = All people
rates-history = With history
rates-now = Current ones

event-phase-created = Phase added
event-phase-updated = Phase changed
event-phase-moved = Phase moved
event-phase-removed = Phase removed
event-milestone-created = Milestone added
event-milestone-updated = Milestone changed
event-milestone-done = Milestone done
event-milestone-reopened = Milestone not done after all
event-milestone-removed = Milestone removed
event-task-created = Task added
event-task-updated = Task changed
event-task-moved = Task moved
event-task-done = Task done
event-task-reopened = Task opened again
event-task-removed = Task removed
event-status-report-created = Status report drafted
event-status-report-updated = Status report changed
event-status-report-published = Status report published
event-status-report-withdrawn = Status report withdrawn
event-status-report-removed = Status report removed
event-rate-created = Rate added
event-rate-updated = Rate changed
event-rate-removed = Rate removed
event-rate-repriced = Open hours given new rates
