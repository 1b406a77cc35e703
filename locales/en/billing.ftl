# Invoices as staff write, send, pay and correct them.

nav-billing = Billing
nav-series = Invoice numbers
col-gross = Gross
col-discount = Discount (%)
state-draft = Draft
state-sent = Sent

invoices-intro = What you bill your customers, and what they have paid.
invoices-search = Search by number, customer or reference
invoices-any-kind = Invoices and credit notes
invoices-count = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
invoices-none = No invoices yet
invoices-none-text = Write one from open hours or by hand.
invoices-none-here = No invoices yet
invoices-overdue = { $amount } overdue
invoices-send-picked = Send drafts
invoices-sent = { $count ->
    [one] { $count } draft was sent.
   *[other] { $count } drafts were sent.
}
invoices-sent-some = { $sent } sent, { $left } not: they are no drafts any more, have no lines, or their hours changed.

invoice-new = New invoice
invoice-new-for = New invoice for { $customer }
invoice-draft-for = Draft for { $customer }
invoice-choose-text = Choose the customer, and how to write it.
invoice-choose-customer = Choose a customer
invoice-from-hours = From open hours
invoice-by-hand = By hand
invoice-edit-text = A draft. The customer sees nothing of it until it is sent.
invoice-line = Line { $n }
invoice-add-line = Add a line
invoice-count = Recalculate
invoice-save-draft = Save draft
invoice-terms = Terms and notes
invoice-no-lines = Add a line first
invoice-no-project = No project
invoice-vat-percent = VAT (%)
invoice-vat-of = VAT { $rate } of { $net }
invoice-due-days = Days to pay
invoice-due-days-hint = Counted from the day it is sent
invoice-reference-hint = What the customer wants to read on it: an order number, a contact
invoice-note = Note to the customer
invoice-note-hint = The customer reads this on the invoice.
invoice-line-of-hours = from hours: remove the line to give them back
invoice-unit-hours = hours
invoice-back = Back
invoice-ask = Question about this invoice
invoice-about = About this invoice

invoice-added = The draft was made.
invoice-saved = The draft was saved.
invoice-sent = The invoice was sent.
invoice-cancelled = { $count ->
    [0] The draft was cancelled.
    [one] The draft was cancelled, and { $count } entry of time is open again.
   *[other] The draft was cancelled, and { $count } entries of time are open again.
}
invoice-credited = The credit note was sent.
invoice-is-fixed = What was sent is not changed: write a credit note.
invoice-is-empty = The draft was not sent: it has no lines.
invoice-hours-changed = The draft was not sent: hours on it were changed meanwhile. Cancel it, and make a new one from the hours as they are now.

invoice-send = Send
invoice-send-question = Send the invoice of { $amount } to { $customer }?
invoice-send-number = It gets the next number: { $number }.
invoice-send-date = Its date is { $date }.
invoice-send-due = It is due on { $date }.
invoice-send-hours = Its hours are marked as invoiced.
invoice-send-seen = { $customer } sees it in the extranet, if they may see invoices. No mail is sent.
invoice-send-fixed = From then on it cannot be edited or removed, only credited.
invoice-cancel = Cancel draft
invoice-cancel-question = Cancel the draft for { $customer }?
invoice-cancel-hours = { $count ->
    [0] There are no hours on it.
    [one] { $count } entry of time on it is open again.
   *[other] { $count } entries of time on it are open again.
}
invoice-cancel-unseen = The customer has never seen it and will not.
invoice-cancel-final = This cannot be undone.

invoice-imported = This comes from another system and follows it. Payments and credit notes can be added here.
invoice-credits = Credits invoice
invoice-credit = Credit
invoice-line-credited = Credited
invoice-lines-none = No lines are known.
invoice-overpaid = Paid too much
invoice-pay-to = Payment
invoice-hours-behind = Hours behind this
invoice-hours-released = given back
invoice-hours-first = Only the first { $count } are shown.

payments = Payments
payments-none = Nothing has been paid yet.
payments-elsewhere = { $amount } were paid, says the other system.
payments-count = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
payment-add = Add payment
payment-text = { $invoice }: { $open } open.
payment-added = The payment was added.
payment-removed = The payment was removed.
payment-note = Note
payment-note-hint = How it was paid, a bank's reference. Only for your own people.
payment-amount-hint = In { $currency }. Below 0: paid back.
payment-zero = Enter an amount other than 0
payment-in-future = The day is in the future
payment-offset = Set off against { $number }

credit-text = { $invoice } of { $amount }.
credit-what = What is credited
credit-all = Everything not credited yet
credit-lines = Chosen lines
credit-choose-lines = Choose at least one line
credit-release = Open the hours again
credit-release-hint = The hours of these lines can then be billed anew. Leave it empty if the work is not billed at all.
credit-number = The credit note gets the next number and is sent at once.
credit-offset = What is still open of the invoice is set off against it.
credit-final = This cannot be undone.
credit-send = Send credit note

bill-hours-title = Open hours of { $customer }
bill-hours-text = What would be billed, and what is left out. Each currency becomes a draft of its own.
bill-hours-projects = Projects
bill-hours-projects-hint = None chosen: all of them.
bill-hours-registered = Also hours that nobody has approved yet
bill-hours-group = A line for each
bill-hours-group-hint = The customer reads the names and texts. Different hourly rates are different lines.
bill-hours-currency-hint = Three letters, to bill only this one
bill-hours-look = Show hours
bill-hours-none = Nothing to bill
bill-hours-none-text = There are no open hours like these.
bill-hours-draft-in = Draft in { $currency }
bill-hours-sums = { $count ->
    [one] { $count } entry, { $hours } hours, { $amount }
   *[other] { $count } entries, { $hours } hours, { $amount }
}
bill-hours-left = Left out
bill-hours-reason = Reason
bill-hours-entries = Entries
bill-hours-vat-hint = On every line. It can be changed line by line on the draft.
bill-hours-take = { $count ->
    [one] Make the draft
   *[other] Make { $count } drafts
}
bill-hours-changed = The hours changed while you looked: somebody billed or edited some of them. This is what there is now.
bill-group-project = Project
bill-group-task = Project and task
bill-group-person = Project and person
bill-group-day = Project and day
bill-group-entry = Entry
bill-left-not-billable = Not billable
bill-left-not-approved = Not approved yet
bill-left-no-rate = No hourly rate, so nobody knows the amount
bill-left-other-currency = In another currency

bill-number-form = Enter a number
bill-number-whole = Enter a whole number
bill-number-decimals = Enter a number with { $count } decimals at most
bill-percent-range = Enter a percentage from 0 to 100
bill-days-range = Enter 0 to 365 days

series-title = Invoice numbers
series-text = Numbers are given when something is sent, without gaps. { $year } stands for the year, { $short } for its last two digits, { $number } for the number with four digits.
series-pattern = Pattern
series-pattern-hint = Letters, digits, and the places for year and number
series-pattern-now = The next one is { $number }.
series-next = Next number
series-next-hint = One that an invoice already has is passed by.
series-next-range = Enter a number from 1 to 99,999,999
series-restarts = Start at 1 every year
series-needs-year = A pattern without the year would give the same numbers again every year
series-needs-number = There must be one place for the number
series-braces = There is something unknown in braces
series-saved = The numbers were changed.

billing-title = Billing
billing-text = What stands on your invoices, and what new ones start with. Invoices that were sent stay as they are.
billing-about = On every invoice
billing-company = Company
billing-company-hint = As it is registered. Empty: the name of this account.
billing-bank = Bank details
billing-bank-hint = Where to pay, in as many lines as you like
billing-start = New invoices start with
billing-vat-hint = Empty: it must be entered each time
billing-saved = The billing settings were changed.
billing-customer-title = Billing
billing-customer-text = What new invoices for { $customer } start with.
billing-empty-hint = Empty: as for everybody

event-invoice-created = Draft made
event-invoice-updated = Draft changed
event-invoice-sent = Invoice sent
event-invoice-cancelled = Draft cancelled
event-invoice-credited = Invoice credited
event-credit-note-sent = Credit note sent
event-payment-created = Payment added
event-payment-removed = Payment removed
event-billing-updated = Billing settings changed
event-billing-customer-updated = Billing of the customer changed
event-invoice-series-updated = Invoice numbers changed
