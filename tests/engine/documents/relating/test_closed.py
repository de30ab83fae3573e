"""Lists that say that they are closed: what is left of them, 其他 as their last kind, 中， before them."""

from __future__ import annotations

import pytest

from tests.engine.documents.relating.told import accused, verdicts

TRUE = [
    "现有护林员480人，持有证书的360人，占75%；其余120人年内参加培训。",
    "全年支出260万元，场租90万元、印刷费60万元、差旅费70万元，其余40万元用于评审。",
    "受理来信130件，其中当场答复70件、5个工作日内办结45件，其余15件转有关部门。",
    "上半年受理诉求150件。停水类60件；水压类50件；其他类40件。",
    "收购小麦52万吨（国有企业21万吨、其他企业31万吨）。",
    "全市8个县中，增收的5个，持平的2个，另有1个略减。",
    "未参加体检30人，主要原因是：出差12人，病假8人，其余10人原因不详。",
    "共有6条意见，已采纳4条、部分采纳1条，另有1条留作参考。",
    "全年举办活动60场，参与1.2万人次。分类看，讲座25场、展览20场，另有比赛15场。",
]
FALSE = [
    ("现有护林员480人，持有证书的350人，占75%；其余120人年内参加培训。", "350 + 120 = 470"),
    ("全年支出260万元，场租90万元、印刷费60万元、差旅费70万元，其余50万元用于评审。", "270万"),
    ("受理来信130件，其中当场答复70件、5个工作日内办结45件，其余23件转有关部门。", "138"),
    ("上半年受理诉求150件。停水类60件；水压类50件；其他类30件。", "140"),
    ("收购小麦52万吨（国有企业21万吨、其他企业41万吨）。", "62万"),
    ("全市8个县中，增收的5个，持平的3个，另有1个略减。", "9"),
    ("未参加体检30人，主要原因是：出差12人，病假8人，其余11人原因不详。", "31"),
    ("共有6条意见，已采纳3条、部分采纳1条，另有1条留作参考。", "5"),
    ("全年举办活动60场，参与1.2万人次。分类看，讲座25场、展览20场，另有比赛16场。", "61"),
]
QUIET = [
    # the rest is of another number
    "入河排口总数300个，其中规模以上80个；已完成整治270个，计划年底前完成剩余30个的整治。",
    "职工100人，其中党员60人，已转正58人，其余2人为预备党员。",
    # besides a whole
    "全年举办活动60场，其中讲座25场、展览20场，另有3场因故取消。",
    "检查企业50家，整改30家，另有5家受到处罚。",
    # people of several kinds
    "职工100人，其中女职工60人、党员50人，其余20人为合同工。",
    # other kinds of another whole
    "受理诉求150件。本月停水类60件、水压类50件，其他方面40件次。",
]


@pytest.mark.parametrize("text", TRUE)
def test_a_closed_list_that_adds_up_holds(text: str) -> None:
    assert True in verdicts("composition", text)
    assert accused(text) == []


@pytest.mark.parametrize(("text", "summed"), FALSE)
def test_one_that_does_not_is_accused_with_its_sum(text: str, summed: str) -> None:
    assert any(summed in message for message in accused(text))


@pytest.mark.parametrize("text", QUIET)
def test_what_may_be_of_another_whole_is_left_alone(text: str) -> None:
    assert accused(text) == []
