# Extranet administration: the overview and the access forms.

access-intro = Who of your customers can sign in, and what each of them sees.
access-customer = Customer
access-add = Add
access-has = has access
access-search = Search customers and usernames
access-enabled = Access
access-on = On
access-off = Off
access-any-state = On and off
access-any-report = Any report
access-any-language = Any language
access-never = Never signed in
access-none = No customer has access yet
access-none-text = Choose a customer above and press Add.
access-count = { $count ->
    [one] { $count } customer with access
   *[other] { $count } customers with access
}
access-allowed = allowed
access-not-allowed = not allowed
access-projects = Projects
access-projects-all = All
access-projects-some = { $selected } of { $all }
access-names = Names
access-money = Amounts
access-users = Users
access-narrowed = { $count ->
    [one] { $count } sees less
   *[other] { $count } see less
}
access-last-sign-in = Last sign-in
access-customer-inactive = Customer inactive
access-no-sign-in = No sign-in
access-removed = The access was removed. Everybody of this customer is signed out; the customer and all data are kept.

access-existing = This customer already has access: here it is for editing.
access-updated = The access was updated.
access-new-text = New access: choose what this customer sees, then press Update.
access-edit-text = What this customer sees in the extranet.
access-about = About the access of { $customer }
access-sign-in = Sign-in
access-username-hint = One sign-in shared by the whole customer. Leave it empty to give sign-ins to contacts only.
access-password-hint = Temporary: it ends after 72 hours and must be changed at the first sign-in. At least 15 characters.
access-password-kept = Leave empty to keep the present one. A new one is temporary: it ends after 72 hours, must be changed at the next sign-in, and ends open sessions.
access-password-needed = Enter a temporary password for the new sign-in
access-give = Give the customer access to the extranet
access-give-hint = Off ends every open session at once and keeps all settings.
access-language-default = Default ({ $language })
access-reports = Reports
access-project-access = Project access
access-all-projects = All projects
access-all-projects-hint = Also those that start later
access-selected-projects = Selected projects
access-selected-projects-hint = Only those ticked below. Invoices are shown when every line belongs to them.
access-no-projects = This customer has no projects yet.
access-pick = Selected
access-pick-all = Select all
access-columns = Visible columns
access-columns-hint = What is not ticked is nowhere: not on pages, not in totals, not in files.
access-example = What the customer will see
access-summary = In plain words
access-address = Address of the extranet
access-no-users = Nobody has a sign-in yet.
access-contact-without = Contact without sign-in
access-give-contact = Give a sign-in
access-locked = The customer's settings do not allow this

group-people = People
group-text = Work
group-time = Time
group-money = Money
names-label = Staff names
names-hint = How the names of your people appear, wherever a name is shown.
names-full = Full name
names-initial = First name and initial
names-generic = A general word instead
names-hidden = Hidden
names-inherited = As set for the customer
generic-employee = Consultant

example-project = New webshop
example-activity = Development
example-description = Checkout: address form

derivable-one = { $hidden } can be worked out: { $from } tells it. Hide that too, or show { $hidden }.
derivable-two = { $hidden } can be worked out: { $from } and { $and } together tell it. Hide one of them, or show { $hidden }.

summary-off = Nobody from { $customer } can sign in: the access is switched off.
summary-sign-in = { $customer } signs in as { $username }.
summary-reports = { $customer } sees: { $reports }.
summary-nothing = { $customer } sees no report.
summary-all-projects = All projects, also those to come.
summary-some-projects = { $selected } of { $all } projects.
summary-no-projects = No projects: none is selected.
summary-names-shown = Names of your people are shown.
summary-names-hidden = Names of your people are not shown.
summary-money-shown = Amounts are shown.
summary-money-hidden = Amounts are hidden.

user-shared = Shared sign-in
user-off = Switched off
user-never = Not yet signed in
user-last = Last { $when }
user-narrowed = sees less than the customer
sign-in-text = A sign-in of its own for a contact of { $customer }. It sees what the customer sees, or less.
sign-in-enabled = May sign in
sign-in-saved = The sign-in was saved.
sign-in-removed = The sign-in was removed.
sign-in-remove = Remove this sign-in

remove-title = Remove access for { $customer }
remove-sign-ins = { $count ->
    [0] There are no sign-ins.
    [one] { $count } sign-in ends now; open sessions are signed out.
   *[other] { $count } sign-ins end now; open sessions are signed out.
}
remove-settings = The settings of this access are deleted.
remove-keeps = The customer, its contacts, projects, time and invoices stay.
remove-button = Remove access

report-projects = Project status
report-projects-hint = Phases, milestones, progress and status reports
report-time = Time spent
report-time-hint = Hours entry by entry, with the columns chosen below
report-invoices = Invoices
report-invoices-hint = Sent invoices, what is open and what is overdue
report-tickets = Support cases
report-tickets-hint = Open support cases and follow them
report-budget = Budget
report-budget-hint = How much of a budget is used, on the project pages: needs Project status, and the column Hours or Value
