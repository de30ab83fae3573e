"""What is no quantity."""

from __future__ import annotations

import pytest

from tests.engine.documents.scanning.seen import asides, quantities

DATES = [
    "2018年9月4日",
    "2018-09-04",
    "2018.9.4",
    "2018/9/4",
    "二〇一八年九月四日",
    "二〇一八年九月",
    "9月4日",
    "九月四日",
    "2014年至2017年",
    "2016—2020年",
    "2018年度",
    "2018年上半年",
    "8时30分",
    "8:30",
    "2018年一季度",
    "90年代",
    "21世纪",
    "二十一世纪",
    "近三年",
    "近三年来",
    "五年来",
    "未来五年",
    "过去10年",
    "1—6月",
    "3月至10月",
    "一季度",
    "前三季度",
    "12月底",
    "2018届",
    "9月",
    "十二月",
    "2023—2024学年",
    "1月15日至20日",
    "上午9点",
]
NUMBERS = [
    "绵人社函〔2018〕347号",
    "国发[2018]11号",
    "川府发【2019】2号",
    "云人社（2020）15号",
    "第68号建议",
    "令第5号",
]
PHONES = ["0816-2261078", "13800000000", "400-810-1234", "联系电话：2261078", "电话：028-66551234、028-66551235"]
IDENTIFIERS = ["邮编621000", "编号：AB-2023017", "51070019990101123X", "https://www.example.cn/a1", "a1b2@example.cn"]
ARTICLES = ["第三条第二款", "第五章", "附件1", "表2", "图3", "第12条", "附件2-3"]
NAMES = [
    "《三年行动方案2025》",
    "“3+2”",
    "“9·3”",
    "G5",
    "5G",
    "COVID-19",
    "“十三五”",
    "“20条”",
    "“双11”",
    "PM2.5",
    "3A",
    "2号线",
    "500强",
    "1.5Li",
    "2.5TCI",
    "4097/1789/1561",
]
ORDINALS = ["第三届", "第二批", "第一期", "一等奖", "前三名", "第十四次"]
IDIOMS = [
    "一票否决",
    "五险一金",
    "一站式",
    "一批",
    "一系列",
    "一定",
    "统一",
    "一线",
    "万一",
    "三农",
    "两会",
    "双一流",
    "四个全面",
    "千方百计",
    "一方面",
    "进一步",
    "一起",
    "一种",
    "一个都不能少",
    "一些",
    "一般",
    "一致",
    "一旦",
    "唯一",
    "第一时间",
    "十分",
    "百姓",
    "千万别",
    "两地",
    "两岸",
    "三方协议",
    "三星堆",
    "二手房",
    "四川",
    "三台县",
    "五通桥区",
    "千佛",
    "八一",
    "万州区",
    "百强县",
    "三甲医院",
    "一带一路",
    "两癌筛查",
    "二维码",
    "零距离",
    "四面八方",
    "百花齐放",
    "七夕",
    "九寨沟",
    "六稳",
    "八项规定",
    "三亚",
    "万众一心",
    "一刀切",
    "三支一扶",
]
LISTS = [
    "一、总体要求",
    "（一）总体要求",
    "1.总体要求",
    "1、总体要求",
    "（1）总体要求",
    "①总体要求",
    "一是加强领导",
    "第一，加强领导",
    "1.2018年以来",
    "1. 总体要求",
]


@pytest.mark.parametrize("date", DATES)
def test_dates(date: str) -> None:
    text = f"我市{date}，开展了检查。"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} <= {"date", "ordinal"}


@pytest.mark.parametrize("number", NUMBERS)
def test_document_numbers(number: str) -> None:
    assert quantities(f"根据《通知》（{number}）") == []
    assert [kind for kind, _text in asides(f"见《通知》，{number}")] == ["document_number"]


@pytest.mark.parametrize("phone", PHONES)
def test_telephones(phone: str) -> None:
    text = f"（联系人：某某；{phone}）"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} == {"phone"}


def test_hotlines() -> None:
    assert quantities("可拨打12333热线咨询，或拨打12345") == []


@pytest.mark.parametrize("identifier", IDENTIFIERS)
def test_identifiers(identifier: str) -> None:
    text = f"信息：{identifier}。"
    assert quantities(text) == []
    assert [kind for kind, _text in asides(text)] == ["identifier"]


@pytest.mark.parametrize("article", ARTICLES)
def test_articles(article: str) -> None:
    text = f"按照{article}执行。"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} == {"article"}


@pytest.mark.parametrize("name", NAMES)
def test_names(name: str) -> None:
    text = f"推进{name}工作。"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} == {"name"}


@pytest.mark.parametrize("ordinal", ORDINALS)
def test_ordinals(ordinal: str) -> None:
    text = f"参加{ordinal}活动。"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} == {"ordinal"}


@pytest.mark.parametrize("idiom", IDIOMS)
def test_idioms(idiom: str) -> None:
    text = f"要关心{idiom}，抓好落实。"
    assert quantities(text) == []
    assert {kind for kind, _text in asides(text)} == {"idiom"}


@pytest.mark.parametrize("heading", LISTS)
def test_list_numbers(heading: str) -> None:
    assert quantities(heading) == []
    assert asides(heading)[0][0] == "list"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("招聘一名工人", "一名"),
        ("新建一所学校", "一所"),
        ("历时十分钟", "十分钟"),
        ("补贴三千万元", "三千万元"),
        ("实施“五大重点工程”", "五大"),
        ("一等奖3个", "3个"),
        ("代表2名", "2名"),
        ("新增一百万元", "一百万元"),
        ("工期3个月", "3个月"),
        ("在15日内答复", "15日内"),
        ("第二届大赛有3人获奖", "3人"),
        ("2018年3人获奖", "3人"),
    ],
)
def test_a_quantity_beside_a_trap(text: str, printed: str) -> None:
    assert [one.text for one in quantities(text)] == [printed]


def test_a_page_number_is_none() -> None:
    assert quantities("正文\n－ 4 －\n正文") == []


@pytest.mark.parametrize("line", ["4", "  4", "4  ", "-4-", " - 4 - ", "-  4", "4 -"])
def test_a_page_number_may_stand_between_spaces_and_hyphens(line: str) -> None:
    assert quantities(f"正文\n{line}\n正文") == []
    assert [kind for kind, _words in asides(f"正文\n{line}\n正文")] == ["identifier"]


@pytest.mark.parametrize(
    ("text", "numbers", "names"),
    [
        ("引进世界500强企业12家。", ["12家"], ["500强"]),
        ("新装核电1×125万千瓦。", ["125万千瓦"], ["1×"]),
        ("发现1号和3号墓，出土器物26件。", ["26件"], ["1号", "3号"]),
        ("净胜对手，功率分别为100/5250和1/3。", ["1/3"], ["100/5250"]),
    ],
)
def test_numbers_of_a_name_leave_the_others_alone(text: str, numbers: list[str], names: list[str]) -> None:
    assert [one.text for one in quantities(text)] == numbers
    assert [words for kind, words in asides(text) if kind == "name"] == names


def test_a_space_behind_the_ordinal_word_changes_nothing() -> None:
    (one,) = quantities("总量居全国第 4 位。")
    assert (one.kind, one.unit, int(one.value or 0)) == ("rank", "名", 4)
    assert asides("召开第 3 届大会。")[0][0] == "ordinal"
