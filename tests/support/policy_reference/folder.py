"""A world as a bare folder: facts.yaml, the data, policies/ID.yaml, decided/ID.json."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any
from typing import Literal as OneOf

import yaml

from tests.support.policy_reference.printing import text
from tests.support.policy_reference.tree import Node, Value
from tests.support.policy_reference.world import Check, Dated, Group, Policy, Pool, Raw, Table, View, World


def as_folder(world: World, directory: Path, data: OneOf["json", "csv"] = "json") -> Path:
    """Write the world into a directory, made if need be; the day of the sweep is not written. Gives the directory."""
    (directory / "policies").mkdir(parents=True, exist_ok=True)
    (directory / "decided").mkdir(exist_ok=True)
    write_yaml(directory / "facts.yaml", {"facts": {view.id: facts_of(view, data) for view in world.views}})
    for view in world.views:
        write_rows(directory / f"{view.id}.{data}", view.rows, [*view.columns])
    for policy in world.policies:
        write_yaml(directory / "policies" / f"{policy.id}.yaml", policy_of(world, policy))
        own = ("outcome", "amount", "decided_on")
        cases = [{**one.facts, **{name: getattr(one, name) for name in own}} for one in policy.decided]
        if cases:
            write_rows(directory / "decided" / f"{policy.id}.json", tuple(cases), [*cases[0]])
    return directory


class Plainly(yaml.SafeDumper):
    """YAML without anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def write_yaml(path: Path, content: object) -> None:
    """A YAML file in the order given."""
    path.write_text(yaml.dump(content, Dumper=Plainly, sort_keys=False, allow_unicode=True), encoding="utf-8")


def plain(value: Value | None) -> Value | None:
    """A value as JSON and CSV hold it: a date as YYYY-MM-DD."""
    return value.isoformat() if isinstance(value, date) else value


def write_rows(path: Path, rows: tuple[Raw, ...], columns: list[str]) -> None:
    """Rows as a JSON list of objects with null, or as CSV with a header, ``true`` and ``false``, nothing for NULL."""
    if path.suffix == ".json":
        content = [{name: plain(row[name]) for name in columns} for row in rows]
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        return
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([cell(row[name]) for name in columns] for row in rows)


def cell(value: Value | None) -> Value | str:
    """A value in CSV."""
    shown = "" if value is None else plain(value)
    return {True: "true", False: "false"}[shown] if isinstance(shown, bool) else (shown if shown is not None else "")


def facts_of(view: View, data: str) -> dict[str, Any]:
    """A view in facts.yaml."""
    columns = {}
    for name, column in view.columns.items():
        written: dict[str, Any] = {"type": column.type}
        if column.absent == "as_of":
            written["fallback"] = "as_of"
        elif column.absent:
            written["absent"] = column.absent
        if column.range:
            written["range"] = [*column.range]
        if column.unit:
            written["unit"] = column.unit
        columns[name] = written
    return {"subject": view.id, "key": view.key, "file": f"{view.id}.{data}", "columns": columns}


def said(name: str) -> dict[str, str]:
    """A name in both languages."""
    return {"zh": name, "en": name}


def policy_of(world: World, policy: Policy) -> dict[str, Any]:
    """A policy's file; what it does not declare is left out."""
    written = {
        "policy": policy.id,
        "title": said(policy.id),
        "subject": policy.view,
        "basis": [{"document": "A 1"}],
        "in_force": {"from": policy.starts} | ({"to": policy.ends} if policy.ends else {}),
        "dated_by": policy.dated_by,
        "period": [text(part) for part in policy.period],
        "applied": text(policy.applied) if policy.applied is not None else None,
        "parameters": {name: parameter_of(rule) for name, rule in policy.parameters.items()},
        "vetoes": [check_of(one) for one in policy.vetoes],
        "conditions": [check_of(one) for one in policy.conditions],
        "amount": text(policy.amount) if policy.amount is not None else None,
        "ceiling": policy.ceiling,
        "order": [text(term.by) + (" desc" if term.descending else "") for term in policy.order],
        "groups": [group_of(group, policy) for group in world.groups_of(policy.id)],
        "pools": [pool_of(pool) for pool in policy.pools],
    }
    return {name: value for name, value in written.items() if value not in (None, [], {})}


def check_of(check: Check) -> dict[str, Any]:
    """A veto or condition."""
    return {"id": check.id, "when": text(check.when), "says": said(check.id)}


def group_of(group: Group, policy: Policy) -> dict[str, Any]:
    """A group as one member declares it."""
    return {"id": group.id, "one_of": [*group.one_of], "per": keys_of(group.per[policy.id]), "keep": group.keep}


def keys_of(per: tuple[Node, ...]) -> list[str]:
    """The parts of a key."""
    return [text(part) for part in per]


def pool_of(pool: Pool) -> dict[str, Any]:
    """A pool; a limit that is an integer stands bare."""
    limit = text(pool.limit)
    bare = int(limit) if limit.isdigit() else limit
    return {"id": pool.id, pool.kind: bare, "per": keys_of(pool.per), "says": said(pool.id)}


def parameter_of(rule: Dated) -> dict[Any, Any]:
    """A parameter by its dates; a table is nested, an axis a level."""
    head = {"dated_by": rule.dated_by} if rule.dated_by else {}
    return head | {start: nested(value) if isinstance(value, dict) else value for start, value in rule.values.items()}


def nested(table: Table) -> dict[Value, Any]:
    """A table with one level of keys for each axis."""
    firsts = dict.fromkeys(keys[0] for keys in table)
    rest = {first: {keys[1:]: value for keys, value in table.items() if keys[0] == first} for first in firsts}
    return {first: inner[()] if () in inner else nested(inner) for first, inner in rest.items()}
