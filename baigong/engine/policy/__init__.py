"""Policies as data: read, decide, sweep, try their cases. Usable alone, on a bare folder, with no city and no database.

Names are loaded when they are first used. ``explain``, ``prove``, ``simulate``, ``sweep`` and ``unclaimed`` are the functions, although their
rooms have the same names: modules inside are reached by their whole path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from baigong.engine.base.lazily import loaded
from baigong.engine.policy.explain import explain
from baigong.engine.policy.prove import prove, prove_reform
from baigong.engine.policy.simulate import simulate
from baigong.engine.policy.sweep import sweep
from baigong.engine.policy.unclaimed import unclaimed

if TYPE_CHECKING:
    from baigong.engine.policy.cases import coverage_of, run_cases
    from baigong.engine.policy.diff import compare
    from baigong.engine.policy.read import check_book, load_book

__all__ = [
    "check_book",
    "compare",
    "coverage_of",
    "explain",
    "load_book",
    "prove",
    "prove_reform",
    "run_cases",
    "simulate",
    "sweep",
    "unclaimed",
]
HOMES = {
    "check_book": "read",
    "compare": "diff",
    "coverage_of": "cases",
    "load_book": "read",
    "run_cases": "cases",
}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> Any:
    return loaded(__name__, HOMES, name)
