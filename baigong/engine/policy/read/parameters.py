"""Dated parameters: options beside dates, each date with a value or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from baigong.engine.base.language import _
from baigong.engine.pack.page import Page, Path
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.shape import did_you_mean, shown
from baigong.engine.policy.language.scope import MOST
from baigong.engine.policy.model import Basis, Dated, Parameter
from baigong.engine.policy.model.nodes import Type, Value
from baigong.engine.policy.read.shape import BasisShape

DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
OPTIONS = ("title", "assumed", "basis", "dated_by", "unit")
SAMPLES: Mapping[str, tuple[type, str]] = {
    "title": (dict, "{zh: …, en: …}"),
    "assumed": (bool, "true"),
    "dated_by": (str, "as_of"),
    "unit": (str, "fen"),
}
WITH_BASIS = ("value", "basis")
"""Keys of a day's value that has a document of its own."""
MOST_CELLS = 2_000
KINDS: Mapping[type, Type] = {bool: "boolean", int: "integer", date: "date", str: "text"}
BASES = TypeAdapter(tuple[BasisShape, ...])


class ParameterReader:
    """Reads the parameters of one policy, noting what is wrong."""

    def __init__(self, page: Page, dated_by: str) -> None:
        self.page = page
        self.dated_by = dated_by
        self.problems: list[Problem] = []

    def read(self, name: str, written: Any) -> Parameter | None:
        """One parameter; None where it cannot be read."""
        path: Path = ("parameters", name)
        before = len(self.problems)
        if not isinstance(written, dict):
            sample = _("请写成 {name}: {{2018-01-01: {value}}}").format(name=name, value=written)
            self._report(path, _("参数要写明从哪一天起"), sample)
            return None
        values = tuple(sorted(self._values(path, written), key=lambda one: one.since))
        self._options(path, written)
        if not values:
            if len(self.problems) == before:
                self._report(path, _("参数没有值"), _("请加上 日期: 值，例如 2018-01-01: 36"))
            return None
        shapes = {
            (KINDS[type(value)], tuple(KINDS[type(key)] for key in keys))
            for one in values
            for keys, value in one.cells.items()
        }
        if len(shapes) != 1:
            self._report(
                path, _("参数各处的值不是同一种"), _("请让每一天、每一格的值和键都是同一种：数、文字、日期或真假")
            )
            return None
        kind, axes = shapes.pop()
        return Parameter(
            name=name,
            type=kind,
            axes=axes,
            values=values,
            dated_by=str(written.get("dated_by", self.dated_by)),
            title=title if isinstance(title := written.get("title", {}), dict) else {},
            basis=self._basis(path, written),
            assumed=written.get("assumed") is True,
        )

    def _options(self, path: Path, written: Mapping[str, Any]) -> None:
        for key, (kind, sample) in SAMPLES.items():
            if key in written and not isinstance(written[key], kind):
                mistake = _("“{given}”不是这里要的值").format(given=self._shown((*path, key), written[key]))
                self._report((*path, key), mistake, _("请写成 {sample} 这样").format(sample=sample))

    def _shown(self, path: Path, value: Any) -> str:
        return self.page.written.get(path) or shown(value)

    def _values(self, path: Path, written: Mapping[str, Any]) -> Iterator[Dated]:
        for key, value in written.items():
            if DATE.fullmatch(key):
                dated = self._dated((*path, key), key, value)
                if dated:
                    yield dated
            elif key not in OPTIONS:
                names = _("、").join(OPTIONS)
                cure = _("日期写成 2018-01-01，其他只能是：{names}").format(names=names)
                self._report_key((*path, key), _("不认识的键“{key}”").format(key=key), cure)

    def _dated(self, path: Path, key: str, value: Any) -> Dated | None:
        try:
            since = date.fromisoformat(key)
        except ValueError:
            self._report_key(path, _("没有 {key} 这一天").format(key=key), _("请写一个存在的日期"))
            return None
        basis: tuple[Basis, ...] = ()
        if isinstance(value, dict) and "value" in value:
            for other in value.keys() - {*WITH_BASIS}:
                self._report_key(
                    (*path, other), _("不认识的键“{key}”").format(key=other), did_you_mean(other, WITH_BASIS)
                )
            basis, value, path = self._basis(path, value), value["value"], (*path, "value")
        cells = dict(self._cells(path, value))
        if len(cells) > MOST_CELLS:
            self._report(path, _("表超过 {most} 格").format(most=MOST_CELLS), _("请拆成几个参数"))
            return None
        return Dated(since, cells, basis) if cells else None

    def _cells(self, path: Path, value: Any, keys: tuple[Value, ...] = ()) -> Iterator[tuple[tuple[Value, ...], Value]]:
        if isinstance(value, dict):
            for key, inner in value.items():
                found = self._key((*path, key), key)
                yield from self._cells((*path, key), inner, (*keys, found)) if self._small((*path, key), found) else ()
        elif type(value) in KINDS:
            if self._small(path, value):
                yield keys, value
        else:
            self._report(
                path,
                _("“{value}”不是参数能用的值").format(value=self._shown(path, value)),
                _("请写整数（钱以分计）、文字、日期或 true、false"),
            )

    def _small(self, path: Path, value: Value) -> bool:
        """Whether a number is one of 64 bits: a larger one would be computed as a fraction."""
        if isinstance(value, int) and abs(value) > MOST:
            self._report(path, _("整数太大"), _("请写不超过 9000000000000000000 的整数"))
            return False
        return True

    def _key(self, path: Path, text: str) -> Value:
        """YAML's keys are text; a bare number or date is meant as one."""
        if path in self.page.numbers:
            return int(text)
        if DATE.fullmatch(text):
            with suppress(ValueError):
                return date.fromisoformat(text)
        return text

    def _basis(self, path: Path, written: Mapping[str, Any]) -> tuple[Basis, ...]:
        try:
            found = BASES.validate_python(written.get("basis", []))
        except ValidationError:
            self._report((*path, "basis"), _("依据写得不对"), _("请写成 basis: [{document: …, article: …}]"))
            return ()
        return tuple(Basis(one.document, one.article, one.title) for one in found)

    def _report_key(self, path: Path, mistake: str, cure: str) -> None:
        self.problems.append(self.page.problem(path, mistake, cure, key=True))

    def _report(self, path: Path, mistake: str, cure: str) -> None:
        self.problems.append(self.page.problem(path, mistake, cure))
