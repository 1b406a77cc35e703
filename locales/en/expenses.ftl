# Expenses: what staff have paid for customers.

expenses = Expenses
expense = Expense
expenses-intro = What has been paid for customers.
expenses-intro-own = What you have paid for customers.
expenses-search = Search by description, project or customer
expenses-count = { $count ->
    [one] { $count } expense
   *[other] { $count } expenses
}
expenses-none = No expenses yet
expenses-none-text = An expense is a draft until it is handed in for approval.
expenses-done-approved = { $count ->
    [one] { $count } expense was approved.
   *[other] { $count } expenses were approved.
}
expense-add = Add expense
expense-added = The expense was added as a draft.
expense-saved = The expense was changed.
expense-removed = The expense was removed.
expense-stepped = Done: see its status below.
expense-locked = This expense is handed in or decided on. Take it back to change it.
expense-hand-in = Hand in
expense-take-back = Take back
expense-reject = Reject
expense-reason = Reason
expense-reason-hint = Shown to whoever entered the expense.
expense-reason-missing = Say why it is rejected
expense-decided-by = Decided by
expense-money = Money
expense-amount-hint = As on the receipt, with VAT
expense-amount-form = Enter an amount above 0, like 249.50
expense-vat = VAT rate
expense-vat-hint = In percent, like 25. Blank: unknown
expense-vat-form = Enter a percentage from 0 to 100
expense-billable-hint = The customer is to be charged for it.
expense-travel = Travel
expense-mileage = Mileage
expense-meals = Meals
expense-lodging = Lodging
expense-materials = Materials
expense-software = Software
expense-other = Other
expense-draft = Draft
expense-submitted = Handed in
expense-approved = Approved
expense-rejected = Rejected
expense-invoiced = Invoiced

event-expense-created = Expense added
event-expense-updated = Expense changed
event-expense-removed = Expense removed
event-expense-submitted = Expense handed in
event-expense-withdrawn = Expense taken back
event-expense-approved = Expense approved
event-expense-rejected = Expense rejected

receipt = Receipt
receipts = Receipts
receipts-hint = PDF, JPEG, PNG, WebP or HEIC. At most { $count } files of { $each } MB each, { $all } MB in all.
receipts-none = No receipt yet.
receipts-add = Add receipts
receipts-added = The receipts were added.
receipts-choose = Choose at least one file
receipts-any = With or without receipt
receipts-with = With receipt
receipts-without = Without receipt
receipt-remove = Remove { $name }?
receipt-remove-text = The receipt is deleted for good. You can add it again as long as the expense is not handed in.
receipt-removed = The receipt was removed.
event-expense-receipt-added = Receipt added
event-expense-receipt-removed = Receipt removed
