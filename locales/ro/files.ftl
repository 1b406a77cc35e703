# Ce spun fișierele: foi de calcul, PDF, tipărire.

print = Tipărește
file-page = Pagina { $page } din { $pages }
file-made = Creat la { $when }
file-about = Despre acest fișier
file-too-much-for-pdf = Este prea mult pentru un PDF, care cuprinde circa { $most } de rânduri. Alegeți o perioadă mai scurtă sau luați Excel ori CSV.
