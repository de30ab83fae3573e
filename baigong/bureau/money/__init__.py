"""Grants won and payments made, in integer fen."""
