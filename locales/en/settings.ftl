# The account's settings: company, logo, what new accesses start with, and what there is to try things with.

nav-settings = Settings
settings-intro = What your customers and colleagues see everywhere.
settings-company = Company
settings-logo = Logo
settings-access = New accesses
settings-trying = Try it out
settings-usual = Unless a customer has its own
settings-saved = The settings were saved.
settings-name = Company name
settings-name-hint = On every page and in every mail.
settings-support = Support address
settings-support-hint = At the foot of every page, for people who need help.
settings-brand = Brand colour
settings-brand-hint = Six hexadecimal digits, like #0f5f5c. Buttons, links and bars follow it. Empty: the usual green.
settings-brand-form = Enter a colour like #0f5f5c
settings-brand-passes = Contrast with white { $ratio }:1 passes (4.5:1 is needed).
settings-brand-fails = Contrast with white { $ratio }:1 is too little for text (4.5:1 is needed): buttons and links use a darker shade of it.
settings-language-hint = Of pages and mails, until a customer or a reader has another.
settings-zone-hint = By its clocks your people see days and times.
settings-currency-hint = Three letters, like EUR. New customers start with it; amounts there are stay in theirs.

settings-logo-text = On sign-in pages, above your menu and at the top of the extranet. On dark pages it stands on a light plate.
settings-logo-file = Picture
settings-logo-hint = PNG, JPEG or WebP, at most 1 MB. It is made smaller where needed.
settings-logo-put = Save logo
settings-logo-remove = Remove logo
settings-logo-saved = The logo was saved.
settings-logo-removed = The logo was removed.
picture-missing = Choose a picture
picture-too-long = Choose a picture of at most 1 MB
picture-too-large = Choose a picture with fewer pixels, at most 6000 on a side
picture-kind = Choose a PNG, JPEG or WebP picture
picture-broken = This picture cannot be read: it may be damaged. Choose another one

settings-access-text = What a new access starts with. Accesses that are there already keep what they have.
settings-differing = Customers that differ
settings-differing-text = Their access is set otherwise in:
settings-differing-none = All accesses are set like this.
settings-differing-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}

demo-data = Demo data
demo-data-text = Three made-up customers with a dozen projects, a year and a half of hours, invoices in every state, and support cases.
demo-data-safe = Every name says that it is a demo. Nobody in it can sign in or gets a mail, and all of it can be removed in one step.
demo-there = In the account now:
demo-add = Add demo data
demo-remove = Remove demo data
demo-remove-short = Remove it
demo-remove-text = This is deleted, with everything that was entered for the demo customers since:
demo-remove-keeps = Your own customers, people and data stay exactly as they are.
demo-added = The demo data was added.
demo-removed = The demo data was removed.
demo-data-strip = There is demo data in this account.
demo-entries = { $count ->
    [one] { $count } time entry
   *[other] { $count } time entries
}
demo-invoices = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
demo-sign-ins = { $count ->
    [one] { $count } sign-in that was given
   *[other] { $count } sign-ins that were given
}

own-company = Your own company
own-company-text = As a customer of itself: give it projects and an access, and see the extranet as your customers do.
own-company-free = It is free, and counted nowhere.
own-company-make = Make it a customer
own-company-open = Open the customer

event-settings-updated = Settings changed
event-demo-added = Demo data added
event-demo-removed = Demo data removed
