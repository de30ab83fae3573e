"""The guard of the warehouse: no name, number, ciphertext or hash of a person may be declared as a column.

It knows words, not models: whether a model's field is encrypted or a hash is checked again where the snapshot is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from baigong.engine.base.language import _
from baigong.engine.pack.model import Pack, RecordTable
from baigong.engine.pack.page import Page, Pages, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shapes import FACTS

_WORDS = """
name names surname fullname phone mobile telephone tel account accounts email mail address passport cipher ciphertext
encrypted hash hashed hmac digest nonce password secret token identity idcard photo face fingerprint birthplace
xingming shenfenzheng dianhua wechat qq
"""
WORDS = frozenset(_WORDS.split())
RUNS = (
    "id_number",
    "id_card",
    "id_no",
    "identity_number",
    "resident_id",
    "card_number",
    "bank_card",
    "social_security_number",
)
NUMBERED = ("registry.Person", "registry.Certificate")
"""Models whose ``number`` tells one person from all others."""


def check_personal(pack: Pack, pages: Pages) -> Iterator[Problem]:
    """Columns of record tables and views whose name, or whose model's field, is personal."""
    page = pages[FACTS]
    for name, table in pack.records.items():
        for column, declared in table.columns.items():
            yield from _refuse(page, ("records", name, "columns", column), (column, declared.field or column), table)
    for name, view in pack.facts.items():
        for column in view.columns:
            yield from _refuse(page, ("facts", name, "columns", column), (column,), None)
        if not view.personal and "person_id" in view.columns:
            mistake = _("视图“{name}”有人员编号，却没有声明 personal").format(name=name)
            yield page.problem(("facts", name), mistake, _("请加上 personal: true，公开时小单元格会被隐去"), key=True)


def is_personal(name: str) -> bool:
    """Whether a column or field of this name holds what identifies a person."""
    lower = name.lower()
    return bool(WORDS & set(re.split(r"_+", lower))) or any(run in lower for run in RUNS)


def _refuse(page: Page, path: Path, names: tuple[str, ...], table: RecordTable | None) -> Iterator[Problem]:
    for one in names:
        parts = one.split("__")
        if any(is_personal(part) for part in parts) or (
            table is not None and table.model in NUMBERED and parts[-1] == "number"
        ):
            mistake = _("“{name}”是个人信息，不能离开数据库").format(name=one)
            yield page.problem(path, mistake, _("请删去这一列；需要区分个人时用内部编号 person_id"), key=True)
            return
