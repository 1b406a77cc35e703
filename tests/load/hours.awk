# Hours as a time tracker exports them, for bin/bench: awk -v rows=1000000 -f tests/load/hours.awk
# 20 people, 100 customers with 3 projects each, five years, oldest first; every line says something of its own.
BEGIN {
    split("Development,Consulting,Project management,Design,Support,Travel", activity, ",")
    split("31,28,31,30,31,30,31,31,30,31,30,31", days, ",")
    print "date,start,duration,customer,project,person,email,activity,description,currency,rate,amount"
    for (n = 0; n < rows; n++) {
        day = int(n * 1825 / rows)
        year = 2021 + int(day / 365)
        rest = day % 365
        for (month = 1; rest >= days[month]; month++) rest -= days[month]
        customer = n * 7 % 100
        minutes = 15 * (1 + n % 16)
        printf "%04d-%02d-%02d,%02d:%02d,%d:%02d,Customer %d & Sons,Project %d,Person %d,p%d@company.example,%s,\"Worked on the export of open orders, no. %d\",EUR,100.00,%d.00\n", \
            year, month, rest + 1, 7 + n % 11, n % 4 * 15, minutes / 60, minutes % 60, customer, customer * 3 + n % 3, n % 20, n % 20, \
            activity[1 + n % 6], n, minutes / 60 * 100
    }
}
