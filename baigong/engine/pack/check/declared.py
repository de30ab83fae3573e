"""What a column declares, whether it stands in a city's ``facts.yaml`` or in a bare folder's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem


@lru_cache(maxsize=1)
def _yuan() -> frozenset[str]:
    """Units of money that are not fen."""
    return frozenset(tomllib.loads(files(__package__).joinpath("declared.toml").read_text(encoding="utf-8"))["yuan"])


class Declared(Protocol):
    """The part of a column's declaration that both have."""

    @property
    def type(self) -> str:
        """``boolean``, ``integer``, ``bigint``, ``date`` or ``text``."""

    @property
    def unit(self) -> str | None:
        """``fen`` is money."""

    @property
    def absent(self) -> str | None:
        """What a missing value means."""

    @property
    def fallback(self) -> object:
        """What stands where a value is missing: ``as_of``, or what was written in its place."""

    @property
    def range(self) -> tuple[int, int] | None:
        """Bounds of a whole number."""

    @property
    def at(self) -> str | None:
        """The date column at which a fact of the past is taken."""


def check_kind(page: Page, place: Path, column: Declared) -> Iterator[Problem]:
    """``absent: false`` is for booleans, and money is whole."""
    if column.absent == "false" and column.type != "boolean":
        mistake = _("absent: false 只用于 boolean 列")
        yield page.problem((*place, "absent"), mistake, _("请改成 unknown（不知道）或 none（没有）"))
    if column.unit == "fen" and column.type not in ("integer", "bigint"):
        yield page.problem((*place, "type"), _("金额（分）要用整数"), _("请写 type: bigint"))
    if column.unit in _yuan():
        mistake = _("金额不能以“{unit}”为单位").format(unit=column.unit)
        yield page.problem((*place, "unit"), mistake, _("请写 unit: fen，数据里的金额也以分计：1元写 100"))
