"""The policies' pages: what they say is what the rules do."""

from __future__ import annotations

import html
import re
from datetime import date

import pytest
from django.test import Client

from baigong.engine.policy import load_book
from baigong.engine.policy.model import Book

ONE = "/policies/skill-upgrade-subsidy/"
BOOK: Book = load_book("mianyang")


def text(visitor: Client, address: str) -> str:
    """A page's words, its marks gone."""
    answer = visitor.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_the_list_names_every_policy_under_its_programme(visitor: Client) -> None:
    page = visitor.get("/policies/").content.decode()
    assert re.findall(r'<th scope="row"><a href="/policies/([a-z-]+)/">', page).sort() == [*BOOK.policies].sort()
    heads = re.findall(r'<h2 id="h-p\d+">([^<]+)</h2>', page)
    assert heads[0] == "技能培训与提升"
    assert len(heads) == 6
    assert "21 项政策" in page


def test_the_list_says_for_whom_what_and_since_when(visitor: Client) -> None:
    page = text(visitor, "/policies/")
    row = page.split("技能提升补贴 ")[1].split("号")[0]
    assert row.split() == [
        "有等级的有效证书",
        "1,000",
        "元",
        "至",
        "2,000",
        "元",
        "含假定",
        "2017年1月1日起，2025年1月1日前",
        "人社部发〔2017〕40",
    ]
    assert "还没有施行" in page.split("企业新型学徒制培训补贴")[1][:80]
    assert "按规则计算，最高 1,000,000 元" in page
    assert "1,000 元 至 3,000 元" in page.split("全市职业技能大赛单项奖")[1][:60]


@pytest.mark.parametrize("name", list(BOOK.policies))
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_policy_has_its_page_in_both_languages(visitor: Client, name: str, language: str) -> None:
    page = text(visitor, f"{language}/policies/{name}/")
    policy = BOOK.policies[name]
    assert policy.title["en" if language else "zh"] in page
    for one in (*policy.conditions, *policy.vetoes):
        plain = one.says["en" if language else "zh"].split("{")[0].strip()
        assert plain in page
    for case in policy.cases:
        assert case.name in page
    assert "{" not in page.split("facts: {")[0]


def test_the_numbers_in_the_words_are_today_s(visitor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "申请时累计缴纳失业保险费满 36 个月" in text(visitor, ONE)
    monkeypatch.setenv("BAIGONG_TODAY", "2019-06-01")
    page = text(visitor, ONE)
    assert "申请时累计缴纳失业保险费满 12 个月" in page
    assert "数值是今天（2019年6月1日）的。" in page


@pytest.mark.parametrize(
    ("today", "standing", "shown"),
    [
        ("2016-05-01", "还没有施行", "数值是 2017年1月1日 的"),
        ("2017-01-01", "施行中", "数值是今天（2017年1月1日）的"),
        ("2024-12-31", "施行中", "数值是今天（2024年12月31日）的"),
        ("2025-01-01", "已停止施行", "数值是 2024年12月31日 的"),
    ],
)
def test_a_policy_that_is_not_in_force_says_so(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, today: str, standing: str, shown: str
) -> None:
    monkeypatch.setenv("BAIGONG_TODAY", today)
    page = text(visitor, ONE)
    assert standing in page
    assert shown in page


def test_versions_stand_side_by_side_and_only_changes_are_marked(visitor: Client) -> None:
    page = visitor.get(ONE).content.decode()
    table = page.split('id="versions"')[1].split("</table>")[0]
    assert re.findall(r'data-day="([0-9-]+)"', table) == ["2017-01-01", "2019-01-01"]
    row = table.split('data-parameter="insured_months_minimum"')[1].split("</tr>")[0]
    assert re.findall(r'data-value="(\d+)"', row) == ["36", "12"]
    assert table.count('class="bg-r bg-versions__changed"') == 1
    assert re.findall(r'data-parameter="amount"[^>]*data-key="([^"]+)"', table) == [
        "初级工（五级）",
        "中级工（四级）",
        "高级工（三级）",
    ]
    assert page.count('data-steps-of="insured_months_minimum"') == 1
    assert page.count("data-steps-of") == 1


def test_the_history_names_the_document_of_each_day(visitor: Client) -> None:
    page = text(visitor, ONE)
    history = page.split("2017年1月1日 开始施行")[1].split("写规则的人")[0]
    assert "2019年1月1日 累计缴费月数：36 → 12 国发〔2018〕39号" in history
    assert "2022年1月1日 数值不变，另有文件规定 人社部发〔2022〕23号" in history
    assert "2025年1月1日 停止施行" in history


def test_assumed_numbers_are_marked(visitor: Client) -> None:
    page = visitor.get("/policies/apprenticeship-pilot/").content.decode()
    rows = dict(re.findall(r'<tr data-parameter="(\w+)"[^>]*>(.*?)</tr>', page, re.DOTALL))
    assert {name for name, row in rows.items() if ">假定<" in row} == {
        one.name for one in BOOK.policies["apprenticeship-pilot"].parameters.values() if one.assumed
    }
    assert ">假定<" not in visitor.get("/policies/post-allowance/").content.decode()


def test_the_amount_is_said_with_its_tables(visitor: Client) -> None:
    page = text(visitor, "/policies/apprenticeship-subsidy/")
    assert "（从“开始日期”到“实际结束日期”的整月数、“最长补贴月数（示例假定按培养期二年）”（24）中较小的） ÷ 12" in page
    assert "中级工（四级） 5,000 元、高级工（三级） 6,000 元" in page
    assert "舍去不足一分的部分" in page


def test_cases_are_tried_when_the_page_is_made(visitor: Client) -> None:
    page = text(visitor, ONE)
    assert f"写规则的人想到的 {len(BOOK.policies['skill-upgrade-subsidy'].cases)} 个例子" in page
    assert "结果都与例子写的一致" in page
    assert "批准，1,500 元" in page
    assert "不批准：申请时累计缴纳失业保险费满 36 个月" in page


def test_proofs_are_told_with_their_counter_examples(visitor: Client) -> None:
    page = text(visitor, "/policies/contest-award/")
    told = re.search(r"问了 (\d+) 个问题：(\d+) 个得到证明，(\d+) 个有反例，(\d+) 个没有定论", page)
    assert told
    total, proved, found, undecided = map(int, told.groups())
    assert total == proved + found + undecided
    assert proved > 5
    assert page.count("写成案例，可以放进政策文件") == found


def test_figures_and_policies_lead_to_each_other(visitor: Client) -> None:
    page = visitor.get("/policies/studio-grant/").content.decode()
    assert set(re.findall(r'href="/figures/(\w+)/"', page)) == {"studio_grant_provincial", "studio_grant_national"}
    figure = visitor.get("/figures/studio_grant_provincial/").content.decode()
    assert '<a href="/policies/studio-grant/">技能大师工作室一次性建设资助</a>' in figure
    services = visitor.get("/figures/talent_card_services/").content.decode()
    assert len(set(re.findall(r'href="/policies/talent-card-[a-z-]+/"', services))) == 4


def test_related_policies_are_linked(visitor: Client) -> None:
    page = visitor.get("/policies/talent-card/").content.decode()
    related = set(re.findall(r'<li><a href="/policies/([a-z-]+)/">', page))
    assert related == {
        "excellence-plan-grant",
        "talent-card-home",
        "talent-card-medical",
        "talent-card-schooling",
        "talent-card-spouse-work",
    }


def test_documents_are_listed_with_their_articles(visitor: Client) -> None:
    page = text(visitor, ONE)
    documents = page.split("文件，哪一条规定了什么")[1]
    assert "第三条 ：累计缴费月数，2024年1月1日起" in documents
    assert "人社部发〔2017〕40号" in documents


def test_an_unknown_policy_is_said(visitor: Client) -> None:
    answer = visitor.get("/policies/none/")
    assert answer.status_code == 404
    assert "没有编号为“none”的政策" in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_only_reading_is_answered(visitor: Client, method: str) -> None:
    for address in ("/policies/", ONE):
        assert getattr(visitor, method)(address).status_code == 405


def test_no_snapshot_is_needed(client: Client, db: None) -> None:
    assert client.get("/policies/").status_code == 200
    assert client.get(ONE).status_code == 200


def test_another_city_has_its_own(visitor: Client) -> None:
    from baigong.engine.policy.wording import Names
    from baigong.web.public.policies.history import history_of
    from baigong.web.public.policies.listing import list_page

    book = load_book("yunxi")
    page = list_page(book, date(2024, 1, 1))
    assert [one.title for one in page.programmes] == ["技能联赛", "技能工作站"]
    assert page.programmes[0].rows[0].gives == "1,000 元 至 5,000 元"
    history = history_of(Names(book, book.policies["league-prize"]))
    assert [one.iso for one in history.columns] == ["2022-01-01", "2023-07-01"]
    assert [chart.parameter for chart in history.charts] == ["prize"]
    assert [row.values[1].plain for row in history.rows] == ["5000", "3000", "1000"]
    assert [row.values[1].changed for row in history.rows] == [True, True, False]
