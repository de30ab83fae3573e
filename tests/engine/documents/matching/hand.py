"""A city written down by hand, and a few words to ask with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from baigong.engine.documents.matching import CityFigure, CityFigures, match
from baigong.engine.documents.matching.phrases import Phrase
from baigong.engine.documents.model import Finding, Scan
from baigong.engine.documents.reading import document_of
from baigong.engine.documents.scanning import scan

DAY = date(2023, 8, 31)
PEOPLE, THINGS, MONEY, SHARE = frozenset({"人"}), frozenset({"个", "所", "家"}), frozenset({"元"}), frozenset({"%"})


def figure(
    id_: str,
    value: int | str | None,
    *said: str,
    units: frozenset[str] = THINGS,
    part_of: str | None = None,
    share_of: str | None = None,
    since: date | None = None,
    last: date | None = None,
) -> CityFigure:
    """One indicator, titled by its first phrase."""
    return CityFigure(
        id_,
        said[0],
        None if value is None else Fraction(value),
        str(value),
        tuple(Phrase.of(one) for one in said),
        units,
        part_of,
        share_of,
        since,
        last,
    )


FIGURES = (
    figure("workers", 361_204, "技能劳动者", "技能劳动者总量", units=PEOPLE),
    figure("skilled", 79_231, "高技能人才", units=PEOPLE, part_of="workers"),
    figure("senior", 68_012, "高级工", units=PEOPLE, part_of="skilled"),
    figure("technicians", 9_411, "技师", units=PEOPLE, part_of="skilled"),
    figure("senior_technicians", 1_808, "高级技师", units=PEOPLE, part_of="skilled"),
    figure("share", "21.9", "高技能人才占技能劳动者", "占技能劳动者总量 @ 高技能人才", units=SHARE, share_of="skilled"),
    figure("schools", 5, "技工学校"),
    figure("bases", 13, "实训基地"),
    figure("bases_national", 3, "国家级实训基地", "国家级 @ 实训基地", part_of="bases"),
    figure("bases_provincial", 4, "省级实训基地", "省级 @ 实训基地", part_of="bases"),
    figure("studios", 86, "大师工作室"),
    figure("studios_national", 5, "国家级大师工作室", "国家级 @ 大师工作室", part_of="studios"),
    figure("studios_provincial", 7, "省级大师工作室", "省级 @ 大师工作室", part_of="studios"),
    figure("trained", 3273, "项目培训人数", "累计培训 @ 定单式培训", units=PEOPLE, since=date(2019, 1, 1), last=DAY),
    figure("grants", 7_430_000, "定单补贴", "拨付补贴 @ 定单式培训", units=MONEY, since=date(2019, 1, 1), last=DAY),
    figure("gold", 4, "江北技能赛金牌", "金牌 @ 2021年 江北技能赛", units=frozenset({"枚", "个"})),
    figure("silver", 7, "江北技能赛银牌", "银牌 @ 2021年 江北技能赛", units=frozenset({"枚", "个"})),
    figure("sent", 16, "江北技能赛选手", "选派{n}选手参加 @ 2021年 江北技能赛", units=PEOPLE),
    figure("grant_limit", 1_000_000, "育才计划上限", "…获得{n}资助 @ 育才计划", units=MONEY),
    figure("medical", None, "随军技师", units=PEOPLE),
    figure("twice_a", 20, "示范岗"),
    figure("twice_b", 30, "示范岗"),
)
CITY = CityFigures(
    DAY,
    "云州市",
    ("临江区", "河口县"),
    FIGURES,
    {"pack": "yunzhou", "snapshot": "0123456789ab", "as_of": DAY.isoformat()},
)
END = "\n云州市人力资源和社会保障局\n2023年9月6日\n"


def matched(body: str, city: CityFigures = CITY, end: str = END) -> tuple[Scan, list[Finding]]:
    """A letter of the city with this body, matched."""
    return match(scan(document_of(body + end)), city)


def indicators(body: str, city: CityFigures = CITY, end: str = END) -> dict[str, str]:
    """Printed quantity → the indicator it was matched with; those without one are left out."""
    seen, _found = matched(body, city, end)
    return {one.text: one.indicator for one in seen.quantities if one.indicator}


def said(body: str, city: CityFigures = CITY, end: str = END) -> Mapping[str, str]:
    """Kind of a finding → its message."""
    return {one.kind: one.message for one in matched(body, city, end)[1]}
