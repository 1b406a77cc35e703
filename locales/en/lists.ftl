# Lists of the staff's pages: columns, pages, saved views, changes of many rows, and the way back.

list-columns = Columns
list-size = Rows on a page
list-remove-filter = Remove filter
list-pick = Select { $name }
list-pick-all = Select all rows
list-pick-hint = Select rows to change them together.
list-picked = { $n } selected
list-none-picked = Select at least one row.
views = Saved views
view-save = Save this view
view-save-hint = A name for the filters, order and columns you see now.
view-name = Name of the view
view-shared = Offer it to all colleagues
view-is-shared = shared
view-saved = The view was saved.
view-unknown = This is no list that a view can be saved of.
view-too-many = At most { $most } views can be kept. Remove one first.
undo = Undo
undone = The change was undone.
event-change-undone = undid a change of several rows
