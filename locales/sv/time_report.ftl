# The report of time: what rows that belong together say.

report-several = flera ({ $count })
report-week = Vecka { $number }, { $year }
