"""Rates beside their numbers."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed

TRUE = [
    "参加鉴定500人，合格480人，合格率96%。",
    "目标3000人，实际培训3273人，完成年度目标的109.1%。",
    "培训3273人，完成目标3000人的109.1%。",
    "本年收入5000万元，完成预算4800万元的104.2%。",
    "应到代表300人，实到280人，出席率93.3%。",
    "收到申报材料80份，通过60份，通过率75%，比上年提高5个百分点。",
    "参加体检2000人，体检合格1900人，合格率为95%；其中女性合格率96%。",
    "参加体检2000人，体检合格1900人，女性合格率为96%。",
    "参加考试500人，合格480人；去年合格率90%。",
    "毕业生500人，其中就业450人，就业率90%，高于全省就业率3个百分点。",
    "受理诉求600件，办结588件，办结率98%，满意率99%。",
    "抽检500批次，合格率98.6%。",
    "参加培训500人，考试300人，合格290人，合格率96.7%。",
]
FALSE = [
    ("参加鉴定500人，合格480人，合格率86%。", ("86%", "480人", "500人")),
    ("目标3000人，实际培训3273人，完成年度目标的119.1%。", ("119.1%", "3273人", "3000人")),
    ("培训3273人，完成目标3000人的119.1%。", ("119.1%", "3273人", "3000人")),
    ("应到代表300人，实到280人，出席率95.3%。", ("95.3%", "280人", "300人")),
    ("受理诉求600件，办结588件，办结率96%。", ("96%", "588件", "600件")),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_truth_is_never_accused(text: str) -> None:
    assert failed(text) == []


@pytest.mark.parametrize(("text", "quantities"), FALSE)
def test_a_wrong_rate_is_found(text: str, quantities: tuple[str, ...]) -> None:
    assert quantities in failed(text)


@pytest.mark.parametrize("text", TRUE[:6])
def test_a_right_rate_is_checked(text: str) -> None:
    assert claims(text, "share")


def test_a_rate_of_others_is_not_compared() -> None:
    assert claims("参加体检2000人，体检合格1900人，女性合格率为96%。", "share") == []


def test_where_several_numbers_could_be_meant_nothing_is_accused() -> None:
    assert failed("报名600人，参加考试500人，合格480人，合格率70%。") == []
