"""Tests of city packs."""
