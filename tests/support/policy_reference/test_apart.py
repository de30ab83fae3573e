"""The interpreter stands apart from what it judges."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
ALLOWED = {"__future__", "collections", "csv", "dataclasses", "datetime", "functools", "itertools", "json", "math"} | {
    "operator",
    "pathlib",
    "random",
    "typing",
    "hypothesis",
    "yaml",
    "tests.support.policy_reference",
}


def imported(path: Path) -> Iterator[str]:
    """What a module imports, by full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_it_imports_little_and_nothing_of_the_engine() -> None:
    modules = [path for path in HERE.glob("*.py") if not path.name.startswith("test_")]
    assert len(modules) > 15
    strange = {
        f"{path.name}: {name}"
        for path in modules
        for name in imported(path)
        if not any(name == one or name.startswith(f"{one}.") for one in ALLOWED)
    }
    assert strange == set()
