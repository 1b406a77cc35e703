# The staff's pages for customers, contacts, projects and people.

record-email = E-mail
record-email-form = Enter an e-mail address, like anna@example.com
record-phone = Phone
record-details = Details
record-note = Internal note
record-note-hint = For your own people. The customer is never shown it.
record-active = Active
record-inactive = Inactive
record-any-state = Active and inactive
record-nobody = Nobody
record-show-all = Show all
record-currency-form = Enter the three letters of a currency, like EUR
record-date-form = Enter a date like 2026-02-01 or 1.2.2026
record-date-hint = Like 2026-02-01 or 1.2.2026
record-too-large = This is more than can be stored

customers-intro = The companies you work for.
customers-search = Search by name or number
customers-count = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
customers-any-access = With and without access
customers-with-access = With access
customers-without-access = Without access
customers-set-active = Set to active
customers-set-inactive = Set to inactive
customers-changed = { $count ->
    [one] { $count } customer was changed.
   *[other] { $count } customers were changed.
}
customers-none = No customers yet
customers-none-text = Customers have contacts and projects, and can be given access to the extranet.
customer-add = Add customer
customer-new = New customer
customer-added = The customer was added.
customer-saved = The customer was changed.
customer-contacting = Contact details
customer-address = Address
customer-country = Country
customer-country-hint = Two letters, like DK
customer-country-form = Enter the two letters of a country, like DK
customer-vat-number = VAT number
customer-settings = Settings
customer-language-hint = Of pages and mails, until somebody chooses another.
customer-zone = Time zone
customer-zone-default = Default ({ $zone })
customer-zone-hint = By its clocks the customer sees days and times.
customer-currency-hint = Three letters, like EUR. New projects start with it.
project-currency-hint = Three letters, like EUR.
customer-manager = Account manager
customer-active-hint = While a customer is inactive, nobody there can sign in. All data is kept.
customer-access = Extranet access
customer-no-access = No access
customer-no-access-text = Nobody of this customer can sign in yet.
customer-access-on-text = What this customer sees is set in Extranet administration.
customer-access-off-text = The access is switched off: nobody of this customer can sign in.
customer-inactive-text = This customer is inactive: nobody there can sign in.
customer-give-access = Give access
customer-open-access = Open the access
customer-no-contacts = No contacts yet
customer-no-projects = No projects yet
customer-about = About { $customer }

contacts-intro = The people at your customers.
contacts-search = Search by name, e-mail or customer
contacts-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
contacts-any-sign-in = With and without sign-in
contacts-with-sign-in = With a sign-in
contacts-none = No contacts yet
contacts-none-text = Contacts are added on the page of their customer.
contacts-to-customers = To the customers
contact-add = Add contact
contact-new = New contact
contact-new-text = Somebody at { $customer }.
contact-added = The contact was added.
contact-saved = The contact was changed.
contact-title = Title
contact-active-hint = While a contact is inactive, the contact's own sign-in does not work.
contact-sign-in = Sign-in
contact-no-sign-in = No sign-in
contact-no-sign-in-text = { $name } has no sign-in of their own.
contact-needs-access = { $customer } has no access to the extranet yet. With it, contacts can get sign-ins.
contact-inactive-text = This contact is inactive and cannot sign in.
contact-edit-sign-in = Edit the sign-in
contact-about = About { $contact }

projects-intro = The work you do for your customers.
projects-search = Search by name, number or customer
projects-any-customer = All customers
projects-any-budget = Any budget
projects-over = Over budget
projects-set-state = Set to “{ $state }”
projects-changed = { $count ->
    [one] { $count } project was changed.
   *[other] { $count } projects were changed.
}
projects-any-state = Any status
projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
projects-none = No projects yet
projects-none-text = Projects are added on the page of their customer.
project-add = Add project
project-new = New project
project-new-text = Work for { $customer }.
project-added = The project was added.
project-saved = The project was changed.
project-plan = Plan
project-budget = Budget
project-budget-money = Budget in money
project-budget-hours-hint = Like 120 or 37:30
project-budget-money-hint = In the currency of the project, without its name
project-budget-monthly = Monthly budget
project-budget-monthly-hint = The budget is for each month, not for the whole project.
project-per-month = { $budget } a month
project-hours-form = Enter hours like 120 or 37:30
project-money-form = Enter an amount, with the currency's decimals at most
project-budget-positive = Enter more than 0, or leave it empty
project-ends-first = The end is before the start
project-description-hint = The customer reads this with the project status.
project-spent = Hours spent

people-intro = Who works here, and what they may do.
people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-may-grant = May grant access
person-role = Role
person-rights = Rights
person-until = End date
person-until-hint = The last day with a sign-in, like 2026-02-01. Empty: no end.
person-ended = Ended
person-you = you
person-no-sign-in = No sign-in
person-grants = May grant customers access
person-grants-hint = Makes, changes and removes accesses in Extranet administration. Owners and administrators may do so without this.
person-active-hint = While somebody is inactive, their sign-in does not work. The name stays where it was used.
person-saved = The person was changed.
person-own-owner = You cannot take your own owner role. Ask another owner
person-own-rights = You cannot take away your own right to change people. Ask somebody else who has it
person-own-active = You cannot deactivate yourself
person-own-end = You cannot end your own sign-in: choose today or later
person-make-owner = Only an owner can make somebody an owner
person-change-owner = Only an owner can change an owner
person-beyond = You cannot give rights that you do not have yourself
person-beyond-email = You cannot change the address of somebody who may do more than you
person-about-roles = What the roles may do

role-none = No role
role-none-text = Nothing: a name to choose as manager, without rights.
role-owner = Owner
role-owner-text = Everything, and alone decides who else is an owner.
role-admin = Administrator
role-admin-text = Everything, but does not change owners.
role-manager = Manager
role-manager-text = Changes customers, contacts and projects; sees accesses and people.
role-member = Member
role-member-text = Changes projects; sees customers, accesses and people.
role-read-only = Read only
role-read-only-text = Sees customers, projects, accesses and people; changes nothing.
role-no-rights = No rights
role-no-rights-text = Only the own profile.
