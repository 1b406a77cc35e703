# What files say: workbooks, PDF, print.

print = Print
file-page = Page { $page } of { $pages }
file-made = Made { $when }
file-about = About this file
file-too-much-for-pdf = This is too much for a PDF, which holds some { $most } rows. Choose a shorter period, or take Excel or CSV.
