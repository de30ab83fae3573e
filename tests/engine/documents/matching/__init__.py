"""Matching a document with a city's figures."""
