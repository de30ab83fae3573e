"""The facts that policies may read: a city's fact views, or the files of a bare folder."""

from __future__ import annotations

from pathlib import Path

from baigong.engine.base.language import _
from baigong.engine.pack.model import Column as PackColumn
from baigong.engine.pack.model import FactView
from baigong.engine.pack.model.part import Words
from baigong.engine.pack.page import Page
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.read import read_pack
from baigong.engine.pack.shape import shaped
from baigong.engine.pack.text import read_text
from baigong.engine.pack.yaml_text import parse_yaml
from baigong.engine.policy.model import BIGINT, FEN, INTEGER, Column, View
from baigong.engine.policy.model.nodes import Type
from baigong.engine.policy.read.shape import ColumnShape, FactsShape, ViewShape

FACTS = "facts.yaml"


def read_views(directory: Path) -> tuple[dict[str, View], list[Problem]]:
    """Views by name, and what is wrong."""
    if (directory / "city.yaml").exists():
        return _of_city(directory)
    text = read_text(directory, FACTS)
    if isinstance(text, Problem):
        return {}, [text]
    page, problems = parse_yaml(FACTS, text)
    if problems:
        return {}, problems
    file, problems = shaped(page, FactsShape)
    if file is None:
        return {}, problems
    views = {name: _bare_view(name, one) for name, one in file.facts.items()}
    return views, [problem for name, one in file.facts.items() for problem in _checked(page, name, one)]


def _of_city(directory: Path) -> tuple[dict[str, View], list[Problem]]:
    reading = read_pack(directory)
    if reading.pack is None:
        return {}, reading.problems
    return {name: _city_view(name, one) for name, one in reading.pack.facts.items()}, []


def _city_view(name: str, view: FactView) -> View:
    columns = {key: _column(key, one) for key, one in view.columns.items()}
    return View(name, view.subject, view.key, columns, sql=view.sql, meaning=view.meaning, personal=view.personal)


def _bare_view(name: str, view: ViewShape) -> View:
    columns = {key: _column(key, one) for key, one in view.columns.items()}
    return View(
        name,
        view.subject or name,
        view.key,
        columns,
        file=view.file,
        meaning=_words(view.meaning),
        personal=view.personal,
    )


def _column(name: str, column: PackColumn | ColumnShape) -> Column:
    low, high = column.range or (FEN if column.unit == "fen" else INTEGER if column.type == "integer" else BIGINT)
    kind: Type = "integer" if column.type == "bigint" else column.type
    return Column(
        name=name,
        type=kind,
        absent=column.absent,
        fallback=column.fallback,
        unit=column.unit or "",
        meaning=_words(column.meaning),
        vocabulary=column.vocabulary or "",
        at=column.at or "",
        supplied_by=_words(column.supplied_by or ""),
        low=low,
        high=high,
    )


def _words(written: Words | str) -> Words:
    return {"zh": written, "en": written} if isinstance(written, str) else written


def _checked(page: Page, name: str, view: ViewShape) -> list[Problem]:
    """Keys and dates that columns name must be columns."""
    found, path = [], ("facts", name)
    names = _("、").join(view.columns)
    if view.key not in view.columns:
        mistake = _("键“{key}”不是这个视图的列").format(key=view.key)
        found.append(page.problem((*path, "key"), mistake, _("请写其中之一：{names}").format(names=names)))
    for column, one in view.columns.items():
        if one.range and not BIGINT[0] <= one.range[0] <= one.range[1] <= BIGINT[1]:
            where = (*path, "columns", column, "range")
            found.append(page.problem(where, _("这里要写两个值"), _("请写成 [最小, 最大]")))
        if one.at and one.at not in view.columns:
            mistake = _("“{at}”不是这个视图的列").format(at=one.at)
            cure = _("请写其中之一：{names}").format(names=names)
            found.append(page.problem((*path, "columns", column, "at"), mistake, cure))
    return found
