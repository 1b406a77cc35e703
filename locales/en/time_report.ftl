# The report of time: what rows that belong together say.

report-several = several ({ $count })
report-week = Week { $number }, { $year }
