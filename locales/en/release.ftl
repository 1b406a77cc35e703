release-heading = Release of hours
release-label = When hours appear
release-hint = Totals and budgets the customer sees count only the hours that appear.
release-hint-account = Totals and budgets the customer sees count only the hours that appear. A change holds at once for every customer whose access has nothing else set.
release-registered = As soon as they are registered
release-approved = Once they are approved
release-invoiced = Once their invoice is sent
release-after = Some days after the work
release-after-days = { $days ->
    [one] { $days } day after the work
   *[other] { $days } days after the work
}
release-as-account = As in the settings: { $what }
release-days = Days after the work
release-days-hint = From 1 to 999
release-days-bad = Enter a whole number from 1 to 999
release-note-approved = Hours appear here once they are approved.
release-note-invoiced = Hours appear here once their invoice is sent.
release-note-after = { $days ->
    [one] Hours appear here { $days } day after the work.
   *[other] Hours appear here { $days } days after the work.
}
