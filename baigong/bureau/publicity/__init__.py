"""Publicity activities: exhibitions, education weeks, media reports."""
