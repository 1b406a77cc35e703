# Hvad filer siger: regneark, PDF, print.

print = Udskriv
file-page = Side { $page } af { $pages }
file-made = Lavet { $when }
file-about = Om denne fil
file-too-many-for-pdf = En PDF kan højst have { $most } rækker. Vælg en kortere periode, eller brug Excel eller CSV.
