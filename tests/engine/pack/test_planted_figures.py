"""Mistakes in indicators, identities, provisions and publications."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from tests.engine.pack.planting import Planted, plant, yunxi

INDICATORS, PROVISIONS = "indicators.yaml", "provisions.yaml"
PUBLICATIONS, CSV = "published/publications.yaml", "published/review-2023.csv"
CHIEF = "where: \"level = 'chief_tech'\""
CHIEF_LINE = "    rows: {from: worker, " + CHIEF
WORKSHOP_VALUE = (
    "rows: {from: workshop, show: [organisation_id, rank, occupation, area, established_on]}\n    value: count(*)"
)


def chief(where: str, mistake: str, cure: str) -> Planted:
    """The figure of chief technicians with another condition."""
    return Planted(INDICATORS, CHIEF, f"where: {where}", f"where: {where}", mistake, cure)


def counted(value: str, mistake: str, cure: str) -> Planted:
    """The figure of workshops with another value."""
    new = WORKSHOP_VALUE.replace("count(*)", value)
    return Planted(INDICATORS, WORKSHOP_VALUE, new, f"value: {value}", mistake, cure)


def identity(old: str, new: str, mistake: str, cure: str) -> Planted:
    """A change to an identity, to be blamed on the line of the change."""
    return Planted(INDICATORS, old, new, new.strip().splitlines()[-1], mistake, cure)


SQL = [
    chief("\"level = 'chief'\"", "词表“levels”里没有“chief”", "“chief_tech”"),
    chief('"level = 8"', "“level”是文字，不能与数字 8 比较", "'8'"),
    chief("\"sort = '8'\"", "不能与文字“8”比较", "去掉引号"),
    chief("\"level_since > '2022'\"", "“2022”不是日期", "DATE"),
    chief("\"levl = 'chief_tech'\"", "没有列“levl”", "“level”"),
    chief('"sort"', "条件给出的是 INTEGER，不是真假", "比较"),
    chief('"sort = 8 AND"', "读不懂", "括号"),
    chief('"sort = 8; DROP TABLE worker"', "一条 SQL，不带分号", "分号"),
    chief('"sort = 8 -- the top"', "不能有 SQL 注释", "#"),
    chief('"person_id IN (SELECT person_id FROM person)"', "不能写子查询", "事实视图"),
    chief('"count(*) > 1"', "条件里不能有合计", "事实视图"),
    chief('"level_since = sort"', "不能比较", "类型相同"),
    chief('"level_since >= :since"', "没有 period", "period: {from"),
    chief('"level_since < current_date"', "每次都要相同", ":as_of"),
    chief("\"area = '990199'\"", "词表“division”里没有“990199”", "是不是“9901"),
    counted("count((*)", "读不懂", "括号"),
    counted("organisation_id", "不是合计", "count(*)"),
    counted("max(area)", "值给出的是 VARCHAR，不是数字", "count(*)"),
    counted("sum(area)", "sum(VARCHAR) 的类型不对", "CAST"),
    counted("count(*) / 2", "不能用 /", "//"),
    counted("median(studio_id)", "不能用函数 median", "“min”"),
    counted("count(*) AS n", "不能起别名", "删去 AS"),
]
DEFINITIONS = [
    Planted(
        INDICATORS,
        CHIEF_LINE,
        CHIEF_LINE.replace("from: worker", "from: workers"),
        "from: workers",
        "没有事实视图“workers”",
        "“worker”",
    ),
    Planted(
        INDICATORS,
        "show: [person_id, round, occupation, medal, area]",
        "show: [person_id, rounds, medal]",
        "rounds, medal",
        "视图没有列“rounds”",
        "“round”",
    ),
    Planted(
        INDICATORS,
        "by: [rank, area, sector]",
        "by: [rank, county, sector]",
        "by: [rank, county",
        "视图没有列“county”",
        "area",
    ),
    Planted(
        INDICATORS,
        "by: [rank, area, sector]",
        "by: [rank, studio_id]",
        "by: [rank, studio_id]",
        "不能按视图的键",
        "类别",
    ),
    Planted(
        INDICATORS, "by: [rank, area, sector]", "by: [rank, rank]", "by: [rank, rank]", "“rank”写了两次", "删去一个"
    ),
    Planted(
        INDICATORS,
        "ratio: {part: workshop_support,",
        "ratio: {part: workshop_supports,",
        "workshop_supports",
        "没有指标“workshop_supports”",
        "“workshop_support”",
    ),
    Planted(
        INDICATORS,
        "part: technicians_up,",
        "part: technician_share,",
        "part: technician_share,",
        "没有指标“technician_share”可用",
        "technicians_up",
    ),
    Planted(
        INDICATORS,
        "whole: skilled_workforce, times: 100",
        "whole: skilled_workforce, times: 0",
        "times: 0",
        "times 要大于零",
        "100",
    ),
    Planted(
        INDICATORS,
        "    provision: courtesy_services",
        "    provision: courtesy_service",
        "provision: courtesy_service",
        "没有“courtesy_service”",
        "“courtesy_services”",
    ),
    Planted(INDICATORS, "    provision: courtesy_services\n", "", "- id: courtesy_services", "这里有 零个", "rows"),
    Planted(
        INDICATORS,
        "    provision: courtesy_services\n",
        "    provision: courtesy_services\n    ratio: {part: workshops_city, whole: workshops}\n",
        "- id: courtesy_services",
        "只写一个",
        "ratio",
    ),
    Planted(
        INDICATORS,
        "    provision: courtesy_services\n",
        "    provision: courtesy_services\n    value: sum(1)\n",
        "value: sum(1)",
        "value 只与 rows 同用",
        "删去 value",
    ),
    Planted(
        INDICATORS,
        "    unit: service\n",
        "    unit: item\n",
        "unit: item",
        "与政策标准的单位 service 不同",
        "unit: service",
    ),
    Planted(INDICATORS, '"{n}本"', '"本"', 'zh: "本"', "要有且只有一个 {n}", "约{n}万"),
    Planted(INDICATORS, '"{n}本"', '"{n}本{m}"', '"{n}本{m}"', "除 {n} 外不能有花括号", "删去"),
    Planted(
        INDICATORS,
        'zh: "{n}站", en: "{n}"}, numerals: chinese',
        'zh: "{n}站", en: "{n}"}, digits: 1, numerals: chinese',
        "digits: 1, numerals",
        "汉字数字没有小数",
        "digits",
    ),
    Planted(
        INDICATORS,
        'zh: "{n}本", en: "{n}"}',
        'zh: "{n}本", en: "{n}"}, digits: 12',
        "digits: 12",
        "小数位数 12",
        "0 至 8",
    ),
    Planted(INDICATORS, "floor_to: 100", "floor_to: 0", "floor_to: 0", "floor_to 要大于零", "10"),
    Planted(
        INDICATORS,
        "en: Apprentices}\n",
        "en: Apprentices}\n    period: {from: 2023-01-01}\n",
        "    period: {from: 2023-01-01}\n".strip(),
        "数字不会限于这段时间",
        ":since",
    ),
    Planted(
        INDICATORS,
        'where: "held_from >= :since AND held_from < :until", show: [code, held_from]}\n    value: count(*)\n    period: {from: 2023-01-01, to: 2024-01-01}',
        'where: "held_from >= :since AND held_from < :until", show: [code, held_from]}\n    value: count(*)\n    period: {from: 2024-01-01, to: 2023-01-01}',
        "from: 2024-01-01",
        "止日 2023-01-01 不晚于",
        "起日之后",
    ),
]
IDENTITIES = [
    identity("whole: technicians_up\n", "whole: technicians_upp\n", "没有指标“technicians_upp”", "“technicians_up”"),
    identity(
        "parts: [workshops_provincial, workshops_city]",
        "parts: [workshops_provincial, workshop_city]",
        "没有指标“workshop_city”",
        "“workshops_city”",
    ),
    identity("parts: [workshops_provincial, workshops_city]", "parts: []", "parts 数目不对", "至少写一个"),
    identity(
        "parts: [technicians_up, skilled_workforce]",
        "parts: [technicians_up]",
        "parts 数目不对（写了 1 个）",
        "请写 2 个",
    ),
    identity("factors: [100]", "factors: [100, 2]", "factors 数目不对（写了 2 个）", "请写 1 个，或不写"),
    Planted(
        INDICATORS,
        "  - id: top_grades_within",
        "  - id: share_of_technicians # again",
        "# again",
        "等式“share_of_technicians”写了两次",
        "改名",
    ),
    Planted(
        INDICATORS,
        "    parts: [workshops_provincial, workshops_city]",
        "    parts: [workshops_provincial, workshops_city]\n    overlap_value: count(*)",
        "  - id: workshop_ranks",
        "要一起写",
        "overlap_value",
    ),
]
RULES = [
    Planted(
        PROVISIONS,
        "to: 2023-01-01, value: 60000",
        "to: 2023-06-01, value: 60000",
        "80000",
        "日期重叠",
        "to: 2023-01-01",
    ),
    Planted(
        PROVISIONS,
        "to: 2023-01-01, value: 60000",
        "value: 60000",
        "80000",
        "日期重叠（前一段到 今后）",
        "to: 2023-01-01",
    ),
    Planted(
        PROVISIONS,
        "to: 2023-01-01, value: 60000",
        "to: 2018-01-01, value: 60000",
        "60000",
        "止日 2018-01-01 不晚于",
        "删去 to",
    ),
    Planted(PROVISIONS, "value: 80000", "value: -1", "value: -1", "不能是负数", "分"),
    Planted(PROVISIONS, "document: 云委办发〔2022〕18号", 'document: ""', 'document: ""', "没有写依据", "发文字号"),
    Planted(
        PUBLICATIONS,
        "as_of: 2023-12-31",
        "as_of: 2003-12-31",
        "as_of: 2003",
        "早于 city.yaml 的 first_day",
        "first_day",
    ),
    Planted(
        PUBLICATIONS, "file: review-2023.csv", "file: ../city.yaml", "file: ../city.yaml", "不是这里要的文件", ".csv"
    ),
    Planted(
        PUBLICATIONS,
        "file: review-2023.csv",
        "file: review-2023.csv\n  figures: [{id: workshops, printed: a, value: 1, low: 1, high: 2, unit: workshop}]",
        "figures:",
        "数字不写在这里",
        "CSV",
    ),
    Planted(CSV, "id,printed,value", "id,print,value", "id,print,", "首行不对", "id,printed,value,low"),
    Planted(
        CSV,
        "chief_technicians,7名",
        "chief_technician,7名",
        "chief_technician,",
        "没有指标“chief_technician”",
        "“chief_technicians”",
    ),
    Planted(
        CSV,
        "workshops,18个,18,18,19,workshop",
        "workshops,18个,18,18,19,studio",
        ",studio,",
        "单位 studio 与指标的单位 workshop 不同",
        "请写 workshop",
    ),
    Planted(
        CSV, "workshops,18个,18,18,19", "workshops,18个,18,19,18", "18,19,18", "low 19 不小于 high 18", "不含 high"
    ),
    Planted(
        CSV, "workshops,18个,18,18,19", "workshops,18个,20,18,19", "20,18,19", "value 20 不在 [18, 19)", "more_than"
    ),
    Planted(CSV, "workshops,18个,18,18,19", "workshops,18个,,,", "18个,,,", "没有数字", "value"),
    Planted(CSV, "workshops,18个,18,18,19", "workshops,18个,十八,18,19", "十八", "“十八”不是数字", "79150"),
    Planted(CSV, "workshops,18个,18,18,19", "workshops,18个,NaN,18,19", "NaN", "“NaN”不是数字", "79150"),
    Planted(
        CSV,
        "workshops,18个,18,18,19,workshop,exact,at 2023-12-31,",
        "workshops,18个,18,18,19,workshop,exact",
        "18个,18,18,19,workshop,exact",
        "有 7 格，应有 9 格",
        "逗号",
    ),
    Planted(CSV, "workshops,18个,18,18,19", 'workshops,"18个,18,18,19', 'workshops,"18个', "引号不对", "双引号"),
    Planted(
        CSV,
        "workshop,exact,at 2023-12-31,\n",
        "workshop,exakt,at 2023-12-31,\n",
        "exakt",
        "“exakt”不是可选的值",
        "“exact”",
    ),
    Planted(
        CSV,
        "workshop,exact,at 2023-12-31,workshops\n",
        "workshop,exact,at 2023-12-31,workshop\n",
        "23-12-31,workshop\n".strip(),
        "没有指标“workshop”可用",
        "“workshops”",
    ),
    Planted(
        CSV,
        "chief_technicians,7名,7,7,8,person",
        "technicians_up,7名,7,7,8,person",
        "7名",
        "“technicians_up”写了两次",
        "删去一行",
    ),
]


@pytest.mark.parametrize("one", [*SQL, *DEFINITIONS, *IDENTITIES, *RULES], ids=str)
def test_a_mistake_in_figures_is_named_with_its_line_and_a_cure(one: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, one)

    problems = check_pack(pack)

    there = [found for found in problems if (found.file, found.line) == (one.file, line)]
    assert any(one.mistake in found.mistake and one.cure in found.cure for found in there), "\n".join(
        map(str, problems)
    )
