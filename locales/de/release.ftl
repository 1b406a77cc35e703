release-heading = Sichtbarkeit von Stunden
release-label = Wann Stunden erscheinen
release-hint = Summen und Budgets, die der Kunde sieht, zählen nur die Stunden, die erscheinen.
release-hint-account = Summen und Budgets, die der Kunde sieht, zählen nur die Stunden, die erscheinen. Eine Änderung gilt sofort für alle Kunden, deren Zugang nichts anderes festlegt.
release-registered = Sobald sie erfasst sind
release-approved = Sobald sie freigegeben sind
release-invoiced = Sobald ihre Rechnung versandt ist
release-after = Einige Tage nach der Arbeit
release-after-days = { $days ->
    [one] { $days } Tag nach der Arbeit
   *[other] { $days } Tage nach der Arbeit
}
release-as-account = Wie in den Einstellungen: { $what }
release-days = Tage nach der Arbeit
release-days-hint = Von 1 bis 999
release-days-bad = Geben Sie eine ganze Zahl von 1 bis 999 ein
release-note-approved = Stunden erscheinen hier, sobald sie freigegeben sind.
release-note-invoiced = Stunden erscheinen hier, sobald ihre Rechnung versandt ist.
release-note-after = { $days ->
    [one] Stunden erscheinen hier { $days } Tag nach der Arbeit.
   *[other] Stunden erscheinen hier { $days } Tage nach der Arbeit.
}
