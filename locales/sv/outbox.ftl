# Mejl som skickats, arbete i bakgrunden och var de finns.

imports-tab-files = Filer
