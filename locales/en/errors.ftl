error-home = To the overview
error-not-found = Page not found
error-not-found-text = There is nothing at this address, or you do not have access to it.
error-forbidden = You may not do this
error-forbidden-text = Your role lacks the right this page needs. An owner or administrator of this account can give it to you.
error-cross-site = This request came from another site
error-cross-site-text = For your safety it was refused. Open the page again and repeat what you did.
error-bad-address = This address cannot be shown
error-bad-address-text = It asks for a sort order, a filter, a date or a page that does not exist here.
error-too-many-rows = These are more than 100,000 rows. Choose a shorter period.
error-conflict = Somebody else changed this meanwhile
error-conflict-text = Nothing was saved. Open the page again to see what is stored now.
error-too-large = Too much at once
error-too-large-text = What was sent is larger than this page accepts.
error-too-many = Too many attempts
error-too-many-text = Try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
error-busy = Very busy right now
error-busy-text = Nothing was changed. Try again in a moment.
error-server = Something went wrong on our side
error-server-text = Nothing was saved halfway. Try again; if it stays, tell the people who run this portal what you did and when.
