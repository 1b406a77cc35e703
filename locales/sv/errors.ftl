error-home = Till översikten
error-not-found = Sidan hittades inte
error-not-found-text = Det finns inget på den här adressen, eller så har du inte åtkomst till det.
error-forbidden = Du har inte behörighet till detta
error-forbidden-text = Din roll saknar den behörighet som sidan kräver. En ägare eller administratör för kontot kan ge dig den.
error-cross-site = Begäran kom från en annan webbplats
error-cross-site-text = Den avvisades för din säkerhet. Öppna sidan igen och upprepa det du gjorde.
error-bad-address = Adressen kan inte visas
error-bad-address-text = Den ber om en sortering, ett filter, ett datum eller en sida som inte finns här.
error-too-many-rows = Det är fler än 100 000 rader. Välj en kortare period.
error-conflict = Någon annan har ändrat detta under tiden
error-conflict-text = Inget har sparats. Öppna sidan igen för att se vad som är sparat nu.
error-too-large = För mycket på en gång
error-too-large-text = Det som skickades är större än vad sidan tar emot.
error-too-many = För många försök
error-too-many-text = Försök igen om { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}.
error-busy = Hög belastning just nu
error-busy-text = Inget har ändrats. Försök igen om en stund.
error-server = Något gick fel hos oss
error-server-text = Inget har sparats till hälften. Försök igen; om felet kvarstår, berätta för dem som driver portalen vad du gjorde och när.
