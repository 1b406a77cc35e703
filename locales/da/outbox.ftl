# Mails, der er sendt, arbejde i baggrunden, og hvor de findes.

imports-tab-files = Filer
