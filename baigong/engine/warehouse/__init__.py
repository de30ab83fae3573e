"""Parquet snapshots of records, and the DuckDB session that sees them as of a day."""
