"""What the code can say: every literal that is handed to ``_``, as a pattern."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.engine.policy.page.blocks import ROOT

TOKEN = re.compile(r"\{\{|\}\}|(\{[a-z_]*(?::[^{}]*)?\})")
"""A doubled brace, or a place to be filled."""
ENGINE = ROOT / "baigong" / "engine"


def literals(paths: Iterable[Path]) -> Iterator[str]:
    """Every message of these modules."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
                (argument,) = node.args
                assert isinstance(argument, ast.Constant), path
                yield str(argument.value)


def modules(*patterns: str) -> list[Path]:
    """The modules of the engine under these patterns; each finds some."""
    found = [sorted(ENGINE.glob(pattern)) for pattern in patterns]
    assert all(found)
    return [path for one in found for path in one]


def pattern(template: str) -> re.Pattern[str]:
    """What the template can become; one that is never filled stands for itself."""
    filled = "(.+)".join(map(re.escape, _halves(template)))
    return re.compile(f"{filled}|{re.escape(template)}", re.DOTALL)


def with_dots(template: str) -> str:
    """The template with … where something is filled in."""
    return "…".join(_halves(template))


def _halves(template: str) -> list[str]:
    """What stands between the places to be filled."""
    halves, last = [""], 0
    for found in TOKEN.finditer(template):
        halves[-1] += template[last : found.start()]
        last = found.end()
        if found[1]:
            halves.append("")
        else:
            halves[-1] += found[0][0]
    halves[-1] += template[last:]
    return halves
