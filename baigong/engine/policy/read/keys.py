"""What the key of a policy's subjects must be: always there, and called as nothing else in the queries and files of outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlglot.dialects.duckdb import DuckDB

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.policy.model import Policy, View

QUEUED = re.compile(r"state|[bklmw][0-9]+(_[0-9]+)?")
"""Columns of a queue."""


def key_problems(page: Page, policy: Policy, view: View) -> Iterator[Problem]:
    """Told at the policy's subject. Rows without a key could not be told apart, nor found again in a queue."""
    if not view.columns[view.key].promised:
        cure = _("请在 facts.yaml 里去掉它的 absent 或 fallback；没有编号的行不能认定")
        yield page.problem(("subject",), _("对象的键“{key}”不能缺失").format(key=view.key), cure)
    taken = view.key in DuckDB.Generator.RESERVED_KEYWORDS or QUEUED.fullmatch(view.key)
    if taken or view.key.startswith(f"{policy.column}_"):
        mistake = _("对象的键不能叫“{key}”，这个名称另有用处").format(key=view.key)
        yield page.problem(("subject",), mistake, _("请在 facts.yaml 里给这一列改名，如 person_id"))
