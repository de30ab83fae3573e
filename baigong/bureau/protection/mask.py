"""How a personal number is shown to those who may not see it."""

from __future__ import annotations


def masked(text: str) -> str:
    """Keep enough to recognise: 18 digits show 4 and 4, eleven show 3 and 4, others only the last 4 (or nothing).

    >>> masked("990101199001011234")
    '9901**********1234'
    """
    head = {18: 4, 11: 3}.get(len(text), 0)
    tail = 4 if len(text) > 8 else 0
    return text[:head] + "*" * (len(text) - head - tail) + text[len(text) - tail :]
