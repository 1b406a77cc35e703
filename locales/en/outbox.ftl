# Mails that went out, work in the background, and where they are found.

imports-tab-files = Files

nav-mails = Mails
outbox-mails-intro = What was sent to customers and colleagues, and what became of it.
outbox-mails-search = Search recipients and subjects
outbox-mails-count = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
outbox-mails-none = No mails yet
outbox-mails-none-text = Every mail that Extranet writes is listed here, whether it was sent or not.
outbox-subject = Subject
outbox-to = To
outbox-tries = Tries
outbox-why = What went wrong
outbox-next = Tried again
outbox-sent-at = Sent on
outbox-written = Written
outbox-queued = Waiting
outbox-sent = Sent
outbox-failed = Failed
outbox-unknown = Unknown
outbox-trouble = Failed or unknown
outbox-any-kind = Any kind
outbox-kind-access = Access given
outbox-kind-password = Password changed
outbox-kind-invited = Invitation
outbox-kind-case = Support case
outbox-again = Send again
outbox-again-done = { $count ->
    [one] { $count } mail is sent again.
   *[other] { $count } mails are sent again.
}
outbox-again-left = Sent again: { $count }. Left alone: { $left }, because they may have arrived. Open a mail to decide.
outbox-case-hidden = About a support case
outbox-case-hidden-text = What it says is for those who may read support cases.
outbox-text = Text
outbox-mail = Mail
outbox-masked = One-time links are not shown here: only whoever got the mail can use them.
outbox-said = The mail server says:
outbox-sure = Did it arrive?
outbox-sure-text = The connection ended while this mail was being sent, so nobody knows. Ask the recipient first if you can: sent again, it may arrive twice.
outbox-again-anyway = Send again anyway
outbox-why-address = The address is not valid.
outbox-why-set-up = Sending mail is not set up correctly on the server.
outbox-why-unreachable = The mail server could not be reached.
outbox-why-later = The mail server did not take it for now ({ $code }).
outbox-why-refused = The mail server refused it ({ $code }).
outbox-why-other = It could not be sent.
outbox-why-gone = What it was about is no longer there.
outbox-why-busy = Too much else was being done.
outbox-why-version = Another version of Extranet asked for it.
outbox-why-fault = A fault inside Extranet. The server’s log of that time says more.
outbox-jobs = Background work
outbox-jobs-intro = What was given up after its last try. Try it again, or dismiss what you have seen to in another way.
outbox-jobs-search = Search names
outbox-jobs-count = { $count ->
    [one] { $count } given up
   *[other] { $count } given up
}
outbox-jobs-none = Nothing was given up
outbox-jobs-none-text = Whatever could not be done in the background shows up here.
outbox-open = Not seen to
outbox-dismissed = Dismissed
outbox-retry = Try again
outbox-dismiss = Dismiss
outbox-retried = Tried again: { $count }
outbox-dismissed-done = Dismissed: { $count }
outbox-what = What
outbox-about = About
outbox-asked = Asked for
outbox-given-up = Given up
outbox-job-mail = Send a mail
outbox-job-access = Tell a contact about their sign-in
outbox-job-password = Tell that a password was changed
outbox-job-invited = Send an invitation
outbox-job-redate = Move hours to the days of a new time zone
outbox-job-kimai = Read from Kimai
outbox-job-case = Tell about a support case
outbox-job-check = Read an uploaded file
outbox-job-import = Bring a file in
outbox-job-undo = Take an import back
outbox-job-other = Something this version does not know
event-mail-sent-again = Mail sent again
event-job-retried = Background work tried again
event-job-dismissed = Background work dismissed
own-company-besides = { $count }, and your own company
budget-partly = Partly unknown: hours without an amount in { $currency } are not in it.
