"""Another value tried: the page and the workbook say what the engine computes; what cannot be tried is said."""

from __future__ import annotations

import html
import io
import re
from urllib.parse import urlencode

import openpyxl
import pytest
from django.test import Client

from baigong.engine.policy import load_book, simulate
from baigong.engine.policy.simulate.result import Simulation
from baigong.engine.warehouse import Snapshot
from tests.web.demo import DAY

MONTHS = "skill-upgrade-subsidy.insured_months_minimum"
RATE = "skill-upgrade-subsidy.amount[5]"


def ask(what: str = MONTHS, value: str = "12", kind: str = "/", **more: str) -> str:
    return f"/desk/simulate{kind}?{urlencode({'what': what, 'value': value, 'as-of': DAY.isoformat(), **more})}"


@pytest.fixture(scope="module")
def done(snapshot: Snapshot) -> Simulation:
    """As the engine says."""
    return simulate("mianyang", DAY, [f"{MONTHS}=12"], snapshot=snapshot.directory)


def words(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())))


def test_every_number_of_every_policy_can_be_chosen(officer: Client) -> None:
    page = officer.get("/desk/simulate/").content.decode()
    offered = set(re.findall(r'<option value="([^"]+)"', page))
    for policy in load_book("mianyang").policies.values():
        for one in policy.parameters.values():
            keys = {key for dated in one.values for key in dated.cells}
            for key in keys:
                cell = f"[{', '.join(map(str, key))}]" if key else ""
                assert f"{policy.id}.{one.name}{cell}" in offered
    assert "累计缴费月数，现为 36" in page
    assert "补贴标准（不高于国家上限）（初级工（五级）），现为 1,000 元" in page


def test_the_answer_stands_in_the_heading(officer: Client, done: Simulation) -> None:
    page = words(officer, ask())
    change = (done.after - done.before) // 100
    assert change > 0
    assert f"多花 {change:,} 元：由 {done.before // 100:,} 元 到 {done.after // 100:,} 元" in page
    (whole,) = [one for one in done.wholes if one.gains]
    assert f"{whole.gains:,} 个对象得益，{sum(one.loses for one in done.wholes):,} 个受损" in page


def test_the_table_beside_the_chart_adds_up(officer: Client, done: Simulation) -> None:
    page = officer.get(ask()).content.decode()
    table = page.split('id="table-bars"')[1].split("</table>")[0]
    values = [float(one) for one in re.findall(r'data-value="([^"]+)"', table)]
    assert len(values) > 5
    assert round(sum(values) * 100) == done.after - done.before


def test_gains_by_county_and_level_add_up(officer: Client, done: Simulation) -> None:
    page = officer.get(ask()).content.decode()
    sections = re.findall(r'<h3 id="who-\d+">([^<]+)</h3>(.*?)</table>', page, re.DOTALL)
    total = sum(one.gains for one in done.wholes)
    gains = {
        title: sum(int(one.replace(",", "")) for one in re.findall(r'data-head="得益">([\d,]+)<', rows))
        for title, rows in sections
    }
    assert gains["按县市区"] == gains["按技能等级"] == total


def test_money_is_typed_in_yuan(officer: Client, snapshot: Snapshot) -> None:
    found = simulate("mianyang", DAY, [f"{RATE}=80050"], snapshot=snapshot.directory)
    page = words(officer, ask(RATE, "800.50"))
    assert f"少花 {(found.before - found.after) / 100:,.2f}".removesuffix(".00") in page
    assert "1,000 元 → 800.50 元" in page


def test_money_may_be_typed_as_people_write_it(officer: Client) -> None:
    plain = words(officer, ask(RATE, "1200")).split("多花")[1][:40]
    for typed in ("1,200", "1，200", "１２００", "1200.00"):
        assert words(officer, ask(RATE, typed)).split("多花")[1][:40] == plain


def test_from_a_day_on(officer: Client, snapshot: Snapshot) -> None:
    found = simulate("mianyang", DAY, [f"{MONTHS}=12@2018-07-01"], snapshot=snapshot.directory)
    page = words(officer, ask(since="2018-07-01"))
    assert f"由 {found.before // 100:,} 元 到 {found.after // 100:,} 元" in page
    assert "技能提升补贴：累计缴费月数，2018年7月1日起：36 → 12" in page


def test_the_workbook_has_costs_and_gains(officer: Client, done: Simulation) -> None:
    answer = officer.get(ask(kind=".xlsx"))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="simulation-{DAY}.xlsx"'
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    costs, gains = book.worksheets
    rows = list(costs.iter_rows(values_only=True))
    heads = [str(one) for one in rows[0]]
    place = heads.index("增减")
    assert rows[-1][place] == (done.after - done.before) / 100
    assert gains.max_row > 10


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"value": ""}, "value", "请写出新的值"),
        ({"what": ""}, "what", "请选择要改的数"),
        ({"what": "nothing.at_all"}, "what", "请选择要改的数"),
        ({"value": "many"}, "value", "这里要写"),
        ({"what": "skill-upgrade-subsidy.window_months"}, "value", "本来就是"),
        ({"what": RATE, "value": "12.345"}, "value", "不是金额"),
        ({"what": RATE, "value": "-5"}, "value", "不是金额"),
        ({"what": RATE, "value": "1e3"}, "value", "不是金额"),
        ({"since": "soon"}, "since", "从哪一天起"),
        ({"as-of": "2030-01-01"}, "as-of", "晚于快照的日期"),
        ({"value": "12@2018-01-01"}, "value", ""),
        ({"value": "<script>"}, "value", ""),
    ],
)
def test_what_cannot_be_tried_is_said_at_its_field(
    officer: Client, given: dict[str, str], field: str, said: str
) -> None:
    asked = {"what": MONTHS, "value": "12", "as-of": DAY.isoformat(), **given}
    answer = officer.get(f"/desk/simulate/?{urlencode(asked)}")
    page = answer.content.decode()
    assert "<script>" not in page.split("<main")[1]
    if said:
        assert answer.status_code == 400
        summary = page.split("govuk-error-summary__body")[1].split("</div>")[0]
        assert said in html.unescape(summary)
        assert f'href="#{field}"' in summary
    wrong = officer.get(f"/desk/simulate.xlsx?{urlencode(asked)}")
    assert wrong.status_code == answer.status_code


def test_the_form_stays_filled(officer: Client) -> None:
    page = officer.get(ask(value="24", since="2018-02-01")).content.decode()
    assert f'<option value="{MONTHS}" selected>' in page
    assert 'name="value" value="24"' in page
    assert 'name="since" value="2018-02-01"' in page


def test_nothing_is_asked_yet(officer: Client) -> None:
    assert "改一个数" in words(officer, "/desk/simulate/")
    answer = officer.get("/desk/simulate.xlsx")
    assert answer.status_code == 400
    assert "请先选择要改的数" in answer.content.decode()


def test_more_that_is_not_known_is_told(officer: Client, snapshot: Snapshot) -> None:
    found = simulate("mianyang", DAY, [f"{RATE}=300000"], snapshot=snapshot.directory)
    more = sum(one.after.unknown - one.before.unknown for one in found.policies)
    assert more > 0
    assert "金额超过政策的上限" in words(officer, ask(RATE, "3000"))


def test_english(officer: Client) -> None:
    page = words(officer, "/en" + ask())
    assert "subjects gain" in page
    assert "Insured months, from" in page
