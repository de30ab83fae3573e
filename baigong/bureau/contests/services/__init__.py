"""Writes of the contests room, one verb a file."""
