"""The facts that policies may read: a city's fact views, or the files of a bare folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from baigong.engine.pack.check.columns import check_columns, check_key
from baigong.engine.pack.check.policy_columns import check_policy_columns
from baigong.engine.pack.check.words import word_problems
from baigong.engine.pack.model import Column as PackColumn
from baigong.engine.pack.model import FactView, Pack
from baigong.engine.pack.model.part import Words
from baigong.engine.pack.problem import Problem
from baigong.engine.pack.read import read_pack
from baigong.engine.pack.shape import shaped
from baigong.engine.pack.text import read_text
from baigong.engine.pack.yaml_text import parse_yaml
from baigong.engine.policy.model import BIGINT, FEN, INTEGER, Column, View
from baigong.engine.policy.model.nodes import Type
from baigong.engine.policy.read.declared import declared_problems
from baigong.engine.policy.read.shape import ColumnShape, FactsShape, ViewShape

FACTS = "facts.yaml"
LARGEST = 256_000
"""Bytes of one file of a bare folder, and of one policy."""


def read_views(directory: Path) -> tuple[dict[str, View], list[Problem]]:
    """Views by name, and what is wrong."""
    if (directory / "city.yaml").exists():
        return _of_city(directory)
    text = read_text(directory, FACTS, LARGEST)
    if isinstance(text, Problem):
        return {}, [text]
    page, problems = parse_yaml(FACTS, text)
    if problems:
        return {}, problems
    file, problems = shaped(page, FactsShape)
    if file is None:
        return {}, problems
    views = {name: _bare_view(name, one) for name, one in file.facts.items()}
    told = [problem for name, one in file.facts.items() for problem in declared_problems(page, name, one)]
    return views, [*told, *word_problems(page)]


def _of_city(directory: Path) -> tuple[dict[str, View], list[Problem]]:
    reading = read_pack(directory)
    if reading.pack is None:
        return {}, reading.problems
    pack, page = reading.pack, reading.pages[FACTS]
    problems = [
        problem
        for name, one in pack.facts.items()
        for problem in (
            *check_key(page, ("facts", name), one),
            *check_columns(pack, page, ("facts", name), one),
            *check_policy_columns(page, ("facts", name), one),
        )
    ]
    return {name: _city_view(pack, name, one) for name, one in pack.facts.items()}, problems


def _city_view(pack: Pack, name: str, view: FactView) -> View:
    columns = {key: _column(key, one, _coded(pack, one.vocabulary)) for key, one in view.columns.items()}
    return View(name, view.subject, view.key, columns, sql=view.sql, meaning=view.meaning, personal=view.personal)


def _coded(pack: Pack, vocabulary: str | None) -> dict[str, Words]:
    """The codes of a vocabulary with their titles."""
    if vocabulary == "division":
        return {one.code: one.title for one in pack.divisions}
    return {code: term.title for code, term in pack.vocabularies.get(vocabulary or "", {}).items()}


def _bare_view(name: str, view: ViewShape) -> View:
    columns = {key: _column(key, one, {value: {} for value in one.values}) for key, one in view.columns.items()}
    return View(
        name,
        view.subject or name,
        view.key,
        columns,
        file=view.file,
        meaning=_words(view.meaning),
        personal=view.personal,
    )


def _column(name: str, column: PackColumn | ColumnShape, values: Mapping[str, Words]) -> Column:
    low, high = column.range or (FEN if column.unit == "fen" else INTEGER if column.type == "integer" else BIGINT)
    kind: Type = "integer" if column.type == "bigint" else column.type
    return Column(
        name=name,
        type=kind,
        absent=column.absent,
        fallback="as_of" if column.fallback == "as_of" else None,
        unit=column.unit or "",
        meaning=_words(column.meaning),
        vocabulary=column.vocabulary or "",
        at=column.at or "",
        supplied_by=_words(column.supplied_by or ""),
        low=low,
        high=high,
        values=values,
    )


def _words(written: Words | str) -> Words:
    return {"zh": written, "en": written} if isinstance(written, str) else written
