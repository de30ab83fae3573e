"""Policies as SQL: one rule text for one row and for a nation, in DuckDB and in Spark."""
