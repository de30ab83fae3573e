"""Provisions whose values stand in policies: a parameter's number, or a list of policies' names. A rule is written once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from baigong.engine.base.language import _
from baigong.engine.pack.listed import listed
from baigong.engine.pack.model import DatedValue, Provision
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean
from baigong.engine.pack.text import read_text
from baigong.engine.pack.yaml_text import parse_yaml

PLACE = re.compile(r"([a-z][a-z0-9-]*)\.([a-z][a-z0-9_]*)(?:\[([^\[\]]+)\])?")
"""``policy.parameter`` or ``policy.parameter[key, …]``."""


class _Wrong(Exception):  # noqa: N818  # never leaves this module
    """Mistake and cure."""


def with_values(
    directory: Path, provisions: Mapping[str, Provision], page: Page
) -> tuple[Mapping[str, Provision], list[Problem]]:
    """The provisions, those that name policies with the values that stand there; and what could not be found."""
    problems, found = [], dict(provisions)
    for name, one in provisions.items():
        if one.policy is None and not one.policies:
            continue
        try:
            found[name] = one.model_copy(update={"values": _from(directory, one)})
        except _Wrong as wrong:
            problems.append(page.problem((name, "policies" if one.policies else "policy"), *wrong.args))
    return found, problems


def _from(directory: Path, one: Provision) -> tuple[DatedValue, ...]:
    if one.policies and one.policy is not None:
        raise _Wrong(_("policy 和 policies 只能写一个"), _("一个数写 policy，几项政策的名称写 policies"))
    if one.values:
        key = "policies" if one.policies else "policy"
        raise _Wrong(_("values 和 {key} 只能写一个").format(key=key), _("政策里有这个值就删去 values"))
    if one.policies:
        for at, name in enumerate(one.policies):
            if name in one.policies[:at]:
                raise _Wrong(_("政策“{name}”写了两次").format(name=name), _("请删去一个"))
        return listed([read_policy(directory, name) for name in one.policies])
    return _values(directory, one.policy or "")


def _values(directory: Path, place: str) -> tuple[DatedValue, ...]:
    parts = PLACE.fullmatch(place.strip())
    if parts is None:
        raise _Wrong(_("“{place}”不是政策参数").format(place=place), _("请写 政策.参数，表格写 政策.参数[键]"))
    policy = read_policy(directory, parts[1])
    parameters = policy.get("parameters")
    known = parameters if isinstance(parameters, dict) else {}
    parameter = known.get(parts[2])
    if not isinstance(parameter, dict):
        mistake = _("政策“{policy}”没有参数“{name}”").format(policy=parts[1], name=parts[2])
        raise _Wrong(mistake, did_you_mean(parts[2], map(str, known)))
    keys = [key.strip() for key in parts[3].split(",")] if parts[3] else []
    days = sorted(day for key in parameter if (day := _day(key)))
    ends = [*days[1:], _end(policy)] if days else []
    basis = parameter.get("basis") or policy.get("basis")
    return tuple(
        _dated(
            parameter[day.isoformat()], keys, {"from": day, "to": end, "assumed": bool(parameter.get("assumed"))}, basis
        )
        for day, end in zip(days, ends, strict=True)
    )


def read_policy(directory: Path, name: str) -> dict[str, Any]:
    """The policy's file as it stands."""
    file = f"policies/{name}.yaml"
    text = read_text(directory, file)
    page, wrong = (None, [text]) if isinstance(text, Problem) else parse_yaml(file, text, rules=True)
    if page is None or wrong or not isinstance(page.value, dict):
        names = [path.stem for path in (directory / "policies").glob("*.yaml")]
        raise _Wrong(_("读不到政策“{name}”").format(name=name), did_you_mean(name, names))
    return page.value


def _day(key: object) -> date | None:
    """The day that a key of a parameter is; the file's keys are read as text."""
    try:
        return date.fromisoformat(str(key))
    except ValueError:
        return None


def _end(policy: dict[str, Any]) -> date | None:
    period = policy.get("in_force")
    end = period.get("to") if isinstance(period, dict) else None
    return end if isinstance(end, date) else None


def _dated(value: Any, keys: list[str], known: dict[str, Any], basis: Any) -> DatedValue:
    """One dated value; a value may stand bare or beside a basis of its own."""
    if isinstance(value, dict) and "value" in value:
        value, basis = value["value"], value.get("basis") or basis
    for key in keys:
        cells = {str(one): cell for one, cell in value.items()} if isinstance(value, dict) else {}
        if key not in cells:
            raise _Wrong(_("表里没有“{key}”这一格").format(key=key), did_you_mean(key, cells))
        value = cells[key]
    if isinstance(value, bool) or not isinstance(value, int):
        raise _Wrong(_("这个参数不是一个整数"), _("表格请写明是哪一格：政策.参数[键]"))
    first = basis[0] if isinstance(basis, list) and basis and isinstance(basis[0], dict) else {}
    document, article = first.get("document", ""), first.get("article")
    return DatedValue.model_validate({**known, "value": value, "document": document, "article": article})
