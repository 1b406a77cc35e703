# The live connection to a Kimai: how it stands, what it may see, what it did.

kimai-title = Kimai
kimai-intro = Hours, projects, customers, people and invoices come from your Kimai by themselves.
kimai-none = No Kimai is connected
kimai-none-text = You need its address and an API token. Nothing is written before you have seen what will come.
kimai-no-key = Tokens cannot be kept yet
kimai-connect = Connect Kimai
kimai-connect-text = Where your Kimai is, and a token to read it with. Nothing is ever changed there.
kimai-where = Connection
kimai-times = When
kimai-address = Address
kimai-address-hint = As you open it in the browser, like https://time.example
kimai-address-moved = Another address may be another Kimai: the sync then waits until you have looked at what will come, as at the start.
kimai-address-form = Enter an address like https://time.example
kimai-address-plain = The address must begin with https
kimai-token = API token
kimai-token-hint = From your profile in Kimai, under API access. It is stored sealed and never shown again.
kimai-token-kept = Leave empty to keep the present one, which is never shown again.
kimai-token-needed = Enter the API token
kimai-token-form = A token has no spaces and at most 500 characters
kimai-token-stored = Stored, not shown
kimai-token-none = None
kimai-zone = Time zone
kimai-zone-hint = Of the token's owner in Kimai. Used only where Kimai gives a time without its offset.
kimai-every = Read what changed
kimai-every-hint = Once a night everything is read and compared, too.
kimai-every-minutes = { $count ->
    [one] every minute
   *[other] every { $count } minutes
}
kimai-every-hours = { $count ->
    [one] every hour
   *[other] every { $count } hours
}
kimai-every-day = once a day

kimai-standing-none = Not connected
kimai-standing-paused = Paused
kimai-standing-waiting = Waiting for your look
kimai-standing-failing = Failing
kimai-standing-running = Reading now
kimai-standing-on = On
kimai-last-sync = Last sync
kimai-full-at = Everything compared
kimai-next-sync = Next sync
kimai-sync-now = Sync now
kimai-pause = Pause
kimai-resume = Resume
kimai-running = Kimai is being read just now.
kimai-reload = Reload

kimai-test = Test
kimai-test-now = Test the connection
kimai-tested = Tested { $when }
kimai-not-tested = Not tested yet
kimai-reachable = Reachable
kimai-version = Kimai { $version }
kimai-rights = What the token may see
kimai-rights-caption = What it may not see is unknown here, and never counted as 0.
kimai-right = Data
kimai-held = May see
kimai-follows = What follows
kimai-unknown = unknown
kimai-right-hours = Everybody's hours
kimai-right-rates = Rates and amounts
kimai-right-budgets = Budgets
kimai-list-users = Users
kimai-list-customers = Customers
kimai-list-projects = Projects
kimai-list-activities = Activities
kimai-list-hours = Hours
kimai-list-invoices = Invoices
kimai-list-missing = What was deleted
kimai-follows-read = Is read.
kimai-follows-needed = Without it nothing can be read.
kimai-follows-hours = Only hours of the token's owner were seen. If others record hours in Kimai, the token lacks the right to see them.
kimai-follows-activities = Hours come without their activity.
kimai-follows-users = People are called "Kimai user 7" until the token may see users.
kimai-follows-rates = Amounts of hours are unknown. Those known from before stay as long as the hours are the same.
kimai-follows-budgets = Budgets do not come. Those entered here stay.
kimai-follows-invoices = Invoices do not come.
kimai-follows-unknown = Could not be told for certain: Kimai shows nothing yet, or only some of it.

kimai-first = First sync
kimai-first-text = First look at what will come: everything is read as the sync will do it, and nothing is written. Then you start it.
kimai-look = See what will come
kimai-look-again = Look again
kimai-looking = Kimai is being looked at. This takes up to a minute.
kimai-start = Start the sync
kimai-preview = What will come
kimai-preview-caption = Looked at { $when }; of hours and invoices at most the newest 500. Nothing has been written.
kimai-list = List
kimai-there = In Kimai
kimai-read = Looked at
kimai-not-visible = The token may not see them
kimai-samples = The newest hours, as they will be stored
kimai-told = What is left out, and why

kimai-log = Log
kimai-kind = What
kimai-took = Took
kimai-new = New
kimai-changed = Changed
kimai-same = Same
kimai-skipped = Left out
kimai-failed = Failed
kimai-deleted = Deleted
kimai-kept = Gone in Kimai, kept on an invoice
kimai-requests = Requests
kimai-retries = Repeated after a problem
kimai-result = Result
kimai-kind-rehearsal = A look
kimai-kind-full = Everything
kimai-kind-changes = Changes
kimai-state-running = running
kimai-state-done = done
kimai-state-partly = done in part
kimai-state-stopped = stopped
kimai-state-failed = failed
kimai-seconds = { $count } s
kimai-minutes = { $count } min
kimai-problem-at = { $list }: { $problem }
kimai-again-at = It is tried again { $when }.

kimai-remove = Remove the connection
kimai-remove-title = Remove the connection to Kimai
kimai-remove-token = The token for { $address } is deleted. Nothing is read from there any more.
kimai-remove-log = The log of the connection is deleted.
kimai-remove-keeps = Customers, projects, hours and invoices that came from Kimai stay.

kimai-done-connected = Kimai is connected. Test it, then look at what will come.
kimai-done-saved = The connection was saved.
kimai-done-tested = The connection was tested.
kimai-done-looking = Kimai is being looked at. Reload the page in a moment.
kimai-done-started = The first sync has begun.
kimai-done-syncing = The sync has begun.
kimai-done-busy = Kimai is being read already.
kimai-done-paused = The sync is paused.
kimai-done-resumed = The sync goes on.
kimai-done-removed = The connection was removed. What it brought in stays.

kimai-problem-private = The address leads into a network that may not be reached from here. Whoever runs this program can allow it (PRIVATE_NETWORKS).
kimai-problem-unreachable = Nothing answers at this address. Is it spelled as in the browser, and is Kimai running?
kimai-problem-tls = No secure connection: the certificate is not valid for this address.
kimai-problem-too-slow = Kimai took too long to answer.
kimai-problem-too-large = The answer was too large.
kimai-problem-redirect = The address leads on to another one. Enter the one the browser ends up at.
kimai-problem-not-kimai = Something answers at this address, but it is no Kimai, or no API.
kimai-problem-too-old = This Kimai is older than 2.14 and knows no API tokens. Update it first.
kimai-problem-unauthorised = Kimai does not accept the token. Make a new one there and enter it here.
kimai-problem-forbidden = The token may not see this.
kimai-problem-busy = Kimai asks for patience.
kimai-problem-server = Kimai reports a fault of its own.
kimai-problem-broken = The answer was broken off or unreadable.
kimai-problem-no-key = Whoever runs this program must name a key file first (SECRET_KEY_FILE): tokens are stored sealed with it. Everything else works without.
kimai-problem-no-token = There is no token that can be read. Enter one.
kimai-problem-locked = Another import into this account was running.
kimai-problem-paused = It was paused meanwhile.
kimai-problem-internal = Something went wrong here, not in Kimai. The log of the program says what.

event-kimai-connected = Kimai connected
event-kimai-changed = Connection to Kimai changed
event-kimai-confirmed = Sync with Kimai started
event-kimai-paused = Sync with Kimai paused
event-kimai-resumed = Sync with Kimai resumed
event-kimai-removed = Connection to Kimai removed
event-kimai-synced = Data came from Kimai
