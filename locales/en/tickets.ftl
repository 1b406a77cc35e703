# Support cases, for both sides, and the files with them.

tickets-intro = Ask { $account }, and follow what becomes of it.
tickets-search = Search by subject, number or text
tickets-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
tickets-open = Open
tickets-closed = Closed
tickets-all = All
tickets-none-open = No open cases
tickets-none-open-text = Everything you asked { $account } is answered.
tickets-show-all = Show all cases
tickets-mine = Mine
tickets-unassigned = Unassigned
tickets-inbox-intro = What your customers ask, and who must act.
tickets-inbox-search = Search by subject, number, customer or text
tickets-inbox-none = No cases yet
tickets-inbox-none-text = Customers whose access shows support cases open them in the extranet. You can open one for a customer.
tickets-inbox-empty = Nothing here
tickets-inbox-empty-text = No case is in this view.

ticket-new = New case
ticket-new-text = Your case goes to { $account }. The answer comes here and by e-mail.
ticket-new-choose = For which customer?
ticket-new-for = For { $customer }. The customer reads all of it.
ticket-go-on = Continue
ticket-subject = Subject
ticket-text = What is it about?
ticket-text-hint = What you did, what happened, and what you expected.
ticket-no-project = No project
ticket-project-hint = Whoever may not see the project doesn't see the case either.
ticket-contact-hint = This person gets the e-mails; with everybody, all who may see the case.
ticket-shared = Everybody at the customer
ticket-send = Open the case
ticket-about-invoice = Question about invoice { $number }
ticket-invoice-text = The case will be about invoice { $number }.
ticket-number = Case #{ $number }
ticket-of = Contact
ticket-last = Last entry
ticket-opened-at = Opened
ticket-about = About this case
ticket-assigned = Looked after by
ticket-assigned-nobody = Nobody yet
ticket-assigned-somebody = Assigned
ticket-waits-you = Waiting for you
ticket-waits-account = Waiting for { $account }
ticket-waits-us = Waiting for us
ticket-waits-customer = Waiting for customer
ticket-closed = Closed
ticket-closed-by = Closed by { $name }
ticket-reopened-by = Reopened by { $name }
ticket-close = Close the case
ticket-reopen = Reopen the case
ticket-answer = Your answer
ticket-answer-reopens = The case is closed. An answer opens it again.
ticket-send-answer = Send answer
ticket-public = Answer to the customer
ticket-public-hint = Everybody at { $customer } who may see this case reads it. Those who take part get it by e-mail.
ticket-public-text = Text for the customer
ticket-then = After this
ticket-send-public = Send to the customer
ticket-note = Internal note
ticket-note-hint = Only your own people read it. { $customer } is never shown it.
ticket-note-text = Text for your own people
ticket-save-note = Save internal note
ticket-panel = Handling
ticket-opened-notice = Case #{ $number } was opened. The answer comes here and by e-mail.
ticket-opened-for-notice = The case was opened, and the customer is told.
ticket-answered-notice = Your answer was sent.
ticket-closed-notice = The case was closed.
ticket-reopened-notice = The case is open again.
ticket-noted-notice = The internal note was saved.
ticket-saved-notice = The case was changed.

files-label = Files
files-hint = At most { $count } files of { $each } MB each, { $all } MB in all. Documents, pictures, text and ZIP.
files-again = Choose your files again: they were not kept
files-too-many = Send at most { $count } files at a time
files-too-much = The files are larger than { $all } MB together
files-no-room = { $account } has no room for more files. Send it without them
file-empty = { $name } is empty
file-too-large = { $name } is larger than { $most } MB
file-kind = { $name } is not of a kind that can be sent
file-content = { $name } is not what its ending says
size-bytes = { $count } bytes
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

event-ticket-opened = Case opened
event-ticket-answered = Case answered
event-ticket-closed = Case closed
event-ticket-reopened = Case reopened
event-ticket-assigned = Case handed over
event-ticket-turned = Case: who must act was changed
event-ticket-noted = Internal note added to a case

home-cases = Open support cases
home-cases-all = All cases

mail-case-subject = [#{ $number }] { $subject }
mail-case-person = { $name } of { $company }
mail-case-opened = { $who } opened this case:
mail-case-answered = { $who } answered this case:
mail-case-closed = { $who } closed this case.
mail-case-reopened = { $who } opened this case again.
mail-case-handed = { $who } handed this case to you.
mail-case-handed-what = “{ $subject }”, a case of { $customer }
mail-case-files = { $count ->
    [one] { $count } file is attached. You find it with the case.
   *[other] { $count } files are attached. You find them with the case.
}
mail-case-button = Open the case
mail-case-why = You get this mail because you take part in this case at { $account }.
mail-case-why-assigned = You get this mail because you look after this case.
mail-case-why-manager = You get this mail because you look after { $customer } and nobody else looks after this case.
mail-case-why-owner = You get this mail because nobody looks after this case yet and you are an owner of { $account }.
