"""Ends the whole run where one test hangs: what is refused is refused at once."""

from __future__ import annotations

import faulthandler
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 120
"""A hundred times what any of it takes on a slow machine."""


@contextmanager
def guard() -> Iterator[None]:
    """Prints where it hangs and ends the process; a loop in C hears no signal."""
    faulthandler.dump_traceback_later(SECONDS, exit=True, file=sys.__stderr__ or 2)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
