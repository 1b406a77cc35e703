# Words that every page shares.

yes = yes
no = no
optional = optional
any = Any
never = never
show = Show
save = Save
edit = Edit
remove = Remove
cancel = Cancel
update = Update
discard = Discard
search = Search
actions = Actions
copy = Copy
copied = Copied
clear-all = Clear all
export = Export
export-csv = Export CSV
language = Language
breadcrumb = Breadcrumb
list-and = { $most } and { $last }
skip-to-content = Skip to content
times-in-zone = Times in { $zone } ({ $abbreviation })
unsaved-changes = Unsaved changes:

nav-main = Main
nav-set-up = Set up
nav-overview = Overview
nav-access = Extranet administration
nav-customers = Customers
nav-contacts = Contacts
nav-projects = Projects
nav-time = Time
nav-invoices = Invoices
nav-people = People
nav-profile = Profile

footer-support = Contact us
demo-label = Demo
demo-strip = Demo data: everything here is made up.
demo-mail = Mails of the demo
demo-mail-text = What would have been sent. The demo sends nothing.
demo-mail-none = No mails yet

pages = Pages
pages-range = { $first }–{ $last } of { $total }
pages-previous = Previous
pages-next = Next
no-match = Nothing matches

errors-title = There is a problem
error-prefix = Error:
field-required = Enter a value
field-too-long = Use at most { $most ->
    [one] { $most } character
   *[other] { $most } characters
}
field-characters = This contains characters that cannot be used here
field-form = This is not in the right form
field-choice = Choose one of the values offered
username-taken = This username is already in use. Choose another one

conflict-title = Somebody else changed this meanwhile
conflict-text = Nothing was saved yet. Below are the values stored now and yours. Update again to replace the stored ones.
conflict-field = Field
conflict-stored = Stored now
conflict-typed = Yours
changed-by = Changed by { $name }, { $when }
changed-at = Changed { $when }
