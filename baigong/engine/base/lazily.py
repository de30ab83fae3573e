"""Names of a room that are loaded when they are first used, so that the room itself is light to import."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any


def loaded(room: str, homes: Mapping[str, str], name: str) -> Any:
    """``name`` from its module inside ``room``; for a room's ``__getattr__``. Raises AttributeError for a name without a home."""
    if name not in homes:
        raise AttributeError(name)
    return getattr(import_module(f"{room}.{homes[name]}"), name)
