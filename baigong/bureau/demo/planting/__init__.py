"""Planted truth: subjects of policies whose outcome is known because they were made for it."""
