"""Commands speak Chinese in these tests, whatever the terminal speaks."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "zh")
