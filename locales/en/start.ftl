# The first steps of an account.

first-title = First steps
first-done = { $done } of { $all } done. They tick themselves.
first-step-done = Done
first-hide = Hide
first-show = Show the first steps
first-demo = Nothing of your own at hand yet? Look around with made-up customers first; they are removed again in one step.
first-face = Logo and company details
first-face-text = A logo, and an address where people get help.
first-face-go = Settings
first-customer = First customer
first-customer-text = A company you work for, typed in or imported.
first-import = Your hours and invoices
first-import-text = Files from your time tracker, or a live connection to Kimai.
first-import-go = Import
first-access = Access for a customer
first-access-text = Choose what a customer sees, and give somebody there a sign-in.
first-seen = Preview and invite
first-seen-text = Look at the portal through a customer’s eyes, then tell somebody there that they can sign in. Your own company as a customer is a good first try.
first-seen-go = Try it

search-intro = Customers, contacts, projects, invoices, cases, people and pages
search-recent = Recent
search-actions = Actions
search-pages = Pages
search-nothing = Nothing was found for “{ $text }”.
keys-title = Keyboard shortcuts
keys-close = Close
keys-control = Ctrl
keys-off = Single keys can be switched off in the
keys-are-off = Single keys are switched off. Switch them on in the
keys-single = Shortcuts of a single key
keys-single-hint = Like / to search and ? for the list of all. Switch them off if they get in your way.

today-waiting = Waiting
today-waiting-none = Nothing is waiting for you.
today-failed = Failed
today-cases = { $count ->
    [one] { $count } support case waits for you
   *[other] { $count } support cases wait for you
}
today-hours = Hours of past weeks to approve: { $hours }
today-expenses = { $count ->
    [one] { $count } expense to approve
   *[other] { $count } expenses to approve
}
today-drafts = { $count ->
    [one] { $count } invoice to send
   *[other] { $count } invoices to send
}
today-unused = { $count ->
    [one] { $count } sign-in was never used
   *[other] { $count } sign-ins were never used
}
today-mails = { $count ->
    [one] { $count } mail of this week could not be sent
   *[other] { $count } mails of this week could not be sent
}
today-jobs = { $count ->
    [one] { $count } task in the background was given up
   *[other] { $count } tasks in the background were given up
}
today-sync = { $count ->
    [one] The connection to Kimai failed { $count } time in a row
   *[other] The connection to Kimai failed { $count } times in a row
}
today-rows = { $count ->
    [one] { $count } row of an import of this week failed
   *[other] { $count } rows of imports of this week failed
}
today-ending = Ends soon
today-ending-none = Nothing ends within two weeks, and no budget is nearly used.
today-last-day = last day { $date }
today-ends = ends { $date }
today-budget = { $percent } of the budget
today-changes-none = Nothing changed in the last seven days

people-search = Search by name, e-mail or username
people-any-role = Any role
people-none = No people yet
people-none-text = People work on projects, and can be given a sign-in.
person-add = Add person
person-new = New person
person-new-text = Somebody who works here. A sign-in comes with a link that you make afterwards.
person-added = The person was added.
person-email-hint = Invitations and notices go there.
person-invited = Invited until { $date }
person-invite = Invitation
person-invite-text = A link with which they choose a username and a password. It works once, for seven days, and ends one made before.
person-invite-mail = Send a link by mail
person-invite-button = Make a link
person-invite-for = Link for { $name }
person-invite-once = It is shown only now. It works once, for seven days.
person-link-mailed = The link is on its way.
person-link-made = A link was made already. Make a new one if it got lost.
person-link-signs-in = There is a sign-in already.
person-link-inactive = Somebody inactive cannot be invited.
person-link-demo = Demo data gets no sign-ins.
person-link-beyond = You cannot invite somebody who may do more than you.
event-person-created = Person added
event-person-invited = Person invited

mail-invited-subject = Your sign-in at { $account }
mail-invited-text = { $by } has made you a sign-in at { $account }. Choose a username and a password with this link.
mail-invited-once = It works once, for seven days. Do not pass it on.
mail-invited-button = Choose username and password
mail-invited-why = You get this because { $by } invited you to { $account }.
