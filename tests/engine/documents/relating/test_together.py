"""Shares that exclude one another, and shares given one by one."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.related import claims, failed, relations

TRUE = [
    "高级工占60%、技师占30%、高级技师占10%。",
    "高级工占60%，女性占50%，党员占30%。",
    "城镇居民占60%，农村居民占40%。",
    "城镇就业人员占60%，农村失业人员占45%。",
    "男职工占职工总数的60%，女职工占管理人员的45%。",
    "男职工占60%。女职工占管理岗位的45%。",
    "高级工占60.4%、技师占30.3%、高级技师占9.4%。",
    "教师占60%、学生占20%，其余占20%。",
    "培训1200人，其中技师300人、高级技师90人，分别占25%和7.5%。",
    "职工50人，男职工30人、女职工20人，分别占60%、40%。",
    "拨款600万元，技师300人、高级技师90人，分别占25%和7.5%。",
]
FALSE = [
    ("高级工占60%、技师占30%、高级技师占20%。", ("60%", "30%", "20%")),
    ("城镇居民占60%，农村居民占45%。", ("60%", "45%")),
    ("男职工30人，占60%；女职工20人，占50%。", ("60%", "50%")),
    ("教师占60%、学生占20%，其余占30%。", ("60%", "20%", "30%")),
    ("教师占60%、学生占20%，其余占10%。", ("60%", "20%", "10%")),
    ("培训1200人，其中技师300人、高级技师90人，分别占25%和9.5%。", ("9.5%", "90人", "1200人")),
    ("培训1200人，其中技师300人、高级技师90人，分别占7.5%和25%。", ("7.5%", "300人", "1200人")),
]


@pytest.mark.parametrize("text", TRUE)
def test_a_truth_is_never_accused(text: str) -> None:
    assert failed(text) == []


@pytest.mark.parametrize(("text", "quantities"), FALSE)
def test_shares_that_pass_a_hundred_are_found(text: str, quantities: tuple[str, ...]) -> None:
    assert quantities in failed(text)


def test_says_the_sum_of_the_shares() -> None:
    (relation,) = relations("城镇居民占60%，农村居民占45%。", "share")
    assert relation.says == "60% + 45% = 105%，超过 100%"


def test_each_of_several_shares_has_its_own_part() -> None:
    assert claims("培训1200人，其中技师300人、高级技师90人，分别占25%和7.5%。", "share") == [
        ("share", ("25%", "300人", "1200人"), True),
        ("share", ("7.5%", "90人", "1200人"), True),
    ]
