"""The full-size synthetic city."""
