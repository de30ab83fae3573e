"""Mistakes of form: YAML, keys, types."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from tests.engine.pack.planting import Planted, plant, yunxi

CITY, DIVISIONS, WORDS, FACTS = "city.yaml", "divisions.yaml", "vocabularies.yaml", "facts.yaml"
INDICATORS, PROVISIONS = "indicators.yaml", "provisions.yaml"

YAML = [
    Planted(CITY, "demo_today: 2024-01-15", "\tdemo_today: 2024-01-15", "\tdemo_today", "制表符", "换成空格"),
    Planted(CITY, "id: yunxi", "id: yun: xi", "id: yun", "不该出现“键: 值”", "双引号"),
    Planted(CITY, "en: Yunxi}", "en: Yunxi", "title: {zh: 云溪市, en: Yunxi", "花括号或方括号", "双引号"),
    Planted(CITY, 'division: "990100"', 'division: "990100', 'division: "990100', "引号没有合上", "补上"),
    Planted(
        CITY,
        'division: "990100"',
        'division: "990100"\nid: again',
        "id: again",
        "键“id”写了两次（第一次在第 2 行）",
        "删去一个",
    ),
    Planted(CITY, "id: yunxi", "id: *city", "id: *city", "锚点不存在", "直接写出值"),
    Planted(CITY, "id: yunxi", "id: !!python/object:os.system x", "id: !!python", "YAML 标签", "删去“!”"),
    Planted(CITY, "id: yunxi", "id: !secret x", "id: !secret", "YAML 标签", "删去“!”"),
    Planted(
        CITY, "id: yunxi", "id: yunxi\non: 2018-01-01", "on: 2018-01-01", "键 on 不加引号会被 YAML 读成真假值", '"on"'
    ),
    Planted(CITY, "id: yunxi", "id: yunxi\n1: x", "1: x", "键 1 不加引号会被 YAML 读成数字", '"1"'),
    Planted(CITY, "id: yunxi", "id: yunxi\n? [a]\n: x", "? [a]", "键必须是一个词", "键: 值"),
    Planted(CITY, "id: yunxi", "id: &x [*x]", "id: &x", "嵌套超过", "锚点"),
    Planted(CITY, "id: yunxi", "<<: {a: b}", "<<", "合并键", "直接写出来"),
    Planted(CITY, "id: yunxi", "id: @yunxi", "id: @yunxi", "不能放在值的开头", "双引号"),
    Planted(CITY, "id: yunxi", "id yunxi", "id yunxi", "缺少冒号", "键: 值"),
    Planted(CITY, "id: yunxi", "id：yunxi", "id：yunxi", "冒号是全角的", "半角冒号"),
    Planted(CITY, "title: {zh: 云溪市", "title：{zh: 云溪市", "title：", "冒号是全角的", "半角冒号"),
    Planted(
        CITY, "title: {zh: 云溪市, en: Yunxi}", "title: {zh：云溪市，en: Yunxi}", "zh：", "冒号是全角的", "半角冒号"
    ),
    Planted(CITY, "first_day: 2005-01-01", "first_day: 2005-01-01\n---\nx: 1", "---", "两份 YAML", "---"),
    Planted(
        CITY, "first_day: 2005-01-01", "first_day: 2005-02-30", "first_day", "“2005-02-30”不是有效的日期", "2018-08-31"
    ),
    Planted(CITY, "id: yunxi", "id: yun\x07xi", "id: yun", "控制字符", "删去"),
    Planted(DIVISIONS, '- {code: "990101"', ' - {code: "990101"', '"990101"', "列表的缩进没有对齐", "从同一列"),
]
SHAPE = [
    Planted(
        CITY, "first_day: 2005-01-01", "frist_day: 2005-01-01", "frist_day", "不认识的键“frist_day”", "“first_day”"
    ),
    Planted(CITY, "demo_today: 2024-01-15\n", "", "id: yunxi", "缺少“demo_today”", "请加上 demo_today: 2018-01-01"),
    Planted(CITY, 'division: "990100"', "division: 990100", "division", "“990100”不加引号会被读成数字", '"990100"'),
    Planted(CITY, "en: Yunxi}", "en: No}", "en: No", "“No”不加引号会被读成数字、日期或真假值", '写成 "No"'),
    Planted(CITY, "id: yunxi", "id: Yunxi", "id: Yunxi", "名称“Yunxi”不合要求", "小写"),
    Planted(
        CITY, "first_day: 2005-01-01", "first_day: long ago", "first_day", "“long ago”不是这里要的值", "2018-01-01"
    ),
    Planted(
        CITY, "title: {zh: 云溪市, en: Yunxi}", "title: 云溪市", "title", "“云溪市”不是这里要的值", "{zh: …, en: …}"
    ),
    Planted(
        DIVISIONS,
        "en: Xidong}, kind: district}",
        "en: Xidong}, kind: distict}",
        "990101",
        "“distict”不是可选的值",
        "“district”",
    ),
    Planted(DIVISIONS, "en: Zhuling}, kind: county}", "en: Zhuling}}", "990121", "缺少“kind”", "请加上 kind: city"),
    Planted(
        WORDS,
        "  male: {title: {zh: 男, en: Male}}",
        "  male: {titel: {zh: 男, en: Male}}",
        "titel",
        "不认识的键“titel”",
        "“title”",
    ),
    Planted(
        WORDS,
        "  female: {title: {zh: 女, en: Female}}",
        "  female: {title: {zh: 女, en: Female}, order: first}",
        "female",
        "“first”不是这里要的值",
        "1",
    ),
    Planted(
        FACTS,
        "  league_round:\n    subject: contest",
        "  league_round:\n    subject: contest\n    personnel: true",
        "personnel",
        "不认识的键“personnel”",
        "“personal”",
    ),
    Planted(
        FACTS,
        "code: {type: text, meaning: {zh: 等级代码",
        "code: {type: string, meaning: {zh: 等级代码",
        "等级代码",
        "“string”不是可选的值",
        "boolean",
    ),
    Planted(
        FACTS,
        "valid: [held_from, cancelled_on]",
        "valid: [held_from]",
        "valid: [held_from]",
        "要写两个值",
        "[开始列, 结束列]",
    ),
    Planted(
        FACTS,
        "valid: [held_from, cancelled_on]",
        "valid: [held_from, cancelled_on, x]",
        "cancelled_on, x",
        "要写两个值",
        "[开始列, 结束列]",
    ),
    Planted(FACTS, "  league_round:\n", "  League-Round:\n", "League-Round", "名称“League-Round”不合要求", "小写"),
    Planted(INDICATORS, "precision: about", "precision: abuot", "abuot", "“abuot”不是可选的值", "“about”"),
    Planted(
        INDICATORS,
        "ratio: {part: workshop_support, whole: workshops}",
        "ratio: {part: workshop_support}",
        "ratio: {part: workshop_support}",
        "缺少“whole”",
        "请加上 whole: 文字",
    ),
    Planted(
        INDICATORS,
        "rows: {from: league_round,",
        "rows: {form: league_round,",
        "form: league_round",
        "不认识的键“form”",
        "“from”",
    ),
    Planted(
        INDICATORS,
        'printed: {text: {zh: "{n}项礼遇", en: "{n}"}, numerals: chinese}',
        'printed: {text: {zh: "{n}项礼遇", en: "{n}"}, scale: 100}',
        "项礼遇",
        "“100”不是可选的值",
        "10000",
    ),
    Planted(PROVISIONS, "value: 80000,", "value: 八万,", "八万", "“八万”不是这里要的值", "请写成"),
    Planted(
        PROVISIONS,
        ", document: 云委办发〔2022〕18号, article: 二",
        "",
        "80000",
        "缺少“document”",
        "请加上 document: 文字",
    ),
]


@pytest.mark.parametrize("one", [*YAML, *SHAPE], ids=str)
def test_a_mistake_of_form_is_named_with_its_line_and_a_cure(one: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, one)

    problems = check_pack(pack)

    assert [(found.file, found.line) for found in problems] == [(one.file, line)]
    assert one.mistake in problems[0].mistake
    assert one.cure in problems[0].cure
