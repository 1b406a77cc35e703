# The report of time: what rows that belong together say.

report-several = mai multe ({ $count })
report-week = Săptămâna { $number }, { $year }
