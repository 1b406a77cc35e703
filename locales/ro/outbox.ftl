# E-mailurile trimise, munca din fundal și unde se găsesc.

imports-tab-files = Fișiere
