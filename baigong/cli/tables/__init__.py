"""Tables that commands print and save: one shape, written for a terminal, a pipe, CSV or Excel."""
