"""Java's own words at its start, which no setting of Spark keeps from standard error."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

ERRORS = 2


@contextmanager
def quiet() -> Iterator[None]:
    """Whatever program is started inside writes its errors nowhere, for as long as it runs; this one's own return afterwards."""
    kept = os.dup(ERRORS)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, ERRORS)
        yield
    finally:
        os.dup2(kept, ERRORS)
        os.close(kept)
        os.close(nowhere)
