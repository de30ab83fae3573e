"""The demonstration city, read without the code that made it."""
