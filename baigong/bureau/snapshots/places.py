"""Where in ``facts.yaml`` a record column is declared, for errors that point at it."""

from __future__ import annotations

from pathlib import Path

import yaml


def place(directory: Path, table: str, column: str | None) -> tuple[int, int]:
    """Line and column, from 1, of the record table or of its column; (1, 1) where the file cannot say."""
    try:
        node = yaml.compose((directory / "facts.yaml").read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeError, yaml.YAMLError):
        return (1, 1)
    found = (1, 1)
    for name in ["records", table, *(["columns", column] if column else ())]:
        entries = node.value if isinstance(node, yaml.MappingNode) else []
        match = next(((key, value) for key, value in entries if key.value == name), None)
        if match is None:
            break
        found = (match[0].start_mark.line + 1, match[0].start_mark.column + 1)
        node = match[1]
    return found
