"""One view and one policy in a bare folder, for sentences about them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from baigong.engine.policy.wording import Names
from tests.engine.policy.folders import book

COLUMNS: dict[str, dict[str, object]] = {
    "id": {"type": "bigint", "meaning": {"zh": "编号", "en": "Id"}},
    "born": {"type": "date", "absent": "unknown", "meaning": {"zh": "出生日期", "en": "Born on"}},
    "applied": {
        "type": "date",
        "fallback": "as_of",
        "meaning": {"zh": "申请日期；未申请时为当天", "en": "Applied on; today if not"},
    },
    "ended": {"type": "date", "absent": "none", "meaning": {"zh": "结束日期", "en": "Ended on"}},
    "months": {
        "type": "integer",
        "absent": "unknown",
        "range": [0, 720],
        "meaning": {"zh": "缴费月数", "en": "Months"},
    },
    "card": {"type": "boolean", "absent": False, "meaning": {"zh": "持卡", "en": "Holds a card"}},
    "married": {"type": "boolean", "absent": "unknown", "meaning": {"zh": "已婚", "en": "Married"}},
    "level": {"type": "text", "values": ["初级", "高级"], "meaning": {"zh": "等级", "en": "Level"}},
    "fee": {"type": "bigint", "unit": "fen", "absent": "unknown", "meaning": {"zh": "学费（分）", "en": "Fee in fen"}},
}
PARAMETERS = {
    "least_months": {"title": {"zh": "最少月数", "en": "Least months"}, date(2018, 1, 1): 12, date(2019, 1, 1): 6},
    "share": {"title": {"zh": "补贴比例", "en": "Share"}, date(2018, 1, 1): 60},
    "rate": {
        "title": {"zh": "标准", "en": "Rate"},
        date(2018, 1, 1): {"初级": 100000, "高级": 200000},
        date(2019, 1, 1): {"初级": 100000, "高级": 250050},
    },
    "most": {"title": {"zh": "最高额", "en": "Most"}, "dated_by": "as_of", date(2018, 1, 1): 300000},
    "times": {"title": {"zh": "次数", "en": "Times"}, "dated_by": "as_of", date(2018, 1, 1): 12},
    "since": {"title": {"zh": "最早日期", "en": "Earliest"}, date(2018, 1, 1): date(2017, 5, 6)},
}
CONDITIONS = [
    {
        "id": "insured",
        "when": "months >= least_months",
        "says": {"zh": "缴满 {least_months} 个月", "en": "{least_months} months"},
    }
]
AMOUNT = "least(rate[level], fee * share // 100, most)"
Named = Callable[..., Names]


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BAIGONG_LANG", "zh")


@pytest.fixture
def named(tmp_path: Path) -> Named:
    """``named(amount=…, pools=…)``: the titles of a policy that says so."""

    def make(**policy: object) -> Names:
        policy = {"parameters": PARAMETERS, "conditions": CONDITIONS, "amount": AMOUNT, "dated_by": "applied", **policy}
        one = book(tmp_path, columns=COLUMNS, **policy)  # type: ignore[arg-type]
        return Names(one, one.policies["grant"])

    return make
