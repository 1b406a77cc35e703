# The report of time: what rows that belong together say.

report-several = mehrere ({ $count })
report-week = Woche { $number }, { $year }
