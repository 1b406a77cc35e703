# Staff look at the extranet as a customer sees it.

preview-label = Preview as customer
preview-link = Preview as customer
preview-short = Preview
preview-as = You see the portal as { $name } ({ $customer }), read-only
preview-switch = Another sign-in
preview-exit = Exit preview
preview-disabled = Not in preview
preview-sessions = Only { $name } sees their open sessions.
preview-access-off = { $name } cannot sign in: access is switched off for { $customer }.
preview-customer-inactive = { $name } cannot sign in: { $customer } is no longer active.
preview-contact-inactive = { $name } cannot sign in: the contact is no longer active.
preview-sign-in-off = { $name } cannot sign in: this sign-in is switched off.
preview-no-password = { $name } cannot sign in: there is no password yet.
preview-password-expired = { $name } cannot sign in: the temporary password has expired.
preview-password-first = { $name } chooses an own password first.
event-preview-started = Portal looked at as the customer sees it
event-preview-opened = Page opened in a preview
