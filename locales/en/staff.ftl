# The staff's overview and what the audit record calls things.

home-staff-text = What waits, what changed and what ends soon at { $account }.
home-with-access = Customers with access
home-changes = Latest changes
home-what = What
home-who = Who
home-when = When
home-no-rights = You have no tasks here yet
home-no-rights-text = An owner or administrator of this account can give you a role.

event-account-created = Account created
event-access-created = Access given
event-access-updated = Access changed
event-access-removed = Access removed
event-sign-in-created = Sign-in made
event-sign-in-updated = Sign-in changed
event-sign-in-removed = Sign-in removed
event-sign-in-used = Signed in
event-password-changed = Password changed
event-profile-updated = Preferences changed
event-customer-created = Customer added
event-customer-updated = Customer changed
event-contact-created = Contact added
event-contact-updated = Contact changed
event-project-created = Project added
event-project-updated = Project changed
event-person-updated = Person changed
event-import-finished = Import finished
