from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from baigong.engine.policy.language import Faults, parse, text_of
from baigong.engine.policy.model.nodes import Node
from tests.engine.policy.language.scopes import SCOPE, bare
from tests.engine.policy.language.test_allowed import ALLOWED
from tests.engine.policy.language.trees import numbers, truths

PRINTED = [
    ("people>=3 and  is_worker", "people >= 3 AND is_worker"),
    ("((people)) + (1 + 2)", "people + (1 + 2)"),
    ("(people + 1) + 2", "people + 1 + 2"),
    ("people - (1 - 2)", "people - (1 - 2)"),
    ("(people * 2) // 3", "people * 2 // 3"),
    ("people * (2 // 3)", "people * (2 // 3)"),
    ("(people + 1) * 2", "(people + 1) * 2"),
    ("5 - (-5)", "5 - (-5)"),
    ("people > -5", "people > -5"),
    ("-(5)", "-(5)"),
    ("-(-people)", "-(-people)"),
    ("-(people + 1)", "-(people + 1)"),
    ("(is_worker or has_end) and true", "(is_worker OR has_end) AND true"),
    ("is_worker or (has_end and true)", "is_worker OR has_end AND true"),
    ("not (is_worker and has_end)", "NOT (is_worker AND has_end)"),
    ("not (not is_worker)", "NOT (NOT is_worker)"),
    ("not (people = 3)", "NOT people = 3"),
    ("people >= 1 and people <= 3", "people >= 1 AND people <= 3"),
    ("people not between 1 and 3", "NOT people BETWEEN 1 AND 3"),
    ("people between 1 and 3 and has_end", "people BETWEEN 1 AND 3 AND has_end"),
    ("level not in ('a', 'it''s')", "NOT level IN ('a', 'it''s')"),
    ("as_of - (as_of - issued_on) > 3", None),
    ("as_of-issued_on-3", "as_of - issued_on - 3"),
    ("3-(as_of-issued_on)", "3 - (as_of - issued_on)"),
    ("case when is_worker then 1 else (2) end+1", "CASE WHEN is_worker THEN 1 ELSE 2 END + 1"),
    ("GRANTED('org-policy',employer_id)", "granted('org-policy', employer_id)"),
    ("issued_on in (date '2018-01-01')", "issued_on IN (DATE '2018-01-01')"),
    ("FULL_MONTHS(issued_on,as_of)", "full_months(issued_on, as_of)"),
    ("prize[level,1+2]", "prize[level, 1 + 2]"),
]


@pytest.mark.parametrize(("written", "printed"), PRINTED)
def test_an_expression_is_printed_in_one_way(written: str, printed: str | None) -> None:
    if printed is None:
        with pytest.raises(Faults):
            parse(written, SCOPE)
    else:
        assert text_of(parse(written, SCOPE)) == printed


@pytest.mark.parametrize("written", [written for written, _meant in ALLOWED])
def test_what_is_printed_is_read_as_the_same(written: str) -> None:
    node = parse(written, SCOPE)
    printed = text_of(node)
    assert bare(parse(printed, SCOPE)) == bare(node)
    assert text_of(parse(printed, SCOPE)) == printed


def again(node: Node) -> Node | None:
    """The node printed and read; None where it is longer or larger than a text may be."""
    try:
        return bare(parse(text_of(node), SCOPE))
    except Faults as faults:
        told = faults.faults[0].mistake
        assert "超过" in told or "最多" in told or "可能超出" in told or "以上" in told, (text_of(node), told)
        return None


@given(node=truths(3) | numbers(3))
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_node_is_printed_so_that_it_is_read_again(node: Node) -> None:
    found = again(node)
    assert found is None or found == node


@given(node=truths(1) | numbers(1))
@settings(max_examples=250, deadline=None)
def test_small_nodes_are_all_read_again(node: Node) -> None:
    assert bare(parse(text_of(node), SCOPE)) == node
