error-home = Til oversigten
error-not-found = Siden blev ikke fundet
error-not-found-text = Der er intet på denne adresse, eller du har ikke adgang til det.
error-forbidden = Det har du ikke ret til
error-forbidden-text = Din rolle mangler den rettighed, som siden kræver. En ejer eller administrator af kontoen kan give dig den.
error-cross-site = Anmodningen kom fra et andet websted
error-cross-site-text = Den blev afvist af hensyn til din sikkerhed. Åbn siden igen, og gentag det, du gjorde.
error-bad-address = Adressen kan ikke vises
error-bad-address-text = Den beder om en sortering, et filter, en dato eller en side, der ikke findes her.
error-too-many-rows = Der er mere end 100.000 rækker. Vælg en kortere periode.
error-conflict = En anden har ændret dette i mellemtiden
error-conflict-text = Intet er gemt. Åbn siden igen for at se, hvad der er gemt nu.
error-too-large = For meget på én gang
error-too-large-text = Det, der blev sendt, er større, end siden kan tage imod.
error-too-many = For mange forsøg
error-too-many-text = Prøv igen om { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}.
error-busy = Der er meget travlt lige nu
error-busy-text = Intet er ændret. Prøv igen om et øjeblik.
error-server = Noget gik galt hos os
error-server-text = Intet er gemt halvt. Prøv igen; hvis fejlen bliver ved, så fortæl dem, der driver portalen, hvad du gjorde og hvornår.
