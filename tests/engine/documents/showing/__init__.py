"""Showing a checked document."""
