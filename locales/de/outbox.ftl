# Versandte E-Mails, Arbeit im Hintergrund und wo man sie findet.

imports-tab-files = Dateien
