"""How much was read, and what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, get_args

from baigong.engine.documents.model import AsideKind, FindingKind, Report


def summary(report: Report) -> Mapping[str, Any]:
    """Counts of quantities, what was set aside (by kind), relations and findings (by kind); notes of the reading; the city."""
    understood = sum(one.understood for one in report.quantities)
    hold = sum(one.holds for one in report.relations)
    return {
        "quantities": len(report.quantities),
        "understood": understood,
        "not_understood": len(report.quantities) - understood,
        "set_aside": _counted(get_args(AsideKind), [one.kind for one in report.scan.asides]),
        "relations": {"checked": len(report.relations), "hold": hold, "fail": len(report.relations) - hold},
        "findings": _counted(get_args(FindingKind), [one.kind for one in report.findings]),
        "notes": list(report.document.notes),
        "city": dict(report.city),
    }


def _counted(kinds: tuple[str, ...], found: list[str]) -> dict[str, int]:
    """Every kind, with 0 where there is none."""
    counts = Counter(found)
    return {kind: counts[kind] for kind in kinds}
