"""Typed expressions as formulas: Kleene's tables, division towards zero, CASE before what is not known, holes."""

from __future__ import annotations

import textwrap
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import z3

from baigong.engine.policy.prove.encode.terms import Known, Truth
from baigong.engine.policy.prove.encode.world import world
from baigong.engine.policy.read import load_book
from tests.engine.policy.prove.forced import forced, same_day

FACTS = """
facts:
  person:
    key: id
    file: people.csv
    columns:
      id: {type: bigint}
      p: {type: boolean, absent: unknown}
      q: {type: boolean, absent: unknown}
      f: {type: boolean, absent: "false"}
      n: {type: integer, range: [-100, 100], absent: unknown}
      m: {type: integer, range: [-100, 100], absent: unknown}
      t: {type: text, absent: unknown}
      d: {type: date, absent: unknown}
      e: {type: date, absent: none}
      a: {type: date, fallback: as_of}
"""
POLICY = """
policy: rule
title: {zh: 规则, en: Rule}
subject: person
basis: [{document: 甲人社〔2018〕1号}]
in_force: {from: 2018-01-01}
parameters:
  late: {2020-01-01: 5}
  table: {2018-01-01: {"x": 1, "y": 2}, 2019-01-01: {"x": 3}}
conditions:
  - {id: asked, when: "WHEN", says: {zh: 条件, en: The condition}}
amount: AMOUNT
"""
DAY = date(2018, 6, 30)


def came(folder: Path, facts: dict[str, Any], when: str = "p OR NOT p", amount: str = "0", day: date = DAY) -> Any:
    """What both come to for a row: the condition's answer, and the amount's."""
    (folder / "facts.yaml").write_text(textwrap.dedent(FACTS), encoding="utf-8")
    text = POLICY.replace("WHEN", when).replace("AMOUNT", amount)
    (folder / "rule.yaml").write_text(text, encoding="utf-8")
    where = world(load_book(folder))
    one, row = where.policy("rule"), where.row("person")
    solver = z3.Solver()
    solver.add(*where.limits, *same_day(where.day, day), *forced(row, {"id": 1, **facts}))
    assert solver.check() == z3.sat
    return answer(one.conditions["asked"], solver), value(one.amount, solver)


def sure(formula: Any, solver: z3.Solver) -> bool:
    """Whether it holds; it must be settled."""
    may, may_not = (bool(solver.check(one) == z3.sat) for one in (formula, z3.Not(formula)))
    assert may != may_not
    return may


def answer(one: Truth, solver: z3.Solver) -> bool | None:
    """What a question came to."""
    yes, no = sure(one.true, solver), sure(one.false, solver)
    assert not (yes and no)
    return yes if yes or no else None


def value(one: Known, solver: z3.Solver) -> int | None:
    """What a number came to."""
    if not sure(one.known, solver):
        return None
    solver.check()
    found = solver.model().eval(one.value, model_completion=True).as_long()
    assert sure(one.value == found, solver)
    return int(found)


AND = {(True, True): True, (True, None): None, (None, None): None}
OR = {(False, False): False, (False, None): None, (None, None): None}
NOT = {True: False, False: True, None: None}


@pytest.mark.parametrize(("p", "q"), list(product((True, False, None), repeat=2)))
def test_kleenes_tables(tmp_path: Path, p: bool | None, q: bool | None) -> None:
    facts = {"p": p, "q": q}
    both, either = AND.get((p, q), AND.get((q, p), False)), OR.get((p, q), OR.get((q, p), True))
    assert came(tmp_path, facts, "p AND q")[0] is both
    assert came(tmp_path, facts, "p OR q")[0] is either
    assert came(tmp_path, facts, "NOT (p AND q)")[0] is NOT[both]
    assert came(tmp_path, facts, "NOT p OR NOT q")[0] is NOT[both]


QUOTIENTS = [
    (7, 2, 3),
    (-7, 2, -3),
    (7, -2, -3),
    (-7, -2, 3),
    (6, -3, -2),
    (-6, 3, -2),
    (0, -5, 0),
    (1, 100, 0),
    (-1, 100, 0),
    (5, 0, None),
    (None, 2, None),
    (5, None, None),
]


@pytest.mark.parametrize(("n", "m", "cut"), QUOTIENTS)
def test_division_cuts_towards_zero_and_has_no_value_over_zero(
    tmp_path: Path, n: int | None, m: int | None, cut: int | None
) -> None:
    assert came(tmp_path, {"n": n, "m": m}, amount="n // m")[1] == cut
    if m not in (None, 0):
        assert came(tmp_path, {"n": n}, amount=f"n // {m}")[1] == cut


CASE = "CASE WHEN p THEN 1 WHEN q THEN 2 ELSE 3 END"
OPEN = "CASE WHEN p THEN 1 WHEN q THEN 2 END"
CHOICES = [
    ((True, None), 1, 1),
    ((False, True), 2, 2),
    ((False, False), 3, None),
    ((None, True), None, None),
    ((None, False), None, None),
    ((False, None), None, None),
]


@pytest.mark.parametrize(("known", "closed", "gaping"), CHOICES)
def test_an_unknown_question_stands_before_the_branches_behind_it(
    tmp_path: Path, known: tuple[bool | None, bool | None], closed: int | None, gaping: int | None
) -> None:
    facts = dict(zip("pq", known, strict=True))
    assert came(tmp_path, facts, amount=CASE)[1] == closed
    assert came(tmp_path, facts, amount=OPEN)[1] == gaping


@pytest.mark.parametrize(
    ("n", "m", "least", "most"), [(3, 5, 3, 5), (5, 3, 3, 5), (-2, -2, -2, -2), (None, 5, None, None)]
)
def test_least_and_greatest(tmp_path: Path, n: int | None, m: int | None, least: int | None, most: int | None) -> None:
    assert came(tmp_path, {"n": n, "m": m}, amount="least(n, m)")[1] == least
    assert came(tmp_path, {"n": n, "m": m}, amount="greatest(n, m)")[1] == most


QUESTIONS = [
    ({"f": None}, "f", False),
    ({"f": True}, "f", True),
    ({"n": 101}, "n > 5", None),
    ({"n": 100}, "n > 5", True),
    ({"n": 5}, "n BETWEEN 1 AND m", None),
    ({"n": 0, "m": None}, "n BETWEEN 1 AND m", None),
    ({"n": 3, "m": 3}, "n BETWEEN 1 AND m", True),
    ({"n": 4, "m": 3}, "n BETWEEN 1 AND m", False),
    ({"t": "x"}, "t IN ('x', 'y')", True),
    ({"t": "z"}, "t IN ('x', 'y')", False),
    ({"t": None}, "t IN ('x', 'y')", None),
    ({"t": "elsewhere"}, "t <> 'x'", True),
    ({"e": None}, "has_e", False),
    ({"e": None}, "has_e AND e < as_of", False),
    ({"e": date(2018, 6, 29)}, "has_e AND e < as_of", True),
    ({"a": None}, "a = as_of", True),
    ({"a": None}, "has_a", False),
    ({"a": date(2018, 1, 1)}, "a = as_of", False),
    ({"d": date(2018, 2, 28)}, "full_months(d, as_of) = 4", True),
    ({"d": date(2018, 5, 31)}, "full_months(d, as_of) = 1", True),
    ({"d": date(2018, 7, 31)}, "full_months(d, as_of) = -1", True),
    ({"d": date(2018, 6, 1)}, "as_of - d = 29", True),
    ({"d": date(2017, 6, 30)}, "year(d) * 100 + month(d) = 201706", True),
    ({"d": None}, "year(d) = 2018", None),
    ({"n": 1}, "n = late", None),
    ({"t": "y"}, "table[t] = 2", True),
    ({"t": "z"}, "table[t] = 2", None),
    ({"t": None}, "table[t] = 2", None),
    ({"n": -3}, "-n = 3", True),
]


@pytest.mark.parametrize(("facts", "when", "wanted"), QUESTIONS)
def test_questions(tmp_path: Path, facts: dict[str, Any], when: str, wanted: bool | None) -> None:
    assert came(tmp_path, facts, when)[0] is wanted


@pytest.mark.parametrize(("day", "x", "y"), [(DAY, 1, 2), (date(2018, 12, 31), 1, 2), (date(2019, 1, 1), 3, None)])
def test_a_table_is_that_of_the_day(tmp_path: Path, day: date, x: int, y: int | None) -> None:
    assert came(tmp_path, {"t": "x"}, amount="table[t]", day=day)[1] == x
    assert came(tmp_path, {"t": "y"}, amount="table[t]", day=day)[1] == y
