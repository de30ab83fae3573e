"""Text that is safe in HTML."""

from __future__ import annotations

import re
from html import escape

UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that HTML does not allow."""
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that reorder what stands after them: a reader must see what is written."""


def safe(text: str) -> str:
    """Escaped, in text as in attributes; characters that cannot be shown, or that would reorder the page, become U+FFFD."""
    return escape(DIRECTION.sub("\ufffd", UNSHOWN.sub("\ufffd", text)), quote=True)
