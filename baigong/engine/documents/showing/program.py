"""The report for programs: the JSON that docs/check.md describes."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from baigong.engine.documents.model import Finding, Quantity, Report
from baigong.engine.documents.showing.counted import summary

PLACES = 6


def as_json(report: Report) -> str:
    """One object: ``quantities``, ``findings``, ``summary``; a line break at its end."""
    data = {
        "quantities": [quantity(one) for one in report.quantities],
        "findings": [finding(one) for one in report.findings],
        "summary": summary(report),
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def quantity(one: Quantity) -> dict[str, Any]:
    """A quantity; ``low`` and ``high`` half-open in base units, None where open."""
    return {
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "low": plain(one.low),
        "high": plain(one.high),
        "unit": one.unit,
        "kind": one.kind,
        "counts": one.counts,
        "understood": one.understood,
        "indicator": one.indicator,
    }


def finding(one: Finding) -> dict[str, Any]:
    """A finding; ``quantities`` are indexes into the list of quantities."""
    return {
        "kind": one.kind,
        "severity": one.severity,
        "message": one.message,
        "cure": one.cure,
        "rule": one.rule,
        "quantities": list(one.quantities),
        "start": one.start,
        "end": one.end,
    }


def plain(value: Fraction | None) -> int | float | None:
    """An integer where the value is whole, else a decimal to six places."""
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else round(float(value), PLACES)
