"""The words of the data files, as they stand and compiled; and words bare, for comparison."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache
def data(name: str) -> dict[str, Any]:
    """The content of ``relating/<name>.toml``."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """A compiled expression of words.toml: ``pattern("common", "year")``."""
    return re.compile(data("words")[section][name])


def bare(text: str) -> str:
    """Words without spaces, quotes, brackets and 的, for comparison."""
    return pattern("common", "dropped").sub("", text)
