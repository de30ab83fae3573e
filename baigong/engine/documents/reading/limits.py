"""How much of a document is read at most: ``limits.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from baigong.engine.base.errors import InputError
from baigong.engine.base.language import _


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes, but for ``characters``, ``pages``, ``page_characters``, ``members``, ``ratio``, ``depth``, ``columns`` and ``pdf_seconds``."""

    characters: int
    file: int
    pages: int
    page_characters: int
    pdf_memory: int
    pdf_seconds: int
    members: int
    part: int
    unpacked: int
    ratio: int
    ratio_from: int
    depth: int
    columns: int


@lru_cache
def limits() -> Limits:
    """The limits that hold."""
    return Limits(**tomllib.loads(Path(__file__).with_name("limits.toml").read_text(encoding="utf-8")))


def hold_length(length: int) -> None:
    """Raise InputError for more characters than are read."""
    most = limits().characters
    if length > most:
        raise InputError(
            _("文件的文字超过 {most:,} 个字符，不能一次检查。请把文件分成几份，分别检查。").format(most=most)
        )
