"""A small site of the tests: real settings and templates, sample data in place of a city."""
