# Why rows of a file failed or were skipped, and what else is said of them.

imports-at-line = Line { $line }: { $text }
imports-reason-missing = { $field } is missing
imports-reason-not-an-object = An entry of the list is not an object
imports-reason-unknown-list = Nothing is known about this list
imports-reason-id-twice = The id { $id } stands in this file a second time
imports-reason-no-project = It cannot be told on which project this was
imports-reason-no-day = It cannot be told on which day this was
imports-reason-unknown-customer = Customer { $id } is not known yet: import the file of customers first
imports-reason-unknown-project = Project { $id } is not known yet: import the files of customers and projects first
imports-reason-project-elsewhere = The project belongs to another customer here: move the project there first
imports-reason-end-before-start = The end { $end } is before the start { $start }
imports-reason-net-and-vat = Net and VAT together are not the gross amount
imports-reason-amounts-too-large = The amounts are too large
imports-reason-no-gross = The invoice has no gross amount
imports-reason-no-invoice-date = The invoice has no date
imports-reason-invoice-own = The invoice { $number } was written here, and no file changes it
imports-reason-invoice-elsewhere = The invoice { $number } belongs to another customer here
imports-reason-invoice-spoiled = Left out because of line { $line }, which belongs to the same invoice
imports-reason-invoice-twice = Left out because its number stands in this file a second time, on line { $line }
imports-reason-invoice-clash = Left out because line { $line } says something else: { $field }
imports-reason-still-running = Skipped: still running, it has no end
imports-reason-not-time-worked = Skipped: of the type "{ $kind }", which is no time worked
imports-reason-clocks-skip = Stored without its clock times: the clocks skip { $time } on { $date } in { $zone }
imports-reason-clocks-skip-start = Stored without its clock times: the clocks skip its start
imports-reason-columns-unread = Columns not read: { $columns }
imports-reason-without-activity = Stored without activity: { $ids }. Import the file of activities, then this one again
imports-fault-not-a-date = { $field } "{ $value }" is not a date
imports-fault-two-days = { $field } "{ $value }" can be read as two days: it must be said whether the day or the month comes first
imports-fault-not-a-time = { $field } "{ $value }" is not a time of day
imports-fault-not-a-moment = { $field } "{ $value }" is not a day and time like 2026-10-31T09:00:00Z
imports-fault-not-a-duration = { $field } "{ $value }" is not a duration
imports-fault-before-start = { $field } "{ $value }" is before the start
imports-fault-not-a-number = { $field } "{ $value }" is not a number
imports-fault-not-whole = { $field } "{ $value }" is not a whole number
imports-fault-two-numbers = { $field } "{ $value }" can be read as two numbers: write all decimals or none
imports-fault-too-large = { $field } "{ $value }" is too large
imports-fault-not-positive = { $field } "{ $value }" is not more than 0
imports-fault-not-a-percentage = { $field } "{ $value }" is not a percentage from 0 to 100 with up to two decimals
imports-fault-not-a-currency = { $field } "{ $value }" is not a currency like EUR
imports-fault-not-yes-no = { $field } "{ $value }" is neither yes nor no
imports-fault-not-true-false = { $field } "{ $value }" is neither true nor false
imports-fault-none-of = { $field } "{ $value }" is none of { $words }
imports-fault-too-long = { $field } "{ $value }" is longer than { $characters } characters
imports-fault-not-a-text = { $field } "{ $value }" is not a text
imports-fault-not-a-country = { $field } "{ $value }" is not a country code like DK
imports-fault-not-an-email = { $field } "{ $value }" is not an e-mail address
imports-fault-not-a-language = { $field } "{ $value }" is not one of the languages en, da, sv, de, ro
imports-fault-not-a-zone = { $field } "{ $value }" is not a time zone like Europe/Copenhagen
imports-fault-not-known = { $field } "{ $value }" is not known
imports-need-customer-name = { $field } is empty: every customer needs a name
imports-need-project-name = { $field } is empty: every project needs a name
imports-need-for-whom = { $field } is empty: every row must say for whom
imports-need-on-what = { $field } is empty: every row must say on which project
imports-need-day = { $field } is empty: every row needs a day
imports-need-duration = { $field } is empty: it cannot be told how long this took
imports-need-invoice-number = { $field } is empty: every row needs the invoice’s number
imports-need-line-amount = { $field } is empty: every line needs its amount
imports-reason-width = { $cells ->
    [one] This row has { $cells } column and the header { $header }
   *[other] This row has { $cells } columns and the header { $header }
}
imports-reason-several-customers = { $count ->
    [one] { $count } customer is called "{ $name }": the file must give the number, too
   *[other] { $count } customers are called "{ $name }": the file must give the number, too
}
imports-reason-several-projects = { $count ->
    [one] { $count } project of this customer is called "{ $name }": the file must give the number, too
   *[other] { $count } projects of this customer are called "{ $name }": the file must give the number, too
}
imports-reason-several-people = { $count ->
    [one] { $count } person is called "{ $name }": the file must give the e-mail address, too
   *[other] { $count } people are called "{ $name }": the file must give the e-mail address, too
}
