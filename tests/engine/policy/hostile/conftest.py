"""Every test of this room is under guard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.policy.hostile.guard import guard


@pytest.fixture(autouse=True)
def _guarded() -> Iterator[None]:
    with guard():
        yield
