"""SQL as people read it."""

from __future__ import annotations

import re

from sqlglot import exp
from sqlglot.errors import ErrorLevel

WIDTH = 120
BROKEN = re.compile(r"(?P<before>[^\n]*\()\n\s*(?P<inside>[^\n]*)\n\s*(?P<after>\)[^\n]*)")
"""Brackets around one line, broken over three."""


def written(tree: exp.Expr, dialect: str) -> str:
    """A statement over several lines. Raises UnsupportedError for what ``dialect`` cannot say."""
    text = tree.sql(dialect, pretty=True, max_text_width=WIDTH, unsupported_level=ErrorLevel.RAISE)
    joined = ""
    while joined != text:
        joined, text = text, BROKEN.sub(_joined, text)
    return text


def _joined(found: re.Match[str]) -> str:
    """On one line, if what stands inside is whole and there is room; only blanks are taken."""
    before, inside, after = found["before"], found["inside"], found["after"]
    whole = inside.count("(") == inside.count(")") and inside.count("'") % 2 == 0
    line = before + inside + after
    return line if whole and len(line) <= WIDTH else found[0]
