"""Small counts of people, and what would give them away, are left out of what is open to the public."""

from baigong.engine.figures.disclosure.days import DAYS_APART, nearest_open_day, open_days
from baigong.engine.figures.disclosure.model import SMALL, SPREAD, Protected
from baigong.engine.figures.disclosure.protection import protect
from baigong.engine.figures.disclosure.public import public_breakdowns

__all__ = [
    "DAYS_APART",
    "SMALL",
    "SPREAD",
    "Protected",
    "nearest_open_day",
    "open_days",
    "protect",
    "public_breakdowns",
]
