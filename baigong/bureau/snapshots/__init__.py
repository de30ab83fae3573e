"""Takes snapshots of the records and finds public names for record lists."""
