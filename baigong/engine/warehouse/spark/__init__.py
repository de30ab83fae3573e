"""Spark: where one machine is outgrown, the same statements on many."""
