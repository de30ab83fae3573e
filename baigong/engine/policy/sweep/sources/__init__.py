"""Where the rows of a sweep come from: files of a bare folder, a city's snapshot, cases that are decided."""
