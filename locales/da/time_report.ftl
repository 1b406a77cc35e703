# The report of time: what rows that belong together say.

report-several = flere ({ $count })
report-week = Uge { $number }, { $year }
