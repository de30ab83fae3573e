"""How much one form may hold."""

from __future__ import annotations

BODY_BYTES = 64 * 1024
"""The largest request; what is larger is not read."""
ANSWER_CHARACTERS = 200
"""The longest answer; the rest of a longer one is not looked at, and it is refused all the same."""
RADIOS = 12
"""So many choices are shown at once; more stand in a list that opens."""
