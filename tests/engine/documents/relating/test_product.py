"""So many, so much each, and the number of all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.documents.relating.told import numbers, told, verdicts

TRUE = [
    "对15个先进集体各奖励3万元，共45万元。",
    "加装电梯160部，每部补助15万元，共发放补助资金2400万元。",
    "每人补贴4000元，共100人，合计40万元。",
    "每人每月补贴500元，共100人，补贴12个月，共计60万元。",
    "每班40人，开设12个班，共480人。",
    "对100户每户补助2000元，共发放20万元。",
    "每人补贴4000元，共约100人，合计约40万元。",
    "每人补贴不超过4000元，共100人，合计35万元。",
]
FALSE = [
    "对15个先进集体各奖励3万元，共48万元。",
    "加装电梯160部，每部补助15万元，共发放补助资金2500万元。",
    "每人补贴4000元，共100人，合计50万元。",
    "每人补贴4500元，共100人，合计40万元。",
    "每人补贴4000元，共120人，合计40万元。",
    "每人每月补贴500元，共100人，补贴12个月，共计66万元。",
    "每班40人，开设12个班，共培训580人。",
    "对100户每户补助2000元，共发放25万元。",
    "每人补贴不超过4000元，共100人，合计45万元。",
]
NOT_PLAIN = [
    "对12个优秀组织单位分别奖励2万元，共30万元。",
    "每人补贴4000元，共100人，其中首批合计30万元。",
    "每人补贴4000元，共100人，投入培训经费60万元。",
    "每人补贴4000元，共100人。",
    "每人补贴4000元，合计50万元。",
    "每人每月补贴500元，共100人，共计66万元。",
    "每人补贴4000元，技师100人，高级技师50人，合计60万元。",
    "每人补贴4000元，每户补贴300元，共100人，合计50万元。",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_true_product_holds(text: str) -> None:
    assert verdicts("product", text) == [True]


@pytest.mark.parametrize("text", FALSE)
def test_a_false_product_is_found(text: str) -> None:
    (relation,) = told("product", text)
    assert not relation.holds
    assert relation.cure
    assert "×" in relation.says


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_what_is_not_plain_is_left_in_peace(text: str) -> None:
    assert False not in verdicts("product", text)


def test_the_total_comes_first_and_the_arithmetic_is_said() -> None:
    text = FALSE[2]
    assert numbers("product", text) == [("50万元", "4000元", "100人")]
    (relation,) = told("product", text)
    assert relation.says == "4000元 × 100人 = 40万元，而写作“50万元”"
    assert relation.cure.startswith("把“50万元”改为“40万元”")


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=999), st.integers(min_value=2, max_value=9999))
def test_what_is_multiplied_right_is_never_accused(people: int, price: int) -> None:
    assert verdicts("product", f"每人补贴{price}元，共{people}人，合计{people * price}元。") == [True]


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=2, max_value=999), st.integers(min_value=2, max_value=9999), st.integers(1, 99))
def test_what_is_multiplied_wrong_is_found(people: int, price: int, off: int) -> None:
    assert verdicts("product", f"每人补贴{price}元，共{people}人，合计{people * price + off}元。") == [False]
