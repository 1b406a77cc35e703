# Imports: files from other systems.

imports-title = Imports
imports-intro = Bring customers, projects, hours and invoices in from Kimai, Toggl Track, Clockify, Harvest or any CSV file.
imports-from-file = Import from a file
imports-upload = Upload a file
imports-file = File
imports-file-hint = CSV, or Kimai’s JSON, up to { $limit }. Nothing is stored in your books before you have seen what would happen.
imports-search = Search by file name
imports-any-format = Any format
imports-any-state = Any state
imports-any-person = Anybody
imports-not-undone = It can no longer be undone
imports-none = Nothing has been imported yet
imports-none-text = Every file you bring in is listed here, with what became of its rows.
imports-format = Format
imports-state = State
imports-when = Uploaded
imports-who = By
imports-size = Size
imports-rows = Rows
imports-row = Row
imports-line = Line
imports-reason = Reason
imports-new = New
imports-changed = Changed
imports-same = Same
imports-skipped = Skipped
imports-failed = Failed
imports-no-file = Choose a file that is not empty
imports-too-large = The file is longer than { $limit }: split it
imports-broken-off = The upload broke off before the file was complete: try again
imports-state-receiving = Uploading
imports-state-open = To be set up
imports-state-checking = Being checked
imports-state-checked = Waiting for your yes
imports-state-refused = Cannot be read
imports-state-running = Running
imports-state-done = Imported
imports-state-cancelled = Stopped
imports-state-failed = Failed
imports-state-undoing = Being undone
imports-state-undone = Undone
imports-format-kimai-csv = Kimai, CSV export
imports-format-kimai-json = Kimai, API answers (JSON)
imports-format-toggl = Toggl Track, detailed report
imports-format-clockify = Clockify, detailed report
imports-format-harvest = Harvest, detailed time report
imports-format-customers = Customers from any CSV
imports-format-projects = Projects from any CSV
imports-format-time = Hours from any CSV
imports-format-invoices = Invoices from any CSV
imports-format-unknown = Not known
imports-step-upload = Upload
imports-step-read = How it is read
imports-step-check = Check
imports-step-run = Import
imports-step-result = Result
imports-step-done = done
imports-step-now = now
imports-step-later = later
imports-step-wrong = stopped here
imports-steps = Steps
imports-stop = Stop
imports-discard = Discard
imports-reading = How the file is read
imports-told = Recognised by its headers: { $format }. { $known } of { $all } columns are read.
imports-told-json = Recognised by its keys: { $format }.
imports-told-before = Read as the last file with these headers: { $format }.
imports-told-not = These headers are not known. Choose what the file holds, then which column is which.
imports-other-format = Use this format
imports-choose = Choose …
imports-format-needed = Choose a format
imports-mapping = Columns
imports-mapping-hint = Which column of the file goes where. It is remembered for files with the same headers.
imports-target = Goes to
imports-source-column = Column of the file
imports-samples = What stands there
imports-not-in-file = Not in the file
imports-column = Column { $number }
imports-is-needed = needed
imports-needed = { $field } is needed: choose its column
imports-zone = Time zone of the clock times
imports-zone-hint = Clock times in the file mean nothing without it. Your account’s is { $zone }. Asked once for each source.
imports-zone-needed = Choose the time zone of the clock times
imports-dates = Dates like 03/04/2026
imports-dates-hint = A day over 12 anywhere in the file proves the order. Where nothing does, you are asked.
imports-dates-by-file = The file proves it
imports-dates-dmy = Day first: 3 April
imports-dates-mdy = Month first: 4 March
imports-dates-ymd = Year first
imports-dates-needed = { $date } can be two days, and nothing in the file says which: choose what comes first
imports-without-customer = Customer of rows that name none
imports-without-project = Project of rows that name none
imports-without-hint = A name; it is added where it is new. Left empty, such rows fail.
imports-check = Check the file
imports-beginning = The file’s first rows
imports-beginning-text = As they stand in the file
imports-preview = What would happen
imports-preview-text = Nothing has been stored yet.
imports-run = Import
imports-busy = Another import is running: wait until it has ended
imports-first-rows = First rows
imports-made = Added on the way:
imports-failed-rows = Rows that fail
imports-error-file = Download as CSV
imports-failed-shown = { $shown } of { $all } shown
imports-notices = Notices
imports-progress-check = The file is being checked
imports-progress-run = The file is being imported
imports-progress-undo = The import is being undone
imports-progress-waiting = It begins in a moment.
imports-progress-rows = { $done } of { $total } rows
imports-progress-rate = { "" }, { $rate } a second, { $left } left
imports-safe-to-leave = You can leave this page: the work goes on.
imports-result = Result
imports-ended = Ended { $when }
imports-part-text = What had been written when it stopped is still there: whole rows, none twice. The same file again brings the rest.
imports-undo = Undo this import
imports-undo-text = What it added is removed, what it changed is as before. Where something was edited or invoiced since, nothing is touched.
imports-undone-text = It has been undone: everything is as it was before.
imports-undo-used = It cannot be undone: something it added is in use by now ({ $table }).
imports-trouble = Something went wrong here, not in the file. Try again later.
imports-row-registered = Registered
imports-row-approved = Approved
imports-row-invoiced = Invoiced
imports-row-draft = Draft
imports-row-sent = Sent
imports-field-id = Id in the source
imports-field-date = Date
imports-field-times = Time
imports-field-start = Start
imports-field-end = End
imports-field-end-date = End date
imports-field-duration = Hours
imports-field-customer = Customer
imports-field-customer-number = Customer number
imports-field-project = Project
imports-field-project-number = Project number
imports-field-person = Person
imports-field-user = User
imports-field-email = E-mail
imports-field-staff-number = Staff number
imports-field-first-name = First name
imports-field-last-name = Last name
imports-field-activity = Activity
imports-field-description = Description
imports-field-billable = Billable
imports-field-state = State
imports-field-tags = Tags
imports-field-currency = Currency
imports-field-rate = Hourly rate
imports-field-amount = Amount
imports-field-invoiced-hours = Invoiced hours
imports-field-invoiced-amount = Invoiced amount
imports-field-type = Kind of entry
imports-field-invoiced = Invoiced
imports-field-approved = Approved
imports-field-name = Name
imports-field-number = Number
imports-field-phone = Phone
imports-field-address = Address
imports-field-country = Country
imports-field-vat-number = VAT number
imports-field-language = Language
imports-field-zone = Time zone
imports-field-note = Note
imports-field-active = Active
imports-field-manager = Manager
imports-field-manager-email = Manager’s e-mail
imports-field-budget-hours = Budget in hours
imports-field-budget-amount = Budget
imports-field-budget-monthly = Budget per month
imports-field-kind = Kind
imports-field-due = Due
imports-field-paid-on = Paid on
imports-field-net = Net
imports-field-vat = VAT
imports-field-gross = Gross
imports-field-paid = Paid
imports-field-reference = Reference
imports-field-line = Line
imports-field-line-project = Line: project
imports-field-line-quantity = Line: quantity
imports-field-line-unit = Line: unit
imports-field-line-price = Line: price
imports-field-line-net = Line: net
imports-field-line-vat-rate = Line: VAT rate
event-import-uploaded = File for an import uploaded
event-import-started = Import started
event-import-cancelled = Import stopped
event-import-undo-started = Undoing of an import started
event-import-undone = Import undone
imports-count = { $count ->
    [one] { $count } import
   *[other] { $count } imports
}
imports-kept = { $days ->
    [one] The file itself is deleted a day after its import.
   *[other] The file itself is deleted { $days } days after its import.
}
imports-as-stored = { $count ->
    [one] { $count } row as it would be stored
   *[other] { $count } rows as they would be stored
}
imports-made-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
imports-made-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
imports-made-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
imports-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
imports-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
imports-undo-time = { $count ->
    [one] It cannot be undone: { $count } entry was edited or invoiced since.
   *[other] It cannot be undone: { $count } entries were edited or invoiced since.
}
imports-undo-customer = { $count ->
    [one] It cannot be undone: { $count } customer was edited since.
   *[other] It cannot be undone: { $count } customers were edited since.
}
imports-undo-project = { $count ->
    [one] It cannot be undone: { $count } project was edited since.
   *[other] It cannot be undone: { $count } projects were edited since.
}
imports-undo-person = { $count ->
    [one] It cannot be undone: { $count } person was edited since.
   *[other] It cannot be undone: { $count } people were edited since.
}
imports-undo-invoice = { $count ->
    [one] It cannot be undone: { $count } invoice was edited since.
   *[other] It cannot be undone: { $count } invoices were edited since.
}
