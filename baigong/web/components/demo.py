"""Whether the city on show is a demonstration: its people are invented, and every page must say so."""

from __future__ import annotations

from baigong.engine.base.home import home

MARK = "demo.json"
"""Left in the data folder by whatever fills the database with invented people."""


def is_demo() -> bool:
    """True where the data folder carries the demonstration's mark."""
    return (home(create=False) / MARK).exists()
