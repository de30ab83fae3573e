"""Totals of kinds of one thing, and of all that one sentence lists."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import accused, verdicts

TRUE = [
    "公办托育机构12家，民办托育机构20家，单位自办托育机构8家，全市托育机构共计40家。",
    "按类别统计：普通班40人；艺术班12人；体育班8人；各类专项计划10人，共计70人。",
]
FALSE = [
    "公办托育机构12家，民办托育机构20家，单位自办托育机构8家，全市托育机构共计42家。",
    "按类别统计：普通班40人；艺术班12人；体育班8人；各类专项计划11人，共计70人。",
]
QUIET = [
    "公办托育机构12家，民办托育机构20家，全市养老机构共计42家。",
    "今年参加培训：女性40人；党员12人；复退军人8人，共计50人。",
]


@pytest.mark.parametrize("text", TRUE)
def test_their_sum_is_the_total(text: str) -> None:
    assert verdicts("sum", text) == [True]


@pytest.mark.parametrize("text", FALSE)
def test_another_total_is_accused(text: str) -> None:
    assert len(accused(text)) == 1


@pytest.mark.parametrize("text", QUIET)
def test_other_things_are_left_alone(text: str) -> None:
    assert accused(text) == []
