"""Speeds of policies: over a city's people beside SQL by hand and OpenFisca, over a nation from Parquet, and explained."""
