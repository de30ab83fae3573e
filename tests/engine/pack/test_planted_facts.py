"""Mistakes in cities' words and facts: divisions, vocabularies, records, views and their SQL."""

from __future__ import annotations

from pathlib import Path

import pytest

from baigong.engine.pack import check_pack
from tests.engine.pack.planting import Planted, plant, yunxi

CITY, DIVISIONS, WORDS, FACTS = "city.yaml", "divisions.yaml", "vocabularies.yaml", "facts.yaml"
PERSON_SEX = (
    "      sex: {type: text, vocabulary: sexes, absent: unknown, meaning: {zh: 性别, en: Sex}}\n      valid_from:"
)
ROUND = "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c WHERE c.series = 'league'"
ROUND_CODE = "      code: {type: text, meaning: {zh: 赛事代码, en: Contest code}}\n      held_from: {type: date, meaning: {zh: 开赛日期, en: Held from}}\n      year"


def round_sql(sql: str, mistake: str, cure: str) -> Planted:
    """The view of the league's rounds with other SQL, to be blamed on the SQL's line."""
    return Planted(FACTS, ROUND, sql, sql.splitlines()[-1].strip(), mistake, cure)


def person(column: str, mistake: str, cure: str) -> Planted:
    """The table of people with a column more."""
    return Planted(FACTS, PERSON_SEX, f"      {column}\n{PERSON_SEX}", column, mistake, cure)


PLACES = [
    Planted(CITY, '"990100"', '"990109"', "990109", "divisions.yaml 里没有代码“990109”", "是不是“99010"),
    Planted(CITY, '"990100"', '"990101"', "990101", "不是 city", "“990100”"),
    Planted(CITY, "demo_today: 2024-01-15", "demo_today: 2004-01-15", "demo_today", "早于 first_day", "2005-01-01"),
    Planted(CITY, "title: {zh: 云溪市, en: Yunxi}", "title: {zh: 云溪市}", "title", "缺少“en”", "en: English"),
    Planted(CITY, "title: {zh: 云溪市, en: Yunxi}", 'title: {zh: "", en: Yunxi}', "title", "文字是空的", "请写上"),
    Planted(
        CITY,
        "title: {zh: 云溪市, en: Yunxi}",
        "title: {zh: 云溪市, en: Yunxi, fr: Y}",
        "title",
        "不认识的语言“fr”",
        "只写 zh 和 en",
    ),
    Planted(DIVISIONS, 'code: "990121"', 'code: "99012"', '"99012"', "不是六位数字", "local: true"),
    Planted(DIVISIONS, 'code: "9901P1"', 'code: "溪谷"', "溪谷产业园", "自编代码“溪谷”不合要求", "数字或英文字母"),
    Planted(DIVISIONS, 'code: "990181"', 'code: "990121"', "白渡市", "代码“990121”写了两次", "删去一行"),
    Planted(DIVISIONS, 'succeeds: "990122"', 'succeeds: "990123"', "succeeds", "没有代码“990123”", "“990122”"),
    Planted(DIVISIONS, "from: 2020-07-01", "from: 2020-06-01", "succeeds", "没有相接", "同一天"),
    Planted(DIVISIONS, "from: 2020-07-01", "from: 2020-08-01", "succeeds", "没有相接", "同一天"),
    Planted(
        DIVISIONS,
        "to: 2020-07-01",
        "from: 2021-01-01\n  to: 2020-07-01",
        "to: 2020-07-01",
        "止日 2020-07-01 不晚于起日 2021-01-01",
        "起日之后",
    ),
    Planted(
        DIVISIONS, "en: Zhuling}, kind: county", "en: Zhuling}, kind: city", "Zhuling", "已经有一个 city", "district"
    ),
    Planted(
        DIVISIONS,
        "en: Zhuling}, kind: county",
        'en: Zhuling}, succeeds: "990122", kind: county',
        "Zhuling",
        "已由“990103”承继",
        "删去一处",
    ),
    Planted(
        DIVISIONS,
        "  kind: county\n",
        '  kind: county\n  from: 2010-01-01\n  succeeds: "990103"\n',
        'succeeds: "990103"',
        "成了环",
        "旧代码",
    ),
    Planted(
        WORDS,
        "zh: 初级工, en: Junior worker}, order: 2",
        "zh: 初级工, en: Junior worker}, order: 3",
        "中级工",
        "次序 3 已由“junior”使用",
        "没有用过",
    ),
    Planted(
        WORDS,
        "zh: 初级工, en: Junior worker}, order: 2",
        "zh: 初级工, en: Junior worker}",
        "初级工",
        "“junior”没有次序",
        "order: 数字",
    ),
    Planted(WORDS, "  weaver:", "  Weaver:", "  Weaver:", "代码“Weaver”不合要求", "小写"),
    Planted(
        WORDS,
        "sexes:\n  male: {title: {zh: 男, en: Male}}\n  female: {title: {zh: 女, en: Female}}",
        "sexes: {}",
        "sexes",
        "词表“sexes”是空的",
        "至少写一个",
    ),
    Planted(
        WORDS,
        "purposes:\n",
        "division: {a: {title: {zh: 甲, en: A}}}\npurposes:\n",
        "division:",
        "行政区划的名称",
        "换一个名称",
    ),
]
RECORDS = [
    Planted(
        FACTS,
        "key: studio_rank_id",
        "key: studio_rank",
        "key: studio_rank",
        "键“studio_rank”不在列里",
        "“studio_rank_id”",
    ),
    Planted(FACTS, "model: money.Payment", "model: Payment", "model: Payment", "不是模型的名称", "registry.Person"),
    Planted(FACTS, "    model: money.Payment\n", "", "  payment:", "要写且只写一个", "model: 应用.模型"),
    Planted(
        FACTS,
        "    model: money.Payment\n",
        "    model: money.Payment\n    vocabulary: levels\n",
        "  payment:",
        "要写且只写一个",
        "vocabulary",
    ),
    Planted(FACTS, "vocabulary: levels\n", "vocabulary: leval\n", "vocabulary: leval", "没有词表“leval”", "“levels”"),
    Planted(
        FACTS,
        "sort: {type: integer, meaning: {zh: 由低到高的次序",
        "rank: {field: ordering, type: integer, meaning: {zh: 由低到高的次序",
        "ordering",
        "词表没有“ordering”这一列",
        "sort",
    ),
    Planted(
        FACTS,
        "vocabulary: levels\n",
        "vocabulary: sexes\n",
        "      sort: {type: integer, meaning: {zh: 由低到高",
        "没有次序",
        "order",
    ),
    Planted(
        FACTS,
        "valid: [paid_on, returned_on]",
        "valid: [paid_on, returnd_on]",
        "returnd_on",
        "没有列“returnd_on”",
        "“returned_on”",
    ),
    Planted(
        FACTS,
        "valid: [paid_on, returned_on]",
        "valid: [paid_on, purpose]",
        "[paid_on, purpose]",
        "不是日期列",
        "paid_on",
    ),
    Planted(
        FACTS, "valid: [paid_on, returned_on]", "valid: [paid_on, paid_on]", "[paid_on, paid_on]", "同一列", "dated"
    ),
    Planted(
        FACTS,
        "valid: [paid_on, returned_on]",
        "valid: [paid_on, returned_on]\n    dated: paid_on",
        "dated: paid_on",
        "只能写一个",
        "删去一个",
    ),
    Planted(
        FACTS,
        "medal: {type: text, vocabulary: medals, absent: none, meaning: {zh: 奖牌, en: Medal}}\n      entered_on",
        "medal: {type: text, vocabulary: medal, absent: none, meaning: {zh: 奖牌, en: Medal}}\n      entered_on",
        "vocabulary: medal,",
        "没有词表“medal”",
        "“medals”",
    ),
    Planted(
        FACTS,
        "medal: {type: text, vocabulary: medals, absent: none, meaning: {zh: 奖牌, en: Medal}}\n      entered_on",
        "medal: {type: text, vocabulary: medals, absent: 'false', meaning: {zh: 奖牌, en: Medal}}\n      entered_on",
        "absent: 'false'",
        "只用于 boolean",
        "unknown",
    ),
    person("order: {type: integer, meaning: {zh: 次序, en: Order}}", "“order”是 SQL 的保留词", "order_code"),
    person("name: {type: text, meaning: {zh: 姓名, en: Name}}", "“name”是个人信息", "删去这一列"),
    person(
        "id_number: {type: text, absent: none, meaning: {zh: 号码, en: Number}}", "“id_number”是个人信息", "person_id"
    ),
    person(
        "digits: {field: phone, type: text, absent: none, meaning: {zh: 电话, en: Phone}}", "“phone”是个人信息", "删去"
    ),
    person(
        "digits: {field: id_number_hash, type: text, absent: none, meaning: {zh: 甲, en: A}}",
        "“id_number_hash”是个人信息",
        "删去",
    ),
    person(
        "holder: {field: organisation__name, type: text, absent: none, meaning: {zh: 甲, en: A}}",
        "“organisation__name”是个人信息",
        "删去",
    ),
    person("bank: {field: account, type: text, absent: none, meaning: {zh: 甲, en: A}}", "“account”是个人信息", "删去"),
    Planted(
        FACTS,
        "      status: {type: text, meaning",
        "      number: {type: text, meaning: {zh: 证书号, en: Its}}\n      status: {type: text, meaning",
        "证书号",
        "“number”是个人信息",
        "删去",
    ),
    Planted(
        FACTS,
        "      payment_id: {field: id, type: bigint",
        "      payment_id: {field: id, absent: none, type: bigint",
        "payment_id: {field",
        "键“payment_id”不能缺失",
        "删去 absent",
    ),
]
VIEWS = [
    Planted(
        FACTS,
        "subject: certificate\n    key: certificate_id\n    personal: true",
        "subject: certificate\n    key: certificate_id",
        "  certificate_issued:",
        "没有声明 personal",
        "personal: true",
    ),
    Planted(
        FACTS, "FROM now.payment AS p", "FROM now.payments AS p", "now.payments", "没有名为“payments”", "“payment”"
    ),
    Planted(
        FACTS,
        "JOIN league_round AS r",
        "JOIN now.league_round AS r",
        "now.league_round",
        "是事实视图，前面不写 now.",
        "请只写 league_round",
    ),
    Planted(FACTS, "JOIN event AS v", "JOIN now.event AS v", "now.event", "没有日期，不能写 now.", "请只写 event"),
    Planted(
        FACTS,
        "FROM now.payment AS p",
        "FROM later.payment AS p",
        "later.payment",
        "“later.payment”不对",
        "now. 或 history.",
    ),
    round_sql(
        "SELECT c.contest_id, c.kode, c.held_from, year(c.held_from) AS year FROM now.contest AS c",
        "没有列“kode”",
        "“code”",
    ),
    Planted(
        FACTS,
        ROUND_CODE,
        ROUND_CODE.replace("code:", "round_code:"),
        "round_code:",
        "声明了列“round_code”，SQL 却没有给出",
        "code",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year, c.series FROM now.contest AS c",
        "没有声明的列“series”",
        "columns",
    ),
    Planted(
        FACTS,
        ROUND_CODE,
        ROUND_CODE.replace("code: {type: text", "code: {type: bigint"),
        "code: {type: bigint",
        "声明为 bigint，SQL 给出的是 VARCHAR",
        "type: text",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year, c.code FROM now.contest AS c",
        "列“code”给出了两次",
        "AS",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year\n      FROM now.contest AS c WHERE (c.edition",
        "读不懂",
        "括号",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c WHERE c.code = 'x",
        "读不懂",
        "引号",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c, now.entry AS e GROUP BY c.code, c.held_from",
        "列“contest_id”没有合计",
        "GROUP BY",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c WHERE c.held_from = c.contest_id",
        "不能比较",
        "类型相同",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.code) AS year FROM now.contest AS c",
        "year(VARCHAR) 的类型不对",
        "CAST",
    ),
    round_sql(
        "WITH contest AS (SELECT 1 AS a) SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c",
        "WITH 的名称“contest”与表或视图同名",
        "换一个",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(:today) AS year FROM now.contest AS c", "没有占位符", ":as_of"
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) / 1 AS year FROM now.contest AS c",
        "不能用 /",
        "//",
    ),
    round_sql(
        "SELECT c.contest_id, d.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c",
        "FROM 里没有“d”",
        "AS 起的名称",
    ),
    round_sql(
        "SELECT contest_id, code, held_from, year(held_from) AS year FROM now.contest AS a JOIN now.contest AS b ON a.code = b.code",
        "不止一个表有",
        "前面写上表",
    ),
    round_sql(
        "SELECT contest_id, code, held_from, year(held_from) AS year FROM now.contest UNION ALL SELECT contest_id FROM now.contest",
        "列数不同",
        "一样多",
    ),
    round_sql(
        "SELECT c.contest_id, c.code, c.held_from, year(c.held_from) AS year FROM now.contest AS c WHERE count(*) > 1",
        "用错了地方",
        "WITH",
    ),
]


@pytest.mark.parametrize("one", [*PLACES, *RECORDS, *VIEWS], ids=str)
def test_a_mistake_in_words_or_facts_is_named_with_its_line_and_a_cure(one: Planted, tmp_path: Path) -> None:
    pack = yunxi(tmp_path)
    line = plant(pack, one)

    problems = check_pack(pack)

    there = [found for found in problems if (found.file, found.line) == (one.file, line)]
    assert any(one.mistake in found.mistake and one.cure in found.cure for found in there), "\n".join(
        map(str, problems)
    )
