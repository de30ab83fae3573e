"""How much one visitor may ask for at once."""

from __future__ import annotations

FILE_BYTES = 10 * 1024 * 1024
"""The largest file."""
BODY_BYTES = FILE_BYTES + 1024 * 1024
"""The largest request; what is larger is not read."""
PAGES = 200
CHARACTERS = PAGES * 22 * 28
"""The longest text: so many pages of 22 lines of 28 characters."""
AT_ONCE = 2
"""So many documents are checked at the same time in one process; the rest of the site stays quick."""
PATIENCE = 10.0
"""Seconds that the next one waits for its turn."""
