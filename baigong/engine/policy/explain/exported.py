"""The documented shape of an explanation: money in fen, days as 2018-08-31."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from baigong.engine.policy.explain.model import AmountShown, Asked, Explanation, Hole, ParameterValue, Place
from baigong.engine.policy.model import Basis

NOT_COMPUTED = "not computed"


def as_json(one: Explanation) -> dict[str, Any]:
    """Values that ``json.dumps`` takes."""
    found = {
        "policy": one.policy,
        "title": one.title,
        "subject": one.subject,
        "day": one.day,
        "outcome": one.outcome,
        "provisional": one.provisional,
        "amount": one.amount,
        "by": one.by,
        "decided": one.decided,
        "decided_case": None if one.case is None else asdict(one.case),
        "place": _place(one.place),
        "in_force": _asked(one.in_force),
        "vetoes": [_asked(veto) for veto in one.vetoes],
        "conditions": [_asked(condition) for condition in one.conditions],
        "sum": _sum(one.sum),
        "missing": [asdict(missing) for missing in one.missing],
        "hole": _hole(one.hole),
        "nearest": None if one.nearest is None else asdict(one.nearest),
        "used": [asdict(used) for used in one.used],
        "basis": _basis(one.basis),
    }
    plain: dict[str, Any] = _plain(found)
    return plain


def _asked(one: Asked) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "result": one.result,
        "says": one.says,
        "when": one.text,
        **_read(one),
        "basis": _basis(one.basis),
    }


def _read(one: Asked | AmountShown) -> dict[str, Any]:
    parameters = {name: _parameter(value) for name, value in one.parameters.items()}
    return {"values": one.values, "parameters": parameters, "computed": one.computed}


def _parameter(one: ParameterValue) -> dict[str, Any]:
    return {
        "value": one.value,
        "at": one.at,
        "title": one.title,
        "unit": "fen" if one.money else "",
        "assumed": one.assumed,
        "basis": _basis(one.basis),
    }


def _sum(one: AmountShown | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"value": one.value, "amount": one.text, **_read(one), "ceiling": one.ceiling}


def _place(one: Place | None) -> str | list[dict[str, Any]] | None:
    if one is None:
        return None
    return [asdict(limit) for limit in one.limits] if one.computed else NOT_COMPUTED


def _hole(one: Hole | None) -> dict[str, Any] | None:
    return None if one is None else asdict(one)


def _basis(listed: tuple[Basis, ...]) -> list[dict[str, str]]:
    return [{"document": one.document, "article": one.article, "title": one.title} for one in listed]


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value
