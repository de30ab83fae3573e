"""The expressions and words of claims.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from baigong.engine.documents.relating.words import data


@lru_cache
def claim(section: str, name: str) -> re.Pattern[str]:
    """A compiled expression of claims.toml."""
    return re.compile(data("claims")[section][name])


def words(section: str) -> Mapping[str, Any]:
    """A section of claims.toml as it stands."""
    found: Mapping[str, Any] = data("claims")[section]
    return found
