"""Whatever is written: nothing breaks, time does not run away, and a letter without this city's things is never accused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baigong.engine.documents.matching import match
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan
from tests.engine.documents.matching.hand import CITY, FIGURES, matched

WORDS = st.sampled_from(
    ["全市", "其中", "实训基地", "大师工作室", "国家级", "省级", "技师", "占技能劳动者总量", "13个", "3个", "86个", "0.94万人", "22%", "，", "。", "、", "；", "（", "）", "“", "”", "\n", "截至", "2023年8月", "2022年", "江北技能赛", "2021年", "金牌", "4枚", "获"]
)  # fmt: skip
ORDINARY = (
    "全市有普通中学40所、小学210所，在校学生31.2万人。",
    "新改建农村公路120公里，完成投资3.4亿元，占年度计划的85%。",
    "办理建议68件，面商率100%，满意率98.5%。",
    "发放补贴1200万元，惠及企业340家、职工2.1万人。",
    "选手在邻市的比赛中获金牌2枚、银牌3枚。",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_any_words_are_matched_or_left(text: str) -> None:
    seen = scan(document_of(text))
    answer, found = match(seen, CITY)
    known = {one.id for one in FIGURES}
    assert all(one.indicator is None or one.indicator in known for one in answer.quantities)
    assert len(answer.quantities) == len(seen.quantities)
    assert all(one.kind in {"differs", "cannot_be_known"} and len(one.quantities) == 1 for one in found)
    assert all(answer.quantities[index].indicator == one.rule for one in found for index in one.quantities)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_characters_are_survived(text: str) -> None:
    answer, _found = match(scan(document_of(text)), CITY)
    assert answer.document.text == text


@pytest.mark.parametrize("body", ORDINARY)
def test_other_subjects_are_left_alone(body: str) -> None:
    seen, found = matched(body)
    assert found == []
    assert [one.indicator for one in seen.quantities] == [None] * len(seen.quantities)


def test_work_grows_with_the_length_and_no_faster() -> None:
    """Counted in calls, not in seconds."""
    calls = {1: 0, 8: 0}
    for times in calls:
        body = "截至2023年8月，全市有实训基地13个，其中国家级3个；大师工作室86个，其中国家级5个。\n" * times * 20
        seen = scan(document_of(body))
        calls[times] = _calls(seen)
    assert calls[8] < 12 * calls[1]


def _calls(seen: object) -> int:
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.enable()
    match(seen, CITY)  # type: ignore[arg-type]
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]
