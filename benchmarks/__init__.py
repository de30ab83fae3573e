"""Speeds that are promised, measured. See README.md."""
