"""Tests of what a printed number says."""
