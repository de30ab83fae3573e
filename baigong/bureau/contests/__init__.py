"""Contests: events, entries, medals, promotions, standings."""
