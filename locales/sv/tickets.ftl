# Supportärenden, för båda parter, och filerna till dem.

tickets-intro = Fråga { $account } och följ vad som händer.
tickets-search = Sök på ämne, nummer eller text
tickets-count = { $count ->
    [one] { $count } ärende
   *[other] { $count } ärenden
}
tickets-open = Öppna
tickets-closed = Stängda
tickets-all = Alla
tickets-none-open = Inga öppna ärenden
tickets-none-open-text = { $account } har svarat på allt ni har frågat om.
tickets-show-all = Visa alla ärenden
tickets-mine = Mina
tickets-unassigned = Utan ansvarig
tickets-inbox-intro = Vad era kunder frågar om och vem som ska agera.
tickets-inbox-search = Sök på ämne, nummer, kund eller text
tickets-inbox-none = Inga ärenden ännu
tickets-inbox-none-text = Kunder vars åtkomst visar supportärenden skapar dem i extranätet. Ni kan också skapa ett åt en kund.
tickets-inbox-empty = Här finns inget
tickets-inbox-empty-text = Inget ärende i den här vyn.

ticket-new = Nytt ärende
ticket-new-text = Ärendet går till { $account }. Svaret kommer här och via e-post.
ticket-new-choose = För vilken kund?
ticket-new-for = För { $customer }. Kunden läser allt.
ticket-go-on = Fortsätt
ticket-subject = Ämne
ticket-text = Vad gäller det?
ticket-text-hint = Vad du gjorde, vad som hände och vad du hade väntat dig.
ticket-no-project = Inget projekt
ticket-project-hint = Den som inte får se projektet ser inte heller ärendet.
ticket-contact-hint = Den här personen får e-post om ärendet. Väljs alla får alla som får se det e-posten.
ticket-shared = Alla hos kunden
ticket-send = Skapa ärendet
ticket-about-invoice = Fråga om faktura { $number }
ticket-invoice-text = Ärendet kommer att gälla faktura { $number }.
ticket-number = Ärende #{ $number }
ticket-of = Kontaktperson
ticket-last = Senaste inlägg
ticket-opened-at = Skapat
ticket-about = Om ärendet
ticket-assigned = Ansvarig
ticket-assigned-nobody = Ingen ännu
ticket-assigned-somebody = Tilldelat
ticket-waits-you = Väntar på dig
ticket-waits-account = Väntar på { $account }
ticket-waits-us = Väntar på oss
ticket-waits-customer = Väntar på kunden
ticket-closed = Stängt
ticket-closed-by = Stängt av { $name }
ticket-reopened-by = Återöppnat av { $name }
ticket-close = Stäng ärendet
ticket-reopen = Återöppna ärendet
ticket-answer = Ditt svar
ticket-answer-reopens = Ärendet är stängt. Ett svar öppnar det igen.
ticket-send-answer = Skicka svar
ticket-public = Svar till kunden
ticket-public-hint = Alla hos { $customer } som får se ärendet läser det. De som deltar får det via e-post.
ticket-public-text = Text till kunden
ticket-then = Därefter
ticket-send-public = Skicka till kunden
ticket-note = Intern anteckning
ticket-note-hint = Bara era egna läser den. { $customer } får aldrig se den.
ticket-note-text = Text till era egna
ticket-save-note = Spara intern anteckning
ticket-panel = Handläggning
ticket-opened-notice = Ärende #{ $number } har skapats. Svaret kommer här och via e-post.
ticket-opened-for-notice = Ärendet har skapats och kunden får veta det.
ticket-answered-notice = Ditt svar har skickats.
ticket-closed-notice = Ärendet har stängts.
ticket-reopened-notice = Ärendet är öppet igen.
ticket-noted-notice = Den interna anteckningen har sparats.
ticket-saved-notice = Ärendet har ändrats.

files-label = Filer
files-hint = Högst { $count } filer på { $each } MB vardera, { $all } MB totalt. Dokument, bilder, text och ZIP.
files-again = Välj dina filer igen: de sparades inte
files-too-many = Skicka högst { $count } filer åt gången
files-too-much = Filerna är tillsammans större än { $all } MB
files-no-room = { $account } har inte plats för fler filer. Skicka utan dem
file-empty = { $name } är tom
file-too-large = { $name } är större än { $most } MB
file-kind = { $name } är inte av en typ som kan skickas
file-content = { $name } är inte vad filändelsen säger
size-bytes = { $count } byte
size-kilobytes = { $count } kB
size-megabytes = { $count } MB

event-ticket-opened = Ärende skapat
event-ticket-answered = Ärende besvarat
event-ticket-closed = Ärende stängt
event-ticket-reopened = Ärende återöppnat
event-ticket-assigned = Ärende överlämnat
event-ticket-turned = Ärende: ändrat vem som ska agera
event-ticket-noted = Intern anteckning tillagd i ärende

home-cases = Öppna supportärenden
home-cases-all = Alla ärenden

mail-case-subject = [#{ $number }] { $subject }
mail-case-person = { $name } på { $company }
mail-case-opened = { $who } har skapat det här ärendet:
mail-case-answered = { $who } har svarat i ärendet:
mail-case-closed = { $who } har stängt ärendet.
mail-case-reopened = { $who } har öppnat ärendet igen.
mail-case-handed = { $who } har lämnat över det här ärendet till dig.
mail-case-handed-what = ”{ $subject }”, ett ärende från { $customer }
mail-case-files = { $count ->
    [one] { $count } fil är bifogad. Den finns i ärendet.
   *[other] { $count } filer är bifogade. De finns i ärendet.
}
mail-case-button = Öppna ärendet
mail-case-why = Du får det här mejlet för att du deltar i ärendet hos { $account }.
mail-case-why-assigned = Du får det här mejlet för att du ansvarar för ärendet.
mail-case-why-manager = Du får det här mejlet för att du ansvarar för { $customer } och ingen annan ansvarar för ärendet.
mail-case-why-owner = Du får det här mejlet för att ingen ansvarar för ärendet ännu och du är ägare av { $account }.
