# Hvad filer siger: regneark, PDF, print.

print = Udskriv
file-page = Side { $page } af { $pages }
file-made = Dannet { $when }
file-about = Om denne fil
file-too-much-for-pdf = Det er for meget til en PDF, der kan have omkring { $most } rækker. Vælg en kortere periode, eller brug Excel eller CSV.
