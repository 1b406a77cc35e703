# Mails that went out, work in the background, and where they are found.

imports-tab-files = Files
