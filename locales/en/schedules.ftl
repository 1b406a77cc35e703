schedules = Scheduled reports
schedules-intro = Reports that go out by mail at set times, to each recipient as they may see them.
schedules-search = Search customers
schedules-count = { $count ->
    [one] { $count } scheduled report
   *[other] { $count } scheduled reports
}
schedules-none = No scheduled reports yet
schedules-none-text = Send customers their hours, projects or invoices every day, week or month.
schedules-new = Schedule a report
schedules-new-text = Choose the customer. Then set what goes out, when, and to whom.
schedules-report = Report
schedules-any-report = All reports
schedules-when = When
schedules-next = Next
schedules-last = Last
schedules-recipients = Recipients
schedules-format = Format
schedules-active = Active
schedules-paused = Paused
schedules-any-state = Active and paused
schedules-trouble = Not to everybody
schedules-daily = every day at { $clock }
schedules-weekly = every { $weekday } at { $clock }
schedules-monthly = on day { $day } of every month at { $clock }
schedules-monthly-last = on the last day of every month at { $clock }
schedules-monday = Monday
schedules-tuesday = Tuesday
schedules-wednesday = Wednesday
schedules-thursday = Thursday
schedules-friday = Friday
schedules-saturday = Saturday
schedules-sunday = Sunday
schedules-yesterday = Yesterday
schedules-last-week = Last week
schedules-this-week = This week so far
schedules-this-month = This month so far
schedules-last-quarter = Last quarter
schedules-this-year = This year so far
schedules-form-table = Table in the mail
schedules-form-pdf = PDF
schedules-form-xlsx = Excel
schedules-form-table-hint = A table in the mail shows the first 200 rows; a link leads to the rest.
schedules-what = What goes out
schedules-what-hint = Each recipient gets the rows and columns they may see at that moment, in their language.
schedules-days = Period
schedules-days-hint = Counted from the day the report goes out. Project status has no period.
schedules-project = Project
schedules-project-any = All that a recipient may see
schedules-group = Grouping
schedules-merge = Entries of a day
schedules-every = How often
schedules-every-day = Every day
schedules-every-week = Every week
schedules-every-month = Every month
schedules-weekday = Weekday
schedules-month-day = Day of the month
schedules-month-day-hint = In shorter months, their last day.
schedules-month-day-last = Last day
schedules-clock = Time
schedules-clock-hint = Time in { $zone }, as 07:30
schedules-clock-bad = Enter a time from 00:00 to 23:59
schedules-to = To whom
schedules-to-hint = Only sign-ins that work now can be chosen.
schedules-to-nobody = This customer has no sign-in that works and has an e-mail address. Give somebody access first.
schedules-to-missing = Choose at least one recipient
schedules-to-access = Go to the access of { $customer }
schedules-shared = shared sign-in
schedules-own-off = turned it off
schedules-added = The report is scheduled.
schedules-saved = The schedule is saved.
schedules-was-paused = Paused. Nothing goes out until it is resumed.
schedules-was-resumed = Resumed.
schedules-was-sent = On its way. This page shows what became of it.
schedules-removed = The schedule is removed.
schedules-pause = Pause
schedules-resume = Resume
schedules-send = Send now
schedules-send-title = Send this report now?
schedules-send-text = It goes to the same recipients as at the set times, each as they may see it now.
schedules-send-nobody = Everybody has turned it off: nothing would go out.
schedules-remove-title = Remove this schedule?
schedules-remove-mails = Nothing goes out any more, and mails that still wait are withheld.
schedules-remove-runs = What is known of its runs is deleted. Mails already sent stay in the list of mails.
schedules-runs = The last ten runs
schedules-runs-none = It has not run yet.
schedules-run-asked = Sent by { $name }
schedules-run-set = At the set time
schedules-run-when = When
schedules-run-nobody = It had no recipients.
schedules-waiting = Being made
schedules-withheld = Withheld
schedules-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
schedules-why-stopped = Turned off by the recipient.
schedules-why-gone = The sign-in was removed.
schedules-why-access-off = The customer’s access is switched off.
schedules-why-customer-inactive = The customer is inactive.
schedules-why-contact-inactive = The contact is inactive.
schedules-why-sign-in-off = The sign-in is switched off.
schedules-why-no-password = Nobody can sign in with it: there is no password, or the temporary one is over.
schedules-why-no-address = There is no e-mail address.
schedules-why-not-allowed = The recipient may not see this report or this project.
schedules-why-too-many = There are too many rows for this format. Choose a shorter period.
schedules-why-too-large = The file is larger than 10 MB. Choose a shorter period.
schedules-why-demo = Demo data gets no mails.
schedules-why-changed = What the recipient may see was restricted before the mail went out.
schedules-why-fault = It could not be made. The server’s log says why.
schedules-mail-subject = { $report }: { $period }
schedules-mail-nothing = There is nothing to report this time.
schedules-mail-table = { $count ->
    [one] Your report has { $count } row:
   *[other] Your report has { $count } rows:
}
schedules-mail-file = { $count ->
    [one] Your report is attached. It has { $count } row.
   *[other] Your report is attached. It has { $count } rows.
}
schedules-mail-more = { $count ->
    [one] { $count } more row is in the extranet.
   *[other] { $count } more rows are in the extranet.
}
schedules-mail-button = Open it in the extranet
schedules-mail-why = { $account } sends you this report { $rhythm }.
schedules-mail-stop = Turn off these mails
schedules-mail-kind = Scheduled report
schedules-mail-hidden = What it says is for those who may look at the extranet as a customer.
schedules-mail-withheld = The recipient may not read it any more.
schedules-mail-files-gone = Its files have been deleted by now.
schedules-mine = Reports by mail
schedules-mine-text = { $account } sends you these reports.
schedules-mine-on = on
schedules-mine-off = off
schedules-mine-stop = Turn off
schedules-mine-start = Turn on
schedules-mine-stopped = You no longer get this report by mail.
schedules-mine-started = You get this report by mail again.
schedules-job-due = Begin a scheduled report
schedules-job-deliver = Write a scheduled report
event-schedule-created = Report scheduled
event-schedule-updated = Scheduled report changed
event-schedule-paused = Scheduled report paused
event-schedule-resumed = Scheduled report resumed
event-schedule-deleted = Scheduled report removed
event-schedule-sent-now = Scheduled report sent at once
event-schedule-stopped = Report by mail turned off
event-schedule-wanted = Report by mail turned on again
schedules-edit = Change the schedule
schedules-next-step = Continue
schedules-what-happened = What happened
schedules-choose-customer = Choose a customer
