"""Policies worked through in plain Python over one row: the same answers as the compiled SQL, without a database."""
