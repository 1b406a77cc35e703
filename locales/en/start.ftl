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
first-import-text = Files from your time tracker: “extranet import FILE --account { $slug }” on the server.
first-access = Access for a customer
first-access-text = Choose what a customer sees, and give somebody there a sign-in.
first-seen = Seen from outside
first-seen-text = Somebody outside signs in or is told that they can. Your own company as a customer is a good first try.
first-seen-go = Try it
