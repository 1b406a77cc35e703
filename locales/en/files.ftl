# What files say: workbooks, PDF, print.

print = Print
file-page = Page { $page } of { $pages }
file-made = Made { $when }
file-about = About this file
file-too-many-for-pdf = A PDF holds at most { $most } rows. Choose a shorter period, or take Excel or CSV.
